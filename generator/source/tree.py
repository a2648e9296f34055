"""The values of a YAML file, each with the place it was typed at.

The reader guesses nothing: a scalar is the text that was typed, whatever YAML would make of it
(`NO`, `11:30`, `0612345670`).
"""

from bisect import bisect_left
from collections.abc import Iterator
from typing import Self, TypeAlias, TypeVar

from generator.findings import Span

Starts: TypeAlias = tuple[tuple[int, int, int], ...]


class Text(str):
    """A scalar's text, lines joined by a single line feed, paragraphs by an empty line.

    The same text comes out of `|`, `>`, plain and quoted scalars, single line breaks included.
    `starts` maps stretches of the value to the file: (offset in the value, line, column),
    in order; inside a stretch, columns grow with offsets. Two stretches share an offset where a
    typed line goes on after a backslash: one ends there, the next begins on the line below.
    `enclosed` texts, lists and mappings stand between the brackets or braces of another.
    """

    span: Span
    block: bool
    starts: Starts
    enclosed = False

    @classmethod
    def typed(cls, words: str, span: Span, starts: Starts = (), *, block: bool = False) -> Self:
        """Return words as they were typed at a place; without `starts`, in a single stretch."""
        text = cls(words)
        text.span, text.block = span, block
        text.starts = starts or ((0, span.line, span.column),)
        return text

    def span_of(self, start: int, end: int) -> Span:
        """Return the place in the file of `self[start:end]`."""
        line, column = self._place(start)
        if end <= start:
            return Span(self.span.path, line, column, line, column)
        return Span(self.span.path, line, column, *self._end_place(end))

    def part(self, start: int, end: int) -> "Text":
        """Return `self[start:end]` with the place it was typed at."""
        span = self.span_of(start, end)
        inside = self.starts[self._after(start) : self._after(end)]
        starts = (
            (0, span.line, span.column),
            *((at - start, line, column) for at, line, column in inside),
        )
        part = Text.typed(self[start:end], span, starts, block=self.block)
        part.enclosed = self.enclosed
        return part

    def _after(self, offset: int) -> int:
        """Return the number of the first stretch that begins after an offset."""
        return bisect_left(self.starts, (offset + 1,))

    def _place(self, offset: int) -> tuple[int, int]:
        begin, line, column = self.starts[self._after(offset) - 1]
        return line, column + offset - begin

    def _end_place(self, offset: int) -> tuple[int, int]:
        nearest = bisect_left(self.starts, (offset,))
        if nearest < len(self.starts) and self.starts[nearest][0] == offset:
            return self.starts[nearest][1:]
        line, column = self._place(offset - 1)
        return line, column + 1


class Sequence(list["Node"]):
    """A list; `flow` when it was typed between brackets."""

    span: Span
    flow: bool
    enclosed = False


class Mapping(dict[Text, "Node"]):
    """A mapping with `Text` keys; `flow` when it was typed between braces."""

    span: Span
    flow: bool
    enclosed = False


Node: TypeAlias = Text | Sequence | Mapping
M = TypeVar("M", Mapping, Sequence)


def placed(made: M, typed: Node) -> M:
    """Say of a node that was made where it was typed."""
    made.span, made.flow = typed.span, False
    return made


def nodes(node: Node | None) -> Iterator[Node]:
    """Yield a node and all below it, in the order of the file; keys are none of them."""
    if node is None:
        return
    yield node
    if not isinstance(node, Text):
        for below in node.values() if isinstance(node, Mapping) else node:
            yield from nodes(below)


def scalars(node: Node | None) -> Iterator[Text]:
    """Yield the texts of a tree but for its keys, in the order of the file."""
    return (one for one in nodes(node) if isinstance(one, Text))
