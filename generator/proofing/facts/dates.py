"""Find the days that French prose names, and the day a document is of."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from generator.language.french.numbers import MONTHS, WEEKDAYS
from generator.patterns import lazy
from generator.proofing.passages import Passage

UNACCENTED = {"fevrier": 2, "aout": 8, "decembre": 12}
NUMBERS = {name: at for at, name in enumerate(MONTHS, start=1)} | UNACCENTED
DAY = lazy(
    rf"""(?ix) (?<![\w,.]) (?<!\d\s)
    (?: (?P<weekday>{"|".join(WEEKDAYS)}) (?:,?\s+le)? \s+ )?
    (?P<day>\d{{1,2}}) (?: er | ᵉʳ | <sup>er</sup> | \^er\^ )?
    (?: \s+ (?P<month>{"|".join(NUMBERS)}) \b (?: \s+ (?P<year>(?:19|20)\d\d) \b (?!\s?[%€]) )? )?
    (?!\w)"""
)
IN_FIGURES = lazy(r"(?<![\d/.-])(\d{1,2})/(\d{1,2})/((?:19|20)\d\d)(?![\d/])")
# What stands between « lundi 3 » and « vendredi 7 avril », which share a month.
JOINT = lazy(r"(?:\s*,)?\s*(?:et|ou|au|à|,|-|–)\s*(?:le|du|au)?\s*", re.IGNORECASE)
LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


@dataclass(frozen=True, slots=True)
class Named:
    """A day named at `text[start:end]`; what is not said, nor told by what follows, is None."""

    start: int
    end: int
    weekday: int | None
    day: int
    month: int
    year: int | None

    @property
    def possible(self) -> bool:
        """Tell whether the calendar has such a day."""
        if not (1 <= self.month <= 12 and 1 <= self.day <= LONGEST_MONTH[self.month - 1]):
            return False
        return self.year is None or self.on(self.year) is not None

    @property
    def date(self) -> datetime.date | None:
        """The day, where its year is said and the calendar has it."""
        return self.on(self.year) if self.year else None

    def on(self, year: int) -> datetime.date | None:
        """Return the day in a year; None when that year has no such day."""
        try:
            return datetime.date(year, self.month, self.day)
        except ValueError:
            return None


def find(text: str) -> list[Named]:
    """Return the days that a text names with their month, in order."""
    found = [_inherited(text, days) for days in _chains(text)]
    named = [one for chain in found for one in chain]
    return sorted([*named, *_in_figures(text)], key=lambda one: one.start)


def _chains(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield days that are joined (« du lundi 3 au vendredi 7 avril »), together."""
    matches = list(DAY.finditer(text)) if MAY_BE.search(text) else []
    chain: list[re.Match[str]] = []
    for one, after in pairwise([*matches, None]):
        assert one is not None
        chain.append(one)
        if after is None or not JOINT.fullmatch(text, one.end(), after.start()):
            yield chain
            chain = []


MAY_BE = lazy(rf"(?i)\d(?<!\d\d)\S{{0,12}}\s+(?:{'|'.join(NUMBERS)})\b")


def _inherited(text: str, chain: Sequence[re.Match[str]]) -> list[Named]:
    """Give the days of a chain the month and year of those that follow."""
    month: int | None = None
    year: int | None = None
    found = []
    for match in reversed(chain):
        later = month
        month = NUMBERS[match["month"].lower()] if match["month"] else month
        if match["year"]:
            year = int(match["year"])
        elif year and later and month and month > later:
            year -= 1  # « du 28 décembre au 4 janvier 2020 »
        # « 3 et 4 avril » counts for dates, « 12 et vendredi 4 avril » is anything.
        if month is None or not (match["month"] or match["weekday"]):
            continue
        weekday = WEEKDAYS.index(match["weekday"].lower()) if match["weekday"] else None
        found.append(Named(*match.span(), weekday, int(match["day"]), month, year))
    return found[::-1]


def _in_figures(text: str) -> Iterator[Named]:
    for match in IN_FIGURES.finditer(text) if "/" in text else ():
        yield Named(*match.span(), None, int(match[1]), int(match[2]), int(match[3]))


# The day of a document --------------------------------------------------------------------------

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
