"""What `communique render` says: progress, what became of each release, and in sum."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import click

from generator.commands import TECHNICAL
from generator.commands.printing import hand_over, say
from generator.commands.progress import followed, is_watched
from generator.commands.shared import REFUSED, is_refused, tell
from generator.findings import Finding
from generator.messages import _, ngettext
from generator.reports import json

if TYPE_CHECKING:
    from generator.build import Outcome
    from generator.source.workspace import ReleaseFile, Workspace


def shown(
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
            tell_one(outcome, explain=explain)
        done.append(outcome)
        yield outcome
    for outcome in done if lines and explain and on_screen else ():
        tell_one(outcome, explain=True)


def tell_one(outcome: Outcome, *, explain: bool) -> None:
    """Say in a line what became of a release and, with `explain`, why it was rendered."""
    state = _state(outcome)
    if explain and outcome.why:
        why = ", ".join(outcome.why)
        say("{slug}: {state} ({why})", slug=outcome.release.slug, state=state, why=why)
    else:
        say("{slug}: {state}", slug=outcome.release.slug, state=state)


def _state(outcome: Outcome) -> str:
    """Say what was made of a release: formats, or nothing because all of it was there."""
    if outcome.unsuited:
        return _("it has no document of this format")
    if not outcome.files:
        return _("refused")
    return ", ".join(outcome.made) or _("up to date")


def finish(
    workspace: Workspace,
    done: list[Outcome],
    findings: list[Finding],
    output_format: str,
    *,
    quiet: bool,
) -> None:
    """Say all there is to say, and leave with the code of what happened."""
    if output_format == "json":
        hand_over(json.dumps({"releases": _outcomes(done), "findings": json.findings(findings)}))
    elif quiet:
        tell([one for one in findings if one.severity == "error"], workspace)
    else:
        tell(findings, workspace)
        if not (done or findings):
            say(_("No release is in this share."))
        _summary(done)
    from generator.output.kept import UNWRITTEN

    if any(one.code == UNWRITTEN for one in findings):
        raise click.exceptions.Exit(TECHNICAL)
    if is_refused(findings) or any(map(_refused, done)):
        raise click.exceptions.Exit(REFUSED)


def _refused(outcome: Outcome) -> bool:
    return not (outcome.files or outcome.unsuited)


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
    if outcome.unsuited:
        return "unsuited"
    if not outcome.files:
        return "refused"
    return "rendered" if outcome.made else "current"


def _summary(done: list[Outcome]) -> None:
    there = [outcome for outcome in done if outcome.files]
    rendered = sum(bool(outcome.made) for outcome in there)
    refused, left = sum(map(_refused, done)), len(there) - rendered
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
