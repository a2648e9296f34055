"""Say of a document what it is, whether it says what its sources say, who agreed to its words.

Documents come from anywhere: each is looked at within bounds, and says in words what it found.
"""

from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator import disk
from generator.ended import start_of, told
from generator.findings import Rejected, unreadable
from generator.source.workspace import ReleaseFile, Workspace
from generator.workers import Ended
from generator.workers.pool import Pool

BYTES_AT_MOST = 100_000_000


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is to be said of a document, line by line, and whether it is sound.

    One that is `outdated` is what came out, and another version came out since.
    """

    sound: bool
    lines: tuple[str, ...]
    outdated: bool = False


@dataclass(frozen=True, slots=True)
class Given:
    """What somebody brings: a document of a kind, or the digits of a fingerprint alone.

    `digits` are those that it carries, `release` the one of the workspace that it is of.
    """

    kind: str
    data: bytes = b""
    digits: str = ""
    release: ReleaseFile | None = None


def verify(file: Path, folder: Path) -> Verdict:
    """Look at a document; `folder` may hold the workspace that it was made from.

    Raises Rejected when the file cannot be read.
    """
    from generator.proving.named import given

    try:
        data = disk.read(file, None, BYTES_AT_MOST)
    except OSError as error:
        raise Rejected([unreadable(file.as_posix(), error)]) from None
    return _verdict(given(file, data, Workspace(folder)), folder, file.as_posix())


def verify_digits(digits: str, folder: Path) -> Verdict:
    """Look for the release of a workspace that has, or had, a fingerprint which begins so."""
    from generator.proving.named import of_digits

    return _verdict(of_digits(digits, Workspace(folder)), folder, digits)


def _verdict(one: Given, folder: Path, name: str) -> Verdict:
    (found,) = Pool().each(partial(_look, folder=folder), [one])
    if isinstance(found, Ended):
        return Verdict(False, (told(found, start_of(name)).message,))
    verdict: Verdict = found
    return verdict


def _look(one: Given, folder: Path) -> Verdict:
    from generator.proving import document, texts
    from generator.proving.versions import as_sent, kept_as, of_version

    workspace = Workspace(folder)
    version = kept_as(one.data, workspace)
    if version and (one.kind != "pdf" or version.outdated):
        return of_version(version, workspace)
    if one.kind == "pdf":
        found = document.looked_at(one.data, folder, digits=one.digits, file=one.release)
    else:
        found = texts.looked_at(one, workspace)
    return as_sent(version, found) if version else found
