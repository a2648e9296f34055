"""Read days and hours as people type them: « jeudi », « 3 décembre », « 03/12/2026 », « 10h30 »."""

import datetime
import re
import unicodedata
from contextlib import suppress

from generator.drafting.misread import Misread
from generator.language.french.numbers import MONTHS, WEEKDAYS
from generator.language.french.numbers import day as in_words
from generator.messages import _
from generator.source.schema.days import read_clock


def read_day(typed: str, *, today: datetime.date) -> datetime.date:
    """Read a day; without a year, the next one that is to come. Raises Misread."""
    text = _plain(typed)
    if text in _FROM_TODAY:
        return today + datetime.timedelta(days=_FROM_TODAY[text])
    if text in _WEEKDAYS:
        # Said of a day to come: on a Thursday, « jeudi » is the one of next week.
        ahead = (_WEEKDAYS.index(text) - today.weekday() - 1) % 7 + 1
        return today + datetime.timedelta(days=ahead)
    for pattern in (_ISO, _SLASHED, _WORDED):
        if match := pattern.fullmatch(text):
            return _checked(typed, _dated(typed, match.groupdict(), today), match)
    raise Misread(
        _("« {typed} » is not a day: type « 3 décembre », « jeudi » or 2026-12-03.").format(
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
    """Read 10h, 10h30, 10:30 or « 10 h 30 ». Raises Misread."""
    time = read_clock(re.sub(r"(?<=[\dhH])\s+(?=[\dhH])", "", typed.strip()))
    if time is None:
        raise Misread(_("« {typed} » is not an hour: type 10h or 10h30.").format(typed=typed))
    return time


def hour(time: datetime.time) -> str:
    """Write an hour as files have it: 10h, 10h30."""
    return f"{time.hour}h{time.minute:02}" if time.minute else f"{time.hour}h"


_ISO = re.compile(r"(?P<year>\d{4})-(?P<month>\d{1,2})-(?P<day>\d{1,2})")
_SLASHED = re.compile(
    r"(?:(?P<weekday>[a-z]+) )?(?P<day>\d{1,2})[/.-](?P<month>\d{1,2})"
    r"(?:[/.-](?P<year>\d{4}|\d\d))?"
)
_WORDED = re.compile(
    r"(?:(?P<weekday>[a-z]+) )?(?P<day>\d{1,2})(?:er)? (?P<month>[a-z]+)\.?"
    r"(?: (?P<year>\d{4}|\d\d))?"
)
_HOUR = re.compile(r"[\s,T]*(?:à )?\s*(?P<hour>\b\d{1,2}\s*(?:[hH]\s*(?:\d{2})?|:\d{2}))\s*$")
_FROM_TODAY = {"aujourd'hui": 0, "demain": 1, "apres-demain": 2, "hier": -1}


def _plain(typed: str) -> str:
    """Return a text in lower case without accents, articles and commas."""
    decomposed = unicodedata.normalize("NFD", typed.casefold().replace("’", "'"))
    letters = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    text = " ".join(letters.replace(",", " ").split())
    return re.sub(r"^le (?=.)|(?<= )prochain$|(?<=[a-z] )le (?=\d)", "", text).strip()


_MONTHS = tuple(map(_plain, MONTHS))
_WEEKDAYS = tuple(map(_plain, WEEKDAYS))


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
    known = [one for one, month in enumerate(_MONTHS, 1) if month.startswith(name)]
    if len(name) < 3 or len(known) != 1:
        raise Misread(
            _("« {typed} » names no month: type « 3 décembre » or 2026-12-03.").format(typed=typed)
        )
    return known[0]


def _checked(typed: str, date: datetime.date, match: re.Match[str]) -> datetime.date:
    """See that the weekday that was typed is the day's own."""
    weekday = match.groupdict().get("weekday")
    if weekday and weekday != _WEEKDAYS[date.weekday()]:
        raise Misread(
            _("« {typed} »: {day} is a {weekday}.").format(
                typed=typed, day=in_words(date), weekday=WEEKDAYS[date.weekday()]
            )
        )
    return date
