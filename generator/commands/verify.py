"""`communique verify`: what a PDF is, and whether its pages say what is attached to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands import REFUSED
from generator.commands.printing import say_lines
from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.source.workspace import Workspace


@click.command("verify")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    metavar=_("FILE.pdf"),
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
)
@click.pass_obj
def command(workspace: Workspace, files: tuple[Path, ...]) -> None:
    """Say of each file what it is; the last line of one that is not sound says why."""
    from generator.proving import verify

    sound = True
    for file in files:
        verdict = verify(file, workspace.root)
        sound &= verdict.sound
        *lines, last = verdict.lines
        if not verdict.sound:
            last = _("NOT PROVED: {why}").format(why=last)
        say_lines([f"{file}:", *(f"  {line}" for line in (*lines, last))])
    if not sound:
        raise click.exceptions.Exit(REFUSED)
