"""Digests of files and folders, read again only when the system tells that they changed.

To read the 400 MB that a thousand releases make takes a second, to ask the system about them a
twentieth. As git does, what was changed while it was looked at is not trusted; nor is any file
where the system cannot tell the time of its last change, which nobody can set (Windows).
"""

import os
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from generator import disk
from generator.cache.store import Row, Store
from generator.source.workspace import UNREADABLE

TRUSTED = os.name == "posix"
"""Tells whether the system knows when a file changed last."""
COARSE = 2_000_000_000
"""The nanoseconds that some disks count in: what changed within them may change again unseen."""


class Files:
    """What was made of files, while they stay as they are."""

    def __init__(self, store: Store) -> None:
        self._store = store
        self._new: dict[str, Row] = {}

    def digest(self, file: Path) -> str:
        """Return a digest of a document's bytes; empty where there is none that can be read."""
        try:
            if file.is_symlink() or not file.is_file():  # a pipe would never answer
                return ""
            facts = _facts(file)
            return self._once(f"file:{file}", facts, lambda: sha256(file.read_bytes()).hexdigest())
        except OSError:
            return ""

    def ahead(self, files: Iterable[Path]) -> None:
        """Digest files now, which the next run would read, but for those made a moment ago."""
        for file in files:
            with suppress(OSError):
                if TRUSTED and _facts(file)[1] + COARSE < time.time_ns():
                    self.digest(file)

    def folder(self, folder: Path, *, but: tuple[str, ...] = ()) -> str:
        """Return a digest of all files of a folder, with their names; `but` are folders left out.

        What may not be opened counts by its reason alone. Empty where something changed a moment
        ago: what was read of the folder before may have been another state of it.
        """
        names = sorted(below(folder, but))
        facts, newest = facts_of(folder, names)
        if newest + COARSE > time.time_ns():
            return ""
        return self._once(f"folder:{folder}", (facts, newest), lambda: whole(folder, names))

    def made_of(self, file: Path, what: str, make: Callable[[], str]) -> str:
        """Return what is made of a file, as long as it stays as it is."""
        try:
            return self._once(f"{what}:{file}", _facts(file), make)
        except OSError:
            return make()

    def rows(self) -> list[Row]:
        """Return what there is to keep, once."""
        rows = list(self._new.values())
        self._new.clear()
        return rows

    def _once(self, key: str, facts: tuple[str, int], make: Callable[[], str]) -> str:
        known = self._store.find(key) if TRUSTED else []
        before, _space, made = known[0][0].partition(" ") if known else ("", "", "")
        if before == facts[0]:
            return made
        begun = time.time_ns()
        made = make()
        if TRUSTED and facts[1] + COARSE < begun and made not in ("", UNREADABLE):
            self._new[key] = Row(key, f"{facts[0]} {made}")
        return made


def _facts(file: Path | str) -> tuple[str, int]:
    """Return what the system knows of a file, and when that changed last. Raises OSError."""
    it = os.stat(file)
    known = (it.st_dev, it.st_ino, it.st_mode, it.st_size, it.st_mtime_ns, it.st_ctime_ns)
    return "/".join(map(str, known)), max(it.st_mtime_ns, it.st_ctime_ns)


def facts_of(folder: Path, names: Iterable[str]) -> tuple[str, int]:
    """Return a digest of what the system knows of files, and when the last of them changed."""
    every = {name: _facts_or_none(os.path.join(folder, name)) for name in names}
    facts = _joined(f"{name}\0{one[0]}" for name, one in every.items())
    return facts, max((one[1] for one in every.values()), default=0)


def _facts_or_none(file: str) -> tuple[str, int]:
    try:
        return _facts(file)
    except OSError as error:
        return f"?{error.errno}", 0


def below(folder: Path, but: tuple[str, ...]) -> Iterator[str]:
    """Yield the names of files in a folder and below it; `but` are folders left out."""
    with suppress(OSError):
        disk.real(folder, (folder.parent,))  # by a link, the whole disk could lie below
        yield from _walked(folder, but)


def _walked(folder: Path, but: tuple[str, ...]) -> Iterator[str]:
    start = len(os.path.join(folder, ""))
    for here, folders, files in os.walk(folder):
        folders[:] = [one for one in folders if one not in but]
        # A folder that holds nothing may stand in the place of a file.
        names = files if files or folders else [""]
        yield from (os.path.join(here, one)[start:] for one in names)


def whole(folder: Path, names: Iterable[str]) -> str:
    """Return a digest of files of a folder, with their names."""
    return _joined(f"{name}\0{_content(folder / name, folder)}" for name in names)


def _content(file: Path, folder: Path) -> str:
    try:
        return sha256(disk.read(file, (folder.parent,), disk.FONT)).hexdigest()
    except OSError as error:
        return f"?{error.errno}"


def _joined(words: Iterator[str]) -> str:
    return sha256("\n".join(words).encode(errors="surrogateescape")).hexdigest()
