"""What an examination is made of."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from generator.formats import style
from generator.source.workspace import Workspace

State: TypeAlias = Literal["good", "optional", "wrong"]


@dataclass(frozen=True, slots=True)
class Check:
    """One thing that was looked at.

    `optional` is what the program does without, less well, and `wrong` what it cannot do without;
    `remedy` is the command, or the deed, that mends it.
    """

    name: str
    state: State
    says: str
    remedy: str = ""


@dataclass(frozen=True, slots=True)
class Bench:
    """What is examined: a workspace, the folder of its documents, the terminal's encoding."""

    workspace: Workspace
    out: Path
    encoding: str

    @property
    def style_folders(self) -> list[Path]:
        """The folders of styles, the workspace's own first."""
        return style.style_folders(self.workspace.root)
