"""`communique check`: read, bind and proofread everything, render nothing."""

import datetime

import click

from generator.checking import Checked, check
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
    output_format_option,
    tell,
)
from generator.findings import Finding
from generator.messages import _, ngettext
from generator.proofing.proof import selected
from generator.reports import json
from generator.source.library import Library
from generator.source.workspace import Workspace


@click.command("check")
@click.argument(
    "names", nargs=-1, metavar=_("[RELEASE | PARTNER]..."), shell_complete=completing.files
)
@as_of_option
@click.option("--corpus", is_flag=True, help=_("Compare all releases with each other, too."))
@proofing_options
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace,
    names: tuple[str, ...],
    as_of: datetime.date | None,
    corpus: bool,
    spelling: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    notes: bool,
    quiet: bool,
    output_format: str,
) -> None:
    """Check releases, and every partner's file when none is named."""
    library = Library(workspace)
    files, partners = named_files(library, names)
    checked = check(
        followed(files, total=len(files), label=_("Checking"), name=lambda file: file.slug),
        library,
        rules=selected(select, ignore),
        partners=partners,
        corpus=corpus,
        speller=speller(workspace, select, spelling=spelling),
        as_of=as_of,
    )
    findings = list(checked.findings)
    if output_format == "json":
        click.echo(json.dumps(json.findings(findings)))
    else:
        tell(told(findings, notes=notes, quiet=quiet), workspace, err=False)
        if not quiet:
            tell_open_points(findings)
            _tell_owners(checked)
        _summary(len(files), len(partners) if names or not files else 0, findings)
    if failing(findings, strict=strict):
        raise click.exceptions.Exit(REFUSED)


def _tell_owners(checked: Checked) -> None:
    """List apart what only its owner can mend."""
    if checked.owners:
        click.echo(_("For their owners to mend:"))
    for finding, reason in sorted(checked.owners, key=lambda pair: pair[0].span):
        place = f"{finding.span.path}:{finding.span.line}:{finding.span.column}"
        click.echo(f"  {place}: [{finding.code}] {finding.message} ({reason})")


def _summary(releases: int, partners: int, findings: list[Finding]) -> None:
    counts = [
        (releases, ngettext("{n} release checked", "{n} releases checked", releases)),
        (partners, ngettext("{n} partner checked", "{n} partners checked", partners)),
    ]
    done = [message.format(n=n) for n, message in counts if n]
    click.echo(f"{', '.join(done)} – {counted(findings)}")
