"""A text that rules change, while each character remembers where it came from.

So all they changed can be told as edits of the text that was given.
"""

from collections.abc import Iterable, Iterator
from typing import NamedTuple, cast

from generator.language.terms import Edit

MASK = "\ufdd0"
"""What rules see of a protected character: neither letter nor figure, space nor mark."""

# As long as what a rule needs: no more can have come together where something changed.
AROUND = 12


class Change(NamedTuple):
    """Replace `text[start:end]` of the text as the rules before left it."""

    start: int
    end: int
    text: str
    superscript: bool = False


class Tape:
    """A stretch of a text that changes while each character remembers where it was in the source.

    `origin` is that place or -1 for a new character; `marks` the rule that set the character and
    whether it raised it, None while it is as it was. `fresh` are the last changes with
    what stands around them.
    """

    def __init__(self, source: str, masked: str, start: int, end: int) -> None:
        self.source = source
        self.start, self.end = start, end
        self.text = masked[start:end]
        self.origin = list(range(start, end))
        self.marks: list[tuple[str, bool] | None] = [None] * (end - start)
        self.removed: dict[int, str] = {}
        self.fresh = ""

    def make(self, rule: str, changes: Iterable[Change]) -> bool:
        """Make the changes of one rule, in order and without overlap; tell whether it did any."""
        todo = [
            one
            for one in map(self._trimmed, changes)
            if (one.start < one.end or one.text) and MASK not in self.text[one.start : one.end]
        ]
        if not todo:
            return False
        # Text, places and marks are written anew, in one pass however many changes there are.
        texts: list[str] = []
        origin: list[int] = []
        marks: list[tuple[str, bool] | None] = []
        done = 0
        for change in todo:
            start, end, new, superscript = change
            # Character by character as far as both go: what is replaced keeps its place.
            both = start + min(end - start, len(new))
            more = start + len(new) - both
            texts += [self.text[done:start], new]
            origin += [*self.origin[done:both], *[-1] * more]
            marks += [*self.marks[done:start], *self._marked(rule, change, both)]
            marks += [(rule, superscript)] * more
            self.removed.update((place, rule) for place in self.origin[both:end] if place >= 0)
            done = end
        before, self.text = self.text, "".join([*texts, self.text[done:]])
        self.fresh = MASK.join(self._around(todo))
        self.origin = [*origin, *self.origin[done:]]
        self.marks = [*marks, *self.marks[done:]]
        return self.text != before

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

    def _around(self, made: Iterable[Change]) -> Iterator[str]:
        grown = 0
        for change in made:
            start = change.start + grown
            end = start + len(change.text)
            grown += len(change.text) - (change.end - change.start)
            yield self.text[max(0, start - AROUND) : end + AROUND]

    def _marked(self, rule: str, change: Change, end: int) -> Iterator[tuple[str, bool] | None]:
        """Yield the marks of the characters that a change replaces one by one."""
        for at, new in zip(range(change.start, end), change.text, strict=False):
            mark = self.marks[at]
            raised = change.superscript and not (mark and mark[1])
            yield (rule, change.superscript) if raised or self.text[at] != new else mark

    def edits(self) -> list[Edit]:
        """Return what turns the source into the text, in order; neighbours of one rule are one."""
        found: list[Edit] = []
        if not self.removed and not any(self.marks):
            return found
        for edit in self._single_edits():
            if found and found[-1].end == edit.start:
                found[-1:] = _merged(found[-1], edit)
            else:
                found.append(edit)
        return [
            edit
            for edit in found
            if edit.superscript or self.source[edit.start : edit.end] != edit.text
        ]

    def _single_edits(self) -> Iterator[Edit]:
        at = self.start
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
        if at < self.end:
            yield Edit(at, self.end, "", self.removed[at])


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
        return [first._replace(end=second.end), second._replace(start=second.end)]
    return [first, second]
