"""See that a page runs nothing and calls nothing, whatever templates wrote it.

It is read as browsers read it, by the parser that the PDF engine reads it with: no way of composing
a name or an address in a template goes unseen.
"""

import re
from collections import Counter
from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from generator.characters import FORBIDDEN, name_of
from generator.content.css import faults as faults_of_css
from generator.content.drawings import Unprintable, judge_element, judge_repeats
from generator.messages import _

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_HTML, _SVG = "{http://www.w3.org/1999/xhtml}", "{http://www.w3.org/2000/svg}"
_NAMES = """
    html head meta title link style script body header footer main nav section article aside hgroup
    h1 h2 h3 h4 h5 h6 address p div span br hr wbr pre blockquote ul ol li dl dt dd menu figure
    figcaption a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rb rp rt rtc ruby s samp
    small strong sub sup time u var img table caption colgroup col thead tbody tfoot tr th td
    details summary center font big tt strike map area meter progress"""
_ELEMENTS = frozenset(_NAMES.split())
_DATA = ("application/json", "application/ld+json")
_LINKS = {"alternate", "author", "bookmark", "canonical", "help", "license", "next", "prev"}
_SCHEMES = ("http", "https", "mailto", "tel")
_LEADING = ("a", "area", "link")
_CALLING = """
    src srcset imagesrcset poster background data action formaction manifest icon ping codebase
    classid archive lowsrc dynsrc attributionsrc href usemap"""
_LOADING = frozenset(_CALLING.split())
_SCHEME = re.compile(r"([a-z][a-z0-9+.-]*):", re.I)
_DEEPEST = 100
_TAG = re.compile(r"<(/?)([a-z][^\s/>]*)")
# What need not be closed, or cannot.
_UNCLOSED = """
    br hr img wbr meta link col area p li dt dd tr td th thead tbody tfoot colgroup rb rt rtc rp
    path rect circle ellipse line polyline polygon use stop image"""
_NEVER_CLOSED = frozenset(_UNCLOSED.split())

Fault: TypeAlias = tuple[str, str]
"""What is wrong with a page, in words, and a pattern that finds it in the text of the page."""


def faults(page: str, css: str) -> Iterator[Fault]:
    """Yield what a page may not hold; `css`, which was judged, stands in one of its elements."""
    if deep := _never_closed(page):
        yield _too_deep(deep)
    else:
        root = import_module("tinyhtml5").parse(page)
        if not root.get("lang"):
            yield _("it does not say its language: <html lang=…>"), _tag("html")
        yield from _below(root, css.strip(), 0)
        yield from _astray(root)


def unseen(written: str) -> Iterator[Fault]:
    """Yield the characters that no document may hold, which templates made."""
    for found in FORBIDDEN.finditer(written):
        yield _("it holds {what}").format(what=name_of(found[1])), re.escape(found[1])


def _never_closed(page: str) -> str:
    """Return the name of elements that are opened in each other without end, before they are read.

    The parser takes the square of their number.
    """
    tags = Counter(_TAG.findall(page.lower()))
    left = (name for end, name in tags if not end and tags["", name] - tags["/", name] > _DEEPEST)
    return next((name for name in left if name not in _NEVER_CLOSED), "")


def _below(element: "Element", css: str, depth: int) -> Iterator[Fault]:
    name = element.tag.rpartition("}")[2]
    if depth > _DEEPEST:
        yield _too_deep(name)
        return
    yield from _drawn(element, name) if element.tag.startswith(_SVG) else _written(element, name)
    if name == "style" and (text := "".join(element.itertext()).strip()) != css:
        yield from _styled(text, rf"<{name}\b")
    for key, value in element.attrib.items():
        yield from _said(element, name, key.rpartition("}")[2].lower(), value)
    for child in element:
        if isinstance(child.tag, str):
            yield from _below(child, css, depth + 1)


def _astray(root: "Element") -> Iterator[Fault]:
    """Yield the links within the page that lead nowhere: the PDF would lack them."""
    there = {one.get("id") for one in root.iter()} | {one.get("name") for one in root.iter("a")}
    for link in root.iter(f"{_HTML}a"):
        target = link.get("href", "")
        if target.startswith("#") and target[1:] not in there | {"", "top"}:
            message = _("a link leads to « {target} », which the page has not")
            yield message.format(target=target[:60]), re.escape(f'href="{target}"')


def _too_deep(name: str) -> Fault:
    return _("its elements are nested too deep (more than 100)"), _tag(name)


def _drawn(element: "Element", name: str) -> Iterator[Fault]:
    try:
        judge_element(element)
        if name == "svg":
            judge_repeats(element)
    except Unprintable as fault:
        yield str(fault), _tag(name)


def _written(element: "Element", name: str) -> Iterator[Fault]:
    data = name == "script" and element.get("type", "").strip().lower() in _DATA
    rel = set(element.get("rel", "").lower().split())
    equivalent = element.get("http-equiv", "content-security-policy").strip().lower()
    if (
        not element.tag.startswith(_HTML)
        or name not in _ELEMENTS
        or (name == "script" and not data)
        or (name == "link" and not (rel and rel <= _LINKS))
        or (name == "meta" and equivalent != "content-security-policy")
    ):
        yield _("no document may hold a <{name}> of this kind").format(name=name), _tag(name)


def _said(element: "Element", name: str, key: str, value: str) -> Iterator[Fault]:
    if key == "style":
        yield from _styled(value, rf"\bstyle\s*=\s*.{{0,2}}{re.escape(value[:20])}")
    elif key.startswith("on") or (key == "srcdoc") or not _harmless(element, name, key, value):
        message = _('it runs or calls something ({key}="{value}")')
        yield message.format(key=key, value=value[:60]), rf"\b{re.escape(key)}\s*="


def _harmless(element: "Element", name: str, key: str, value: str) -> bool:
    """Tell whether an address may stand in an attribute."""
    address = re.sub(r"[\0-\x20]", "", value)
    if key == "href" and name in _LEADING:
        scheme = _SCHEME.match(address)
        return not scheme or scheme[1].lower() in _SCHEMES
    if key not in _LOADING or element.tag.startswith(_SVG):  # drawings were judged
        return True
    return not address or address.startswith("#") or address.lower().startswith("data:image/")


def _styled(css: str, pattern: str) -> Iterator[Fault]:
    for fault in faults_of_css(css, lambda address: None if _is_inside(address) else ""):
        yield _("its style cannot be printed ({words})").format(words=fault.words), pattern


def _is_inside(address: str) -> bool:
    return address.startswith(("#", "data:image/"))


def _tag(name: str) -> str:
    return rf"<{re.escape(name)}\b"
