"""Prove that a document says what its sources say: `communique verify`.

Documents come from anywhere. Each is looked at in a process of its own, which may take so much
time and memory and no more, and says in words what it found.
"""

import sys
from contextlib import suppress
from dataclasses import dataclass
from multiprocessing import get_context
from multiprocessing.connection import Connection
from pathlib import Path

from generator.messages import _

BYTES_AT_MOST = 100_000_000
_SECONDS, _MEMORY = 60, 3_000_000_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a document, line by line, and whether it is sound."""

    sound: bool
    lines: tuple[str, ...]


def verify(file: Path, folder: Path) -> Verdict:
    """Look at a document; `folder` may hold the workspace that it was made from."""
    if file.stat().st_size > BYTES_AT_MOST:
        return Verdict(False, (_("it is larger than any release"),))
    context = get_context("spawn")
    mine, its_end = context.Pipe(duplex=False)
    process = context.Process(target=_look, args=(its_end, file, folder), daemon=True)
    process.start()
    its_end.close()
    found = Verdict(False, (_("looking at it takes too much time or memory"),))
    with suppress(EOFError):  # it was ended for what it took
        if mine.poll(_SECONDS):
            found = mine.recv()
    process.kill()
    process.join()
    return found


def _look(line: Connection, file: Path, folder: Path) -> None:
    """Look at a document, within bounds."""
    from generator.proving.document import looked_at

    _bound()
    try:
        line.send(looked_at(file.read_bytes(), folder))
    except MemoryError:
        return


def _bound() -> None:
    if sys.platform != "win32":
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
