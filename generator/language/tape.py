"""Apply rules of typography to a text, each seeing what the ones before it left.

A language is an ordered table of rules; the tape remembers where each character came from, so that
all they changed can be told as edits of the text that was given.
"""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from operator import add
from typing import NamedTuple, TypeAlias, cast

from generator.language.protected import find
from generator.language.terms import Edit, Typography
from generator.patterns import lazy
from generator.records import record

MASK = "\ufdd0"
"""What rules see of a protected character: neither letter nor figure, space nor mark."""

ROUNDS = 4
# Of ten rules nine have nothing to do in a sentence, and one in a page. Uncut, a character of a
# paragraph of one page took twice what it takes in a line, of ten pages three times.
LONG = 400
SENTENCE_END = lazy(r"(?<=[^\W\d_A-ZÀ-Þ]{5}\.) (?=[A-ZÀ-ÞŒ]’?[^\W\d_A-ZÀ-ÞŒ])")
# As long as what a rule needs: no more can have come together where something changed.
AROUND = 12


class Change(NamedTuple):
    """Replace `text[start:end]` of the text as the rules before left it."""

    start: int
    end: int
    text: str
    superscript: bool = False


Changes: TypeAlias = Callable[[str, Typography], Iterable[Change]]
Replacement: TypeAlias = str | Callable[[re.Match[str]], str | None]


@record(frozen=True, slots=True, eq=False)
class Rule:
    """A rule of typography; it is tried only on texts that hold one of the strings in `needs`.

    `mends` is the kind of fault it takes away, `ties` the one where all it does is to forbid a line
    to end at a space. Rules of one name do one thing in several steps. One that is `far` looks
    further than its sentence: it pairs marks, or goes by what stands in another.
    """

    name: str
    needs: Sequence[str]
    changes: Changes
    mends: str = ""
    ties: str = ""
    far: bool = False


def substitution(
    name: str,
    needs: Sequence[str],
    pattern: str,
    replacement: Replacement,
    *,
    mends: str = "",
    ties: str = "",
    far: bool = False,
) -> Rule:
    """Make a rule of a regular expression; a replacement of None leaves the match alone."""
    expression = lazy(pattern)
    written = _written(replacement)

    def changes(text: str, options: Typography) -> Iterator[Change]:
        for match in expression.finditer(text):
            new = written(match)
            if new is not None and new != match[0]:
                yield Change(*match.span(), new)

    return Rule(name, needs, changes, mends, ties, far)


def _written(replacement: Replacement) -> Callable[[re.Match[str]], str | None]:
    if not isinstance(replacement, str):
        return replacement
    if "\\" in replacement:
        return lambda match: match.expand(replacement)
    return lambda match: replacement


def edits(
    text: str, rules: Sequence[Rule], verbatim: Iterable[tuple[int, int]], options: Typography
) -> tuple[Edit, ...]:
    """Apply the rules one after the other and return what they change in the text, all in all.

    `verbatim` and what `find` finds is masked: rules see that something stands there, no more.
    """
    masked = _masked(text, [*verbatim, *((found.start, found.end) for found in find(text))])
    table = tuple(rules)
    tapes = [Tape(text, masked, *stretch) for stretch in _cut(masked)]
    try:
        _set(tapes, table, options)
    except _AcrossError:
        tapes = [Tape(text, masked, 0, len(text))]
        _set(tapes, table, options)
    return tuple(edit for tape in tapes for edit in tape.edits())


class _AcrossError(Exception):
    """A rule changes what stands on both sides of a cut."""


def _cut(text: str) -> Iterator[tuple[int, int]]:
    """Yield stretches of whole sentences; the space between two is in neither."""
    start = 0
    for match in SENTENCE_END.finditer(text) if len(text) > LONG else ():
        if match.start() - start > LONG // 2:
            yield start, match.start()
            start = match.end()
    yield start, len(text)


def _set(tapes: "Sequence[Tape]", table: tuple[Rule, ...], options: Typography) -> None:
    """Apply rules to the tapes of a text: a rule is tried where its needs stand.

    It is tried again where a change set one of them, a far one after any change.
    """
    waiting: defaultdict[int, set[Tape]] = defaultdict(set)

    def wait(tape: Tape, text: str) -> None:
        for at in tried(text, table):
            waiting[at].add(tape)

    for tape in tapes:
        wait(tape, tape.text)
    # What one rule sets may open the way for one before it, hence more rounds than one: typesetting
    # what is typeset must change nothing. No text is known to need more than a third.
    for _round in range(ROUNDS):
        changed = False
        for at, rule in enumerate(table):
            if at in waiting:
                some = tapes if rule.far else waiting.pop(at)
                for tape, changes in _changes(rule, some, options):
                    if tape.make(rule.name, changes):
                        wait(tape, tape.fresh)
                        changed = True
        if not changed:
            break


def _changes(
    rule: Rule, tapes: "Collection[Tape]", options: Typography
) -> Iterator[tuple["Tape", Iterable[Change]]]:
    """Yield tapes with what a rule changes there; a far one sees all of them as one text."""
    if not rule.far or len(tapes) == 1:
        yield from ((tape, rule.changes(tape.text, options)) for tape in tapes)
        return
    changes = deque(rule.changes(" ".join(tape.text for tape in tapes), options))
    start = 0
    for tape in tapes:
        own, end = [], start + len(tape.text)
        while changes and changes[0].start <= end:
            change = changes.popleft()
            if change.start < start or change.end > end:
                raise _AcrossError
            own.append(change._replace(start=change.start - start, end=change.end - start))
        yield tape, own
        start = end + 1


def tried(text: str, rules: tuple[Rule, ...]) -> set[int]:
    """Return the places of the rules to try: of ten, nine have nothing to do in a sentence."""
    begun = _by_beginning(rules)
    found: set[int] = set()
    # A look at all characters and pairs at once is quicker than one for each need.
    for piece in {*text, *map(add, text, text[1:])} & begun.keys():
        for need, places in begun[piece]:
            if need == piece or need in text:
                found.update(places)
    return found


@cache
def _by_beginning(rules: tuple[Rule, ...]) -> dict[str, list[tuple[str, list[int]]]]:
    """Return what the rules need, by its first two characters, with the places of those rules."""
    places: defaultdict[str, list[int]] = defaultdict(list)
    for at, rule in enumerate(rules):
        for need in rule.needs:
            places[need].append(at)
    begun: defaultdict[str, list[tuple[str, list[int]]]] = defaultdict(list)
    for need, those in places.items():
        begun[need[:2]].append((need, those))
    return begun


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


def _masked(source: str, stretches: Iterable[tuple[int, int]]) -> str:
    pieces, done = [], 0
    for start, end in sorted(stretches):
        pieces += [source[done:start], MASK * (end - max(start, done))]
        done = max(done, end)
    return "".join([*pieces, source[done:]])


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
