"""Give work to any `concurrent.futures.Executor`, whose workers may be on other machines.

They need the program and no shared disk: what they have not seen yet of the folder is sent to them,
by its content. Each works within the bounds of `workers/`, in a process of its own.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence, Sized
from concurrent.futures import Executor, Future
from functools import partial
from itertools import islice
from typing import Any

from generator.away.files import Files, Missing
from generator.away.task import Order, do, packed
from generator.messages import LANGUAGE
from generator.source.workspace import Workspace
from generator.workers import Each, Ended

AT_ONCE = 32
"""How many items are in a message: a worker warms up for each, which takes as long as two items."""

AHEAD = 64
"""How many messages are under way: what comes back takes memory until it is its turn."""


def away(executor: Executor, workspace: Workspace) -> Each:
    """Return what does a work on each item by an executor, in order; OSErrors of it are raised.

    Where a message is lost with its workers, its items are sent again, one by one, so that one that
    ends its workers costs itself only.
    """
    files = Files(workspace)

    def each(work: Callable[[Any], Any], items: Iterable[Any]) -> Iterator[Any]:
        ask = partial(_asked, executor, files, work)
        many = len(items) if isinstance(items, Sized) else AHEAD * AT_ONCE
        return _in_order(ask, iter(items), at_most=max(1, min(AT_ONCE, many // AHEAD)))

    return each


def _in_order(
    ask: Callable[[Sequence[Any]], Future[Any]], items: Iterator[Any], at_most: int
) -> Iterator[Any]:
    """Give what was made of each item; begin with few and small messages.

    Workers that have no files yet ask for them with the first: with all, they would be sent to
    each as many times as there are messages.
    """
    under_way, came = deque[tuple[list[Any], Future[Any]]](), 0
    try:
        while True:
            while len(under_way) < min(AHEAD, 2 + came):
                if not (some := list(islice(items, min(at_most, 1 + came)))):
                    break
                under_way.append((some, ask(some)))
            if not under_way:
                return
            yield from _made(ask, *under_way.popleft())
            came += 1
    finally:
        for _some, future in under_way:
            future.cancel()


def _made(
    ask: Callable[[Sequence[Any]], Future[Any]], items: Sequence[Any], future: Future[Any]
) -> Iterator[Any]:
    try:
        made = future.result()
    except OSError:
        raise
    except Exception as error:
        if len(items) > 1:
            for item in items:
                yield from _made(ask, [item], ask([item]))
            return
        made = [Ended("death", type(error).__name__)]
    yield from made


def _asked(
    executor: Executor, files: Files, work: Callable[[Any], Any], items: Sequence[Any]
) -> Future[Any]:
    """Send items; what a worker then asks for is sent after them."""
    made: Future[Any] = Future()
    order = Order(LANGUAGE, files.tree, packed(files, work, items))

    def send(more: Missing) -> None:
        try:
            executor.submit(do, order, files.contents(more)).add_done_callback(take)
        except Exception as error:  # nobody takes work any more, or a file is gone
            made.set_exception(error)

    def take(answer: Future[Any]) -> None:
        if made.cancelled():
            return
        if answer.cancelled():
            made.set_exception(RuntimeError("cancelled"))
        elif error := answer.exception():
            made.set_exception(error)
        elif isinstance(answer.result(), Missing):
            send(answer.result())
        else:
            made.set_result(answer.result())

    send(Missing())
    return made
