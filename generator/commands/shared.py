"""What several commands need: finding the releases that were named, telling findings."""

import datetime
from collections.abc import Callable, Iterable
from contextlib import suppress
from os.path import isfile
from pathlib import Path
from typing import Any, TypeVar

import click

from generator.findings import Finding, nearest
from generator.messages import _
from generator.reports import REPORTS, report, text
from generator.source.workspace import ReleaseFile, Workspace

REFUSED = 1

F = TypeVar("F", bound=Callable[..., Any])

releases_argument = click.argument("names", nargs=-1, metavar=_("[RELEASE]..."))

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
    if not workspace.releases:
        raise click.UsageError(
            _("There is no release in {folder}: go to your folder, or name it with -C.").format(
                folder=(workspace.root / "releases").resolve()
            )
        )
    chosen = [_named(workspace, name) for name in names]
    return list(dict.fromkeys(chosen)) or workspace.releases


def _named(workspace: Workspace, name: str) -> ReleaseFile:
    for file in workspace.releases:
        if name in (file.slug, file.path) or _same_file(workspace.root / file.path, Path(name)):
            return file
    near = nearest(Path(name).stem, [file.slug for file in workspace.releases])
    message = _("There is no release « {name} ».").format(name=name)
    hint = (
        _("Did you mean « {near} »?").format(near=near)
        if near
        else _("« communique list » shows them.")
    )
    raise click.UsageError(f"{message} {hint}")


def _same_file(one: Path, other: Path) -> bool:
    return other.exists() and one.resolve() == other.resolve()


def tell(findings: Iterable[Finding], workspace: Workspace, *, err: bool = True) -> None:
    """Print findings for people; on the error channel, unless they are what was asked for."""
    told = text.report(findings, lambda path: source_lines(workspace, path))
    if told:
        click.echo(told, err=err)


def reported(name: str, findings: Iterable[Finding], workspace: Workspace) -> str:
    """Return findings in a format of REPORTS, files named as the format wants them."""
    return report(
        name, findings, lambda path: source_lines(workspace, path), folder=workspace.folder
    )


def source_lines(workspace: Workspace, path: str) -> list[str]:
    """Return the lines of a file that a finding points into; none when it is not a file."""
    candidates = (workspace.root / path, Path(path))
    for file in filter(isfile, candidates):
        with suppress(OSError):
            return file.read_bytes().decode("utf-8-sig", errors="replace").split("\n")
    return []


def is_refused(findings: Iterable[Finding]) -> bool:
    """Tell whether one of the findings is an error."""
    return any(finding.severity == "error" for finding in findings)
