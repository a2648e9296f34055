"""The files of a workspace by their names: the Tab key asks for no more, and must not wait."""

import os
import re
import unicodedata
from collections.abc import Iterable
from contextlib import suppress
from os import listdir
from os.path import isdir, lexists
from pathlib import Path

from generator import disk
from generator.characters import FORBIDDEN
from generator.messages import _
from generator.patterns import lazy

BYTES_AT_MOST = 200
"""How long a name may be: disks take 255 bytes, and more is added to it before it is a document."""
UNREADABLE = lazy(lambda: rf"[\t\r\n]|{FORBIDDEN.pattern}")
"""What no name may hold: it is one line of text."""
_DEVICES = re.compile(r"(?i)(con|prn|aux|nul|con(in|out)\$|(com|lpt)[0-9¹²³])")


def yaml_paths(root: Path, folder: str) -> list[str]:
    """Return the YAML files below a folder, as seen from `root` with forward slashes, in order.

    Those whose names can be that of no document are left out; accents are composed. Of files whose
    names some systems take for the same the first is taken.
    """
    files = (file for file in disk.below(root / folder, (root,)) if file.suffix == ".yaml")
    paths = [composed(file.relative_to(root).as_posix()) for file in files if not isdir(file)]
    readable = sorted(path for path in paths if is_readable(path) and not is_hidden(path))
    taken: dict[str, str] = {}
    for path in readable:
        taken.setdefault(alike(path), path)
    return list(taken.values())


def composed(name: str) -> str:
    """Return a name with its accents in their letters, as it is typed in YAML."""
    return unicodedata.normalize("NFC", name)


def alike(name: str) -> str:
    """Return what names have in common that some systems take for the same."""
    return composed(composed(name).casefold())


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
    """Tell whether a name is one line of text, more than dots, and short enough to add to."""
    if any(len(os.fsencode(part)) > BYTES_AT_MOST for part in path.split("/")):
        return False
    return not (UNREADABLE.search(path) or re.search(r"(^|/)\.+$", path.removesuffix(".yaml")))


def printable(path: str) -> str:
    """Return a path with a sign in the place of what would not print as a line of text."""
    return UNREADABLE.sub("\ufffd", path)


def unportable(name: str) -> str | None:
    """Say why a name of a file or folder does not work on every system; None where it does."""
    stem = name.removesuffix(".yaml")
    if len(os.fsencode(name)) > BYTES_AT_MOST:
        return _("it is too long")
    if _DEVICES.fullmatch(name.partition(".")[0].rstrip(" ")):
        return _("Windows keeps it for a device")
    if name.startswith("-"):
        return _("with its dash, a command takes it for an option")
    if name.startswith("."):
        return _("the full stop at its start hides it")
    if stem != stem.strip(" ").rstrip("."):
        return _("Windows drops the space or the full stop at its end")
    if sign := re.search(r'[<>:"|?*\\]', name):
        return _("Windows takes no « {sign} » in it").format(sign=sign[0])
    return None


def partner_ids(paths: Iterable[str]) -> list[str]:
    """Return the ids of partners and units by their files; a translation has none of its own."""
    ids = (path.removeprefix("partners/").removesuffix(".yaml") for path in paths)
    return [partner for partner in ids if "." not in partner]
