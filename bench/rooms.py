"""Folders to work in that remember nothing of an earlier run, unless they are left as they are."""

import shutil
from pathlib import Path

from bench.measure import ROOT, Call, program

RELEASE = "2019-10-02-metz-metropole"
"""A release of two pages, filled on both: logos, engagements, quotations, figures, contacts."""


class Room:
    """A copy of a workspace below a folder, and what the program makes of it and remembers."""

    def __init__(self, folder: Path, workspace: Path = ROOT) -> None:
        self.root, self.out, self._cache = folder / "workspace", folder / "out", folder / "cache"
        for part in ("partners", "releases"):
            shutil.copytree(workspace / part, self.root / part)

    def call(
        self, command: str, *words: str | Path, anew: bool = True, codes: tuple[int, ...] = (0,)
    ) -> Call:
        """Return a command of the program on this copy, each time `anew` or with its memory."""
        out = ("--out", self.out) if command == "render" else ()
        return Call(
            program("-C", self.root, command, *words, *out),
            before=self.forget if anew else lambda: None,
            codes=codes,
            environment={"COMMUNIQUE_CACHE": str(self._cache), "COMMUNIQUE_SECONDS": "120"},
        )

    def forget(self) -> None:
        """Take away all that the program wrote, records included."""
        for folder in (self.out, self._cache):
            shutil.rmtree(folder, ignore_errors=True)

    def pages(self, *slugs: str) -> list[Path]:
        """Return the HTML pages of releases, or of all, set apart from what is forgotten."""
        self.call("render", *slugs, "--format", "html")()
        kept = self.root.parent / "pages"
        kept.mkdir(exist_ok=True)
        return [Path(shutil.copy(file, kept)) for file in sorted(self.out.glob("*/*.html"))]
