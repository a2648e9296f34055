"""The signals that end a run: Ctrl-C, a cancelled pipeline, a terminal that was closed."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

INTERRUPTIONS = tuple(
    getattr(signal, name) for name in ("SIGINT", "SIGTERM", "SIGHUP") if hasattr(signal, name)
)


def heed() -> None:
    """Let each of them raise KeyboardInterrupt, but those that are to be ignored (nohup)."""
    for one in heeded():
        signal.signal(one, signal.default_int_handler)


def ignore() -> None:
    """Let none of them disturb the end: it was told already, or all is done."""
    for one in INTERRUPTIONS:
        signal.signal(one, signal.SIG_IGN)


@contextmanager
def undisturbed() -> Iterator[None]:
    """Let interruptions wait: a file begun must be put away.

    Only the main thread is interrupted, whichever of them the system tells.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    usual = {one: signal.getsignal(one) for one in heeded()}
    for one in usual:
        signal.signal(one, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        for one, handler in usual.items():
            signal.signal(one, handler)
        if came:
            signal.raise_signal(came[0])


def heeded() -> list[signal.Signals]:
    """Return those that are not to be ignored."""
    return [one for one in INTERRUPTIONS if signal.getsignal(one) is not signal.SIG_IGN]
