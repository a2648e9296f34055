"""Write files, each whole or not at all."""

import errno
import os
import shutil
import signal
import tempfile
import threading
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

from generator import disk
from generator.findings import Rejected, unwritable
from generator.messages import _


def write(files: Mapping[Path, bytes], *, inside: Path | None = None) -> None:
    """Write files that belong together: none replaces an older one before all are on the disk.

    Folders are made as needed. Raises OSError; what stood there before is then still there.
    Raises Rejected where a link leads out of the folder `inside`.
    """
    see_inside(files, inside)
    with _undisturbed(), _staged(files) as staged:
        _replace(staged)


def see_inside(places: Iterable[Path], folder: Path | None) -> None:
    """Raise Rejected for the first place that a link leads out of the folder."""
    if folder is None:
        return
    for place in places:
        try:
            disk.target(place.parent, (folder,))
        except OSError as error:
            raise Rejected([unwritable(place.parent.as_posix(), error)]) from None


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Let interruptions wait: a file begun must be put away.

    Only the main thread is interrupted, whichever of them the system tells.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    came: list[int] = []
    usual = {one: signal.getsignal(one) for one in (signal.SIGINT, signal.SIGTERM)}
    for one in usual:
        signal.signal(one, lambda number, _frame: came.append(number))
    try:
        yield
    finally:
        for one, handler in usual.items():
            signal.signal(one, handler)
        if came:
            signal.raise_signal(came[0])


def rewrite(files: Mapping[Path, tuple[bytes, bytes]], *, inside: Path | None = None) -> None:
    """Write files anew that were read before: `(what was read, what to write)` by path.

    Rights are kept, and links: the file they lead to is written. Raises OSError, with nothing
    written, when a file cannot be or is no longer what was read.
    """
    real = {Path(os.path.realpath(path)): pair for path, pair in files.items()}
    see_inside(real, inside)
    for target in real:
        if not os.access(target, os.W_OK):
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), str(target))
    with _staged({target: after for target, (_before, after) in real.items()}) as staged:
        for target, temporary in staged.items():
            _keep_rights(target, temporary)
        for target, (before, _after) in real.items():
            if target.read_bytes() != before:
                raise OSError(
                    0,
                    _("it was changed in the meantime; nothing was written, start again"),
                    str(target),
                )
        _replace(staged)


@contextmanager
def _staged(files: Mapping[Path, bytes]) -> Iterator[dict[Path, Path]]:
    """Write the files beside their targets; those that did not take their place are deleted."""
    staged: dict[Path, Path] = {}
    try:
        for target, data in files.items():
            staged[target] = _stage(target, data)
        yield staged
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)


def create(files: Mapping[Path, bytes], *, inside: Path | None = None) -> None:
    """Write files that must not be there yet: all of them or none.

    Raises FileExistsError for the first that is there, which stays as it is; and OSError.
    """
    see_inside(files, inside)
    made: list[Path] = []
    try:
        for target in files:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.open("xb").close()  # nobody else may make it from here on
            made.append(target)
        write(files)
    except BaseException:
        for target in made:
            target.unlink(missing_ok=True)
        raise


def _replace(staged: Mapping[Path, Path]) -> None:
    """Let the files take their places; an interruption waits until the last has taken its own."""
    try:
        for target, temporary in staged.items():
            temporary.replace(target)
    except KeyboardInterrupt:
        for target, temporary in staged.items():
            if temporary.exists():
                temporary.replace(target)
        raise


def _keep_rights(target: Path, temporary: Path) -> None:
    if os.name == "posix":
        owner = target.stat()
        with suppress(PermissionError):  # only root may give files away
            os.chown(temporary, owner.st_uid, owner.st_gid)
    shutil.copymode(target, temporary)


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Give an empty folder to fill, which takes the place of another one when all went well.

    When anything is raised, what stood there before is still there. Raises OSError.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(tempfile.mkdtemp(dir=folder.parent, prefix=_beside(folder)))
    try:
        staged.chmod(0o777 & ~_umask())
        yield staged
        _swap(staged, folder)
    finally:
        shutil.rmtree(staged, ignore_errors=True)


def _swap(staged: Path, folder: Path) -> None:
    """Let a folder take the place of another, which is put back when that fails."""
    if not folder.exists():
        staged.replace(folder)
        return
    aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=_beside(folder)))
    try:
        folder.replace(aside / folder.name)
        try:
            staged.replace(folder)
        except BaseException:
            (aside / folder.name).replace(folder)
            raise
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def _stage(target: Path, data: bytes) -> Path:
    """Write the data beside its target, so that taking its place is a single step."""
    target.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=_beside(target))
    temporary = Path(name)
    try:
        with os.fdopen(descriptor, "wb") as file:
            file.write(data)
        temporary.chmod(0o666 & ~_umask())
    except BaseException as error:
        temporary.unlink(missing_ok=True)
        if isinstance(error, OSError):
            error.filename = error.filename or str(target)
        raise
    return temporary


def _beside(target: Path) -> str:
    """Return how the name begins of what will take that place: short enough for any disk."""
    return f".{target.name[:40]}."


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
