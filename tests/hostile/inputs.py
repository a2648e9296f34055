"""The hostile inputs: small files, each with what must be said of it in its first comments."""

import re
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT, Desk

HERE = Path(__file__).parent


def inputs(folder: str) -> list[Path]:
    """Return the files of a class, by name."""
    return sorted((HERE / folder).glob("*.yaml"))


def expected(file: Path) -> list[str]:
    """Return the lines of a file that begin with « #! », without it: places and codes."""
    return re.findall(r"^#! (.*)$", file.read_text(encoding="utf-8"), re.MULTILINE)


def process(desk: Desk, *words: str, typed: str = "") -> subprocess.CompletedProcess[str]:
    """Run the program as people do, both channels together."""
    return subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "-C", str(desk.root), *words],
        input=typed,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        encoding="utf-8",
        check=False,
    )
