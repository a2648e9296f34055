"""Make safe fixes in a YAML file as it was typed: they and nothing else change its values.

Values are never written out anew. A fix replaces the characters that differ, where they were typed;
the file is then read again, and what would not come out as meant is not made.
"""

import re
from codecs import BOM_UTF8
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
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
    made = possible if _keeps(file, possible) else _one_by_one(file, possible)
    failed = (one for one in changes if not one.edits or (one in possible and one not in made))
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
_Values: TypeAlias = "str | list[_Values] | list[tuple[str, _Values]]"


@record(frozen=True, slots=True)
class _File:
    """A file that can be read: its text, its values, and the codes of what the reader notes."""

    path: str
    text: str
    tree: Node
    notes: list[str]
    lines: tuple[int, ...]

    def index(self, line: int, column: int) -> int:
        return self.lines[line - 1] + column - 1


@record(frozen=True, slots=True)
class _Edit:
    """What is `meant` to change in a value, and what is `typed` for it in the file's text."""

    value: Text
    meant: Splice
    typed: Splice

    def overlaps(self, other: "_Edit") -> bool:
        one, two = self.typed, other.typed
        return one[:2] == two[:2] or (one.start < two.end and two.start < one.end)


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
    return _File(path, text, node, [one.code for one in told], Draft.of(path, text).lines)


def _change(file: _File, finding: Finding) -> _Change:
    """Say how a finding is mended: everywhere or not at all, since marks may go in pairs."""
    places = ((finding.span, finding.fix), *finding.alike)
    edits = [_edits(file, span, fix) for span, fix in places if fix]
    return _Change(finding, tuple(chain.from_iterable(edits)) if all(edits) else ())


def _edits(file: _File, span: Span, fix: Fix) -> list[_Edit]:
    """Return what to type where; nothing where the place is no value's.

    A key, which others refer to, is no value; no line is joined or broken; a text that holds what
    was meant as a comment is left alone.
    """
    value = next((one for one in tree.scalars(file.tree) if one.span.contains(span)), None)
    start = None if value is None else _offset(value, span)
    if value is None or start is None or not value.startswith(fix.before, start):
        return []
    if _COMMENT.search(value):
        return []
    differences = SequenceMatcher(None, fix.before, fix.after, autojunk=False).get_opcodes()
    edits = [
        _edit(file, value, Splice(start + left, start + right, fix.after[new_left:new_right]))
        for kind, left, right, new_left, new_right in differences
        if kind != "equal"
    ]
    touched = (file.text[one.typed.start : one.typed.end] + one.typed.text for one in edits)
    return [] if any(map(LINE_BREAK.search, touched)) else edits


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
    made: list[_Edit] = []
    for change in sorted(changes, key=lambda one: one.edits[0].typed.start):
        if not any(one.overlaps(other) for one in change.edits for other in made):
            kept.append(change)
            made += change.edits
    return kept


# Making them ------------------------------------------------------------------------------------


def _one_by_one(file: _File, changes: Sequence[_Change]) -> list[_Change]:
    """Return the changes that can be made together, leaving out those that do harm."""
    kept: list[_Change] = []
    for change in changes:
        if _keeps(file, [*kept, change]):
            kept.append(change)
    return kept


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
