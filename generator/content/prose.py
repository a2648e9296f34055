"""Prose: a paragraph as a tuple of runs, free of any output format."""

import re
from collections.abc import Iterable
from dataclasses import field, replace
from typing import Literal, TypeAlias

from generator.findings import Span
from generator.records import record

Mark: TypeAlias = Literal["strong", "em", "sup", "open", "note", "said"]
"""`open` is a point still to be settled (« À COMPLÉTER »), `note` the call of a note,
`said` what stands between two parts of a quotation and names its speaker."""


@record(frozen=True, slots=True)
class Run:
    """Text in one dress; with `href` a link (absolute URL, `mailto:`, `tel:` or `#note-1`).

    `language` is told of words in another than the release's; `verbatim` are addresses, which no
    rule of typography may touch.
    """

    text: str
    marks: frozenset[Mark] = frozenset()
    href: str | None = None
    language: str | None = None
    verbatim: bool = False
    origin: Span | None = field(default=None, compare=False)


Prose: TypeAlias = tuple[Run, ...]
Paragraphs: TypeAlias = tuple[Prose, ...]

_DESCRIPTION = 300
_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def raised(run: Run) -> Run:
    """Write raised figures as such, where nothing else can raise them: « m² »; letters stay."""
    is_number = "sup" in run.marks and run.text.isdecimal()
    return replace(run, text=run.text.translate(_RAISED)) if is_number else run


def plain(prose: Iterable[Run]) -> str:
    """Return the characters of the prose, without its dress."""
    return "".join(run.text for run in prose)


def origin(prose: Iterable[Run]) -> Span | None:
    """Return the place where prose was typed: that of its first words, or one that holds it."""
    places = [run.origin for run in prose if run.origin]
    first = next(iter(places), None)
    return next((one for one in places if first and one.contains(first)), first)


def bare(prose: Iterable[Run]) -> str:
    """Return the words of the prose without the calls of notes, for titles and descriptions."""
    return plain(run for run in prose if "note" not in run.marks)


def summary(paragraphs: Paragraphs) -> str:
    """Return the start of a text for a description, cut after a word."""
    text = re.sub(r"\s+", " ", " ".join(bare(prose) for prose in paragraphs)).strip()
    if len(text) <= _DESCRIPTION:
        return text
    return text[:_DESCRIPTION].rpartition(" ")[0].rstrip(" ,;:–-") + "…"
