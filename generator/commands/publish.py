"""`communique publish`: a release comes out, and what was sent is kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.commands import completing
from generator.commands.approve import Words
from generator.commands.coming_out import (
    Asked,
    come_out,
    under_embargo_option,
    without_agreement_option,
)
from generator.commands.now_option import now_option
from generator.commands.shared import output_format_option
from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.source.workspace import Workspace


@click.command("publish")
@click.argument("name", metavar=_("RELEASE"), shell_complete=completing.releases)
@without_agreement_option
@click.option("--why", type=Words(), help=_("Why it comes out without; kept, and not printed."))
@under_embargo_option
@now_option
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace,
    name: str,
    without_agreement: bool,
    why: str | None,
    under_embargo: bool,
    output_format: str,
) -> None:
    """Publish a release."""
    if without_agreement != bool(why):
        raise click.UsageError(_("--without-agreement and --why go together: say both, or none."))
    asked = Asked(
        name,
        "publish",
        without_agreement=without_agreement,
        under_embargo=under_embargo,
        reason=why or "",
    )
    come_out(workspace, asked, output_format)
