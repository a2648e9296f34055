"""`communique review`: what a change does to the releases, as a site."""

import gc
import os
from collections.abc import Sequence
from pathlib import Path

import click

from generator.commands.based import extracted, found_repository
from generator.commands.many import jobs_option, shard_option
from generator.commands.now_option import now_option
from generator.commands.printing import hand_over, say, say_lines
from generator.commands.progress import progress
from generator.commands.proofing_options import counted, told
from generator.commands.shared import (
    REFUSED,
    named_releases,
    own_folder,
    report_format_option,
    reported,
    tell,
    tell_of,
)
from generator.findings import Finding
from generator.formats.engine import warm
from generator.messages import _
from generator.output import replacing
from generator.reports.json import dumps
from generator.review import forge, labels
from generator.review.data import data
from generator.review.model import Review
from generator.review.parts import Unfit, join
from generator.review.review import (
    hindering,
    is_blocked,
    new_findings,
    review,
    standing_findings,
)
from generator.review.site import is_review
from generator.review.summary import alarm, compared, reasons, sentence
from generator.scratch import scratch
from generator.source.shard import Shard
from generator.source.workspace import Workspace
from generator.workers import worthwhile
from generator.workers.pool import Pool


@click.command("review")
@click.option(
    "--base",
    "asked",
    metavar=_("REVISION"),
    help=_("Compare with this git revision; by default with where the work left the main branch."),
)
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help=_("The folder to put the site in; by default « site » in your folder."),
)
@click.option("--all", "every", is_flag=True, help=_("Show the pages of unchanged releases too."))
@click.option(
    "--fail-on",
    type=click.Choice(["error", "warning", "never"]),
    default="error",
    show_default=True,
    help=_("Fail when something new is as grave as this."),
)
@click.option(
    "--url",
    default="",
    metavar=_("ADDRESS"),
    help=_("Where the site will be, for the links of the summary."),
)
@now_option
@jobs_option
@shard_option(_("Show one share only (2/5, the second of five): « --join » puts them together."))
@click.option(
    "--join",
    "places",
    multiple=True,
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=_("Put the parts together that « --shard » made, in this folder or below."),
)
@report_format_option
@click.pass_obj
def command(
    workspace: Workspace,
    asked: str | None,
    out: Path | None,
    every: bool,
    fail_on: str,
    url: str,
    jobs: int | None,
    shard: Shard | None,
    places: tuple[Path, ...],
    output_format: str,
) -> None:
    """Compare the releases with a revision, and say what changes."""
    _refuse_contradictions(places, asked, shard, output_format, every=every)
    out = out or own_folder(workspace, "site")
    _refuse_to_replace(out)
    if places:
        made = _joined(places, out, url)
    else:
        made = _made(workspace, asked, out, url, jobs, shard, every=every)
    if shard:  # what is found is told once, of the whole
        shown = sum(entry.rendered is not None for entry in made.entries)
        say(_("Share {shard}: releases shown: {n}; in {folder}"), shard=shard, n=shown, folder=out)
        return
    _tell(made, workspace, out, output_format)
    if is_blocked(made, fail_on):
        raise click.exceptions.Exit(REFUSED)


def _refuse_contradictions(
    places: Sequence[Path],
    asked: str | None,
    shard: Shard | None,
    output_format: str,
    *,
    every: bool,
) -> None:
    if places and (shard or asked or every):
        raise click.UsageError(_("--join takes what the parts say: leave out the other options."))
    if shard and output_format != "text":
        raise click.UsageError(_("What is found is told by --join: leave out --output-format."))


def _joined(places: Sequence[Path], out: Path, url: str) -> Review:
    try:
        with replacing(out) as folder:
            return join(places, folder, url=url)
    except Unfit as error:
        raise click.UsageError(str(error)) from None


def _made(
    workspace: Workspace,
    asked: str | None,
    out: Path,
    url: str,
    jobs: int | None,
    shard: Shard | None,
    *,
    every: bool,
) -> Review:
    """Make a review, or a part of it, in a folder."""
    gc.enable()
    warm()
    found = found_repository(workspace)
    size = worthwhile(len(workspace.releases), jobs)
    # The processes end before the folders go that they write into.
    with scratch(guarded=True) as earlier, replacing(out) as folder, Pool(size) as pool:
        base = extracted(found, asked, earlier)
        if base is None:
            named_releases(workspace, ())  # says so when there is none at all
        with progress(_("Comparing"), lines=True) as tell_progress:
            return review(
                workspace,
                base=base,
                base_folder=earlier,
                folder=folder,
                every=every,
                shard=shard,
                url=url,
                source=forge.source(os.environ, base.commit if base else "", workspace.folder),
                progress=tell_progress,
                each=pool.each,
            )


def _refuse_to_replace(out: Path) -> None:
    """Take the place of an empty folder or of another review only."""
    if out.exists() and not (out.is_dir() and (is_review(out) or not any(out.iterdir()))):
        message = _("{folder} is no review, and is left as it is.")
        hint = _("Name another folder with --out.")
        raise click.UsageError(f"{message.format(folder=out)} {hint}")


# Reports ----------------------------------------------------------------------------------------


def _tell(made: Review, workspace: Workspace, out: Path, output_format: str) -> None:
    """Report: GitHub annotates what is new; readers of the others find that out themselves."""
    if output_format != "text" and made.unseen:
        say(alarm(made), err=True)
    if output_format == "json":
        hand_over(dumps(data(made)))
    elif output_format == "text":
        _tell_people(made, workspace, out)
    else:
        found = standing_findings(made)
        if output_format == "github":
            found = [*new_findings(made), *made.unseen.get("after", {}).values()]
        report = reported(output_format, told(found, notes=False, quiet=False), workspace)
        hand_over(report, nl=bool(report))


def _tell_why(made: Review, workspace: Workspace) -> list[Finding]:
    """Say first what could not be looked at; return the findings that tell why."""
    if made.unseen:
        say(alarm(made))
    first: list[Finding] = []
    for side, found in reasons(made):
        if side == "after":
            tell(found, workspace, err=False)
        else:  # what stands in the file now is not what is meant
            tell_of(found, lambda path: [], err=False)
        first += found
    return first


def _tell_people(made: Review, workspace: Workspace, out: Path) -> None:
    first = _tell_why(made, workspace)
    say_lines([compared(made)])
    for entry in made.entries:
        if entry.state != "unchanged":
            state = ", ".join(labels.standing(entry))
            say(_("{release}: {state}"), release=entry.slug, state=state)
    new = told(new_findings(made), notes=False, quiet=False)
    for found, heading in ((new, ""), (hindering(made), _("Wrong before already:"))):
        if shown := [one for one in found if one not in first]:
            say(f"\n{heading}".rstrip("\n"))
            tell(shown, workspace, err=False)
    say(sentence(made))
    if new:
        say(_("New: {count}"), count=counted(new))
    say(_("Open {page}"), page=out / "index.html")
