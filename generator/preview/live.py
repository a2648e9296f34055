"""Keep what is shown up to date: look again at what a change touches, and tell who listens."""

import asyncio
import datetime
import itertools
import time
from collections import defaultdict
from collections.abc import AsyncIterator, Coroutine
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field, replace
from os.path import realpath
from pathlib import Path
from typing import Any

from generator import clock, disk
from generator.findings import Finding, Span
from generator.formats.stylefile import inside
from generator.messages import _
from generator.preview.press import Paper, Press, Setting
from generator.preview.view import Printed, View
from generator.source.workspace import ReleaseFile, Workspace
from generator.watch import SETTLED, Watch

_HEARTBEAT = 20.0
_SIDE_BY_SIDE = 2  # one that never ends must not keep the others from being looked at
_MINUTE_HAND = 1.0
_LIST_PAUSE = 0.15  # the list is long, and its releases are looked at in quick succession


@dataclass(slots=True)
class Desk:
    """What is shown of one release: the newest view, and the last page and PDF that were good.

    Every view has a greater `version` than the one before, and than those of earlier runs, which
    a window may still show; `good_version` and `paper_version` are those of the views that the
    page and the PDF were printed from. `seen` is local time.
    """

    view: View
    version: int
    seen: datetime.datetime
    good: Printed | None = None
    good_version: int = 0
    paper: Paper | None = None
    paper_version: int = 0
    pictures: dict[tuple[int, int], bytes] = field(default_factory=dict)

    @property
    def fresh(self) -> bool:
        """Tell whether the newest view was printed, or could not be."""
        return self.view.refused or self.view.printed is not None


class Live:
    """The releases of a workspace, looked at again whenever a file they depend on changes.

    Everything here happens on one event loop; releases are looked at, and printed on paper, in
    processes beside.
    """

    def __init__(
        self,
        root: Path,
        *,
        style_name: str | None = None,
        as_of: datetime.date | None = None,
        at: datetime.datetime | None = None,
    ) -> None:
        self.root = root.resolve()
        self.workspace = Workspace(self.root)  # read again once the watch has begun
        self.stopped = False
        self._setting = Setting(self.root, style_name, as_of, at)
        self._style_folders: tuple[Path, ...] = ()
        self._desks: dict[str, Desk] = {}
        self._stale: set[str] = set()
        self._listeners: dict[asyncio.Event, str | None] = {}
        self._versions = itertools.count(time.time_ns() // 1_000_000)
        self._work, self._paper_turn = asyncio.Event(), asyncio.Lock()
        self._turns: dict[str, asyncio.Lock] = defaultdict(asyncio.Lock)
        self._places, self._renewing = asyncio.Semaphore(_SIDE_BY_SIDE), set[str]()
        self._looks: dict[str, asyncio.Future[View]] = {}
        self._tasks: set[asyncio.Task[None]] = set()
        self._watch = Watch(self.root, self._changed)
        self._press = Press()

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Look at all releases, then at what changes, while the body runs."""
        watching = asyncio.create_task(self._watch.run())
        await asyncio.sleep(SETTLED)  # what changes from here on is told
        self._look_at_all()
        keeping_up = asyncio.create_task(self._keep_up())
        keeping_time = asyncio.create_task(self._keep_time())
        try:
            yield
        finally:
            self._watch.stop()
            working = (keeping_up, keeping_time, *self._tasks)
            for task in working:
                task.cancel()
            await asyncio.gather(watching, *working, return_exceptions=True)
            await asyncio.to_thread(self._press.close)

    def stop(self) -> None:
        """Let the listeners go."""
        self.stopped = True
        for changed in self._listeners:
            changed.set()

    # What is asked ------------------------------------------------------------------------------

    @property
    def now(self) -> datetime.datetime:
        """The moment that embargoes are judged at."""
        return self._setting.at or clock.now()

    def releases(self) -> list[tuple[ReleaseFile, View | None]]:
        """Return the releases with what is known of them; None before the first look."""
        return [
            (file, self._desks[file.slug].view if file.slug in self._desks else None)
            for file in self.workspace.releases
        ]

    def file(self, slug: str) -> ReleaseFile | None:
        """Return the file of a release; None when there is none."""
        return next((file for file in self.workspace.releases if file.slug == slug), None)

    async def desk(self, slug: str) -> Desk | None:
        """Return what is shown of a release, up to date; None when there never was one."""
        if self.file(slug) is None and slug not in self._desks:
            return None
        async with self._turns[slug]:
            desk = self._desks.get(slug)
            if desk is None or slug in self._stale or not desk.fresh or self._ended(desk.view):
                await self._look(slug, printing=True)
        return self._desks.get(slug)

    def _ended(self, view: View) -> bool:
        """Tell whether an embargo ended since a release was looked at."""
        if view.until is None or view.lifted or view.refused:
            return False
        return view.until <= self.now

    async def picture(self, slug: str, page: int, width: int) -> bytes:
        """Return a page of the newest PDF as a picture, empty when there is no such page."""
        desk = self._desks.get(slug)
        if desk is None or desk.paper is None or not 0 < page <= len(desk.paper.words):
            return b""
        pictures = desk.pictures
        if (page, width) not in pictures:
            pictures[page, width] = await self._press.picture(desk.paper.pdf, page, width)
        return pictures[page, width]

    async def changes(self, slug: str | None) -> AsyncIterator[None]:
        """Yield at once, then whenever a release changes, or with None any of them."""
        changed = asyncio.Event()
        self._listeners[changed] = slug
        try:
            while not self.stopped:
                yield
                with suppress(TimeoutError):
                    await asyncio.wait_for(changed.wait(), _HEARTBEAT)
                if slug is None:
                    await asyncio.sleep(_LIST_PAUSE)
                changed.clear()
        finally:
            del self._listeners[changed]

    # What happens -------------------------------------------------------------------------------

    def _changed(self, paths: set[Path]) -> None:
        """Take note of changed files, and of folders with all that is in them."""
        listed, self.workspace = self.workspace, Workspace(self.root)
        if _names(listed) != _names(self.workspace):
            self._look_at_all()
            self._stale |= {file.slug for file in listed.releases}
        styles = (self.root / "templates", self.root / "communique.yaml", *self._linked())
        if any(path.is_relative_to(one) for path in paths for one in styles):
            self._setting = replace(self._setting, version=self._setting.version + 1)
            self._stale |= {slug for slug, desk in self._desks.items() if desk.fresh}
            self._stale |= self._looks.keys()
        self._stale |= {slug for slug, desk in self._desks.items() if _touch(paths, desk.view)}
        self._stale |= {slug for slug in self._looks if slug not in self._desks}
        for slug in self._stale & self._looks.keys():  # it may be what never ends that was mended
            self._looks[slug].cancel()
        self._work.set()

    def _look_at_all(self) -> None:
        self.workspace = Workspace(self.root)
        self._stale |= {file.slug for file in self.workspace.releases}
        self._work.set()

    async def _keep_up(self) -> None:
        """Look at stale releases, those that someone looks at first, then as the list has them."""
        while True:
            await self._places.acquire()
            await self._work.wait()
            shown = set(self._listeners.values())
            waiting = self._stale - self._renewing
            slug = max(waiting, key=lambda one: (one in shown, one), default=None)
            if slug is None:
                self._work.clear()
                self._places.release()
                continue
            self._renewing.add(slug)
            self._begun(self._renew(slug, printing=slug in shown))

    async def _keep_time(self) -> None:
        """Look again at releases whose embargo ended."""
        while True:
            await asyncio.sleep(_MINUTE_HAND)
            ended = {slug for slug, desk in self._desks.items() if self._ended(desk.view)}
            if ended := ended - self._looks.keys():
                self._stale |= ended
                self._work.set()

    def _begun(self, work: Coroutine[Any, Any, None]) -> asyncio.Task[None]:
        task = asyncio.create_task(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        return task

    async def _renew(self, slug: str, *, printing: bool) -> None:
        try:
            async with self._turns[slug]:
                if slug in self._stale:
                    await self._look(slug, printing=printing)
        finally:
            self._renewing.discard(slug)
            self._places.release()
            self._work.set()

    async def _look(self, slug: str, *, printing: bool) -> None:
        view = None
        while view is None:
            self._stale.discard(slug)
            file = self.file(slug)
            if file is None:
                self._gone(slug)
                return
            view = await self._looked(file, printing=printing)
        if view.printed:
            self._style_folders = view.printed.style.folders
        self._watch.also([*view.reads, *self._linked()])
        version = next(self._versions)
        seen = clock.now().astimezone()
        desk = self._desks.setdefault(slug, Desk(view, version, seen))
        view = _kept(view, desk.view)
        desk.view, desk.version, desk.seen = view, version, seen
        if view.printed:
            desk.good, desk.good_version = view.printed, version
            self._begun(self._print(slug, desk, view.printed, version))
        self._tell(slug)

    async def _looked(self, file: ReleaseFile, *, printing: bool) -> View | None:
        """Look at a release; None when it changed meanwhile, and must be looked at again."""
        work = asyncio.ensure_future(self._press.look(self._setting, file, printing=printing))
        self._looks[file.slug] = work
        try:
            await asyncio.wait([work])
        finally:
            del self._looks[file.slug]
            work.cancel()
        return None if work.cancelled() else work.result()

    def _linked(self) -> list[Path]:
        """Return the files that links among those of the style lead to."""
        folders = self._style_folders
        files = (file for folder in folders for file in disk.below(folder, inside(folder)))
        return [Path(realpath(file)) for file in files if file.is_symlink()]

    def _gone(self, slug: str) -> None:
        """Keep what was shown of a release whose file is gone, and say so."""
        desk = self._desks.get(slug)
        if desk and desk.view.findings != (gone := (_no_file(desk.view),)):
            desk.view = replace(desk.view, refused=True, findings=gone, owners=())
            desk.version = next(self._versions)
            self._tell(slug)

    async def _print(self, slug: str, desk: Desk, printed: Printed, version: int) -> None:
        """Print the PDF, unless a newer page is already there."""
        async with self._paper_turn:
            if desk.good_version != version:
                return
            paper = await self._press.paper(printed.release, printed.style)
        if desk.good_version == version:
            desk.paper, desk.paper_version, desk.pictures = paper, version, {}
            self._tell(slug)

    def _tell(self, slug: str) -> None:
        for changed, listened in self._listeners.items():
            if listened in (slug, None):
                changed.set()


def _names(workspace: Workspace) -> tuple[list[ReleaseFile], list[str]]:
    return workspace.releases, workspace.partner_paths


def _kept(view: View, before: View) -> View:
    """Keep the title, the draft's and the embargo's marks over a page that is still shown."""
    if view.refused and view.title == view.file.slug:
        view = replace(view, title=before.title)
    if not view.refused or view.state:
        return view
    return replace(view, state=before.state, embargo=before.embargo, until=before.until)


def _touch(paths: set[Path], view: View) -> bool:
    return any(
        path == read or path in read.parents or read in path.parents
        for read in view.reads
        for path in paths
    )


def _no_file(view: View) -> Finding:
    message = _("This release's file is no longer there.")
    hint = _("It may have been renamed: look for it in the list of releases.")
    return Finding("PREVIEW003", message, Span(view.file.path, 1, 1, 1, 1), hint)
