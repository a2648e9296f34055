"""Temporary folders, which go when the work ends, however it ends: killed, at the latest next time.

Whoever makes one holds a lock on it, which the system lets go of with the process. So the next run
knows what a killed one left behind, on one machine or in two containers.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generator.messages import _

PREFIX = ".communique-tmp-"

DAY = 86_400
"""Seconds after which a folder is nobody's, where a folder cannot be locked."""

GUARD = """\
read -r _ && exec rm -rf -- "$1"
for _ in 1 2 3 4 5 6 7 8 9; do rm -rf -- "$1"; sleep .5; [ -e "$1" ] || exit; done
"""
"""What the shell that stands by does: without a line we were killed, and others may still write."""


@contextmanager
def scratch(parent: Path | None = None, *, guarded: bool = False) -> Iterator[Path]:
    """Make an empty folder in another one, or where the system wants temporary files.

    It goes at the end; what earlier runs left behind goes first. A `guarded` one goes even when
    this process is killed, for work that takes long. Raises OSError.
    """
    parent = parent or _usual()
    sweep(parent)
    folder, handle = _made(parent)
    try:
        with _guarded(folder, guarded=guarded):
            try:
                yield folder
            finally:
                _remove(folder)
    finally:
        if handle is not None:
            os.close(handle)


def _remove(folder: Path) -> None:
    """Delete a folder; an empty one even where no more files may be open."""
    try:
        folder.rmdir()
    except OSError:
        shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def alone(folder: Path) -> Iterator[None]:
    """Wait until no other run is at work in the folder, where folders can be locked."""
    try:
        handle = _held(folder, wait=True)
    except OSError:
        yield
        return
    try:
        yield
    finally:
        os.close(handle)


def _usual() -> Path:
    try:
        return Path(tempfile.gettempdir())
    except FileNotFoundError:
        said = _("no folder takes temporary files: name one that can be written to with TMPDIR")
        raise OSError(0, said) from None


def _made(parent: Path) -> tuple[Path, int | None]:
    """Make a folder and hold it; without a handle where folders cannot be locked."""
    while True:
        try:
            folder = Path(tempfile.mkdtemp(dir=parent, prefix=PREFIX))
        except OSError as error:
            error.filename = str(parent if parent.parts else parent.absolute())
            raise
        handle = None
        with suppress(OSError):
            handle = _held(folder, wait=True)
        if folder.exists():
            return folder, handle
        if handle is not None:  # another run swept it away before it was held
            os.close(handle)


def sweep(parent: Path) -> None:
    """Delete what is left of runs that were killed."""
    with suppress(OSError):
        for name in [one for one in os.listdir(parent) if one.startswith(PREFIX)]:
            with suppress(OSError):
                _delete(parent / name)


if sys.platform == "win32":

    def _held(folder: Path, *, wait: bool) -> int:
        raise OSError(0, "folders cannot be locked here", str(folder))

    def _delete(folder: Path) -> None:
        if time.time() - folder.lstat().st_mtime > DAY:
            shutil.rmtree(folder, ignore_errors=True)

else:
    import fcntl

    def _held(folder: Path, *, wait: bool) -> int:
        """Lock a folder for this process; OSError when another holds it, or none can."""
        handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | (0 if wait else fcntl.LOCK_NB))
        except BaseException:
            os.close(handle)
            raise
        return handle

    def _delete(folder: Path) -> None:
        handle = _held(folder, wait=False)
        try:
            shutil.rmtree(folder, ignore_errors=True)
        finally:
            os.close(handle)


@contextmanager
def _guarded(folder: Path, *, guarded: bool) -> Iterator[None]:
    """Let a shell, in a session of its own, delete the folder as soon as this process is gone."""
    shell = None
    if guarded and os.name == "posix":
        with suppress(OSError):
            shell = subprocess.Popen(
                ["/bin/sh", "-c", GUARD, "sh", str(folder.absolute())],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
                cwd="/",
                start_new_session=True,
            )
    try:
        yield
    finally:
        if shell:
            # Not only the end of its input: copies of this process may hold that open.
            shell.communicate(b"\n")
