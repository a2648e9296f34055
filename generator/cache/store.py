"""Keep lines of text under keys in a file of SQLite, which several runs may use at once.

It lies outside of the workspace: there, a proposed change could bring a file along that says that
everything was made already. Whatever goes wrong with it, nothing is known, and nothing is kept.
"""

import os
import sys
import time
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

if TYPE_CHECKING:
    from sqlite3 import Connection

T = TypeVar("T")

PLACE = "COMMUNIQUE_CACHE"
"""Names the folder to keep it in; empty, nothing is kept."""

MOST = 256 << 20
"""The bytes that it may have: then what was not used for longest goes, a half of it."""

_FILE = "made-1.sqlite"
_PATIENCE = 3
"""The seconds that another run may write; of one that takes longer, nothing more is asked."""
_DAY = 86_400
_TABLE = """
CREATE TABLE IF NOT EXISTS kept (
    key TEXT, seal TEXT, name TEXT, value TEXT, made INTEGER, used INTEGER, PRIMARY KEY (key, seal)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS named ON kept (name, made);
"""


class Row(NamedTuple):
    """A value to keep: rows of one `key` have a `seal` each, those of one thing the same `name`."""

    key: str
    value: str
    seal: str = ""
    name: str = ""


def usual_folder() -> Path | None:
    """Return the folder where the user's programs keep such things; None where there is none."""
    named = os.environ.get(PLACE)
    if named is not None:
        return Path(named).absolute() if named else None
    own = {"win32": os.environ.get("LOCALAPPDATA", ""), "darwin": "~/Library/Caches"}
    base = own.get(sys.platform) or os.environ.get("XDG_CACHE_HOME") or "~/.cache"
    with suppress(RuntimeError):  # nobody's home
        return Path(base).expanduser() / "communique"
    return None


class Store:
    """A file of rows; where `folder` is None, or cannot be written to, an empty one."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder
        self._opened: tuple[int, Connection] | None = None
        self._used: set[tuple[str, str]] = set()

    def __reduce__(self) -> tuple[type["Store"], tuple[Path | None]]:
        return Store, (self._folder,)  # no two processes may share a connection

    def find(self, key: str) -> list[tuple[str, str]]:
        """Return the values of a key, each with its seal, the last one first."""
        asked = "SELECT value, seal, used FROM kept WHERE key = ? ORDER BY made DESC"
        nothing: list[tuple[str, str, int]] = []
        found = self._done(lambda known: known.execute(asked, (key,)).fetchall(), nothing)
        old = (seal for _value, seal, used in found if isinstance(used, int) and used < _today())
        self._used.update((key, seal) for seal in old)
        kept = (one[:2] for one in found if isinstance(one[2], int))
        return [(value, seal) for value, seal in kept if isinstance(value, str)]

    def latest(self, name: str) -> str:
        """Return the value that was kept last of a thing; empty where there is none."""
        asked = "SELECT value FROM kept WHERE name = ? ORDER BY made DESC LIMIT 1"
        nothing: list[tuple[str]] = []
        found = self._done(lambda known: known.execute(asked, (name,)).fetchall(), nothing)
        return found[0][0] if found and isinstance(found[0][0], str) else ""

    def keep(self, rows: Iterable[Row]) -> None:
        """Keep values, and that those found were used; all of it or nothing."""
        now, today = time.time_ns(), _today()
        made = [(one.key, one.seal, one.name, one.value, now, today) for one in rows]
        used = [(today, *one) for one in self._used]

        def write(known: "Connection") -> None:
            known.executemany("INSERT OR REPLACE INTO kept VALUES (?, ?, ?, ?, ?, ?)", made)
            known.executemany("UPDATE kept SET used = ? WHERE key = ? AND seal = ?", used)
            _shorten(known)
            known.commit()

        if made or used:
            self._done(write, None)
        self._used.clear()

    def close(self) -> None:
        """Close the file: a process that begins as a copy of this one must not find it open."""
        if self._opened and self._opened[0] == os.getpid():
            self._opened[1].close()
        self._opened = None

    def _done(self, do: "Callable[[Connection], T]", otherwise: T) -> T:
        """Do something with the connection of this process; what fails is left undone."""
        if self._folder is None:
            return otherwise
        import sqlite3  # takes five milliseconds, and most commands keep nothing

        try:
            if self._opened is None or self._opened[0] != os.getpid():
                self._opened = os.getpid(), self._connect(self._folder)
            try:
                return do(self._opened[1])
            except BaseException:
                self._opened[1].rollback()
                raise
        except (sqlite3.OperationalError, OSError):  # another run writes, or nobody may
            self._folder = None
            return otherwise
        except UnicodeError:  # a folder whose name is no text
            return otherwise
        except sqlite3.DatabaseError:  # it is no such file, or broken
            self.close()
            with suppress(OSError):
                (self._folder / _FILE).unlink()
            return otherwise

    def _connect(self, folder: Path) -> "Connection":
        import sqlite3

        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        connection = sqlite3.connect(folder / _FILE, timeout=_PATIENCE)
        try:
            connection.executescript(_TABLE)
        except BaseException:
            connection.close()
            raise
        return connection


def _shorten(connection: "Connection") -> None:
    """Take away the half that was not used for longest, where there is too much."""
    size, pages, free = (
        connection.execute(f"PRAGMA {one}").fetchone()[0]
        for one in ("page_size", "page_count", "freelist_count")
    )
    if size * (pages - free) > MOST:
        count = connection.execute("SELECT count(*) FROM kept").fetchone()[0]
        oldest = "SELECT key, seal FROM kept ORDER BY used, made LIMIT ?"
        connection.execute(
            f"DELETE FROM kept WHERE (key, seal) IN ({oldest})",
            (count // 2 + 1,),
        )


def _today() -> int:
    return int(time.time()) // _DAY
