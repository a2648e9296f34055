"""Turn releases into files: bind, typeset, render, write."""

import datetime
from collections.abc import Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from functools import cached_property
from pathlib import Path

from generator.content import document
from generator.content.bound import bound
from generator.content.pictures import prepared
from generator.content.sources import sources
from generator.content.typeset import typeset
from generator.content.wording import wording
from generator.current import Documents, Known, documents_in
from generator.ended import start_of, told
from generator.findings import Finding, Rejected
from generator.formats import FORMATS, Writer, carries_sources
from generator.formats.glyphs import Shapes
from generator.formats.style import Style
from generator.formats.tables import stacked
from generator.records import record
from generator.source.library import Library
from generator.source.workspace import ReleaseFile
from generator.workers import Each, Ended


@record(frozen=True, slots=True)
class Outcome:
    """What became of a release: its files, or the findings that prevented them.

    `made` are the formats that were rendered, for the reasons `why`: the other files were in place.
    It is `unsuited` where it has no document of the formats that were asked for.
    `amiss` is what is wrong with files that were read for it, `notes` what print made of its
    pictures and tables, where that is asked for.
    """

    release: ReleaseFile
    files: tuple[Path, ...] = ()
    made: tuple[str, ...] = ()
    why: tuple[str, ...] = ()
    unsuited: bool = False
    findings: tuple[Finding, ...] = ()
    amiss: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()


@record(frozen=True, slots=True)
class Made:
    """The bytes of a release by format, and what there is to say of it, or of the style.

    `stem` is what its documents are called, `draft` the wording of one that is no more yet.
    `current` are the formats that are in place as they would be rendered; `prints` and `seen` are
    what `Documents` keeps of it.
    """

    data: Mapping[str, bytes]
    outcome: Outcome
    stem: str = ""
    style: tuple[Finding, ...] = ()
    current: tuple[str, ...] = ()
    draft: str = ""
    prints: Mapping[str, str] = field(default_factory=dict)
    seen: Mapping[str, str] = field(default_factory=dict)


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
    cache: Path | None = None,
    each: Each | Executor = map,
) -> Iterator[Outcome]:
    """Build releases one after the other; one that is refused does not stop the others.

    `formats` are names of FORMATS; files go to `out/<slug>/<slug>.<suffix>`, a translation's
    beside its original's. What somebody changed there is kept, unless `force`. What the folder
    `cache` knows to be in place as it would be made is left. `each` makes the others: a pool's,
    where a release may take for ever, or any executor, wherever its workers are. Raises Rejected
    for the style, and OSError when none can be written.
    """
    workspace = library.workspace
    if isinstance(each, Executor):
        from generator.away import away

        each = away(each, workspace)
    documents = documents_in(out, workspace, style, formats, cache, as_of=as_of, notes=notes)
    if any(one.severity == "error" for one in workspace.findings):
        return iter([Outcome(file) for file in releases])  # told once for all of them
    left = {file: one for file in releases if (one := _left(file, documents))}
    others = [file for file in releases if file not in left]
    why = {file: documents.why(file) for file in others}
    if not others:
        documents.save()
        return iter(left.values())
    _see(documents.style)
    documents.records.store.close()
    made = iter(each(_Maker(library, documents, as_of, notes), others))
    written = _written(others, made, documents, each, force=force)
    return _merged(releases, left, why, written, documents)


def _left(file: ReleaseFile, documents: Documents) -> Outcome | None:
    """Return what became of a release of which nothing need be rendered again."""
    known = documents.known(file)
    if known is None:
        return None
    formats = documents.suited(known.prints)
    if documents.current(file, known.prints, known.stem) != formats:
        return None
    files = tuple(documents.path(file, name, known.stem) for name in formats)
    return Outcome(file, files, findings=known.findings, amiss=known.amiss, notes=known.notes)


def _merged(
    releases: Iterable[ReleaseFile],
    left: Mapping[ReleaseFile, Outcome],
    why: Mapping[ReleaseFile, tuple[str, ...]],
    written: Iterator[Outcome],
    documents: Documents,
) -> Iterator[Outcome]:
    try:
        for file in releases:
            yield left.get(file) or replace(next(written), why=why[file])
    finally:
        documents.save()


def _see(style: Style) -> None:
    """Raise Rejected for what is wrong with a style of staff, used by these releases or not."""
    if style.own:
        from generator.formats.completeness import broken

        if amiss := broken(style):
            raise Rejected(amiss)


def _written(
    releases: Iterable[ReleaseFile],
    made: Iterator[Made | Ended],
    documents: Documents,
    each: Each,
    *,
    force: bool,
) -> Iterator[Outcome]:
    from generator.trial import tried  # `check` binds with what is here, and does none of this

    blamed, cleared = None, False
    for file in releases:
        one = None if blamed else next(made)
        if isinstance(one, Made):
            if one.style:
                raise Rejected(one.style)
            yield _put(file, one, documents=documents, force=force)
        elif one is None:
            yield Outcome(file)
        else:
            blamed, cleared = None if cleared else tried(documents.style, one, each=each), True
            yield Outcome(file, findings=(blamed or told(one, start_of(file.path)),))


def _put(file: ReleaseFile, made: Made, *, documents: Documents, force: bool) -> Outcome:
    if not (made.data or made.current):
        return made.outcome
    outcome = made.outcome
    if made.prints:
        known = Known(made.prints, made.stem, outcome.findings, outcome.amiss, outcome.notes)
        documents.keep(file, known, made.seen, made.data, made.draft)
    paths = {name: documents.path(file, name, made.stem) for name in documents.formats}
    data = {paths[name]: data for name, data in made.data.items()}
    gone = [path for name in made.data for path in documents.outdated(file, name, made.stem)]
    written, unwritten = _placed(file, data, gone, documents.out, force=force) if data else ((), ())
    there = (*written, *(paths[name] for name in made.current))
    return replace(
        outcome,
        files=tuple(path for path in paths.values() if path in there),
        made=tuple(name for name, path in paths.items() if path in written),
        findings=(*outcome.findings, *unwritten),
    )


def _placed(
    file: ReleaseFile, data: Mapping[Path, bytes], gone: Sequence[Path], out: Path, *, force: bool
) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    from generator.output.kept import RECORDS, place

    record = out / RECORDS / f"{file.slug}.json"
    return place(data, gone=gone, record=record, inside=out, force=force)


@dataclass
class _Maker:
    """Makes releases one after the other; fonts, templates and CSS are read once."""

    library: Library
    documents: Documents
    as_of: datetime.date | None
    notes: bool
    _writers: dict[str, Writer] = field(default_factory=dict)

    @property
    def style(self) -> Style:
        return self.documents.style

    @cached_property
    def shapes(self) -> Shapes:
        return Shapes(lambda: self.style)

    def __call__(self, file: ReleaseFile) -> Made:
        """Make the bytes of a release, in the formats that are not in place."""
        with self.library.workspace.seeing() as seen:
            made = self._made(file)
        findings = self.library.findings
        amiss = tuple(one for one in findings if f"file:{one.span.path}" in seen)
        return replace(made, outcome=replace(made.outcome, amiss=amiss), seen=seen)

    def _made(self, file: ReleaseFile) -> Made:
        release, refused = None, Outcome(file)
        prints: dict[str, str] = {}
        current: tuple[str, ...] = ()
        try:
            bound = self._bound(file)
            prints = self.documents.prints(bound)
            current = self.documents.current(file, prints, bound.stem)
            release = typeset(bound, self.style.typography)
        except Rejected as refusal:
            refused = Outcome(file, findings=refusal.findings)
        try:
            wanted = [name for name in self.documents.formats if name not in current]
            writers = {name: self._writer(name) for name in wanted}
        except Rejected as refusal:
            return Made({}, Outcome(file), style=refusal.findings)
        if release is None:
            return Made({}, refused)
        try:
            suited = {name: one for name, one in writers.items() if FORMATS[name].suits(release)}
            if not (suited or current):
                return Made({}, Outcome(file, unsuited=True))
            data = {name: render(release) for name, render in suited.items()}
        except Rejected as refusal:
            return Made({}, Outcome(file, findings=refusal.findings))
        notes = (*prepared(release), *stacked(release)) if self.notes else ()
        outcome = Outcome(file, findings=tuple(self._boxes(release)), notes=notes)
        draft = wording(release) if release.state == "draft" else ""
        return Made(data, outcome, release.stem, current=current, draft=draft, prints=prints)

    def _writer(self, name: str) -> Writer:
        if name not in self._writers:
            self._writers[name] = FORMATS[name].writer(self.style)
        return self._writers[name]

    def _bound(self, file: ReleaseFile) -> document.Release:
        """Bind a release; a PDF has with it what it was made of."""
        release = bound(file, self.library, as_of=self.as_of)
        if not carries_sources(self.documents.formats):
            return release
        return attached(release, file, self.library, self.style, as_of=self.as_of)

    def _boxes(self, release: document.Release) -> Iterable[Finding]:
        """Say which characters a PDF would show as boxes."""
        text = self.library.workspace.text
        return self.shapes.lacking(release, text) if "pdf" in self.documents.formats else ()


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
