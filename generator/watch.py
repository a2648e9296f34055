"""Watch the files that pages depend on, and nothing else."""

import asyncio
import re
from collections.abc import AsyncIterator, Callable, Iterable
from functools import partial
from pathlib import Path

from watchfiles import awatch

from generator import disk

_WRITTEN = re.compile(
    r"(?i)[^.~#].*\.(?:ya?ml(?:\.\w+)?|svg|png|jpe?g|jinja|css|ttf|otf)"  # no editor's own files
)
_FOLDERS = ("partners", "releases", "templates", "agreements", "published")
_SETTINGS = "communique.yaml"
# An editor writes a file in several strokes: this long after the last one it is read.
_PAUSE, _AT_MOST = 25, 250
SETTLED = 0.2
"""After so many seconds the operating system surely tells what changes."""


class Watch:
    """Tell what changes in a workspace: its folders, and the files named to `also`."""

    def __init__(self, root: Path, tell: Callable[[set[Path]], None]) -> None:
        self._root = root
        self._tell = tell
        self._files: set[Path] = set()
        self._moved, self._ended = asyncio.Event(), asyncio.Event()

    async def run(self) -> None:
        """Tell changes until `stop` is called."""
        async with asyncio.TaskGroup() as tasks:
            tasks.create_task(self._below())
            tasks.create_task(self._top())

    def stop(self) -> None:
        """End at once: a task that is cancelled would still wait for the operating system."""
        self._ended.set()
        self._moved.set()

    def also(self, files: Iterable[Path]) -> None:
        """Watch these files, too, wherever in the workspace they lie."""
        before = self._folders()
        self._files |= {file for file in files if file.is_relative_to(self._root)}
        if self._folders() != before:
            self._moved.set()

    def _folders(self) -> set[Path]:
        """Return the folders to watch with all below them."""
        folders = {file.parent for file in self._files} - {self._root}
        own = {self._root / name for name in _FOLDERS}
        return own | {one for one in folders if not own & {one, *one.parents}}

    def _whole(self) -> list[Path]:
        """Return them with those below, one by one: by itself, a watch follows links anywhere."""
        every = (disk.folders(folder, (self._root,)) for folder in self._folders())
        return sorted(one for folders in every for one in folders)

    async def _below(self) -> None:
        """Watch folders; begin again when one comes or goes, and tell what may have been missed."""
        while not self._ended.is_set():
            self._moved.clear()
            folders = self._whole()
            if not folders:
                await self._moved.wait()
                continue
            telling = asyncio.get_running_loop().call_later(SETTLED, self._tell, set(folders))
            async for changes in _changes(*folders, wanted=_is_written, stop=self._moved):
                self._tell(changes)
                if any(path.is_dir() for path in changes):
                    self._moved.set()
            telling.cancel()

    async def _top(self) -> None:
        """Watch the workspace's own folder, without what is below."""
        top = _changes(self._root, wanted=self._matters, stop=self._ended)
        async for changes in top:
            self._moved.set()
            self._tell(changes)

    def _matters(self, path: Path) -> bool:
        known = path.name in (*_FOLDERS, _SETTINGS)
        return known or any(file.is_relative_to(path) for file in self._files)


def _is_written(path: Path) -> bool:
    return bool(_WRITTEN.fullmatch(path.name)) or (path.is_dir() and not path.is_symlink())


async def _changes(
    *paths: Path, wanted: Callable[[Path], bool], stop: asyncio.Event
) -> AsyncIterator[set[Path]]:
    """Yield what changes; where the system cannot watch so many folders, by looking at them."""
    watching = partial(
        awatch,
        *paths,
        watch_filter=lambda _change, path: wanted(Path(path)),
        debounce=_AT_MOST,
        step=_PAUSE,
        stop_event=stop,
        recursive=False,
        ignore_permission_denied=True,
    )
    try:
        async for changes in watching():
            yield {Path(path) for _change, path in changes}
    except OSError:
        async for changes in watching(force_polling=True):
            yield {Path(path) for _change, path in changes}
