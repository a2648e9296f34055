"""How long a review of many changed releases takes, and how much memory it wants."""

import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.campaign import call_elsewhere
from bench.measure import ROOT, Figure, Taken, Told
from bench.rooms import RELEASE, Room

SIZES = (25, 100)


def measured(thorough: bool) -> Iterator[Told]:
    """Tell what a review takes after a partner's telephone number has changed."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            taken = reviewed(Path(folder), size)
        yield Figure(
            f"review, {size} changed releases of two pages",
            taken.clock,
            "s",
            beside=f"processor {taken.processor:.1f} s; largest process {taken.memory:.0f} MiB",
        )


def reviewed(folder: Path, size: int) -> Taken:
    """Review copies of a release."""
    shutil.copytree(ROOT / "partners", folder / "copies" / "partners")
    (folder / "copies" / "releases").mkdir()
    for number in range(size):
        copy = folder / "copies" / "releases" / f"copie-{number:03}.yaml"
        shutil.copy(ROOT / "releases" / f"{RELEASE}.yaml", copy)
    room = Room(folder, folder / "copies")
    git = ("git", "-C", room.root, "-c", "user.name=x", "-c", "user.email=x@exemple.fr")
    for words in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-q", "-m", "x")):
        subprocess.run([*git, *words], check=True)
    call_elsewhere(room)
    taken = room.call("review")()
    pages = list(room.root.rglob("copie-*/index.html"))
    assert len(pages) == size, pages
    return taken
