"""`communique render`: YAML to documents."""

from __future__ import annotations

import datetime
import gc
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import click

from generator.commands import TECHNICAL, completing
from generator.commands.many import jobs_option, scheduled, scheduler_option, shard_option
from generator.commands.printing import hand_over, say, say_lines
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
    from generator.source.shard import Shard
    from generator.source.workspace import ReleaseFile, Workspace

    Follow: TypeAlias = Callable[[Iterable[Outcome], Sequence[ReleaseFile]], Iterable[Outcome]]


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
@click.option(
    "--explain", is_flag=True, help=_("Say why each release was rendered again, or was not.")
)
@click.option("--watch", is_flag=True, help=_("Render again at each save, until Ctrl-C."))
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
    explain: bool,
    watch: bool,
    jobs: int | None,
    scheduler: str | None,
    shard: Shard | None,
    notes: bool,
    quiet: bool,
    output_format: str,
) -> None:
    """Render releases and say what became of each."""
    workspace: Workspace = context.obj
    if watch and output_format != "text":
        raise click.UsageError(_("--watch goes on until Ctrl-C: leave out --output-format."))
    executor = context.with_resource(scheduled(scheduler)) if scheduler else None
    how = How(jobs, paper="pdf" in formats, threads=watch, executor=executor)
    asked = Asked(names, shard, formats, out, force, style_name, as_of, notes, how)
    if watch:
        from generator.commands.watching import at_each_save

        at_each_save(workspace.root, partial(_again, workspace.root, asked, []))
        return
    shown = output_format == "text" and not quiet
    follow = partial(_shown, quiet=quiet, lines=shown, explain=explain)
    done, findings = _made(workspace, asked, follow)
    _finish(workspace, done, findings, output_format, quiet=quiet)


class How(NamedTuple):
    """Who works; with `threads` of this process at work beside, `paper` needs the engine."""

    jobs: int | None
    paper: bool
    threads: bool
    executor: Executor | None


class Asked(NamedTuple):
    """What is to be rendered, and how."""

    names: tuple[str, ...]
    shard: Shard | None
    formats: tuple[str, ...]
    out: Path | None
    force: bool
    style_name: str | None
    as_of: datetime.date | None
    notes: bool
    how: How


def _made(
    workspace: Workspace, asked: Asked, follow: Follow
) -> tuple[list[Outcome], list[Finding]]:
    """Render releases; return what became of them, and all there is to say."""
    from generator.build import build
    from generator.cache.store import usual_folder
    from generator.source.library import Library

    library = Library(workspace)
    named, shard = named_releases(workspace, asked.names), asked.shard
    files = [one for one in named if not shard or shard.takes(one.slug)]
    if len(files) > 1:
        gc.enable()
    try:
        outcomes = build(
            files,
            library,
            style=named_style(workspace, asked.style_name),
            formats=asked.formats,
            out=asked.out or own_folder(workspace, "build"),
            as_of=asked.as_of,
            force=asked.force,
            notes=asked.notes,
            cache=usual_folder(),
            each=asked.how.executor or partial(_each, how=asked.how),
        )
        done = list(follow(outcomes, files))
    except Rejected as refusal:
        return [], list(refusal.findings)
    findings = [finding for outcome in done for finding in outcome.findings]
    amiss = dict.fromkeys(finding for outcome in done for finding in outcome.amiss)
    findings += [*amiss, *(one for one in library.findings if one not in amiss)]
    return done, [*findings, *(note for outcome in done for note in outcome.notes)]


def _again(root: Path, asked: Asked, told: list[Finding]) -> None:
    """Render what a save touches, and say what is new; `told` is what was said last."""
    from generator.source.workspace import Workspace

    workspace = Workspace(root)
    try:
        done, findings = _made(workspace, asked, lambda outcomes, _files: outcomes)
    except click.UsageError as error:  # a release was renamed, say
        say_lines([error.format_message()], err=True)
        return
    for outcome in done:
        if outcome.made:
            _tell(outcome, explain=True)
    if findings != told:
        tell(findings, workspace)
        told[:] = findings


def _each(work: Callable[[Any], Any], items: Sequence[Any], *, how: How) -> Iterable[Any]:
    """Share a work between processes, which begin as copies of one that imported the engine."""
    from generator.formats.engine import warm
    from generator.workers import worthwhile
    from generator.workers.pool import Pool

    processes = worthwhile(len(items), how.jobs)
    if how.threads:
        return Pool(processes, threads=True, preload=["generator.formats.warmed"]).each(work, items)
    if processes > 1 and how.paper:
        warm()
    return Pool(processes).each(work, items)


def _shown(
    outcomes: Iterable[Outcome],
    files: Sequence[ReleaseFile],
    *,
    quiet: bool,
    lines: bool,
    explain: bool,
) -> Iterator[Outcome]:
    """Follow the build: its progress on a terminal, a line per release elsewhere."""
    names = [file.slug for file in files]
    on_screen = is_watched() and sys.stdout.isatty()
    done = []
    for outcome in followed(outcomes, label=_("Rendering"), names=names, quiet=quiet):
        if lines and not on_screen:
            _tell(outcome, explain=explain)
        done.append(outcome)
        yield outcome
    for outcome in done if lines and explain and on_screen else ():
        _tell(outcome, explain=True)


def _tell(outcome: Outcome, *, explain: bool) -> None:
    state = _state(outcome)
    if explain and outcome.why:
        why = "; ".join(outcome.why)
        say("{slug}: {state} ({why})", slug=outcome.release.slug, state=state, why=why)
    else:
        say("{slug}: {state}", slug=outcome.release.slug, state=state)


def _state(outcome: Outcome) -> str:
    """Say what was made of a release: formats, or nothing because all of it was there."""
    if not outcome.files:
        return _("refused")
    return ", ".join(outcome.made) or _("up to date")


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
            "status": _status(outcome),
            "files": [file.as_posix() for file in outcome.files],
            "why": list(outcome.why),
        }
        for outcome in done
    ]


def _status(outcome: Outcome) -> str:
    if not outcome.files:
        return "refused"
    return "rendered" if outcome.made else "current"


def _summary(done: list[Outcome]) -> None:
    if not done:
        say(_("No release is in this share."))
    there = [outcome for outcome in done if outcome.files]
    rendered = sum(bool(outcome.made) for outcome in there)
    refused, left = len(done) - len(there), len(there) - rendered
    if there:
        folder = there[0].files[0].parent.parent
        made = ngettext(
            "{n} release rendered in {folder}", "{n} releases rendered in {folder}", rendered
        )
        kept = ngettext(
            "{n} release up to date in {folder}", "{n} releases up to date in {folder}", left
        )
        for message, n in ((made, rendered), (kept, left)):
            if n:
                say(message, n=n, folder=folder)
    if refused:
        missed = ngettext(
            "{n} release refused, see above", "{n} releases refused, see above", refused
        )
        say(missed, n=refused, err=True)
