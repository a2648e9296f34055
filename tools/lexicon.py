"""Build the French lexicon from the Hunspell dictionary: `python -m tools.lexicon`.

It writes `forms.bin` and `readings.txt` into generator/language/dictionary/fr/. The sources are in
tools/dictionary/, with their licence: the dictionary « toutes variantes » with its tags, the
« classique », which tells the spelling of the house, and `overlay.dic`, what both lack or say too
much. How the two files are written stands in generator/language/french/lexicon.py.
"""

from __future__ import annotations

import re
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import product
from pathlib import Path
from typing import NamedTuple

from tools.hunspell import Source, expanded, source

ROOT = Path(__file__).parent.parent
SOURCES = ROOT / "tools/dictionary"
PACKED = SOURCES / "hunspell-fr-7.0.tar.xz"
OVERLAY = SOURCES / "overlay.dic"
MADE = ROOT / "generator/language/dictionary/fr"

# What a form is written with; Greek letters and what has spaces stay out.
WRITTEN = re.compile(r"[0-9A-Za-zÀ-ÖØ-öø-ÿŒœŸ²³ᵉʳˢᵈ₀-₉’.-]+")

# Kinds of word, by the tags of the dictionary.
KINDS = {
    **dict.fromkeys(("nom", "loc.nom", "titr"), "N"),
    **dict.fromkeys(("adj", "loc.adj"), "A"),
    **dict.fromkeys(("adv", "negadv", "advint", "proadv", "loc.adv"), "R"),
    **dict.fromkeys(("prep", "prepv", "loc.prep"), "P"),
    **dict.fromkeys(("cjco", "cjsub", "cj", "loc.cj"), "C"),
    **dict.fromkeys(("det", "detpos", "detdem", "detind", "detneg", "detex"), "D"),
    **dict.fromkeys(("propersuj", "properobj", "prodem", "proind", "proint"), "O"),
    **dict.fromkeys(("prorel", "proneg"), "O"),
    **dict.fromkeys(("nb", "nbro"), "B"),
    **dict.fromkeys(("interj", "loc.interj"), "J"),
    **dict.fromkeys(("npr", "loc.patr"), "L"),
    "prn": "F",
    "patr": "S",
    "pfx": "X",
}
VERB = re.compile(r"v[0-3].{8}")
# How a verb is used, by the places of its tag.
USES = (
    (r"v.e", "c"),  # links its subject to an attribute
    (r"v..i", "i"),
    (r"v...t", "t"),
    (r"v....n", "n"),  # has an indirect object
    (r"v.....[qe]", "q"),  # may be reflexive
    (r"v.....[pr]", "p"),  # is always reflexive
    (r"v.......e", "E"),  # makes its compound tenses with être
    (r"v........a", "A"),  # and those with avoir
)
MOODS = {
    "ipre": "p",
    "iimp": "i",
    "ipsi": "h",
    "ifut": "f",
    "cond": "c",
    "spre": "s",
    "simp": "t",
    "impe": "m",
}
PERSONS = re.compile(r"([123])[ij]?(s|p)[gl]!?|([123])pe")
GENDERS = {"mas": "m", "fem": "f"}
NUMBERS = {"sg": "s", "pl": "p"}


Key = tuple[str, str, str, str, str]
Found = defaultdict[str, dict[Key, set[str]]]
"""Of each form, its readings as (lemma, kind, gender, number, uses), with the moods of each."""


# What is ours -----------------------------------------------------------------------------------


class Overlay(NamedTuple):
    """What is ours: rows that are added, readings that go, lemmas that get a gender.

    Readings are forms, and lemmas are lemmas, with the letter of a kind.
    """

    more: list[str]
    less: set[tuple[str, str]]
    genders: dict[tuple[str, str], str]


def overlay() -> Overlay:
    """Read the overlay; what stands behind « # » on a line of it is the reason."""
    found = Overlay([], set(), {})
    for line in OVERLAY.read_text(encoding="utf-8").splitlines():
        row = line.partition("#")[0].strip()
        sign, *rest = row.split() or [""]
        if sign == "-":
            found.less.add((rest[0], rest[1]))
        elif sign == "=":
            found.genders[rest[0], rest[1][0]] = rest[1][1]
        elif row:
            found.more.append(row)
    return found


# What the tags say ------------------------------------------------------------------------------


def readings(tags: str) -> Iterator[tuple[str, str, str, str, str]]:
    """Yield what tags say of a form: kind, gender, number, moods with persons, uses of a verb."""
    words = [tag.partition(":")[2] for tag in tags.split()]
    gender = next((GENDERS[word] for word in words if word in GENDERS), "")
    number = next((NUMBERS[word] for word in words if word in NUMBERS), "")
    persons = [match for word in words if (match := PERSONS.fullmatch(word))]
    verb = next((match for word in words if (match := VERB.fullmatch(word))), None)
    if verb:
        yield from _of_verb(
            words, gender, number, [one[1] + one[2] for one in persons if one[1]], verb
        )
        return
    for kind in dict.fromkeys(KINDS[word] for word in words if word in KINDS):
        who = "".join(f"-{one[3]}{which}" for one in persons if one[3] for which in number or "sp")
        yield kind, gender, number, who, ""


def _of_verb(
    words: list[str], gender: str, number: str, persons: list[str], verb: re.Match[str]
) -> Iterator[tuple[str, str, str, str, str]]:
    uses = "".join(letter for group, letter in USES if re.search(group, verb[0]))
    if "infi" in words:
        yield "I", "", "", "", uses
    if "ppre" in words:
        yield "G", "", "", "", uses
    if "ppas" in words:
        yield "T", gender, number, "", uses
    moods = [MOODS[word] for word in words if word in MOODS]
    if moods and persons:
        yield "V", "", "", "".join("".join(pair) for pair in product(moods, persons)), uses


def lexicon() -> dict[str, str]:
    """Return the class of each form: all that may be read in it, as `readings.txt` writes it."""
    wide, classical = source(PACKED, "comprehensive"), source(PACKED, "classical")
    ours = overlay()
    found: Found = defaultdict(dict)
    _read(found, wide.rows, wide)
    _corrected(found, ours)
    usual = {form for form, *_ in expanded(classical.rows, classical)}
    for row in ours.more:
        forms = {form for form, *_ in expanded([row], wide)}
        if not _read(found, [row], wide) and forms <= usual:
            raise SystemExit(f"{OVERLAY}: the dictionary has all of {row}")
        usual |= forms
    _tie_plurals(found)
    return {form: _class(form, those, form in usual) for form, those in found.items() if those}


def _corrected(found: Found, ours: Overlay) -> None:
    """Drop readings, and give genders, as the overlay says."""
    unmet: set[tuple[str, str]] = ours.less | ours.genders.keys()
    for form, keys in found.items():
        for key in list(keys):
            lemma, kind, gender, *rest = key
            if (form, kind) in ours.less:
                del keys[key]
                unmet.discard((form, kind))
            elif not gender and (lemma, kind) in ours.genders:
                keys[lemma, kind, ours.genders[lemma, kind], *rest] = keys.pop(key)  # type: ignore[index]
                unmet.discard((lemma, kind))
    if unmet:
        raise SystemExit(f"{OVERLAY}: the dictionary has nothing of {sorted(unmet)}")


def _read(found: Found, rows: Iterable[str], affixes: Source) -> bool:
    """Note what rows of a dictionary say, and tell whether anything was new."""
    new = False
    for form, lemma, tags in expanded(rows, affixes):
        if WRITTEN.fullmatch(form) and "po:err" not in tags:
            for kind, gender, number, finite, uses in readings(tags):
                key = lemma, kind, gender, number, uses
                new |= key not in found[form]
                pairs = {finite[at : at + 3] for at in range(0, len(finite), 3)}
                found[form].setdefault(key, set()).update(pairs)
    return new


def _tie_plurals(found: Found) -> None:
    """Give the plurals of compounds, which are rows of their own, the lemma of their singular."""
    singular = {
        (_bare(form), key[1:3]): form
        for form, keys in found.items()
        for key in keys
        if "-" in form and key[0] == form and key[3] == "s"
    }
    for form in [form for form in found if "-" in form]:
        for key in [key for key in found[form] if key[0] == form and key[3] == "p"]:
            lemma = singular.get((_bare(form), key[1:3]), form)
            found[form][(lemma, *key[1:])] = found[form].pop(key)


def _bare(compound: str) -> str:
    """Return a compound with the plural of each part taken off: « chef-lieu »."""
    return re.sub(r"(?<=\w)[sx](?![^-])", "", re.sub(r"aux(?![^-])", "al", compound))


def _shared(one: str, other: str) -> int:
    """Return how many letters two words have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (this, that) in pairs if this != that), min(len(one), len(other)))


def _class(form: str, those: Mapping[Key, set[str]], usual: bool) -> str:
    rows = []
    for (lemma, *reading, uses), pairs in those.items():
        shared = _shared(form, lemma)
        rows.append(
            ",".join((form[shared:], lemma[shared:], *reading, "".join(sorted(pairs)), uses))
        )
    return ("" if usual else "*") + "|".join(sorted(rows))


# Writing it -------------------------------------------------------------------------------------


def packed(classes: Mapping[str, str]) -> tuple[array[int], str]:
    """Return the automaton of the forms and the text beside it: its alphabet, then the classes."""
    frequent = Counter(letter for form in classes for letter in form).most_common()
    alphabet = "".join(letter for letter, _ in frequent)
    codes = {letter: code for code, letter in enumerate(alphabet, 1)}
    numbers = {text: at for at, text in enumerate(dict.fromkeys(classes.values()))}
    edges = array("I", [0])
    known: dict[tuple[int, ...], int] = {}
    path: list[dict[int, int]] = [{}]

    def close(depth: int, form: str) -> None:
        """Write the states of the last form that no later form can share."""
        while len(path) - 1 > depth:
            state = path.pop()
            row = _row(state)
            if row not in known:
                known[row] = len(edges)
                edges.extend(row)
            path[-1][codes[form[len(path) - 1]]] = known[row]

    last = ""
    for form in sorted(classes):
        close(_shared(last, form), last)
        path.extend({} for _ in range(len(form) - len(path) + 1))
        path[-1][0] = numbers[classes[form]]
        last = form
    close(0, last)
    edges[0] = len(edges)
    edges.extend(_row(path[0]))
    return edges, "\n".join((alphabet, *numbers))


def _row(state: Mapping[int, int]) -> tuple[int, ...]:
    """Write a state: its edges in the order of the alphabet, the last one marked."""
    row = [to << 8 | code << 1 for code, to in sorted(state.items())]
    return (*row[:-1], row[-1] | 1)


def main() -> None:
    """Write the two files."""
    edges, text = packed(lexicon())
    if sys.byteorder == "big":
        edges.byteswap()
    (MADE / "forms.bin").write_bytes(edges.tobytes())
    (MADE / "readings.txt").write_text(text, encoding="utf-8", newline="\n")
    print(f"{len(edges)} edges, {text.count(chr(10))} classes")


if __name__ == "__main__":
    main()
