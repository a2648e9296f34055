"""Fixes in the text of a file: exactly what they say, whatever way it was typed."""

from dataclasses import replace
from functools import partial
from pathlib import Path
from textwrap import dedent

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.checking import check
from generator.checking.mend import mend
from generator.content.bound import bound
from generator.content.typeset import typeset
from generator.findings import Finding, Fix, Rejected, Span
from generator.formats import FORMATS
from generator.formats.style import load
from generator.proofing.fixes import fix
from generator.proofing.proof import rules
from generator.source import yaml
from generator.source.library import Library
from generator.source.tree import Mapping, Sequence
from generator.source.workspace import ReleaseFile, Workspace
from generator.version import builtin_styles
from tests.conftest import COMITE, VILLE

PATH = "releases/x.yaml"


def texts(node):
    """Yield all texts, keys too."""
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield key
            yield from texts(value)
    elif isinstance(node, Sequence):
        for one in node:
            yield from texts(one)
    else:
        yield node


def finding(typed: str, before: str, after: str, *, safe: bool = True) -> Finding:
    """Find words in a file's texts, and want others instead."""
    tree, _told = yaml.read(typed, path=PATH)
    found = [(text, text.find(before)) for text in texts(tree) if before in text]
    assert len(found) == 1, found
    text, start = found[0]
    return Finding(
        "TYPO000", "", text.span_of(start, start + len(before)), fix=Fix(before, after, safe)
    )


def fixed(typed: str, *wanted: tuple[str, str]) -> str:
    done = fix(typed.encode(), [finding(typed, *one) for one in wanted], path=PATH)
    assert (done.count, done.failed) == (len(wanted), ())
    return done.data.decode()


WAYS = {
    "block": ("t: |\n  Dans l'accès au\n  logement  # non\n", "l'", "l’"),
    "folded": ("t: >-\n    Dans l'accès au\n\n    logement\n", "l'", "l’"),
    "plain": ("t: Dans l'accès   # note d'ici\n", "l'", "l’"),
    "plain over lines": ("t: Dans\n  l'accès\n", "l'", "l’"),
    "item": ("t:\n  - Dans l'accès\n  - autre\n", "l'accès", "l’accès"),
    "list in brackets": ("t: [a, l'accès, b]\n", "l'", "l’"),
    "fields in braces": ("t: {a: l'accès, b: c}\n", "l'", "l’"),
    "CR LF": ("t: |\r\n  Dans\r\n  l'accès\r\nu: v\r\n", "l'", "l’"),
    "no end of line": ("t: |\n  Dans l'accès", "l'", "l’"),
    "tab": ("t: |\n  Dans\tl'accès\n", "l'", "l’"),
    "no-break space": ("t: à\u00a0l'accès\u202f!\n", "l'", "l’"),
}


@pytest.mark.parametrize(("typed", "before", "after"), WAYS.values(), ids=WAYS)
def test_the_words_alone_are_typed_anew(typed, before, after):
    assert fixed(typed, (before, after)) == typed.replace(before, after, 1)


def test_quotation_marks_of_yaml_are_kept():
    assert fixed("t: 'Dans l''accès'\n", ("l'accès", "l’accès")) == "t: 'Dans l’accès'\n"
    assert fixed("t: 'mot'\n", ("mot", "l'eau")) == "t: 'l''eau'\n"
    assert fixed('t: "dit \\"oui\\" ici"\n', ('"oui"', "« oui »")) == 't: "dit « oui » ici"\n'
    assert fixed('t: "mot"\n', ("mot", 'a\\"b')) == 't: "a\\\\\\"b"\n'
    assert fixed('t: "l\\u0027acc\\u00e8s"\n', ("l'", "l’")) == 't: "l’acc\\u00e8s"\n'
    assert (
        fixed('t: "Dans \\\n  l\'accès"\n', ("Dans l'", "Dans l’")) == 't: "Dans \\\n  l’accès"\n'
    )


def test_a_fix_over_two_lines_leaves_them():
    typed = 't: |\n  nommé "D\'abord\n  un toit" ici\n'
    assert fixed(typed, ('"D\'abord\nun toit"', "« D'abord\nun toit »")) == (
        "t: |\n  nommé « D'abord\n  un toit » ici\n"
    )


def test_the_byte_order_mark_is_kept():
    typed = "t: l'accès\n"
    done = fix(b"\xef\xbb\xbf" + typed.encode(), [finding(typed, "l'", "l’")], path=PATH)
    assert done.data == "\ufefft: l’accès\n".encode()


HARMFUL = {
    "a comma splits a list": ("t: [35.1 M€, a]\n", "35.1", "35,1"),
    "a colon makes a field": ("t: un but\n", "but", "but: loger"),
    "a sharp begins a comment": ("t: un but\n", "but", "but # loger"),
    "a space at the end is lost": ("t: un but\n", "but", "but "),
    "lines would be joined": ("t: |\n  un\n  but\n", "un\nbut", "un but"),
    "lines would be broken": ("t: |\n  un but\n", "un but", "un\nbut"),
    "a key is referred to": ("people:\n  Anne d'Arc: {role: maire}\n", "d'Arc", "d’Arc"),
    "a dash makes a list": ("t: x- y\n", "x-", "-"),
}


@pytest.mark.parametrize(("typed", "before", "after"), HARMFUL.values(), ids=HARMFUL)
def test_a_fix_that_would_change_something_else_is_not_made(typed, before, after):
    typed += "u: l'accès\n"
    wanted = [finding(typed, before, after), finding(typed, "l'accès", "l’accès")]
    done = fix(typed.encode(), wanted, path=PATH)
    assert done.data.decode() == typed.replace("l'accès", "l’accès")
    assert (done.count, done.failed) == (1, (wanted[0],))


def test_what_no_longer_stands_there_is_left():
    typed = "t: l'accès\n"
    wanted = replace(finding(typed, "l'accès", "l’accès"), fix=Fix("d'accès", "d’accès", True))
    assert fix(typed.encode(), [wanted], path=PATH).data.decode() == typed


def test_places_alike_are_mended_all_or_none():
    typed = "t: [l'eau, l'air]\n"
    (air,) = [finding(typed, "l'air", "l’air")]
    both = replace(
        finding(typed, "l'eau", "l’eau"), alike=((air.span, Fix("l'air", "l’air", True)),)
    )
    done = fix(typed.encode(), [both], path=PATH)
    assert (done.data.decode(), done.count) == ("t: [l’eau, l’air]\n", 2)
    split = replace(both, alike=((air.span, Fix("l'air", "l’a,ir", True)),))
    done = fix(typed.encode(), [split], path=PATH)
    assert (done.data.decode(), done.count, done.failed) == (typed, 0, (split,))


def test_of_two_that_overlap_the_first_is_made():
    typed = "t: aux l'accès\n"
    wanted = [finding(typed, "l'accès", "un accès"), finding(typed, "aux l", "aux d")]
    done = fix(typed.encode(), wanted, path=PATH)
    assert (done.data.decode(), done.count, done.failed) == ("t: aux un accès\n", 1, ())


@pytest.mark.parametrize("typed", ["t: l'accès : x\n", "t: l'accès\nt: deux\n", "- l'accès\n"])
def test_a_file_with_errors_is_left_alone(typed):
    wanted = Finding("TYPO000", "", Span(PATH, 1, 4, 1, 6), fix=Fix("l'", "l’", safe=True))
    done = fix(typed.encode(), [wanted], path=PATH)
    assert (done.data, done.failed) == (typed.encode(), (wanted,))


def test_a_file_that_is_not_text_is_left_alone():
    wanted = Finding("TYPO000", "", Span(PATH, 1, 4, 1, 6), fix=Fix("l'", "l’", safe=True))
    assert fix(b"t: l'\xe9", [wanted], path=PATH).data == b"t: l'\xe9"


def test_what_is_not_safe_is_not_made():
    typed = "t: l'accès\n"
    wanted = finding(typed, "l'", "l’", safe=False)
    assert fix(typed.encode(), [wanted], path=PATH).data.decode() == typed


# Whole releases ---------------------------------------------------------------------------------

WORDS = (
    "l'accès", "aux logements", "qu'ils", '"Toit d\'abord"', "«projet»", "engagements:", "Quoi?",
    "fin...", "etc...", "le 1 octobre", "le 2ème pôle", "45%", "1200 logements", "14h30", "12 m2",
    "11,1 M €", "Mr Martin", "A ce titre", "l'Etat", "la mise en oeuvre", "propriétaires  bailleurs",
    "aides , prêts", "( entre )", "{agreement}", "l'{agreement}", "{ville}", "**gras**", "*l'aide*",
    '**"Toit"**', "2^e^", "n°2015", "01.23.45.67.89", "à\u00a0venir", "d'ores-et-déjà", "“Plan”",
    "un \"grand projet", "donc ;", "deux;", "#LogementDAbord", "@compte", "www.exemple.fr",
    "{1}", "d’ \"Action\"", "le 15 Juin 2023", "le \"plan \"Toit\" d'ici\"", "{{l'aide}}",
    "À COMPLÉTER (l'adresse ?)", "{Anne Martin}", "d'{ville}", "\\*l'aide\\*",
)  # fmt: skip
FILE = ReleaseFile("x", PATH, "fr")


def block(lines: list[str], pad: str, mark: str = "|") -> str:
    return "\n".join([mark, *(pad + line for line in lines)])


def single(lines: list[str], pad: str) -> str:
    return "'" + f"\n{pad}".join(lines).replace("'", "''") + "'"


def double(lines: list[str], pad: str) -> str:
    escaped = (line.replace("\\", "\\\\").replace('"', '\\"') for line in lines)
    return '"' + f"\n{pad}".join(escaped).replace("qu'", "qu\\x27") + '"'


def plain(lines: list[str], pad: str) -> str:
    return "Ici " + f"\n{pad}".join(lines) + " là"


STYLES = (block, partial(block, mark=">"), partial(block, mark="|-"), single, double, plain)

words = st.lists(st.sampled_from(WORDS), min_size=1, max_size=9)


@st.composite
def scalars(draw, indent: int, *, end: str = "") -> str:
    lines = [" ".join(draw(words)) for _ in range(draw(st.integers(1, 3)))]
    lines[-1] += end
    return draw(st.sampled_from(STYLES))(lines, " " * indent)


@st.composite
def releases(draw) -> bytes:
    """Write a release full of slips in every way YAML has."""
    items = "\n".join(
        f"      # l'élément : {at}\n      - {draw(scalars(8))}"
        for at in range(draw(st.integers(1, 3)))
    )
    typed = (
        '# L\'en-tête : "x"  ...\n'
        f"title: {draw(scalars(2))}\n"
        "place: Exemple   # d'ici\n"
        "date: 2019-10-02\npartners: [ville, comite]\n"
        "agreement: {name: convention, signed: 2019-10-01, signatories: [Anne Martin]}\n"
        f"lead: {draw(scalars(2))}\n\nbody:\n"
        f"  # L'alinéa d'abord...\n  - {draw(scalars(4))}\n"
        f"  - intro: {draw(scalars(6, end=' ainsi'))}\n    list:\n{items}\n"
        "notes: {1: une note}\n"
    )
    if draw(st.booleans()):
        typed = typed.replace("\n", "\r\n")
    ended = typed if draw(st.booleans()) else typed.rstrip("\r\n")
    return ended.encode("utf-8-sig" if draw(st.booleans()) else "utf-8")


@pytest.fixture(scope="module")
def root(tmp_path_factory) -> Path:
    root = tmp_path_factory.mktemp("desk")
    (root / "partners").mkdir()
    (root / "partners/ville.yaml").write_text(dedent(VILLE), encoding="utf-8")
    (root / "partners/comite.yaml").write_text(dedent(COMITE), encoding="utf-8")
    return root


STYLE = load("maison", [builtin_styles()])
look = partial(check, [FILE], rules=rules())


def printed(data: bytes, root: Path) -> str | None:
    """Return the text of a release; None when it is refused."""
    try:
        release = bound(FILE, Library(Workspace(root, {PATH: data})))
    except Rejected:
        return None
    return FORMATS["txt"].writer(STYLE)(typeset(release, STYLE.typography)).decode()


def comments(data: bytes) -> list[str]:
    return [line[line.rfind("#") :] for line in data.decode().split("\n") if "# " in line]


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=releases())
def test_fixes_change_what_is_typed_and_not_what_is_printed(root: Path, data: bytes):
    mended = mend(look, Workspace(root, {PATH: data}))
    if PATH not in mended.files:
        assert printed(data, root) is None  # a plain text may hold « : » or begin a comment
        return
    after = mended.files[PATH].after
    assert printed(after, root) == printed(data, root)
    assert comments(after) == comments(data)
    assert after.count(b"\n") == data.count(b"\n")
    assert not any(one.fix and one.fix.safe for one in mended.checked.findings)
    again = mend(look, Workspace(root, {PATH: after}))
    assert PATH not in again.files
