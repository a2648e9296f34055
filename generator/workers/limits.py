"""What an item of work may use, and what is said of one that used more."""

from __future__ import annotations

import os
import signal
import sys
import time
from typing import Literal, NamedTuple, TypeAlias

PROGRESS = 10
"""How many times its seconds an item may take that goes from one photograph to the next."""

_latest = 0.0

Why: TypeAlias = Literal["time", "memory", "depth", "death", "failure", "turn"]


class Ended(Exception):
    """The work on an item was ended; `said` is its limit, the signal, or the failure.

    It took too much `time` or `memory`, lay too deep (`depth`), the process died (`death`), the
    work failed in a way nobody foresaw, or did not get its `turn` because too many were ended.
    """

    def __init__(self, why: Why, said: str = "") -> None:
        self.why, self.said = why, said
        super().__init__(why, said)


class Limits(NamedTuple):
    """What an item may use: seconds of a processor, bytes of memory.

    Of a processor, because a busy machine must not refuse what is good; where the kernel does not
    count them, and of an item that sleeps, it is `patience` times as many by the clock.
    """

    seconds: float = 6
    memory: int = 2 << 30
    patience: int = 10

    @classmethod
    def asked(cls) -> Limits:
        """Return the limits, as COMMUNIQUE_SECONDS and COMMUNIQUE_MEGABYTES may raise them."""
        usual = cls()
        seconds = _number("COMMUNIQUE_SECONDS") or usual.seconds
        return cls(seconds, (_number("COMMUNIQUE_MEGABYTES") << 20) or usual.memory)


def allow(seconds: float) -> None:
    """Let the kernel end this process after so many seconds of a processor; 0: never."""
    global _latest
    _latest = time.process_time() + seconds * PROGRESS
    if sys.platform != "win32":
        signal.setitimer(signal.ITIMER_PROF, seconds)


def grant(seconds: float) -> None:
    """Give the item at hand more time, for work that is bounded by itself, such as a photograph."""
    if sys.platform != "win32" and (left := signal.getitimer(signal.ITIMER_PROF)[0]):
        most = _latest - time.process_time()
        signal.setitimer(signal.ITIMER_PROF, max(0.01, min(left + seconds, most)))


def _number(name: str) -> int:
    typed = os.environ.get(name, "")
    return int(typed) if typed.isascii() and typed.isdecimal() and len(typed) < 8 else 0
