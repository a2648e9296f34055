"""`communique check`: read, bind and proofread everything, render nothing."""

import datetime
from collections.abc import Mapping
from functools import partial

import click

from generator.checking import Checked, Rewritten, check, mend, settled
from generator.commands.proofing_options import counted, failing, proofing_options, told
from generator.commands.shared import (
    REFUSED,
    as_of_option,
    named_releases,
    output_format_option,
    releases_argument,
    tell,
)
from generator.findings import Finding
from generator.messages import _, ngettext
from generator.output import rewrite
from generator.proofing.fixes import is_fixable
from generator.proofing.proof import selected
from generator.reports import json
from generator.reports.diff import unified
from generator.source.library import Library
from generator.source.workspace import Workspace


@click.command("check")
@releases_argument
@as_of_option
@click.option("--corpus", is_flag=True, help=_("Compare all releases with each other, too."))
@click.option(
    "--fix",
    is_flag=True,
    help=_("Make the safe fixes in your files, then tell what remains."),
)
@click.option(
    "--diff", is_flag=True, help=_("Show what --fix would change, line by line; write nothing.")
)
@proofing_options
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace,
    names: tuple[str, ...],
    as_of: datetime.date | None,
    corpus: bool,
    fix: bool,
    diff: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    notes: bool,
    quiet: bool,
    output_format: str,
) -> None:
    """Check releases, and every partner's file when none is named."""
    if diff and output_format == "json":
        raise click.UsageError(_("--diff shows text: leave out --output-format json."))
    files = named_releases(workspace, names)
    look = partial(
        check,
        files,
        rules=selected(select, ignore),
        every_partner=not names,
        corpus=corpus,
        as_of=as_of,
    )
    if fix or diff:
        mended = mend(look, workspace)
        checked = mended.checked
        machine = diff or output_format == "json"
        (_show if diff else _write)(mended.files, workspace)
        _tell_fixes(mended.files, err=machine)
    else:
        checked = look(Library(workspace))
    findings = list(checked.findings)
    if diff:
        _summary(len(files), findings, err=True)
    elif output_format == "json":
        click.echo(json.dumps(json.findings(settled(checked, workspace).findings)))
    else:
        tell(told(findings, notes=notes, quiet=quiet), workspace, err=False)
        if not quiet:
            _tell_owners(checked)
        _summary(len(files), findings)
        _offer(findings)
    if failing(findings, strict=strict):
        raise click.exceptions.Exit(REFUSED)


def _show(files: Mapping[str, Rewritten], workspace: Workspace) -> None:
    """Print what the fixes would change."""
    for path, file in sorted(files.items()):
        click.echo(unified(path, file.before, file.after), nl=False)


def _write(files: Mapping[str, Rewritten], workspace: Workspace) -> None:
    rewrite({workspace.root / path: (file.before, file.after) for path, file in files.items()})


def _tell_fixes(files: Mapping[str, Rewritten], *, err: bool) -> None:
    """Say how much was mended in each file; after what is for machines, on the error channel."""
    for path, file in sorted(files.items()):
        told = ngettext("{n} fix in {path}", "{n} fixes in {path}", file.count)
        click.echo(told.format(n=file.count, path=path), err=err)
    if not files:
        click.echo(_("Nothing that --fix can mend by itself."), err=err)


def _offer(findings: list[Finding]) -> None:
    """Say that the program can mend by itself some of what must be mended."""
    count = sum(is_fixable(one) and one.severity != "info" for one in findings)
    if count:
        offer = _("The program can mend {n} of them: --diff shows how, --fix does it.")
        click.echo(offer.format(n=count))


def _tell_owners(checked: Checked) -> None:
    """List apart what only its owner can mend."""
    if checked.owners:
        click.echo(_("For their owners to mend:"))
    for finding, reason in sorted(checked.owners, key=lambda pair: pair[0].span):
        place = f"{finding.span.path}:{finding.span.line}:{finding.span.column}"
        click.echo(f"  {place}: [{finding.code}] {finding.message} ({reason})")


def _summary(checked: int, findings: list[Finding], *, err: bool = False) -> None:
    done = ngettext("{n} release checked", "{n} releases checked", checked).format(n=checked)
    click.echo(f"{done} – {counted(findings)}", err=err)
