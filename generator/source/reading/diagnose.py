"""Why a file cannot be read, said in the words of those who write it, and how to read on.

YAML only says where it gave up. Each function below looks for one cause around that place and
returns what to say with the edits that mend it, or nothing; the first cause found is said.
"""

import re
from collections.abc import Sequence

from generator.patterns import lazy
from generator.records import record
from generator.source.reading import traps
from generator.source.reading.composed import Failure
from generator.source.reading.draft import Draft, Edit, line_of, line_start, mask, overwrite
from generator.source.reading.indentation import first_aside, hide, levels, misaligned
from generator.source.reading.margin import at_margin, other_dash
from generator.source.reading.outline import Entry, at_line, closing, outline
from generator.source.reading.silent import Mend, missing_space
from generator.source.reading.traps import Sighting, Trap

_SPECIAL = lazy(r"[@`%*&!,}\]]|[-?:](?=\s|$)")
_GLUED = lazy(r"\s(#[^\s#])")
_LAST_COMMENT = lazy(r"[ \t]+#[ \t][^\r\n]*\Z")


@record(frozen=True, slots=True)
class Scene:
    """A draft that cannot be read, and the entry at which its outline places the failure."""

    draft: Draft
    failure: Failure
    entries: Sequence[Entry]
    position: int

    @property
    def entry(self) -> Entry:
        """The entry where YAML failed, or where what failed began."""
        return self.entries[self.position]

    @property
    def before(self) -> Entry | None:
        """The entry above."""
        return self.entries[self.position - 1] if self.position else None

    @property
    def colon(self) -> bool:
        """Whether YAML met a colon where none can be."""
        return self.failure.problem.startswith("mapping values")


def diagnose(draft: Draft, failure: Failure) -> Mend:
    """Find the cause of a failure."""
    entries = outline(draft.parsed)
    position = at_line(entries, line_of(draft.parsed, failure.cause))
    if position is None:
        return _unreadable(draft, failure)
    scene = Scene(draft, failure, entries, position)
    for look in (_in_block, _other_dash, _swallowed, _stray, _in_text, _misaligned, _open_above):
        if mend := look(scene):
            return mend
    return _unreadable(draft, failure)


def suspect(draft: Draft, trap: Trap, index: int) -> Mend | None:
    """Decide on a place that YAML read, but maybe not as it was meant."""
    entries = outline(draft.parsed)
    position = at_line(entries, line_of(draft.parsed, index))
    if position is None:
        return None
    entry = entries[position]
    if trap is traps.MARGIN:
        return _suspect_margin(draft, entries, position, line_of(draft.parsed, index))
    if trap is traps.MARKED_FIELD:
        return other_dash(draft, entries, position)
    if entry.stray:
        return at_margin(draft, entries, position)
    sighting = Sighting(trap, index, index + 1, {"typed": draft.parsed[index]})
    if entry.start <= index < entry.end:
        return sighting, _as_text(draft, entry, blank=trap is traps.OPEN_QUOTES)
    return sighting, hide(draft, entry.line, entry.last)


def _suspect_margin(
    draft: Draft, entries: Sequence[Entry], position: int, line: int
) -> Mend | None:
    entry = entries[position]
    if line > entry.line:
        return at_margin(draft, entries, position, line) if entry.block else None
    above = entries[position - 1] if position else None
    empty = above is not None and above.block and above.line == above.last
    meant = entry.stray or entry.sentence or (entry.spaced and empty)
    return at_margin(draft, entries, position) if meant else None


def _in_block(scene: Scene) -> Mend | None:
    """Find a line of a text after `|` that is less indented than the first one."""
    entry = scene.entry
    line = line_of(scene.draft.parsed, scene.failure.cause)
    if not entry.block or line == entry.line:
        return None
    return at_margin(scene.draft, scene.entries, scene.position, line)


def _other_dash(scene: Scene) -> Mend | None:
    """Find a line that begins with a dash or a bullet of a word processor."""
    return other_dash(scene.draft, scene.entries, scene.position)


def _swallowed(scene: Scene) -> Mend | None:
    """Find a field that YAML took for the rest of the text above it."""
    before = scene.before
    if not (scene.colon and scene.failure.index == scene.entry.colon and before):
        return None
    if scene.entry.sentence and scene.entry.dash is not None:
        return _colon_in_item(scene)
    if before.open:
        return _in_brackets_or_quotes(scene, before)
    if mend := missing_space(scene.draft.parsed, before.start):
        return mend
    if before.stray:
        return at_margin(scene.draft, scene.entries, scene.position - 1)
    return misaligned(scene.draft, scene.entries, scene.position)


def _stray(scene: Scene) -> Mend | None:
    """Find a line that is neither a field nor a list item."""
    if not scene.entry.stray:
        return None
    return missing_space(scene.draft.parsed, scene.entry.start) or at_margin(
        scene.draft, scene.entries, scene.position
    )


def _in_text(scene: Scene) -> Mend | None:
    """Find something in the text of a field or of an item."""
    entry = scene.entry
    if not entry.text or entry.block:
        return None
    if entry.text[0] in "'\"{[":
        return _in_brackets_or_quotes(scene, entry)
    if beside := re.match(r"[|>][-+\d]*[ \t]*", entry.text):
        start = entry.start + beside.end()
        edits = overwrite(entry.start, start) + mask(scene.draft, start, _text_end(entry))
        return Sighting(traps.BESIDE_BAR, start, start + 1, {"typed": entry.text[0]}), edits
    if _SPECIAL.match(entry.text):
        return _said(scene, traps.BEGINS, entry, entry.start)
    index = scene.failure.index
    glued = _GLUED.search(entry.text, 0, max(0, index - entry.start))
    if glued:
        return _said(scene, traps.GLUED_COMMENT, entry, entry.start + glued.start(1))
    if not scene.colon or not entry.start <= index < entry.end:
        return None
    if entry.spaced and entry.dash is not None:
        return _colon_in_item(scene)
    return _said(scene, traps.COLON, entry, index)


def _colon_in_item(scene: Scene) -> Mend:
    """Say that a list item is a sentence with a colon, not a field."""
    entry = scene.entry
    begin = entry.colon - len(entry.key)
    edits = mask(scene.draft, begin, _text_end(entry))
    return Sighting(traps.COLON, entry.colon, entry.colon + 1), edits


def _in_brackets_or_quotes(scene: Scene, entry: Entry) -> Mend | None:
    mark = entry.text[0]
    quoted = mark in "'\""
    end = closing(entry.text)
    if end is None:
        trap = traps.OPEN_QUOTES if quoted else traps.OPEN_BRACKET
        return _said(scene, trap, entry, entry.start, blank=quoted)
    rest = entry.text[end:].lstrip()
    if rest and not rest.startswith("#"):
        trap, offset = traps.BEGINS, 0
        if quoted:
            trap, offset = traps.AFTER_QUOTES, entry.text.index(rest, end)
        return _said(scene, trap, entry, entry.start + offset)
    index, cause = scene.failure.index, scene.failure.cause
    if "end of stream" in scene.failure.problem and scene.draft.parsed[cause] in "'\"":
        return _said(scene, traps.OPEN_QUOTES, entry, cause)
    if not entry.start <= index < entry.start + end:
        return None
    if quoted:
        back = scene.draft.parsed.rfind("\\", entry.start, index + 1)
        return _said(scene, traps.BACKSLASH, entry, back) if back >= 0 else None
    return _said(scene, traps.IN_BRACKETS, entry, index)


def _misaligned(scene: Scene) -> Mend | None:
    """Find a field or an item that is not in line with its neighbours."""
    entry = scene.entry
    begins = line_start(scene.draft.parsed, entry.line) + entry.indent
    if scene.failure.index not in (begins, entry.colon - len(entry.key)):
        return None
    if "<document start>" in scene.failure.problem:
        return first_aside(scene.draft, scene.entries, scene.position)
    items = any(level.dash for level in levels(scene.entries[: scene.position]))
    if entry.dash is not None and scene.before and scene.before.block and not items:
        return at_margin(scene.draft, scene.entries, scene.position)
    return misaligned(scene.draft, scene.entries, scene.position)


def _open_above(scene: Scene) -> Mend | None:
    """Find a quotation mark or a bracket that was not closed on a line above."""
    for entry in reversed(scene.entries[: scene.position]):
        if entry.open:
            return _in_brackets_or_quotes(scene, entry)
    return None


def _unreadable(draft: Draft, failure: Failure) -> Mend:
    index = max(0, min(failure.cause, len(draft.parsed.rstrip()) - 1))
    line = line_of(draft.parsed, index)
    return Sighting(traps.UNREADABLE, index, index + 1), hide(draft, line, line)


def _said(scene: Scene, trap: Trap, entry: Entry, index: int, *, blank: bool = False) -> Mend:
    """Say what is at `index` in the text of an entry."""
    typed = scene.draft.parsed[index] if trap is traps.OPEN_QUOTES else entry.text[0]
    names = {"typed": typed, "closing": {"{": "}", "[": "]"}.get(typed, typed)}
    sighting = Sighting(trap, index, index + 1, names)
    return sighting, _as_text(scene.draft, entry, blank=blank)


def _as_text(draft: Draft, entry: Entry, *, blank: bool = False) -> list[Edit]:
    """Let YAML read plain words in place of a text; `blank` takes its first character out."""
    first = entry.start
    if blank and re.match(r".\S", entry.text):
        first += 1
    return overwrite(entry.start, first) + mask(draft, first, _text_end(entry))


def _text_end(entry: Entry) -> int:
    comment = _LAST_COMMENT.search(entry.text)
    return entry.end - (len(comment[0]) if comment else 0)
