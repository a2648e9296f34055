"""Write what a release says as XHTML without dress, and as plain text, for other programs.

It is the fragment that editors of web sites take, as elements: a block kind has one template for
all of them.
"""

from collections.abc import Callable, Iterator
from importlib import import_module
from typing import Any
from xml.etree.ElementTree import Element

from generator.content.document import Release
from generator.formats import fragment
from generator.formats.style import Style

_PARAGRAPHS = frozenset(("p", "li", "h2", "h3", "h4", "h5", "h6", "tr"))


def articles(style: Style) -> Callable[[Release], Element]:
    """Make what turns releases into a `div` of all that they say below their title."""
    write = fragment.writer(style)

    def article(release: Release) -> Element:
        library: Any = import_module("tinyhtml5")  # for those who write to agencies
        page = library.parse(write(release).decode(), namespace_html_elements=False)
        root = Element("div", {"lang": release.language})
        root.extend(page.find("body"))
        return root

    return article


def text(root: Element) -> str:
    """Return what XHTML says, one line a paragraph."""
    return "\n\n".join(filter(None, _lines(root, "")))


def _lines(element: Element, indent: str) -> Iterator[str]:
    for child in element:
        if child.tag in ("ul", "blockquote"):
            yield from _lines(child, f"{indent}    " if child.tag == "blockquote" else indent)
        elif child.tag in _PARAGRAPHS:
            yield f"{indent}{_line(child)}"
            yield from _lines(child, f"{indent}  ")
        else:
            yield from _lines(child, indent)


def _line(element: Element) -> str:
    """Return the words of a paragraph, without those of the lists and paragraphs within it."""
    if element.tag == "tr":
        return " – ".join("".join(cell.itertext()) for cell in element)
    inside = (_inline(child) + (child.tail or "") for child in element)
    words = ((element.text or "") + "".join(inside)).strip(" \n")
    return f"- {words}" if element.tag == "li" else words


def _inline(child: Element) -> str:
    if child.tag == "br":
        return " "
    return "" if child.tag in {"ul", "p"} else "".join(child.itertext())
