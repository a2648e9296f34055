"""Logos, About texts, contacts, state and embargo: what follows the partners by default."""

import datetime
from zoneinfo import available_timezones

import pytest

from generator.content.prose import plain
from generator.language import LANGUAGES, language
from tests.conftest import Desk, text

BASE = "title: T\ndate: 2019-10-02\npartners: [ville, comite]\n"


def test_abouts_follow_the_partners(desk: Desk):
    desk.release(base=BASE)
    (about,) = desk.bound().abouts
    assert about.name == "la VE"
    assert text(about.blocks[0].paragraphs) == "La Ville compte 44 communes et 13 500 habitants."
    assert text(about.more) == "Plus d'informations sur : www.exemple.fr - @Exemple"
    assert [run.href for run in about.more[0] if run.href] == [
        "https://www.exemple.fr",
        "https://twitter.com/Exemple",
    ]


@pytest.mark.parametrize("name", ["website", "accounts"])
def test_an_about_that_names_a_way_that_is_not_there_is_told(desk: Desk, name: str):
    desk.write("partners/comite.yaml", f"name: le Comité\nabout: |\n  Voir {{{name}}}.\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [comite]\n")
    (finding,) = desk.findings()
    assert (finding.code, finding.span.path) == ("BIND031", "partners/comite.yaml")
    assert (finding.span.line, finding.span.column) == (3, 9)
    assert finding.hint == f"Add « {name}: » in partners/comite.yaml."


def test_about_none(desk: Desk):
    desk.release("about: none\n", base=BASE)
    assert desk.bound().abouts == ()


@pytest.mark.parametrize(("day", "words"), [("2018-01-01", "Avant."), ("2019-06-01", "Après.")])
def test_abouts_are_chosen_by_the_day(desk: Desk, day: str, words: str):
    desk.write(
        "partners/comite.yaml", "name: le Comité\nabout:\n  2017: Avant.\n  2019-06: Après.\n"
    )
    desk.release(base=f"title: T\ndate: {day}\npartners: [comite]\n")
    assert text(desk.bound().abouts[0].blocks[0].paragraphs) == words


def test_dated_abouts_that_miss_the_day_are_refused(desk: Desk):
    desk.write("partners/comite.yaml", "name: le Comité\nabout:\n  2020: Après.\n")
    desk.release(base=BASE)
    (finding,) = desk.findings()
    assert (finding.code, finding.span.path, finding.span.line) == (
        "BIND050",
        "partners/comite.yaml",
        3,
    )


def test_an_organisation_without_about_prints_none(desk: Desk):
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [comite]\n")
    assert desk.bound().abouts == ()


def test_units_have_what_their_parent_has(desk: Desk):
    desk.write(
        "partners/ville/quartier.yaml",
        """\
        name: le Quartier des Lilas
        people:
          Max Roux: {gender: m, role: Délégué}
        figures:
          - title: Le Quartier
            items: [12 rues]
          - title: Le Quartier d'avant
            until: 2018
            items: [10 rues]
        """,
    )
    desk.release(
        "lead: Avec {Max Roux}, {quartier} et {Anne Martin}.\n",
        base="title: T\ndate: 2019-10-02\npartners: [ville/quartier]\n",
    )
    release = desk.bound()
    assert text(release.lead) == (
        "Avec Max Roux, Délégué du Quartier des Lilas, le Quartier des Lilas et Anne Martin, Maire "
        "de la Ville d'Exemple (VE)."
    )
    assert [logo.name for logo in release.logos] == ["Ville d'Exemple"]
    (about,) = release.abouts
    assert [plain(figures.title) for figures in about.figures] == ["Le Quartier"]
    (group,) = release.contacts
    assert [one.name for one in group.organisations] == ["Ville d'Exemple"]


def test_contacts_are_links(desk: Desk):
    desk.release(base=BASE)
    contact = desk.bound().contacts[0].organisations[0].contacts[0]
    (phone,), (email,) = contact.phones[0], contact.emails[0]
    assert (phone.text, phone.href) == ("03\u00a087\u00a039\u00a039\u00a014", "tel:+33387393914")
    assert (email.text, email.href) == ("lou@exemple.fr", "mailto:lou@exemple.fr")


@pytest.mark.parametrize(
    ("typed", "printed", "target"),
    [
        ("01.71.21.12.50", "01 71 21 12 50", "tel:+33171211250"),
        ("+33 3 87 39 39 14", "+33 3 87 39 39 14", "tel:+33387393914"),
        ("+49 30 18 681-22222", "+49 30 18 681-22222", "tel:+49301868122222"),
        ("poste 12", "poste 12", None),
        ("03 87 39 39", "03 87 39 39", None),
    ],
)
def test_phones(desk: Desk, typed: str, printed: str, target: str | None):
    desk.write(
        "partners/comite.yaml", f"name: le Comité\ncontacts:\n  - name: X\n    phone: {typed}\n"
    )
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [comite]\n")
    (run,) = desk.bound().contacts[0].organisations[0].contacts[0].phones[0]
    assert (run.text.replace("\u00a0", " "), run.href) == (printed, target)


def test_contacts_of_other_days_are_left_out(desk: Desk):
    desk.write(
        "partners/comite.yaml",
        """\
        name: le Comité
        contacts:
          - {name: Avant, until: 2019-10-01}
          - {name: Pendant, from: 2019-10-02, until: 2019-10-02}
          - {name: Après, from: 2019-10-03}
          - {name: Aide, kind: Renseignements}
        """,
    )
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [comite]\n")
    groups = [
        (plain(group.heading), [plain(one.name) for one in group.organisations[0].contacts])
        for group in desk.bound().contacts
    ]
    assert groups == [("", ["Pendant"]), ("Renseignements", ["Aide"])]


def test_contacts_may_be_named(desk: Desk):
    desk.release("contacts: [ville/lou petit]\n", base=BASE)
    assert len(desk.bound().contacts) == 1
    desk.release("contacts: [ville/Lou Grand]\n", base=BASE)
    assert desk.told() == ["4:12 BIND052"]
    desk.release("contacts: none\n", base=BASE)
    assert desk.bound().contacts == ()


def test_draft_is_the_default(desk: Desk):
    desk.release(base=BASE)
    assert desk.bound().state == "draft"


def test_embargo(desk: Desk):
    desk.release("embargo: 2019-10-02 10h\n", base=BASE)
    embargo = desk.bound().embargo
    assert embargo and embargo.until
    assert plain(embargo.text) == "mercredi 2 octobre 2019 à 10 h (heure de Paris)"
    assert embargo.until.isoformat() == "2019-10-02T10:00:00+02:00"


def test_the_workspace_chooses_its_time_zone(desk: Desk):
    desk.write("communique.yaml", "timezone: America/Martinique\n")
    desk.release("embargo: 2019-10-02 10h30\n", base=BASE)
    embargo = desk.bound().embargo
    assert embargo and embargo.until
    assert plain(embargo.text).endswith("à 10 h 30 (heure de Martinique)")
    assert embargo.until.utcoffset() == datetime.timedelta(hours=-4)


@pytest.mark.parametrize(
    ("zone", "place"),
    [
        ("Indian/Reunion", "de La Réunion"),
        ("America/Cayenne", "de Cayenne"),
        ("America/St_Barthelemy", "de Saint-Barthélemy"),
        ("America/Miquelon", "de Saint-Pierre-et-Miquelon"),
        ("America/Guadeloupe", "de Guadeloupe"),
        ("Indian/Mayotte", "de Mayotte"),
        ("Pacific/Noumea", "de Nouméa"),
        ("Pacific/Tahiti", "de Tahiti"),
        ("Pacific/Marquesas", "des Marquises"),
        ("Pacific/Gambier", "des Gambier"),
        ("Pacific/Wallis", "de Wallis"),
        ("Europe/London", "de Londres"),
        ("Africa/Abidjan", "d'Abidjan"),
        ("Africa/Cairo", "du Caire"),
        ("America/New_York", "de New York"),
        ("UTC", "du temps universel"),
    ],
)
def test_a_time_zone_has_its_french_name(desk: Desk, zone: str, place: str):
    desk.write("communique.yaml", f"timezone: {zone}\n")
    desk.release("embargo: 2019-10-02 10h\n", base=BASE)
    embargo = desk.bound().embargo
    assert embargo and plain(embargo.text).endswith(f"à 10 h (heure {place})")


def test_a_time_zone_has_its_english_name(desk: Desk):
    desk.write("communique.yaml", "timezone: Indian/Reunion\nlanguage: en\n")
    desk.release("embargo: 2019-10-02 10h\n", base=BASE)
    embargo = desk.bound().embargo
    assert embargo and plain(embargo.text).endswith("at 10 am (Réunion time)")


def test_no_place_is_named_for_a_zone_that_is_not():
    known = {zone for code in LANGUAGES for zone in language(code).places}
    assert known <= available_timezones()


@pytest.mark.parametrize("field", ["date", "place", "embargo", "kind", "notice"])
def test_open_points_stand_in_any_field(desk: Desk, field: str):
    typed = {
        "title": "T",
        "date": "2019-10-02",
        "partners": "[ville]",
        field: "À COMPLÉTER (quoi ?)",
    }
    desk.release(base="".join(f"{key}: {value}\n" for key, value in typed.items()))
    assert desk.findings() == []
    desk.release(
        "state: approved\n", base="".join(f"{key}: {value}\n" for key, value in typed.items())
    )
    assert [one.code for one in desk.findings()] == ["BIND060"]


def test_open_points_are_marked(desk: Desk):
    desk.release("lead: Il y en a A COMPLETER (combien ?) en tout.\n", base=BASE)
    marked = [run.text for run in desk.bound().lead[0] if "open" in run.marks]
    assert marked == ["A COMPLETER (combien ?)"]
    desk.release(base=BASE.replace("2019-10-02", "À COMPLÉTER (le jour ?)") + "place: Metz\n")
    assert [(run.text, set(run.marks)) for run in desk.bound().dateline] == [
        ("Metz, le ", set()),
        ("À COMPLÉTER (le jour ?)", {"open"}),
    ]


def test_open_people_and_pictures(desk: Desk):
    desk.release(
        "lead: Avec {signatories}.\n"
        "body:\n"
        "  - by: À COMPLÉTER (qui ?)\n"
        "    quote: Bonjour\n"
        "  - image: À COMPLÉTER (la photo ?)\n"
        "    alt: À COMPLÉTER\n"
        "agreement:\n"
        "  signatories: [Hugo Blanc, À COMPLÉTER (qui ?)]\n",
        base=BASE,
    )
    release = desk.bound()
    quote, image = release.body
    assert [run.marks for run in quote.speaker] == [{"open"}]
    assert image.asset is None
    assert plain(image.missing) == "À COMPLÉTER (la photo ?)"


def test_a_translation_says_only_the_words(desk: Desk):
    desk.release("lead: Avec {Hugo Blanc}.\n", base=BASE + "place: Metz\n")
    desk.write(
        "releases/2019-10-02-exemple.en.yaml",
        "title: An agreement\nlead: With {Hugo Blanc}, on {date}.\n",
    )
    desk.write(
        "partners/ville.en.yaml",
        "name: the City of Exemple\nabout: The City has {communes} towns.\n",
    )
    desk.write(
        "partners/comite.en.yaml",
        "name: the Exemple Committee\nabout: A committee.\npeople:\n  Hugo Blanc: {role: President}\n",
    )
    release = desk.bound("2019-10-02-exemple.en")
    assert (release.language, plain(release.title)) == ("en", "An agreement")
    assert (
        text(release.lead)
        == "With Hugo Blanc, President of the Exemple Committee, on 2 October 2019."
    )
    assert plain(release.dateline) == "Metz, 2 October 2019"
    assert [one.slug for one in release.versions] == ["2019-10-02-exemple"]
    assert [text(about.blocks[0].paragraphs) for about in release.abouts] == [
        "The City has 44 towns.",
        "A committee.",
    ]
    (original,) = desk.bound().versions
    assert (original.language, original.slug) == ("en", "2019-10-02-exemple.en")


def test_a_translation_never_prints_a_french_about(desk: Desk):
    desk.release(base=BASE)
    desk.write("releases/2019-10-02-exemple.en.yaml", "title: An agreement\n")
    assert {one.code for one in desk.findings()} == {"BIND051"}
    assert len(desk.findings()) == 3  # two names with a French article, an About text


def test_a_translation_needs_no_about_that_its_original_lacks(desk: Desk):
    desk.write("partners/comite.yaml", "name: Comité Exemple\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [comite]\n")
    desk.write("releases/2019-10-02-exemple.en.yaml", "title: An agreement\n")
    assert desk.findings() == []


def test_a_translation_never_prints_french_roles_facts_or_headings(desk: Desk):
    desk.write(
        "partners/comite.yaml",
        """\
        name: Comité
        people:
          Hugo Blanc:
            mandates:
              - {role: Président, until: 2018}
              - {role: Directeur, from: 2019}
        facts: {duree: trois ans}
        contacts:
          - {name: Lou, service: Communication, phone: 0387393914}
          - {name: Max, kind: Renseignements}
        """,
    )
    desk.write(
        "partners/comite.en.yaml", "about: A committee.\npeople:\n  Hugo Blanc: {gender: m}\n"
    )
    base = "title: T\ndate: 2019-10-02\npartners: [comite]\n"
    desk.release(base=base)
    desk.write(
        "releases/2019-10-02-exemple.en.yaml", "title: T\nlead: With {Hugo Blanc}, {duree}.\n"
    )
    assert [one.span.path for one in desk.findings()] == [
        "partners/comite.yaml",
        "releases/2019-10-02-exemple.en.yaml",
    ]
    desk.write(
        "partners/comite.en.yaml",
        """\
        about: A committee.
        people:
          Hugo Blanc:
            mandates:
              - role: President
              - role: Director
        facts: {duree: three years}
        contacts:
          - service: Communications
        """,
    )
    release = desk.bound("2019-10-02-exemple.en")
    assert text(release.lead) == "With Hugo Blanc, Director of Comité, three years."
    (group,) = release.contacts
    (contact,) = group.organisations[0].contacts
    assert (plain(contact.name), plain(contact.service)) == ("Lou", "Communications")


def test_a_translation_needs_its_original(desk: Desk):
    desk.write("releases/2019-10-02-autre.en.yaml", "title: An agreement\n")
    assert desk.told() == ["1:1 FORM014"]
