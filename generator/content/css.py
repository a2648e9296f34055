"""Judge CSS before a document carries it: what it calls, what it leaves open, what has no end.

It is read by the parser that the PDF engine reads it with, so that no way of spelling it differs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from itertools import count, pairwise
from typing import Any, Literal, TypeAlias

from generator.patterns import lazy
from generator.records import record

Kind: TypeAlias = Literal[
    "calls", "picture", "open", "wrong", "leaves", "large", "deep", "long", "chained", "unseen"
]

# A word that stands alone behind a sheet whose brackets, strings and comments are all closed.
_END = "communique-end"
_DEEPEST = 40
_LONGEST = 200
"""The most parts of a selector, or of a value between commas, and the most custom properties that
are made of others: the engine nests what it compiles, and what it looks up."""
_LARGEST, _MOST_LINES = 100_000, 1_000
_COUNTED = ("grid", "column")
# Functions that take an address as a string, and what else may stand in them, besides gradients.
_CALLING = {"url", "src", "image", "image-set", "-webkit-image-set", "-moz-image-rect"}
_HARMLESS = {"type", "rgb", "rgba", "hsl", "hsla", "calc"}
_BLANK = ("whitespace", "comment")
_DIGITS = lazy(r"\d{1000,}")
_WORDS = lazy(r"[^;{}()]*(?:\([^;{}()]*\)?|\{)?")


@record(frozen=True, slots=True)
class Fault:
    """What is wrong with a sheet, in which line and column, the words that are, and why."""

    kind: Kind
    line: int
    column: int
    words: str
    reason: str = ""


Amiss: TypeAlias = Callable[[str], str | None]
"""What says of an address why it may not be called: empty words for what lies elsewhere."""


def faults(css: str, amiss: Amiss) -> Iterator[Fault]:
    """Yield everything in a sheet, or in the value of a `style`, that no document may carry."""
    parser = import_module("tinycss2")  # the sheets of the program need no judge
    lines = _lines(css)
    for number, line in enumerate(lines, 1):
        if digits := _DIGITS.search(line):  # the parser fails at them
            yield Fault("large", number, digits.start() + 1, f"{digits[0][:20]}…")
            return
    nodes = parser.parse_component_value_list(f"{css}\n{_END}")
    last = nodes.pop()
    if last.type != "ident":
        nodes.append(last)
        if last.type != "error":
            yield _fault("open", last, "", lines)
    chained = count(1)
    for kind, node, reason in _amiss(nodes, amiss):
        if kind != "chained" or next(chained) == _LONGEST + 1:
            yield _fault(kind, node, reason, lines)


def _lines(css: str) -> list[str]:
    """Return the lines as the parser counts them."""
    return css.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").split("\n")


def _fault(kind: Kind, node: Any, reason: str, lines: Sequence[str]) -> Fault:
    line, column = node.source_line, node.source_column
    typed = _WORDS.match(lines[min(line, len(lines)) - 1], column - 1)
    return Fault(kind, line, column, typed[0][:60].strip() if typed else "", reason)


def _amiss(
    nodes: Sequence[Any], amiss: Amiss, *, field: str = "", within: str = "", depth: int = 0
) -> Iterator[tuple[Kind, Any, str]]:
    """Walk values: `field` is the property they stand in, `within` the function."""
    length = 0
    for before, node in pairwise([None, *(one for one in nodes if one.type not in _BLANK)]):
        if node == ":" and before is not None and before.type == "ident":
            field = before.lower_value
        elif node == ";":
            field = ""
        elif address := _address(node, within):
            reason = amiss(address)
            if reason is not None:
                yield "picture" if reason else "calls", node, reason
        elif kind := _judged(node, field, within):
            yield kind, node, ""
        length = 0 if node in (",", ";") or node.type == "{} block" else length + 1
        if length == _LONGEST + 1:
            yield "long", node, ""
        inner, name = _inside(node, within)
        if inner and depth == _DEEPEST:
            yield "deep", node, ""
        elif inner:
            below = "" if node.type == "{} block" else field
            yield from _amiss(inner, amiss, field=below, within=name, depth=depth + 1)


def _address(node: Any, within: str) -> str:
    is_address = node.type == "url" or (node.type == "string" and within in _CALLING)
    return (node.value or "?") if is_address else ""


def _inside(node: Any, within: str) -> tuple[Sequence[Any], str]:
    if node.type == "function":
        return node.arguments, node.lower_name
    return getattr(node, "content", ()), within


def _judged(node: Any, field: str, within: str) -> Kind | None:
    if node.type == "error":
        return "wrong"
    if node.type == "at-keyword" and node.lower_value == "import":
        return "calls"
    if node.type == "function" and node.lower_name == "var" and field.startswith("--"):
        return "chained"
    if node.type == "function" and within in _CALLING:
        known = node.lower_name in _CALLING | _HARMLESS or node.lower_name.endswith("gradient")
        return None if known else "calls"
    if node.type in ("number", "dimension", "percentage") and field != "z-index":
        counts = node.type == "number" and (field.startswith(_COUNTED) or within == "repeat")
        return "large" if abs(node.value) > (_MOST_LINES if counts else _LARGEST) else None
    return None
