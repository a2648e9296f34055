"""Where many releases stand: looked at once, and kept as long as nothing changes that was seen."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.agreements import Agreement, Standing, standing, worded
from generator.agreements.acts import Act
from generator.cache.codec import Codec
from generator.cache.records import records
from generator.content.bind import bind
from generator.content.editions import Manifest, latest
from generator.content.prose import bare, plain
from generator.findings import Finding, Fix, Rejected, Span
from generator.records import record
from generator.source.library import Library
from generator.source.workspace import ReleaseFile
from generator.workers import Each, Ended


@record(frozen=True, slots=True)
class Row:
    """A release at one glance; `standing` is None of one that cannot be made, or takes too long.

    `last` is the version that came out last, None where none is kept.
    """

    slug: str
    title: str = ""
    state: str = ""
    date: str = ""
    embargo: str = ""
    under_embargo: bool = False
    last: Manifest | None = None
    standing: Standing | None = None

    @property
    def fingerprint(self) -> str:
        """That of its wording; empty of one that cannot be made."""
        return self.standing.fingerprint if self.standing else ""


_CODEC = Codec(Row, Manifest, Standing, Agreement, Act, Finding, Fix, Span)


def rows(
    files: Sequence[ReleaseFile], library: Library, *, cache: Path | None, each: Each
) -> Iterator[Row]:
    """Yield the rows of releases in their order."""
    known = records(library.workspace, "status", cache, {})
    found = {file: row for file in files if (row := known.value(file.path, _CODEC, Row))}
    left = [file for file in files if file not in found]
    known.store.close()
    made = iter(each(_Look(library), left) if left else ())
    for file in files:
        if file in found:
            yield found[file]
            continue
        one = next(made)
        if isinstance(one, Ended):
            yield Row(file.slug)
            continue
        row, seen = one
        known.keep(file.path, seen, _CODEC.write(row))
        yield row
    known.save()


@dataclass
class _Look:
    library: Library

    def __call__(self, file: ReleaseFile) -> tuple[Row, dict[str, str]]:
        """Look at a release; return its row and what was seen on the way."""
        with self.library.workspace.seeing() as seen:
            row = _row(file, self.library)
        return row, dict(seen)


def _row(file: ReleaseFile, library: Library) -> Row:
    typed = library.release(file)
    if typed is None:
        return Row(file.slug)
    state = typed.state if isinstance(typed.state, str) else "draft"
    last = latest(library.workspace, file.slug)
    try:
        release = worded(bind(typed, file, library))
    except Rejected:
        return Row(file.slug, " ".join(typed.title.split()), state, last=last)
    return Row(
        slug=file.slug,
        title=bare(release.title),
        state=state,
        date=release.date.isoformat() if release.date else "",
        embargo=plain(release.embargo.text) if release.embargo else "",
        under_embargo=bool(release.embargo and not release.embargo.lifted),
        last=last,
        standing=standing(release, library.workspace),
    )
