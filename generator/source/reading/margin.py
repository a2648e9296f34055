"""Text that was pasted at the margin, or less indented than what it belongs to."""

from collections.abc import Sequence

from generator.patterns import lazy
from generator.source.names import is_field
from generator.source.reading import traps
from generator.source.reading.draft import Draft, Edit, line_start, mask, overwrite, split_lines
from generator.source.reading.indentation import hide, indent_lines, levels
from generator.source.reading.outline import FIELD, Entry
from generator.source.reading.silent import ODD_SPACES, OTHER_DASHES, Mend, missing_space
from generator.source.reading.traps import Sighting

_MARKED = lazy(r"(?P<mark>>+)[ \t]*(?P<key>[a-z][a-z_]*):(?=[ \t]|$)")
# « place Metz », « place = Metz »: no sentence begins with a small letter.
_NO_COLON = lazy(r"(?P<key>[a-z][a-z_]*)(?: *[=;] *| +)(?=[^\s:])(?![^\n]*: )")
_OTHER_DASH = lazy(rf"([{''.join(OTHER_DASHES)}])[ \t\xa0]*")
_NO_SPACE = lazy(rf"-(?=[^\s-]|[{ODD_SPACES}])")


def at_margin(
    draft: Draft, entries: Sequence[Entry], position: int, line: int | None = None
) -> Mend | None:
    """Say that the text at an entry should be indented, with all the lines pasted with it.

    `line` is given when the entry is itself the text that its lines from `line` on belong to.
    """
    if line is not None:
        return _moved(draft, entries[position], line, entries[position].last)
    entry = entries[position]
    if mend := _after_dash(draft, entries, position) or _half_field(draft, entries, position):
        return mend
    above = next((one for one in reversed(entries[:position]) if not one.stray), None)
    if above is None or (not above.block and above.text[:1] in ("'", '"', "[", "{")):
        return _no_field(draft, entries, position)
    last = _last_line(entries, position)
    moved = _moved(draft, above, entry.line, last)
    return moved or _no_field(draft, entries, position)


def _after_dash(draft: Draft, entries: Sequence[Entry], position: int) -> Mend | None:
    """Look for a list item without a space after its dash, among others that have one."""
    entry = entries[position]
    after = _line_head(draft, entry) + 1
    if not _NO_SPACE.match(draft.parsed, after - 1) or True not in _beside(entries, position):
        return None
    odd = draft.parsed[after].isspace()
    edits = overwrite(after, after + 1) if odd else [Edit(after, after, " ", " ")]
    return Sighting(traps.SPACE_AFTER_DASH, after - 1, after), edits


def _line_head(draft: Draft, entry: Entry) -> int:
    return line_start(draft.parsed, entry.line) + entry.indent


def _beside(entries: Sequence[Entry], position: int) -> set[bool]:
    """Tell whether items (True), fields (False) or both stand above in the column of an entry."""
    column = entries[position].indent
    return {level.dash for level in levels(entries[:position]) if level.column == column}


def other_dash(draft: Draft, entries: Sequence[Entry], position: int) -> Mend | None:
    """Look for an item whose dash is stuck to it, or a dash or bullet of Word before a line."""
    if mend := _after_dash(draft, entries, position):
        return mend
    start = _line_head(draft, entries[position])
    found = _OTHER_DASH.match(draft.parsed, start)
    items = _beside(entries, position)
    if not found or not items:
        return None
    names: dict[str, str | int] = {"mark": found[1]}
    if True in items:
        edit = Edit(start, found.end(), "- ", "- ")
        return Sighting(traps.OTHER_DASH, start, start + 1, names), [edit]
    field = FIELD.match(draft.parsed, found.end())
    if not field:
        return None
    names["key"] = field[0].rstrip(":")
    edit = Edit(start, found.end(), "", "")
    return Sighting(traps.MARKED_FIELD, start, start + 1, names), [edit]


def _half_field(draft: Draft, entries: Sequence[Entry], position: int) -> Mend | None:
    """Look for a line that is a field but for its colon, or for a mark pasted before it."""
    entry = entries[position]
    glued = missing_space(draft.parsed, entry.start)
    if glued and is_field(str(glued[0].names["key"])):
        return glued
    alone = entry.line == entry.last and all(not one.stray for one in entries[position + 1 :][:1])
    if entry.indent or not alone:
        return None
    if (found := _MARKED.match(entry.text)) and is_field(found["key"]):
        mark = entry.start + found.end("mark")
        names: dict[str, str | int] = {"mark": found["mark"], "key": found["key"]}
        edits = [Edit(entry.start, entry.start + found.start("key"), "", "")]
        return Sighting(traps.MARKED_FIELD, entry.start, mark, names), edits
    found = _NO_COLON.match(entry.text)
    if not found or not is_field(found["key"]):
        return None
    if found["key"] in {one.key.strip() for one in entries}:
        return None  # « place aux jeunes », where the place is given, is the end of a text
    start, end = entry.start + found.end("key"), entry.start + found.end()
    sighting = Sighting(traps.NO_COLON, entry.start, start, {"key": found["key"]})
    return sighting, [Edit(start, end, ": ", ": ")]


def _no_field(draft: Draft, entries: Sequence[Entry], position: int) -> Mend:
    entry = entries[position]
    last = entry.last
    for after in entries[position + 1 :]:
        if not after.stray:
            break
        last = after.last
    start = _line_head(draft, entry)
    return Sighting(traps.NO_FIELD, start, start + 1), hide(draft, entry.line, last)


def _last_line(entries: Sequence[Entry], position: int) -> int:
    """Return the last line of a paste: it ends where a field or a known list goes on."""
    dashes = {level.column for level in levels(entries[:position]) if level.dash}
    last = entries[position].last
    for entry in entries[position + 1 :]:
        text = entry.stray or entry.spaced
        if not text and (entry.indent in dashes or entry.dash is None):
            break
        if FIELD.match(entry.key + ":"):
            break
        last = entry.last
    return last


def _moved(draft: Draft, above: Entry, first: int, last: int) -> Mend | None:
    lines = split_lines(draft.parsed)
    typed = [line for line in lines[first : last + 1] if line.strip()]
    if not typed:
        return None
    target = above.level + 2
    if above.block:
        inside = [line for line in lines[above.line + 1 : first] if line.strip()]
        target = _indent(inside[0]) if inside else target
    missing = target - min(map(_indent, typed))
    if missing <= 0:
        return None
    start = line_start(draft.parsed, first) + _indent(lines[first])
    end = line_start(draft.parsed, last) + len(lines[last].rstrip())
    names: dict[str, str | int] = {"above": above.key.strip() or "-", "missing": missing}
    edits = indent_lines(draft, first, last, missing)
    if not above.block:
        edits += mask(draft, start, end)
    return Sighting(traps.MARGIN, start, end, names), edits


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip(" "))
