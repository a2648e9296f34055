"""The blocks of a body: one kind key holds the content, the other keys qualify it."""

import re
from typing import Annotated, Any, ClassVar, TypeAlias

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    GetJsonSchemaHandler,
    PlainValidator,
    Tag,
)
from pydantic_core import CoreSchema
from typing_extensions import TypeAliasType

from generator.messages import _, ngettext
from generator.source.names import meant
from generator.source.schema.days import DayField
from generator.source.schema.fields import (
    OPEN_LIST,
    Model,
    Number,
    Open,
    Yes,
    alone,
    choice,
    colon_in_text,
    expect_text,
    open_or_list,
    refuse,
    wrap,
)
from generator.source.schema.shapes import (
    OPEN_POINT,
    TABLE,
    TEXT,
    WORDS,
    JsonSchema,
    Or,
)
from generator.source.schema.words import Id, Line, Words, split_bullets
from generator.source.tree import Mapping, Sequence, Text


class Short(Model):
    """Fields with a short form: a text alone stands for the field named in `short`."""

    short: ClassVar[str]

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Tell editors of both forms."""
        fields = handler.resolve_ref_schema(handler(core))
        alone = fields["properties"][cls.short]
        return {"if": {"type": "object"}, "then": fields, "else": alone}

    @classmethod
    def spell_out(cls, data: Any) -> Any:
        """Take a text for the main field, and a text that YAML cut at its colon for a mistake."""
        if isinstance(data, Text):
            return wrap(data, **{cls.short: expect_text(data)})
        if isinstance(data, Mapping) and data and not any(key in cls.names() for key in data):
            raise colon_in_text(next(iter(data)))
        if isinstance(data, Sequence):
            raise refuse(
                "shape",
                _("A text is expected here, not a list in a list."),
                _("Take one of the two dashes away, or put « | » before the text."),
            )
        return super().spell_out(data)


# Items ------------------------------------------------------------------------------------------


class Item(Short):
    """An item of a list."""

    short = "text"
    one_of = ("text", "title")
    title: Line | None = None
    text: Words | None = None


class Commitment(Item):
    """An item of commitments."""

    by: Id | None = None
    target: Line | None = None
    until: Line | None = None


class Figure(Short):
    """A figure: « number unit label » in `label` alone, or its parts."""

    short = "label"
    one_of = ("label", "value")
    value: Line | None = None
    label: Line | None = None
    detail: Line | None = None
    was: Line | None = None
    change: Line | None = None


class Slot(Model):
    """A moment of the agenda, typed as « 10h: Accueil »."""

    time: Line
    text: Line | None = None
    press: Line | None = None
    place: Line | None = None

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Tell editors of the hour, a key of any name with what happens then."""
        slot = handler.resolve_ref_schema(handler(core))
        fields = {**slot["properties"]}
        fields.pop("time")
        moment = {
            "type": "object",
            "additionalProperties": {"anyOf": [fields.pop("text"), {"type": "null"}]},
            "properties": fields,
            "minProperties": 1,
            "maxProperties": 3,
        }
        return Or(OPEN_POINT).beside(moment)

    @classmethod
    def spell_out(cls, data: Any) -> Any:
        """Read the key that is not a field as the hour, its value as the text."""
        if isinstance(data, Text) and Open(data).is_whole:
            return wrap(data, time=data)
        hint = _("Write it as « 10h: Accueil des élus ».")
        if not isinstance(data, Mapping):
            raise refuse("shape", _("An hour and what happens then are expected here."), hint)
        times = [key for key in data if key not in ("press", "place")]
        if len(times) != 1:
            raise refuse("shape", _("An hour and what happens then are expected here."), hint)
        rest = {key: data[key] for key in data if key != times[0]}
        text = {"text": data[times[0]]} if data[times[0]] != "" else {}
        return wrap(data, time=times[0], **text, **rest)


def _bulleted(value: Any) -> Any:
    """Take a text with one bullet per item for the list of its items."""
    if not isinstance(value, Text) or Open(value).is_whole:
        return open_or_list(value)
    items = Sequence(split_bullets(expect_text(value)))
    items.span, items.flow = value.span, False
    return items


# Blocks -----------------------------------------------------------------------------------------


class TextBlock(Short):
    """Paragraphs."""

    short = "text"
    text: Words


class HeadingBlock(Model):
    """A heading of the body."""

    heading: Line
    level: Number = 2


class ListBlock(Model):
    """A list."""

    items: Annotated[
        list[Item], BeforeValidator(_bulleted), Field(alias="list", min_length=1), Or(TEXT)
    ]
    title: Line | None = None
    intro: Words | None = None


class CommitmentsBlock(Model):
    """What the parties promise; `by` is `all` or a partner."""

    items: Annotated[
        list[Commitment],
        BeforeValidator(_bulleted),
        Field(alias="commitments", min_length=1),
        Or(TEXT),
    ]
    title: Line | None = None
    intro: Words | None = None
    by: Id | None = None


class PersonReference(Short):
    """A person by name, and which of her mandates when several hold."""

    short = "person"
    person: Id
    mandate: Number | None = None


class QuoteBlock(Model):
    """Words of a person, without the outer quotation marks."""

    quote: Words
    by: PersonReference | None = None
    verb: Line | None = None
    attribution: Annotated[str, choice("before", "after", "inside")] | None = None


class FiguresBlock(Model):
    """Key figures."""

    items: Annotated[
        list[Figure],
        OPEN_LIST,
        Field(alias="figures", min_length=1),
    ]
    title: Line | None = None
    source: Line | None = None
    intro: Words | None = None
    url: Line | None = None


def _rows(value: Any) -> list[list[Text]]:
    """Cut the lines of a table into cells, and see that every line has as many."""
    if isinstance(value, Text) and Open(value).is_whole:
        return [[value]]
    lines = [line for line in _lines(expect_text(value)) if not re.fullmatch(r"[\s|:+-]*", line)]
    framed = bool(lines) and all(line.strip().startswith("|") for line in lines)
    rows = [_cells(line, framed=framed) for line in lines]
    if not rows or len(rows[0]) < 2:
        raise refuse(
            "table",
            _("The first line of a table names its columns, with « | » between them."),
            _("Write for instance « Logements | 2018 | 2017 »."),
        )
    for row in rows[1:]:
        if len(row) != len(rows[0]):
            raise _uneven(row, len(rows[0]))
    return rows


def _uneven(row: list[Text], expected: int) -> Exception:
    return refuse(
        "table",
        ngettext(
            "This line of the table has {found} cell; the first line has {expected}.",
            "This line of the table has {found} cells; the first line has {expected}.",
            len(row),
        ).format(found=len(row), expected=expected),
        _("Put as many « | » in each line; leave a cell empty where nothing stands."),
        span=row[0].span,
    )


def _lines(text: Text) -> list[Text]:
    return [text.part(*match.span()) for match in re.finditer(r"[^\n]*\S[^\n]*", text)]


def _cells(line: Text, *, framed: bool) -> list[Text]:
    """Cut a line at its bars; in a framed table each line begins, and may end, with one."""
    frame = re.match(r"\s*\|(.*?)\|?\s*$", line) if framed else None
    start, end = frame.span(1) if frame else (0, len(line))
    bars = [start + bar.start() for bar in re.finditer(r"\|", line[start:end])]
    return [
        line.part(left, right)
        for left, right in zip([start, *(bar + 1 for bar in bars)], [*bars, end], strict=True)
    ]


class TableBlock(Model):
    """A table: the first line names the columns, « - » begins a row that details the one above."""

    rows: Annotated[
        list[list[Text]], PlainValidator(_rows, json_schema_input_type=TABLE), Field(alias="table")
    ]
    title: Line | None = None
    source: Line | None = None


class AgendaBlock(Model):
    """The programme of a day."""

    items: Annotated[
        list[Slot],
        OPEN_LIST,
        Field(alias="agenda", min_length=1),
    ]
    title: Line | None = None
    date: DayField | None = None


class ImageBlock(Model):
    """A picture beside the release; `alt` says what it shows, unless it is decorative."""

    image: Id
    alt: Line | None = None
    decorative: Yes = False
    caption: Line | None = None
    credit: Line | None = None


def _as_list(value: Any) -> Any:
    """Take a text alone for a list of one text block."""
    return alone(expect_text(value)) if isinstance(value, Text) else value


class CalloutBlock(Model):
    """A box: a text or blocks."""

    blocks: Annotated[
        "list[Block]", BeforeValidator(_as_list), Field(alias="callout", min_length=1), Or(WORDS)
    ]
    title: Line | None = None
    url: Line | None = None


_KINDS: dict[str, type[Model]] = {
    "heading": HeadingBlock,
    "list": ListBlock,
    "commitments": CommitmentsBlock,
    "quote": QuoteBlock,
    "figures": FiguresBlock,
    "table": TableBlock,
    "agenda": AgendaBlock,
    "image": ImageBlock,
    "callout": CalloutBlock,
}


def _one_kind(value: Any) -> Any:
    """See that a block has one kind key, and only one."""
    if not isinstance(value, Mapping) or not value:
        return value
    kinds = [key for key in value if key in _KINDS]
    if len(kinds) > 1:
        raise refuse(
            "block",
            _("This block is of two kinds: « {first} » and « {second} ».").format(
                first=kinds[0], second=kinds[1]
            ),
            _("Begin a new block with « - » before « {second}: ».").format(second=kinds[1]),
            span=kinds[1].span,
        )
    if not kinds and "text" not in value:
        raise _unknown_block(value)
    return value


def _unknown_block(value: Mapping) -> Exception:
    qualifiers = {name for kind in _KINDS.values() for name in kind.names()} - set(_KINDS)
    key = next((key for key in value if key not in qualifiers), next(iter(value)))
    near = meant(key, _KINDS)
    if not near and key not in qualifiers:
        return colon_in_text(key)
    if near:
        hint = _("Did you mean « {near}: »?").format(near=near)
    else:
        hint = _("Add the key that says what the block is: {kinds}.").format(
            kinds=", ".join(_KINDS)
        )
    return refuse("block", _("This block has no known kind."), hint, span=key.span)


def _kind(value: Any) -> str:
    if isinstance(value, Mapping):
        return next((f"@{key}" for key in value if key in _KINDS), "@text")
    return "@text"


Block = TypeAliasType(
    "Block",
    Annotated[
        Annotated[TextBlock, Tag("@text")]
        | Annotated[HeadingBlock, Tag("@heading")]
        | Annotated[ListBlock, Tag("@list")]
        | Annotated[CommitmentsBlock, Tag("@commitments")]
        | Annotated[QuoteBlock, Tag("@quote")]
        | Annotated[FiguresBlock, Tag("@figures")]
        | Annotated[TableBlock, Tag("@table")]
        | Annotated[AgendaBlock, Tag("@agenda")]
        | Annotated[ImageBlock, Tag("@image")]
        | Annotated[CalloutBlock, Tag("@callout")],
        Discriminator(_kind),
        BeforeValidator(_one_kind),
    ],
)
"""A named type: schemas tell of it once."""
Blocks: TypeAlias = Annotated[list[Block], BeforeValidator(_as_list), Or(WORDS)]

CalloutBlock.model_rebuild()
