"""How long many releases take on many cores: measured here, and reckoned for what is not here.

`python -m bench.scaling` measures and prints the figures, and draws docs/plots/scaling.svg.
"""

import math
import os
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

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
    picture = ROOT / "docs" / "plots" / "scaling.svg"
    picture.write_text(drawn(each, parent), encoding="utf-8")


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


ONE = """
import os, sys
from resource import RUSAGE_CHILDREN, RUSAGE_SELF, getrusage
from generator.commands.entry import main
sys.argv = ["communique", *sys.argv[1:]]
try:
    main()
finally:
    first, others = getrusage(RUSAGE_SELF), getrusage(RUSAGE_CHILDREN)
    print("TIMES", first.ru_utime + first.ru_stime, others.ru_utime + others.ru_stime)
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


# Drawing -----------------------------------------------------------------------------------------

WIDTH, HEIGHT, EDGE = 720, 420, 60
FIRST, LAST = 60.0, 20_000.0
"""Seconds at the foot and at the head of the picture."""


def drawn(each: float, parent: float) -> str:
    """Draw how long the campaign takes by cores, on scales that double."""

    def x(cores: float) -> float:
        return EDGE + (WIDTH - 2 * EDGE) * math.log(cores) / math.log(CORES[-1])

    def y(seconds: float) -> float:
        share = math.log(seconds / FIRST) / math.log(LAST / FIRST)
        return HEIGHT - EDGE - (HEIGHT - 2 * EDGE) * share

    def line(points: list[tuple[float, float]], how: str) -> str:
        path = " ".join(f"{x(cores):.1f},{y(took):.1f}" for cores, took in points)
        return f'<polyline points="{path}" fill="none" {how}/>'

    one = [(cores, seconds(cores, each, parent)) for cores in CORES]
    shards = [(cores, CAMPAIGN * each / cores) for cores in CORES]
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" '
        'font-family="sans-serif" font-size="13" role="img">',
        f"<title>{CAMPAIGN} releases by cores</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>',
    ]
    for took, said in ((60, "1 min"), (600, "10 min"), (3600, "1 h"), (18_000, "5 h")):
        parts.append(
            f'<line x1="{EDGE}" x2="{WIDTH - EDGE}" y1="{y(took):.1f}" y2="{y(took):.1f}" '
            f'stroke="#c3d0cf"/><text x="{EDGE - 8}" y="{y(took) + 4:.1f}" '
            f'text-anchor="end" fill="#4c5a60">{said}</text>'
        )
    parts += [
        f'<text x="{x(cores):.1f}" y="{HEIGHT - EDGE + 22}" text-anchor="middle" '
        f'fill="#4c5a60">{cores}</text>'
        for cores in CORES
    ]
    parts += [
        f'<text x="{WIDTH / 2}" y="{HEIGHT - 12}" text-anchor="middle" fill="#1c262b">cores</text>',
        line(shards, 'stroke="#9a2617" stroke-width="2" stroke-dasharray="6 4"'),
        line(one, 'stroke="#14525a" stroke-width="2.5"'),
        f'<text x="{EDGE + 20}" y="{EDGE - 28}" fill="#14525a">— one process writes '
        "(--jobs, --scheduler)</text>",
        f'<text x="{EDGE + 20}" y="{EDGE - 10}" fill="#9a2617">- - each share writes its own '
        "(--shard)</text>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


if __name__ == "__main__":
    main()
