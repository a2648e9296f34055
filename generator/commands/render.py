"""`communique render`: YAML to documents."""

from __future__ import annotations

import datetime
import gc
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

import click

from generator.commands import completing
from generator.commands.many import jobs_option, scheduled, scheduler_option, shard_option
from generator.commands.now_option import now_option
from generator.commands.outcomes import finish, shown, tell_one
from generator.commands.printing import say_lines
from generator.commands.shared import (
    as_of_option,
    named_releases,
    output_format_option,
    own_folder,
    releases_argument,
    tell,
)
from generator.commands.style_option import named_style, style_option
from generator.findings import Finding, Rejected
from generator.formats import FORMATS, USUAL, carries_sources
from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from concurrent.futures import Executor

    from generator.build import Outcome
    from generator.source.library import Library
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
    default=",".join(USUAL),
    show_default=True,
    help=_("What to make."),
)
@click.option("--attach", is_flag=True, help=_("Attach the PDF to the message (eml)."))
@click.option("--zip", "zipped", is_flag=True, help=_("Put the mail into a ZIP with its pictures."))
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help=_("The folder to put it in; by default « build » in your folder."),
)
@click.option("--force", is_flag=True, help=_("Write over documents that were changed by hand."))
@style_option
@as_of_option
@now_option
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
    attach: bool,
    zipped: bool,
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
    formats = _instead(formats, attach=attach, zipped=zipped)
    executor = context.with_resource(scheduled(scheduler)) if scheduler else None
    how = How(jobs, paper=carries_sources(formats), threads=watch, executor=executor)
    asked = Asked(names, shard, formats, out, force, style_name, as_of, notes, how)
    if watch:
        from generator.commands.watching import at_each_save

        at_each_save(workspace.root, partial(_again, workspace, asked, []))
        return
    lines = output_format == "text" and not quiet
    follow = partial(shown, quiet=quiet, lines=lines, explain=explain)
    done, findings = _made(workspace, asked, follow)
    finish(workspace, done, findings, output_format, quiet=quiet)


def _instead(formats: tuple[str, ...], **asked: bool) -> tuple[str, ...]:
    """Put the format that an option stands for in the place of the simpler one."""
    for option, simple, other in (("attach", "eml", "eml-pdf"), ("zipped", "mail", "mail-zip")):
        if not asked[option]:
            continue
        if not {simple, other} & {*formats}:
            message = _("--{option} goes with « --format {format} ».")
            said = {"zipped": "zip"}.get(option, option)
            raise click.UsageError(message.format(option=said, format=simple))
        formats = tuple(other if name == simple else name for name in formats)
    return tuple(dict.fromkeys(formats))


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
    return done, _findings(done, library)


def _again(first: Workspace, asked: Asked, told: list[Finding]) -> datetime.datetime | None:
    """Render what a save touches, and say what is new; `told` is what was said last.

    Returns when the next embargo ends.
    """
    from generator.content.embargo import next_end
    from generator.source.workspace import Workspace

    workspace = Workspace(first.root, at=first.at)
    try:
        done, findings = _made(workspace, asked, lambda outcomes, _files: outcomes)
    except click.UsageError as error:  # a release was renamed, say
        say_lines([error.format_message()], err=True)
        return None
    for outcome in done:
        if outcome.made:
            tell_one(outcome, explain=True)
    if findings != told:
        tell(findings, workspace)
        told[:] = findings
    return next_end(workspace)


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


def _findings(done: Sequence[Outcome], library: Library) -> list[Finding]:
    """Return all there is to say, what is wrong with files once."""
    findings = [finding for outcome in done for finding in outcome.findings]
    amiss = dict.fromkeys(finding for outcome in done for finding in outcome.amiss)
    findings += [*amiss, *(one for one in library.findings if one not in amiss)]
    return [*findings, *(note for outcome in done for note in outcome.notes)]
