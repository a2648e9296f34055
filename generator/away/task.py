"""What a worker does with a message: takes in files, then works in a process of its own."""

from __future__ import annotations

import datetime
import os
import pickle
from collections.abc import Callable, Sequence
from contextlib import suppress
from importlib import import_module
from importlib.metadata import version
from io import BytesIO
from multiprocessing import current_process
from pathlib import Path
from typing import Any, NamedTuple

from generator.away.files import Files, Missing, keep, root
from generator.formats.style import Style, load, style_folders
from generator.messages import _
from generator.source.workspace import ReleaseFile, Workspace
from generator.version import __version__
from generator.workers.pool import Pool

PROGRAM = f"{__version__}, WeasyPrint {version('weasyprint')}"
"""What must be the same on both sides, or the same release would have other bytes."""


class Order(NamedTuple):
    """What is to be done: the language of messages, the files it needs, the work and its items."""

    language: str
    tree: str
    work: bytes
    program: str = PROGRAM


def do(order: Order, contents: dict[str, bytes]) -> list[Any] | Missing:
    """Return what was made of each item, or what is missing for it. Raises OSError."""
    if order.program != PROGRAM:
        said = _("A worker has another version of the program: {theirs}; here it is {ours}.")
        raise OSError(0, said.format(theirs=PROGRAM, ours=order.program))
    keep(contents)
    folder = root(order.tree)
    if isinstance(folder, Missing):
        return folder
    _speak(order.language)
    with suppress(AssertionError):
        current_process().daemon = False  # those of Dask may have no children by themselves
    work, items = _Unpacking(BytesIO(order.work), folder).load()
    pool = Pool(1, threads=True, preload=["__main__", "generator.away.warm"])
    return list(pool.each(work, items))


def _speak(language: str) -> None:
    """Let processes that begin from now on say what they say in a language.

    They are copies of one that has imported its messages; it begins anew for another language.
    """
    if os.environ.get("COMMUNIQUE_LANG") != language:
        os.environ["COMMUNIQUE_LANG"] = language
        first: Any = getattr(import_module("multiprocessing.forkserver"), "_forkserver", None)
        with suppress(AttributeError):
            first._stop()


# What is called otherwise on the other side ------------------------------------------------------


def packed(files: Files, work: Callable[[Any], Any], items: Sequence[Any]) -> bytes:
    """Return a work and its items as they are sent, with the YAML of the releases among them."""
    sent = BytesIO()
    _Packing(sent, files.workspace, items).dump((work, list(items)))
    return sent.getvalue()


class _Packing(pickle.Pickler):
    """Names the workspace and the style, which are elsewhere on the other side."""

    def __init__(self, file: BytesIO, workspace: Workspace, items: Sequence[Any]) -> None:
        super().__init__(file)
        self._workspace, self._items = workspace, items

    def persistent_id(self, one: Any) -> Any:
        """Return what another machine finds it by; None of what is sent itself."""
        if isinstance(one, Style):
            return "style", one.name
        return ("workspace", one.now, *self._releases()) if one is self._workspace else None

    def _releases(self) -> tuple[list[ReleaseFile], dict[str, bytes]]:
        """Return the releases among the items with their other languages, and what they say."""
        named = [one for one in self._items if isinstance(one, ReleaseFile)]
        every = [file for one in named for file in self._workspace.versions(one)]
        texts = {}
        for file in every:
            with suppress(OSError):  # told where it is read
                texts[file.path] = self._workspace.data(file.path)
        return list(dict.fromkeys(every)), texts


class _Unpacking(pickle.Unpickler):
    """Finds them in a folder of this machine."""

    def __init__(self, file: BytesIO, folder: Path) -> None:
        super().__init__(file)
        self._folder = folder

    def persistent_load(self, name: Any) -> Any:
        """Return what has that name here."""
        if name[0] == "style":
            return load(name[1], style_folders(self._folder))
        _name, now, releases, texts = name
        return _Elsewhere(self._folder, texts, now, releases)


class _Elsewhere(Workspace):
    """A workspace some releases of which are not in its folder."""

    def __init__(
        self,
        root: Path,
        texts: dict[str, bytes],
        now: datetime.datetime,
        releases: list[ReleaseFile],
    ) -> None:
        super().__init__(root, texts, now)
        self.releases = releases
