"""`communique replace`: a version that cancels and replaces what was published comes out."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.commands import completing
from generator.commands.coming_out import (
    Asked,
    come_out,
    under_embargo_option,
    why_option,
    without_agreement_option,
)
from generator.commands.now_option import now_option
from generator.commands.shared import output_format_option
from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.source.workspace import Workspace


@click.command("replace")
@click.argument("name", metavar=_("RELEASE"), shell_complete=completing.releases)
@why_option
@without_agreement_option
@under_embargo_option
@now_option
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace,
    name: str,
    why: str,
    without_agreement: bool,
    under_embargo: bool,
    output_format: str,
) -> None:
    """Cancel and replace."""
    asked = Asked(name, "replace", {"why": why}, without_agreement, under_embargo)
    come_out(workspace, asked, output_format)
