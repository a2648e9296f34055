"""The kinds of values: words, days, hours, choices, and values that change with the day."""

import datetime
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Annotated, Any, Generic, Self, TypeAlias, TypeVar, get_args

from pydantic import (
    AfterValidator,
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    ModelWrapValidatorHandler,
    PlainValidator,
    PrivateAttr,
    ValidationInfo,
    model_validator,
)
from pydantic_core import CoreSchema, PydanticCustomError, core_schema

from generator.findings import Span, nearest
from generator.messages import _
from generator.source.tree import Mapping, Sequence, Text

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a value is refused; without `span` the place is the field's own."""

    kind: str
    message: str
    hint: str = ""
    span: Span | None = None


def refuse(
    kind: str, message: str, hint: str = "", *, span: Span | None = None
) -> PydanticCustomError:
    """Return the error that validation turns into a finding."""
    return PydanticCustomError(
        "refused", "refused", {"refusal": Refusal(kind, message, hint, span)}
    )


class Model(BaseModel):
    """Fields that staff write; `span` is where they wrote them."""

    model_config = ConfigDict(extra="ignore", frozen=True, arbitrary_types_allowed=True)
    _span: Span = PrivateAttr()

    @property
    def span(self) -> Span:
        """Where the fields stand in the file."""
        return self._span

    @model_validator(mode="wrap")
    @classmethod
    def _remember_place(
        cls, data: Any, build: ModelWrapValidatorHandler[Self], info: ValidationInfo
    ) -> Self:
        fields = cls.spell_out(data)
        known = cls.names()
        # Told here and not by pydantic, which does not say which names it would have known.
        unknown: list[Refusal] = info.context  # type: ignore[assignment]
        unknown.extend(_unknown(key, known) for key in fields if key not in known)
        model = build(fields)
        model._span = data.span
        return model

    @classmethod
    def names(cls) -> list[str]:
        """Return the fields' names, as staff write them."""
        return [field.alias or name for name, field in cls.model_fields.items()]

    @classmethod
    def spell_out(cls, data: Any) -> Any:
        """Turn a short way of writing into the fields; here, only fields will do."""
        if isinstance(data, Mapping):
            return data
        if isinstance(data, Text) and not data:
            raise refuse(
                "empty", _("This field is empty."), _("Write its value, or delete the line.")
            )
        raise refuse(
            "shape",
            _("Fields are expected here, such as {names}.").format(
                names=", ".join(f"« {name}: »" for name in cls.names()[:3])
            ),
            _("Write one field per line, indented by two more spaces than the line above."),
        )


def _unknown(key: Text, known: list[str]) -> Refusal:
    near = nearest(key, known)
    if near:
        hint = _("Did you mean « {near}: »?").format(near=near)
    else:
        hint = _("The fields known here are: {names}.").format(names=", ".join(known))
    message = _("« {key}: » is not a field known here.").format(key=key.strip())
    return Refusal("unknown", message, hint, key.span)


# Words ------------------------------------------------------------------------------------------

_OPEN_POINT = re.compile(r"[AÀ] COMPL[EÉ]TER\b(?:\s*\([^()]*\))?")
_BULLET = re.compile(r"[ \t]*([•▪◦‣·]|[-*–—](?=\s))\s*")


@dataclass(frozen=True, slots=True)
class Open:
    """A point still to be settled: « À COMPLÉTER (la date ?) »."""

    text: Text

    @property
    def is_whole(self) -> bool:
        """Tell whether the text is an open point and nothing else."""
        return bool(_OPEN_POINT.fullmatch(self.text.strip()))


def open_points(text: str) -> list[tuple[int, int]]:
    """Find the open points in a text, as (start, end)."""
    return [match.span() for match in _OPEN_POINT.finditer(text)]


def expect_text(value: Any) -> Text:
    """Return the text that was typed, or say what stands there instead."""
    if isinstance(value, Text):
        if not value.strip():
            raise refuse(
                "empty", _("This field is empty."), _("Write its value, or delete the line.")
            )
        return value
    if isinstance(value, Mapping) and value:
        key = next(iter(value))
        raise colon_in_text(key)
    if isinstance(value, Sequence):
        raise refuse(
            "shape",
            _("A text is expected here, not a list."),
            _("If it begins with a dash or a bracket, put « | » and write it on the next line."),
        )
    raise refuse("shape", _("A text is expected here."))


def colon_in_text(key: Any) -> PydanticCustomError:
    """Say that YAML took the words before a colon for the name of a field."""
    return refuse(
        "colon",
        _(
            "A text is expected here; because of the colon, « {key} » was read as a field's name."
        ).format(key=str(key).strip()),
        _("Put « | » before the text and write it on the next line, indented by two more spaces."),
        span=getattr(key, "span", None),
    )


def _words(value: Any) -> Text:
    text = expect_text(value)
    _refuse_bullets(text)
    return text


def _refuse_bullets(text: Text) -> None:
    """Refuse a list typed inside a paragraph: its lines would run together."""
    offset = 0
    for paragraph in re.split(r"(\n{2,})", text):
        lines = paragraph.split("\n")
        marks = [match[1] for line in lines if (match := _BULLET.match(line))]
        certain = [mark for mark in marks if mark in "•▪◦‣"]
        if certain or len(marks) > 1 or (marks and len(lines) > 1 and _BULLET.match(lines[0])):
            raise refuse(
                "bullet",
                _("This text holds a list; its lines would be printed as one paragraph."),
                _("Make it a block of its own: « list: | », with one bullet per line below."),
                span=_first_bullet(text, offset, lines),
            )
        offset += len(paragraph)


def _first_bullet(text: Text, offset: int, lines: list[str]) -> Span:
    for line in lines:
        if match := _BULLET.match(line):
            return text.span_of(offset + match.start(1), offset + match.end(1))
        offset += len(line) + 1
    return text.span


def _line(value: Any) -> Text:
    text = _words(value)
    if "\n\n" in text:
        raise refuse(
            "paragraphs",
            _("One paragraph is expected here; this text has several."),
            _("Delete the empty line, or move the rest into the body."),
        )
    return text


Words: TypeAlias = Annotated[Text, PlainValidator(_words)]
"""One or several paragraphs."""
Line: TypeAlias = Annotated[Text, PlainValidator(_line)]
"""One paragraph."""
Id: TypeAlias = Annotated[Text, PlainValidator(expect_text)]
"""A name that refers to something: a partner, a person, a file."""


def split_bullets(text: Text) -> list[Text]:
    """Cut a text into one text per bullet; lines without bullet go on with the item above."""
    starts = list(re.finditer(rf"(?m)^{_BULLET.pattern}", text))
    if not starts or text[: starts[0].start()].strip():
        raise refuse(
            "bullet",
            _("Each item of this list must begin with a bullet."),
            _("Begin each item on a line of its own with « - »."),
        )
    ends = [match.start() for match in starts[1:]] + [len(text)]
    return [text.part(match.end(), end) for match, end in zip(starts, ends, strict=True)]


# Days and hours ---------------------------------------------------------------------------------

_DAY = re.compile(r"(\d{4})-(\d{2})-(\d{2})")
_BOUND = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_CLOCK = re.compile(r"(\d{1,2})\s*(?:[hH:]\s*(\d{2})?)")
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


def typed(read: Callable[[Text], T]) -> PlainValidator:
    """Make a validator of a function that reads a text; an open point goes through as `Open`."""

    def validate(value: Any) -> T | Open:
        text = expect_text(value)
        return Open(text) if Open(text).is_whole else read(text)

    return PlainValidator(validate)


def read_day(text: Text) -> Day:
    """Read 2019-10-02."""
    match = _DAY.fullmatch(text.strip())
    if not match:
        raise refuse("date", _("« {text} » is not a date.").format(text=text), _DAY_HINT)
    return Day(_date(text, *match.groups()), text)


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
        following = (first.replace(day=28) + datetime.timedelta(days=4)).replace(day=1)
        return following - datetime.timedelta(days=1)
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


DayField: TypeAlias = Annotated[Day | Open, typed(read_day)]
BoundField: TypeAlias = Annotated[Bound | Open, typed(read_bound)]
MomentField: TypeAlias = Annotated[Moment | Open, typed(read_moment)]


# Choices ----------------------------------------------------------------------------------------


def choice(*values: str) -> PlainValidator:
    """Make a validator that takes one of the values."""

    def read(text: Text) -> str:
        if text.strip() in values:
            return str(text.strip())
        near = nearest(text, values)
        choices = _("Choose one of: {values}.").format(values=", ".join(values))
        raise refuse(
            "choice",
            _("« {text} » is not possible here.").format(text=text),
            _("Did you mean « {near} »?").format(near=near) if near else choices,
        )

    return typed(read)


def _yes(text: Text) -> bool:
    answers = {"yes": True, "oui": True, "true": True, "no": False, "non": False, "false": False}
    if text.strip().lower() not in answers:
        raise refuse(
            "choice",
            _("« {text} » is not possible here.").format(text=text),
            _("Write yes or no."),
        )
    return answers[text.strip().lower()]


def _number(text: Text) -> int:
    if not text.strip().isascii() or not text.strip().isdigit():
        raise refuse("number", _("« {text} » is not a whole number.").format(text=text))
    return int(text)


Yes: TypeAlias = Annotated[bool | Open, typed(_yes)]
Number: TypeAlias = Annotated[int | Open, typed(_number)]


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
        return cls(tuple((bound.first, value[bound]) for bound in starts), dated=True)


_StartField: TypeAlias = Annotated[
    Bound, PlainValidator(expect_text), AfterValidator(lambda text: read_bound(text))
]


def _dated_or_plain(value: Any) -> str:
    if not isinstance(value, Mapping) or not value:
        return "@plain"
    return "@dated" if any(key[:1].isdigit() for key in value) else "@plain"
