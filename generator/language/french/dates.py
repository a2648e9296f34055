"""Dates and hours in a text: « 1er octobre », « mardi 18 avril », « 14 h 30 »."""

import re
from collections.abc import Iterator
from functools import partial

from generator.language import Typography
from generator.language.french import days
from generator.language.french.characters import DIGITS, LOWER, NBSP, SP, SPACES, pairs
from generator.language.french.days import DAY, MONTH, WEEKDAY
from generator.language.french.nouns import is_counted
from generator.language.french.numbers import MONTHS, WEEKDAYS
from generator.language.rules import Rule, substitution
from generator.language.tape import Change
from generator.patterns import lazy


def _dates(text: str, options: Typography) -> Iterator[Change]:
    """Set « 1er », the no-break space and the month's lower case and accents."""
    for match in DATE.finditer(text):
        if not 1 <= int(match["day"]) <= 31:
            continue
        if match["day"] == "1" and not match["first"]:
            yield Change(match.end("day"), match.end("day"), "er", superscript=True)
        if match["first"] and match["gap"]:
            yield Change(*match.span("gap"), "")
        yield Change(*match.span("space"), NBSP)
        yield Change(*match.span("month"), _month(match))


def _first_of_a_range(text: str, options: Typography) -> Iterator[Change]:
    """Write « du 1er au 3 octobre », « les 1er et 2 octobre »."""
    for match in FIRST_OF_A_RANGE.finditer(text):
        yield Change(match.end(), match.end(), "er", superscript=True)


def _month(match: re.Match[str]) -> str:
    month = match["month"]
    if not (month.islower() or (month.istitle() and _is_plain_date(match))):
        return month
    return MONTHS[days.month(month) - 1]


def _is_plain_date(match: re.Match[str]) -> bool:
    """Tell a date from a feast or a street: « le 14 Juillet », « rue du 8 Mai 1945 »."""
    before = match.string[max(0, match.start() - 30) : match.start()]
    if STREET.search(before):
        return False
    recent = int(match["year"] or 0) >= 1970
    goes_on = DATE_GOES_ON.match(match.string, match.end("month"))
    return bool(recent or goes_on or WEEKDAY_BEFORE.search(before))


def _hour(match: re.Match[str]) -> str | None:
    minutes, end = match["minutes"], match.end()
    if minutes and match.string[end : end + 1] in SPACES and is_counted(match.string, end + 1):
        return None
    return f"{match[1]}{NBSP}h" + (f"{NBSP}{minutes}" if minutes and minutes != "00" else "")


DATE = lazy(
    rf"(?P<day>\d(?<![\w.,/°-].)(?<![\dhH]{SP}.)\d?)(?:(?P<gap>{SP}?)(?P<first>er))?"
    rf"(?P<space>{SP})(?P<month>(?i:{MONTH}))(?!\w)(?:{SP}(?P<year>\d{{4}})(?!\d))?"
)
FIRST_OF_A_RANGE = lazy(
    rf"(?<![^\W_])(?:[Dd]u|[Ll]es){SP}1(?={SP}(?:au|et|ou){SP}(?i:{DAY})(?!\w))"
)
# « du 15 Juin au 30 Juin 2023 », « le 1er Mars prochain », « le 5 Mai à 20 h »
DATE_GOES_ON = lazy(
    rf"{SP}(?:(?:prochain|dernier|courant|inclus)(?!\w)|(?:au|et|ou){SP}\d|à{SP}\d\d?{SP}?[hH](?!\w))"
)
WEEKDAY_BEFORE = lazy(rf"(?i:{WEEKDAY}){SP}\Z")
STREET = lazy(
    r"(?i:rue|place|avenue|boulevard|bd|quai|square|cours|pont|allée|esplanade|stade|collège|lycée"
    r"|école|résidence|quartier|caserne|parc|rond-point)\b"
)

_hours = partial(substitution, "hour", mends="hour", ties="figure")

RULES = (
    substitution(
        "date",
        tuple(map(str.capitalize, WEEKDAYS)),
        rf"(?<=[{LOWER},]{SP})(?:{'|'.join(map(str.capitalize, WEEKDAYS))})"
        rf"(?={SP}(?i:{DAY})(?!\w))",
        lambda match: match[0].lower(),
        mends="date",
        ties="figure",
    ),
    Rule("date", pairs("1", SPACES), _first_of_a_range, mends="date", ties="figure"),
    Rule("date", DIGITS, _dates, mends="date", ties="figure", far=True),
    # « 35 h 30 » may be a duration, so any hour counts; « 10 h 50 personnes » is ten o'clock.
    _hours(
        "hH",
        rf"(\d(?<![\w.,].)\d{{0,2}}){SP}?[hH]{SP}?(?P<minutes>[0-5]\d)(?![\w'’′]|{SP}h(?!\w))",
        _hour,
    ),
    _hours("hH", rf"(\d(?<![\w.,].)\d{{0,2}})(?:{SP}?h|H)(?P<minutes>)(?!\w)", _hour),
)
