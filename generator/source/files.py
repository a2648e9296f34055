"""The files of a workspace by their names: the Tab key asks for no more, and must not wait."""

import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from os import listdir
from os.path import isfile, lexists
from pathlib import Path

from generator.source.characters import FORBIDDEN


def yaml_paths(root: Path, folder: str) -> list[str]:
    """Return the YAML files below a folder, as seen from `root` with forward slashes, in order.

    Those whose names can be that of no document are left out; accents are composed.
    """
    files = (root / folder).rglob("*.yaml")
    paths = [composed(file.relative_to(root).as_posix()) for file in files if isfile(file)]
    return sorted(path for path in paths if is_readable(path) and not is_hidden(path))


def composed(name: str) -> str:
    """Return a name with its accents in their letters, as it is typed in YAML."""
    return unicodedata.normalize("NFC", name)


def found(root: Path, path: str) -> Path:
    """Return the file of a path; on macOS a name may have its accents beside their letters."""
    file = root / path
    if path.isascii() or lexists(file):
        return file
    for part in Path(path).parts:
        there: list[str] = []
        with suppress(OSError):
            there = listdir(root)
        root /= next((name for name in there if composed(name) == composed(part)), part)
    return root


def as_text(data: bytes) -> str:
    """Return what people can read of a file, what is broken in it replaced: none of a picture."""
    return "" if b"\0" in data else data.decode("utf-8-sig", errors="replace")


def is_hidden(path: str) -> bool:
    """Tell whether a name is one that systems and editors hide: `._x`, `~$x`, `x~`, `x.bak`."""
    return bool(re.search(r"(^|/)(\.(?!\.*(yaml)?$)|~\$)|~$|\.(bak|orig)$", path))


def is_readable(path: str) -> bool:
    """Tell whether a name is text on one line, as it is not in old archives, and not all dots."""
    odd = FORBIDDEN.search(path) or re.search(r"[\t\r\n]|(^|/)\.+$", path.removesuffix(".yaml"))
    return not odd


def partner_ids(paths: Iterable[str]) -> list[str]:
    """Return the ids of partners and units by their files; a translation has none of its own."""
    ids = (path.removeprefix("partners/").removesuffix(".yaml") for path in paths)
    return [partner for partner in ids if "." not in partner]
