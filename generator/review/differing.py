"""Show what differs between the two texts of a change: whole, or in a few words."""

import re

from generator import words
from generator.review import labels
from generator.review.model import Change
from generator.words import Piece


def split(change: Change) -> tuple[list[Piece], list[Piece]]:
    """Return the pieces of what was and of what is: what both share, and what only one says."""
    found = _pieces(change)
    was = [one for one in found if one[0] != "added"]
    return was, [one for one in found if one[0] != "removed"]


def brief(change: Change) -> list[Piece]:
    """Return what differs between two texts, with a few words around each difference."""
    return words.brief(_pieces(change))


def _pieces(change: Change) -> list[Piece]:
    """Return what differs between two texts; of those that share next to nothing, both whole."""
    before, after = (labels.value(change, text) for text in (change.before, change.after))
    if change.kind == "moved":
        return [("same", after)]
    found = list(words.pieces(before, after))
    if all(kind == "same" for kind, _text in found):
        found = [("removed", _spelt(before)), ("added", _spelt(after))]
    elif not any(kind == "same" and re.search(r"\w", text) for kind, text in found):
        found = [("removed", before), ("added", after)]
    return [one for one in found if one[1]]


def _spelt(text: str) -> str:
    """Show the characters that cannot be seen: nothing else differs between two texts."""
    return re.sub(r"[^\S \n]|[\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]", _code, text)


def _code(found: re.Match[str]) -> str:
    return f"[U+{ord(found[0]):04X}]"
