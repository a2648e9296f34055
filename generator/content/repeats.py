"""Count what a drawing draws: each reference draws what it names once more, or once a vertex."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, TypeAlias

from generator.patterns import lazy

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NESTED_AT_MOST = 60
_PAINTS = ("fill", "stroke")
_INHERITED = ("marker", "marker-start", "marker-mid", "marker-end", *_PAINTS)
_REFERRING = (*_INHERITED, "clip-path", "mask", "filter")
_AT_EACH_VERTEX = ("marker", "marker-mid")
_SHAPES = {"path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan"}
_FLAT = ("linearGradient", "radialGradient")
_REFERENCE = lazy(r"""url\(\s*["']?\s*#([^"')]*)""", re.I)
_VERTEX = lazy(r"[A-Za-z]|[-+]?(?:\d+\.?\d*|\.\d+)")

References: TypeAlias = Mapping[str, str]
"""What an element says by reference: the property and the id, empty for another value."""


class Repeats:
    """The elements of a drawing, and what each draws besides its own."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._marked = {key: one for one in root.iter() if (key := one.get("id"))}
        self._said: dict[Element, References] = {}

    def drawn(self) -> Iterator[None]:
        """Yield once for each element drawn; raises RecursionError where they go too deep."""
        return self._drawn(self._root, {}, 0)

    def _drawn(self, element: Element, inherited: References, depth: int) -> Iterator[None]:
        if depth > _NESTED_AT_MOST:
            raise RecursionError
        yield
        inherited = self._inherited(element, inherited)
        for child in element:
            yield from self._drawn(child, inherited, depth + 1)
        for name, times, called in self._calls(element, inherited):
            above = inherited if name == "href" else self._above[called]
            for _time in range(times):
                yield from self._drawn(called, above, depth + 1)

    def _inherited(self, element: Element, inherited: References) -> References:
        own = {name: key for name, key in self._references(element).items() if name in _INHERITED}
        return {**inherited, **own} if own else inherited

    def _calls(self, element: Element, inherited: References) -> Iterator[tuple[str, int, Element]]:
        own = [(n, key) for n, key in self._references(element).items() if n not in _INHERITED]
        shaped = inherited.items() if local(element.tag) in _SHAPES else ()
        for name, key in (*own, *shaped):
            called = self._marked.get(key)
            if called is not None and local(called.tag) not in _FLAT:
                times = _vertices(element) if name in _AT_EACH_VERTEX else 1
                yield name.removeprefix("xlink:"), times, called

    @cached_property
    def _above(self) -> dict[Element, References]:
        """What each element inherits where it stands."""
        found: dict[Element, References] = {self._root: {}}
        for element in self._root.iter():
            passed = self._inherited(element, found[element])
            found.update(dict.fromkeys(element, passed))
        return found

    def _references(self, element: Element) -> References:
        if element not in self._said:
            said: dict[str, str] = {}
            for key, value in element.attrib.items():
                name = local(key)
                if name == "href" and local(element.tag) != "a":
                    # Whoever draws it takes one of the two; neither may hide behind the other.
                    name = "href" if key == name else "xlink:href"
                    said[name] = value.strip().removeprefix("#")
                elif name in _REFERRING or "url" in value.lower():
                    said[name] = _named(name, value)
            for name, value in self._styled.get(element, ()):
                said[name] = _named(name, value)
            self._said[element] = said
        return self._said[element]

    @cached_property
    def _styled(self) -> Mapping[Element, Iterable[tuple[str, str]]]:
        """What CSS says of elements by reference."""
        sheets = ["".join(one.itertext()) for one in self._root.iter() if local(one.tag) == "style"]
        styles = {one: one.get("style", "") for one in self._root.iter()}
        if not any(map(_refers, (*sheets, *styles.values()))):
            return {}
        found: dict[Element, list[tuple[str, str]]] = {}
        for sheet in filter(_refers, sheets):
            for element, declared in _matched(sheet, self._root):
                found.setdefault(element, []).extend(declared)
        for element, style in styles.items():
            if _refers(style):
                found.setdefault(element, []).extend(_declared(style))
        return found


def _refers(css: str) -> bool:
    return "\\" in css or "url" in css.lower()


def _named(name: str, value: str) -> str:
    """Return the id that a value refers to; the PDF engine needs no « url( » but of paints."""
    if name not in _PAINTS and "url" not in value.lower():
        return value.partition("#")[2].strip()
    found = _REFERENCE.search(value)
    return found[1].strip() if found else ""


def _vertices(element: Element) -> int:
    """Return how many vertices a shape has at most."""
    return 2 + sum(1 for _one in _VERTEX.finditer(element.get("d") or element.get("points") or ""))


def _matched(sheet: str, root: Element) -> Iterator[tuple[Element, list[tuple[str, str]]]]:
    """Yield the elements that a sheet speaks of with what it declares, as the PDF engine does."""
    cssselect2, tinycss2 = import_module("cssselect2"), import_module("tinycss2")
    matcher = cssselect2.Matcher()
    for rule in tinycss2.parse_stylesheet(sheet, skip_comments=True, skip_whitespace=True):
        if rule.type != "qualified-rule" or not (declared := _declared(rule.content)):
            continue
        try:
            selectors = cssselect2.compile_selector_list(rule.prelude)
        except cssselect2.SelectorError:
            continue
        for selector in selectors:
            matcher.add_selector(selector, declared)
    for wrapper in cssselect2.ElementWrapper.from_xml_root(root).iter_subtree():
        for match in matcher.match(wrapper):
            yield wrapper.etree_element, match[-1]


def _declared(css: object) -> list[tuple[str, str]]:
    """Return the properties that a reference stands in; another value takes it away again."""
    tinycss2 = import_module("tinycss2")
    return [
        (one.lower_name, tinycss2.serialize(one.value))
        for one in tinycss2.parse_blocks_contents(css, skip_comments=True)
        if one.type == "declaration"
        and (one.lower_name in _REFERRING or "url" in tinycss2.serialize(one.value).lower())
    ]


def local(name: object) -> str:
    """Return a name without its namespace; comments have none."""
    return name.rpartition("}")[2] if isinstance(name, str) else ""
