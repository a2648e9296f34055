"""Say what a PDF is, and whether its pages say what is attached to it."""

from collections.abc import Iterator
from pathlib import Path

from generator.build import attached as with_sources
from generator.build import bound
from generator.content.document import Release
from generator.content.prose import plain
from generator.content.sources import RECORD
from generator.content.typeset import typeset
from generator.findings import Rejected
from generator.formats import FORMATS
from generator.formats.style import Style, style_folders
from generator.language import told_moment
from generator.messages import _, ngettext
from generator.proving import Verdict, attached
from generator.proving.attached import Record
from generator.proving.paper import Paper, Part, Unreadable, first_difference, read, shown
from generator.reports.text import STATES
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.version import __version__

_COMPARED: tuple[Part, ...] = ("text", "margins")


class Differs(Exception):
    """What a document says and its sources do not, in words."""


def looked_at(data: bytes, folder: Path) -> Verdict:
    """Look at a PDF; `folder` may hold the workspace that it was made from."""
    lines: list[str] = []
    try:
        for line in _told(data, folder):
            lines.append(line)  # noqa: PERF402  # what was told before something is wrong
    except (Differs, Unreadable) as reason:
        return Verdict(False, (*lines, str(reason)))
    return Verdict(True, tuple(lines))


def _told(data: bytes, folder: Path) -> Iterator[str]:
    paper = read(data)
    if RECORD not in paper.files:
        raise Unreadable(_("nothing proves it: nothing is attached, as to a draft, or not by us"))
    how = attached.record(paper.files)
    style = attached.styled(how, style_folders(folder))
    try:
        release, again = attached.printed(paper.files, how, style)
    except Rejected as refusal:
        raise Differs(_unprintable(_("the attached files cannot be printed"), refusal)) from None
    yield from _described(paper, how, release)
    _compare(paper, read(again), how, _("the attached files"))
    said = ngettext(
        "its page says what the attached files say",
        "its {n} pages say what the attached files say",
        paper.pages,
    )
    yield said.format(n=paper.pages)
    yield from _here(data, paper, how, style, Workspace(folder, at=how.at))


def _described(paper: Paper, how: Record, release: Release) -> Iterator[str]:
    state, dateline = STATES[release.state], shown(plain(release.dateline))
    yield f"« {shown(plain(release.title))} » · {dateline} · {state}"
    if release.embargo and release.embargo.until:
        lifted = _("made for after its embargo, which ends on {moment}")
        said = lifted if release.embargo.lifted else _("made under embargo until {moment}")
        yield said.format(moment=told_moment(release.embargo.until))
    made = _("made by communiqué {program} in the style {style}")
    yield made.format(program=shown(how.program), style=shown(how.style))
    ours = attached.ours(paper.files)
    yield _("attached: {names}").format(names=", ".join(map(shown, ours)))
    others = [shown(one) for one in paper.files if one not in ours]
    if others:
        told = _("attached by others, and not looked at: {names}")
        yield told.format(names=", ".join(others[:5]) + ("…" if len(others) > 5 else ""))
    if pictured := shown(" ".join(one.words for one in paper.words.get("pictures", ()))):
        yield _("in pictures, and not compared: « {words} »").format(words=pictured[:200])


def _compare(paper: Paper, other: Paper, how: Record, whose: str) -> None:
    """Raise Differs where the pages say something else than those of another document."""
    for part in _COMPARED:
        found = first_difference(paper.words.get(part, []), other.words.get(part, []))
        if found is None:
            continue
        place, words = found
        said = _("page {page} says « {words} », {whose} say « {others} »").format(
            page=place.page, words=place.words, whose=whose, others=words
        )
        if how.program != __version__:
            said += " " + _("(or this program, {version}, prints it otherwise)").format(
                version=__version__
            )
        raise Differs(said)


def _here(
    data: bytes, paper: Paper, how: Record, style: Style, workspace: Workspace
) -> Iterator[str]:
    """Say whether the files of a workspace would still print a document."""
    if not workspace.releases:
        return
    file = next((one for one in workspace.releases if one.slug == how.release), None)
    if file is None:
        yield _("this folder has no release of that name")
        return
    library = Library(workspace)
    try:
        release = bound(file, library, as_of=how.day)
        release = with_sources(release, file, library, style, as_of=how.day)
        again = FORMATS["pdf"].writer(style)(typeset(release, style.typography))
    except Rejected as refusal:
        every = Rejected([*refusal.findings, *library.findings])
        why = _unprintable(_("the files of this folder cannot be printed"), every)
        raise Differs(why) from None
    if again == data:
        yield _("the files of this folder make this very PDF, to the byte")
        return
    _compare(paper, read(again), how, _("the files of this folder"))
    yield _("the files of this folder print the same words; the bytes differ")


def _unprintable(what: str, refusal: Rejected) -> str:
    first = next((one for one in refusal.findings if one.severity == "error"), None)
    if first is None:
        return what
    return f"{what}: {first.span.path}:{first.span.line}: {shown(first.message)}"
