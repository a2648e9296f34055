"""Know what a page depends on: a workspace that remembers which files it was asked for."""

from os.path import abspath, realpath
from pathlib import Path

from generator.findings import Finding
from generator.source.files import found
from generator.source.tree import Node
from generator.source.workspace import Workspace


class Traced(Workspace):
    """A workspace; `reads` are the files it was asked for, absolute, missing ones included."""

    def __init__(self, root: Path) -> None:
        self.reads: set[Path] = set()
        super().__init__(root)

    def exists(self, path: str) -> bool:
        """Tell whether there is such a file."""
        self._note(path)
        return super().exists(path)

    def read(self, path: str) -> tuple[Node | None, list[Finding]]:
        """Read a YAML file."""
        self._note(path)
        return super().read(path)

    def picture(self, path: str) -> tuple[str, bytes] | None:
        """Return a picture's media type and bytes; a link counts, and so does what it leads to."""
        self._note(path)
        return super().picture(path)

    def _note(self, path: str) -> None:
        file = found(self.root, path)
        self.reads |= {Path(abspath(file)), Path(realpath(file))}
