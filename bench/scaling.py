"""How long many releases take on many cores: measured here, and reckoned for what is not here.

`python -m bench.scaling` measures and prints the figures, and draws docs/plots/scaling.svg.
"""

import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

from bench.measure import Growth
from bench.plots import svg

ROOT = Path(__file__).parent.parent
CAMPAIGN = 36_000
CORES = (1, 2, 4, 8, 16, 32, 64, 128, 200)
COUNTS = (40, 120)
RUNS = 3


def main() -> None:
    """Measure, print, draw."""
    each, parent = measured()
    print(f"a release: {each * 1000:.0f} ms of a processor, {parent * 1000:.1f} of them to write")
    for cores in (1, 16, 200):
        print(f"{CAMPAIGN} releases on {cores} cores: {clock(seconds(cores, each, parent))}")
    (ROOT / "docs" / "plots" / "scaling.svg").write_text(svg(curves(each, parent)), "utf-8")


def curves(each: float, parent: float) -> Growth:
    """Return how long the campaign takes by cores, in minutes."""
    one = [(cores, seconds(cores, each, parent) / 60) for cores in CORES]
    shards = [(cores, CAMPAIGN * each / cores / 60) for cores in CORES]
    drawn = {
        "one process writes (--jobs, --scheduler)": one,
        "each share its own (--shard)": shards,
    }
    return Growth("scaling", f"{CAMPAIGN} releases by cores", "cores", "minutes", drawn)


def seconds(cores: int, each: float, parent: float) -> float:
    """Return how long the campaign takes: the releases in parallel, the writing one by one."""
    return CAMPAIGN * max(each / cores, parent)


def clock(seconds: float) -> str:
    return f"{seconds / 3600:.1f} h" if seconds > 5400 else f"{seconds / 60:.1f} min"


# Measuring ---------------------------------------------------------------------------------------


def measured() -> tuple[float, float]:
    """Return the processor's seconds of one release more, all told and in the first process."""
    with tempfile.TemporaryDirectory() as name:
        few, many = (campaign(Path(name) / str(count), count) for count in COUNTS)
        pairs = [(timed(few), timed(many)) for _run in range(RUNS)]
    more = COUNTS[1] - COUNTS[0]
    every = [(large[0] - small[0]) / more for small, large in pairs]
    first = [(large[1] - small[1]) / more for small, large in pairs]
    return statistics.median(every), statistics.median(first)


def campaign(folder: Path, count: int) -> Path:
    """Make a folder of so many releases, which are the project's own under other names."""
    (folder / "releases").mkdir(parents=True)
    (folder / "partners").symlink_to(ROOT / "partners")
    own = sorted((ROOT / "releases").glob("20*.yaml"))
    for other in (ROOT / "releases").iterdir():
        if other not in own:
            (folder / "releases" / other.name).symlink_to(other)
    for number in range(count):
        text = own[number % len(own)].read_text(encoding="utf-8")
        (folder / "releases" / f"{number:05}.yaml").write_text(text, encoding="utf-8")
    return folder


# At the end of a process, which the program leaves without coming back.
ONE = """
import atexit, sys
from resource import RUSAGE_SELF, getrusage
from generator.commands.entry import main
sys.argv = ["communique", *sys.argv[1:]]

def tell():
    first = getrusage(RUSAGE_SELF)
    print("TIMES", first.ru_utime + first.ru_stime, flush=True)

atexit.register(tell)
main()
"""


def timed(folder: Path) -> tuple[float, float]:
    """Render a folder; return the seconds of a processor, all told and of the first process."""
    before = getrusage(RUSAGE_CHILDREN)
    shared = {"COMMUNIQUE_SHARED": str(ROOT)}
    words = ["-C", str(folder), "render", "--quiet", "--force", "--out", str(folder / "build")]
    done = subprocess.run(
        [sys.executable, "-c", ONE, *words],
        env=os.environ | shared,
        capture_output=True,
        text=True,
        check=False,
    )
    after = getrusage(RUSAGE_CHILDREN)
    (times,) = [line for line in done.stdout.splitlines() if line.startswith("TIMES")] or sys.exit(
        done.stderr
    )
    whole = after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime
    return whole, float(times.split()[1])


if __name__ == "__main__":
    main()
