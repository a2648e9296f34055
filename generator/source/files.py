"""The files of a workspace by their names: the Tab key asks for no more, and must not wait."""

from collections.abc import Iterable
from os.path import isfile
from pathlib import Path


def yaml_paths(root: Path, folder: str) -> list[str]:
    """Return the YAML files below a folder, as seen from `root` with forward slashes, in order."""
    files = (root / folder).rglob("*.yaml")
    return sorted(file.relative_to(root).as_posix() for file in files if isfile(file))


def partner_ids(paths: Iterable[str]) -> list[str]:
    """Return the ids of partners and units by their files; a translation has none of its own."""
    ids = (path.removeprefix("partners/").removesuffix(".yaml") for path in paths)
    return [partner for partner in ids if "." not in partner]
