"""Find again, in what a release prints now, a paragraph that was printed."""

from collections.abc import Sequence

from generator.content.wording import plain_words
from generator.corrections.matching import likeness
from generator.corrections.tokens import words
from generator.corrections.units import Unit
from generator.findings import Span

_LONG, _LIKE, _APART = 5, 0.6, 0.1
"""What makes a text that changed be known again: its words, and how alike it is."""


def found(units: Sequence[Unit], text: str, place: Span | None, nth: int) -> int | None:
    """Return which text a paragraph is; None where several may be, or none is.

    Of those that read alike, it is the one typed at its place, or else the `nth`. One that holds a
    label besides, or was typed anew meanwhile, is known by its place or by its words.
    """
    wanted = plain_words(text)
    alike = [at for at, unit in enumerate(units) if unit.same == wanted]
    near = [at for at in alike if _begins(units[at], place)]
    if len(near) == 1:
        return near[0]
    if alike:
        return alike[nth] if nth < len(alike) else None
    within = _within(units, text, place)
    return _likest(units, text) if within is None else within


def _within(units: Sequence[Unit], text: str, place: Span | None) -> int | None:
    parts = [
        at
        for at, unit in enumerate(units)
        if unit.place and len(unit.text) > 2 and unit.text in text
    ]
    near = [at for at in parts if _begins(units[at], place)]
    return parts[0] if len(parts) == 1 else near[0] if len(near) == 1 else None


def _likest(units: Sequence[Unit], text: str) -> int | None:
    if len(words(text)) < _LONG or len(units) < 2:
        return None
    rated = [(likeness(one.text, text), at) for at, one in enumerate(units)]
    best, second = sorted(rated, reverse=True)[:2]
    return best[1] if best[0] >= _LIKE and best[0] - second[0] >= _APART else None


def _begins(unit: Unit, place: Span | None) -> bool:
    there = unit.place
    return bool(there and place) and (there.path, there.start) == (place.path, place.start)  # type: ignore[union-attr]
