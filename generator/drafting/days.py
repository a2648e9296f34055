"""Read days and hours as people type them: « jeudi », « 3 décembre », “3 December”, « 10h30 ».

French and English are both read, whichever the program speaks: no word is a day in one and another
day in the other. An answer may be short (« 3 déc », « jeudi »), as no text of a release is.
"""

import datetime
import re
from contextlib import suppress

from generator.drafting.misread import Misread
from generator.language import english, language
from generator.language.french import numbers as french
from generator.language.hours import read_clock
from generator.language.letters import fold
from generator.messages import LANGUAGE, _
from generator.patterns import lazy


def read_day(typed: str, *, today: datetime.date) -> datetime.date:
    """Read a day; without a year, the next one that is to come. Raises Misread."""
    text = _plain(typed)
    if text in _FROM_TODAY:
        return today + datetime.timedelta(days=_FROM_TODAY[text])
    if text in _WEEKDAYS:
        # Said of a day to come: on a Thursday, « jeudi » is the one of next week.
        ahead = (_WEEKDAYS[text] - today.weekday() - 1) % 7 + 1
        return today + datetime.timedelta(days=ahead)
    for pattern in (_ISO, _SLASHED, _WORDED, _MONTH_FIRST):
        if match := pattern.fullmatch(text):
            return _checked(typed, _dated(typed, match.groupdict(), today), match)
    raise Misread(
        _("« {typed} » is not a day: type « 3 December », « Thursday » or 2026-12-03.").format(
            typed=typed
        )
    )


def read_moment(typed: str, *, today: datetime.date) -> tuple[datetime.date, datetime.time | None]:
    """Read a day with the hour that follows it, if one does. Raises Misread."""
    match = _HOUR.search(typed)
    if not match:
        return read_day(typed, today=today), None
    return read_day(typed[: match.start()], today=today), read_hour(match["hour"])


def read_hour(typed: str) -> datetime.time:
    """Read 10h, 10h30, 10:30, « 10 h 30 » or “2.30 pm”. Raises Misread."""
    time = read_clock(typed)
    if time is None:
        raise Misread(_("« {typed} » is not an hour: type 10:00 or 10:30.").format(typed=typed))
    return time


_ISO = lazy(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_SLASHED = lazy(
    r"(?:(?P<weekday>[a-z]+) )?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})"
    r"(?:[/.-](?P<year>\d{4}|\d\d))?"
)
_WORDED = lazy(
    r"(?:(?P<weekday>[a-z]+) )?(?P<day>\d{1,2})(?:er|st|nd|rd|th)? (?:of )?(?P<month>[a-z]+)\.?"
    r"(?: (?P<year>\d{4}|\d\d))?"
)
_MONTH_FIRST = lazy(
    r"(?:(?P<weekday>[a-z]+) )?(?P<month>[a-z]+)\.? (?P<day>\d{1,2})(?:st|nd|rd|th)?"
    r"(?: (?P<year>\d{4}))?"
)
_HOUR = lazy(
    r"[\s,T]*(?:(?:à|at) )?\s*(?P<hour>\b\d{1,2}\s*"
    r"(?:h\s*(?:\d{2})?|:\d{2}|(?:[.:]\d{2})?\s*[ap]\.?m\.?))\s*$",
    re.IGNORECASE,
)
_FROM_TODAY = {
    **{"aujourd'hui": 0, "demain": 1, "apres-demain": 2, "hier": -1},
    **{"today": 0, "tomorrow": 1, "yesterday": -1},
}


def _plain(typed: str) -> str:
    """Return a text in lower case without accents, articles and commas."""
    text = " ".join(fold(typed.replace("’", "'")).replace(",", " ").split())
    around = r"^(?:(?:le|the|on|next|this) )+(?=.)|(?<= )prochain$|(?<=[a-z] )(?:le|the) (?=\d)"
    return re.sub(around, "", text).strip()


_MONTHS = tuple(
    (number, _plain(name))
    for months in (french.MONTHS, english.MONTHS)
    for number, name in enumerate(months, 1)
)
_WEEKDAYS = {
    _plain(name): number
    for days in (french.WEEKDAYS, english.WEEKDAYS)
    for number, name in enumerate(days)
}


def _dated(typed: str, parts: dict[str, str | None], today: datetime.date) -> datetime.date:
    day, month, year = int(parts["day"] or 0), _month(typed, parts["month"] or ""), parts["year"]
    years = [_year(year)] if year else range(today.year, today.year + 9)
    for number in years:  # the next 29 February may be far
        with suppress(ValueError):
            date = datetime.date(number, month, day)
            if year or date >= today:
                return date
    raise Misread(_("« {typed} » is not a day of the calendar.").format(typed=typed))


def _year(typed: str) -> int:
    return 2000 + int(typed) if len(typed) == 2 else int(typed)


def _month(typed: str, name: str) -> int:
    if name.isdigit():
        return int(name)
    known = {number for number, month in _MONTHS if month.startswith(name)}
    if len(name) < 3 or len(known) != 1:
        raise Misread(
            _("« {typed} » names no month: type « 3 December » or 2026-12-03.").format(typed=typed)
        )
    return known.pop()


def _checked(typed: str, date: datetime.date, match: re.Match[str]) -> datetime.date:
    """See that the weekday that was typed is the day's own."""
    weekday = match.groupdict().get("weekday")
    if weekday and _WEEKDAYS.get(weekday) != date.weekday():
        whole, day = (language(LANGUAGE).day(date, form) for form in ("weekday", ""))
        raise Misread(
            _("« {typed} »: {day} is a {weekday}.").format(
                typed=typed, day=day, weekday=whole.removesuffix(day).strip()
            )
        )
    return date
