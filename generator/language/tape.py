"""Apply rules of typography to a text, each seeing what the ones before it left.

A language is an ordered table of rules; the tape remembers where each character came from, so that
all they changed can be told as edits of the text that was given.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias, cast

from generator.language import Edit, Typography
from generator.language.protected import find

MASK = "\ufdd0"
"""What rules see of a protected character: neither letter nor figure, space nor mark."""

ROUNDS = 4


@dataclass(frozen=True, slots=True)
class Change:
    """Replace `text[start:end]` of the text as the rules before left it."""

    start: int
    end: int
    text: str
    superscript: bool = False


Changes: TypeAlias = Callable[[str, Typography], Iterable[Change]]
Replacement: TypeAlias = str | Callable[[re.Match[str]], str | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of typography; it is tried only on texts that hold one of the strings in `needs`."""

    name: str
    needs: Sequence[str]
    changes: Changes


def substitution(name: str, needs: Sequence[str], pattern: str, replacement: Replacement) -> Rule:
    """Make a rule of a regular expression; a replacement of None leaves the match alone."""
    compiled = re.compile(pattern)

    def changes(text: str, options: Typography) -> Iterator[Change]:
        for match in compiled.finditer(text):
            new = match.expand(replacement) if isinstance(replacement, str) else replacement(match)
            if new is not None and new != match[0]:
                yield Change(*match.span(), new)

    return Rule(name, needs, changes)


def edits(
    text: str, rules: Sequence[Rule], verbatim: Iterable[tuple[int, int]], options: Typography
) -> tuple[Edit, ...]:
    """Apply the rules one after the other and return what they change in the text, all in all.

    `verbatim` and what `find` finds is masked: rules see that something stands there, no more.
    """
    tape = Tape(text, [*verbatim, *((found.start, found.end) for found in find(text))])
    before = None
    # What one rule sets may open the way for one before it, hence the second round: typesetting
    # what is typeset must change nothing. No text is known to need more than a third.
    for _ in range(ROUNDS):
        if tape.text == before:
            break
        before = tape.text
        for rule in rules:
            if any(map(tape.text.__contains__, rule.needs)):
                tape.make(rule.name, rule.changes(tape.text, options))
    return tuple(tape.edits())


class Tape:
    """A text that changes while each character remembers where it was in the source.

    `origin` is that place or -1 for a new character; `marks` the rule that set the character and
    whether it raised it, None while it is as it was.
    """

    def __init__(self, source: str, masked: Iterable[tuple[int, int]]) -> None:
        self.source = source
        self.text = source
        for start, end in masked:
            self.text = self.text[:start] + MASK * (end - start) + self.text[end:]
        self.origin = list(range(len(source)))
        self.marks: list[tuple[str, bool] | None] = [None] * len(source)
        self.removed: dict[int, str] = {}

    def make(self, rule: str, changes: Iterable[Change]) -> None:
        """Make the changes of one rule, which come in order and do not overlap."""
        todo = [change for change in map(self._trimmed, changes) if self._is_allowed(change)]
        for change in reversed(todo):
            self._make(rule, change)

    def _trimmed(self, change: Change) -> Change:
        """Leave out what the change keeps at both ends, so that an edit is as small as it can."""
        if change.superscript or change.start == change.end:
            return change
        start, end, new = change.start, change.end, change.text
        while start < end and new and self.text[start] == new[0]:
            start, new = start + 1, new[1:]
        while start < end and new and self.text[end - 1] == new[-1]:
            end, new = end - 1, new[:-1]
        return Change(start, end, new)

    def _is_allowed(self, change: Change) -> bool:
        kept = change.start == change.end and not change.text
        return not kept and MASK not in self.text[change.start : change.end]

    def _make(self, rule: str, change: Change) -> None:
        start, end, new = change.start, change.end, change.text
        mark = (rule, change.superscript)
        # Character by character as far as both go: what is replaced keeps its place.
        both = start + min(end - start, len(new))
        for at in range(start, both):
            raised = change.superscript and not self._is_raised(at)
            if raised or self.text[at] != new[at - start]:
                self.marks[at] = mark
        more = start + len(new) - both
        self.removed.update((place, rule) for place in self.origin[both:end] if place >= 0)
        self.origin[both:end] = [-1] * more
        self.marks[both:end] = [mark] * more
        self.text = self.text[:start] + new + self.text[end:]

    def _is_raised(self, at: int) -> bool:
        mark = self.marks[at]
        return mark is not None and mark[1]

    def edits(self) -> list[Edit]:
        """Return what turns the source into the text, in order; neighbours of one rule are one."""
        found: list[Edit] = []
        for edit in self._single_edits():
            if found and found[-1].end == edit.start:
                found[-1:] = _merged(found[-1], edit)
            else:
                found.append(edit)
        return [edit for edit in found if edit.superscript or self._is_change(edit)]

    def _is_change(self, edit: Edit) -> bool:
        return self.source[edit.start : edit.end] != edit.text

    def _single_edits(self) -> Iterator[Edit]:
        at = 0
        for character, origin, mark in zip(self.text, self.origin, self.marks, strict=True):
            if origin < 0:
                rule, superscript = cast(tuple[str, bool], mark)
                yield Edit(at, at, character, rule, superscript)
                continue
            if origin > at:
                yield Edit(at, origin, "", self.removed[at])
            at = origin + 1
            if mark and (mark[1] or character != self.source[origin]):
                yield Edit(origin, at, character, *mark)
        if at < len(self.source):
            yield Edit(at, len(self.source), "", self.removed[at])


def _merged(first: Edit, second: Edit) -> list[Edit]:
    """Merge two edits that touch, when they are one thing or would begin at one place."""
    alike = first.superscript == second.superscript or not first.text or not second.text
    inserts = first.start == first.end
    if alike and (inserts or first.rule == second.rule):
        return [
            Edit(
                first.start,
                second.end,
                first.text + second.text,
                second.rule if inserts and second.text else first.rule,
                first.superscript or second.superscript,
            )
        ]
    if inserts:
        # Two edits never begin at one place: the first takes the stretch, the second follows it.
        return [replace(first, end=second.end), replace(second, start=second.end)]
    return [first, second]
