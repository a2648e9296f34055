"""Show what differs between the two texts of a change: whole, or in a few words."""

import re

from generator.review import labels
from generator.review.model import Change, Piece
from generator.review.words import pieces

WORDS_AROUND, PIECES_AT_MOST, LENGTH_AT_MOST = 5, 8, 90


def split(change: Change) -> tuple[list[Piece], list[Piece]]:
    """Return the pieces of what was and of what is: what both share, and what only one says."""
    found = _pieces(change)
    was = [one for one in found if one[0] != "added"]
    return was, [one for one in found if one[0] != "removed"]


def brief(change: Change) -> list[Piece]:
    """Return what differs between two texts, with a few words around each difference."""
    found = _pieces(change)
    last = len(found) - 1
    shown = [
        (kind, _cut(text, from_start=at > 0, to_end=at < last) if kind == "same" else _short(text))
        for at, (kind, text) in enumerate(found)
    ]
    rest: list[Piece] = [("same", " …")] if len(shown) > PIECES_AT_MOST else []
    return [*shown[:PIECES_AT_MOST], *rest]


def _pieces(change: Change) -> list[Piece]:
    """Return what differs between two texts; of those that share next to nothing, both whole."""
    before, after = (labels.value(change, text) for text in (change.before, change.after))
    if change.kind == "moved":
        return [("same", after)]
    found = list(pieces(before, after))
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


def _cut(text: str, *, from_start: bool, to_end: bool) -> str:
    """Keep the words of a text that stand next to a difference before or after it."""
    words = re.findall(r"\s*\S+\s*", text)
    if len(words) <= 2 * WORDS_AROUND or not (from_start or to_end):
        return text if len(words) <= 2 * WORDS_AROUND else _short(text)
    head = "".join(words[:WORDS_AROUND]).rstrip() + " …" if from_start else "…"
    tail = " " + "".join(words[-WORDS_AROUND:]).lstrip() if to_end else ""
    return head + tail


def _short(text: str) -> str:
    return text if len(text) <= LENGTH_AT_MOST else text[:LENGTH_AT_MOST].rstrip() + "…"
