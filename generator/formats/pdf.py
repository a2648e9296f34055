"""Write a release as an accessible PDF (PDF/UA-1) on A4, from the same page as the HTML file."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from typing import Any

from generator.content.document import Release, pictures
from generator.content.photographs import DOTS_PER_INCH
from generator.findings import Finding, Rejected, Span
from generator.formats import html, mend
from generator.formats.sheets import sheets
from generator.formats.style import Style
from generator.formats.stylefile import printed
from generator.messages import _

_OPTIONS = {"pdf_variant": "pdf/ua-1", "dpi": DOTS_PER_INCH}
_PRINTED = 4
_NO_IMAGE, _SHOWN = "Failed to load image", 200
_COPIED = {b"2010": b"002d", b"2011": b"002d", b"00a0": b"0020"}
"""What a reader takes for a shape: fonts draw characters alike, and the engine knows only one."""


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of PDF files for one run: fonts and CSS are read once."""
    lay_out = layout(style)
    fatal = import_module("weasyprint.urls").FatalURLFetchingError

    def write(release: Release) -> bytes:
        with _complete(release, style, fatal):
            pdf: bytes = lay_out(release).write_pdf(finisher=_finish, **_OPTIONS)
        return pdf

    return write


def layout(style: Style) -> Callable[[Release], Any]:
    """Make what lays out pages, so that they can be looked at before they are written."""
    from generator.formats import engine

    page = html.pages(style, paged=True)
    weasyprint, fonts = engine.start(style)
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols=("data",), fail_on_errors=True)

    def sheet(css: str) -> Any:
        return weasyprint.CSS(string=css, font_config=fonts, url_fetcher=fetcher)

    usual = sheet(style.css(paged=True))
    ways = [[usual], *([usual, sheet(step)] for step in style.steps())]

    def attempt(text: str, sheets: list[Any]) -> mend.Attempt:
        tree = weasyprint.HTML(string=text, url_fetcher=fetcher)
        render = partial(tree.render, fonts, stylesheets=sheets, **_OPTIONS)
        return mend.Attempt(tree.etree_element, render)

    def lay_out(release: Release) -> Any:
        text = page(release, "")
        return mend.best(partial(attempt, text, sheets) for sheets in ways)

    return lay_out


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
def _complete(release: Release, style: Style, fatal: type[BaseException]) -> Iterator[None]:
    """Raise Rejected when something was left out: by itself the engine only mentions it.

    What it cannot lay out at all is the fault of a style of staff, or else of what was typed.
    """
    log, heard = logging.getLogger("weasyprint"), _Ear(level=logging.ERROR)
    log.addHandler(heard)
    try:
        yield
    except fatal as error:
        heard.said.append(str(error))
    except Exception as error:
        heard.said.append(f"{type(error).__name__}: {error}"[:300])
    finally:
        log.removeHandler(heard)
    if heard.said:
        raise Rejected(_finding(release, style, said) for said in dict.fromkeys(heard.said))


class _Ear(logging.Handler):
    """Keep the messages that reach a logger."""

    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        """Keep one message, without the content of pictures."""
        self.said.append(record.getMessage()[:300])


def _finding(release: Release, style: Style, said: str) -> Finding:
    message = _("The PDF of {slug} would not be complete: {problem}.")
    hint = _("Look at the picture or the style sheet it names.")
    problem = said.rstrip(".")
    span = _cause(release, style, said)
    return Finding("PDF001", message.format(slug=release.slug, problem=problem), span, hint)


def _cause(release: Release, style: Style, said: str) -> Span:
    """Return where what the engine says comes from: a picture, a sheet of staff, the release."""
    for asset, span in pictures(release):
        if said.startswith(_NO_IMAGE) and html.data_uri(asset)[:_SHOWN] in said:
            return span
    for folder in style.own:
        for path in sheets(folder):
            return Span(printed(path, folder), 1, 1, 1, 1)
        return Span(printed(folder / "style.yaml", folder), 1, 1, 1, 1)
    return release.origin or Span(release.slug, 1, 1, 1, 1)
