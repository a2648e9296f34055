"""The files of a folder as they travel: by their contents, each to a worker once."""

from __future__ import annotations

import atexit
import json
import os
import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, suppress
from functools import cache, cached_property
from hashlib import sha256
from pathlib import Path
from tempfile import mkdtemp

from generator import disk
from generator.formats.style import is_program
from generator.messages import _
from generator.scratch import scratch
from generator.source.files import composed, found
from generator.source.workspace import Workspace


class Missing(tuple[str, ...]):
    """The contents that a worker has not seen yet, by their hashes."""

    __slots__ = ()


def digest(data: bytes) -> str:
    """Return the hash that a content goes by."""
    return sha256(data).hexdigest()


class Files:
    """What all releases of a folder may need: everything but their own YAML, sent with each."""

    def __init__(self, workspace: Workspace) -> None:
        self.workspace = workspace

    @property
    def tree(self) -> str:
        """The hash of the table of all paths and hashes."""
        return digest(self._table)

    def contents(self, hashes: Missing) -> dict[str, bytes]:
        """Return contents by hash. Raises OSError for a file that was changed in the meantime."""
        return {one: self._content(one) for one in hashes}

    def _content(self, wanted: str) -> bytes:
        if wanted == self.tree:
            return self._table
        path = self._paths[wanted]
        data = self._data(path)
        if digest(data) != wanted:
            raise OSError(0, _("it was changed in the meantime; start again"), path)
        return data

    def _data(self, path: str) -> bytes:
        instead = self.workspace.instead.get(path)
        root = self.workspace.root
        return disk.read(found(root, path), (root,), disk.PICTURE) if instead is None else instead

    @cached_property
    def _hashes(self) -> Mapping[str, str]:
        hashes = {}
        for path in sorted(self._names()):
            with suppress(OSError):  # what cannot be read here is not there either
                hashes[path] = digest(self._data(path))
        return hashes

    @cached_property
    def _paths(self) -> Mapping[str, str]:
        return {one: path for path, one in self._hashes.items()}

    @cached_property
    def _table(self) -> bytes:
        return json.dumps(self._hashes).encode()

    def _names(self) -> Iterator[str]:
        root = self.workspace.root
        yield "communique.yaml"
        yield from (path for path in self.workspace.instead if not _is_release(path))
        # A copy of the program has the styles that every worker has.
        for folder in ("partners", "releases", *(() if is_program(root) else ("templates",))):
            for file in disk.below(root / folder, (root,)):
                path = composed(file.relative_to(root).as_posix())
                if not _is_release(path):
                    yield path


def _is_release(path: str) -> bool:
    return path.startswith("releases/") and path.endswith(".yaml")


# At the worker -----------------------------------------------------------------------------------


@cache
def _store() -> Path:
    """Make the folder that this process keeps files in, as long as it is there."""
    stack = ExitStack()
    folder = stack.enter_context(scratch())
    atexit.register(stack.close)
    return folder


def keep(contents: Mapping[str, bytes]) -> None:
    """Keep contents, each under its hash."""
    for name, data in contents.items():
        if digest(data) != name:
            raise OSError(0, _("a file arrived damaged; start again"), name)
        new = Path(mkdtemp(dir=_store())) / name
        new.write_bytes(data)
        new.replace(_store() / name)
        new.parent.rmdir()


def root(tree: str) -> Path | Missing:
    """Return a folder with all files of a table, or what is missing for it."""
    there = _store() / f"{tree}.d"
    if there.is_dir():
        return there
    if not (_store() / tree).is_file():
        return Missing([tree])
    hashes: dict[str, str] = json.loads(disk.read(_store() / tree, (_store(),), 1 << 30))
    if missing := {one for one in hashes.values() if not (_store() / one).is_file()}:
        return Missing(sorted(missing))
    new = Path(mkdtemp(dir=_store()))
    for path, name in hashes.items():
        (new / path).parent.mkdir(parents=True, exist_ok=True)
        _link(_store() / name, new / path)
    with suppress(OSError):  # another thread made the same
        new.replace(there)
    return there


def _link(content: Path, place: Path) -> None:
    try:
        os.link(content, place)
    except OSError:
        shutil.copyfile(content, place)
