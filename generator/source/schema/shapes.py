"""What a value may look like, told to editors: the JSON Schema of each kind of text.

Editors read YAML their own way: what the reader takes as text comes to them as a number (`44`) or
as yes or no. Advice is marked for translation here and translated when a schema is made.
"""

import re
from collections.abc import Callable, Sequence
from typing import Any, TypeAlias

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import CoreSchema, core_schema

from generator.language import keywords
from generator.messages import N_
from generator.records import record

JsonSchema: TypeAlias = dict[str, Any]
Shape: TypeAlias = JsonSchema
"""What may be typed, before it is validated."""

OPEN = f"(?:{'|'.join(keywords('open_typed'))})"
_MONTH = r"(?:0[1-9]|1[0-2])"
_MONTH_DAY = (
    rf"(?:{_MONTH}-(?:0[1-9]|1\d|2\d)|(?:0[13-9]|1[0-2])-30|(?:0[13578]|1[02])-31)"  # leap or not
)
_HOUR = r"(?:[01]?\d|2[0-3])\s*[hH:]\s*(?:[0-5]\d)?"
_NO_HOUR = r"(?:2[5-9]|[3-9]\d|\d{3,})\s*[hH:]|\d\s*[hH:]\s*(?:[6-9]\d|\d(?!\d))"
_SEASON = "|".join(keywords("seasons")).replace("'", "['’]")
BOUND = rf"\d{{4}}(?:-(?:{_MONTH_DAY}|{_MONTH}))?"

_FILLED = r"(?=[\s\S]*\S)"
_NO_LIST = r"(?!(?:[\s\S]*\n)?[ \t]*[•▪◦‣])"
_ONE_PARAGRAPH = r"(?![\s\S]*\S[ \t]*\n[ \t]*\n\s*\S)"
_NO_BRACE = r"(?![\s\S]*\{)"


def _text(pattern: str, advice: str) -> Shape:
    kinds = ["string", "number", "boolean"]
    return {"type": kinds, "pattern": pattern, "patternErrorMessage": advice}


_EMPTY = N_("This field is empty.")
_ONE_LINE = N_("One paragraph is expected here, without a list in it.")

TEXT = _text(rf"^{_FILLED}", _EMPTY)
WORDS = _text(
    rf"^{_FILLED}{_NO_LIST}", N_("This text holds a list; make it a block of its own, « list: | ».")
)
LINE = _text(rf"^{_FILLED}{_NO_LIST}{_ONE_PARAGRAPH}", _ONE_LINE)
NAME = _text(
    rf"^{_FILLED}{_NO_LIST}{_ONE_PARAGRAPH}{_NO_BRACE}",
    N_("One paragraph is expected here, without {names}: this field is quoted by others."),
)
TABLE = _text(
    rf"^\s*(?:{OPEN}\s*$|[^\n]*\|[\s\S]*)",
    N_("The first line of a table names its columns, with « | » between them."),
)
OPEN_POINT: Shape = {"type": "string", "pattern": rf"^\s*{OPEN}\s*$"}


def pattern(typed: str, advice: str, *, numbers: tuple[int, int] | None = None) -> Shape:
    """Return the shape of a text of that pattern, or of an open point.

    `numbers` are the least and the greatest that editors will read as numbers.
    """
    schema: Shape = {
        "type": "string",
        "pattern": rf"^\s*(?:{typed}|{OPEN})\s*$",
        "patternErrorMessage": advice,
    }
    if numbers:
        bounds = {"minimum": numbers[0], "maximum": numbers[1]}
        schema |= {"type": ["string", "integer"], **bounds}
    return schema


_DAY = rf"\d{{4}}-{_MONTH_DAY}"
DAY = pattern(
    rf"{_DAY}(?:\s*/\s*{_DAY})?|\d{{4}}-{_MONTH}|[^\d\s]\D*\s\d{{4}}",
    N_("Write it as year-month-day: 2019-10-02."),
)
DAYS: Shape = {
    "anyOf": [DAY, {"type": "array", "items": pattern(_DAY, ""), "minItems": 2, "maxItems": 2}]
}
BOUNDARY = pattern(
    BOUND,
    N_("Write a day, a month or a year: 2019-10-02, 2019-10 or 2019."),
    numbers=(1000, 9999),
)
MOMENT = pattern(
    rf"{_DAY}(?:[ T][ à]*{_HOUR}[ à]*)?(?:\s*\(?(?:{_SEASON})\)?)?",
    N_("Write them as 2019-10-02 10h, or 2019-10-02 10h30."),
)
HOURS = _text(
    rf"^{_FILLED}(?![\s\S]*(?:{_NO_HOUR}))",
    N_("Write it as 10h, 10h30 or 10h30 - 11h15, with minutes from 00 to 59."),
)
NUMBER = pattern(
    r"(?:0|[1-9]\d{0,8})",
    N_("Write a number in figures: 1, 2, 3…"),
    numbers=(0, 999_999_999),
)


def one_of(
    values: Sequence[str], *, any_case: bool = False, bound: bool = False, left_open: bool = True
) -> Shape:
    """Return the shape of a choice, which editors propose; with `bound`, a date will do, too."""
    words = [_any_case(value) if any_case else re.escape(value) for value in values]
    typed = "|".join([*words, *([OPEN] if left_open else []), *([BOUND] if bound else [])])
    text = {"type": "string", "pattern": rf"^\s*(?:{typed})\s*$"}
    answers = [{"type": "boolean"}] if "true" in values else []
    years = [{"type": "integer", "minimum": 1000, "maximum": 9999}] if bound else []
    return {"anyOf": [{"enum": list(values)}, text, *answers, *years]}


def _any_case(word: str) -> str:
    return "".join(f"[{letter}{letter.upper()}]" for letter in word)


NAMED = {
    "text": TEXT,
    "words": WORDS,
    "line": LINE,
    "name": NAME,
    "table": TABLE,
    "day": DAY,
    "date": BOUNDARY,
    "moment": MOMENT,
    "hours": HOURS,
    "number": NUMBER,
    "open": OPEN_POINT,
}
"""The shapes that many fields have, by the names that schemas give them."""


@record(frozen=True, slots=True, eq=False)
class Reader:
    """Make a value of what was typed, and tell editors what that may be.

    Pydantic's own PlainValidator prepares to write the value back, too: half of the work of
    preparing to validate (25 ms), for what is never done.
    """

    read: Callable[[Any], Any]
    shape: Shape

    def __get_pydantic_core_schema__(
        self, source: Any, handler: GetCoreSchemaHandler
    ) -> CoreSchema:
        """Call the function, whatever the type."""
        return core_schema.no_info_plain_validator_function(self.read)

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Return the shape, to which a field may add."""
        return dict(self.shape)


@record(frozen=True, slots=True, eq=False)
class Or:
    """Say to editors that something else may stand in the place of the value."""

    shape: Shape

    def __get_pydantic_json_schema__(
        self, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Return both schemas as a choice."""
        return self.beside(handler(core))

    @staticmethod
    def without(schema: JsonSchema) -> JsonSchema:
        """Return what the choice adds to; the schema itself where there is no choice."""
        first: JsonSchema = schema["anyOf"][0] if "anyOf" in schema else schema
        return first

    def beside(self, schema: JsonSchema) -> JsonSchema:
        """Return the choice between a schema and the shape."""
        return {"anyOf": [schema, self.shape]}
