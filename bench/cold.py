"""One release in a process of its own, beside three lines that print the same page."""

import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.measure import ROOT, Call, Figure, Told, in_turns, median, program, ratio
from bench.rooms import RELEASE, Room

PLAIN = """
import sys
from weasyprint import HTML
for name in sys.argv[1:]:
    HTML(name).write_pdf(name + ".pdf")
"""
RUNS = 9
BARS = {"render": (0.80, 0.60), "check": (0.35, 0.30), "--help": (0.10, None)}


def measured(thorough: bool) -> Iterator[Told]:
    """Tell the ratios of `render`, `check` and `--help` to the plain script."""
    with tempfile.TemporaryDirectory() as name:
        room = Room(Path(name), ROOT)
        (page,) = room.pages(RELEASE)
        calls = {
            "plain": Call(plain(page)),
            "render": room.call("render", RELEASE),
            "check": room.call("check", RELEASE, codes=(0, 1)),
            "--help": Call(program("--help")),
            "python": Call([sys.executable, "-c", ""]),
        }
        taken = in_turns(calls, RUNS)
    for what, (bar, aim) in BARS.items():
        sides = {side: median(taken[what], side) for side in ("processor", "clock")}
        yield Figure(
            f"{what}, cold, one release" if what != "--help" else what,
            ratio(taken[what], taken["plain"]),
            "× the plain script",
            bar,
            aim,
            beside=f"processor {sides['processor'] * 1000:.0f} ms, clock "
            f"{sides['clock'] * 1000:.0f} ms; ratio by the clock "
            f"{ratio(taken[what], taken['plain'], 'clock'):.2f}",
        )
    for what in ("plain", "python"):
        yield Figure(
            {"plain": "the plain script", "python": "an empty Python"}[what],
            median(taken[what]) * 1000,
            "ms of the processor",
            beside=f"clock {median(taken[what], 'clock') * 1000:.0f} ms",
        )
    yield Figure("render, cold: the largest process", median(taken["render"], "memory"), "MiB")


def plain(*pages: Path) -> list[str | Path]:
    """Return the words of the plain script, which prints each page beside itself."""
    return [sys.executable, "-c", PLAIN, *pages]
