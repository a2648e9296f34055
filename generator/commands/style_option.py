"""What `render` and `preview` share: which style to print in."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from generator.commands import completing
from generator.findings import Rejected
from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.formats.style import Style
    from generator.source.workspace import Workspace

style_option = click.option(
    "--style",
    "style_name",
    metavar=_("NAME"),
    shell_complete=completing.styles,
    help=_("The style; by default « maison »."),
)


def named_style(workspace: Workspace, named: str | None) -> Style:
    """Load the style that was asked for; a wrong name on the command line is wrong usage."""
    from generator.chosen import chosen_style

    try:
        return chosen_style(workspace, named)
    except Rejected as refusal:
        (finding, *_others) = refusal.findings
        if finding.span.path != "--style":
            raise
        raise click.UsageError(f"{finding.message} {finding.hint}") from None
