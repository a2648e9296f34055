"""A release: what is announced, by whom, on which day."""

from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator, Field

from generator.language import keywords, means
from generator.messages import N_, _
from generator.source.schema.blocks import Blocks
from generator.source.schema.days import DayField
from generator.source.schema.events import Event
from generator.source.schema.fields import (
    OPEN_LIST,
    OPEN_NAMES,
    Model,
    Number,
    Open,
    choice,
    expect_text,
    open_or_list,
    refuse,
)
from generator.source.schema.moments import MomentField
from generator.source.schema.people import PersonReference
from generator.source.schema.shapes import Or, one_of
from generator.source.schema.told import told
from generator.source.schema.words import Id, Ids, Lead, Line, Name
from generator.source.tree import Text

KINDS = ("release", "invitation", "appointment", "results", "statement", "report", "correction")


People: TypeAlias = Annotated[list[PersonReference], OPEN_LIST]


class Agreement(Model):
    """What is signed, by whom, when, for how long."""

    open_in = ("name", "signed", "period", "signatories")
    name: Name | None = told(
        None,
        N_("What it is, as in a sentence and without article."),
        N_("partnership agreement"),
        role="name",
        words=True,
    )
    signed: DayField | None = told(
        None,
        N_("The day on which it is signed."),
        "2026-09-23",
        called="signe signature",
        label=N_("Signed on"),
    )
    period: Name | None = told(
        None,
        N_("The time it covers, as it is printed."),
        "2026-2029",
        called="periode duree",
        label=N_("Period"),
        words=True,
    )
    signatories: People = told(
        [],
        N_("Who signs, in order; a partner where nobody is named for it."),
        ["Anne Martin", "Paul Blanc"],
        called="signataires signataire",
        label=N_("Signatories"),
    )
    witnesses: People = told(
        [],
        N_("Who is present without signing."),
        ["toits-et-compagnie/Mina Sorel"],
        called="temoins temoin",
        label=N_("Witnesses"),
    )


class Appointment(Model):
    """Who is appointed, and whom she replaces."""

    open_in = ("person",)
    person: PersonReference = told(
        ...,
        N_("The person who is appointed."),
        "Anne Martin",
        called="personne",
        label=N_("Person"),
    )
    replaces: PersonReference | None = told(
        None,
        N_("The person she or he replaces."),
        "Paul Blanc",
        called="remplace",
        label=N_("Replaces"),
    )


class ReleaseLink(Model):
    """A link printed after the About texts."""

    open_in = ("text", "url")
    text: Line = told(..., N_("The words of the link."), N_("Download the agreement"), role="text")
    url: Line = told(..., N_("The address it leads to."), "https://www.example.org/accord.pdf")
    file: Id | None = told(
        None,
        N_(
            "For a download: the same file, beside the release, whose type and weight are printed"
            " after the words. It is not published from there."
        ),
        "accord.pdf",
        called="fichier document telechargement",
        label=N_("file"),
    )


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


class Release(Model):
    """A release as staff write it."""

    title: Line = told(
        ...,
        N_("The title; the final full stop is taken off."),
        N_("Two hundred homes for young workers"),
        called="titre",
        label=N_("Title"),
        role="title",
        words=True,
    )
    subtitle: Line | None = told(
        None,
        N_("The line below the title."),
        N_("A three-year agreement with Roofs and Company"),
        called="soustitre",
        label=N_("Subtitle"),
        role="subtitle",
        words=True,
    )
    notice: Line | None = told(
        None,
        N_("A line above the title, for instance of a correction."),
        N_("Version corrected on 25 September"),
        called="avertissement mention",
        label=N_("Notice"),
        role="notice",
        words=True,
    )
    kind: Annotated[str | Open, choice(*KINDS)] = told(
        "release",
        N_(
            "What this is; it gives the words at the top. « release », a press release, is the"
            " default; else an invitation, an appointment, results, a statement, a press kit"
            " (report) or a correction."
        ),
        "invitation",
        called="type nature",
        label=N_("Kind"),
    )
    kicker: Line | None = told(
        None,
        N_("The words at the top, where they are not those of its kind; or another kind's name."),
        N_("Press release – Results"),
        called="surtitre",
        label=N_("Kicker"),
        role="kicker",
        words=True,
    )
    state: Annotated[str | Open, choice("draft", "approved", "published")] = told(
        "draft",
        N_(
            "How far it has come: draft (the default, printed as such), approved (nothing may"
            " be left open) or published."
        ),
        "approved",
        called="etat statut",
        label=N_("State"),
        words=True,  # a translation is approved for itself
    )
    embargo: MomentField | None = told(
        None,
        N_("Until when nobody may publish it: a day, and an hour where there is one."),
        "2026-09-24 10h",
        label=N_("Embargo"),
    )
    place: Name | None = told(
        None,
        N_("The place, printed before the date."),
        "Exemple-sur-Mer",
        called="lieu ville",
        label=N_("place"),
        role="dateline",
    )
    date: DayField = told(
        ...,
        N_("The day of the release, as year-month-day."),
        "2026-09-24",
        called="jour",
        label=N_("date"),
    )
    partners: Annotated[Ids, Field(min_length=1)] = told(
        ...,
        N_(
            "The partners, by the names of their files; logos, About texts and contacts come"
            " in this order."
        ),
        ["val-d-exemple", "toits-et-compagnie/littoral"],
        called="partenaires partenaire emetteurs",
        label=N_("Partners"),
    )
    agreement: Agreement | None = told(
        None,
        N_("What is signed, by whom, when and for how long."),
        {"name": N_("partnership agreement"), "signed": "2026-09-23"},
        called="accord convention",
        label=N_("Agreement"),
    )
    event: Event | None = told(
        None,
        N_("What takes place; an invitation prints it in a box below the title."),
        {"name": N_("Visit of the first home"), "date": "2026-10-06", "time": "10h30"},
        called="evenement manifestation",
        label=N_("Event"),
    )
    appointment: Appointment | None = told(
        None,
        N_("Who is appointed."),
        {"person": "Anne Martin"},
        called="nomination",
        label=N_("Appointment"),
    )
    lead: Lead | None = told(
        None,
        N_(
            "The lead: one or several paragraphs, which bullets may follow. {signatories} writes"
            " names and titles."
        ),
        N_("{signatories} signed a {agreement} on {signed}."),
        called="chapeau chapo accroche",
        label=N_("Lead"),
        role="lead",
        words=True,
    )
    body: Blocks = told(
        [],
        N_("The body: a text, or blocks, each after a dash."),
        [N_("A first paragraph."), {"heading": N_("A shared method")}],
        called="corps contenu texte",
        label=N_("Body"),
        words=True,
    )
    notes: Annotated[dict[Number, Line], OPEN_NAMES] = told(
        {},
        N_("The notes, by number; {1} in a text calls note 1."),
        {"1": N_("Young people under 30 who work or study.")},
        called="note",
        label=N_("Notes"),
        role="note",
        words=True,
    )
    about: Annotated[
        list[Id] | None, BeforeValidator(_none_is_empty), Or(one_of(NONE, any_case=True))
    ] = told(
        None,
        N_("The partners whose About text is printed; by default all; « none » for none."),
        ["val-d-exemple"],
        called="apropos presentation",
    )
    links: Annotated[list[ReleaseLink], OPEN_LIST] = told(
        [],
        N_("The links printed at the end."),
        [{"text": N_("Download the agreement"), "url": "https://www.example.org/accord.pdf"}],
        called="liens lien",
        label=N_("Links"),
        words=True,
    )
    contacts: Annotated[
        list[Id] | None, BeforeValidator(_none_is_empty), Or(one_of(NONE, any_case=True))
    ] = told(
        None,
        N_(
            "The contacts to print: a partner, or one of its contacts; by default those of the"
            " partners; « none » for none."
        ),
        ["val-d-exemple/Nora Petit"],
        called="contact contactpresse",
        label=N_("Contacts"),
    )
