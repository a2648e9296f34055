"""`python -m bench.cold`: what one process of the program takes beside a plain script.

The script prints the same HTML with WeasyPrint's defaults. Processes take turns, and what counts is
the time of the processor, children included: a shared machine says little on the clock.
"""

import os
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

ROOT = Path(__file__).parent.parent
RUNS = 9
PLAIN = """
import sys
from weasyprint import HTML
HTML(sys.argv[1]).write_pdf(sys.argv[2])
"""


def main() -> None:
    """Print the three ratios, each with what was promised."""
    with tempfile.TemporaryDirectory() as name:
        out = Path(name)
        program = Path(sysconfig.get_path("scripts"), "communique")
        ours = [sys.executable, str(program), "-C", str(ROOT)]
        render = [*ours, "render", release(), "--out", str(out)]
        for first in (render, [*ours, "check", release()]):  # byte code is written
            run(first)
        page = next(out.glob("*/*.html"))
        calls = {
            "plain": [sys.executable, "-c", PLAIN, str(page), str(out / "plain.pdf")],
            "render": render,
            "check": [*ours, "check", release()],
            "help": [*ours, "--help"],
            "python": [sys.executable, "-c", ""],
        }
        rounds = [{what: seconds(call) for what, call in calls.items()} for _ in range(RUNS + 1)]
    for what, most in {"render": 0.80, "check": 0.35, "help": 0.10}.items():
        ratio = statistics.median(one[what] / one["plain"] for one in rounds[1:])
        print(f"{what}, cold, one release: {ratio:.2f} of a plain script (at most {most:.2f})")
    for what in calls:
        median = statistics.median(one[what] for one in rounds[1:])
        print(f"  {what}: {median * 1000:.0f} ms of the processor (median of {RUNS})")


def release() -> str:
    """Return the release that is timed: one of two pages, with pictures and a table."""
    return os.environ.get("RELEASE", sorted((ROOT / "releases").glob("*.yaml"))[0].stem)


def run(call: list[str]) -> None:
    """Run a process, which may write byte code; a check may leave with 1, content refused."""
    environ = {name: one for name, one in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    done = subprocess.run(call, capture_output=True, text=True, env=environ)
    if done.returncode not in (0, 1):
        sys.exit(f"{call} left with {done.returncode}: {done.stderr}")


def seconds(call: list[str]) -> float:
    """Return what a process takes of the processor, with its children."""
    before = getrusage(RUSAGE_CHILDREN)
    run(call)
    after = getrusage(RUSAGE_CHILDREN)
    return after.ru_utime - before.ru_utime + after.ru_stime - before.ru_stime


if __name__ == "__main__":
    main()
