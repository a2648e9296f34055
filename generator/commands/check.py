"""`communique check`: read, bind and proofread everything, render nothing."""

from __future__ import annotations

import datetime
from functools import partial
from typing import TYPE_CHECKING

import click

from generator.commands import completing
from generator.commands.many import jobs_option
from generator.commands.now_option import now_option
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
    from pathlib import Path

    from generator.checking import Checked
    from generator.commands.checked import Asked
    from generator.commands.fixing import Look
    from generator.source.library import Library
    from generator.source.workspace import Workspace
    from generator.workers import Each

ASKED = 2
"""From how many files on the cache is asked. It takes 45 ms of 380 to ask it and to keep what was
found, and who checks a release by its name has mostly changed it just now."""


@click.command("check")
@click.argument(
    "names", nargs=-1, metavar=_("[RELEASE | PARTNER]..."), shell_complete=completing.files
)
@as_of_option
@now_option
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
@jobs_option
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
    jobs: int | None,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    notes: bool,
    quiet: bool,
    output_format: str,
) -> None:
    """Check releases, and every partner's file when none is named."""
    _refuse_contradictions(revision, output_format, fix=fix, diff=diff)
    from generator.commands.checked import Asked
    from generator.source.library import Library

    library = Library(workspace)
    files, partners = named_files(library, names)
    each = _each(len(files), jobs)
    cache = _cache(len(files) + len(partners))
    proof = _proof(
        workspace, select, ignore, each, cache, corpus=corpus, spelling=spelling, as_of=as_of
    )
    follow = partial(followed, label=_("Checking"), names=[one.slug for one in files], quiet=quiet)
    look: Look = partial(proof, files, partners=partners, follow=follow)
    if revision:
        look = partial(_since, revision, look, proof)
    counted = (len(files), len(partners) if names or not files else 0)
    asked = Asked(*counted, notes, quiet, output_format, asks_for_automatic(select))
    checked = _told(look, library, asked, fix=fix, diff=diff)
    if failing(checked.findings, strict=strict):
        raise click.exceptions.Exit(REFUSED)


def _refuse_contradictions(
    revision: str | None, output_format: str, *, fix: bool, diff: bool
) -> None:
    if diff and output_format != "text":
        raise click.UsageError(_("--diff shows text: leave out --output-format."))
    if revision and (fix or diff):
        raise click.UsageError(_("--base compares what stands in the files: leave out --fix."))


def _each(count: int, jobs: int | None) -> Each:
    """Return what shares the looking between processes."""
    from generator.workers import worthwhile
    from generator.workers.pool import Pool

    return Pool(worthwhile(count, jobs)).each


def _cache(count: int) -> Path | None:
    """Return the folder that may know what was found in so many files."""
    if count < ASKED:
        return None
    from generator.cache.store import usual_folder

    return usual_folder()


def _proof(
    workspace: Workspace,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    each: Each,
    cache: Path | None,
    *,
    corpus: bool,
    spelling: bool,
    as_of: datetime.date | None,
) -> Callable[..., Checked]:
    """Return a `check` for what is asked for, which wants to know where to look."""
    from generator.checking import check
    from generator.proofing.proof import selected

    return partial(
        check,
        each=each,
        cache=cache,
        rules=selected(select, ignore, corpus=corpus, spelling=spelling),
        corpus=corpus,
        speller=asked_speller(workspace, select, spelling=spelling),
        as_of=as_of,
    )


def _since(revision: str, look: Look, proof: Callable[..., Checked], library: Library) -> Checked:
    """Look, and warn only of the errors that all of a revision had already."""
    from generator.commands.based import since

    return since(revision, look(library), library.workspace, partial(_everything, proof))


def _everything(proof: Callable[..., Checked], workspace: Workspace) -> Checked:
    """Check all that a workspace holds."""
    from generator.source.library import Library

    library = Library(workspace)
    return proof(workspace.releases, library, partners=library.partner_ids())


def _told(look: Look, library: Library, asked: Asked, *, fix: bool, diff: bool) -> Checked:
    """Look, make or show the safe fixes if that is wanted, and tell what is found."""
    workspace = library.workspace
    if diff or fix:
        from generator.commands.fixing import fixed, shown

        return shown(look, workspace, asked) if diff else fixed(look, workspace, asked)
    from generator.commands.checked import tell_checked

    checked = look(library)
    tell_checked(checked, workspace, asked)
    return checked
