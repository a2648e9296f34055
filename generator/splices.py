"""Replace stretches of a text, and leave every other character as it is."""

from collections.abc import Iterable
from typing import NamedTuple


class Splice(NamedTuple):
    """Put `text` in the place of the characters from `start` to `end`."""

    start: int
    end: int
    text: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return the text with all the splices made; they must not overlap."""
    pieces, at = [], 0
    for one in sorted(splices, key=lambda one: one[:2]):
        pieces += [text[at : one.start], one.text]
        at = one.end
    return "".join([*pieces, text[at:]])
