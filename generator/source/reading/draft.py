"""A file on its way through the reader: what was typed, and what YAML is given to read.

When something cannot be read, the reader says so, mends it in memory and reads on, so that all
that is wrong with a file is said at once. Positions always count in the file as it was typed.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache
from itertools import pairwise
from typing import Self

from generator.findings import Span
from generator.patterns import lazy
from generator.records import record

LINE_BREAK = lazy(r"\r\n|\r|\n")


@record(frozen=True, slots=True)
class Edit:
    """Put `parsed` instead of [start, end) in what YAML reads.

    `typed` does the same to the text that values are taken from; without it, `parsed` must be
    as long as what it replaces, because both texts are kept the same length.
    """

    start: int
    end: int
    parsed: str
    typed: str | None = None


@record(frozen=True, slots=True)
class Draft:
    """`parsed` is what YAML reads, `typed` what values are taken from, at the same indices.

    `lines` are the indices at which the lines of the file begin; `origin` gives the index in the
    file of each index of `typed`, once something was inserted or taken out.
    """

    path: str
    typed: str
    parsed: str
    lines: tuple[int, ...]
    origin: tuple[int, ...] | None = None

    @classmethod
    def of(cls, path: str, text: str) -> Self:
        """Begin with a file as it was typed."""
        return cls(path, text, text, line_starts(text))

    def place(self, index: int) -> tuple[int, int]:
        """Return the 1-based line and column in the file of an index of `typed`."""
        if self.origin is not None:
            index = self.origin[index]
        line = bisect_right(self.lines, index)
        return line, index - self.lines[line - 1] + 1

    def span(self, start: int, end: int) -> Span:
        """Return the place in the file of `typed[start:end]`."""
        return Span(self.path, *self.place(start), *self.place(max(start, end)))

    def apply(self, edits: Iterable[Edit]) -> Self:
        """Return the draft with these edits made; of two that overlap, the later one is."""
        made: list[Edit] = []
        for edit in sorted(edits, key=lambda edit: (edit.start, edit.end), reverse=True):
            if not made or edit.end <= made[-1].start:
                made.append(edit)
        made.reverse()
        parsed = _put(self.parsed, [(one.start, one.end, one.parsed) for one in made])
        moving = [(one.start, one.end, one.typed) for one in made if one.typed is not None]
        if not moving:
            return replace(self, parsed=parsed)
        typed = _put(self.typed, moving)
        return replace(self, typed=typed, parsed=parsed, origin=self._moved(moving))

    def _moved(self, moving: list[tuple[int, int, str]]) -> tuple[int, ...]:
        """Return where in the file each index stood, once stretches have others in their place."""
        old = self.origin or range(len(self.typed) + 1)
        origin: list[int] = []
        done = 0
        for start, end, new in moving:
            last = max(start, end - 1)
            origin += old[done:start]
            origin += (old[min(start + step, last)] for step in range(len(new)))
            done = end
        return (*origin, *old[done:])


def _put(text: str, moving: list[tuple[int, int, str]]) -> str:
    """Put stretches of a text, in order, in the place of others."""
    pieces, done = [], 0
    for start, end, new in moving:
        pieces += [text[done:start], new]
        done = end
    return "".join([*pieces, text[done:]])


@lru_cache(maxsize=4)
def line_starts(text: str) -> tuple[int, ...]:
    """Return the indices at which lines begin."""
    return (0, *(found.end() for found in LINE_BREAK.finditer(text)))


def split_lines(text: str) -> list[str]:
    """Split at the line ends of YAML files, which are kept; the last line may be empty.

    `str.splitlines` would also split at characters that an editor shows inside a line.
    """
    return [text[start:end] for start, end in pairwise((*line_starts(text), len(text)))]


def line_of(text: str, index: int) -> int:
    """Return the 0-based line that an index is on."""
    return bisect_right(line_starts(text), index) - 1


def line_start(text: str, line: int) -> int:
    """Return the index at which a 0-based line begins."""
    return line_starts(text)[line]


def mask(draft: Draft, start: int, end: int) -> list[Edit]:
    """Hide [start, end) from YAML as plain words; values still get what was typed."""
    return [
        Edit(start + found.start(), start + found.end(), "x" * len(found[0]))
        for found in re.finditer(r"[^\s](?:[^\r\n]*[^\s])?", draft.parsed[start:end])
    ]


def overwrite(start: int, end: int) -> list[Edit]:
    """Put ordinary spaces instead of [start, end), in the value too."""
    spaces = " " * (end - start)
    return [Edit(start, end, spaces, spaces)] if end > start else []
