"""Judge SVG drawings before any library opens them.

Logos come from partners. A drawing may call other files, run scripts, or repeat itself until the
machine stops.
"""

from __future__ import annotations

import re
from functools import partial
from itertools import islice
from math import isfinite
from typing import TYPE_CHECKING

from generator.content.css import faults
from generator.content.repeats import Repeats, local
from generator.messages import _
from generator.patterns import lazy

if TYPE_CHECKING:
    from xml.etree import ElementTree

_DRAWN_AT_MOST = 20_000
_ACTIVE = {
    *("script", "foreignObject", "iframe", "object", "embed", "audio", "video", "canvas"),
    *("handler", "listener", "discard", "set", "animate", "animateColor", "animateMotion"),
    "animateTransform",
}
_OF_PAGES = "{http://www.w3.org/1999/xhtml}"
# CSS without these words calls nothing; most that has them refers to a part of the drawing.
_CALLING = lazy(r"\\|url|src|image|@import", re.I)
_INSIDE = lazy(r"""\s*url\(\s*(["']?)#[\w.:-]*\1\s*\)[\w\s#]*""", re.I)
_ENTITY = re.compile(rb"""<!ENTITY\s+([\w.-]+)\s+["']([^"'&%<>]*)["']\s*>""")
_SPELT_AT_MOST = 1_000_000
_PIXELS = {"px": 1.0, "pt": 4 / 3, "pc": 16.0, "mm": 96 / 25.4, "cm": 96 / 2.54, "in": 96.0}
_NUMBER = r"\d+(?:\.\d+)?|\.\d+"


class Unprintable(Exception):
    """What is wrong with a picture."""


def drawing_size(data: bytes) -> tuple[float, float]:
    """Return width over height, 1 where the drawing does not say, and its width in pixels of CSS.

    The width is 0 where it has none of its own. Raises Unprintable.
    """
    root = _parsed(data)
    for element in root.iter():
        judge_element(element)
    judge_repeats(root)
    width, height = _size(root)
    ratio = width / height if width > 0 and height > 0 else 1.0
    return ratio, _own_width(root)


def _parsed(data: bytes) -> ElementTree.Element:
    from xml.etree import ElementTree  # few releases have a drawing

    letters = data.replace(b"\0", b"")  # whatever the encoding
    if not _spells_out_little(letters):
        raise Unprintable(_("it declares entities, which can make a small file endless"))
    if b"<?xml-stylesheet" in letters:
        raise Unprintable(_("its style calls another file"))
    try:
        root = ElementTree.fromstring(data)
    except (ElementTree.ParseError, ValueError, LookupError) as error:
        fault = _("it is not a well-formed drawing ({error})").format(error=error)
        raise Unprintable(fault) from error
    if local(root.tag) != "svg":
        raise Unprintable(_("it is not an SVG drawing"))
    return root


def _spells_out_little(letters: bytes) -> bool:
    """Tell whether the entities of a drawing, if any, are short words that call nothing else.

    Adobe Illustrator declares some for the names of its own extensions.
    """
    entities = _ENTITY.findall(letters)
    spelt = sum(letters.count(b"&%s;" % name) * len(words) for name, words in entities)
    return len(entities) == letters.count(b"<!ENTITY") and spelt < _SPELT_AT_MOST


def judge_element(element: ElementTree.Element) -> None:
    """Raise Unprintable for an element that runs a script or calls another file."""
    name = local(element.tag)
    if name == "foreignObject" and "requiredExtensions" in element.attrib:
        raise Unprintable(
            _("it holds what Illustrator needs to edit it; File, Export As, SVG leaves that out")
        )
    if name in _ACTIVE or element.tag.startswith(_OF_PAGES):
        fault = _("it holds a <{name}>, which does not belong in a still picture")
        raise Unprintable(fault.format(name=name))
    if name == "style":
        _judge_css("".join(element.itertext()))
    for key, value in element.attrib.items():
        key = local(key)
        if key.lower().startswith("on"):
            raise Unprintable(_("it runs a script ({key})").format(key=key))
        if key == "href" and name != "a":
            _judge_address(value)
        elif key == "base":
            raise Unprintable(_("it calls another file ({value})").format(value=value[:60]))
        else:
            _judge_css(value)
        if key == "viewBox" and not _is_box(value):
            fault = _("its frame is not four numbers (viewBox={value})")
            raise Unprintable(fault.format(value=value[:60]))


def _judge_address(address: str) -> None:
    """Raise Unprintable for an address of something else than a part, or a photograph inside."""
    from generator.content.embedded import amiss

    reason = amiss(address.strip(), only_photographs=True)
    if reason is not None:
        raise Unprintable(reason or _("it calls another file ({value})").format(value=address[:60]))


def _judge_css(css: str) -> None:
    """Raise Unprintable for a style, or an attribute that may stand in one, that calls a file."""
    if not _CALLING.search(css) or _INSIDE.fullmatch(css):
        return
    from generator.content.embedded import amiss

    for fault in faults(css, partial(amiss, only_photographs=True)):
        if fault.kind in ("calls", "picture", "deep"):
            calls = _("it calls another file ({value})").format(value=fault.words)
            raise Unprintable(fault.reason or calls)


def _is_box(value: str) -> bool:
    try:
        numbers = [float(number) for number in value.replace(",", " ").split()]
    except ValueError:
        return False
    return len(numbers) in (0, 4) and all(map(isfinite, numbers))


def judge_repeats(root: ElementTree.Element) -> None:
    """Raise Unprintable where drawing it would repeat elements without reasonable end."""
    try:
        drawn = sum(1 for _step in islice(Repeats(root).drawn(), _DRAWN_AT_MOST + 1))
    except RecursionError as error:
        raise Unprintable(_("its elements are nested too deep")) from error
    if drawn > _DRAWN_AT_MOST:
        raise Unprintable(_("it repeats its elements too often"))


def _own_width(root: ElementTree.Element) -> float:
    found = re.fullmatch(rf"({_NUMBER})\s*(px|pt|pc|mm|cm|in)?", root.get("width", "").strip())
    return float(found[1]) * _PIXELS[found[2] or "px"] if found else 0.0


def _size(root: ElementTree.Element) -> tuple[float, float]:
    numbers = re.findall(_NUMBER, root.get("viewBox", ""))
    if len(numbers) == 4:
        return float(numbers[2]), float(numbers[3])
    width, height = (re.match(_NUMBER, root.get(key, "")) for key in ("width", "height"))
    return (float(width[0]), float(height[0])) if width and height else (0.0, 0.0)
