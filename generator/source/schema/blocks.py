"""The blocks of a body: one kind key holds the content, the other keys qualify it."""

from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, Field
from typing_extensions import TypeAliasType

from generator.messages import N_
from generator.source.schema.days import DayField
from generator.source.schema.events import Slot
from generator.source.schema.fields import (
    OPEN_LIST,
    Model,
    Number,
    Yes,
    alone,
    choice,
    expect_text,
)
from generator.source.schema.items import Figure, Short
from generator.source.schema.kinds import ByKind, kinds
from generator.source.schema.lists import CommitmentsBlock, ListBlock
from generator.source.schema.people import PersonReference
from generator.source.schema.rows import read_rows
from generator.source.schema.shapes import TABLE, WORDS, Or, Reader
from generator.source.schema.told import told
from generator.source.schema.widths import Width
from generator.source.schema.words import Id, Line, Words
from generator.source.tree import Text


class TextBlock(Short):
    """Paragraphs."""

    short = "text"
    text: Words = told(
        ...,
        N_("Paragraphs; an empty line between two. Without this key they do as well."),
        N_("A first paragraph."),
        called="texte paragraphe",
        label=N_("text"),
        role="text",
    )


class HeadingBlock(Model):
    """A heading of the body."""

    heading: Line = told(
        ...,
        N_("A heading in the body."),
        N_("A shared method"),
        called="intertitre soustitre",
        label=N_("heading"),
        role="heading",
    )
    level: Number = told(
        2,
        N_("Its rank: 2 (the default), or 3 for one below."),
        3,
        called="niveau",
        label=N_("level"),
    )


class QuoteBlock(Model):
    """Words of a person, without the outer quotation marks."""

    quote: Words = told(
        ...,
        N_("Words of a person, without quotation marks: the program adds them."),
        N_("A job must go with a home."),
        called="citation verbatim",
        label=N_("quotation"),
        role="quote",
    )
    intro: Words | None = told(
        None,
        N_("The sentence before, where it is not « name, verb: »."),
        N_("Her visit over, {Anne Martin} concludes:"),
        role="intro",
    )
    by: PersonReference | None = told(
        None,
        N_(
            "Who speaks: one or several people of the partners, by the surname alone once they"
            " were named, or « name, title » for anybody else."
        ),
        "Anne Martin",
    )
    verb: Line | None = told(
        None,
        N_("The verb after the name, or « according to » before it."),
        N_("says"),
        called="verbe",
        label=N_("verb"),
        role="verb",
    )
    attribution: Annotated[str, choice("before", "after", "inside")] | None = told(
        None,
        N_("Where the name stands: before, after, or inside, after the first sentence."),
        "before",
        label=N_("attribution"),
    )


class FiguresBlock(Model):
    """Key figures."""

    items: Annotated[
        list[Figure],
        OPEN_LIST,
        Field(alias="figures", min_length=1),
    ] = told(
        ...,
        N_("Key figures: one after each dash."),
        [N_("1 240 empty homes"), {"value": "79 %", "label": N_("of employees know of it")}],
    )
    title: Line | None = told(
        None, N_("The heading printed above."), N_("Housing in figures"), role="heading"
    )
    source: Line | None = told(
        None,
        N_("The source, printed between brackets."),
        N_("housing observatory, 2025"),
        label=N_("source"),
        role="source",
    )
    intro: Words | None = told(
        None,
        N_("The sentence before the figures."),
        N_("Four figures tell of the need:"),
        role="intro",
    )
    url: Line | None = told(
        None, N_("Where to read more."), "https://www.example.org/chiffres", called="adresse lien"
    )


class TableBlock(Model):
    """A table: the first line names the columns, « - » begins a row that details the one above."""

    rows: Annotated[
        list[list[Text]],
        Reader(read_rows, TABLE),
        Field(alias="table"),
    ] = told(
        ...,
        N_(
            "A table, after « | »: the first line names the columns, « | » stands between"
            " cells, « - » begins a row that details the one above, « = » a total."
        ),
        N_("Homes | 2018 | 2017\nFinanced | 1 214 | 1 087"),
        called="tableau",
        label=N_("table"),
        role="cell",
    )
    title: Line | None = told(
        None, N_("The heading printed above."), N_("Homes financed"), role="heading"
    )
    source: Line | None = told(
        None,
        N_("The source, printed between brackets."),
        N_("housing observatory, 2025"),
        role="source",
    )
    unit: Line | None = told(
        None,
        N_("The unit of all its figures, printed with the title."),
        N_("in millions of euros"),
        called="unite",
        label=N_("unit"),
        role="source",
    )


class AgendaBlock(Model):
    """The programme of a day."""

    items: Annotated[
        list[Slot],
        OPEN_LIST,
        Field(alias="agenda", min_length=1),
    ] = told(
        ...,
        N_("The programme: after each dash an hour, a colon and what happens then."),
        [{"10h": N_("Welcome")}, {"10h30 - 11h15": N_("Visit"), "press": N_("All press")}],
        called="programme deroule",
        label=N_("programme"),
    )
    title: Line | None = told(
        None, N_("The heading printed above."), N_("The programme"), role="heading"
    )
    date: DayField | None = told(None, N_("The day, where there are several."), "2026-10-06")


class ImageBlock(Short):
    """A picture beside the release; `alt` says what it shows, unless it is decorative."""

    short = "image"
    image: Id = told(
        ...,
        N_("The picture's file, beside the release."),
        "signature.jpg",
        called="photo",
        label=N_("picture"),
    )
    alt: Line | None = told(
        None,
        N_("What the picture shows, for those who cannot see it."),
        N_("The four signatories around a table"),
        called="alternative",
        label=N_("alternative text"),
        role="caption",
    )
    decorative: Yes = told(
        False,
        N_("yes: the picture says nothing, and needs no « alt »."),
        "yes",
        called="decoratif decorative",
    )
    caption: Line | None = told(
        None,
        N_("The words below the picture."),
        N_("The signing in Exemple-sur-Mer"),
        called="legende",
        label=N_("caption"),
        role="caption",
    )
    credit: Line | None = told(
        None,
        N_("Whose picture it is."),
        N_("photograph: Lou Petit"),
        label=N_("credit"),
        role="caption",
    )
    width: Width | None = told(
        None,
        N_("How wide it is printed: a share of the text (50 %), or a length (8 cm)."),
        "50 %",
        called="largeur",
        label=N_("width"),
    )


class ImagesBlock(Model):
    """Pictures side by side."""

    items: Annotated[
        list[ImageBlock],
        OPEN_LIST,
        Field(alias="images", min_length=1),
    ] = told(
        ...,
        N_("Pictures side by side: one after each dash."),
        [{"image": "avant.jpg", "alt": N_("Before")}, {"image": "apres.jpg", "alt": N_("After")}],
        called="photos",
        label=N_("pictures"),
    )
    caption: Line | None = told(
        None, N_("The words below all of them."), N_("Before and after the works"), role="caption"
    )
    credit: Line | None = told(
        None, N_("Whose pictures they are."), N_("photographs: Lou Petit"), role="caption"
    )


def _as_list(value: Any) -> Any:
    """Take a text alone for a list of one text block."""
    return alone(expect_text(value)) if isinstance(value, Text) else value


Block = TypeAliasType("Block", Annotated["AnyBlock", ByKind()])
"""A named type: schemas tell of it once, and a box may hold it."""


class CalloutBlock(Model):
    """A box: a text or blocks."""

    blocks: Annotated[
        list[Block], BeforeValidator(_as_list), Field(alias="callout", min_length=1), Or(WORDS)
    ] = told(
        ...,
        N_("A box: a text, or blocks after dashes."),
        N_("Write to us before 5 October."),
        called="encadre",
        label=N_("box"),
    )
    title: Line | None = told(None, N_("The heading of the box."), N_("To attend"), role="heading")
    url: Line | None = told(
        None, N_("Where to read more or to apply."), "https://www.example.org/inscription"
    )


AnyBlock: TypeAlias = (
    TextBlock
    | HeadingBlock
    | ListBlock
    | CommitmentsBlock
    | QuoteBlock
    | FiguresBlock
    | TableBlock
    | AgendaBlock
    | ImageBlock
    | ImagesBlock
    | CalloutBlock
)
Blocks: TypeAlias = Annotated[list[Block], BeforeValidator(_as_list), Or(WORDS)]
KINDS = kinds(AnyBlock)
"""The classes of blocks by the key that says their kind, the first of their fields."""
