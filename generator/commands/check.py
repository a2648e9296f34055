"""`communique check`: read, bind and proofread everything, render nothing."""

import datetime
import os
import sys
from collections.abc import Mapping
from functools import partial

import click

from generator.checking import Checked, Rewritten, check, mend, settled
from generator.commands import completing
from generator.commands.proofing_options import (
    counted,
    failing,
    proofing_options,
    speller,
    tell_open_points,
    told,
)
from generator.commands.shared import (
    REFUSED,
    as_of_option,
    followed,
    named_files,
    report_format_option,
    reported,
    tell,
    without_collection,
)
from generator.findings import Finding
from generator.messages import _, ngettext
from generator.output import rewrite
from generator.proofing.fixes import is_fixable
from generator.proofing.proof import selected
from generator.reports.diff import unified
from generator.source.library import Library
from generator.source.workspace import Workspace

MANY = 200
"""From how many releases on several processes look at them."""


@click.command("check")
@click.argument(
    "names", nargs=-1, metavar=_("[RELEASE | PARTNER]..."), shell_complete=completing.files
)
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
@report_format_option
@click.pass_obj
def command(
    workspace: Workspace,
    names: tuple[str, ...],
    as_of: datetime.date | None,
    corpus: bool,
    spelling: bool,
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
    if diff and output_format != "text":
        raise click.UsageError(_("--diff shows text: leave out --output-format."))
    click.get_current_context().with_resource(without_collection())
    library = Library(workspace)
    files, partners = named_files(library, names)
    look = partial(
        check,
        followed(files, total=len(files), label=_("Checking"), name=lambda file: file.slug)
        if not (fix or diff)
        else files,
        rules=selected(select, ignore),
        partners=partners,
        corpus=corpus,
        speller=speller(workspace, select, spelling=spelling),
        as_of=as_of,
        processes=_processes(len(files)),
    )
    if fix or diff:
        mended = mend(look, workspace)
        checked = mended.checked
        machine = diff or output_format != "text"
        (_show if diff else _write)(mended.files, workspace)
        _tell_fixes(mended.files, err=machine)
    else:
        checked = look(library)
    findings = list(checked.findings)
    shown_partners = len(partners) if names or not files else 0
    if diff:
        _summary(len(files), shown_partners, findings, err=True)
    elif output_format == "json":
        click.echo(reported("json", settled(checked, workspace).findings, workspace))
    elif output_format != "text":
        shown = told(findings, notes=notes, quiet=quiet)
        click.echo(reported(output_format, shown, workspace))
    else:
        tell(told(findings, notes=notes, quiet=quiet), workspace, err=False)
        if not quiet:
            tell_open_points(findings)
            _tell_owners(checked)
        _summary(len(files), shown_partners, findings)
        _offer(findings)
    if failing(findings, strict=strict):
        raise click.exceptions.Exit(REFUSED)


def _processes(files: int) -> int:
    """Return how many processes share the work: one, unless it would take seconds."""
    return (os.cpu_count() or 1) if files >= MANY and sys.platform == "linux" else 1


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


def _summary(releases: int, partners: int, findings: list[Finding], *, err: bool = False) -> None:
    counts = [
        (releases, ngettext("{n} release checked", "{n} releases checked", releases)),
        (partners, ngettext("{n} partner checked", "{n} partners checked", partners)),
    ]
    done = [message.format(n=n) for n, message in counts if n]
    click.echo(f"{', '.join(done)} – {counted(findings)}", err=err)
