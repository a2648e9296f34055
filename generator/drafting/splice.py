"""Change stretches of a file's text and leave every other character as it is."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import accumulate

from generator.drafting.scalars import lines, value
from generator.findings import Span
from generator.source.tree import Text

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n|\Z)")


@dataclass(frozen=True, slots=True)
class Splice:
    """Put `new` in the place of the characters from `start` to `end`."""

    start: int
    end: int
    new: str


def spliced(text: str, splices: Iterable[Splice]) -> str:
    """Return the text with all the changes made; they must not overlap."""
    newline = "\r\n" if "\r\n" in text else "\n"
    for one in sorted(splices, key=lambda one: one.start, reverse=True):
        text = text[: one.start] + one.new.replace("\n", newline) + text[one.end :]
    return text


def put(text: str, old: Text, new: str) -> Splice:
    """Write a text in the place of a scalar, below « | » where the old one was."""
    start, end = offsets(text, old.span)
    margin = old.span.column - 1
    written = f"\n{' ' * margin}".join(lines(new, indent=margin)) if old.block else value(new)
    return Splice(start, end, written)


def without(text: str, first: Span, last: Span) -> Splice:
    """Take whole lines away."""
    starts = _starts(text)
    return Splice(starts[first.line - 1], starts[last.end_line], "")


def below(text: str, span: Span, line: str) -> Splice:
    """Add a line under the one where a stretch ends."""
    at = _starts(text)[span.end_line]
    return Splice(at, at, f"{line}\n" if text[:at].endswith(("\r", "\n")) else f"\n{line}")


def offsets(text: str, span: Span) -> tuple[int, int]:
    """Return where a stretch begins and ends, as offsets."""
    starts = _starts(text)
    return starts[span.line - 1] + span.column - 1, starts[span.end_line - 1] + span.end_column - 1


def _starts(text: str) -> list[int]:
    """Return where each line begins, and where the last one ends."""
    return list(accumulate((len(line) for line in _LINE.findall(text)), initial=0))
