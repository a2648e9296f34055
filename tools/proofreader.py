"""Bring docs/proofreader.md and the list of codes up to date.

`python -m tools.proofreader` does it. On the page, what stands between « <!-- name --> » and
« <!-- /name --> » is written from the rules and from what they find in the communiqués of tests/;
the rest is written by hand.
"""

import gettext
import re
import textwrap
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.codes import FAMILIES, family
from generator.codes.table import CODES
from generator.proofing import proof
from generator.proofing.rules import Rule
from tests.proofing import planted
from tests.proofing.measured import HERE, Measure, clean, defective, seeds, speller, words

ROOT = Path(__file__).parent.parent
PAGE = ROOT / "docs/proofreader.md"
LIST = ROOT / "generator/codes/listed.py"
FRENCH = gettext.translation("communique", ROOT / "generator/locale", languages=["fr"])

SEVERITIES = {"error": "erreur", "warning": "avertissement", "info": "remarque"}
HEAD = "| code | gravité | ce qu’elle dit | par exemple |"
LIST_HEAD = '"""All codes by name, written by `python -m tools.proofreader`."""'
UNSEEN = re.compile("[\u00ad\ue000-\uf8ff]")
KINDS = {
    "near": "accords de mots voisins",
    "far": "accords à distance, participes",
    "verb": "formes des verbes",
    "homophone": "homophones",
    "word": "mots oubliés, répétés ou changés",
    "accent": "accents",
    "compound": "mots composés, féminins, nombres en lettres",
    "usage": "capitales, tournures",
    "comma": "virgules",
    "typography": "typographie",
    "fact": "faits que le texte contredit",
    "contact": "contacts, parties manquantes",
}
# What Grammalecte 2.1.2 (Debian's python3-grammalecte) finds of the unseen texts, without its
# dictionary; it is no dependency, and was run by hand.
GRAMMALECTE = {
    **{"near": 26, "far": 8, "verb": 14, "homophone": 25, "word": 2, "accent": 3, "compound": 6},
    **{"usage": 8, "comma": 2, "typography": 22, "fact": 0, "contact": 2},
}
SEEDS = {"000": "Metz, 2019", "001": "Lille, 2018", "002": "Logement d’abord"}


def page(before: str) -> str:
    """Return the page with its generated parts made anew."""
    for name, make in PARTS.items():
        marks = re.compile(rf"(<!-- {name} -->\n).*?(<!-- /{name} -->)", re.DOTALL)
        assert marks.search(before), f"docs/proofreader.md lacks its part « {name} »"
        made = make()
        before = marks.sub(lambda match, made=made: f"{match[1]}\n{made}\n\n{match[2]}", before)
    return before


def rules() -> str:
    """Make the tables of all codes, one a family."""
    return "\n\n".join(
        "\n".join([f"### {heading(title)}", "", HEAD, "|---|---|---|---|", *rows])
        for letters, title in FAMILIES.items()
        if (rows := [_rule(rule) for rule in _sorted() if family(rule.code) == letters])
    )


def heading(title: str) -> str:
    """Return the title of a family of codes in French, options as code."""
    return re.sub(r"\(([a-z -]*--\w+)\)", r"(`\1`)", FRENCH.gettext(title))


def listed() -> str:
    """Make the module that names all codes, for those who cannot wait for what they mean."""
    rules = _tuple("RULES", (rule.code for rule in _sorted()))
    return f"{LIST_HEAD}\n\n{rules}\n{_tuple('OTHERS', sorted(CODES))}"


def _tuple(name: str, codes: Iterable[str]) -> str:
    lines = "\n".join(textwrap.wrap(" ".join(codes), 99))
    return f'_{name} = """\n{lines}\n"""\n{name} = tuple(_{name}.split())\n'


def _sorted() -> list[Rule]:
    """Return a rule for each code, in the order of the codes."""
    return [rule for _code, rule in sorted({rule.code: rule for rule in proof.rules()}.items())]


def _rule(rule: Rule) -> str:
    message = re.sub(r"\{\w+\}", "…", FRENCH.gettext(rule.message))
    message = re.sub(r"…\.", "…", message)
    return f"| `{rule.code}` | {SEVERITIES[rule.severity]} | {_cell(message)} | {_example(rule)} |"


def _example(rule: Rule) -> str:
    """Show what is wrong on one line; what cannot be seen is shown by a sign or a number."""
    line = rule.wrong.replace("\n\n", " ⏎ ").replace("\n", " ⏎ ")
    shown = line.translate({0xA0: "⍽", 0x202F: "⎵", 0x0301: "◌\u0301", 0x7C: "\\|"})
    return f"`{UNSEEN.sub(lambda match: f'⟨U+{ord(match[0]):04X}⟩', shown).replace('  ', '␣␣')}`"


def _cell(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


def found() -> str:
    """Make the table of the defects of three real communiqués."""
    rows = [
        f"| {one.number} | {SEEDS[one.file]}, l. {one.line} | {_typed(one.text)}"
        f" | {SEVERITIES[one.severity]} | {_cell(one.correction)}"
        f" | {', '.join(sorted({finding.code for finding in told})) or f'non : {_cell(one.why)}'} |"
        for one, told in seeds().rows
    ]
    head = "| n° | où | le texte | gravité | ce qu’il faudrait | trouvé |"
    return "\n".join([head, "|---|---|---|---|---|---|", *rows])


def _typed(text: str) -> str:
    """Show words as they are typed, double spaces too."""
    return f"`{text.replace('  ', '␣␣')}`"


def measures() -> str:
    """Make the table of what is found, and of what is found where nothing is wrong."""
    known = speller()
    alarms, misspelt = (sum(map(len, clean(one).values())) for one in (None, known))
    length = f"{words(HERE / 'clean'):,}".replace(",", "\u202f")
    rows = [
        "| textes | erreurs trouvées | avertissements trouvés |",
        "|---|---|---|",
        f"| trois communiqués réels (tableau ci-dessous) | {_shares(seeds())} |",
        f"| seize communiqués écrits avec des fautes | {_shares(defective())} |",
        f"| les mêmes, avec `--spelling` | {_shares(defective(known))} |",
        "",
        f"Dans vingt communiqués écrits sans faute ({length} mots : une mairie, un hôpital, un"
        f" musée, une fédération…), il signale {alarms or 'zéro'} erreur ou avertissement ;"
        f" avec `--spelling`, {misspelt}.",
    ]
    return "\n".join(rows)


def unseen() -> str:
    """Make the table of what is found in texts that were written before the rules were tuned."""
    counts, alarms = planted.measure(planted.HERE / "unseen")
    rows = [
        (name, every, found, GRAMMALECTE[kind])
        for kind, name in KINDS.items()
        for found, every in [counts[kind]]
    ]
    _names, *columns = zip(*rows, strict=True)
    every, found, theirs = map(sum, columns)
    shares = [f"{one} ({one * 100 // every}\u00a0%)" for one in (found, theirs)]
    return "\n".join(
        [
            "| fautes | plantées | trouvées | par Grammalecte |",
            "|---|---|---|---|",
            *(f"| {name} | {every} | {one} | {other} |" for name, every, one, other in rows),
            f"| **en tout** | {every} | {shares[0]} | {shares[1]} |",
            "",
            f"Dans les mêmes textes sans leurs fautes, il signale {len(alarms) or 'zéro'} erreur ou"
            " avertissement ; Grammalecte, 66, dont beaucoup de typographie.",
        ]
    )


def _shares(measure: Measure) -> str:
    counts = (measure.found("error"), measure.found("warning"))
    return " | ".join(f"{found} sur {every}" for found, every in counts)


PARTS: dict[str, Callable[[], str]] = {
    "mesures": measures,
    "inédits": unseen,
    "règles": rules,
    "défauts": found,
}


def main() -> None:
    """Write the page and the list."""
    LIST.write_text(listed(), encoding="utf-8")
    PAGE.write_text(page(PAGE.read_text(encoding="utf-8")), encoding="utf-8")


if __name__ == "__main__":
    main()
