"""Rules that are one expression: what they look for, what would be better, how sure they are."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from functools import cache, partial
from typing import TypeAlias

from generator.findings import Severity
from generator.proofing.passages import MASK, Passage
from generator.proofing.rules import Hit

Check: TypeAlias = Callable[[Passage], Iterable[Hit]]
Better: TypeAlias = str | Callable[[re.Match[str]], str | None] | None


def hit(
    passage: Passage,
    start: int,
    end: int,
    better: str | None = None,
    *,
    safe: bool = False,
    severity: Severity | None = None,
    **words: str,
) -> Hit:
    """Make a hit on a stretch of a passage; its messages may use `text` and `better`.

    A fix that would join two lines of the file is never safe.
    """
    before = passage.text[start:end]
    words = {"text": shown(before), "better": shown(better or ""), **words}
    safe = safe and better is not None and before.count("\n") == better.count("\n")
    return Hit(passage.span(start, end), words, before, better, safe, severity)


def shown(text: str) -> str:
    """Return a stretch of text as a message quotes it: on one line, not too long."""
    line = " ".join(text.split("\n")).strip(" ")
    return line if len(line) <= 60 else f"{line[:28].rstrip()} … {line[-28:].lstrip()}"


@dataclass(frozen=True, slots=True, eq=False)
class Needing:
    """A check of French passages, for those that hold one of its words."""

    words: frozenset[str]
    look: Check

    def __call__(self, passage: Passage) -> Iterable[Hit]:
        """Look at a passage, if it may hold anything to find."""
        if passage.language != "fr" or passage.words.isdisjoint(self.words):
            return ()
        return self.look(passage)


def pattern(
    expression: str,
    *,
    needs: Collection[str] = (),
    holds: tuple[str, ...] = (),
    only: str = "",
    better: Better = None,
) -> Check:
    """Make a check of an expression on the reading of French passages.

    Runs of spaces are one space to it. `needs` are words of which one must stand in the passage,
    `holds` pieces of text of which one must, `only` an expression that must be found: all are
    quicker to see than the whole. The hit is the group `hit` if there is one; it may not touch
    what is masked. `better` is what to write instead, as a template or a function whose None
    leaves the match alone.
    """
    compiled = cache(partial(re.compile, expression))  # only when a text first needs it: 2 ms
    group = "hit" if "(?P<hit>" in expression else 0
    quick = re.compile(only) if only else None

    def check(passage: Passage) -> Iterable[Hit]:
        if passage.language != "fr":
            return ()
        flat = passage.flat[0]
        if (holds and not any(part in flat for part in holds)) or (
            quick and not quick.search(flat)
        ):
            return ()
        return _hits(passage, compiled(), group, better)

    return Needing(frozenset(needs), check) if needs else check


def _hits(
    passage: Passage, compiled: re.Pattern[str], group: str | int, better: Better
) -> Iterator[Hit]:
    flat, places = passage.flat
    for match in compiled.finditer(flat):
        if MASK in match[group]:
            continue
        instead = match.expand(better) if isinstance(better, str) else better and better(match)
        if callable(better) and instead is None:
            continue
        start, end = match.span(group)
        yield hit(passage, places[start], places[end - 1] + 1, instead)


def one_of(words: Iterable[str]) -> str:
    """Return an expression for one of these words, which tells soon that none stands there.

    The words are plain expressions none of which begins another.
    """
    groups: dict[str, list[str]] = {}
    for word in words:
        groups.setdefault(word[0], []).append(word[1:])
    return "|".join(f"{first}(?:{'|'.join(rest)})" for first, rest in groups.items())


def capitalised(*words: str) -> tuple[str, ...]:
    """Return words as they are and as they begin a sentence."""
    return (*words, *(word[:1].upper() + word[1:] for word in words))
