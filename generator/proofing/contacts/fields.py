"""Addresses and numbers that stand in fields of their own, of a partner or of a release."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from generator.proofing.rules import Hit, Look
from generator.proofing.typed import is_open
from generator.source.tree import Text

T = TypeVar("T")


def faulty(
    typed: Callable[[T], Iterable[Text]],
    fault: Callable[[str], object],
    called: str = "address",
    mended: Callable[[str], str | None] = lambda _typed: None,
) -> Look[T]:
    """Make a look for what has a fault; `called` is what the message calls it."""

    def look(subject: T) -> Iterator[Hit]:
        for one in typed(subject):
            value = one.strip()
            said = None if is_open(one) else fault(value)
            if said:
                yield Hit(one.span, {called: value, "fault": str(said)}, value, mended(value))

    return look
