"""The style that releases of a workspace are printed in."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from generator.findings import Rejected
from generator.formats.style import Style, load, style_folders
from generator.source.workspace import Workspace

DEFAULT_STYLE = "maison"


def chosen_style(
    workspace: Workspace, named: str | None = None, *, folders: Sequence[Path] = ()
) -> Style:
    """Load the style of that name, or else the one the workspace chose, or else the house's.

    `folders` of styles stand for the workspace's. Raises Rejected; a name that no style has is
    found at `--style`, or where the workspace says it.
    """
    asked = workspace.settings.style
    try:
        return load(named or asked or DEFAULT_STYLE, folders or style_folders(workspace.root))
    except Rejected as refusal:
        if named or asked is None:
            raise
        at = {"--style": asked.span}
        moved = [replace(one, span=at.get(one.span.path, one.span)) for one in refusal.findings]
        raise Rejected(moved) from None
