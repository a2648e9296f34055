"""The processes that share a work, in the manner of `concurrent.futures`."""

from __future__ import annotations

import sys
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sized
from concurrent.futures import Executor, Future
from contextlib import suppress
from functools import partial
from multiprocessing import get_context
from threading import Lock, Thread
from typing import Any, TypeVar

from generator.workers.crew import Crew
from generator.workers.limits import Ended, Limits

T = TypeVar("T")
R = TypeVar("R")

AHEAD = 32
"""How many items may be done before the one that is waited for: what they made takes memory."""

LEAST, MOST = 0.5, 8
"""The seconds an item has at least, however many were ended, and how many may be in a run."""


class Pool(Executor):
    """At most `size` processes, which begin as copies of this one where that is safe.

    It is on Linux, while no other thread holds what they need; a program with `threads` names in
    `preload` what is imported once, for all of them. Elsewhere works and items must be such as
    can be sent.
    """

    def __init__(self, size: int = 1, *, threads: bool = False, preload: Iterable[str] = ()):
        self._size, self._limits = size, Limits.asked()
        copies = sys.platform == "linux"
        self._context: Any = get_context(
            "spawn" if not copies else "forkserver" if threads else "fork"
        )
        if threads and copies:
            self._context.set_forkserver_preload([*preload])
        self._lock, self._closed = Lock(), False
        self._crews: list[Crew] = []
        self._queue: deque[tuple[Future[Any], Any]] = deque()
        self._thread: Thread | None = None
        self._woken, self._wake = self._context.Pipe(duplex=False)

    def each(self, work: Callable[[T], R], items: Iterable[T]) -> Iterator[R | Ended]:
        """Do a work on each item; give what it made, or why it was ended, in the items' order.

        Copies of this process are made before this returns, so that threads may be started after.
        The more items were ended, the less the next ones get. Raises the OSError of a work.
        """
        crew = Crew(self._context, work, self._limits)
        self._crews.append(crew)
        least = len(items) if isinstance(items, Sized) else self._size
        try:
            for _one in range(min(self._size, least)):
                crew.hire()
        except BaseException:
            crew.dismiss()
            raise
        return self._each(crew, iter(items))

    def _each(self, crew: Crew, items: Iterator[Any]) -> Iterator[Any]:
        waiting: deque[Future[Any]] = deque()
        more, ended = True, 0
        try:
            while more or waiting:
                while more and len(waiting) < AHEAD and crew.busy < self._size:
                    for item in items:
                        waiting.append(self._given(crew, item, ended))
                        break
                    else:
                        more = False
                if waiting and waiting[0].done():
                    made = _result(waiting.popleft())
                    ended += isinstance(made, Ended) and made.why in ("time", "memory")
                    yield made
                elif waiting:
                    crew.wait()
        finally:
            crew.dismiss()

    def _given(self, crew: Crew, item: Any, ended: int) -> Future[Any]:
        future: Future[Any] = Future()
        if ended >= MOST:
            future.set_exception(Ended("turn", str(MOST)))
        else:
            crew.give(future, item, max(LEAST, self._limits.seconds / 2**ended))
        return future

    # In a thread of its own, for those who cannot wait --------------------------------------------

    def submit(self, work: Callable[..., R], /, *args: Any, **kwargs: Any) -> Future[R]:
        """Do a work when a process is free for it; to cancel the future ends it at once."""
        future: Future[R] = Future()
        with self._lock:
            if self._closed:
                raise RuntimeError("the pool is closed")
            self._queue.append((future, partial(work, *args, **kwargs)))
            if self._thread is None:
                self._thread = Thread(target=self._keep_up, daemon=True)
                self._thread.start()
        future.add_done_callback(lambda one: self._wake_up() if one.cancelled() else None)
        self._wake_up()
        return future

    def _wake_up(self) -> None:
        with suppress(OSError):
            self._wake.send_bytes(b".")

    def _keep_up(self) -> None:
        crew = Crew(self._context, _call, self._limits)
        while not self._closed:
            crew.let_go()
            while self._queue and crew.busy < self._size:
                future, call = self._queue.popleft()
                try:
                    if not future.cancelled():
                        crew.give(future, call, self._limits.seconds)
                except Exception as error:  # it cannot be sent
                    future.set_exception(error)
            if self._woken in crew.wait(self._woken):
                self._woken.recv_bytes()
        crew.dismiss()

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:
        """End the processes, whatever they are at."""
        with self._lock:
            self._closed = True
            for crew in self._crews:
                crew.dismiss()
            left = [future for future, _call in self._queue]
        for future in left:
            future.cancel()
        self._wake_up()
        if wait and self._thread:
            self._thread.join()


def _result(future: Future[Any]) -> Any:
    failed = future.exception()
    return failed if isinstance(failed, Ended) else future.result()


def _call(call: Callable[[], R]) -> R:
    return call()
