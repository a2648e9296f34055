"""The files of a workspace by their names: the Tab key asks for no more, and must not wait."""

import re
from collections.abc import Iterable
from os.path import isfile
from pathlib import Path


def yaml_paths(root: Path, folder: str) -> list[str]:
    """Return the YAML files below a folder, as seen from `root` with forward slashes, in order.

    Those whose names can be that of no document are left out.
    """
    files = (root / folder).rglob("*.yaml")
    paths = [file.relative_to(root).as_posix() for file in files if isfile(file)]
    return sorted(filter(is_readable, paths))


def is_readable(path: str) -> bool:
    """Tell whether a name is text, as it is not in old archives, and more than dots."""
    return not re.search("[\ud800-\udfff]|(^|/)\\.+$", path.removesuffix(".yaml"))


def partner_ids(paths: Iterable[str]) -> list[str]:
    """Return the ids of partners and units by their files; a translation has none of its own."""
    ids = (path.removeprefix("partners/").removesuffix(".yaml") for path in paths)
    return [partner for partner in ids if "." not in partner]
