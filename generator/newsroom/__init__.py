"""The newsroom: what came out, as static pages that any browser opens, from a disk or a server.

Only `published/` decides what is in it: each page tells what was kept, its documents are copied
byte by byte. What links to its own address (feeds, sitemap) is made where `site:` tells it.
"""

import re
from collections.abc import Iterator, Mapping
from itertools import groupby
from pathlib import Path
from urllib.parse import unquote

from generator.formats.style import Style
from generator.newsroom.feeds import feeds, sitemap
from generator.newsroom.lists import LISTS_AT_MOST, search_lists
from generator.newsroom.pages import Pages
from generator.newsroom.shown import Archive, Shown, documents_of

_STATIC = Path(__file__).parent / "static"
_BESIDE = re.compile(rb'href="([\w.%-]+\.html)"', re.ASCII)


def files(archive: Archive, style: Style) -> Iterator[tuple[str, bytes]]:
    """Yield the files of the newsroom by their paths in it. Raises Rejected for the style.

    Releases come before the lists that lead to them: a run that ends early leaves no dead link.
    """
    pages = Pages(archive, style)
    listed = [one for one in archive.shown if not one.withdrawn]
    lists = [*pages.lists(), *_machines(archive, pages, listed)]
    yield "newsroom.css", pages.css
    yield "search.js", (_STATIC / "search.js").read_bytes()
    for _original, group in groupby(
        sorted(archive.shown, key=lambda one: one.original), key=lambda one: one.original
    ):
        yield from _release(archive, pages, list(group))
    yield from lists


def _machines(archive: Archive, pages: Pages, listed: list[Shown]) -> Iterator[tuple[str, bytes]]:
    """Yield what programs read."""
    yield from search_lists(listed, LISTS_AT_MOST)
    if archive.workspace.settings.site:
        yield from feeds(pages, listed)
        yield sitemap(pages, listed)


def _release(archive: Archive, pages: Pages, versions: list[Shown]) -> Iterator[tuple[str, bytes]]:
    """Yield the pages and documents of a release in all languages, and its earlier versions."""
    current: dict[str, bytes] = {}
    for one in versions:
        documents = [] if one.withdrawn else list(archive.documents(one.slug, one.last))
        photos = archive.photos(documents)
        current |= {document.name: document.data for document in documents}
        yield one.page, pages.release(one, documents, photos, versions)
        yield from ((f"{one.folder}/{photo.name}", photo.data) for photo in photos)
    yield from _together(pages, versions[0].folder, current)
    for one in versions:
        for earlier in one.earlier:
            kept = {each.name: each.data for each in archive.documents(one.slug, earlier)}
            beside = {name: data for name, data in current.items() if _is_anothers(name, one)}
            yield from _together(pages, f"{one.folder}/v{earlier.version}", {**beside, **kept})


def _is_anothers(name: str, one: Shown) -> bool:
    """Tell whether a document is the page of a translation, or of the original."""
    own = {each for _form, each in documents_of(one.last)}
    return name.endswith(".html") and name not in own


def _together(
    pages: Pages, folder: str, documents: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes]]:
    """Yield documents, and a page at each place beside them that they lead to in vain.

    A page leads to its translations, whose hour may not have come, or has gone.
    """
    yield from ((f"{folder}/{name}", data) for name, data in documents.items())
    htmls = (data for name, data in documents.items() if name.endswith(".html"))
    led = {unquote(one.decode()) for data in htmls for one in _BESIDE.findall(data)}
    for name in sorted(led - {*documents}):
        yield f"{folder}/{name}", pages.missing(f"{folder}/{name}")
