"""The blocks of a body: one kind key holds the content, the other keys qualify it."""

from typing import Annotated, Any, TypeAlias

from pydantic import (
    BeforeValidator,
    Discriminator,
    Field,
    PlainValidator,
    Tag,
)
from typing_extensions import TypeAliasType

from generator.messages import _
from generator.source.names import meant
from generator.source.schema.days import DayField
from generator.source.schema.fields import (
    OPEN_LIST,
    Model,
    Number,
    Yes,
    alone,
    choice,
    colon_in_text,
    expect_text,
    refuse,
)
from generator.source.schema.items import Commitment, Figure, Item, Short, Slot, bulleted
from generator.source.schema.rows import read_rows
from generator.source.schema.shapes import (
    TABLE,
    TEXT,
    WORDS,
    Or,
)
from generator.source.schema.words import Id, Line, Words
from generator.source.tree import Mapping, Text


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
        list[Item], BeforeValidator(bulleted), Field(alias="list", min_length=1), Or(TEXT)
    ]
    title: Line | None = None
    intro: Words | None = None


class CommitmentsBlock(Model):
    """What the parties promise; `by` is `all` or a partner."""

    items: Annotated[
        list[Commitment],
        BeforeValidator(bulleted),
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


class TableBlock(Model):
    """A table: the first line names the columns, « - » begins a row that details the one above."""

    rows: Annotated[
        list[list[Text]],
        PlainValidator(read_rows, json_schema_input_type=TABLE),
        Field(alias="table"),
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
            kinds=", ".join(("text", *_KINDS))
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
