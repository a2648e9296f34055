"""Whether all that a site leads to is there: pages, files, fragments, feeds, the sitemap."""

from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit
from xml.etree import ElementTree as ET

LEADING = {"href", "src"}


class Page(HTMLParser):
    """The links and the places of a page."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        for name, value in attrs:
            if name in LEADING and value is not None:
                self.links.append(value)
            if name == "id" and value:
                self.ids.add(value)


def broken(folder: Path, address: str) -> list[str]:
    """Return the links of a site that lead nowhere; `address` is where it is on the web."""
    pages = {file: Page(file.read_text(encoding="utf-8")) for file in folder.rglob("*.html")}
    links = [(file, link) for file, page in pages.items() for link in page.links]
    links += [(folder / "index.html", link) for link in told(folder)]
    return [
        f"{file}: {link}" for file, link in links if not leads(folder, address, file, link, pages)
    ]


def leads(folder: Path, address: str, file: Path, link: str, pages: dict[Path, Page]) -> bool:
    """Tell whether a link leads somewhere; others' sites are taken on trust."""
    start = file.parent
    if link.startswith(address):
        link, start = link.removeprefix(address), folder
    parts = urlsplit(link)
    if parts.scheme:
        return parts.scheme in ("https", "http", "mailto", "tel", "data")
    target = (start / unquote(parts.path)).resolve() if parts.path else file
    if not (target.is_file() and target.is_relative_to(folder.resolve())):
        return False
    page = pages.get(target)
    return not parts.fragment or (page is not None and unquote(parts.fragment) in page.ids)


def told(folder: Path) -> Iterator[str]:
    """Yield the addresses in feeds and the sitemap."""
    for file in folder.rglob("*.xml"):
        for one in ET.parse(file).iter():
            yield from filter(None, (one.get("href"), one.text if one.tag.endswith("loc") else ""))
