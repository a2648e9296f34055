"""The days of a document: those it names, the one it is of, the year of one without a year."""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.language.french.days import Named, find
from generator.patterns import lazy
from generator.proofing.passages import Passage

OF_FILE = lazy(r"(?:^|/)(\d{4}-\d\d-\d\d)[^/]*$")
SPAN = lazy(
    r"(?<![\d-])(?P<first>(?:19|20)\d\d)\s?(?:[-–/]|à|et)\s?(?P<last>(?:19|20)\d\d)(?![\d-])"
)
"""A period of years."""


def day_of(document: Sequence[Passage]) -> datetime.date | None:
    """Return the day a document is of: its file's name tells it, or else its date line."""
    named = OF_FILE.search(document[0].text.span.path) if document else None
    if named:
        try:
            return datetime.date.fromisoformat(named[1])
        except ValueError:
            return None
    lines = (one for one in document if one.role == "dateline")
    return next((day.date for one in lines for day in find(one.text) if day.date), None)


def dated(document: Sequence[Passage]) -> Iterator[tuple[datetime.date, Passage]]:
    """Yield the passages of a document whose day is known, with that day."""
    day = day_of(document)
    if day:
        yield from ((day, passage) for passage in document)


def days(passage: Passage) -> list[Named]:
    """Return the days that a passage names."""
    return find(passage.prose)


def ranges(passage: Passage) -> Iterator[tuple[Named, Named]]:
    """Yield the first and the last day of what goes from one to the other: « du 3 au 7 avril »."""
    for first, last in pairwise(passage.once(days)):
        if passage.prose[first.end : last.start].strip().lower() == "au":
            yield first, last


def nearest_year(named: Named, day: datetime.date) -> Named:
    """Give a day without a year the one that brings it nearest to another day."""
    years = (day.year - 1, day.year, day.year + 1)
    known = [on for year in years if (on := named.on(year))]
    if named.year or not known:
        return named
    return replace(named, year=min(known, key=lambda on: abs(on - day)).year)
