"""`communique correct`: a rectification of what was published comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.commands import completing
from generator.commands.approve import Words
from generator.commands.coming_out import (
    Asked,
    come_out,
    note_option,
    under_embargo_option,
    without_agreement_option,
)
from generator.commands.now_option import now_option
from generator.commands.shared import output_format_option
from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.source.workspace import Workspace


@click.command("correct")
@click.argument("name", metavar=_("RELEASE"), shell_complete=completing.releases)
@click.option("--was", required=True, type=Words(), help=_("What the published text says."))
@click.option(
    "--is", "right", required=True, type=Words(), help=_("What is right, as the file says now.")
)
@note_option
@without_agreement_option
@under_embargo_option
@now_option
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace,
    name: str,
    was: str,
    right: str,
    note: str | None,
    without_agreement: bool,
    under_embargo: bool,
    output_format: str,
) -> None:
    """Publish a rectification."""
    said = {"was": was, "is": right, "note": note or ""}
    asked = Asked(name, "correct", said, without_agreement, under_embargo)
    come_out(workspace, asked, output_format)
