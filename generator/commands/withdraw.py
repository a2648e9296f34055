"""`communique withdraw`: what was published is taken back, and says so."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.commands import completing
from generator.commands.coming_out import Asked, come_out, why_option
from generator.commands.now_option import now_option
from generator.commands.shared import output_format_option
from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.source.workspace import Workspace


@click.command("withdraw")
@click.argument("name", metavar=_("RELEASE"), shell_complete=completing.releases)
@why_option
@now_option
@output_format_option
@click.pass_obj
def command(workspace: Workspace, name: str, why: str, output_format: str) -> None:
    """Withdraw a release."""
    come_out(workspace, Asked(name, "withdraw", {"why": why}), output_format)
