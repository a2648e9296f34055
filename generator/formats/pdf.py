"""Write a release as a PDF on A4, for everyone and for good, from the same page as the HTML."""

import logging
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from functools import cache, partial
from importlib import import_module
from typing import Any

from generator.content.document import Release, pictures
from generator.content.photographs import DOTS_PER_INCH
from generator.findings import Finding, Rejected, Span
from generator.formats import archive, html, mend, variables
from generator.formats.sheets import sheets
from generator.formats.style import Style
from generator.formats.stylefile import printed
from generator.messages import _

_OPTIONS = {**archive.OPTIONS, "dpi": DOTS_PER_INCH}
_NO_IMAGE, _SHOWN = "Failed to load image", 200


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of PDF files for one run: fonts and CSS are read once."""
    lay_out = layout(style)
    fatal = import_module("weasyprint.urls").FatalURLFetchingError

    def write(release: Release) -> bytes:
        with _complete(release, style, fatal):
            pdf: bytes = lay_out(release).write_pdf(
                finisher=archive.finish, attachments=archive.attachments(release), **_OPTIONS
            )
        return pdf

    return write


def layout(style: Style) -> Callable[[Release], Any]:
    """Make what lays out pages, so that they can be looked at before they are written."""
    from generator.formats import engine, importing

    page = html.pages(style, paged=True)
    weasyprint, fonts = engine.start(style)
    colours = archive.colours()
    fetcher = weasyprint.urls.URLFetcher(allowed_protocols=("data",), fail_on_errors=True)

    @cache
    def sheet(css: str) -> Any:
        # Without the fonts: `@font-face` would leave files behind, and they are known already.
        with nullcontext() if style.own else importing.selectors_kept():
            return weasyprint.CSS(string=css, url_fetcher=fetcher)

    usual, *steps = [style.css(paged=True), *style.steps()]
    if not style.own:
        usual, *steps = variables.resolved([usual, *steps])
    ways = [[usual], *([usual, step] for step in steps)]

    def attempt(text: str, way: list[str]) -> mend.Attempt:
        sheets = [sheet(css) for css in way]
        tree = weasyprint.HTML(string=text, url_fetcher=fetcher)
        render = partial(tree.render, fonts, color_profiles=colours, stylesheets=sheets, **_OPTIONS)
        return mend.Attempt(tree.etree_element, render)

    def lay_out(release: Release) -> Any:
        text = page(release, "")
        return mend.best(partial(attempt, text, way) for way in ways)

    return lay_out


@contextmanager
def _complete(release: Release, style: Style, fatal: type[BaseException]) -> Iterator[None]:
    """Raise Rejected when something was left out: by itself the engine only mentions it.

    What it cannot lay out at all is the fault of a style of staff, or else of what was typed.
    """
    log, heard = logging.getLogger("weasyprint"), _Ear(level=logging.ERROR)
    log.addHandler(heard)
    try:
        yield
    except Rejected:  # by the page, at its place
        raise
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
