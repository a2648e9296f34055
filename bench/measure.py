"""What a process takes, by turns, and how a figure stands to its bar.

A shared machine says little on the clock: what counts is the time of the processor, children
included, and the ratio of programs that took turns.
"""

import json
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal, NamedTuple

ROOT = Path(__file__).parent.parent
CACHE = ROOT / ".cache" / "bench"
RUNS = 7
LAUNCHER = Path(__file__).with_name("launcher.py")


# What the bench tells ----------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Figure:
    """A measured value, with the bar it is held to and the aim beyond, where there are."""

    what: str
    value: float
    unit: str = ""
    bar: float | None = None
    aim: float | None = None
    least: bool = False
    beside: str = ""

    @property
    def kept(self) -> bool:
        """Tell whether the value is on the right side of its bar."""
        if self.bar is None:
            return True
        return self.value >= self.bar if self.least else self.value <= self.bar

    @property
    def held(self) -> str:
        """Return the bar in words; nothing where there is none."""
        if self.bar is None:
            return ""
        words = f"{'at least' if self.least else 'at most'} {shown(self.bar)}"
        return words if self.aim is None else f"{words}, aim {shown(self.aim)}"

    def __str__(self) -> str:
        value = f"{self.what}: {shown(self.value)} {self.unit}".rstrip()
        held = f" [{'kept' if self.kept else 'MISSED'}: {self.held}]" if self.held else ""
        return f"{value}{held}{f' ({self.beside})' if self.beside else ''}"


@dataclass(frozen=True, slots=True)
class Growth:
    """How curves grow along something; each is drawn, and told as a table."""

    name: str
    title: str
    along: str
    unit: str
    curves: Mapping[str, Sequence[tuple[float, float]]]

    def __str__(self) -> str:
        lines = (
            f"  {name}: " + ", ".join(f"{shown(x)} → {shown(y)}" for x, y in points)
            for name, points in self.curves.items()
        )
        return "\n".join([f"{self.title} ({self.along} → {self.unit})", *lines])


@dataclass(frozen=True, slots=True)
class Table:
    """Rows that stand beside each other, and what is to say of them."""

    title: str
    columns: Sequence[str]
    rows: Sequence[Sequence[str]]
    notes: Sequence[str] = ()

    def __str__(self) -> str:
        rows = [self.columns, *self.rows]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        lines = ["  ".join(map(str.ljust, row, widths)).rstrip() for row in rows]
        return "\n".join([self.title, *lines, *self.notes])


Told = Figure | Growth | Table


def shown(number: float) -> str:
    """Return a number with three figures, or whole."""
    return f"{number:,.0f}" if abs(number) >= 100 or number == int(number) else f"{number:.3g}"


# Processes ---------------------------------------------------------------------------------------


class Taken(NamedTuple):
    """What a process took: seconds by the clock and of the processor, MiB of its largest child."""

    clock: float
    processor: float
    memory: float


@dataclass(frozen=True, slots=True)
class Call:
    """A process to time; `before` is done first and does not count, `codes` are no failure."""

    words: Sequence[str | Path]
    before: Callable[[], object] = lambda: None
    codes: tuple[int, ...] = (0,)
    environment: Mapping[str, str] = field(default_factory=dict)

    def __call__(self) -> Taken:
        """Run the process and all it starts to the end."""
        self.before()
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "taken.json"
            done = subprocess.run(
                [sys.executable, "-I", "-S", LAUNCHER, report, *self.words],
                stdin=subprocess.DEVNULL,
                stdout=subprocess.PIPE,
                stderr=subprocess.STDOUT,
                env=os.environ | {"PYTHONDONTWRITEBYTECODE": ""} | self.environment,
            )
            if done.returncode not in self.codes:
                words = f"{' '.join(map(str, self.words))} left with {done.returncode}"
                raise RuntimeError(f"{words}:\n{done.stdout.decode(errors='replace')}")
            return Taken(**json.loads(report.read_text(encoding="utf-8")))


def program(*words: str | Path) -> list[str | Path]:
    """Return the words that call the installed program."""
    return [Path(sys.executable).with_name("communique"), *words]


def in_turns(calls: Mapping[str, Callable[[], Taken]], runs: int = RUNS) -> dict[str, list[Taken]]:
    """Do all by turns, after a round that is not counted."""
    rounds = [{name: call() for name, call in calls.items()} for _round in range(runs + 1)][1:]
    return {name: [one[name] for one in rounds] for name in calls}


Side = Literal["clock", "processor", "memory"]


def median(taken: Iterable[Taken], side: Side = "processor") -> float:
    """Return the median of one side of what runs took."""
    return statistics.median(getattr(one, side) for one in taken)


def ratio(ours: Sequence[Taken], other: Sequence[Taken], side: Side = "processor") -> float:
    """Return the median of the ratios of runs that took turns."""
    pairs = zip(ours, other, strict=True)
    return statistics.median(getattr(one, side) / getattr(two, side) for one, two in pairs)


# In this process ---------------------------------------------------------------------------------


def timed(work: Callable[[], object], runs: int = RUNS) -> float:
    """Return the median of the seconds of the processor that a work takes, after a first time."""
    work()
    return statistics.median(_timed(work) for _run in range(runs))


def _timed(work: Callable[[], object]) -> float:
    start = time.process_time()
    work()
    return time.process_time() - start


def speed(texts: Sequence[str], work: Callable[[str], object], runs: int = RUNS) -> float:
    """Return how many megabytes of texts a work does in a second of the processor."""
    seconds = timed(lambda: [work(text) for text in texts], runs)
    return sum(len(text.encode()) for text in texts) / seconds / 1e6
