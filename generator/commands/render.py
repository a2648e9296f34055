"""`communique render`: YAML to documents."""

from __future__ import annotations

import datetime
import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from generator.commands import TECHNICAL, completing
from generator.commands.many import jobs_option, scheduled, scheduler_option, shard_option
from generator.commands.printing import hand_over, say
from generator.commands.progress import followed, is_watched
from generator.commands.shared import (
    REFUSED,
    as_of_option,
    is_refused,
    named_releases,
    output_format_option,
    own_folder,
    releases_argument,
    tell,
)
from generator.commands.style_option import named_style, style_option
from generator.findings import Finding, Rejected
from generator.formats import FORMATS
from generator.messages import _, ngettext
from generator.reports import json

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from concurrent.futures import Executor

    from generator.build import Outcome
    from generator.source.library import Library
    from generator.source.shard import Shard
    from generator.source.workspace import ReleaseFile, Workspace
    from generator.workers import Each


class Formats(click.ParamType[tuple[str, ...]]):
    """Names of formats, between commas."""

    name = ",".join(FORMATS)

    def convert(self, value: Any, param: Any, ctx: Any) -> tuple[str, ...]:
        """Read « html,pdf »."""
        if isinstance(value, tuple):
            return value
        typed = (name.strip().lower() for name in value.split(","))
        names = tuple(dict.fromkeys(filter(None, typed)))
        unknown = [name for name in names if name not in FORMATS]
        if unknown or not names:
            self.fail(
                _("« {name} » is not a format; there are: {known}.").format(
                    name=", ".join(unknown) or value, known=", ".join(FORMATS)
                ),
                param,
                ctx,
            )
        return names


@click.command("render")
@releases_argument
@click.option(
    "--format",
    "formats",
    type=Formats(),
    shell_complete=completing.formats,
    default=",".join(FORMATS),
    show_default=True,
    help=_("What to make."),
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help=_("The folder to put it in; by default « build » in your folder."),
)
@click.option("--force", is_flag=True, help=_("Write over documents that were changed by hand."))
@style_option
@as_of_option
@jobs_option
@scheduler_option
@shard_option(_("Render one share only (2/5, the second of five): others render the rest."))
@click.option("--notes", is_flag=True, help=_("Tell also what print made of pictures and tables."))
@click.option("--quiet", is_flag=True, help=_("Print errors only."))
@output_format_option
@click.pass_context
def command(
    context: click.Context,
    names: tuple[str, ...],
    formats: tuple[str, ...],
    out: Path | None,
    force: bool,
    style_name: str | None,
    as_of: datetime.date | None,
    jobs: int | None,
    scheduler: str | None,
    shard: Shard | None,
    notes: bool,
    quiet: bool,
    output_format: str,
) -> None:
    """Render releases and say what became of each."""
    workspace: Workspace = context.obj
    from generator.build import build
    from generator.source.library import Library

    library = Library(workspace)
    files = [one for one in named_releases(workspace, names) if not shard or shard.takes(one.slug)]
    if len(files) > 1:
        gc.enable()
    try:
        outcomes = build(
            files,
            library,
            style=named_style(workspace, style_name),
            formats=formats,
            out=out or own_folder(workspace, "build"),
            as_of=as_of,
            force=force,
            notes=notes,
            each=_each(context, scheduler, len(files), jobs, paper="pdf" in formats),
        )
        done = list(_shown(outcomes, files, quiet=quiet, lines=output_format == "text"))
    except Rejected as refusal:
        _finish(workspace, [], list(refusal.findings), output_format, quiet=quiet)
        return
    _finish(workspace, done, _findings(done, library), output_format, quiet=quiet)


def _each(
    context: click.Context, scheduler: str | None, releases: int, jobs: int | None, *, paper: bool
) -> Each | Executor:
    """Share the work between processes, which begin as copies of one that imported the engine."""
    if scheduler:
        return context.with_resource(scheduled(scheduler))
    from generator.formats.engine import warm
    from generator.workers import worthwhile
    from generator.workers.pool import Pool

    processes = worthwhile(releases, jobs)
    if processes > 1 and paper:
        warm()
    return Pool(processes).each


def _findings(done: Sequence[Outcome], library: Library) -> list[Finding]:
    """Return all there is to say, what is wrong with files once."""
    findings = [finding for outcome in done for finding in outcome.findings]
    amiss = dict.fromkeys(finding for outcome in done for finding in outcome.amiss)
    findings += [*amiss, *(one for one in library.findings if one not in amiss)]
    return [*findings, *(note for outcome in done for note in outcome.notes)]


def _shown(
    outcomes: Iterable[Outcome], files: Sequence[ReleaseFile], *, quiet: bool, lines: bool
) -> Iterator[Outcome]:
    """Follow the build: its progress on a terminal, a line per release elsewhere."""
    names = [file.slug for file in files]
    on_screen = is_watched() and sys.stdout.isatty()
    for outcome in followed(outcomes, label=_("Rendering"), names=names, quiet=quiet):
        if lines and not quiet and not on_screen:
            state = ", ".join(file.suffix[1:] for file in outcome.files) or _("refused")
            say("{slug}: {state}", slug=outcome.release.slug, state=state)
        yield outcome


def _finish(
    workspace: Workspace,
    done: list[Outcome],
    findings: list[Finding],
    output_format: str,
    *,
    quiet: bool,
) -> None:
    if output_format == "json":
        hand_over(json.dumps({"releases": _outcomes(done), "findings": json.findings(findings)}))
    elif quiet:
        tell([one for one in findings if one.severity == "error"], workspace)
    else:
        tell(findings, workspace)
        _summary(done)
    from generator.output.kept import UNWRITTEN

    if any(one.code == UNWRITTEN for one in findings):
        raise click.exceptions.Exit(TECHNICAL)
    if is_refused(findings) or any(not outcome.files for outcome in done):
        raise click.exceptions.Exit(REFUSED)


def _outcomes(done: Iterable[Outcome]) -> list[dict[str, Any]]:
    return [
        {
            "slug": outcome.release.slug,
            "status": "rendered" if outcome.files else "refused",
            "files": [file.as_posix() for file in outcome.files],
        }
        for outcome in done
    ]


def _summary(done: list[Outcome]) -> None:
    if not done:
        say(_("No release is in this share."))
    rendered = [outcome for outcome in done if outcome.files]
    refused = len(done) - len(rendered)
    if rendered:
        folder = rendered[0].files[0].parent.parent
        made = ngettext(
            "{n} release rendered in {folder}", "{n} releases rendered in {folder}", len(rendered)
        )
        say(made, n=len(rendered), folder=folder)
    if refused:
        missed = ngettext(
            "{n} release refused, see above", "{n} releases refused, see above", refused
        )
        say(missed, n=refused, err=True)
