"""The texts of a release, of a partner or of a plain-text file, with what each is there for."""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from typing import Any, TypeVar

from generator.findings import Span
from generator.language.protected import TARGET, find
from generator.language.tags import FOREIGN
from generator.patterns import lazy
from generator.proofing.cut import LETTERS, Word, words
from generator.records import record
from generator.source.schema.days import parts
from generator.source.schema.fields import Model, open_points
from generator.source.schema.told import Role as Role
from generator.source.schema.told import tells
from generator.source.schema.words import with_points
from generator.source.tree import Text

S = TypeVar("S")
T = TypeVar("T")

MASK = "\ufdd0"
"""Stands for each character of what is not prose (a `{name}`, a mark of Markdown): no letter, no
figure, no space, no punctuation."""
MARK = "\ufdd1"
"""Stands in a reading for each character of a mark of Markdown, which parts no words."""

_NOT_PROSE = lazy(
    rf"\[[^\[\]]*\](?:\({TARGET}\))?{FOREIGN}"  # words in another language
    r"|\{\{|\}\}|\{[^{}]*\}"  # names and doubled braces
    rf"|\]\({TARGET}\)|(?<!\w)\[(?=[^\]]*\]\()"  # the address and the brackets of a link
    r"|\*{1,3}|(?<!\w)_{1,2}(?=\w)|(?<=\w)_{1,2}(?!\w)|\^(?=\S)|(?<=\S)\^"
)
MARKS = frozenset("{}[]*_^")
_DROPPED = lazy(rf"{MARK}| (?=[ {MARK}]* )")
_LINE_BREAK = lazy(r"\n(?<!\n\n)(?!\n)")

_ALIKE = (
    *((apostrophe, "’") for apostrophe in "'ʼ‘´`"),
    *((space, " ") for space in "\t\u00a0\u2007\u2009\u202f"),
)
ACCENT = lazy("[\u0300-\u036f]")
DECOMPOSED = lazy(r"(?:\w+[\u0300-\u036f]+)+\w*")
"""A word with an accent that stands behind its letter."""


def _mask(match: re.Match[str]) -> str:
    """Mask what is not prose; the marks of Markdown and the address of a link are marks."""
    return (MARK if match[0] == "[" or match[0][0] in "*_^]" else MASK) * len(match[0])


class Once:
    """Something several rules look at in the same way."""

    def once(self: S, look: Callable[[S], T]) -> T:
        """Return what a function sees in this; it looks once, however many rules ask.

        What it returns may not hold this very thing: the two would never be let go.
        """
        seen: dict[Callable[[S], T], T] = self.__dict__.setdefault("_seen", {})
        if look not in seen:
            seen[look] = look(self)
        return seen[look]


@record(frozen=True)
class Passage(Once):
    """A text as it was typed; rules look at `prose`, which is as long, and tell offsets.

    `printed`: what stands there is what readers see, as in a plain text; the program does not set
    it before.
    """

    text: Text
    role: Role
    language: str = "fr"
    printed: bool = False

    @cached_property
    def prose(self) -> str:
        """The text with everything that is not prose masked; line breaks inside are spaces."""
        return self._masked.replace(MARK, MASK)

    @cached_property
    def _masked(self) -> str:
        masked = str(self.text)
        if not MARKS.isdisjoint(self.text):
            masked = _NOT_PROSE.sub(_mask, masked)
        for start, end in open_points(self.text):
            masked = masked[:start] + MASK * (end - start) + masked[end:]
        return _LINE_BREAK.sub(" ", masked)

    @cached_property
    def reading(self) -> str:
        """The prose without addresses, every apostrophe « ’ » and every space an ordinary one.

        Marks of Markdown are told from what else is masked.

        Words whose accents are characters of their own are left out: no rule would know them.
        """
        reading = self._masked
        if ACCENT.search(reading):
            reading = DECOMPOSED.sub(lambda match: MASK * len(match[0]), reading)
        for found in find(reading):
            stretch = MASK * (found.end - found.start)
            reading = reading[: found.start] + stretch + reading[found.end :]
        for character, alike in _ALIKE:
            reading = reading.replace(character, alike)
        return reading

    @cached_property
    def flat(self) -> tuple[str, Sequence[int]]:
        """The reading without marks of Markdown, each run of spaces as one, and where all stood."""
        reading = self.reading
        if "  " not in reading and MARK not in reading:
            return reading, range(len(reading) + 1)
        at, places, kept = 0, list[int](), _DROPPED.split(reading)
        for stretch in kept:
            places += range(at, at + len(stretch))
            at += len(stretch) + 1  # the character that is dropped
        return "".join(kept), places

    @cached_property
    def words(self) -> frozenset[str]:
        """The words of the reading, each once, as they are written."""
        return frozenset(LETTERS.findall(self.reading))

    @cached_property
    def cut(self) -> tuple[Word, ...]:
        """The words outside addresses, in order, with what ties them together."""
        return words(self.reading, MASK, MARK)

    def span(self, start: int, end: int) -> Span:
        """Return the place in the file of a stretch of the passage."""
        return self.text.span_of(start, end)


class Document(tuple[Passage, ...], Once):
    """The passages of one text, in order."""


# What staff typed -------------------------------------------------------------------------------


def passages(model: Model, language: str = "fr") -> Iterator[Passage]:
    """Yield the texts of a release or a partner as staff typed them, in the order of the fields."""
    for name, field in type(model).model_fields.items():
        yield from _of_field(getattr(model, name), tells(field).role, language)


def _of_field(value: Any, role: Role | None, language: str) -> Iterator[Passage]:
    if isinstance(value, Text):
        head, points = with_points(value) if role == "lead" else (value, [])
        if role and head and head.strip():
            yield Passage(head, role, language)
        yield from (Passage(point, "item", language) for point in points)
    elif isinstance(value, Model):
        for passage in passages(value, language):
            is_text = passage.role == "text"  # the running text of an About has its own role
            yield replace(passage, role="about") if role == "about" and is_text else passage
    else:
        for one in parts(value):
            yield from _of_field(one, role, language)
