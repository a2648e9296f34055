"""Say what a PDF is, and whether its pages say what is attached to it."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from generator.agreements import digits as known
from generator.build import attached as with_sources
from generator.chosen import chosen_style
from generator.content.bound import bound
from generator.content.document import Release
from generator.content.sources import RECORD
from generator.content.typeset import typeset
from generator.content.wording import texts, wording
from generator.findings import Rejected
from generator.formats import FORMATS
from generator.formats.style import Style, style_folders
from generator.language import told_moment
from generator.messages import _, ngettext
from generator.proving import Verdict, attached
from generator.proving.attached import Record
from generator.proving.paper import Paper, Part, Unreadable, first_difference, read, shown
from generator.proving.wordings import (
    Differs,
    agreed,
    described,
    here,
    refuse_earlier,
    since,
    told,
    unprintable,
    verdict,
)
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace
from generator.version import __version__
from generator.words import changes

_COMPARED: tuple[Part, ...] = ("text", "margins")


def looked_at(
    data: bytes, folder: Path, *, digits: str = "", file: ReleaseFile | None = None
) -> Verdict:
    """Look at a PDF; `folder` may hold the workspace that it was made from.

    `digits` are those that it carries, `file` is the release of the workspace that has them.
    """
    return verdict(_told(data, folder, digits, file))


def _told(data: bytes, folder: Path, digits: str, file: ReleaseFile | None) -> Iterator[str]:
    paper = read(data)
    if RECORD not in paper.files:
        if not (digits and file):
            raise Unreadable(
                _("nothing proves it: nothing is attached, as to a draft, or not by us")
            )
        yield from _draft(paper, digits, file, Workspace(folder))
        return
    how = attached.record(paper.files)
    style = attached.styled(how, style_folders(folder))
    try:
        release, again = attached.printed(paper.files, how, style)
    except Rejected as refusal:
        raise Differs(unprintable(_("the attached files cannot be printed"), refusal)) from None
    yield from _described(paper, how, release)
    _compare(paper, read(again), how.program, _("the attached files"))
    said = ngettext(
        "its page says what the attached files say",
        "its {n} pages say what the attached files say",
        paper.pages,
    )
    yield said.format(n=paper.pages)
    yield from _here(data, paper, how, style, release, Workspace(folder, at=how.at))


def _draft(paper: Paper, digits: str, file: ReleaseFile, workspace: Workspace) -> Iterator[str]:
    """Say of a draft, which nothing is attached to, what became of the text it printed."""
    release = here(file, Library(workspace))
    yield described(release)
    yield from told(digits, release, workspace)
    if known.changed(digits, release, workspace):
        yield from refuse_earlier(digits, release, workspace)
    style = chosen_style(workspace)
    release = typeset(replace(release, state="draft"), style.typography)
    _compare(paper, read(FORMATS["pdf"].writer(style)(release)), "", _("the files of this folder"))
    yield from refuse_earlier(digits, release, workspace)
    said = ngettext(
        "its page says what the files of this folder say",
        "its {n} pages say what the files of this folder say",
        paper.pages,
    )
    yield said.format(n=paper.pages)


def _described(paper: Paper, how: Record, release: Release) -> Iterator[str]:
    yield described(release)
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
        message = _("attached by others, and not looked at: {names}")
        yield message.format(names=", ".join(others[:5]) + ("…" if len(others) > 5 else ""))
    if pictured := shown(" ".join(one.words for one in paper.words.get("pictures", ()))):
        yield _("in pictures, and not compared: « {words} »").format(words=pictured[:200])


def _compare(paper: Paper, other: Paper, program: str, whose: str) -> None:
    """Raise Differs where the pages say something else than those of another document."""
    for part in _COMPARED:
        found = first_difference(paper.words.get(part, []), other.words.get(part, []))
        if found is None:
            continue
        place, words = found
        said = _("page {page} says « {words} », {whose} say « {others} »").format(
            page=place.page, words=place.words, whose=whose, others=words
        )
        if program not in ("", __version__):
            said += " " + _("(or this program, {version}, prints it otherwise)").format(
                version=__version__
            )
        raise Differs(said)


def _here(
    data: bytes,
    paper: Paper,
    how: Record,
    style: Style,
    release: Release,
    workspace: Workspace,
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
        now = bound(file, library, as_of=how.day)
        now = typeset(with_sources(now, file, library, style, as_of=how.day), style.typography)
        again = FORMATS["pdf"].writer(style)(now)
    except Rejected as refusal:
        every = Rejected([*refusal.findings, *library.findings])
        why = unprintable(_("the files of this folder cannot be printed"), every)
        raise Differs(why) from None
    if again != data:
        yield from since(changes(_texts(release), _texts(now)))
        _compare(paper, read(again), how.program, _("the files of this folder"))
        yield _("the files of this folder print the same words; the bytes differ")
    else:
        yield _("the files of this folder make this very PDF, to the byte")
    yield _("fingerprint {digits}: its content is that of today").format(digits=now.digits)
    yield from agreed(now, workspace)


def _texts(release: Release) -> list[str]:
    """Return what a release says, without its pictures, which stay behind."""
    return texts(wording(release), pictured=False)
