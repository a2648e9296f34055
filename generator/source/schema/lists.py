"""Lists and commitments, typed with a dash for each item or a bullet on each line."""

from typing import Annotated, Any

from pydantic import BeforeValidator, Field

from generator.messages import N_
from generator.source.schema.fields import Model, Open, expect_text, open_or_list
from generator.source.schema.items import Short
from generator.source.schema.shapes import TEXT, Or
from generator.source.schema.told import told
from generator.source.schema.words import Ids, Line, Words, split_bullets
from generator.source.tree import Sequence, Text, placed


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


class Commitment(Item):
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


def bulleted(value: Any) -> Any:
    """Take a text with one bullet per item for the list of its items."""
    if not isinstance(value, Text) or Open(value).is_whole:
        return open_or_list(value)
    return placed(Sequence(split_bullets(expect_text(value))), value)


class ListBlock(Model):
    """A list."""

    items: Annotated[
        list[Item], BeforeValidator(bulleted), Field(alias="list", min_length=1), Or(TEXT)
    ] = told(
        ...,
        N_("A list: one item after each dash, or a text with one bullet a line."),
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
