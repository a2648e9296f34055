"""Days, months, years and hours, and values that change with the day."""

import datetime
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from typing import Annotated, Any, Generic, TypeAlias, TypeVar, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.language.french import days
from generator.messages import _
from generator.patterns import lazy
from generator.source.schema.fields import Model, Open, refuse, typed
from generator.source.schema.shapes import BOUNDARY, DAY, MOMENT
from generator.source.tree import Mapping, Text

T = TypeVar("T")

_DAY = lazy(r"(\d{4})-(\d{2})-(\d{2})")
_BOUND = lazy(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_CLOCK = lazy(r"(\d{1,2})\s*(?:[hH:]\s*(\d{2})?)")
# A field's whole text: the figures between dots, or of a short year, may only be a day here.
_FRENCH_DAY = lazy(
    rf"(?i)(?:le\s+)?(?:(?:{days.WEEKDAY})\s+)?(?P<day>\d{{1,2}})(?:er)?"
    rf"[\s/.-]+(?P<month>\d{{1,2}}|{days.MONTH})[\s/.-]+(?P<year>\d{{4}}|\d\d)"
)
_DAY_HINT = _("Write it as year-month-day: 2019-10-02.")


@dataclass(frozen=True, slots=True)
class Day:
    """A day, and the text it was typed as."""

    date: datetime.date
    text: Text


@dataclass(frozen=True, slots=True)
class Bound:
    """A day, a month or a year: it begins on `first` and ends on `last`."""

    first: datetime.date
    last: datetime.date
    text: Text

    def __hash__(self) -> int:
        return hash((self.first, self.last))


@dataclass(frozen=True, slots=True)
class Moment:
    """A day and an hour, in the workspace's time zone."""

    date: datetime.date
    time: datetime.time | None
    text: Text


def read_day(text: Text) -> Day:
    """Read 2019-10-02."""
    match = _DAY.fullmatch(text.strip())
    if not match:
        raise refuse("date", _("« {text} » is not a date.").format(text=text), _day_hint(text))
    return Day(_date(text, *match.groups()), text)


def _day_hint(text: str) -> str:
    """Say how to write a day: the very one, where the text names it in French."""
    match = _FRENCH_DAY.fullmatch(text.strip())
    if not match:
        return _DAY_HINT
    name, year = match["month"], int(match["year"])
    month = int(name) if name.isdigit() else days.month(name)
    try:
        day = datetime.date(year if year > 99 else 2000 + year, month, int(match["day"]))
    except ValueError:
        return _DAY_HINT
    return _("Write « {day} »: year-month-day.").format(day=day.isoformat())


def read_bound(text: Text) -> Bound:
    """Read 2019, 2019-10 or 2019-10-02."""
    match = _BOUND.fullmatch(text.strip())
    if not match:
        raise refuse(
            "date",
            _("« {text} » is not a date.").format(text=text),
            _("Write a day, a month or a year: 2019-10-02, 2019-10 or 2019."),
        )
    year, month, day = match.groups()
    first = _date(text, year, month or "01", day or "01")
    return Bound(first, _last_day(first, month=month, day=day), text)


def _last_day(first: datetime.date, *, month: str | None, day: str | None) -> datetime.date:
    if day:
        return first
    if month:
        return first.replace(day=monthrange(first.year, first.month)[1])
    return first.replace(month=12, day=31)


def _date(text: Text, year: str, month: str, day: str) -> datetime.date:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        raise refuse(
            "date",
            _("« {text} » is not a day of the calendar.").format(text=text),
            _("Check the month (01 to 12) and the day."),
        ) from None


def read_moment(text: Text) -> Moment:
    """Read 2019-10-02 10h, with or without the hour."""
    day, _space, clock = text.strip().replace("T", " ").partition(" ")
    match = _DAY.fullmatch(day)
    time = read_clock(clock.strip(" à")) if clock.strip() else None
    if not match or (clock.strip() and time is None):
        raise refuse(
            "date",
            _("« {text} » is not a day and an hour.").format(text=text),
            _("Write them as 2019-10-02 10h, or 2019-10-02 10h30."),
        )
    return Moment(_date(text, *match.groups()), time, text)


def read_clock(text: str) -> datetime.time | None:
    """Read 10h, 10h30 or 10:30; None when it is no hour."""
    match = _CLOCK.fullmatch(text.strip())
    if not match or int(match[1]) > 23 or int(match[2] or 0) > 59:
        return None
    return datetime.time(int(match[1]), int(match[2] or 0))


DayField: TypeAlias = Annotated[Day | Open, typed(read_day, DAY)]
BoundField: TypeAlias = Annotated[Bound | Open, typed(read_bound, BOUNDARY)]
MomentField: TypeAlias = Annotated[Moment | Open, typed(read_moment, MOMENT)]


# What changes with the day ----------------------------------------------------------------------


class Dated(Generic[T]):
    """A value that may change: what holds from which day on, earliest first.

    A value that never changed holds from `datetime.date.min` on.
    """

    def __init__(self, values: tuple[tuple[datetime.date, T], ...], *, dated: bool) -> None:
        self.values = values
        self.dated = dated

    def on(self, day: datetime.date) -> T | None:
        """Return what holds on that day, None before the first."""
        held = [value for first, value in self.values if first <= day]
        return held[-1] if held else None

    @classmethod
    def __get_pydantic_core_schema__(cls, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        plain = handler.generate_schema(get_args(source)[0])
        dated = core_schema.dict_schema(handler.generate_schema(_StartField), plain)
        union = core_schema.tagged_union_schema({"@dated": dated, "@plain": plain}, _dated_or_plain)
        return core_schema.no_info_after_validator_function(cls._sorted, union)

    @classmethod
    def _sorted(cls, value: Any) -> "Dated[T]":
        if not (isinstance(value, dict) and value and isinstance(next(iter(value)), Bound)):
            return cls(((datetime.date.min, value),), dated=False)
        starts = sorted(value, key=lambda bound: bound.first)
        for one, other in pairwise(starts):
            if one.first == other.first:
                raise _same_start(one, other)
        return cls(tuple((bound.first, value[bound]) for bound in starts), dated=True)


def parts(value: Any) -> Iterable[Any]:
    """Return the values inside a value: of fields, of dates, of names, of a list."""
    if isinstance(value, Model):
        return (one for _name, one in value)
    if isinstance(value, Dated):
        return (one for _day, one in value.values)
    if isinstance(value, dict):
        return value.values()
    return value if isinstance(value, list | tuple) else ()


def _same_start(one: Bound, other: Bound) -> Exception:
    return refuse(
        "date",
        _("« {one} » and « {other} » begin on the same day.").format(
            one=one.text, other=other.text
        ),
        _("Keep one of the two, or correct its date."),
        span=other.text.span,
    )


_StartField: TypeAlias = Annotated[Bound, typed(read_bound, BOUNDARY, left_open=False)]


def _dated_or_plain(value: Any) -> str:
    if not isinstance(value, Mapping) or not value:
        return "@plain"
    return "@dated" if any(key[:1].isdigit() for key in value) else "@plain"
