"""Lines that do not begin where they should, and the edits that move them there."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import NamedTuple

from generator.characters import name_of
from generator.patterns import lazy
from generator.source.reading import traps
from generator.source.reading.draft import Draft, Edit, line_start, line_starts, split_lines
from generator.source.reading.outline import Entry, at_line, outline
from generator.source.reading.silent import ODD_SPACES, Mend
from generator.source.reading.traps import Sighting

_ODD_INDENT = lazy(rf" *([\t{ODD_SPACES}][ \t{ODD_SPACES}]*)")
_PLAIN_TAB = lazy(r"(?<=[^\s])[ \t]*\t[ \t]*|(?:(?<=[\r\n])|^)[ \t]*\t[ \t]*(?=[\r\n]|\Z)")


class Level(NamedTuple):
    """A column (0-based) at which fields or dashes stand, and the last entry that stands there."""

    column: int
    dash: bool
    entry: Entry


def odd_indents(draft: Draft, tab: int) -> list[Mend]:
    """Find the lines indented with something else than spaces, and put spaces instead.

    A tab counts for `tab` spaces. Lines that follow one another with the same character are one
    sighting. Inside a text after `|` such a character is text, if enough spaces are before it.
    """
    mends: list[Mend] = []
    for start, end, near in _odd_lines(draft.parsed):
        typed = draft.parsed[start:end]
        spaces = "".join(" " * (tab if odd == "\t" else 1) for odd in typed)
        edit = Edit(start, end, spaces, spaces)
        last = mends[-1][0] if mends and near else None
        if last and draft.parsed[last.start] == typed[0]:
            mends[-1] = (Sighting(last.trap, last.start, end, last.names), [*mends[-1][1], edit])
        else:
            names = {"character": name_of(typed[0])}
            mends.append((Sighting(traps.ODD_INDENT, start, end, names), [edit]))
    return mends


def plain_tabs(draft: Draft) -> list[Edit]:
    """Give YAML spaces for the tabs between words or on blank lines, where they do no harm."""
    tabs = _PLAIN_TAB.finditer(draft.parsed)
    return [Edit(found.start(), found.end(), " " * len(found[0])) for found in tabs]


def misaligned(draft: Draft, entries: Sequence[Entry], position: int) -> Mend | None:
    """Say where an entry should begin to stand in line with its nearest neighbour."""
    entry = entries[position]
    own = entry.indent
    around = levels(entries[:position])
    alike = [level for level in around if level.dash == (entry.dash is not None)]
    if not alike:
        return _misplaced(draft, entries, position) if entry.dash is not None else None
    best = min(alike, key=lambda level: (abs(level.column - own), -level.column))
    if best.column == own:
        return None
    return _moved(draft, entries, position, best)


def first_aside(draft: Draft, entries: Sequence[Entry], position: int) -> Mend | None:
    """Say that the file begins with an indented line, which the entry at `position` shows."""
    entry = entries[position]
    if not entries[0].indent or entry.indent:
        return None
    return _moved(draft, entries, 0, Level(0, entry.dash is not None, entry))


def levels(entries: Iterable[Entry]) -> list[Level]:
    """Return the columns at which a next entry may stand, after these."""
    stack: list[Level] = []
    for entry in entries:
        if entry.stray:
            continue
        item = entry.dash is not None
        stack = [
            level
            for level in stack
            if level.column < entry.indent
            or (item and level.column == entry.indent and not level.dash)
        ]
        if entry.dash is not None:
            stack.append(Level(entry.indent, True, entry))
        if entry.key:
            stack.append(Level(entry.key_column, False, entry))
    return stack


def indent_lines(draft: Draft, first: int, last: int, by: int) -> list[Edit]:
    """Move the lines from `first` to `last` to the right, or to the left if `by` is negative."""
    edits = []
    for start, line in _lines(draft, first, last):
        if line and not line.isspace():
            spaces = " " * by
            edits.append(Edit(start, start + max(0, -by), spaces, spaces))
    return edits


def _lines(draft: Draft, first: int, last: int) -> Iterator[tuple[int, str]]:
    """Yield some lines with the indices they begin at."""
    starts = (*line_starts(draft.parsed)[first : last + 2], len(draft.parsed))
    for start, end in islice(pairwise(starts), last + 1 - first):
        yield start, draft.parsed[start:end]


def _odd_lines(text: str) -> Iterable[tuple[int, int, bool]]:
    entries = outline(text)
    start = 0
    before = -2
    for number, line in enumerate(split_lines(text)):
        odd = _ODD_INDENT.match(line)
        blank = not line.strip(" \t\r\n")
        comment = odd is not None and odd[0].isspace() and line[odd.end() :].startswith("#")
        if odd and not blank and not comment and not _is_text(entries, number, line):
            yield start + odd.start(1), start + odd.end(1), number == before + 1
            before = number
        elif blank and before == number - 1:
            before = number
        start += len(line)


def _is_text(entries: Sequence[Entry], number: int, line: str) -> bool:
    position = at_line(entries, number)
    if position is None or entries[position].line == number:
        return False
    entry = entries[position]
    return number <= entry.last and len(line) - len(line.lstrip(" ")) > entry.level


def _misplaced(draft: Draft, entries: Sequence[Entry], position: int) -> Mend:
    entry = entries[position]
    last = entry.last
    for after in entries[position + 1 :]:
        if after.indent < entry.indent or (after.indent == entry.indent and after.dash is None):
            break
        last = after.last
    start = line_start(draft.parsed, entry.line) + entry.indent
    return Sighting(traps.MISPLACED_ITEM, start, start + 1), hide(draft, entry.line, last)


def _moved(draft: Draft, entries: Sequence[Entry], position: int, level: Level) -> Mend:
    entry = entries[position]
    by = level.column - entry.indent
    start = line_start(draft.parsed, entry.line) + entry.indent
    column = draft.place(start)[1]
    names: dict[str, str | int] = {
        "column": column,
        "expected": column + by,
        "neighbour": "-" if level.dash else level.entry.key.strip(),
        "line": level.entry.line + 1,
    }
    group = [entry]
    for after in entries[position + 1 :]:
        alike = (after.dash is None) == (entry.dash is None)
        ends = after.indent == (level.column if alike else entry.indent)
        if after.indent < entry.indent or ends or after is level.entry:
            break
        group.append(after)
    edits = _aligned(draft, group, by)
    return Sighting(traps.INDENTATION, start, start + 1, names), edits


def _aligned(draft: Draft, group: list[Entry], by: int) -> list[Edit]:
    """Move a misaligned entry and those in line with it; what is below them, only if it must."""
    entry = group[0]
    if _below_fits(draft, group, by):
        alike = [one.line for one in group if one.indent == entry.indent]
        return [edit for line in alike for edit in indent_lines(draft, line, line, by)]
    return indent_lines(draft, entry.line, group[-1].last, by)


def _below_fits(draft: Draft, group: list[Entry], by: int) -> bool:
    """Tell whether what is below an entry is where it should be once the entry has moved."""
    entry = group[0]
    level = entry.level + by
    lines = split_lines(draft.parsed)[entry.line + 1 : entry.last + 1]
    own = [len(line) - len(line.lstrip(" ")) for line in lines if line.strip()]
    next_to = entry.text != "" or entry.block
    below = [one.indent for one in group[1:] if one.indent > entry.indent]
    return all(column > level for column in own) and all(
        column > level or (next_to and column == level) for column in below
    )


def hide(draft: Draft, first: int, last: int) -> list[Edit]:
    """Make comments of some lines, so that YAML does not see them."""
    edits = []
    for start, line in _lines(draft, first, last):
        words = line.lstrip()
        if words and not words.startswith("#"):
            at = start + len(line) - len(words)
            edits.append(Edit(at, at + 1, "#"))
    return edits
