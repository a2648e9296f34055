"""Lists and commitments, typed with a dash for each item or a bullet on each line."""

from typing import Annotated, Any, TypeAlias, get_args

from pydantic import BeforeValidator, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema

from generator.language import Ending, means
from generator.messages import N_
from generator.source.names import meant
from generator.source.schema.fields import (
    Model,
    Open,
    alone,
    choice,
    expect_text,
    open_or_list,
    wrap,
)
from generator.source.schema.items import Short
from generator.source.schema.shapes import TEXT, JsonSchema, Or
from generator.source.schema.told import told
from generator.source.schema.words import Ids, Line, Words, split_bullets, with_points
from generator.source.tree import Mapping, Sequence, Text, placed


class Item(Short):
    """An item of a list."""

    short = "text"
    one_of = ("text", "title")
    title: Line | None = told(None, N_("The title of the item."), N_("Find"), role="item")
    text: Words | None = told(
        None,
        N_("The text of the item."),
        N_("A hundred homes are visited every year."),
        role="item",
    )


def bulleted(value: Any) -> Any:
    """Take a text with one bullet per item for the list of its items."""
    if not isinstance(value, Text) or Open(value).is_whole:
        return open_or_list(value)
    return placed(Sequence(split_bullets(expect_text(value))), value)


_NAMED_BY_ITS_TEXT: JsonSchema = {
    "type": "object",
    "additionalProperties": {"type": "array"},
    "minProperties": 1,
    "maxProperties": 1,
}


class ItemWithList(Item):
    """An item that may hold a list; typed short, the text stands before a colon or the bullets."""

    items: Annotated[
        list[Item] | None, BeforeValidator(bulleted), Field(alias="list", min_length=1), Or(TEXT)
    ] = told(
        None,
        N_("A list in the item: one item after each dash, or a text with one bullet a line."),
        [N_("in the town"), N_("in the country")],
        called="liste souspuces",
    )

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        """Tell editors of the text that stands before the colon, too."""
        schema = super().__get_pydantic_json_schema__(core, handler)
        fields = Or(_NAMED_BY_ITS_TEXT).beside(schema["then"])
        return schema | {"then": fields, "else": schema["else"] | TEXT}

    @classmethod
    def spell_out(cls, data: Any) -> Any:
        """Take « text: » with dashes below, or a text that ends with bullets, for both fields."""
        if isinstance(data, Mapping) and len(data) == 1:
            ((key, value),) = data.items()
            if isinstance(value, Sequence) and not meant(key, cls.names()):
                return wrap(data, text=key, list=value)
        if isinstance(data, Text):
            head, points = with_points(data)
            if head and points:
                return wrap(data, text=head, list=placed(Sequence(points), points[0]))
        return super().spell_out(data)


class Commitment(ItemWithList):
    """An item of commitments."""

    by: Ids | None = told(
        None, N_("Who makes this one, where it is not everybody."), "val-d-exemple"
    )
    target: Line | None = told(
        None,
        N_("Its target."),
        N_("500 homes"),
        called="cible objectif",
        label=N_("target"),
        role="item",
    )
    until: Line | None = told(None, N_("By when."), N_("end of 2028"), role="item")


Ends: TypeAlias = Annotated[Ending, choice(*get_args(Ending), left_open=False)]
_ENDING = N_(
    "How the items end, where the program would choose otherwise: none, period (a full stop each)"
    " or semicolon (with a last full stop)."
)


def is_filled(typed: str) -> bool:
    """Tell whether a list is filled from the data: it says « partners » or « signatories »."""
    return means(typed, "partners") or means(typed, "signatories")


def _bulleted_or_filled(value: Any) -> Any:
    """Take « partners » or « signatories » for a list that holds the word alone."""
    return alone(value) if isinstance(value, Text) and is_filled(value) else bulleted(value)


class ListBlock(Model):
    """A list."""

    items: Annotated[
        list[ItemWithList],
        BeforeValidator(_bulleted_or_filled),
        Field(alias="list", min_length=1),
        Or(TEXT),
    ] = told(
        ...,
        N_(
            "A list: one item after each dash, or a text with one bullet a line; « partners » or"
            " « signatories »: their names, as links to their websites."
        ),
        [N_("find the empty homes"), N_("convince their owners")],
        called="liste puces",
        label=N_("list"),
    )
    title: Line | None = told(
        None, N_("The heading printed above."), N_("The commitments"), role="heading"
    )
    intro: Words | None = told(
        None,
        N_("The sentence before; {count} is the number of items, in words."),
        N_("The partners make {count} commitments:"),
        called="introduction chapeau",
        label=N_("introduction"),
        role="intro",
    )
    ending: Ends | None = told(None, _ENDING, "none", called="fin ponctuation", label=N_("ending"))


class CommitmentsBlock(Model):
    """What the parties promise; `by` is `all`, or one or several partners."""

    items: Annotated[
        list[Commitment],
        BeforeValidator(bulleted),
        Field(alias="commitments", min_length=1),
        Or(TEXT),
    ] = told(
        ...,
        N_("Commitments: one after each dash."),
        [N_("find a hundred empty homes"), N_("pay for insulation works")],
        called="engagements engagement",
        label=N_("commitments"),
    )
    title: Line | None = told(
        None, N_("The heading printed above."), N_("The commitments"), role="heading"
    )
    intro: Words | None = told(
        None,
        N_("The sentence before; {count} is the number of items, in words."),
        N_("The partners make {count} commitments:"),
        role="intro",
    )
    by: Ids | None = told(
        None,
        N_("Who makes them: « all », a partner or several; not printed again behind their names."),
        "all",
        called="par auteur de",
        label=N_("by"),
    )
    ending: Ends | None = told(None, _ENDING, "none", called="fin ponctuation", label=N_("ending"))
