"""What is told first and comes later: « du 15 au 12 septembre », « de 14 h à 12 h »."""

import datetime
import re
from collections.abc import Callable, Iterator, Sequence

from generator.language.french.days import MONTH, WEEKDAY, find, month
from generator.patterns import lazy
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit

# Days -------------------------------------------------------------------------------------------

_DAY = rf"(?:(?:{WEEKDAY})\s+)?(?P<d{{0}}>\d{{{{1,2}}}})(?:er)?"
RANGE = lazy(
    rf"(?i)\bdu\s+(?P<first>{_DAY.format(1)}(?:\s+(?P<m1>{MONTH}))?(?:\s+(?P<y1>20\d\d))?)\s+au\s+"
    rf"(?P<last>{_DAY.format(2)}\s+(?P<m2>{MONTH})\b(?:\s+(?P<y2>20\d\d))?)"
)


def days_of(match: re.Match[str]) -> tuple[datetime.date, datetime.date] | None:
    """Return the two days of a range in one year, whatever it is; None if no calendar has them."""
    year = int(match["y2"] or match["y1"] or 2024)
    last = month(match["m2"])
    first = month(match["m1"]) if match["m1"] else last
    try:
        return (
            datetime.date(int(match["y1"] or year), first, int(match["d1"])),
            datetime.date(year, last, int(match["d2"])),
        )
    except ValueError:
        return None


def _days(prose: str) -> Iterator[tuple[re.Match[str], bool]]:
    for match in RANGE.finditer(prose):
        days = days_of(match)
        if days:
            # « du 1er septembre au 31 août » goes round the year; « du 3 mai au 12 avril » hardly.
            months = days[0].month - days[1].month if not match["y1"] else 0
            wraps = months > 2 or (months > 0 and days[0].day < 3)
            yield match, days[0] > days[1] and not wraps


# Hours ------------------------------------------------------------------------------------------

_CLOCK = (
    r"(?P<h{0}>[01]?\d|2[0-4])\s?(?:h(?:eures?)?|:(?=\d\d))(?:\s?(?P<n{0}>[0-5]\d)(?!\d))?(?!\w)"
)
HOURS = lazy(
    rf"(?i)\b(?:de|entre)\s+(?P<first>{_CLOCK.format(1)})\s+(?:à|et)\s+(?P<last>{_CLOCK.format(2)})"
)
JOURNEY = lazy(
    rf"(?i)\b(?:part|partira|partent|partiront|quitte|quittera|départ)\b[^.;:]{{0,60}}?\b(?:à|de)\s+"
    rf"(?P<first>{_CLOCK.format(1)})[^.;]{{1,40}}?\b(?:arriv\w+|attein\w+)\b[^.;:]{{0,40}}?\bà\s+"
    rf"(?P<last>{_CLOCK.format(2)})"
)


# « réduit de 2 h 05 à 1 h 48 » tells how long something takes.
LASTING = lazy(r"(?i)\b(?:pass|rédui|ramen|abaiss|diminu|durée|temps|trajet|recul)[^.;]{0,60}\Z")


def _minutes(match: re.Match[str], which: int) -> int:
    return int(match[f"h{which}"]) * 60 + int(match[f"n{which}"] or 0)


def _hours(prose: str) -> Iterator[tuple[re.Match[str], bool]]:
    for pattern in (HOURS, JOURNEY):
        for match in pattern.finditer(prose):
            first, last = _minutes(match, 1), _minutes(match, 2)
            # Past midnight it is earlier: « de 22 h à 6 h », « de 14 h à 2 h ».
            night = (first >= 17 * 60 and last <= 10 * 60) or (first >= 12 * 60 and last <= 5 * 60)
            yield match, last < first and not night and not LASTING.search(prose, 0, match.start())


# Years ------------------------------------------------------------------------------------------

_YEAR = rf"(?:(?P<month{{0}}>{MONTH})\s+)?(?P<year{{0}}>(?:19|20)\d\d)(?![\d-])"
THEN = lazy(
    rf"(?i)\b(?:en|depuis|dès|fin|début)\s+(?P<first>{_YEAR.format(1)})[^.;:()0-9]{{1,60}}?"
    rf"\b(?:avant\s+(?:de|d['’]\w+)|puis|et\s+ensuite)\s+[^.;:()0-9]{{0,50}}?\ben\s+"
    rf"(?P<last>{_YEAR.format(2)})"
)


def _years(prose: str) -> Iterator[tuple[re.Match[str], bool]]:
    for match in THEN.finditer(prose):
        first, last = int(match["year1"]), int(match["year2"])
        both = match["month1"] and match["month2"] and first == last
        months = month(match["month1"]) > month(match["month2"]) if both else False
        yield match, first > last or months


LOOKS: Sequence[tuple[re.Pattern[str], Callable[[str], Iterator[tuple[re.Match[str], bool]]]]] = (
    (lazy(r"\b[Dd]u\s"), _days),
    (lazy(r"\d\s?(?:h|:\d\d)"), _hours),
    (lazy(r"\b(?:avant|puis|ensuite)\b"), _years),
)


def backwards(passage: Passage) -> Iterator[Hit]:
    """Tell the days, hours and years of one sentence that end before they begin."""
    for quick, look in LOOKS:
        for match, wrong in look(passage.prose) if quick.search(passage.prose) else ():
            if wrong:
                words = {name: " ".join(match[name].split()) for name in ("first", "last")}
                yield Hit(passage.span(match.start("first"), match.end("last")), words)


# Items of an agenda -----------------------------------------------------------------------------

SLOT = lazy(rf"(?i)\W*(?:(?:à|de|dès)\s+)?(?P<told>{_CLOCK.format(1)})")


def slots_in_disorder(document: Sequence[Passage]) -> Iterator[Hit]:
    """Tell the one item of an agenda that comes before the item above it."""
    slots: list[tuple[Passage, str, int]] = []
    for passage in (*document, None):
        slot = _slot(passage) if passage and passage.role in ("item", "text") else None
        if passage and slot:
            slots.append((passage, *slot))
            continue
        falls = [at for at in range(1, len(slots)) if slots[at][2] < slots[at - 1][2]]
        if len(slots) > 2 and len(falls) == 1:
            at_fault, told, when = slots[falls[0]]
            # Past midnight it is earlier.
            if when >= 5 * 60:
                words = {"first": slots[falls[0] - 1][1], "last": told}
                start = at_fault.prose.index(told)
                yield Hit(at_fault.span(start, start + len(told)), words, severity="warning")
        slots = []


def _slot(passage: Passage) -> tuple[str, int] | None:
    """Return the hour or the day that an item begins with, and what orders it."""
    if passage.language != "fr":
        return None
    clock = SLOT.match(passage.prose)
    if clock:
        return clock["told"].strip(), _minutes(clock, 1)
    days = find(passage.prose[:40])
    if days and days[0].date and not re.search(r"\w{3}", passage.prose[: days[0].start]):
        return passage.prose[days[0].start : days[0].end], days[0].date.toordinal() * 1440
    return None
