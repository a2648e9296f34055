"""Write files, each whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
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


def create(files: Mapping[Path, bytes]) -> None:
    """Write files that must not be there yet: all of them or none.

    Raises FileExistsError for the first that is there, which stays as it is; and OSError.
    """
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
