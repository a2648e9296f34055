"""`communique check`: read and bind everything, render nothing."""

import datetime

import click

from generator.build import bound
from generator.commands.shared import (
    REFUSED,
    as_of_option,
    is_refused,
    named_releases,
    output_format_option,
    releases_argument,
    tell,
)
from generator.findings import Finding, Rejected
from generator.messages import _, ngettext
from generator.reports import json
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace


@click.command("check")
@releases_argument
@as_of_option
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace, names: tuple[str, ...], as_of: datetime.date | None, output_format: str
) -> None:
    """Check releases, and every partner's file when none is named."""
    library = Library(workspace)
    files = named_releases(workspace, names)
    if not names:
        for partner in library.partner_ids():
            for language in library.languages(partner):
                library.organisation(partner, language)
    findings = [finding for file in files for finding in _findings(file, library, as_of)]
    findings += library.findings
    if output_format == "json":
        click.echo(json.dumps(json.findings(findings)))
    else:
        tell(findings, workspace, err=False)
        _summary(len(files), findings)
    if is_refused(findings):
        raise click.exceptions.Exit(REFUSED)


def _findings(
    file: ReleaseFile, library: Library, as_of: datetime.date | None
) -> tuple[Finding, ...]:
    try:
        bound(file, library, as_of=as_of)
    except Rejected as refusal:
        return refusal.findings
    return ()


def _summary(checked: int, findings: list[Finding]) -> None:
    errors = len({finding for finding in findings if finding.severity == "error"})
    done = ngettext("{n} release checked", "{n} releases checked", checked).format(n=checked)
    found = ngettext("{n} error to mend", "{n} errors to mend", errors).format(n=errors)
    click.echo(f"{done} – {found}" if errors else _("{done} – nothing to mend").format(done=done))
