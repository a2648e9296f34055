"""French typography: every rule with a text that trips it and a near miss, what always holds."""

import csv
import html
import re
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from generator.language import Edit, Typography, apply
from generator.language.french import typeset
from generator.language.french.typography import RULES
from generator.language.protected import find
from generator.language.rules import tried

HERE = Path(__file__).parent
TYPOGRAPHY = Typography()


def lines(name: str) -> list[str]:
    """Return the lines of a data file, without its comments at the top."""
    text = spaces((HERE / name).read_text(encoding="utf-8"))
    return [line for line in text.split("\n") if line and not line.startswith("# ")]


def cases(*, markup: bool) -> list[tuple[str, str]]:
    rows = csv.DictReader(lines("cases.tsv"), delimiter="\t", quoting=csv.QUOTE_NONE)
    return [
        (row["before"], row["expected"]) for row in rows if row["rule"].endswith("html") == markup
    ]


def changed() -> list[tuple[str, ...]]:
    return [tuple(line.split("\t")) for line in lines("french_changed.tsv")]


def spaces(text: str) -> str:
    """Read both ways of writing the no-break spaces."""
    text = text.replace("\\u00a0", "⍽").replace("\\u202f", "⎵")
    return text.replace("⍽", "\u00a0").replace("⎵", "\u202f")


def set_(text: str, *verbatim: tuple[int, int], options: Typography = TYPOGRAPHY) -> str:
    return apply(text, typeset(text, verbatim=verbatim, options=options))


def test_the_cases_are_there() -> None:
    assert len(cases(markup=False)) + len(cases(markup=True)) == 93


@pytest.mark.parametrize(("before", "after"), cases(markup=False))
def test_case(before: str, after: str) -> None:
    assert set_(before) == after


@pytest.mark.parametrize(("before", "after"), cases(markup=True))
def test_markup_case(before: str, after: str) -> None:
    assert set_markup(before) == after


@pytest.mark.parametrize(("before", "after"), changed())
def test_changed(before: str, after: str) -> None:
    assert set_(before) == after
    assert set_(after) == after


@pytest.mark.parametrize("text", lines("french_kept.txt"))
def test_kept(text: str) -> None:
    assert set_(text) == text


def test_options() -> None:
    narrow = Typography(guillemets="narrow", dash="—")
    assert set_("«oui»", options=narrow) == "«\u202foui\u202f»"
    text = "le projet - unique en France - avance"
    assert set_(text, options=narrow) == spaces("le projet —⍽unique en France⍽— avance")


def test_a_quantity_in_an_aside_is_no_phone_number() -> None:
    text = "le projet - unique en France - aide 10 000 familles"
    assert set_(text) == spaces("le projet –⍽unique en France⍽– aide 10⎵000 familles")


@pytest.mark.parametrize(
    ("text", "edits"),
    [
        ("la 2ème fois", (Edit(4, 7, "e", "ord", superscript=True),)),
        ("le 1er", (Edit(4, 6, "er", "ord", superscript=True),)),
        ("le XXIe", (Edit(6, 7, "e", "ord", superscript=True),)),
        (
            "XIXe-XXe",
            (Edit(3, 4, "e", "ord", superscript=True), Edit(7, 8, "e", "ord", superscript=True)),
        ),
        (
            "le 1 mai",
            (Edit(4, 5, "er", "date", superscript=True), Edit(5, 5, "\u00a0", "date")),
        ),
        ("l'accès", (Edit(1, 2, "’", "apos"),)),
        ("fin  ;", (Edit(3, 4, "\u202f", "sp.semicolon"), Edit(4, 5, "", "sp.double"))),
        ("Mme, Vers 2020, le Ver", ()),
        ("Rien à dire.", ()),
        ("le Pr. Bohl", (Edit(5, 7, "\u00a0", "civ"),)),
    ],
)
def test_edits(text: str, edits: tuple[Edit, ...]) -> None:
    assert typeset(text) == edits


def test_verbatim_is_seen_but_kept() -> None:
    assert set_("l'a ' b'", (2, 3)) == "l’a ' b'"
    assert set_("Voir x;y ; fin", (5, 8)) == "Voir x;y\u202f; fin"
    assert set_('un "lien"', (4, 8)) == spaces("un «⍽lien⍽»")
    assert set_('un "mot"1', (8, 9)) == spaces("un «⍽mot⍽»1")


# What holds for any text ------------------------------------------------------------------------

PIECES = """
    l' d' " « » “ ” ' ’ - -- – — ( ) ; : ! ? . , ... … etc. % € M€ km m2 h 14h30 1 1er 2ème 12 2300
    1 200 2018 000 35,1 2.5 XXIème octobre Avril mardi Mr M. Mme J. n° p. Bohl Metz A À la l'Etat
    REGION SALARIES coeur oeuvre logements euros millions www.x.fr https://x.fr/?a=b;c a@b.fr @x #y
    10:30 2023-04-18 x.yaml:12 `a ; b` 03 87 39 39 14 +33 et de le projet avance PROPOS DE partir
    << >> \u00a0 \u202f \n Vélib' '80 '80s 0199001234 01.99.00.12.34/ XIXe- Melle aujourd' hui 12€50 1800 1740
    No services dans dont 2030 1 800 en depuis , postes"""
TEXTS = st.lists(
    st.tuples(
        st.sampled_from(re.split(" |\n +", PIECES)),
        st.sampled_from(["", " ", " ", "  ", "\u00a0", "\u202f"]),
    )
).map(lambda pairs: "".join(piece + space for piece, space in pairs))


@settings(max_examples=1500, deadline=None, derandomize=True)
@given(TEXTS | st.text(max_size=40))
@example("« “ »")
def test_typeset_text_stays(text: str) -> None:
    once = set_(text)
    assert set_(once) == once


@settings(max_examples=500, deadline=None, derandomize=True)
@given(TEXTS | st.text(max_size=40))
def test_edits_are_in_order_and_apart(text: str) -> None:
    edits = typeset(text)
    assert all(0 <= edit.start <= edit.end <= len(text) for edit in edits)
    assert all(a.end <= b.start and a.start < b.start for a, b in pairwise(edits))
    assert all(edit.superscript or text[edit.start : edit.end] != edit.text for edit in edits)
    forward = "".join(_forward(text, edits))
    assert forward == apply(text, edits)


@settings(max_examples=500, deadline=None, derandomize=True)
@given(TEXTS, st.data())
def test_what_is_protected_is_never_touched(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    verbatim = [(start, end)] if start < end else []
    kept = [*verbatim, *((found.start, found.end) for found in find(text))]
    for edit in typeset(text, verbatim=verbatim):
        assert not any(a < edit.end and edit.start < b for a, b in kept)


WORDS = """Pr. Dr Mlle Mgr Me l. art. Art. page articles nos n° p. vol. L. R. D. A COMMUNIQUE DE PRESSE
    Communique de presse FRANCHE-COMTE COTE D’AZUR SALARIES Ca va 0033 +33 2 02 03 20 49 50 60 m3 10.5
    1.200 10.000 coureurs 7 j/7 24 h °C § etc... (sic) ae curriculum vitae oe Lundi 3 Mars du 1 au 2"""
EVERY_RULE = st.lists(
    st.tuples(
        st.sampled_from(re.split(" |\n +", f"{PIECES} {WORDS}")),
        st.sampled_from(["", " ", " ", "\u00a0", "\u202f"]),
    )
).map(lambda pairs: "".join(piece + space for piece, space in pairs))


@settings(max_examples=500, deadline=None, derandomize=True)
@given(
    EVERY_RULE | st.sampled_from([before for before, *_after in cases(markup=False) + changed()])
)
def test_a_rule_that_is_not_tried_would_change_nothing(text: str) -> None:
    done = {RULES[at].changes for at in tried(text, RULES)}
    idle = [rule for rule in RULES if rule.changes not in done]
    assert [rule for rule in idle if list(rule.changes(text, TYPOGRAPHY))] == []


def test_every_rule_is_tried_on_some_text() -> None:
    text = f"{PIECES} {WORDS} ..., ... . ( A ) Ca va: 1 er - ... X e :« 0 8 "
    assert tried(text, RULES) == set(range(len(RULES)))


def _forward(text: str, edits: tuple[Edit, ...]) -> Iterator[str]:
    at = 0
    for edit in edits:
        yield text[at : edit.start] + edit.text
        at = edit.end
    yield text[at:]


# Markup, as a caller does it ---------------------------------------------------------------------


def set_markup(fragment: str) -> str:
    """Typeset each paragraph of a fragment of HTML, its tags set apart and put back."""
    return re.sub(r"(?<=<p>).*?(?=</p>)", lambda match: _set_paragraph(match[0]), fragment)


def _set_paragraph(inner: str) -> str:
    tokens = re.split(r"(<[^>]+>)", inner)
    text, tags, verbatim, opened = "", [], [], 0
    for token in tokens:
        if not token.startswith("<"):
            text += html.unescape(token)
            continue
        tags.append((len(text), token))
        if re.match("<(a|code)", token):
            opened = len(text)
        elif re.match("</(a|code)", token):
            verbatim.append((opened, len(text)))
    return _written(text, tags, typeset(text, verbatim=verbatim))


def _written(text: str, tags: list[tuple[int, str]], edits: tuple[Edit, ...]) -> str:
    """Write edits and tags in order; at one place a tag that closes comes first."""
    pieces = [(at, at, tag) for at, tag in tags]
    pieces += [(edit.start, edit.end, _raised(edit)) for edit in edits]
    written, at = "", 0
    for start, end, new in sorted(pieces, key=lambda piece: piece[:2]):
        written += html.escape(text[at:start], quote=False) + new
        at = end
    return written + html.escape(text[at:], quote=False)


def _raised(edit: Edit) -> str:
    new = html.escape(edit.text, quote=False)
    return f"<sup>{new}</sup>" if edit.superscript else new
