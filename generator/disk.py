"""Open what staff made, and judge where something may be written: by where it really lies.

A link may lead anywhere on this machine, a file may be a pipe that never answers or a device that
never ends. So whatever comes from staff, a partner or a proposed change is opened here: it must
really lie in one of the folders given, be a regular file, and be no larger than its sort need be.
What the user names on the command line is the user's own word, and may lie anywhere.
"""

import errno
import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from os.path import lexists, realpath
from pathlib import Path
from stat import S_ISDIR, S_ISREG
from typing import IO, TypeAlias

TEXT = 2_000_000
PICTURE = FONT = 20_000_000
"""The bytes of a file of each sort at most."""

SHARED = "COMMUNIQUE_SHARED"
"""Names folders that the user shares on purpose: links may lead into them, too."""

Roots: TypeAlias = Iterable[Path]

_PROGRAM = Path(realpath(__file__)).parent  # an installer may have put it in place by links
# A pipe would wait for somebody who writes into it; a terminal would become our own.
_OPENED = sum(getattr(os, name, 0) for name in ("O_NONBLOCK", "O_NOCTTY", "O_CLOEXEC"))


class TooLarge(OSError):
    """A file has more bytes than its sort need have; `at_most` is how many it may have."""

    def __init__(self, path: Path | str, at_most: int) -> None:
        super().__init__(errno.EFBIG, os.strerror(errno.EFBIG), str(path))
        self.at_most = at_most


def read(path: Path, inside: Roots | None, at_most: int = TEXT) -> bytes:
    """Return the bytes of a file; with None for the folders, of one that the user named.

    Raises OSError: EXDEV where it lies outside, ENXIO where it is no file, TooLarge.
    """
    there = path if inside is None else real(path, inside)
    with open(there, "rb", opener=lambda name, flags: os.open(name, flags | _OPENED)) as file:
        facts = os.fstat(file.fileno())
        if inside is not None:
            _see_regular(facts, path)
        elif hasattr(os, "set_blocking"):
            os.set_blocking(file.fileno(), True)  # a pipe without a writer ends at once
        if S_ISREG(facts.st_mode) and facts.st_size > at_most:
            raise TooLarge(path, at_most)
        return bounded(file, path, at_most)


def bounded(file: IO[bytes], path: Path | str, at_most: int = TEXT) -> bytes:
    """Return what a stream holds: it may have grown since it was measured. Raises TooLarge."""
    data = file.read(at_most + 1)
    if len(data) > at_most:
        raise TooLarge(path, at_most)
    return data


def file(path: Path, inside: Roots, at_most: int | None = None) -> Path:
    """Return where a regular file really lies, without opening it. Raises OSError."""
    there = real(path, inside)
    facts = there.stat()
    _see_regular(facts, path)
    if at_most is not None and facts.st_size > at_most:
        raise TooLarge(path, at_most)
    return there


def real(path: Path, inside: Roots) -> Path:
    """Return where a path leads, links followed. Raises OSError where that is outside, or nowhere.

    What is hidden in a folder (`.git`) is no less outside, unless the path itself names it.
    """
    try:
        there = Path(realpath(path))
    except ValueError:  # no path at all
        raise _refusal(errno.ENOENT, path) from None
    _see_inside(there, path, inside)
    there.stat()
    return there


def target(path: Path, inside: Roots) -> None:
    """See that what is to be written would lie inside. Raises OSError."""
    _see_inside(Path(realpath(path)), path, inside)


def within(folder: Path, inside: Roots) -> list[Path]:
    """Return what lies in a folder by name; nothing where there is no such folder inside."""
    if not lexists(folder):  # as most are that a release asks for, which need not be judged
        return []
    try:
        real(folder, inside)
        return sorted(folder.iterdir())
    except OSError:
        return []


def see_readable(folder: Path, inside: Roots) -> None:
    """See that a folder is inside, and can be read. Raises OSError."""
    there = real(folder, inside)
    if there.is_dir():
        os.listdir(there)


def below(folder: Path, inside: Roots) -> Iterator[Path]:
    """Yield what lies in a folder and in those below it, in no order, but the folders themselves.

    Links to folders are not gone into.
    """
    return (path for path, is_folder in _walked(folder, inside) if not is_folder)


def folders(folder: Path, inside: Roots) -> list[Path]:
    """Return a folder and those below it; none where there is no such folder inside."""
    with suppress(OSError):
        if real(folder, inside).is_dir():
            return [folder, *(path for path, is_folder in _walked(folder, inside) if is_folder)]
    return []


def _walked(folder: Path, inside: Roots) -> Iterator[tuple[Path, bool]]:
    inside = tuple(inside)
    ahead = [folder]
    while ahead:
        for path in within(ahead.pop(), inside):
            with suppress(OSError):
                is_folder = S_ISDIR(path.lstat().st_mode)
                ahead += [path] if is_folder else []
                yield path, is_folder


def _see_inside(there: Path, path: Path, inside: Roots) -> None:
    for root in (*inside, *_shared(), _PROGRAM):
        folder = Path(realpath(root))
        if there.is_relative_to(folder):
            hidden = [part for part in there.relative_to(folder).parts if part.startswith(".")]
            if set(hidden) <= set(path.parts):
                return
    raise _refusal(errno.EXDEV, path)


def _shared() -> Roots:
    return (Path(one) for one in os.environ.get(SHARED, "").split(os.pathsep) if one)


def _see_regular(facts: os.stat_result, path: Path) -> None:
    if not S_ISREG(facts.st_mode):
        raise _refusal(errno.EISDIR if S_ISDIR(facts.st_mode) else errno.ENXIO, path)


def _refusal(number: int, path: Path) -> OSError:
    return OSError(number, os.strerror(number), str(path))
