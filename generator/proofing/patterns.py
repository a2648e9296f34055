"""Rules that are one expression: what they look for, what would be better, how sure they are."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TypeAlias

from generator.findings import Severity
from generator.patterns import lazy
from generator.proofing.passages import MARK, MARKS, MASK, Passage
from generator.proofing.rules import Hit, Look

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

    A fix that would join two lines of the file is never safe; one that would take marks of Markdown
    off is none.
    """
    before = passage.text[start:end]
    marked = zip(before, passage.reading[start:end], strict=True)
    bare = "".join(letter for letter, kind in marked if kind != MARK)
    words = {"text": shown(bare), "better": shown(better or ""), **words}
    if better is not None and bare != before and MARKS.isdisjoint(better):
        better = None
    safe = safe and better is not None and before.count("\n") == better.count("\n")
    return Hit(passage.span(start, end), words, before, better, safe, severity)


def shown(text: str) -> str:
    """Return a stretch of text as a message quotes it: on one line, not too long."""
    line = " ".join(text.split("\n")).strip(" ")
    return line if len(line) <= 60 else f"{line[:28].rstrip()} … {line[-28:].lstrip()}"


def pattern(
    expression: str | Callable[[], str], *, only: str = "", better: Better = None
) -> Look[Passage]:
    """Make a look for an expression in the reading of a passage.

    Runs of spaces are one space to it. `only` is an expression that must be found, and is quicker
    to see than the whole. The hit is the group `hit` if there is one; it may not touch what is
    masked. `better` is what to write instead, as a template or a function whose None leaves the
    match alone.
    """
    whole, quick = lazy(expression), lazy(only) if only else None

    def look(passage: Passage) -> Iterable[Hit]:
        if quick and not quick.search(passage.flat[0]):
            return ()
        return _hits(passage, whole, better)

    return look


def _hits(passage: Passage, expression: re.Pattern[str], better: Better) -> Iterator[Hit]:
    flat, places = passage.flat
    group = "hit" if "hit" in expression.groupindex else 0
    told = 0
    for match in expression.finditer(flat):
        # An expression that looks ahead only may find what it found before.
        if MASK in match[group] or match.start(group) < told:
            continue
        instead = match.expand(better) if isinstance(better, str) else better and better(match)
        if callable(better) and instead is None:
            continue
        start, told = match.span(group)
        yield hit(passage, places[start], places[told - 1] + 1, instead)


def as_written(typed: str, word: str) -> str:
    """Return a word with a capital if what was typed begins with one."""
    return word[:1].upper() + word[1:] if typed[0].isupper() else word


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
