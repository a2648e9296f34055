"""What several commands need: finding the releases that were named, telling findings."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from functools import cache, partial
from os.path import exists, realpath
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click

from generator import disk
from generator.commands import REFUSED as REFUSED
from generator.commands import completing
from generator.commands.printing import hand_over, say
from generator.findings import Finding, Rejected, nearest, unreadable
from generator.messages import _
from generator.reports import REPORTS, Lines, report, text
from generator.source.files import as_text, composed, found

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.content.document import Release
    from generator.source.library import Library
    from generator.source.workspace import ReleaseFile, Workspace

STDIN = "-"

releases_argument = click.argument(
    "names", nargs=-1, metavar=_("[RELEASE]..."), shell_complete=completing.releases
)

output_format_option = click.option(
    "--output-format",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help=_("How to report: text for people, json for machines."),
)

report_format_option = click.option(
    "--output-format",
    type=click.Choice(list(REPORTS)),
    default="text",
    show_default=True,
    help=_("How to report: text for people, json, github, gitlab or sarif for machines."),
)


class Day(click.ParamType[datetime.date]):
    """A day on the command line."""

    name = _("DATE")

    def convert(self, value: Any, param: Any, ctx: Any) -> datetime.date:
        """Read 2019-10-02."""
        if isinstance(value, datetime.date):
            return value
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            self.fail(
                _("« {text} » is not a date: write 2019-10-02.").format(text=value), param, ctx
            )


as_of_option = click.option(
    "--as-of",
    type=Day(),
    help=_("Read facts, mandates and About texts as they stood on this day (2019-10-02)."),
)


def named_releases(workspace: Workspace, names: Iterable[str]) -> list[ReleaseFile]:
    """Return the releases that were named by slug or path; all of them when none was."""
    chosen = [_release(workspace, name) or _unknown(workspace, name) for name in names]
    return list(dict.fromkeys(chosen)) or every_release(workspace)


def every_release(workspace: Workspace) -> list[ReleaseFile]:
    """Return all releases; where there is none, the folder is the wrong one, or their names are."""
    if not workspace.releases:
        from generator.source.strays import strays

        message = _("There is no release in {folder}: go to your folder, or name it with -C.")
        unread = [f"{one.span.path}: {one.message} {one.hint}" for one in strays(workspace)]
        folder = (workspace.root / "releases").resolve()
        raise click.UsageError("\n".join([message.format(folder=folder), *unread]))
    return workspace.releases


def named_files(library: Library, names: Sequence[str]) -> tuple[list[ReleaseFile], list[str]]:
    """Return the releases and the ids of the partners that were named, by name or path.

    When none was, return all there are: a new folder has none, and a first partner comes first.
    """
    workspace = library.workspace
    if not names:
        partners = library.partner_ids()
        begun = partners or workspace.exists("communique.yaml")
        return (workspace.releases if begun else every_release(workspace)), partners
    releases, partners = [], []
    for name in names:
        if file := _release(workspace, name):
            releases.append(file)
        elif partner := _partner(library, name):
            partners.append(partner)
        else:
            _unknown(workspace, name, library.partner_ids())
    return list(dict.fromkeys(releases)), list(dict.fromkeys(partners))


def _release(workspace: Workspace, name: str) -> ReleaseFile | None:
    for file in workspace.releases:
        named = composed(name) in (file.slug, file.path)
        if named or _same_file(workspace.root / file.path, Path(name)):
            return file
    return None


def known_partner(library: Library, name: str) -> str:
    """Return the id of a partner named by it, its last part or its file."""
    return _partner(library, name) or _unknown_partner(library, name)


def _partner(library: Library, name: str) -> str | None:
    """Return the id of a partner named by it or by one of its files, translations included."""
    for path in library.workspace.partner_paths:
        if name == path or _same_file(library.workspace.root / path, Path(name)):
            stem = path.removeprefix("partners/").removesuffix(".yaml")
            return stem if library.has_partner(stem) else stem.rpartition(".")[0]
    return library.identity(name)


def _unknown_partner(library: Library, name: str) -> NoReturn:
    known = library.partner_ids()
    message = _("There is no partner « {name} ».").format(name=name)
    near = nearest(name, known)
    hint = (
        _("Did you mean « {near} »?").format(near=near)
        if near
        else _("Name one of: {known}.").format(known=", ".join(known))
    )
    raise click.UsageError(f"{message} {hint}")


def _unknown(workspace: Workspace, name: str, partners: Iterable[str] = ()) -> NoReturn:
    slugs = [file.slug for file in workspace.releases]
    near = nearest(Path(name).stem, [*slugs, *partners])
    message = (
        _("There is neither a release nor a partner « {name} ».")
        if partners
        else _("There is no release « {name} ».")
    )
    hint = (
        _("Did you mean « {near} »?").format(near=near)
        if near
        else _("« communique list » shows them.")
    )
    raise click.UsageError(f"{message.format(name=name)} {hint}")


def _same_file(one: Path, other: Path) -> bool:
    return exists(other) and realpath(one) == realpath(other)


def bound_or_told(file: ReleaseFile, library: Library) -> Release:
    """Bind a release, or say why it cannot be made and leave."""
    from generator.content.bound import bound

    try:
        return bound(file, library)
    except Rejected as refusal:
        tell(dict.fromkeys((*refusal.findings, *library.findings)), library.workspace)
        raise click.exceptions.Exit(REFUSED) from None


def own_folder(workspace: Workspace, name: str) -> Path:
    """Return a folder to write to that nobody named. Raises Rejected where it is a link out."""
    from generator.output import see_inside

    folder = workspace.root / name
    see_inside([folder / name], workspace.root)
    return folder


def given(file: Path) -> tuple[str, bytes]:
    """Return what a file named on the command line is called and holds; « - » is what is pasted.

    Raises Rejected.
    """
    is_pasted = str(file) == STDIN
    name = _("(pasted text)") if is_pasted else file.as_posix()
    try:
        return name, _pasted(name) if is_pasted else disk.read(file, None, disk.PICTURE)
    except OSError as error:
        raise Rejected([unreadable(name, error)]) from None


def _pasted(name: str) -> bytes:
    if sys.stdin.isatty():
        say(_("Paste your text, press Enter, then Ctrl-D (on Windows Ctrl-Z and Enter)."), err=True)
    return disk.bounded(sys.stdin.buffer, name, disk.PICTURE)


def follow_settings(workspace: Workspace) -> None:
    """See that communique.yaml, if there is one, can be followed. Raises Rejected."""
    if is_refused(workspace.findings):
        raise Rejected(workspace.findings)


def tell(findings: Iterable[Finding], workspace: Workspace, *, err: bool = True) -> None:
    """Print findings for people; on the error channel, unless they are what was asked for."""
    tell_of(findings, cache(partial(source_lines, workspace)), err=err)


def tell_of(findings: Iterable[Finding], lines: Lines, *, err: bool = True) -> None:
    """Print findings in files whose lines are given, in colour where it can be seen."""
    told = text.report(findings, lines, colour=True)
    if told:
        hand_over(told, err=err, color=colour())


def colour() -> bool | None:
    """Return what was asked for by NO_COLOR or FORCE_COLOR; None: in colour on a terminal."""
    if os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return True if os.environ.get("FORCE_COLOR", "0") != "0" else None


def reported(name: str, findings: Iterable[Finding], workspace: Workspace) -> str:
    """Return findings in a format of REPORTS, files named as the format wants them."""
    lines = cache(partial(source_lines, workspace))
    return report(name, findings, lines, folder=workspace.folder)


def source_lines(workspace: Workspace, path: str) -> list[str]:
    """Return the lines of a file that a finding points into; none when it is not a file."""
    for folder in (workspace.root, Path()):
        with suppress(OSError):
            return as_text(disk.read(found(folder, path), (folder,))).split("\n")
    return []


def is_refused(findings: Iterable[Finding]) -> bool:
    """Tell whether one of the findings is an error."""
    return any(finding.severity == "error" for finding in findings)
