"""The embargo of a release: until when it holds, what its files are called, what it forbids."""

import datetime
from collections.abc import Iterator

from generator.content import document
from generator.content.binding import Binding
from generator.content.moments import moment_words, sure_instant
from generator.content.values import open_prose, text
from generator.findings import Finding, Span
from generator.language import language, told_moment
from generator.messages import _
from generator.source.library import Library
from generator.source.schema.fields import Open
from generator.source.workspace import ReleaseFile, Workspace


def bound_embargo(binding: Binding) -> document.Embargo | None:
    """Return the embargo of a release, and whether it is over."""
    typed = binding.release.embargo
    if typed is None:
        return None
    if isinstance(typed, Open):
        return document.Embargo(until=None, text=open_prose(typed.text), origin=typed.text.span)
    until = sure_instant(binding, typed)
    if until is None:
        return document.Embargo(
            until=None, text=text(moment_words(binding, typed)), origin=typed.text.span
        )
    return document.Embargo(
        until=until,
        text=text(binding.language.zoned(until, typed.season)),
        lifted=binding.library.workspace.passed(until),
        origin=typed.text.span,
    )


def next_end(workspace: Workspace) -> datetime.datetime | None:
    """Return when the next of the embargoes ends that hold; None where time stands still."""
    if workspace.at:
        return None
    library = Library(workspace)
    files = (one for one in workspace.releases if "embargo" in workspace.text(one.path))
    typed = (library.release(one) for one in files)
    ends = [workspace.end_of(one.embargo) for one in typed if one]
    return min((end for end in ends if end and not workspace.passed(end)), default=None)


# The names of files -----------------------------------------------------------------------------


def stem(file: ReleaseFile, library: Library) -> str:
    """Return what the documents of a release are called, before the end of their names."""
    if library.workspace.settings.file_names is None:
        return file.slug
    release = library.release(file)
    warned = release is not None and library.workspace.in_force(release.embargo)
    return _stems(file)[warned]


def other_stem(file: ReleaseFile, stem: str, workspace: Workspace) -> str:
    """Return what the documents of a release are called once its embargo ends, or begins."""
    if workspace.settings.file_names is None:
        return ""
    (other,) = {*_stems(file)} - {stem}
    return other


def _stems(file: ReleaseFile) -> tuple[str, str]:
    return file.slug, f"{language(file.language).words.embargoed}-{file.slug}"


# What it forbids --------------------------------------------------------------------------------


def withheld(release: document.Release) -> tuple[Finding, ...]:
    """Return why a release may not be shown to the public at this moment; nothing when it may."""
    return tuple(_withheld(release))


def _withheld(release: document.Release) -> Iterator[Finding]:
    start = release.origin or Span(release.slug, 1, 1, 1, 1)
    if release.state == "draft":
        message = _("This release is a draft: the public may not see it.")
        hint = _("Once it is agreed, write « state: approved ».")
        yield Finding("PUBLIC001", message, start, hint)
    embargo = release.embargo
    if embargo and not embargo.lifted:
        message = _("This release is under embargo: the public may not see it yet.")
        hint = _("Settle until when, or delete the line « embargo: ».")
        if embargo.until:
            message = _("This release is under embargo until {moment}: the public may not see it.")
            hint = _("Wait until then; if the hour is wrong, correct « embargo: ».")
            message = message.format(moment=told_moment(embargo.until))
        yield Finding("PUBLIC002", message, embargo.origin or start, hint)
