"""Look at releases, print PDF files and draw their pages in processes beside the server.

Nobody who asks for another page waits for them; one that takes too long is ended alone.
"""

import asyncio
import datetime
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any, ParamSpec, TypeVar

from generator.content.document import Release
from generator.ended import start_of, told
from generator.findings import Finding, Rejected, Span
from generator.formats import FORMATS
from generator.formats.style import Style
from generator.preview.view import Printer, View, failure, look, printer
from generator.source.workspace import ReleaseFile
from generator.workers import Ended
from generator.workers.pool import Pool

P = ParamSpec("P")
T = TypeVar("T")

PROCESSES = 4
"""Two look, one prints, one draws."""


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF file and the words of each of its pages; or the findings that prevented it."""

    pdf: bytes = b""
    words: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@dataclass(frozen=True, slots=True)
class Setting:
    """What releases are looked at with, `at` any time; a changed style has another `version`."""

    root: Path
    style_name: str | None
    as_of: datetime.date | None
    at: datetime.datetime | None
    version: int = 0


class Press:
    """The processes that work for the preview; they end with the server, however it ends."""

    def __init__(self) -> None:
        self._pool = Pool(PROCESSES, threads=True, preload=["generator.preview.warm"])
        self._pool.submit(import_module, "generator.preview.warm")

    async def look(self, setting: Setting, file: ReleaseFile, *, printing: bool) -> View:
        """Look at a release, and print its page if that is wanted; who cancels this ends it.

        Where printing is ended, what there is to say of the text is told all the same.
        """
        try:
            return await self._run(_look, setting, file, printing)
        except Ended as ended:
            if printing:
                view = await self.look(setting, file, printing=False)
            else:  # Nobody knows what it reads.
                anything = frozenset(setting.root / name for name in ("partners", "releases"))
                view = View(file=file, title=file.slug, reads=anything)
            findings = dict.fromkeys((*view.findings, told(ended, start_of(file.path))))
            return replace(view, refused=True, findings=tuple(findings))

    async def paper(self, release: Release, style: Style) -> Paper:
        """Print a release; when the caller is cancelled before its turn, it is left out."""
        try:
            return await self._run(_paper, release, style)
        except Ended as ended:
            return Paper(findings=(told(ended, _place(release)),))

    async def picture(self, pdf: bytes, page: int, width: int) -> bytes:
        """Draw a page, counted from 1, as a PNG picture so many pixels wide."""
        try:
            return await self._run(_picture, pdf, page, width)
        except Ended:
            return b""

    async def _run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        return await asyncio.wrap_future(self._pool.submit(work, *args, **kwargs))

    def close(self) -> None:
        """Stop the processes, whatever they are at: nobody waits for them any more."""
        self._pool.shutdown()


# In the processes -------------------------------------------------------------------------------


def _look(setting: Setting, file: ReleaseFile, printing: bool) -> View:
    making = partial(_printer, setting) if printing else None
    return look(setting.root, file, as_of=setting.as_of, at=setting.at, printing=making)


@lru_cache(maxsize=1)
def _printer(setting: Setting) -> Printer:
    """Make a style ready once, until it changes: a save is shown at once."""
    return printer(setting.root, setting.style_name)


def _paper(release: Release, style: Style) -> Paper:
    """Print; a refusal is returned, because it would not survive the way between processes."""
    try:
        pdf = FORMATS["pdf"].writer(style)(release)
    except Rejected as refusal:
        return Paper(findings=refusal.findings)
    except Exception as error:
        return Paper(findings=(failure(error, _place(release)),))
    with _opened(pdf) as document:
        return Paper(pdf, tuple(map(_words, document)))


def _words(sheet: Any) -> str:
    with closing(sheet), closing(sheet.get_textpage()) as words:
        text: str = words.get_text_bounded()
    return text


def _picture(pdf: bytes, page: int, width: int) -> bytes:
    file = BytesIO()
    with _opened(pdf) as document, closing(document[page - 1]) as sheet:
        picture = sheet.render(scale=width / sheet.get_width()).to_pil()
        picture.save(file, "PNG", compress_level=1)  # it travels no further than this machine
    return file.getvalue()


def _opened(pdf: bytes) -> closing[Any]:
    return closing(import_module("pypdfium2").PdfDocument(pdf))


def _place(release: Release) -> Span:
    return release.origin or Span(release.slug, 1, 1, 1, 1)
