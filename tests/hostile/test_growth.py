"""Everything that reads or judges a text takes four times as long for four times the text.

Each input is grown: what takes the larger of two more than nine times as long as the smaller would
take sixteen times, had it a loop in a loop. Time alone says nothing, since machines are busy: short
work passes, and what seems to grow is measured twice more.
"""

import gc
import time
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path
from textwrap import indent

import pytest
from click.testing import CliRunner

from generator.checking import check
from generator.commands.main import communique
from generator.findings import Span
from generator.fragments import html
from generator.language import Typography, language
from generator.proofing import fixes, plain
from generator.proofing.ignores import read as read_ignores
from generator.proofing.proof import LONGEST, proof_texts, selected
from generator.search.asked import Asked, Hit
from generator.search.folded import needles, split, whole
from generator.search.sheet import Passage, Sheet, Source, packed
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace
from tests.conftest import Desk

SIZE, SIZE_OF_FILE = 2000, 1000
FLOOR, GROWS, TRIES = 0.3, 9, 3

HEAD = "title: Mot\ndate: 2026-09-24\nplace: Metz\npartners: [ville]\n"


def times(piece: str) -> Callable[[int], str]:
    """Return what repeats a piece up to a length."""
    return lambda n: piece * (n // len(piece))


SIGNS = "([{«“\"'’<&*_`^\\/-–.,;:!?…%#@+=$€ \u00a0"
TEXTS: dict[str, Callable[[int], str]] = {
    **{f"{sign!r} alone": times(sign) for sign in SIGNS},
    **{f"{sign!r} in words": times(f"a{sign}") for sign in "([{«\"'’<*_-./@,:%)]}»"},
    **{f"{sign!r} before words": times(f"{sign}mot ") for sign in "([{«\"-@#"},
    **{f"{piece!r}": times(piece) for piece in (
        "a", "A", "é", "Ab", "1", "12 ", "1 ", "1.", "1,", "1-", "1/", "1:", '"123 ', "123 ", "XIV",
        "XIVe ", "1er ", "12 % ", "12 000 € ", "18 h 30 ", "02/10/2019 ", "le 2 octobre 2019 ",
        "01 99 00 12 34 ", "+33 1 ", "(0)", "n° 1 ", "12 m2 ", "2019-2022 ",
        "a@", "a@b.fr ", "www.", "www.a.fr ", "https://a.fr/x ", "a/", "a..b", "a.pdf ", "#mot ",
        "[a](b)", "[a](", "](", "[a]{en}", "{a}", "{{a}}", "{1}", "**a** ", "**a ", "<sup>a", "\\*",
        "`a` ", "À COMPLÉTER (", "À COMPLÉTER (x) ", "![a](", "[a b=c ", "{% a ",
        "<div>", "</div>", "<p>a", "<b>a</b>", '<a b="', "<!--", "<!", "<?", "<![CDATA[", "&amp;", "&a",
        "<script>", "</", "<i lang=en>a", "<textarea>",
        "mot ", "Mot ", "MEL ", "MEL (ABC) ", "Anne Martin, ", "de la ", "l'a d'", "qu'", "et ",
        "Quoi ? ", "« a » ", "(a) ", "a) ", "mot-mot-", "a... ", "!? ", "M. ", "• a ", "-> ", "👩‍🔧",
        "e\u0301", "a\u200b", "Ã©", "\uf0b7 a", "il a été fait ", "quelque soit ", "lundi 3 octobre ",
        "mot\n", "mot\n\n", "\n", " \n", "Le mot est dit.\n\n", "- mot\n", "| a | b |\n", "MOT\n",
        "mot\n---\n", "Contacts\n", "Lou Petit a@b.fr 01 99 00 12 34\n", "« mot\n\n", "a\tb\n", "a\r",
        "12 000 mots\n\n",
    )},
    "new words": lambda n: " ".join(f"mot{at}" for at in range(n // 7)),
    "new names": lambda n: ", ".join(f"Anne Mar{chr(97 + at % 26)}{at}" for at in range(n // 12)),
}  # fmt: skip
FILES: dict[str, Callable[[int], str]] = {
    **{repr(piece): times(piece) for piece in (
        "\ta: b\n", "a: b\n", "a:b\n", "a: b #c\n", "a: b: c\n", "a: |\n", "a: |\nmot\n", "a: | b\n",
        "a: \"b\n", "a: 'b\n", "a: [b\n", "a: {b}\n", "a: b}\n", "a: @b\n", "a: *b\n", "&a\n", "%a\n",
        "a b\n", "- a\n", "- ", "? ", "? a\n", "---\n", "...\n", ">a: b\n", "a: b\n- c\n", "a: \x07b\n",
        "\ufeffa: b\n", 'a: "\\q"\n', "a\u00a0: b\n", '"a": b\n', "a: !!x b\n", "# a\n",
        "# proof: ignore[CONT002]\n", "# proof: ignore[CONT002]\na: b\n",
    )},
    "brackets": lambda n: "a: " + "[" * (n // 2) + "]" * (n // 2),
    "open braces": lambda n: "a: " + "{a: " * (n // 4),
    "aliases": lambda n: "a0: &a0 b\n"
    + "".join(f"a{at}: &a{at} [*a{at - 1},*a{at - 1}]\n" for at in range(1, n // 24)),
    "fields": lambda n: "".join(f"a{at}: b\n" for at in range(n // 8)),
    "stairs": lambda n: "".join(" " * at + "a:\n" for at in range(int((2 * n) ** 0.5))),
    "odd": lambda n: "".join(" " * (at % 7) + f"a{at}: b\n" for at in range(n // 10)),
    "dashes": lambda n: "a:\n  - b\n" + "  – b\n" * (n // 6),
    "glued dashes": lambda n: "a:\n" + "  -b\n" * (n // 5),
    "quotation": lambda n: 'a: "' + "b\n  " * (n // 4),
    "margin": lambda n: "a: |\n" + "mot\n" * (n // 4),
    "escapes": lambda n: 'a: "' + "\\u0007" * (n // 6) + '"',
    "numbers": lambda n: "a: [" + "1,2," * (n // 4) + "]",
    "bare": lambda n: "a: {" + "b, " * (n // 3) + "}",
    "items": lambda n: HEAD + "body:\n  - list:\n" + "      - mot\n" * (n // 12),
    "partners": lambda n: HEAD[:-8] + ", ".join(f"p{at}" for at in range(n // 8)) + "]\n",
    "table": lambda n: HEAD + "body:\n  - table:\n      - [" + "a, " * (n // 3) + "a]\n",
    "notes": lambda n: HEAD
    + "notes:\n" + "".join(f"  {at}: Mot {{{at + 1}}}.\n" for at in range(1, n // 18)),
    "quotes": lambda n: HEAD + "body:\n" + "  - quote: Mot.\n    by: Lou\n" * (n // 29),
}  # fmt: skip


def growing(work: Callable[[int], object], size: int = SIZE) -> str:
    """Say how much longer four times as much takes; empty where nothing grows out of hand."""
    told = ""
    for _try in range(TRIES):
        large = timed(work, 4 * size)
        if large < FLOOR:
            return ""
        small = timed(work, size)
        told = f"{large / max(small, 0.001):.1f} times as long: {small:.2f} s, {large:.2f} s"
        if large < GROWS * small:
            return ""
    return told


def timed(work: Callable[[int], object], size: int) -> float:
    gc.disable()  # as commands do: it looks at all that tests have made before
    try:
        start = time.process_time()
        work(size)
        return time.process_time() - start
    finally:
        gc.enable()


@pytest.fixture(scope="module", autouse=True)
def warm():
    """Import and compile what the first of all texts has to wait for."""
    text = "Le mot « est » (dit) : 12 000 mots, www.a.fr, le 2 octobre 2019. " * 3
    proof_texts(plain.read(text, path="x"), selected())
    html.typeset(text, language="fr", options=Typography())


@pytest.mark.parametrize("name", TEXTS)
def test_proofreading_grows_with_the_text(name: str):
    make, rules = TEXTS[name], selected()
    assert not growing(lambda n: proof_texts(plain.read(make(n), path="x"), rules))


@pytest.mark.parametrize("name", TEXTS)
def test_typesetting_grows_with_the_text(name: str):
    make, grammar = TEXTS[name], language("fr")
    assert not growing(lambda n: grammar.typeset(make(n)))
    assert not growing(lambda n: html.typeset(make(n), language="fr", options=Typography()))


@pytest.mark.parametrize("name", TEXTS)
def test_binding_grows_with_the_text(tmp_path: Path, name: str):
    make = TEXTS[name]
    assert not growing(lambda n: checked(tmp_path, lead(make(n)), rules=()))


@pytest.mark.parametrize("piece", ["a", "mot ", "1 ", "123 ", "01 99 00 12 34 ", "M. ", "Quoi ? "])
def test_searching_grows_with_the_text(piece: str):
    assert not growing(lambda n: found(times(piece)(n)), 10 * SIZE)


def found(text: str) -> list[Hit]:
    """Find the first word of a text in all of it, which a name stands for again and again."""
    place = Span("x", 1, 1, 1, 9)
    sources = tuple(Source(at, at + 1, "mot", place, place) for at in range(0, len(text), 4))
    passage = Passage("text", text, ((0, place),), sources)
    file = ReleaseFile("x", "x", "fr")
    rest = ("T", "", "draft", "release", (), (), True, whole(text), packed([passage]))
    asked = Asked(words=needles(split(text)[:1]))
    hits = asked.hits(Sheet(file, *rest), asked.found(Sheet(file, *rest)) or [])
    return [hit for hit in hits if hit.sources and list(hit.pieces())]


@pytest.mark.parametrize("name", FILES)
def test_reading_grows_with_the_file(tmp_path: Path, name: str):
    make = FILES[name]
    assert not growing(lambda n: read_ignores(make(n), path="x"), 10 * SIZE_OF_FILE)
    assert not growing(lambda n: checked(tmp_path, make(n), rules=()), SIZE_OF_FILE)


MENDED: dict[str, Callable[[int], str]] = {
    "marks on one letter": lambda n: "Un Z" + "\u0301\u0323" * (n // 2) + " mot.",
    "a letter each": lambda n: "e\u0301t " * (n // 4),
    "a word each": lambda n: "mot... " * (n // 7),
    "a line each": lambda n: "mot...\n" * (n // 7),
}


@pytest.mark.parametrize("name", MENDED)
def test_mending_grows_with_the_text(tmp_path: Path, name: str):
    make = MENDED[name]
    _mended_in_time(tmp_path, lambda n: lead(make(n)), 2000)


def test_mending_grows_with_the_number_of_texts(tmp_path: Path):
    _mended_in_time(
        tmp_path,
        lambda n: HEAD + "body:\n" + "".join(f"  - 'Mot{at} ,et'\n" for at in range(n)),
        500,
    )


def _mended_in_time(folder: Path, make: Callable[[int], str], size: int) -> None:
    """See that all that can be mended is, and in time."""
    made = {}
    for n in (size, 4 * size):
        Desk(folder).write("partners/ville.yaml", b"name: la Ville\n")
        Desk(folder).write("releases/mot.yaml", make(n).encode())
        library = Library(Workspace(folder))
        found = check(library.workspace.releases, library, rules=selected()).findings
        made[n] = make(n).encode(), [one for one in found if fixes.is_fixable(one)]
        assert made[n][1]
        assert fixes.fix(made[n][0], made[n][1], path="releases/mot.yaml").failed == ()
    assert not growing(lambda n: fixes.fix(*made[n], path="releases/mot.yaml"), size)


def lead(text: str) -> str:
    return HEAD + "lead: |\n" + indent(text, "  ", lambda line: True) + "\n"


def checked(folder: Path, release: str, rules: object = None) -> tuple[str, ...]:
    """Return the codes that a release is told."""
    desk = Desk(folder)
    desk.write("partners/ville.yaml", b"name: la Ville\n")
    desk.write("releases/mot.yaml", release.encode())
    library = Library(Workspace(folder))
    asked = selected() if rules is None else ()
    found = check(library.workspace.releases, library, rules=asked).findings
    return tuple(one.code for one in found)


@pytest.mark.parametrize("levels", [5, 7, 30])
@pytest.mark.parametrize("first", ["mot", "{nothing}", "{ville}"])
def test_facts_that_quote_facts_end(desk: Desk, levels: int, first: str):
    names = [f"f{at}" for at in range(levels)]
    facts = [f"  f0: '{first}'"]
    facts += [f"  {name}: '{f'{{{quoted}}}' * 40}'" for quoted, name in pairwise(names)]
    desk.write("partners/ville.yaml", "name: la Ville\nfacts:\n" + "\n".join(facts) + "\n")
    desk.release(f"lead: 'Voici {{{names[-1]}}}.'\n")
    told = [one for one in desk.findings() if one.code == "BIND091"]
    assert [(one.span.path, one.span.line) for one in told] == [("partners/ville.yaml", 2 + levels)]


def test_names_called_again_and_again_end(desk: Desk):
    desk.write("partners/ville.yaml", f"name: la {'Ville ' * 500}\n")
    desk.release(f"lead: '{'{ville} ' * 1000}'\n")
    assert [one.code for one in desk.findings()].count("BIND092") == 1


def test_a_text_that_nobody_wrote_is_told_once_and_left(tmp_path: Path):
    codes = checked(tmp_path, lead("Un  mot . " * (LONGEST // 10 + 1)))
    assert codes.count("PROOF002") == 1
    assert not any(code.startswith("TYPO") for code in codes)


def test_a_title_without_end_ends_no_command(desk: Desk):
    desk.write("releases/mot.yaml", f"{HEAD}title2: x\nlead: |\n  {'mot ' * 500_000}\n")
    done = CliRunner().invoke(communique, ["-C", str(desk.root), "check"])
    assert done.exit_code == 1
    assert max(map(len, done.output.split("\n"))) < 1000
