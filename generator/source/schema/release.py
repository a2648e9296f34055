"""A release: what is announced, by whom, on which day."""

from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, Field

from generator.language import keywords, means
from generator.messages import _
from generator.source.schema.blocks import Blocks, PersonReference
from generator.source.schema.days import DayField, MomentField
from generator.source.schema.fields import (
    OPEN_LIST,
    OPEN_NAMES,
    Model,
    Number,
    Open,
    alone,
    choice,
    expect_text,
    open_or_list,
    refuse,
)
from generator.source.schema.shapes import TEXT, Or, one_of
from generator.source.schema.words import Id, Line, Name, Words
from generator.source.tree import Text

KINDS = ("release", "invitation", "appointment", "results", "statement", "report", "correction")


People: TypeAlias = Annotated[list[PersonReference], OPEN_LIST]


class Agreement(Model):
    """What is signed, by whom, when, for how long."""

    open_in = ("name", "signed", "period", "signatories")
    name: Name | None = None
    signed: DayField | None = None
    period: Name | None = None
    signatories: People = []
    witnesses: People = []


class Event(Model):
    """What happens or happened, when and where."""

    open_in = ("name", "date", "time", "place")
    name: Name | None = None
    date: DayField | None = None
    time: Name | None = None
    place: Name | None = None


class Appointment(Model):
    """Who is appointed, and whom she replaces."""

    open_in = ("person",)
    person: PersonReference
    replaces: PersonReference | None = None


class ReleaseLink(Model):
    """A link printed after the About texts."""

    open_in = ("text", "url")
    text: Line
    url: Line


NONE = keywords("none")


def _none_is_empty(value: Any) -> Any:
    """Take « none » for an empty list."""
    if isinstance(value, Text):
        if means(value, "none"):
            return []
        if Open(expect_text(value)).is_whole:
            return open_or_list(value)
        raise refuse(
            "shape",
            _("A list is expected here."),
            _("Put the names between brackets, [{text}], or write none.").format(text=value),
        )
    return value


def _names(value: Any) -> Any:
    """Take a name alone for a list of one."""
    return alone(value) if isinstance(value, Text) and value.strip() else value


Ids: TypeAlias = Annotated[list[Id], BeforeValidator(_names), Or(TEXT)]


class Release(Model):
    """A release as staff write it."""

    title: Line
    subtitle: Line | None = None
    notice: Line | None = None
    kind: Annotated[str | Open, choice(*KINDS)] = "release"
    state: Annotated[str | Open, choice("draft", "approved", "published")] = "draft"
    embargo: MomentField | None = None
    place: Name | None = None
    date: DayField
    partners: Annotated[Ids, Field(min_length=1)]
    agreement: Agreement | None = None
    event: Event | None = None
    appointment: Appointment | None = None
    lead: Words | None = None
    body: Blocks = []
    notes: Annotated[dict[Number, Line], OPEN_NAMES] = {}
    about: Annotated[
        list[Id] | None, BeforeValidator(_none_is_empty), Or(one_of(NONE, any_case=True))
    ] = None
    links: Annotated[list[ReleaseLink], OPEN_LIST] = []
    contacts: Annotated[
        list[Id] | None, BeforeValidator(_none_is_empty), Or(one_of(NONE, any_case=True))
    ] = None
