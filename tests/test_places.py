"""Stretches of files, and what is put in the place of stretches of a text."""

import pytest

from generator.findings import Span
from generator.splices import Splice, spliced


def span(*ends: int, path: str = "a.yaml") -> Span:
    """Return a stretch from line and column to line and column."""
    return Span(path, *ends)


@pytest.mark.parametrize(
    ("one", "other", "contains", "overlaps", "touches"),
    [
        (span(1, 5, 3, 2), span(1, 5, 3, 2), True, True, True),
        (span(1, 5, 3, 2), span(2, 1, 2, 40), True, True, True),
        (span(1, 5, 3, 2), span(1, 4, 1, 6), False, True, True),
        (span(1, 5, 3, 2), span(3, 1, 4, 1), False, True, True),
        (span(1, 5, 3, 2), span(3, 2, 3, 9), False, False, True),
        (span(1, 5, 3, 2), span(3, 2, 3, 2), True, False, True),
        (span(1, 5, 3, 2), span(2, 7, 2, 7), True, True, True),
        (span(1, 5, 3, 2), span(3, 3, 3, 9), False, False, False),
        (span(1, 5, 3, 2), span(2, 1, 2, 40, path="b.yaml"), False, False, False),
    ],
)
def test_stretches_contain_overlap_and_touch(one, other, contains, overlaps, touches):
    assert one.contains(other) == contains
    assert one.overlaps(other) == other.overlaps(one) == overlaps
    assert one.touches(other) == other.touches(one) == touches


@pytest.mark.parametrize(
    ("splices", "expected"),
    [
        ([], "le comité"),
        ([(3, 9, "conseil"), (0, 2, "Le")], "Le conseil"),
        ([(3, 9, "ville"), (3, 3, "la "), (0, 3, "")], "la ville"),
        ([(9, 9, " local"), (0, 0, "« ")], "« le comité local"),
        ([(3, 3, "a"), (3, 3, "b")], "le abcomité"),
    ],
)
def test_splices_are_made_in_the_order_of_the_text(splices, expected: str):
    assert spliced("le comité", (Splice(*one) for one in splices)) == expected
