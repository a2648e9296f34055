"""Turn releases into files: bind, typeset, render, write."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator.content import document
from generator.content.bind import bind
from generator.content.sources import sources
from generator.content.typeset import typeset
from generator.findings import Finding, Rejected
from generator.formats import FORMATS, Writer
from generator.formats.glyphs import Shapes
from generator.formats.style import Style, load, style_folders
from generator.output.kept import RECORDS, place
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace

DEFAULT_STYLE = "maison"


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of a release: its files, or the findings that prevented them.

    `printed` is what stands in the files.
    """

    release: ReleaseFile
    printed: document.Release | None = None
    files: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()


def build(
    releases: Iterable[ReleaseFile],
    library: Library,
    *,
    style: Style,
    formats: Sequence[str],
    out: Path,
    as_of: datetime.date | None = None,
    force: bool = False,
) -> Iterator[Outcome]:
    """Build releases one after the other; one that is refused does not stop the others.

    `formats` are names of FORMATS; files go to `out/<slug>/<slug>.<suffix>`, a translation's
    beside its original's. What somebody changed there is kept, unless `force`. Raises OSError when
    none can be written.
    """
    releases = tuple(releases)
    _see(style, releases)
    writers = {name: FORMATS[name].writer(style) for name in formats}
    shapes = Shapes(lambda: style)
    for file in releases:
        if any(one.severity == "error" for one in library.workspace.findings):
            yield Outcome(file)  # told once for all releases
            continue
        try:
            release = bound(file, library, as_of=as_of)
            if "pdf" in formats:
                release = attached(release, file, library, style, as_of=as_of)
            release = typeset(release, style.typography)
            files = _rendered(file, release, writers, out=out)
        except Rejected as refusal:
            yield Outcome(file, findings=refusal.findings)
            continue
        written, unwritten = place(
            files, record=out / RECORDS / f"{file.slug}.json", inside=out, force=force
        )
        boxes = shapes.lacking(release, library.workspace.text) if "pdf" in formats else ()
        yield Outcome(file, release, written, (*unwritten, *boxes))


def _see(style: Style, releases: Sequence[ReleaseFile]) -> None:
    """Raise Rejected for what is wrong with a style of staff, used by these releases or not."""
    if style.own:
        from generator.formats.completeness import wanting

        if amiss := wanting(style, sorted({one.language for one in releases})):
            raise Rejected(amiss)


def _rendered(
    file: ReleaseFile, release: document.Release, writers: Mapping[str, Writer], *, out: Path
) -> dict[Path, bytes]:
    folder = out / (file.original or file.slug)
    return {
        folder / f"{file.slug}{FORMATS[name].suffix}": render(release)
        for name, render in writers.items()
    }


def attached(
    release: document.Release,
    file: ReleaseFile,
    library: Library,
    style: Style,
    *,
    as_of: datetime.date | None = None,
) -> document.Release:
    """Return a bound release with the files that go out with its PDF."""
    made_of = sources(release, file, library, style=style.name, as_of=as_of)
    return replace(release, sources=made_of)


def chosen_style(
    workspace: Workspace, named: str | None = None, *, folders: Sequence[Path] = ()
) -> Style:
    """Load the style of that name, or else the one the workspace chose, or else the house's.

    `folders` of styles stand for the workspace's. Raises Rejected; a name that no style has is
    found at `--style`, or where the workspace says it.
    """
    asked = workspace.settings.style
    try:
        return load(named or asked or DEFAULT_STYLE, folders or style_folders(workspace.root))
    except Rejected as refusal:
        if named or asked is None:
            raise
        at = {"--style": asked.span}
        moved = [replace(one, span=at.get(one.span.path, one.span)) for one in refusal.findings]
        raise Rejected(moved) from None


def bound(
    file: ReleaseFile, library: Library, *, as_of: datetime.date | None = None
) -> document.Release:
    """Read and bind one release, or raise Rejected.

    What is wrong with a file itself is told by the library, which may serve other releases too.
    """
    release = library.release(file)
    if release is None:
        raise Rejected([])
    return bind(release, file, library, as_of=as_of)
