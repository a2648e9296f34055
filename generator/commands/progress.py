"""How far a long work has come: a line on a terminal that goes away with the work."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from functools import partial
from threading import Timer
from typing import TYPE_CHECKING, Protocol, TypeVar

from generator.commands.printing import say_lines
from generator.messages import _
from generator.reports import one_line

if TYPE_CHECKING:
    from rich.progress import Progress, ProgressColumn, Task

T = TypeVar("T")

DELAY = 0.5
"""Seconds before anything is shown: what comes and goes at once only disturbs."""

BAR, TIMES, LONG_BAR = 50, 80, 100
"""From how many columns of the terminal there is room for a bar, for times, for a long bar."""


FEW = 10
"""How many things are told by the second: fewer would leave out too much without decimals."""


class Tell(Protocol):
    """What is told: how many are done, of how many, and what is worked on, or came last."""

    def __call__(self, done: int, total: int, name: str = "", /) -> None:
        """Tell it."""


def followed(
    items: Iterable[T], *, label: str, names: Sequence[str], quiet: bool = False
) -> Iterator[T]:
    """Pass items on as they are made; show how many there are, and the name of the next.

    `names` are theirs, in the same order.
    """
    with progress(label, quiet=quiet) as tell:
        tell(0, len(names), *names[:1])
        for done, item in enumerate(items, start=1):
            yield item
            tell(done, len(names), *names[done : done + 1])


@contextmanager
def progress(label: str, *, quiet: bool = False, lines: bool = False) -> Iterator[Tell]:
    """Show what is told while a work lasts, on a terminal; with `lines`, a line each elsewhere."""
    if is_watched() and not quiet:
        with _shown(_Line(label)) as tell:
            yield tell
    else:
        yield partial(_print, label) if lines and not quiet else _keep_silent


def is_watched() -> bool:
    """Tell whether messages go to a terminal on which a line can be written over."""
    return sys.stderr.isatty() and os.environ.get("TERM") not in ("dumb", "unknown")


def _print(label: str, done: int, total: int, name: str = "", /) -> None:
    if done:
        say_lines([f"{label} {done}/{total} {name}".rstrip()], err=True)


def _keep_silent(done: int, total: int, name: str = "", /) -> None:
    """Tell nobody."""


# The line on a terminal -------------------------------------------------------------------------


@contextmanager
def _shown(line: _Line) -> Iterator[Tell]:
    # A thread, because the first item may be what takes long.
    timer = Timer(DELAY, line.show)
    timer.daemon = True
    timer.start()
    try:
        yield line.tell
    finally:
        timer.cancel()
        timer.join()
        line.hide()


class _Line:
    """What was told last, and the line that shows it once there is one."""

    def __init__(self, label: str) -> None:
        self._label = label
        self._told: tuple[int, int | None, str] = (0, None, "")
        self._shown: Progress | None = None

    def tell(self, done: int, total: int, name: str = "", /) -> None:
        """Show it from now on."""
        self._told = (done, total, name)
        if self._shown:
            self._update(self._shown)

    def show(self) -> None:
        """Begin to show; where a terminal cannot be drawn on, the work goes on without."""
        with suppress(Exception):
            shown = _display()
            shown.add_task(self._label, total=None, name="", count="")
            self._update(shown)
            shown.start()
            self._shown = shown

    def hide(self) -> None:
        """Leave the terminal as it was."""
        if self._shown:
            with suppress(Exception):
                self._shown.stop()

    def _update(self, shown: Progress) -> None:
        done, total, name = self._told
        count = f"{done}/{total}" if total else ""
        for task in shown.task_ids:
            shown.update(task, completed=done, total=total, name=one_line(name), count=count)


def _rate(speed: float | None) -> str:
    """Say how many are done in a second, or in a minute where those are few."""
    if not speed:
        return ""
    return f"{speed:.0f}/s" if speed >= FEW else f"{speed * 60:.0f}/min"


def _display() -> Progress:
    """Make the line; rich takes 40 ms to import, which short work need not spend."""
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True)
    columns = _columns(console.width)
    return Progress(
        *columns, console=console, transient=True, redirect_stdout=False, redirect_stderr=False
    )


def _columns(width: int) -> list[str | ProgressColumn]:
    """Return what the line holds on a terminal of that many columns."""
    from rich.progress import (
        BarColumn,
        ProgressColumn,
        TextColumn,
        TimeElapsedColumn,
        TimeRemainingColumn,
    )
    from rich.table import Column
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: Task) -> Text:
            return Text(_rate(task.speed))

    columns: list[str | ProgressColumn] = ["{task.description}"]
    if width >= BAR:
        columns.append(BarColumn(24 if width >= LONG_BAR else 12, complete_style="cyan"))
    columns.append("{task.fields[count]}")
    if width >= TIMES:
        columns += [Rate(), TimeElapsedColumn()]
        columns += [_("remaining"), TimeRemainingColumn(compact=True)]
    # The only column that may wrap is the one that is cut where there is no room.
    cut = Column(overflow="ellipsis")
    return [*columns, TextColumn("{task.fields[name]}", markup=False, table_column=cut)]
