"""The processes that do one work, as the process that gives it sees them."""

from __future__ import annotations

import signal
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import Future, InvalidStateError
from contextlib import contextmanager, suppress
from multiprocessing import connection, reduction
from multiprocessing.connection import Connection
from typing import Any

from generator.interruptions import INTERRUPTIONS
from generator.workers.limits import Ended, Limits
from generator.workers.serving import serve

TICK = 1.0
"""Seconds of the clock that count at once: while a whole machine sleeps, nothing takes long."""

LIFE = 400
"""How many items a process does before another takes its place: it grows by 0.1 MiB a release, from
90, and is to stay below 150."""


class _Worker:
    """A process, its line, and what it is at."""

    def __init__(self, process: Any, line: Connection) -> None:
        self.process, self.line = process, line
        self.future: Future[Any] | None = None
        self.seconds = self.left = 0.0
        self.given = 0


class Crew:
    """The processes that do one work."""

    def __init__(self, context: Any, work: Callable[[Any], Any], limits: Limits) -> None:
        self._context, self._work, self._limits = context, work, limits
        self._workers: list[_Worker] = []

    @property
    def busy(self) -> int:
        """How many processes are at an item."""
        return sum(one.future is not None for one in self._workers)

    def hire(self) -> _Worker:
        """Start a process."""
        line, its = self._context.Pipe()
        copy = self._context.get_start_method() == "fork"
        # Only the first may hold them, or nobody would see that it is gone.
        others = [line, *(one.line for one in self._workers)] if copy else []
        process = self._context.Process(
            target=serve, args=(its, others, self._work, self._limits), daemon=True
        )
        with _held_back():
            process.start()
            its.close()
            worker = _Worker(process, line)
            self._workers.append(worker)
        return worker

    def give(self, future: Future[Any], item: Any, seconds: float) -> None:
        """Give an item to a process that has none."""
        sent = reduction.ForkingPickler.dumps((item, seconds))
        worker = next((one for one in self._workers if one.future is None), None) or self.hire()
        worker.future, worker.seconds = future, seconds
        worker.left = seconds * self._limits.patience
        worker.given += 1
        with suppress(OSError):  # one that is gone is told by its line
            worker.line.send_bytes(sent)

    def wait(self, *also: Connection) -> list[Any]:
        """Wait until something comes of an item, or from other lines; return the lines."""
        busy = [one for one in self._workers if one.future]
        timeout = min((TICK, *(one.left for one in busy))) if busy else None
        begun = time.monotonic()
        ready = connection.wait([*(one.line for one in busy), *also], timeout)
        spent = min(time.monotonic() - begun, TICK)
        for one in busy:
            one.left -= spent
            if one.line in ready:
                self._receive(one)
            elif one.left <= 0:
                self._settle(one, Ended("time", f"{one.seconds:g}"))
                self._end(one)
        return ready

    def _receive(self, worker: _Worker) -> None:
        try:
            made = worker.line.recv()
        except (EOFError, OSError):
            self._end(worker, kill=False)
            made = self._death(worker)
        self._settle(worker, made)
        spent = isinstance(made, Ended) or worker.given >= LIFE  # who knows what it left
        if spent and worker in self._workers:
            self._end(worker)

    def _death(self, worker: _Worker) -> Ended:
        number = -(worker.process.exitcode or 0)
        if sys.platform != "win32" and number == signal.SIGPROF:
            return Ended("time", f"{worker.seconds:g}")
        with suppress(ValueError):
            return Ended("death", signal.Signals(number).name)
        return Ended("death", str(-number))

    def _settle(self, worker: _Worker, made: Any) -> None:
        future, worker.future = worker.future, None
        assert future is not None
        with suppress(InvalidStateError):  # nobody waits for it any more
            future.set_exception(made) if isinstance(made, Exception) else future.set_result(made)

    def let_go(self) -> None:
        """End the processes whose work nobody waits for any more."""
        for one in [one for one in self._workers if one.future and one.future.cancelled()]:
            self._end(one)

    def dismiss(self) -> None:
        """End all processes."""
        for one in self._workers:  # all at once, then wait for each
            one.process.kill()
        for one in [*self._workers]:
            self._end(one)

    def _end(self, worker: _Worker, *, kill: bool = True) -> None:
        self._workers.remove(worker)
        if kill:
            worker.process.kill()
        worker.process.join()
        worker.line.close()


@contextmanager
def _held_back() -> Iterator[None]:
    """Hold interruptions back while a process begins: one that came then would be told by it."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, INTERRUPTIONS)
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
