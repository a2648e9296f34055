"""Compare two bound releases field by field, whatever their blocks are."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass, replace
from difflib import SequenceMatcher
from typing import Any, TypeAlias

from generator.content.body import Asset, Block, Node
from generator.content.document import Edition, Embargo, Release, Version, runs
from generator.findings import Span
from generator.review.model import Change
from generator.review.saying import UNSEEN, called, drawn, dressed, is_prose, said
from generator.review.typed import Trail

Path: TypeAlias = tuple[str, ...]

ALIKE = 0.5
_WHOLE = (Asset, Embargo, Edition)
"""What is told as one text, and not field by field."""


def comparable(release: Release) -> Release:
    """Return the release without what may differ although it prints alike."""
    versions = tuple(Version(language=one.language, slug="") for one in release.versions)
    return replace(
        release, slug="", stem="", references=(), versions=versions, taken=frozenset(), sources=()
    )


def changes(before: Release, after: Release, trail: Trail) -> list[Change]:
    """Return what reads otherwise in document order, each with the lines it comes from."""
    compare = _Comparison(trail)
    found = list(compare.node(comparable(before), comparable(after), (), None, None))
    return _moved(found)


class _Comparison:
    """One comparison; `trail` leads back to what was typed."""

    def __init__(self, trail: Trail) -> None:
        self.trail = trail

    def value(
        self, old: Any, new: Any, path: Path, was: Span | None, now: Span | None
    ) -> Iterator[Change]:
        """Compare what a field holds; `was` and `now` are the places of what surrounds it."""
        if old == new:
            return
        if is_prose(old) and is_prose(new):
            yield self._texts(dressed(old, new), path, _origin(old, was), _origin(new, now))
        elif isinstance(old, Asset) and isinstance(new, Asset):
            yield self._texts(drawn(old, new), path, was, now)
        elif isinstance(old, tuple) and isinstance(new, tuple):
            yield from self._items(old, new, path, was, now)
        elif is_dataclass(old) and type(old) is type(new) and not isinstance(new, _WHOLE):
            yield from self.node(old, new, path, was, now)
        else:
            yield self._texts((said(old), said(new)), path, _origin(old, was), _origin(new, now))

    def node(
        self, old: Any, new: Any, path: Path, was: Span | None, now: Span | None
    ) -> Iterator[Change]:
        """Compare two nodes of a kind, field by field."""
        was, now = getattr(old, "origin", None) or was, getattr(new, "origin", None) or now
        for one in fields(new):
            both = getattr(old, one.name), getattr(new, one.name)
            # The day itself is printed in the date line.
            if one.name not in UNSEEN and not isinstance(both[1], datetime.date):
                yield from self.value(*both, (*path, one.name), was, now)

    def _items(
        self,
        old: tuple[Any, ...],
        new: tuple[Any, ...],
        path: Path,
        was: Span | None,
        now: Span | None,
    ) -> Iterator[Change]:
        """Compare two lists: items that are alike one by one, the others were added or removed."""
        single = len(old) == len(new) == 1
        for one, other in paired(old, new):
            if one is None:
                yield self._texts(
                    ("", said(other)), _below(path, other, new), None, _origin(other, now)
                )
            elif other is None:
                yield self._texts((said(one), ""), _below(path, one, old), _origin(one, was), None)
            else:
                below = path if single and is_prose(other) else _below(path, other, new)
                yield from self.value(one, other, below, was, now)

    def _texts(
        self, both: tuple[str, str], path: Path, was: Span | None, now: Span | None
    ) -> Change:
        return Change.of(path, *both, self.trail.places(path[0], was, now))


# Items ------------------------------------------------------------------------------------------


def paired(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Pair the items of two lists in the order of the new one; None stands for nothing alike."""
    matcher = SequenceMatcher(
        None, [_key(one) for one in old], [_key(one) for one in new], autojunk=False
    )
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag == "equal":
            yield from zip(old[start:end], new[begin:stop], strict=True)
        else:
            yield from _most_alike(old[start:end], new[begin:stop])


def _key(item: Any) -> tuple[str, str]:
    return type(item).__name__, said(item)


def _most_alike(old: Sequence[Any], new: Sequence[Any]) -> Iterator[tuple[Any, Any]]:
    """Pair by likeness; one item against one of its kind is always the same item changed."""
    left = list(range(len(old)))
    partners: dict[int, int] = {}
    if len(old) == len(new) == 1 and type(old[0]) is type(new[0]):
        partners[0] = 0
    else:
        for number, item in enumerate(new):
            likeness = [(alike(old[at], item), -at) for at in left]
            best, at = max(likeness, default=(0.0, 0))
            if best >= ALIKE:
                partners[number] = -at
                left.remove(-at)
    gone = [at for at in range(len(old)) if at not in partners.values()]
    yield from ((old[at], None) for at in gone)
    yield from (
        (old[partners[at]] if at in partners else None, item) for at, item in enumerate(new)
    )


def alike(one: Any, other: Any) -> float:
    """Return how alike two items read, from 0 to 1; things of two kinds are not alike."""
    if type(one) is not type(other):
        return 0.0
    words = SequenceMatcher(None, said(one).split(), said(other).split(), autojunk=False)
    return words.ratio()


def _moved(found: list[Change]) -> list[Change]:
    """Say that a text was moved, where it was taken away and put elsewhere."""
    gone = {one.before: one for one in found if one.kind == "removed"}
    come = {one.after for one in found if one.kind == "added"}
    kept = [one for one in found if not (one.kind == "removed" and one.before in come)]
    return [
        replace(one, kind="moved", before=one.after)
        if one.kind == "added" and one.after in gone
        else one
        for one in kept
    ]


def _below(path: Path, item: Any, siblings: Sequence[Any]) -> Path:
    """Name an item of a list: by its name or title, else by its kind and number."""
    kind = [type(item).__name__.lower()] if isinstance(item, Node) and len(siblings) > 1 else []
    if name := called(item):
        return (*path, *(kind if isinstance(item, Block) else ()), name)
    alike = [one for one in siblings if type(one) is type(item)]
    number = next(at for at, one in enumerate(alike, 1) if one is item)
    return (*path, *kind, *([str(number)] if len(alike) > 1 else []))


def _origin(value: Any, around: Span | None) -> Span | None:
    """Return where a value was typed: its own place, that of its first words, or `around`."""
    own: Span | None = getattr(value, "origin", None)
    return own or next((run.origin for run in runs(value) if run.origin), around)
