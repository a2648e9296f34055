"""The day a document is of, and the year that a day without one is meant to be in."""

import datetime
from collections.abc import Sequence
from dataclasses import replace

from generator.language.french.days import Named, find
from generator.patterns import lazy
from generator.proofing.passages import Passage

OF_FILE = lazy(r"(?:^|/)(\d{4})-(\d\d)-(\d\d)[^/]*$")


def day_of(document: Sequence[Passage]) -> datetime.date | None:
    """Return the day a document is of: its file's name tells it, or else its date line."""
    if not document:
        return None
    named = OF_FILE.search(document[0].text.span.path)
    if named:
        try:
            return datetime.date(*map(int, named.groups()))
        except ValueError:
            return None
    lines = (one for one in document if one.role == "dateline")
    return next((day.date for one in lines for day in find(one.text) if day.date), None)


def nearest_year(named: Named, day: datetime.date) -> Named:
    """Give a day without a year the one that brings it nearest to another day."""
    years = (day.year - 1, day.year, day.year + 1)
    known = [on for year in years if (on := named.on(year))]
    if named.year or not known:
        return named
    return replace(named, year=min(known, key=lambda on: abs(on - day)).year)
