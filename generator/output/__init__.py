"""Write files, each whole or not at all."""

import errno
import os
import shutil
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import Any, BinaryIO

from generator import disk
from generator.findings import Rejected, unwritable
from generator.interruptions import undisturbed
from generator.messages import _
from generator.scratch import alone, scratch


def write(files: Mapping[Path, bytes], *, inside: Path | None = None) -> None:
    """Write files that belong together: none replaces an older one before all are on the disk.

    Folders are made as needed. Raises OSError; what stood there before is then still there.
    Raises Rejected where a link leads out of the folder `inside`.
    """
    see_inside(files, inside)
    with undisturbed(), _staged(files) as staged:
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


# What staff write -------------------------------------------------------------------------------


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
    after = {target: data for target, (_before, data) in real.items()}
    with undisturbed(), _staged(after, safe=True) as staged:
        for target, temporary in staged.items():
            _keep_rights(target, temporary)
        for target, pair in real.items():
            if target.read_bytes() not in pair:  # another run may have written the same
                raise OSError(
                    0,
                    _("it was changed in the meantime; nothing was written, start again"),
                    str(target),
                )
        _replace(staged)


def create(files: Mapping[Path, bytes], *, inside: Path | None = None) -> None:
    """Write files that must not be there yet, unless they say the same: all of them or none.

    So a run that was killed is completed. Raises FileExistsError for the first that says something
    else, which stays as it is; and OSError.
    """
    see_inside(files, inside)
    made: list[Path] = []
    with undisturbed(), _staged(files, safe=True) as staged:
        try:
            for target, temporary in staged.items():
                if not _says_same(target, temporary):
                    with _told_at(target):
                        _appear(temporary, target)
                    made.append(target)
        except BaseException:
            for target in made:
                target.unlink(missing_ok=True)
            raise


def settle(folder: Path, files: Mapping[str, bytes], *, inside: Path | None = None) -> None:
    """Write a folder that must not be there yet, whole or not at all; it may hold folders.

    Raises FileExistsError where another run was first, and OSError.
    """
    see_inside([folder], inside)
    with folders_for([folder.parent]), scratch(folder.parent, guarded=True) as room:
        staged = room / "new"
        for name, data in files.items():
            (staged / name).parent.mkdir(parents=True, exist_ok=True)
            with _told_at(folder), (staged / name).open("xb") as file:
                file.write(data)
                _sync(file)
        with undisturbed(), alone(folder.parent), _told_at(folder):
            if os.path.lexists(folder):  # only an empty one would give way
                raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(folder))
            staged.replace(folder)


def _says_same(target: Path, temporary: Path) -> bool:
    return target.is_file() and target.read_bytes() == temporary.read_bytes()


def _appear(temporary: Path, target: Path) -> None:
    """Let a file take a place that must be free, in one step where the disk can."""
    try:
        target.hardlink_to(temporary)
        return
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):  # the disk of a camera, say
        target.open("xb").close()  # nobody else may make it from here on
    try:
        temporary.replace(target)
    except BaseException:
        target.unlink(missing_ok=True)
        raise


def _keep_rights(target: Path, temporary: Path) -> None:
    if os.name == "posix":
        owner = target.stat()
        with suppress(PermissionError):  # only root may give files away
            os.chown(temporary, owner.st_uid, owner.st_gid)
    shutil.copymode(target, temporary)


# How a file comes to its place ------------------------------------------------------------------


@contextmanager
def _staged(files: Mapping[Path, bytes], *, safe: bool = False) -> Iterator[dict[Path, Path]]:
    """Write the files beside their targets, so that each takes its place in a single step.

    With `safe`, they are on the disk itself: what staff wrote cannot be made again.
    """
    parents = dict.fromkeys(target.parent for target in files)
    staged: dict[Path, Path] = {}
    with ExitStack() as stack:
        stack.enter_context(folders_for(parents))
        rooms = {parent: stack.enter_context(scratch(parent)) for parent in parents}
        try:
            for number, (target, data) in enumerate(files.items()):
                staged[target] = rooms[target.parent] / str(number)
                with _told_at(target), staged[target].open("xb") as file:
                    file.write(data)
                    if safe:
                        _sync(file)
            yield staged
        finally:
            for temporary in staged.values():
                temporary.unlink(missing_ok=True)


def _sync(file: BinaryIO) -> None:
    """Let a file reach the disk itself, where the disk tells when it has."""
    file.flush()
    try:
        os.fsync(file.fileno())
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP, errno.ENOSYS):
            raise


@contextmanager
def folders_for(folders: Iterable[Path]) -> Iterator[None]:
    """Make folders; when something fails, those go again that nothing was put into."""
    missing: list[Path] = []
    try:
        for folder in folders:
            if not folder.is_dir():
                missing += [one for one in (folder, *folder.parents) if not one.exists()]
                folder.mkdir(parents=True, exist_ok=True)
        yield
    except BaseException:
        for folder in sorted(missing, key=lambda one: len(one.parts), reverse=True):
            with suppress(OSError):
                folder.rmdir()
        raise


@contextmanager
def _told_at(target: Path) -> Iterator[None]:
    """Let an error name the file that was to be written, not the one beside it."""
    try:
        yield
    except OSError as error:
        error.filename, error.filename2 = str(target), None
        raise


def _replace(staged: Mapping[Path, Path]) -> None:
    """Let the files take their places; an interruption waits until the last has taken its own."""
    for target in staged:
        if target.is_dir():
            raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    try:
        for target, temporary in staged.items():
            with _told_at(target):
                temporary.replace(target)
    except KeyboardInterrupt:
        for target, temporary in staged.items():
            if temporary.exists():
                temporary.replace(target)
        raise


# Folders ----------------------------------------------------------------------------------------


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Give an empty folder to fill, which takes the place of another one when all went well.

    When anything is raised, what stood there before is still there. Raises OSError.
    """
    with folders_for([folder.parent]), scratch(folder.parent, guarded=True) as room:
        staged = room / "new"
        staged.mkdir()
        yield staged
        with undisturbed(), alone(folder.parent), _told_at(folder):
            _swap(staged, folder, room / "old")


def _swap(staged: Path, folder: Path, aside: Path) -> None:
    """Let a folder take the place of another, which is put back when that fails."""
    if not folder.exists():
        staged.replace(folder)
    elif not _exchanged(staged, folder):
        folder.replace(aside)
        try:
            staged.replace(folder)
        except BaseException:
            aside.replace(folder)
            raise


def _exchanged(one: Path, other: Path) -> bool:
    """Let two folders change places in a single step; tell whether the system can."""
    calls = {"linux": ("renameat2", -100), "darwin": ("renameatx_np", -2)}
    if sys.platform not in calls:
        return False
    import ctypes  # here, because it takes five milliseconds

    name, here = calls[sys.platform]
    rename: Any = getattr(ctypes.CDLL(None), name, None)
    if rename is None:
        return False
    return bool(rename(here, os.fsencode(one), here, os.fsencode(other), 2) == 0)
