"""What a process does that works for another one: an item, then the next, each bounded."""

from __future__ import annotations

import gc
import os
import signal
import sys
from collections.abc import Callable, Iterable
from contextlib import suppress
from multiprocessing import reduction
from multiprocessing.connection import Connection
from pathlib import Path, PurePath
from queue import SimpleQueue
from threading import Thread
from traceback import extract_tb
from typing import Any

from generator import compiled
from generator.interruptions import INTERRUPTIONS, ignore
from generator.workers.limits import Ended, Limits, allow


def serve(
    line: Connection, others: Iterable[Connection], work: Callable[[Any], Any], limits: Limits
) -> None:
    """Do the work on what comes, as long as the first process is there.

    Ctrl-C, and its end, reach all processes of a terminal: the first hears it, and ends the others.
    """
    ignore()
    signal.signal(signal.SIGTERM, signal.SIG_DFL)
    if sys.platform != "win32":
        signal.pthread_sigmask(signal.SIG_UNBLOCK, INTERRUPTIONS)
    for other in others:
        other.close()
    memory = _bound(limits.memory)
    items: SimpleQueue[tuple[Any, float]] = SimpleQueue()
    Thread(target=_listen, args=(line, items), daemon=True).start()
    _collect_rarely()
    while True:
        made = _made(work, *items.get(), memory)
        with suppress(Exception):  # what it compiled serves the next run; whoever waits may end it
            compiled.write()
        try:
            line.send_bytes(made)
        except OSError:  # nobody waits any more, which the listening thread may not know yet
            os._exit(0)
        gc.collect()


def _collect_rarely() -> None:
    """Look for cycles after each item, among what it made, and not while it is worked on.

    What was there before stays. A release takes 0.86 of the time that it takes with the collector
    on, and no more memory; one that makes very much has it collected all the same.
    """
    gc.freeze()
    gc.set_threshold(1_000_000)


def _listen(line: Connection, items: SimpleQueue[tuple[Any, float]]) -> None:
    """Take in what comes; leave with the first process, whatever this one is at."""
    with suppress(EOFError, OSError):
        while True:
            items.put(line.recv())
    os._exit(0)


def _made(work: Callable[[Any], Any], item: Any, seconds: float, memory: int) -> bytes:
    """Return what the work makes of an item, or why it fails, as it is sent."""
    made: Any
    allow(seconds)
    try:
        made = work(item)
        return bytes(reduction.ForkingPickler.dumps(made))
    except MemoryError:
        made = Ended("memory", str(memory >> 20))
    except RecursionError:
        made = Ended("depth")
    except OSError as error:
        made = error
    except Exception as error:
        at = extract_tb(error.__traceback__)[-1]
        place = f"{PurePath(at.filename).name}:{at.lineno}"
        made = Ended("failure", f"{type(error).__name__}: {error} ({place})")
    finally:
        allow(0)
    return bytes(reduction.ForkingPickler.dumps(made))


def _bound(memory: int) -> int:
    """Let the kernel refuse so much more memory than it holds, or what it does already.

    Return how much. A process that dies leaves no file.
    """
    if sys.platform == "win32":
        return memory
    import resource

    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    usual, most = resource.getrlimit(resource.RLIMIT_AS)
    held = _held()
    for one in (usual, most):
        memory = memory if one == resource.RLIM_INFINITY else min(memory, max(0, one - held))
    with suppress(ValueError, OSError):  # some systems know no such limit
        resource.setrlimit(resource.RLIMIT_AS, (held + memory, most))
    return memory


def _held() -> int:
    """Return the bytes of the addresses that this process holds, a copy of a large one many."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * os.sysconf(
            "SC_PAGESIZE"
        )
    except (OSError, ValueError):
        return 0
