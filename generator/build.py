"""Turn releases into files: bind, typeset, render, write."""

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, replace
from functools import cached_property, partial
from pathlib import Path

from generator.content import document
from generator.content.bind import bind
from generator.content.pictures import prepared
from generator.content.sources import sources
from generator.content.typeset import typeset
from generator.ended import start_of, told
from generator.findings import Finding, Rejected
from generator.formats import FORMATS, Writer
from generator.formats.glyphs import Shapes
from generator.formats.style import Style, load, style_folders
from generator.formats.tables import stacked
from generator.records import record
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace
from generator.workers import Each, Ended

DEFAULT_STYLE = "maison"


@record(frozen=True, slots=True)
class Outcome:
    """What became of a release: its files, or the findings that prevented them.

    `amiss` is what is wrong with files that were read for it, `notes` what print made of its
    pictures and tables, where that is asked for.
    """

    release: ReleaseFile
    files: tuple[Path, ...] = ()
    findings: tuple[Finding, ...] = ()
    amiss: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()


@record(frozen=True, slots=True)
class Made:
    """The bytes of a release by format, and what there is to say of it, or of the style."""

    data: Mapping[str, bytes]
    outcome: Outcome
    style: tuple[Finding, ...] = ()


def build(
    releases: Sequence[ReleaseFile],
    library: Library,
    *,
    style: Style,
    formats: Sequence[str],
    out: Path,
    as_of: datetime.date | None = None,
    force: bool = False,
    notes: bool = False,
    each: Each | Executor = map,
) -> Iterator[Outcome]:
    """Build releases one after the other; one that is refused does not stop the others.

    `formats` are names of FORMATS; files go to `out/<slug>/<slug>.<suffix>`, a translation's
    beside its original's. What somebody changed there is kept, unless `force`. `each` makes them: a
    pool's, where a release may take for ever, or any executor, wherever its workers are. Raises
    Rejected for the style, and OSError when none can be written.
    """
    from generator.trial import tried  # `check` binds with what is here, and does none of this

    if isinstance(each, Executor):
        from generator.away import away

        each = away(each, library.workspace)
    _see(style)
    if any(one.severity == "error" for one in library.workspace.findings):
        return iter([Outcome(file) for file in releases])  # told once for all of them
    made = each(_Maker(library, style, tuple(formats), as_of, notes), releases)
    put = partial(_put, out=out, force=force)
    return _written(releases, iter(made), put, partial(tried, style, each=each))


def _see(style: Style) -> None:
    """Raise Rejected for what is wrong with a style of staff, used by these releases or not."""
    if style.own:
        from generator.formats.completeness import broken

        if amiss := broken(style):
            raise Rejected(amiss)


def _written(
    releases: Iterable[ReleaseFile],
    made: Iterator[Made | Ended],
    put: Callable[[ReleaseFile, Made], Outcome],
    blame: Callable[[Ended], Finding | None],
) -> Iterator[Outcome]:
    blamed, cleared = None, False
    for file in releases:
        one = None if blamed else next(made)
        if isinstance(one, Made):
            if one.style:
                raise Rejected(one.style)
            yield put(file, one)
        elif one is None:
            yield Outcome(file)
        else:
            blamed, cleared = None if cleared else blame(one), True
            yield Outcome(file, findings=(blamed or told(one, start_of(file.path)),))


def _put(file: ReleaseFile, made: Made, *, out: Path, force: bool) -> Outcome:
    from generator.output.kept import RECORDS, place

    folder = out / (file.original or file.slug)
    files = {
        folder / f"{file.slug}{FORMATS[name].suffix}": data for name, data in made.data.items()
    }
    if not files:
        return made.outcome
    record = out / RECORDS / f"{file.slug}.json"
    written, unwritten = place(files, record=record, inside=out, force=force)
    findings = (*made.outcome.findings, *unwritten)
    return replace(made.outcome, files=written, findings=findings)


@dataclass
class _Maker:
    """Makes releases one after the other; fonts, templates and CSS are read once."""

    library: Library
    style: Style
    formats: tuple[str, ...]
    as_of: datetime.date | None
    notes: bool

    @cached_property
    def writers(self) -> Mapping[str, Writer]:
        return {name: FORMATS[name].writer(self.style) for name in self.formats}

    @cached_property
    def shapes(self) -> Shapes:
        return Shapes(lambda: self.style)

    def __call__(self, file: ReleaseFile) -> Made:
        """Make the bytes of a release."""
        before = len(self.library.findings)
        data: dict[str, bytes] = {}
        try:
            writers = self.writers
        except Rejected as refusal:
            return Made(data, Outcome(file), refusal.findings)
        try:
            release = typeset(self._bound(file), self.style.typography)
            data = {name: render(release) for name, render in writers.items()}
        except Rejected as refusal:
            outcome = Outcome(file, findings=refusal.findings)
        else:
            notes = (*prepared(release), *stacked(release)) if self.notes else ()
            outcome = Outcome(file, findings=tuple(self._boxes(release)), notes=notes)
        return Made(data, replace(outcome, amiss=tuple(self.library.findings[before:])))

    def _bound(self, file: ReleaseFile) -> document.Release:
        """Bind a release; a PDF has with it what it was made of."""
        release = bound(file, self.library, as_of=self.as_of)
        if "pdf" not in self.formats:
            return release
        return attached(release, file, self.library, self.style, as_of=self.as_of)

    def _boxes(self, release: document.Release) -> Iterable[Finding]:
        """Say which characters a PDF would show as boxes."""
        text = self.library.workspace.text
        return self.shapes.lacking(release, text) if "pdf" in self.formats else ()


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
