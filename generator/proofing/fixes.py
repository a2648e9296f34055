"""Make safe fixes in a YAML file as it was typed: they and nothing else change its values.

Values are never written out anew. A fix replaces the characters that differ, where they were typed;
the file is then read again, and what would not come out as meant is not made.
"""

import re
from bisect import bisect_left, bisect_right, insort
from codecs import BOM_UTF8
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from itertools import chain
from typing import TypeAlias

from generator.findings import Finding, Fix, Span
from generator.patterns import lazy
from generator.records import record
from generator.source import tree, yaml
from generator.source.reading.draft import LINE_BREAK, Draft
from generator.source.tree import Node, Text
from generator.splices import Splice, spliced


@record(frozen=True, slots=True)
class Fixed:
    """What became of a file: its bytes, and how many places were mended in it.

    `failed` are the findings whose fix cannot be typed there, or would change something else.
    """

    data: bytes
    count: int = 0
    failed: tuple[Finding, ...] = ()


def fix(data: bytes, findings: Iterable[Finding], *, path: str) -> Fixed:
    """Make the safe fixes of a file's findings.

    Of two that overlap the first is made: the other is not failed, and may be made once the file
    was looked at again. A file that cannot be read as it stands is left alone.
    """
    wanted = tuple(finding for finding in findings if is_fixable(finding))
    file = _read(data, path)
    if file is None:
        return Fixed(data, failed=wanted)
    changes = [_change(file, finding) for finding in wanted]
    possible = _apart(change for change in changes if change.edits)
    made = _harmless(file, [], possible)
    harmful = {id(one) for one in possible} - {id(one) for one in made}
    failed = (one for one in changes if not one.edits or id(one) in harmful)
    mark = BOM_UTF8 if data.startswith(BOM_UTF8) else b""
    return Fixed(
        mark + _spliced(file, made).encode(),
        sum(1 + len(change.finding.alike) for change in made),
        tuple(change.finding for change in failed),
    )


def is_fixable(finding: Finding) -> bool:
    """Tell whether a finding has a fix that may be made without asking."""
    return bool(finding.fix and finding.fix.safe)


# A file and the changes in it -------------------------------------------------------------------

_COMMENT = lazy(r"^\s*# ", re.MULTILINE)
_COMPARED = 40_000
"""The product of the lengths of two texts that are compared sign by sign."""
_Values: TypeAlias = "str | list[_Values] | list[tuple[str, _Values]]"


@record(frozen=True, slots=True)
class _File:
    """A file that can be read: its text, its values, and the codes of what the reader notes.

    `values` are those that may be changed, in their order: a text that holds what was meant as a
    comment is left alone.
    """

    path: str
    text: str
    tree: Node
    notes: list[str]
    lines: tuple[int, ...]
    values: list[Text]

    def index(self, line: int, column: int) -> int:
        return self.lines[line - 1] + column - 1

    def value(self, span: Span) -> Text | None:
        """Return the value that holds a place."""
        at = bisect_right(self.values, span.start, key=lambda one: one.span.start)
        value = self.values[at - 1] if at else None
        return value if value is not None and value.span.contains(span) else None


@record(frozen=True, slots=True)
class _Edit:
    """What is `meant` to change in a value, and what is `typed` for it in the file's text."""

    value: Text
    meant: Splice
    typed: Splice

    @property
    def place(self) -> tuple[int, int]:
        return self.typed[:2]


@record(frozen=True, slots=True)
class _Change:
    """What mends a finding at all its places; without edits, it cannot be mended."""

    finding: Finding
    edits: tuple[_Edit, ...]


def _read(data: bytes, path: str) -> _File | None:
    text, _undecodable = yaml.decode(data, path=path)
    if text is None:
        return None
    node, told = yaml.read(text, path=path)
    if node is None or any(one.severity == "error" for one in told):
        return None
    values = [one for one in tree.scalars(node) if not _COMMENT.search(one)]
    values.sort(key=lambda one: one.span.start)
    return _File(path, text, node, [one.code for one in told], Draft.of(path, text).lines, values)


def _change(file: _File, finding: Finding) -> _Change:
    """Say how a finding is mended: everywhere or not at all, since marks may go in pairs."""
    places = ((finding.span, finding.fix), *finding.alike)
    edits = [_edits(file, span, fix) for span, fix in places if fix]
    return _Change(finding, tuple(chain.from_iterable(edits)) if all(edits) else ())


def _edits(file: _File, span: Span, fix: Fix) -> list[_Edit]:
    """Return what to type where; nothing where the place is no value's.

    A key, which others refer to, is no value; no line is joined or broken.
    """
    value = file.value(span)
    start = None if value is None else _offset(value, span)
    if value is None or start is None or not value.startswith(fix.before, start):
        return []
    edits = [
        _edit(file, value, Splice(start + one.start, start + one.end, one.text))
        for one in _differences(fix.before, fix.after)
    ]
    touched = (file.text[one.typed.start : one.typed.end] + one.typed.text for one in edits)
    return [] if any(map(LINE_BREAK.search, touched)) else edits


def _differences(before: str, after: str) -> Iterator[Splice]:
    """Yield what must be changed in a text; of long ones, all between their first and last change.

    To find what is alike takes the product of their lengths, and more where signs repeat.
    """
    if len(before) * len(after) > _COMPARED:
        first = _alike(before, after)
        last = _alike(before[first:][::-1], after[first:][::-1])
        yield Splice(first, len(before) - last, after[first : len(after) - last])
        return
    alike = SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
    for kind, left, right, new_left, new_right in alike:
        if kind != "equal":
            yield Splice(left, right, after[new_left:new_right])


def _alike(one: str, other: str) -> int:
    """Return how many signs at the beginning of two texts are the same."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (left, right) in pairs if left != right), min(len(one), len(other)))


def _edit(file: _File, value: Text, meant: Splice) -> _Edit:
    span = value.span_of(meant.start, meant.end)
    first, last = file.index(*span.start), file.index(*span.end)
    return _Edit(value, meant, Splice(first, last, _as_typed(meant.text, value, file)))


def _offset(value: Text, span: Span) -> int | None:
    """Return the offset in a value of the beginning of a place in the file."""
    stretches = (
        (at, column)
        for at, line, column in reversed(value.starts)
        if line == span.line and column <= span.column
    )
    return next((at + span.column - column for at, column in stretches), None)


def _as_typed(words: str, value: Text, file: _File) -> str:
    """Return words as they are typed between the quotation marks of a value, if it has any."""
    first = file.text[file.index(value.span.line, value.span.column)]
    if first == "'" and not value.block:
        return words.replace("'", "''")
    if first == '"' and not value.block:
        return words.replace("\\", "\\\\").replace('"', '\\"')
    return words


def _apart(changes: Iterable[_Change]) -> list[_Change]:
    """Return the changes in the order of the file, without those that overlap one before."""
    kept: list[_Change] = []
    made: list[tuple[int, int]] = []
    for change in sorted(changes, key=lambda one: one.edits[0].typed.start):
        if not any(_overlaps(one.place, made) for one in change.edits):
            kept.append(change)
            for one in change.edits:
                insort(made, one.place)
    return kept


def _overlaps(place: tuple[int, int], made: list[tuple[int, int]]) -> bool:
    """Tell whether a place has a character, or all of it, in common with one of some in order."""
    at = bisect_left(made, place)
    around = made[max(0, at - 1) : at + 1]
    return any(one == place or (one[0] < place[1] and place[0] < one[1]) for one in around)


# Making them ------------------------------------------------------------------------------------


def _harmless(file: _File, kept: list[_Change], changes: list[_Change]) -> list[_Change]:
    """Return changes that can be made together, `kept` among them, leaving out those that do harm.

    Those are found by halves: a file may have thousands of changes, and is read for each trial.
    """
    if _keeps(file, [*kept, *changes]):
        return [*kept, *changes]
    if len(changes) == 1:
        return kept
    half = len(changes) // 2
    return _harmless(file, _harmless(file, kept, changes[:half]), changes[half:])


def _keeps(file: _File, changes: Sequence[_Change]) -> bool:
    """Tell whether the changes, and nothing else, come out when the file is read again."""
    node, told = yaml.read(_spliced(file, changes), path=file.path)
    return (
        node is not None
        and [one.code for one in told] == file.notes
        and _values(node, {}) == _values(file.tree, _meant(changes))
    )


def _spliced(file: _File, changes: Iterable[_Change]) -> str:
    return spliced(file.text, (edit.typed for change in changes for edit in change.edits))


def _meant(changes: Iterable[_Change]) -> dict[Span, str]:
    """Return the values that the changes make, by the place of the value."""
    edits: dict[Span, list[_Edit]] = defaultdict(list)
    for change in changes:
        for edit in change.edits:
            edits[edit.value.span].append(edit)
    return {
        span: spliced(same[0].value, (edit.meant for edit in same)) for span, same in edits.items()
    }


def _values(node: Node, instead: Mapping[Span, str]) -> _Values:
    """Return all that a tree holds, keys too, with the values that stand instead of others."""
    if isinstance(node, tree.Mapping):
        return [(str(key), _values(value, instead)) for key, value in node.items()]
    if isinstance(node, tree.Sequence):
        return [_values(one, instead) for one in node]
    return instead.get(node.span, str(node))
