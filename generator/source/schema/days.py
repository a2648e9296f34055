"""Days, months and years, and values that change with the day."""

import datetime
from calendar import monthrange
from collections.abc import Iterable
from itertools import pairwise
from typing import Annotated, Any, Generic, TypeAlias, TypeVar, get_args

from pydantic import GetCoreSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.language import MonthPart
from generator.language.french import days
from generator.language.months import read_month
from generator.messages import _
from generator.patterns import lazy
from generator.records import record
from generator.source.schema.fields import Model, Open, expect_text, refuse, typed
from generator.source.schema.shapes import BOUNDARY, DAYS, Reader
from generator.source.tree import Mapping, Sequence, Text

T = TypeVar("T")

DATE = lazy(r"(\d{4})-(\d{2})-(\d{2})")
_SEVERAL = lazy(r"\s*(\d{4}-\d{2}-\d{2})\s*/\s*(\d{4}-\d{2}-\d{2})\s*")
_BOUND = lazy(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
# A field's whole text: the figures between dots, or of a short year, may only be a day here.
_FRENCH_DAY = lazy(
    rf"(?i)(?:le\s+)?(?:(?:{days.WEEKDAY})\s+)?(?P<day>\d{{1,2}})(?:er)?"
    rf"[\s/.-]+(?P<month>\d{{1,2}}|{days.MONTH})[\s/.-]+(?P<year>\d{{4}}|\d\d)"
)
_FRENCH_DAYS = lazy(
    rf"(?i)(?:du\s+)?(?P<day>\d{{1,2}})(?:er)?(?:\s+(?P<first>{days.MONTH}))?(?:\s+(?P<since>\d{{4}}))?"
    rf"\s*(?:au|et|[-–])\s*(?P<end>\d{{1,2}})(?:er)?\s+(?P<month>{days.MONTH})\s+(?P<year>\d{{4}})"
)
_YEAR_FIRST = lazy(r"(?P<year>\d{4})[-/.](?P<month>\d{1,2})(?:[-/.](?P<day>\d{1,2}))?")
_DASHES = lazy(r"\s*[‐‑–—−]\s*")  # as word processors make them of a hyphen
_EITHER = lazy(r"\d\d-\d\d-\d\d")  # the year first, or the day
_PARTS = {"": (1, None), "early": (1, 10), "mid": (11, 20), "late": (21, None)}


@record(frozen=True, slots=True)
class Day:
    """A day; of several, the first, `last` being another; and the text it was typed as.

    `part` tells that no more is known than the month, or a part of it; then `date` and `last` are
    the first and the last of the days that it may be.
    """

    date: datetime.date
    text: Text
    last: datetime.date | None = None
    part: MonthPart | None = None

    @property
    def exact(self) -> bool:
        """Tell whether it is one day, and known."""
        return self.last is None

    @property
    def end(self) -> datetime.date:
        """The last of the days, or the day itself."""
        return self.last or self.date

    @property
    def iso(self) -> str:
        """What is known of it, as ISO 8601 writes it: 2024-05-22/2024-05-25, 2020-11."""
        if self.part is not None:
            return self.date.isoformat()[:7]
        return "/".join(day.isoformat() for day in (self.date, self.last) if day)


@record(frozen=True, slots=True)
class Bound:
    """A day, a month or a year: it begins on `first` and ends on `last`."""

    first: datetime.date
    last: datetime.date
    text: Text

    def __hash__(self) -> int:
        return hash((self.first, self.last))


def read_day(text: Text) -> Day:
    """Read 2019-10-02, 2024-05-22/2024-05-25, 2020-11 or « fin novembre 2020 »."""
    if match := _SEVERAL.fullmatch(text):
        return _several(*(text.part(*match.span(one)) for one in (1, 2)), whole=text)
    if month := _month(text):
        first, part = month
        begin, end = _PARTS[part]
        last = first.replace(day=end) if end else _month_end(first)
        return Day(first.replace(day=begin), text, last, part)
    return Day(_one_day(text), text)


def _several(one: Text, other: Text, *, whole: Text) -> Day:
    """Read the first and the last of several days."""
    first, last = (_one_day(text) for text in (one, other))
    if last <= first:
        raise refuse(
            "date",
            _("« {other} » does not come after « {one} ».").format(one=one, other=other),
            _("Write the first day, then the last: [2024-05-22, 2024-05-25]."),
            span=other.span,
        )
    return Day(first, whole, last)


def _one_day(text: Text) -> datetime.date:
    match = DATE.fullmatch(text.strip())
    if not match:
        raise refuse(
            "date",
            _("« {text} » is not a date.").format(text=text),
            _day_hint(text),
            span=text.span,
        )
    return calendar_day(text, *match.groups())


def _month(text: str) -> tuple[datetime.date, MonthPart] | None:
    match = _BOUND.fullmatch(text.strip())
    if not match:
        return read_month(text)
    year, month, day = match.groups()
    known = month and not day and 1 <= int(month) <= 12
    return (datetime.date(int(year), int(month), 1), "") if known else None


def _read_days(value: Any) -> Day | Open:
    """Read a day, or two between brackets: the first and the last."""
    if not isinstance(value, Sequence):
        text = expect_text(value)
        return Open(text) if Open(text).is_whole else read_day(text)
    if len(value) != 2:
        raise refuse(
            "shape",
            _("One day is expected here, or two: the first and the last."),
            _("Write the first day, then the last: [2024-05-22, 2024-05-25]."),
        )
    one, other = map(expect_text, value)
    for text in (one, other):
        if Open(text).is_whole:
            return Open(text)
    return _several(one, other, whole=one)


def _day_hint(text: str) -> str:
    """Say how to write a day: the very one, where the text names it."""
    day = named_day(text) or _named_days(text)
    if day is None:
        return _("Write it as year-month-day: 2019-10-02.")
    return _("Write « {day} »: year-month-day.").format(day=day)


def _named_days(text: str) -> str | None:
    """Return the first and the last day that a text names, as they are to be typed."""
    typed_days = ["-".join(parts) for parts in DATE.findall(text)]
    if match := _FRENCH_DAYS.fullmatch(text.strip()):
        whole = (match["end"], match["month"], match["year"])
        begin = (match["day"], match["first"] or match["month"], match["since"] or match["year"])
        typed_days = [named_day(" ".join(one)) or "" for one in (begin, whole)]
    return f"[{', '.join(typed_days)}]" if len(typed_days) == 2 and all(typed_days) else None


def named_day(text: str) -> str | None:
    """Return the day that a text names in French, or year first, as it is to be typed."""
    typed = _DASHES.sub("-", text.strip())
    match = _FRENCH_DAY.fullmatch(typed) or _YEAR_FIRST.fullmatch(typed)
    if not match or _EITHER.fullmatch(typed):
        return None
    name, year, day = match["month"], int(match["year"]), match["day"]
    month = int(name) if name.isdigit() else days.month(name)
    try:
        date = datetime.date(year if year > 99 else 2000 + year, month, int(day or 1))
    except ValueError:
        return None
    return date.isoformat() if day else date.isoformat()[:7]


def read_bound(text: Text) -> Bound:
    """Read 2019, 2019-10 or 2019-10-02."""
    match = _BOUND.fullmatch(text.strip())
    if not match:
        raise refuse(
            "date",
            _("« {text} » is not a date.").format(text=text),
            _bound_hint(text),
        )
    year, month, day = match.groups()
    first = calendar_day(text, year, month or "01", day or "01")
    last = _month_end(first) if month else first.replace(month=12, day=31)
    return Bound(first, first if day else last, text)


def _bound_hint(text: str) -> str:
    named = named_day(text)
    if named:
        return _("Write « {moment} ».").format(moment=named)
    return _("Write a day, a month or a year: 2019-10-02, 2019-10 or 2019.")


def _month_end(first: datetime.date) -> datetime.date:
    return first.replace(day=monthrange(first.year, first.month)[1])


def calendar_day(text: Text, year: str, month: str, day: str) -> datetime.date:
    """Return a day of the calendar."""
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        raise refuse(
            "date",
            _("« {text} » is not a day of the calendar.").format(text=text),
            _("Check the month (01 to 12) and the day."),
        ) from None


DayField: TypeAlias = Annotated[Day | Open, Reader(_read_days, DAYS)]
BoundField: TypeAlias = Annotated[Bound | Open, typed(read_bound, BOUNDARY)]


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
