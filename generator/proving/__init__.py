"""Prove that a document says what its sources say: `communique verify`.

Documents come from anywhere: each is looked at within bounds, and says in words what it found.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import disk
from generator.ended import start_of, told
from generator.findings import Rejected, unreadable
from generator.workers import Ended
from generator.workers.pool import Pool

BYTES_AT_MOST = 100_000_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a document, line by line, and whether it is sound."""

    sound: bool
    lines: tuple[str, ...]


def verify(file: Path, folder: Path) -> Verdict:
    """Look at a document; `folder` may hold the workspace that it was made from.

    Raises Rejected when the file cannot be read.
    """
    try:
        data = disk.read(file, None, BYTES_AT_MOST)
    except OSError as error:
        raise Rejected([unreadable(file.as_posix(), error)]) from None
    (found,) = Pool().each(partial(_look, folder=folder), [data])
    if isinstance(found, Ended):
        return Verdict(False, (told(found, start_of(file.as_posix())).message,))
    verdict: Verdict = found
    return verdict


def _look(data: bytes, folder: Path) -> Verdict:
    from generator.proving.document import looked_at

    return looked_at(data, folder)
