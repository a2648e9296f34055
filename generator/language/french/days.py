"""Days as French texts name them: expressions for them, and a finder that tells what they say."""

import datetime
import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from generator.language.french.numbers import MONTHS, WEEKDAYS
from generator.language.letters import fold
from generator.patterns import lazy
from generator.records import record

WEEKDAY = "|".join(WEEKDAYS)
MONTH = "|".join(MONTHS).replace("é", "[ée]").replace("û", "[ûu]")
"""Accents may lack: « fevrier », « aout »."""
BEGUN_MONTH = "janv|f[ée]v|mars|avr|mai|jui|ao[ûu]t|sept|oct|nov|d[ée]c"
"""What a month begins with, be it shortened: « 3 sept. »."""
DAY = rf"(?:(?:{WEEKDAY})\s+)?\d{{1,2}}(?:er)?\s+(?:{MONTH})"
"""A day in words, without its year: « mardi 3 mars », « 1er octobre »."""


def month(name: str) -> int:
    """Return the number of a month, from 1, whatever its case and accents."""
    return _MONTHS[fold(name)]


_MONTHS = {fold(name): number for number, name in enumerate(MONTHS, start=1)}
_LEAP = 2024


@record(frozen=True, slots=True)
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
        return self.on(self.year or _LEAP) is not None

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
    found = [_inherited(days) for days in _chains(text)]
    named = [one for chain in found for one in chain]
    return sorted([*named, *_in_figures(text)], key=lambda one: one.start)


def _chains(text: str) -> Iterator[list[re.Match[str]]]:
    """Yield days that are joined (« du lundi 3 au vendredi 7 avril »), together."""
    matches = list(_DAY.finditer(text)) if _MAY_BE.search(text) else []
    chain: list[re.Match[str]] = []
    for one, after in pairwise([*matches, None]):
        assert one is not None
        chain.append(one)
        if after is None or not _JOINT.fullmatch(text, one.end(), after.start()):
            yield chain
            chain = []


def _inherited(chain: Sequence[re.Match[str]]) -> list[Named]:
    """Give the days of a chain the month and year of those that follow."""
    said: int | None = None
    year: int | None = None
    found = []
    for match in reversed(chain):
        later = said
        said = month(match["month"]) if match["month"] else said
        if match["year"]:
            year = int(match["year"])
        elif year and later and said and said > later:
            year -= 1  # « du 28 décembre au 4 janvier 2020 »
        # « 3 au 4 avril » counts for dates, « 12 et vendredi 4 avril » is anything.
        if said is None or not (match["month"] or match["weekday"] or match["first"] is not None):
            continue
        weekday = WEEKDAYS.index(match["weekday"].lower()) if match["weekday"] else None
        found.append(Named(*match.span(), weekday, int(match["day"]), said, year))
    return found[::-1]


def _in_figures(text: str) -> Iterator[Named]:
    for match in _IN_FIGURES.finditer(text) if _FIGURES_MAY_BE.search(text) else ():
        weekday = WEEKDAYS.index(match["weekday"].lower()) if match["weekday"] else None
        year = int(f"20{match['year']}"[-4:]) if match["year"] else None
        # « 12/05 » alone may be anything.
        if weekday is not None or len(match["year"] or "") == 4:
            yield Named(*match.span(), weekday, int(match["day"]), int(match["month"]), year)


_MAY_BE = lazy(rf"(?i)\d(?<!\d\d)\S{{0,12}}\s+(?:{MONTH})\b")
_DAY = lazy(
    rf"""(?ix) (?<![\w,.]) (?<!\d\s)
    (?: (?P<weekday>{WEEKDAY}) (?:,?\s+le)? \s+ )?
    (?P<day>\d{{1,2}}) (?: er | ᵉʳ | <sup>er</sup> | \^er\^ )? (?P<first> (?= \s+au\s ) )?
    (?: \s+ (?P<month>{MONTH}) \b (?: \s+ (?P<year>(?:19|20)\d\d) \b (?!\s?[%€]) )? )?
    (?!\w)"""
)
_FIGURES_MAY_BE = lazy(r"\d[/.]\d")
_IN_FIGURES = lazy(
    rf"(?i)(?<![\d/.-])(?<!\d\s)(?:(?P<weekday>{WEEKDAY})\s+(?:le\s+)?)?(?P<day>\d{{1,2}})(?P<mark>[/.])"
    r"(?P<month>\d{1,2})(?:(?P=mark)(?P<year>(?:19|20)?\d\d))?(?![\d/]|[.,]\d)"
)
# What stands between « lundi 3 » and « vendredi 7 avril », which share a month.
_JOINT = lazy(r"(?:\s*,)?\s*(?:et|ou|au|à|,|-|–)\s*(?:le|du|au)?\s*", re.IGNORECASE)
