"""A partner: an organisation or a unit of one (`action-logement/grand-est`)."""

from typing import Annotated, TypeAlias

from pydantic import Field

from generator.messages import N_
from generator.source.schema.blocks import Blocks
from generator.source.schema.days import Dated
from generator.source.schema.fields import (
    OPEN_LIST,
    OPEN_NAMES,
    Model,
)
from generator.source.schema.items import Figure, Short
from generator.source.schema.people import Gender, Period, Person
from generator.source.schema.told import told
from generator.source.schema.words import Id, Line, Lines, Name, Words
from generator.source.tree import Text


class Account(Short):
    """An account of a social network; `url` where the name does not tell it."""

    short = "name"
    name: Line = told(..., N_("The name of the account, without @."), "exemple")
    url: Line | None = told(
        None,
        N_("Its address, where the name does not tell it."),
        "https://www.youtube.com/channel/UC000000",
    )


Accounts: TypeAlias = Annotated[dict[Text, Account], OPEN_NAMES]


class PartnerFigures(Period):
    """Key figures printed under the About."""

    open_in = ("items",)
    title: Line | None = told(
        None, N_("The heading printed above."), N_("Housing in figures"), role="heading"
    )
    source: Line | None = told(
        None,
        N_("The source, printed between brackets."),
        N_("housing observatory, 2025"),
        role="source",
    )
    intro: Words | None = told(
        None,
        N_("The sentence before the figures."),
        N_("Four figures tell of the need:"),
        role="intro",
    )
    items: Annotated[list[Figure], OPEN_LIST, Field(min_length=1)] = told(
        ..., N_("The figures: one after each dash."), [N_("46 200 homes")], called="elements"
    )


class Contact(Period):
    """Whom to call: a person (`name`), an `office`, or the partner itself without either.

    `kind` is a heading of its own.
    """

    open_in = ("office",)
    name: Line | None = told(None, N_("The person to call."), "Nora Petit", role="name")
    role: Line | None = told(
        None, N_("What the person does."), N_("head of media relations"), role="role", words=True
    )
    office: Line | None = told(
        None,
        N_("An office, in place of a person."),
        N_("Press office"),
        called="bureau",
        label=N_("office"),
        role="contact",
    )
    service: Line | None = told(
        None,
        N_("The department, printed before the name."),
        N_("Communications"),
        label=N_("department"),
        role="contact",
        words=True,
    )
    agency: Line | None = told(
        None,
        N_("The agency; the name of a website is not printed."),
        "agence.example.org",
        called="agence",
        label=N_("agency"),
    )
    phone: Lines = told(
        [],
        N_("The telephone number, or several between square brackets."),
        ["01 99 00 12 34", "06 39 98 12 34"],
        called="telephone tel portable",
    )
    email: Lines = told(
        [],
        N_("The e-mail address, or several."),
        "presse@example.org",
        called="courriel mail adresse",
    )
    website: Line | None = told(
        None,
        N_("The page on the web: a press room, a form."),
        "www.example.org/presse",
        called="site siteweb page lien",
        label=N_("website"),
    )
    address: Words | None = told(
        None,
        N_("The postal address."),
        "1, place du Marché, Exemple-sur-Mer",
        called="adresse",
        label=N_("address"),
        role="address",
    )
    kind: Line | None = told(
        None, N_("Another heading than « Press contacts »."), N_("Information desk"), role="contact"
    )


class Partner(Model):
    """An organisation, as it is named, led, described and called."""

    name: Dated[Line] = told(
        ...,
        N_(
            "The name as in a sentence, with its article. A lower-case article bends to the"
            " sentence; a capital one belongs to the name."
        ),
        "la Communauté d'agglomération du Val d'Exemple",
        called="nom",
        label=N_("name"),
        role="name",
    )
    acronym: Dated[Name] | None = told(
        None, N_("The acronym, printed once after the name."), "CAVE", called="sigle"
    )
    short: Dated[Name] | None = told(
        None,
        N_("A shorter name for headings, logos and contacts."),
        "Val d'Exemple",
        called="court nomcourt",
        role="name",
    )
    gender: Gender | None = told(
        None,
        N_("m or f, where the article does not tell."),
        "f",
        called="genre sexe",
        label=N_("gender"),
    )
    website: Dated[Name] | None = told(
        None,
        N_("The address of the website."),
        "www.example.org",
        called="site siteweb siteinternet",
    )
    accounts: Dated[Accounts] | None = told(
        None,
        N_("Accounts of social networks, without @."),
        {"linkedin": "company/exemple", "facebook": "exemple"},
        called="comptes reseaux reseauxsociaux",
        label=N_("accounts"),
    )
    logo: Dated[Id] | None = told(
        None, N_("The file of the logo, in partners/."), "val-d-exemple.svg"
    )
    people: Annotated[dict[Text, Person], OPEN_NAMES] = told(
        {},
        N_("The people, by the name as it is printed, with their mandates."),
        {"Anne Martin": {"gender": "f", "role": N_("mayor"), "from": "2020-07"}},
        called="personnes gens",
        label=N_("People and mandates"),
    )
    facts: Annotated[dict[Text, Dated[Words]], OPEN_NAMES] = told(
        {},
        N_("Facts that texts quote by their name between braces; dated where they changed."),
        {N_("inhabitants"): {"2022": "96 400", "2025": "98 700"}},
        called="faits donnees",
        role="fact",
    )
    about: Dated[Blocks] | None = told(
        None,
        N_("The About text, or blocks; with dates below where it changed."),
        N_("The Val d'Exemple gathers {communes} municipalities."),
        role="about",
        words=True,
    )
    more: Dated[Words] | None = told(
        None,
        N_("The last lines of the About text, in place of the website and the accounts."),
        N_("Find out more: {website}"),
        called="plus",
        label=N_("last line"),
        role="more",
        words=True,
    )
    figures: Annotated[list[PartnerFigures], OPEN_LIST] = told(
        [],
        N_("Key figures printed below the About text."),
        [{"title": N_("Housing in figures"), "items": [N_("46 200 homes")]}],
        called="chiffres",
        label=N_("figures"),
        words=True,
    )
    contacts: Annotated[list[Contact], OPEN_LIST] = told(
        [],
        N_("Whom to call; each contact after a dash."),
        [{"name": "Nora Petit", "phone": "01 99 00 12 34"}],
    )
