"""`communique check`: read, bind and proofread everything, render nothing."""

from __future__ import annotations

import datetime
import os
import sys
from functools import partial
from typing import TYPE_CHECKING

import click

from generator.commands import completing
from generator.commands.progress import followed
from generator.commands.proofing_options import (
    asked_speller,
    asks_for_automatic,
    failing,
    proofing_options,
)
from generator.commands.shared import (
    REFUSED,
    as_of_option,
    named_files,
    report_format_option,
)
from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from collections.abc import Callable

    from generator.checking import Checked
    from generator.source.workspace import Workspace

MANY = 200
"""From how many releases on several processes look at them."""


@click.command("check")
@click.argument(
    "names", nargs=-1, metavar=_("[RELEASE | PARTNER]..."), shell_complete=completing.files
)
@as_of_option
@click.option(
    "--base",
    "revision",
    metavar=_("REVISION"),
    help=_("Warn only of the errors that stand in this git revision already."),
)
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
    revision: str | None,
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
    if revision and (fix or diff):
        raise click.UsageError(_("--base compares what stands in the files: leave out --fix."))
    from generator.checking import check
    from generator.commands.checked import Asked, tell_checked
    from generator.proofing.proof import selected
    from generator.source.library import Library

    library = Library(workspace)
    files, partners = named_files(library, names)
    proof = partial(
        check,
        rules=selected(select, ignore, corpus=corpus, spelling=spelling),
        corpus=corpus,
        speller=asked_speller(workspace, select, spelling=spelling),
        as_of=as_of,
        processes=_processes(len(files)),
    )
    look = partial(
        proof,
        files,
        partners=partners,
        follow=partial(
            followed, label=_("Checking"), names=[file.slug for file in files], quiet=quiet
        ),
    )
    asked = Asked(
        releases=len(files),
        partners=len(partners) if names or not files else 0,
        notes=notes,
        quiet=quiet,
        output_format=output_format,
        automatic=asks_for_automatic(select),
    )
    if diff:
        from generator.commands.fixing import shown

        checked = shown(look, workspace, asked)
    elif fix:
        from generator.commands.fixing import fixed

        checked = fixed(look, workspace, asked)
        tell_checked(checked, workspace, asked)
    else:
        checked = look(library)
        if revision:
            from generator.commands.based import since

            checked = since(revision, checked, workspace, partial(_everything, proof))
        tell_checked(checked, workspace, asked)
    if failing(checked.findings, strict=strict):
        raise click.exceptions.Exit(REFUSED)


def _everything(proof: Callable[..., Checked], workspace: Workspace) -> Checked:
    """Check all that a workspace holds."""
    from generator.source.library import Library

    library = Library(workspace)
    return proof(workspace.releases, library, partners=library.partner_ids())


def _processes(files: int) -> int:
    """Return how many processes share the work: one, unless it would take seconds."""
    if files < MANY or sys.platform != "linux":
        return 1
    return len(os.sched_getaffinity(0))
