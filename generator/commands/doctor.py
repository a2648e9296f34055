"""`communique doctor`: whether everything is there, and the command that mends what is not."""

import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path

import click

from generator.commands import TECHNICAL
from generator.commands.printing import hand_over, say
from generator.commands.shared import colour, output_format_option
from generator.doctor import examine
from generator.doctor.checks import Bench, Check
from generator.messages import _, ngettext
from generator.reports import json, one_line
from generator.source.workspace import Workspace

STATES = {
    "good": ("✓", _("good")),
    "optional": ("!", _("to improve")),
    "wrong": ("✗", _("to mend")),
}
COLOURS = {"good": "green", "optional": "yellow", "wrong": "red"}


@click.command("doctor")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help=_("The folder that documents go to; by default « build » in your folder."),
)
@output_format_option
@click.pass_obj
def command(workspace: Workspace, out: Path | None, output_format: str) -> None:
    """Examine, tell, and fail when something is wrong."""
    encoding = sys.stdout.encoding or "ascii"
    found = examine(Bench(workspace, out or workspace.root / "build", encoding))
    if output_format == "json":
        checks = list(found)
        hand_over(json.dumps([asdict(check) for check in checks]))
    else:
        checks = list(_told(found))
        _summary(checks)
    if any(check.state == "wrong" for check in checks):
        raise click.exceptions.Exit(TECHNICAL)


def _told(checks: Iterable[Check]) -> Iterator[Check]:
    """Tell each as it is known: a thousand texts are looked through for their characters."""
    for check in checks:
        mark, word = STATES[check.state]
        state = click.style(f"{mark} {word:<11}", fg=COLOURS[check.state])
        hand_over(state + one_line(f" {check.name} – {check.says}"), color=colour())
        if check.remedy:
            say("              → {remedy}", remedy=check.remedy)
        yield check


def _summary(checks: Iterable[Check]) -> None:
    wrong = sum(check.state == "wrong" for check in checks)
    said = ngettext("{n} thing to mend", "{n} things to mend", wrong).format(n=wrong)
    say("\n" + (said if wrong else _("Everything needed is there.")))
