"""How long a review of many changed releases takes, and how much memory it wants.

Each figure comes from a process of its own, so that the peak of one says nothing of another's.
"""

import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).parent.parent
FILLED = "2019-10-02-metz-metropole"
SIZES = (25, 100)


def main() -> None:
    """Print the figures."""
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            seconds, worked, megabytes = reviewed(Path(folder), size)
        print(
            f"review of {size} changed releases of two pages: {seconds:.1f} s on "
            f"{os.cpu_count()} processors, which worked {worked:.1f} s; "
            f"the largest process took {megabytes:.0f} MB"
        )


def reviewed(folder: Path, size: int) -> tuple[float, float, float]:
    """Review copies of a release after their partner's telephone number has changed."""
    shutil.copytree(ROOT / "partners", folder / "partners")
    (folder / "releases").mkdir()
    for number in range(size):
        shutil.copy(ROOT / f"releases/{FILLED}.yaml", folder / f"releases/copie-{number:03}.yaml")
    git = ("git", "-C", str(folder), "-c", "user.name=x", "-c", "user.email=x@exemple.fr")
    for words in (("init", "-q", "-b", "main"), ("add", "."), ("commit", "-q", "-m", "x")):
        subprocess.run([*git, *words], check=True)
    partner = folder / "partners/metz-metropole.yaml"
    typed = partner.read_text(encoding="utf-8")
    partner.write_text(typed.replace("03 87 39 39 14", "03 87 39 39 41"), encoding="utf-8")
    start, worked = time.perf_counter(), _worked()
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "-C", str(folder), "review"],
        check=True,
        capture_output=True,
        encoding="utf-8",
    )
    assert f"{size} communiqués sur {size} changent." in done.stdout
    seconds = time.perf_counter() - start
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
    return seconds, _worked() - worked, peak


def _worked() -> float:
    """Return the seconds that finished processes spent on a processor."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
