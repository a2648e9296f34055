"""Look at one release as it stands on the disk: what it prints, and what there is to say of it."""

import datetime
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from os.path import abspath, realpath
from pathlib import Path

from generator.agreements import FOLDER, Standing, pending
from generator.checking import check
from generator.chosen import chosen_style
from generator.content import editions
from generator.content.document import Release, State
from generator.content.prose import plain
from generator.content.typeset import typeset
from generator.findings import Finding, Rejected, Span
from generator.formats import FORMATS
from generator.formats.html import pages
from generator.formats.style import Style
from generator.language import apply, language
from generator.messages import _, reason
from generator.proofing.proof import selected
from generator.search.looking import sheet
from generator.search.sheet import Sheet
from generator.source.files import found
from generator.source.library import Library
from generator.source.schema.days import Day
from generator.source.validate import OPEN
from generator.source.workspace import ReleaseFile, Workspace

_ADDED = (f"{FOLDER}/", f"{editions.FOLDER}/")
"""Where files come that belong to a release, and had no name before."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Printed:
    """What a release prints: a page that tells where it was typed, and the text for mails."""

    release: Release
    style: Style
    page: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """A release at one moment; `printed` is None when it cannot be printed or nobody asked.

    `standing` tells which partners agreed, where that matters still or was recorded; `last` is the
    version that came out last.
    `owners` are the findings that only their owner can mend, with the reason; `reads` are the
    files it depends on, absolute, those that are missing included; `sheet` is what the search
    looks in. An embargo may be in words alone (an open point), without a moment `until`; one that
    was `lifted` is not printed.
    """

    file: ReleaseFile
    title: str
    date: datetime.date | None = None
    state: State | None = None
    embargo: str = ""
    until: datetime.datetime | None = None
    lifted: bool = False
    standing: Standing | None = None
    last: editions.Manifest | None = None
    refused: bool = False
    findings: tuple[Finding, ...] = ()
    owners: tuple[tuple[Finding, str], ...] = ()
    reads: frozenset[Path] = frozenset()
    printed: Printed | None = None
    sheet: Sheet | None = None


@dataclass(frozen=True, slots=True)
class Printer:
    """A style, ready to print: its templates and its CSS are read once."""

    style: Style
    page: Callable[[Release], str]
    text: Callable[[Release], bytes]


def printer(root: Path, style_name: str | None) -> Printer:
    """Make ready the style of that name, or the workspace's; Rejected when something is wrong."""
    style = chosen_style(Workspace(root), style_name)
    page, css = pages(style, traced=True), style.css()
    return Printer(style, lambda release: page(release, css), FORMATS["txt"].writer(style))


def look(
    root: Path,
    file: ReleaseFile,
    *,
    as_of: datetime.date | None = None,
    at: datetime.datetime | None = None,
    printing: Callable[[], Printer] | None = None,
) -> View:
    """Read a release and all it depends on anew, check it and, with a printer, print it.

    What goes wrong becomes a finding, whatever it is: the preview must outlive it.
    """
    workspace = Workspace(root, at=at)
    try:
        view = _looked(workspace, file, as_of, printing)
    except Exception as error:
        fault = failure(error, Span(file.path, 1, 1, 1, 1))
        view = View(file=file, title=file.slug, refused=True, findings=(fault,))
    return replace(view, reads=frozenset(_files(workspace)))


def _files(workspace: Workspace) -> Iterator[Path]:
    """Yield the files that were looked for; a link counts, and so does what it leads to."""
    for kind, _colon, path in (asked.partition(":") for asked in workspace.seen):
        added = kind == "names" and path.startswith(_ADDED)
        if added or kind in ("file", "there", "picture", "size"):
            file = found(workspace.root, path)
            yield from (Path(abspath(file)), Path(realpath(file)))


def _looked(
    workspace: Workspace,
    file: ReleaseFile,
    as_of: datetime.date | None,
    printing: Callable[[], Printer] | None,
) -> View:
    library = Library(workspace)
    checked = check([file], library, rules=selected(), as_of=as_of, keep=True)
    release = checked.looked[0].release
    view = View(
        file=file,
        title=file.slug,
        findings=_ordered(checked.findings),
        owners=checked.owners,
        last=editions.latest(workspace, file.slug),
        sheet=sheet(file, library, release),
    )
    if release is None:
        return _refused(view, library)
    embargo = release.embargo
    view = replace(
        view,
        title=_typeset(plain(release.title), file),
        date=release.date,
        state=release.state,
        embargo=_typeset(plain(embargo.text), file) if embargo else "",
        until=embargo.until if embargo else None,
        lifted=embargo is not None and embargo.lifted,
        standing=pending(release, workspace),
    )
    if printing is None:
        return view
    try:
        return replace(view, printed=_printed(release, printing()))
    except Rejected as refusal:
        findings = _ordered((*view.findings, *refusal.findings))
        return replace(view, refused=True, findings=findings)


def _printed(release: Release, printer: Printer) -> Printed:
    typeset_release = typeset(release, printer.style.typography)
    return Printed(
        release=typeset_release,
        style=printer.style,
        page=printer.page(typeset_release),
        text=printer.text(typeset_release).decode(),
    )


def _refused(view: View, library: Library) -> View:
    """Say of a release that cannot be bound what can be read of it all the same."""
    typed = library.release(view.file)
    if typed is None:
        return replace(view, refused=True)
    date = typed.date.date if isinstance(typed.date, Day) else None
    title = " ".join(str(typed.title).split())
    title = view.title if title in ("", OPEN) else _typeset(title, view.file)
    return replace(view, refused=True, title=title, date=date)


def _typeset(text: str, file: ReleaseFile) -> str:
    return apply(text, language(file.language).typeset(text))


def _ordered(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(sorted(set(findings), key=lambda one: (one.span, one.code)))


def failure(error: Exception, place: Span) -> Finding:
    """Say that something went wrong which no writer can mend."""
    said = reason(error) if isinstance(error, OSError) else f"{type(error).__name__}: {error}"
    message = _("Technical failure, which is ours to mend: {reason}").format(reason=said)
    return Finding("PREVIEW001", message, place)
