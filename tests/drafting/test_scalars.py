"""Whatever is typed is written so that the strict reader gives it back, and nothing else."""

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from generator.drafting import scalars
from generator.language import WRITTEN
from generator.source import yaml
from generator.source.schema.fields import open_points

NASTY = "-•*#:'\"[]{}|>,&!%@`?~\\ \n\t\r\u00a0\u202f\u2028\ufeff\x85aÀé0é🎉"
TYPED = st.one_of(st.text(), st.text(alphabet=NASTY))


def normal(typed: str) -> str:
    """Return a text with single spaces, and without what no file may hold."""
    kept = re.sub(
        r"[^\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U000effff]", " ", typed
    )
    # Marks of direction, ends of lines, operators, notes, tags; what Unicode gives no character to.
    unseen = "\u061c\u180e\u200e\u200f\u2028-\u202e\u2061-\u206f\ufdd0-\ufdef\ufff9-\ufffc"
    kept = re.sub(f"[{unseen}\U000e0000-\U000e0fff]", " ", kept)
    kept = "".join(" " if ord(one) & 0xFFFE == 0xFFFE else one for one in kept)
    return re.sub(r"[^\S\u00a0\u202f]+", " ", kept).strip()


def joined(text: object) -> str:
    return str(text).replace("\n", " ")


@given(TYPED)
@example("a\nstate: published")
@example("]\nstate: published\nx: [")
@example("- accord - de - principe " * 9)
@example("À COMPLÉTER (quoi ?) " * 12)
@example('"')
@example("l'accès : « oui » # non")
def test_what_is_typed_comes_back(typed: str):
    wanted = normal(typed)
    if not wanted:
        return
    written = (
        f"value: {scalars.value(typed)}\nlist: [u, {scalars.element(typed)}]\n"
        f"{scalars.key('K' + typed)}: z\nbelow: {scalars.block(typed)}\n"
        f"deep:\n  - text: {scalars.block(typed, 6)}\nlast: end\n"
    )
    tree, findings = yaml.read(written, path="x")
    assert findings == []
    assert tree is not None
    assert list(map(str, tree)) == ["value", "list", normal("K" + typed), "below", "deep", "last"]
    assert joined(tree["value"]) == joined(tree["below"]) == wanted
    assert list(map(joined, tree["list"])) == ["u", wanted]
    assert joined(tree["deep"][0]["text"]) == wanted


@pytest.mark.parametrize("code", WRITTEN)
@given(typed=TYPED)
def test_a_question_cannot_end_its_open_point(code: str, typed: str):
    point = scalars.open_point(typed, code=code)
    assert open_points(point) == [(0, len(point))]
    assert "{" not in point


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("Jean-Luc Bohl", "Jean-Luc Bohl"),
        ("l'Agence nationale de l'habitat", "l'Agence nationale de l'habitat"),
        ("2026-2029", "2026-2029"),
        ("Metz : la suite", '"Metz : la suite"'),
        ('"Le Plan"', '"\\"Le Plan\\""'),
    ],
)
def test_a_value_is_quoted_only_where_it_must_be(typed: str, written: str):
    assert scalars.value(typed) == written


def test_a_long_text_is_wrapped_but_not_into_bullets():
    assert scalars.block("mot " * 60).count("\n") == 3
    for length in range(1, 12):
        below = scalars.block(f"{'x' * length} - " * 60).split("\n")[1:]
        assert not any(line.strip().startswith("-") for line in below)
