"""The kinds of values: words, days, hours, choices, and values that change with the day."""

import re
from collections.abc import Callable, Iterable
from functools import cache
from typing import Annotated, Any, ClassVar, Self, TypeAlias, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    GetCoreSchemaHandler,
    ModelWrapValidatorHandler,
    PrivateAttr,
    ValidationInfo,
    model_validator,
)
from pydantic.fields import FieldInfo
from pydantic_core import PydanticCustomError, core_schema

from generator.findings import Span, nearest
from generator.language import keywords
from generator.messages import _
from generator.patterns import lazy
from generator.records import record
from generator.source.names import INVISIBLE, meant
from generator.source.schema.shapes import NUMBER, OPEN, OPEN_POINT, Or, Reader, Shape, one_of
from generator.source.tree import Mapping, Node, Sequence, Text, placed

T = TypeVar("T")


@record(frozen=True, slots=True)
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

    # Only releases and partners are validated as such: their parts need no validator of their own.
    model_config = ConfigDict(
        extra="ignore", frozen=True, arbitrary_types_allowed=True, defer_build=True
    )
    one_of: ClassVar[tuple[str, ...]] = ()
    """Fields of which one at least must be there."""
    open_in: ClassVar[tuple[str, ...]] = ()
    """Fields that hold an open point typed in the place of them all."""
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
        told = [_unknown(key, known) for key in fields if key not in known]
        unknown.extend(told)
        if not told and cls.one_of and not any(name in fields for name in cls.one_of):
            raise _none_of(cls.one_of)
        model = build(fields)
        model._span = data.span
        return model

    @classmethod
    @cache
    def names(cls) -> tuple[str, ...]:
        """Return the fields' names, as staff write them."""
        return tuple(field.alias or name for name, field in cls.model_fields.items())

    @classmethod
    def typed_fields(cls) -> dict[str, FieldInfo]:
        """Return what may be typed here, by the names that staff write."""
        return dict(zip(cls.names(), cls.model_fields.values(), strict=True))

    @classmethod
    def spell_out(cls, data: Any) -> Any:
        """Turn a short way of writing into the fields; here, only fields will do."""
        if isinstance(data, Mapping):
            return data
        if isinstance(data, Text) and not data:
            raise refuse(
                "empty", _("This field is empty."), _("Write its value, or delete the line.")
            )
        if cls.open_in and isinstance(data, Text) and Open(data).is_whole:
            return wrap(data, **dict.fromkeys(cls.open_in, data))
        raise refuse(
            "shape",
            _("Fields are expected here, such as {names}.").format(
                names=", ".join(f"« {name}: »" for name in cls.names()[:3])
            ),
            _("Write one field per line, indented by two more spaces than the line above."),
        )


def _none_of(names: tuple[str, ...]) -> PydanticCustomError:
    every = ", ".join(f"« {name}: »" for name in names)
    return refuse(
        "missing",
        _("Nothing would be printed here: of the fields {names}, none is there.").format(
            names=every
        ),
        _("Add one of them with its value."),
    )


def _unknown(key: Text, known: Iterable[str]) -> Refusal:
    near = meant(key, known)
    if near and INVISIBLE.search(key):
        hint = _("An invisible character hides in it: type « {near}: » again.").format(near=near)
    elif near:
        hint = _("Did you mean « {near}: »?").format(near=near)
    else:
        hint = _("The fields known here are: {names}.").format(names=", ".join(known))
    message = _("« {key}: » is not a field known here.").format(key=key.strip())
    return Refusal("unknown", message, hint, key.span)


# Text and open points -----------------------------------------------------------------------------

_OPEN_POINT = lazy(OPEN)
_OPEN_WORDS = frozenset(words.split()[-1][:5] for words in keywords("open"))  # « COMPL »


@record(frozen=True, slots=True)
class Open:
    """A point still to be settled: « À COMPLÉTER (la date ?) »."""

    text: Text

    @property
    def is_whole(self) -> bool:
        """Tell whether the text is an open point and nothing else."""
        return bool(_OPEN_POINT.fullmatch(self.text.strip()))


def open_points(text: str) -> list[tuple[int, int]]:
    """Find the open points in a text, as (start, end)."""
    if not any(word in text for word in _OPEN_WORDS):
        return []
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
        bracket = _("If the bracket is part of it, put « | » and write it on the next line.")
        dashes = _("Take the dashes off, or move the list into the body, as a block « list: ».")
        message = _("A text is expected here, not a list.")
        raise refuse("shape", message, bracket if value.flow else dashes)
    raise refuse(
        "shape",
        _("A text is expected here."),
        _("Put « | » in its place and write the text on the next line."),
    )


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


def typed(read: Callable[[Text], T], shape: Shape, *, left_open: bool = True) -> Reader:
    """Make a validator of a function that reads a text; an open point goes through as `Open`.

    `shape` tells editors what may be typed. What the program itself goes by is not left open.
    """

    def validate(value: Any) -> T | Open:
        text = expect_text(value)
        return Open(text) if left_open and Open(text).is_whole else read(text)

    return Reader(validate, shape)


def open_or_list(value: Any) -> Any:
    """Take an open point in the place of a list for a list that holds it alone."""
    return alone(value) if isinstance(value, Text) and Open(value).is_whole else value


def open_or_names(value: Any) -> Any:
    """Take an open point in the place of names and values for one name and its value."""
    is_open = isinstance(value, Text) and Open(value).is_whole
    return placed(Mapping({value: value}), value) if is_open else value


@record(frozen=True, slots=True, eq=False)
class OpenFor(Or):
    """Take an open point in the place of a list or of names, and tell editors so."""

    take: Callable[[Any], Any]

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        """Look for an open point before anything else."""
        return core_schema.no_info_before_validator_function(self.take, handler(source))


OPEN_LIST = OpenFor(OPEN_POINT, open_or_list)
OPEN_NAMES = OpenFor(OPEN_POINT, open_or_names)


def alone(value: Node) -> Sequence:
    """Return a list of one element, as if it had been typed so."""
    return placed(Sequence([value]), value)


def wrap(place: Text | Mapping, /, **fields: Any) -> Mapping:
    """Return fields as if they had been typed at that place."""
    known = {key if isinstance(key, Text) else Text(key): one for key, one in fields.items()}
    return placed(Mapping(known), place)


# Choices ----------------------------------------------------------------------------------------


def choice(*values: str, left_open: bool = True) -> Reader:
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

    return typed(read, one_of(values, left_open=left_open), left_open=left_open)


YES_OR_NO = {"yes": True, "oui": True, "true": True, "no": False, "non": False, "false": False}


def _yes(text: Text) -> bool:
    if text.strip().lower() not in YES_OR_NO:
        raise refuse(
            "choice",
            _("« {text} » is not possible here.").format(text=text),
            _("Write yes or no."),
        )
    return YES_OR_NO[text.strip().lower()]


def _number(text: Text) -> int:
    if not re.fullmatch(r"\s*(0|[1-9][0-9]{0,8})\s*", text):
        raise refuse(
            "number",
            _("« {text} » is not a whole number.").format(text=text),
            _("Write a number in figures: 1, 2, 3…"),
        )
    return int(text)


Yes: TypeAlias = Annotated[bool | Open, typed(_yes, one_of([*YES_OR_NO], any_case=True))]
Number: TypeAlias = Annotated[int | Open, typed(_number, NUMBER)]
