"""What is kept comes back as it was, and nothing else does."""

import json
from typing import Any

import pytest

from generator.cache.codec import Codec
from generator.findings import Finding, Fix, Span

CODEC = Codec(Finding, Fix, Span)
SPAN = Span("releases/é.yaml", 1, 2, 3, 4)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "=Span",
        (),
        ((), ("",), frozenset()),
        frozenset({SPAN, Span("a", 1, 1, 1, 1)}),
        range(3, 5),
        ("=tuple", ("Span", 1.5, True)),
        {"a": SPAN, "b": {"c": (1, {"d": SPAN})}},
        Finding("TYPO001", "Là", SPAN, fix=Fix("'", "’", True), alike=((SPAN, Fix("", " ")),)),
    ],
)
def test_what_is_written_is_read_again(value: Any) -> None:
    assert CODEC.read(json.loads(json.dumps(CODEC.write(value)))) == value


@pytest.mark.parametrize(
    "plain", [[], ["=Other", 1], ["Other", []], [[1]], ["=Span", 1], ["tuple", ["=os.system", "x"]]]
)
def test_what_was_not_written_here_is_refused(plain: Any) -> None:
    with pytest.raises((LookupError, TypeError)):
        CODEC.read(plain)


def test_what_is_not_known_is_not_written() -> None:
    with pytest.raises(TypeError):
        Codec(Span).write(Fix("a", "b"))
