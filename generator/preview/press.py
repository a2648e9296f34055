"""Print PDF files and pictures of their pages in a process of its own.

The page in the browser must not wait for the PDF, and a PDF takes a processor for a while.
"""

import asyncio
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass
from importlib import import_module
from io import BytesIO
from multiprocessing import get_context
from multiprocessing.connection import Connection
from os import _exit
from typing import Any, ParamSpec, TypeVar

from generator.content.document import Release
from generator.findings import Finding, Rejected, Span
from generator.formats import FORMATS
from generator.formats.style import Style
from generator.messages import _
from generator.preview.view import failure

P = ParamSpec("P")
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF file and the words of each of its pages; or the findings that prevented it."""

    pdf: bytes = b""
    words: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


class Press:
    """One process that prints, one thing after the other."""

    def __init__(self) -> None:
        self._process, self._line = _process()

    async def paper(self, release: Release, style: Style) -> Paper:
        """Print a release; when the caller is cancelled before its turn, it is left out."""
        try:
            return await self._run(_paper, release, style)
        except BrokenProcessPool:
            return Paper(findings=(_stopped(release),))

    async def picture(self, pdf: bytes, page: int, width: int) -> bytes:
        """Draw a page, counted from 1, as a PNG picture so many pixels wide."""
        try:
            return await self._run(_picture, pdf, page, width)
        except BrokenProcessPool:
            return b""

    async def _run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        try:
            future = self._process.submit(work, *args, **kwargs)
            return await asyncio.wrap_future(future)
        except BrokenProcessPool:
            self._process, self._line = _process()
            raise

    def close(self) -> None:
        """Stop the process, whatever it is at: nobody waits for it any more."""
        self._line.close()
        self._process.shutdown(cancel_futures=True)


def _process() -> tuple[ProcessPoolExecutor, Connection]:
    """Start a process, and a line to it: it ends when the line does, however that comes about."""
    context = get_context("spawn")
    its_end, line = context.Pipe(duplex=False)
    process = ProcessPoolExecutor(1, context, initializer=_ready, initargs=(its_end,))
    with _ctrl_c_kept_back():
        process.submit(import_module, "generator.formats.pdf")
    return process, line


@contextmanager
def _ctrl_c_kept_back() -> Iterator[None]:
    """Let a process begin deaf to Ctrl-C, which reaches all of a terminal; here it comes after."""
    if sys.platform == "win32":
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGINT])
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


# In the process ---------------------------------------------------------------------------------


def _ready(line: Connection) -> None:
    """Leave Ctrl-C to the server, end with the line, and import what takes long."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with, args=(line,), daemon=True).start()
    import_module("weasyprint")


def _end_with(line: Connection) -> None:
    with suppress(OSError):
        line.poll(None)
    _exit(0)


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


def _stopped(release: Release) -> Finding:
    message = _("The PDF could not be made: the process that prints it has stopped.")
    hint = _("Save the file again; it prints anew.")
    return Finding("PREVIEW002", message, _place(release), hint)


def _place(release: Release) -> Span:
    return release.origin or Span(release.slug, 1, 1, 1, 1)
