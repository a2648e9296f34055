"""Apply rules of typography to a text, each seeing what the ones before it left.

A language is an ordered table of rules.
"""

import re
from collections import defaultdict, deque
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import cache
from operator import add
from typing import TypeAlias

from generator.language.protected import find
from generator.language.tape import MASK, Change, Tape
from generator.language.terms import Edit, Typography
from generator.patterns import lazy
from generator.records import record

ROUNDS = 4
# Of ten rules nine have nothing to do in a sentence, and one in a page. Uncut, a character of a
# paragraph of one page took twice what it takes in a line, of ten pages three times.
LONG = 400
SENTENCE_END = lazy(r"(?<=[^\W\d_A-ZÀ-Þ]{5}\.) (?=[A-ZÀ-ÞŒ]’?[^\W\d_A-ZÀ-ÞŒ])")

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


def _set(tapes: Sequence[Tape], table: tuple[Rule, ...], options: Typography) -> None:
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
    rule: Rule, tapes: Collection[Tape], options: Typography
) -> Iterator[tuple[Tape, Iterable[Change]]]:
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


def _masked(source: str, stretches: Iterable[tuple[int, int]]) -> str:
    pieces, done = [], 0
    for start, end in sorted(stretches):
        pieces += [source[done:start], MASK * (end - max(start, done))]
        done = max(done, end)
    return "".join([*pieces, source[done:]])
