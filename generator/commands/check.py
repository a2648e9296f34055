"""`communique check`: read, bind and proofread everything, render nothing."""

import datetime

import click

from generator.checking import Checked, check
from generator.commands.proofing_options import counted, failing, proofing_options, told
from generator.commands.shared import (
    REFUSED,
    as_of_option,
    named_releases,
    releases_argument,
    report_format_option,
    reported,
    tell,
)
from generator.findings import Finding
from generator.messages import _, ngettext
from generator.proofing.proof import selected
from generator.source.library import Library
from generator.source.workspace import Workspace


@click.command("check")
@releases_argument
@as_of_option
@click.option("--corpus", is_flag=True, help=_("Compare all releases with each other, too."))
@proofing_options
@report_format_option
@click.pass_obj
def command(
    workspace: Workspace,
    names: tuple[str, ...],
    as_of: datetime.date | None,
    corpus: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    notes: bool,
    quiet: bool,
    output_format: str,
) -> None:
    """Check releases, and every partner's file when none is named."""
    library = Library(workspace)
    files = named_releases(workspace, names)
    checked = check(
        files,
        library,
        rules=selected(select, ignore),
        every_partner=not names,
        corpus=corpus,
        as_of=as_of,
    )
    findings = list(checked.findings)
    if output_format == "json":
        click.echo(reported("json", findings, workspace))
    elif output_format != "text":
        shown = told(findings, notes=notes, quiet=quiet)
        click.echo(reported(output_format, shown, workspace))
    else:
        tell(told(findings, notes=notes, quiet=quiet), workspace, err=False)
        if not quiet:
            _tell_owners(checked)
        _summary(len(files), findings)
    if failing(findings, strict=strict):
        raise click.exceptions.Exit(REFUSED)


def _tell_owners(checked: Checked) -> None:
    """List apart what only its owner can mend."""
    if checked.owners:
        click.echo(_("For their owners to mend:"))
    for finding, reason in sorted(checked.owners, key=lambda pair: pair[0].span):
        place = f"{finding.span.path}:{finding.span.line}:{finding.span.column}"
        click.echo(f"  {place}: [{finding.code}] {finding.message} ({reason})")


def _summary(checked: int, findings: list[Finding]) -> None:
    done = ngettext("{n} release checked", "{n} releases checked", checked).format(n=checked)
    click.echo(f"{done} – {counted(findings)}")
