"""A review in parts that several machines make, and the whole that they are put together into.

Each reads all releases, since what is new is so for the whole folder, and renders its own share.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path

from pydantic import TypeAdapter, ValidationError

from generator import disk
from generator.messages import _
from generator.review.data import MARK
from generator.review.model import Entry, Review
from generator.review.site import PART, RECORD_AT_MOST, RELEASES, Site
from generator.source.shard import Shard
from generator.version import __version__


class Unfit(Exception):
    """Parts that do not make a whole; says why, in a sentence."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A share of a review. `compared` is a hash of all that was compared, its own or not."""

    shard: Shard
    compared: str
    review: Review
    program: str = __version__
    format: str = MARK


_PART: TypeAdapter[Part] = TypeAdapter(Part)
_REVIEW: TypeAdapter[Review] = TypeAdapter(Review)


def write(folder: Path, shard: Shard, review: Review, compared: Iterable[Entry]) -> None:
    """Write the record of a part; `compared` are the entries of all before they were rendered."""
    before = _REVIEW.dump_json(replace(review, entries=tuple(compared)))
    part = Part(shard=shard, compared=sha256(before).hexdigest(), review=review)
    (folder / PART).write_bytes(_PART.dump_json(part))


def join(places: Sequence[Path], folder: Path, *, url: str = "") -> Review:
    """Write the whole of some parts, which are or lie in `places`, as if one machine had made it.

    Raises Unfit and OSError.
    """
    parts = {place: _read(place) for place in _parts(places)}
    review = _whole([*parts.values()])
    site = Site(folder, review.source)
    for place, part in parts.items():
        _copy(place, folder, part.shard)
    site.finish(review, url=url)
    return review


def _parts(places: Iterable[Path]) -> Iterator[Path]:
    for place in places:
        inside = [place, *disk.within(place, (place,))]
        found = [one for one in inside if (one / PART).is_file()]
        if not found:
            said = _("There is no part of a review in {folder}.")
            raise Unfit(said.format(folder=place))
        yield from found


def _read(place: Path) -> Part:
    try:
        return _PART.validate_json(disk.read(place / PART, (place,), RECORD_AT_MOST))
    except ValidationError:
        said = _("{file} was not written by this version of the program.")
        raise Unfit(said.format(file=place / PART)) from None


def _whole(parts: Sequence[Part]) -> Review:
    """Return the review that parts make, each release from the part that looked at it."""
    if len({(one.program, one.compared, one.shard.of) for one in parts}) > 1:
        raise Unfit(
            _(
                "These parts do not belong together: make them anew from the same commits and, if"
                " an embargo ended meanwhile, with the same « --now »."
            )
        )
    numbers, of = [one.shard.number for one in parts], parts[0].shard.of
    if missing := [str(n) for n in range(1, of + 1) if n not in numbers]:
        said = _("Of {of} parts these are missing: {missing}.")
        raise Unfit(said.format(of=of, missing=", ".join(missing)))
    if len(numbers) > of:
        raise Unfit(_("A part is there twice: name each once."))
    each = zip(*(one.review.entries for one in parts), strict=True)
    shards = [one.shard for one in parts]
    entries = (
        next(one for one, shard in zip(same, shards, strict=True) if shard.takes(one.slug))
        for same in each
    )
    return replace(parts[0].review, entries=tuple(entries))


def _copy(place: Path, folder: Path, shard: Shard) -> None:
    """Copy the pages and files of a part's own releases."""
    for file in disk.below(place / RELEASES, (place,)):
        name = file.relative_to(place)
        if len(name.parts) > 2 and shard.takes(name.parts[1]):
            target = folder / name
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(disk.read(file, (place,), RECORD_AT_MOST))
