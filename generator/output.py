"""Write files, each whole or not at all."""

import os
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path


def write(files: Mapping[Path, bytes]) -> None:
    """Write files that belong together: none replaces an older one before all are on the disk.

    Folders are made as needed. Raises OSError; what stood there before is then still there.
    """
    staged: dict[Path, Path] = {}
    try:
        for target, data in files.items():
            staged[target] = _stage(target, data)
        for target, temporary in staged.items():
            temporary.replace(target)
    finally:
        for temporary in staged.values():
            temporary.unlink(missing_ok=True)


@contextmanager
def replacing(folder: Path) -> Iterator[Path]:
    """Give an empty folder to fill, which takes the place of another one when all went well.

    When anything is raised, what stood there before is still there. Raises OSError.
    """
    folder.parent.mkdir(parents=True, exist_ok=True)
    staged = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
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
    aside = Path(tempfile.mkdtemp(dir=folder.parent, prefix=f".{folder.name}."))
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
    descriptor, name = tempfile.mkstemp(dir=target.parent, prefix=f".{target.name}.")
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


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask
