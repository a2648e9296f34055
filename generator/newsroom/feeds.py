"""What programs follow: Atom feeds (RFC 4287) and the sitemap, all with whole addresses."""

from collections.abc import Iterator, Sequence
from urllib.parse import quote
from xml.etree import ElementTree as ET

from generator.language import LANGUAGES
from generator.newsroom.pages import Pages, slug_of
from generator.newsroom.shown import Shown

_ATOM, _MAPS = "http://www.w3.org/2005/Atom", "http://www.sitemaps.org/schemas/sitemap/0.9"
_XML = "{http://www.w3.org/XML/1998/namespace}"
_ENTRIES = 50
"""How many releases a feed tells: its readers keep what they saw."""


def feeds(pages: Pages, listed: Sequence[Shown]) -> Iterator[tuple[str, bytes]]:
    """Yield a feed per language, and one per partner in the language of the newsroom's lists."""
    title = pages.word("site.newsroom")
    for code in LANGUAGES:
        some = [one for one in listed if one.facts.language == code]
        if some or code == pages.code:
            head = pages.word("site.newsroom", code), code
            yield _feed(pages, f"feeds/{code}.xml", "index.html", *head, some)
    for slug, (name, some) in pages.partners.items():
        head = f"{title} – {name}", pages.code
        yield _feed(pages, f"feeds/partners/{slug}.xml", f"partners/{slug}.html", *head, some)


def sitemap(pages: Pages, listed: Sequence[Shown]) -> tuple[str, bytes]:
    """Return the sitemap: the pages of releases, and those that lead to them."""
    root = ET.Element("urlset", xmlns=_MAPS)
    lists = ["index.html", "contacts.html", *(f"years/{year}.html" for year in pages.years)]
    for path in (*lists, *(f"partners/{slug}.html" for slug in pages.partners)):
        ET.SubElement(ET.SubElement(root, "url"), "loc").text = _at(pages, path)
    for one in listed:
        url = ET.SubElement(root, "url")
        ET.SubElement(url, "loc").text = _at(pages, one.page)
        ET.SubElement(url, "lastmod").text = one.last.date
    return "sitemap.xml", _written(root)


def _feed(
    pages: Pages, path: str, page: str, title: str, code: str, some: Sequence[Shown]
) -> tuple[str, bytes]:
    newest = sorted(some, key=lambda one: (one.updated, one.slug), reverse=True)[:_ENTRIES]
    root = ET.Element("feed", {"xmlns": _ATOM, f"{_XML}lang": code})
    _text(root, "title", title)
    _text(root, "id", _at(pages, path))
    # A feed of nothing has no moment of its own, and no clock is asked.
    updated = newest[0].updated.isoformat() if newest else "1970-01-01T00:00:00Z"
    _text(root, "updated", updated)
    ET.SubElement(root, "link", rel="self", type="application/atom+xml", href=_at(pages, path))
    ET.SubElement(root, "link", rel="alternate", type="text/html", href=_at(pages, page))
    _text(ET.SubElement(root, "author"), "name", title)
    for one in newest:
        _entry(ET.SubElement(root, "entry"), pages, one)
    return path, _written(root)


def _entry(entry: ET.Element, pages: Pages, one: Shown) -> None:
    address = _at(pages, one.page)
    entry.set(f"{_XML}lang", one.facts.language)
    _text(entry, "title", one.facts.title)
    _text(entry, "id", address)
    _text(entry, "published", one.first.isoformat())
    _text(entry, "updated", one.updated.isoformat())
    ET.SubElement(entry, "link", rel="alternate", type="text/html", href=address)
    for name in one.facts.partners:
        _text(ET.SubElement(entry, "author"), "name", name)
        ET.SubElement(entry, "category", term=slug_of(name), label=name)
    said = " ".join(filter(None, (one.notice, one.facts.brief)))
    if said:
        _text(entry, "summary", said)


def _at(pages: Pages, path: str) -> str:
    return f"{pages.site}/{quote(path)}"


def _text(above: ET.Element, name: str, words: str) -> None:
    ET.SubElement(above, name).text = words


def _written(root: ET.Element) -> bytes:
    ET.indent(root, "")
    written: str = ET.tostring(root, encoding="unicode")
    return f'<?xml version="1.0" encoding="utf-8"?>\n{written}\n'.encode()
