"""Write a release as an accessible PDF (PDF/UA-1) on A4, from the same page as the HTML file."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from generator.content.document import Release
from generator.content.photographs import DOTS_PER_INCH
from generator.findings import Finding, Rejected, Span
from generator.formats.html import pages
from generator.formats.style import Style
from generator.messages import _

_VARIANT = "pdf/ua-1"
_PRINTED = 4
_COPIED = {b"2010": b"002d", b"2011": b"002d", b"00a0": b"0020"}
"""What a reader takes for a shape: fonts draw characters alike, and the engine knows only one."""
_END = "end"
_LITTLE = 1 / 3


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of PDF files for one run: fonts and CSS are read once."""
    from generator.formats import engine

    page = pages(style, paged=True)
    weasyprint, fonts = engine.start(style)
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols=("data",), fail_on_errors=True)
    options = {"pdf_variant": _VARIANT, "dpi": DOTS_PER_INCH}
    usual, tight = (
        weasyprint.CSS(string=css, font_config=fonts, url_fetcher=fetcher)
        for css in (style.css(paged=True), style.tight_css())
    )

    def write(release: Release) -> bytes:
        with _complete(release, weasyprint.urls.FatalURLFetchingError):
            html = weasyprint.HTML(string=page(release, ""), url_fetcher=fetcher)
            document = html.render(fonts, stylesheets=[usual], **options)
            if _last_page(document) < _LITTLE:
                tighter = html.render(fonts, stylesheets=[usual, tight], **options)
                document = min(document, tighter, key=_length)
            pdf: bytes = document.write_pdf(finisher=_finish, **options)
        return pdf

    return write


def _last_page(document: Any) -> float:
    """Return how much of the last of several pages is taken, by where the style says it ends."""
    last = document.pages[-1]
    _left, end, *_ = last.anchors.get(_END, (0, last.height))
    return float(end / last.height) if len(document.pages) > 1 else 1.0


def _length(document: Any) -> tuple[int, float]:
    """Return what makes one layout better than another: fewer pages, then a fuller last one."""
    return len(document.pages), -_last_page(document)


def _finish(_document: Any, pdf: Any) -> None:
    """Say of each table header what it heads, of each link that it is printed, of letters theirs.

    Checkers of PDF/UA ask for the first two. The engine's own name for a header ends with its row
    and its column; the first row heads columns.
    """
    for thing in pdf.objects:
        if b"begincmap" in getattr(thing, "stream", ()):
            thing.stream[:] = map(_copied, thing.stream)
        if not isinstance(thing, dict):
            continue
        if thing.get("Type") == "/Annot":
            thing["F"] = _PRINTED
        if thing.get("S") == "/TH" and "ID" in thing:
            row = thing["ID"].string.split("-")[-2]
            thing["A"]["Scope"] = "/Column" if row == "0" else "/Row"


def _copied(line: bytes) -> bytes:
    """Let a line « <shape> <characters> » give characters that an address or a search may have."""
    shape, between, text = line.partition(b"> <")
    return (
        shape + between + re.sub(rb"[0-9a-f]{4}", lambda code: _COPIED.get(code[0], code[0]), text)
    )


@contextmanager
def _complete(release: Release, fatal: type[BaseException]) -> Iterator[None]:
    """Raise Rejected when something was left out: by itself the engine only mentions it."""
    log, heard = logging.getLogger("weasyprint"), _Ear(level=logging.ERROR)
    log.addHandler(heard)
    try:
        yield
    except fatal as error:
        heard.said.append(str(error))
    finally:
        log.removeHandler(heard)
    if heard.said:
        raise Rejected(_finding(release, said) for said in dict.fromkeys(heard.said))


class _Ear(logging.Handler):
    """Keep the messages that reach a logger."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message, without the content of pictures."""
        self.said.append(record.getMessage()[:300])


def _finding(release: Release, said: str) -> Finding:
    message = _("The PDF of {slug} would not be complete: {problem}.")
    hint = _("Look at the picture or the style sheet it names.")
    span = release.origin or Span(release.slug, 1, 1, 1, 1)
    problem = said.rstrip(".")
    return Finding("PDF001", message.format(slug=release.slug, problem=problem), span, hint)
