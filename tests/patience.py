"""Wait for what must come about, as long as a busy machine may take."""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

PATIENCE = 120
"""Seconds, after which it will not come about."""


def until(right: Callable[[], object]) -> bool:
    """Wait for something to become true, and tell whether it did."""
    end = time.monotonic() + PATIENCE
    while not right():
        if time.monotonic() > end:
            return False
        time.sleep(0.02)
    return True


def children(process: int) -> list[int]:
    """Return the processes that a process started and that are there, and theirs."""
    threads = Path(f"/proc/{process}/task").glob("*/children")
    try:
        own = [int(one) for told in threads for one in told.read_text().split()]
    except (FileNotFoundError, ProcessLookupError):
        return []
    return own + [one for child in own for one in children(child)]


def alive(process: int) -> bool:
    """Tell whether a process is there, and not only its exit code."""
    try:
        status = Path(f"/proc/{process}/stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False
    return status.rpartition(")")[2].split()[0] not in "ZX"


def gone(processes: Iterable[int]) -> bool:
    """Wait until processes are gone, and tell whether they are."""
    processes = list(processes)
    return until(lambda: not any(map(alive, processes)))
