"""Change stretches of a file's text and leave every other character as it is."""

from collections.abc import Iterable

from generator.drafting.scalars import element, lines, value
from generator.findings import Span
from generator.source.reading.draft import line_starts
from generator.source.tree import Text
from generator.splices import Splice, spliced


def edited(text: str, splices: Iterable[Splice]) -> str:
    """Return the text with all the splices made, and with its own line ends."""
    newline = "\r\n" if "\r\n" in text else "\n"
    return spliced(text, (one._replace(text=one.text.replace("\n", newline)) for one in splices))


def put(text: str, old: Text, new: str) -> Splice:
    """Write a text in the place of a scalar: below « | », or between brackets, as the old one."""
    start, end = offsets(text, old.span)
    if not old.block:
        return Splice(start, end, element(new) if old.enclosed else value(new))
    margin = old.span.column - 1
    return Splice(start, end, f"\n{' ' * margin}".join(lines(new, indent=margin)))


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


def _starts(text: str) -> tuple[int, ...]:
    """Return where each line begins, and where the last one ends."""
    return (*line_starts(text), len(text))
