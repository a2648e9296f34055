"""Share work between processes that begin as copies of this one, which only Linux does well."""

import signal
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from multiprocessing import get_context
from multiprocessing.connection import Connection
from traceback import format_exception
from typing import Any, TypeVar

from generator.interruptions import INTERRUPTIONS
from generator.messages import _

T = TypeVar("T")
R = TypeVar("R")


def shared(work: Callable[[T], R], items: Sequence[T], *, processes: int) -> Iterator[R]:
    """Do a work on each item in several processes; yield what it gives, in the items' order.

    The processes are there when this returns, so that threads may be started after. Raises what
    the work raises, and ChildProcessError when a process is gone.
    """
    context = get_context("fork")
    receivers: list[Connection] = []
    # A signal that came before a process is ready for it would be told by that process.
    held = signal.pthread_sigmask(signal.SIG_BLOCK, INTERRUPTIONS)
    try:
        for part in range(processes):
            receiver, sender = context.Pipe(duplex=False)
            receivers.append(receiver)
            arguments = (sender, receivers, work, items[part::processes], held)
            context.Process(target=_send, args=arguments, daemon=True).start()
            sender.close()
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, held)
    return (_received(receivers[at % processes]) for at in range(len(items)))


def _received(receiver: Connection) -> Any:
    try:
        got = receiver.recv()
    except EOFError:
        # Most often for want of memory.
        raise ChildProcessError(_("one of its processes was ended from outside")) from None
    if isinstance(got, Exception):
        raise got
    return got


def _send(
    sender: Connection,
    receivers: Iterable[Connection],
    work: Callable[[T], R],
    items: Iterable[T],
    held: Iterable[int],
) -> None:
    """Send what becomes of each item, or what fails, to the first process as long as it is there.

    Signals end this process without a word, if they end the first one, which says it.
    """
    for interruption in INTERRUPTIONS:
        if signal.getsignal(interruption) is signal.default_int_handler:
            signal.signal(interruption, signal.SIG_DFL)
    signal.pthread_sigmask(signal.SIG_SETMASK, held)
    for receiver in receivers:  # Only the first may hold them, or nobody would see that it is gone.
        receiver.close()
    with suppress(BrokenPipeError):
        for made in _made(work, items):
            sender.send(made)


def _made(work: Callable[[T], R], items: Iterable[T]) -> Iterator[R | Exception]:
    """Do the work on each item; what fails is the last that is made."""
    try:
        yield from map(work, items)
    except Exception as error:
        error.add_note("".join(format_exception(error)))
        yield error
