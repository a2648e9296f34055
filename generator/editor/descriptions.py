"""What editors say of each field, with an example, by model and field as staff write it.

English here, translated when a schema is made; the examples are translated too, where they are
words. `tests/editor` sees that every field is here, and nothing else.
"""

from collections.abc import Mapping
from typing import Any, TypeAlias

from generator.language import LANGUAGES
from generator.messages import N_

Described: TypeAlias = tuple[str, Any]
"""What the field is, and an example of its value."""

_HEADING: Described = (N_("The heading printed above."), N_("The commitments"))
_INTRO: Described = (
    N_("The sentence before; {count} is the number of items, in words."),
    N_("The partners make {count} commitments:"),
)
_SOURCE: Described = (
    N_("The source, printed between brackets."),
    N_("housing observatory, 2025"),
)
_PICTURE = "val-d-exemple.svg"
_PARTNER = "val-d-exemple"
_PERSON = "Anne Martin"
_OTHER = "Paul Blanc"

FIELDS: Mapping[str, Mapping[str, Described]] = {
    "Release": {
        "title": (
            N_("The title; the final full stop is taken off."),
            N_("Two hundred homes for young workers"),
        ),
        "subtitle": (
            N_("The line below the title."),
            N_("A three-year agreement with Roofs and Company"),
        ),
        "notice": (
            N_("A line above the title, for instance of a correction."),
            N_("Version corrected on 25 September"),
        ),
        "kind": (
            N_(
                "What this is; it gives the words at the top. « release », a press release, is the"
                " default; else an invitation, an appointment, results, a statement, a press kit"
                " (report) or a correction."
            ),
            "invitation",
        ),
        "state": (
            N_(
                "How far it has come: draft (the default, printed as such), approved (nothing may"
                " be left open) or published."
            ),
            "approved",
        ),
        "embargo": (
            N_("Until when nobody may publish it: a day, and an hour where there is one."),
            "2026-09-24 10h",
        ),
        "place": (N_("The place, printed before the date."), "Exemple-sur-Mer"),
        "date": (N_("The day of the release, as year-month-day."), "2026-09-24"),
        "partners": (
            N_(
                "The partners, by the names of their files; logos, About texts and contacts come"
                " in this order."
            ),
            [_PARTNER, "toits-et-compagnie/littoral"],
        ),
        "agreement": (
            N_("What is signed, by whom, when and for how long."),
            {"name": N_("partnership agreement"), "signed": "2026-09-23"},
        ),
        "event": (
            N_("What takes place; an invitation prints it in a box below the title."),
            {"name": N_("Visit of the first home"), "date": "2026-10-06", "time": "10h30"},
        ),
        "appointment": (N_("Who is appointed."), {"person": _PERSON}),
        "lead": (
            N_("The lead: one or several paragraphs. {signatories} writes names and titles."),
            N_("{signatories} signed a {agreement} on {signed}."),
        ),
        "body": (
            N_("The body: a text, or blocks, each after a dash."),
            [N_("A first paragraph."), {"heading": N_("A shared method")}],
        ),
        "notes": (
            N_("The notes, by number; {1} in a text calls note 1."),
            {"1": N_("Young people under 30 who work or study.")},
        ),
        "about": (
            N_("The partners whose About text is printed; by default all; « none » for none."),
            [_PARTNER],
        ),
        "links": (
            N_("The links printed at the end."),
            [{"text": N_("Download the agreement"), "url": "https://www.example.org/accord.pdf"}],
        ),
        "contacts": (
            N_(
                "The contacts to print: a partner, or one of its contacts; by default those of the"
                " partners; « none » for none."
            ),
            [f"{_PARTNER}/Nora Petit"],
        ),
    },
    "Agreement": {
        "name": (
            N_("What it is, as in a sentence and without article."),
            N_("partnership agreement"),
        ),
        "signed": (N_("The day on which it is signed."), "2026-09-23"),
        "period": (N_("The time it covers, as it is printed."), "2026-2029"),
        "signatories": (
            N_("Who signs, in order; a partner where nobody is named for it."),
            [_PERSON, _OTHER],
        ),
        "witnesses": (N_("Who is present without signing."), ["toits-et-compagnie/Mina Sorel"]),
    },
    "Event": {
        "name": (N_("What takes place."), N_("Visit of the first home")),
        "date": (N_("The day, as year-month-day."), "2026-10-06"),
        "time": (N_("The hour."), "10h30"),
        "place": (N_("Where."), "4, rue des Tanneurs, Exemple-sur-Mer"),
    },
    "Appointment": {
        "person": (N_("The person who is appointed."), _PERSON),
        "replaces": (N_("The person she or he replaces."), _OTHER),
    },
    "ReleaseLink": {
        "text": (N_("The words of the link."), N_("Download the agreement")),
        "url": (N_("The address it leads to."), "https://www.example.org/accord.pdf"),
    },
    "PersonReference": {
        "person": (N_("A person, by the name in the partner's file."), _PERSON),
        "mandate": (N_("Which of several mandates: 1 for the first, 2 for the second."), 2),
    },
    "TextBlock": {
        "text": (
            N_("Paragraphs; an empty line between two. Without this key they do as well."),
            N_("A first paragraph."),
        )
    },
    "HeadingBlock": {
        "heading": (N_("A heading in the body."), N_("A shared method")),
        "level": (N_("Its rank: 2 (the default), or 3 for one below."), 3),
    },
    "ListBlock": {
        "list": (
            N_("A list: one item after each dash, or a text with one bullet a line."),
            [N_("find the empty homes"), N_("convince their owners")],
        ),
        "title": _HEADING,
        "intro": _INTRO,
    },
    "Item": {
        "title": (N_("The title of the item."), N_("Find")),
        "text": (N_("The text of the item."), N_("A hundred homes are visited every year.")),
    },
    "CommitmentsBlock": {
        "commitments": (
            N_("Commitments: one after each dash."),
            [N_("find a hundred empty homes"), N_("pay for insulation works")],
        ),
        "title": _HEADING,
        "intro": _INTRO,
        "by": (N_("Who makes them: « all », or a partner."), "all"),
    },
    "Commitment": {
        "by": (N_("Who makes this one, where it is not everybody."), _PARTNER),
        "target": (N_("Its target."), N_("500 homes")),
        "until": (N_("By when."), N_("end of 2028")),
    },
    "QuoteBlock": {
        "quote": (
            N_("Words of a person, without quotation marks: the program adds them."),
            N_("A job must go with a home."),
        ),
        "by": (
            N_("Who speaks: a person of the partners, or « name, title » for anybody else."),
            _PERSON,
        ),
        "verb": (N_("The verb after the name; the quotation then follows."), N_("says")),
        "attribution": (
            N_("Where the name stands: before, after, or inside, after the first sentence."),
            "before",
        ),
    },
    "FiguresBlock": {
        "figures": (
            N_("Key figures: one after each dash."),
            [N_("1 240 empty homes"), {"value": "79 %", "label": N_("of employees know of it")}],
        ),
        "title": (N_("The heading printed above."), N_("Housing in figures")),
        "source": _SOURCE,
        "intro": (
            N_("The sentence before the figures."),
            N_("Four figures tell of the need:"),
        ),
        "url": (N_("Where to read more."), "https://www.example.org/chiffres"),
    },
    "Figure": {
        "value": (N_("The number, with its unit."), "79 %"),
        "label": (
            N_("What it counts; alone, the number and what it counts."),
            N_("of employees know of it"),
        ),
        "detail": (N_("A detail, printed smaller."), N_("of which 40 % under 30")),
        "was": (N_("What it was before."), N_("61 % in 2015")),
        "change": (N_("How it changed."), "+ 18 points"),
    },
    "TableBlock": {
        "table": (
            N_(
                "A table, after « | »: the first line names the columns, « | » stands between"
                " cells, « - » begins a row that details the one above."
            ),
            N_("Homes | 2018 | 2017\nFinanced | 1 214 | 1 087"),
        ),
        "title": (N_("The heading printed above."), N_("Homes financed")),
        "source": _SOURCE,
    },
    "AgendaBlock": {
        "agenda": (
            N_("The programme: after each dash an hour, a colon and what happens then."),
            [{"10h": N_("Welcome")}, {"10h30 - 11h15": N_("Visit"), "press": N_("All press")}],
        ),
        "title": (N_("The heading printed above."), N_("The programme")),
        "date": (N_("The day, where there are several."), "2026-10-06"),
    },
    "Slot": {
        "time": (N_("The hour."), "10h30"),
        "text": (N_("What happens then."), N_("Welcome")),
        "press": (N_("What the press may attend."), N_("Photographers only")),
        "place": (N_("Where."), N_("Town hall")),
    },
    "ImageBlock": {
        "image": (N_("The picture's file, beside the release."), "signature.jpg"),
        "alt": (
            N_("What the picture shows, for those who cannot see it."),
            N_("The four signatories around a table"),
        ),
        "decorative": (N_("yes: the picture says nothing, and needs no « alt »."), "yes"),
        "caption": (N_("The words below the picture."), N_("The signing in Exemple-sur-Mer")),
        "credit": (N_("Whose picture it is."), N_("photograph: Lou Petit")),
    },
    "CalloutBlock": {
        "callout": (
            N_("A box: a text, or blocks after dashes."),
            N_("Write to us before 5 October."),
        ),
        "title": (N_("The heading of the box."), N_("To attend")),
        "url": (N_("Where to read more or to apply."), "https://www.example.org/inscription"),
    },
    "Partner": {
        "name": (
            N_(
                "The name as in a sentence, with its article. A lower-case article bends to the"
                " sentence; a capital one belongs to the name."
            ),
            "la Communauté d'agglomération du Val d'Exemple",
        ),
        "acronym": (N_("The acronym, printed once after the name."), "CAVE"),
        "short": (
            N_("A shorter name for headings, logos and contacts."),
            "Val d'Exemple",
        ),
        "gender": (N_("m or f, where the article does not tell."), "f"),
        "website": (N_("The address of the website."), "www.example.org"),
        "accounts": (
            N_("Accounts of social networks, without @."),
            {"linkedin": "company/exemple", "facebook": "exemple"},
        ),
        "logo": (N_("The file of the logo, in partners/."), _PICTURE),
        "people": (
            N_("The people, by the name as it is printed, with their mandates."),
            {_PERSON: {"gender": "f", "role": N_("mayor"), "from": "2020-07"}},
        ),
        "facts": (
            N_("Facts that texts quote by their name between braces; dated where they changed."),
            {N_("inhabitants"): {"2022": "96 400", "2025": "98 700"}},
        ),
        "about": (
            N_("The About text, or blocks; with dates below where it changed."),
            N_("The Val d'Exemple gathers {communes} municipalities."),
        ),
        "more": (
            N_("The last lines of the About text, in place of the website and the accounts."),
            N_("Find out more: {website}"),
        ),
        "figures": (
            N_("Key figures printed below the About text."),
            [{"title": N_("Housing in figures"), "items": [N_("46 200 homes")]}],
        ),
        "contacts": (
            N_("Whom to call; each contact after a dash."),
            [{"name": "Nora Petit", "phone": "01 99 00 12 34"}],
        ),
    },
    "Person": {
        "gender": (N_("m or f."), "f"),
        "honorific": (N_("What comes before the name."), "Dr"),
        "family": (N_("The family name, where it is not the last word."), "de la Tour"),
        "mandates": (
            N_("The mandates, where there are several, each after a dash."),
            [{"role": N_("deputy mayor")}, {"role": N_("mayor"), "of": "none"}],
        ),
    },
    "Mandate": {
        "role": (
            N_("The office, as the person bears it; the program adds the organisation."),
            N_("mayor"),
        ),
        "remit": (
            N_("What the person looks after, printed after the organisation."),
            N_("responsible for housing"),
        ),
        "of": (
            N_("Another organisation, by its name or file; « none »: nothing follows."),
            "none",
        ),
        "title": (
            N_("The whole title, printed as it is instead of the rest."),
            N_("prefect of the Exemple region"),
        ),
        "announced": (
            N_("The person may be named before « from: »: since this day, or « yes »."),
            "2026-09",
        ),
    },
    "Period": {
        "from": (N_("From when, included: a day, a month or a year."), "2020-07-10"),
        "until": (N_("Until when, included: a day, a month or a year."), "2026"),
    },
    "Account": {
        "name": (N_("The name of the account, without @."), "exemple"),
        "url": (
            N_("Its address, where the name does not tell it."),
            "https://www.youtube.com/channel/UC000000",
        ),
    },
    "PartnerFigures": {
        "title": (N_("The heading printed above."), N_("Housing in figures")),
        "source": _SOURCE,
        "intro": (N_("The sentence before the figures."), N_("Four figures tell of the need:")),
        "items": (N_("The figures: one after each dash."), [N_("46 200 homes")]),
    },
    "Contact": {
        "name": (N_("The person to call."), "Nora Petit"),
        "role": (N_("What the person does."), N_("head of media relations")),
        "office": (N_("An office, in place of a person."), N_("Press office")),
        "service": (N_("The department, printed before the name."), N_("Communications")),
        "agency": (N_("The agency; the name of a website is not printed."), "agence.example.org"),
        "phone": (
            N_("The telephone number, or several between square brackets."),
            ["01 99 00 12 34", "06 39 98 12 34"],
        ),
        "email": (N_("The e-mail address, or several."), "presse@example.org"),
        "address": (N_("The postal address."), "1, place du Marché, Exemple-sur-Mer"),
        "kind": (N_("Another heading than « Press contacts »."), N_("Information desk")),
    },
    "Settings": {
        "language": (
            N_("The language of the files without one in their names, and of the messages."),
            "fr",
        ),
        "timezone": (N_("The time zone of embargoes."), "Europe/Paris"),
        "style": (N_("The style of all releases; by default « maison »."), "sobre"),
        "words": (
            N_("Words that are right although the dictionary lacks them, for --spelling."),
            ["parcellaire", "Naboo"],
        ),
    },
}

STYLE: Mapping[tuple[str, ...], Described] = {
    ("extends",): (N_("The style this one begins from; it says only what differs."), "maison"),
    ("typography",): (N_("Choices of typography."), {"spaces": "nbsp"}),
    ("typography", "spaces"): (
        N_("The space before ; ! ? and in thousands: narrow, or nbsp for the ordinary one."),
        "narrow",
    ),
    ("typography", "guillemets"): (N_("The space inside « »: nbsp, or narrow."), "nbsp"),
    ("typography", "dash"): (N_("The dash of an aside."), "–"),
    ("fonts",): (
        N_("The font families of the PDF; their files are in fonts/."),
        {"serif": "Source Serif 4"},
    ),
    ("fonts", "serif"): (N_("The family with serifs."), "Source Serif 4"),
    ("fonts", "sans-serif"): (N_("The family without serifs."), "Source Sans 3"),
    ("fonts", "monospace"): (N_("The family of even widths."), "Source Code Pro"),
    ("labels",): (
        N_("The words the program prints itself, by language."),
        {"fr": {"contacts": "Vos contacts"}},
    ),
    **{
        ("labels", code): (N_("The words in this language."), {"contacts": "Contacts"})
        for code in LANGUAGES
    },
}
