"""What writers get wrong, and what must come of it: a message, or the text that was meant."""

from pathlib import Path

import pytest

from generator.content.prose import plain
from generator.findings import Rejected
from tests.conftest import COMITE, RELEASE, SLUG, VILLE, Desk, text

CLOSED = "Anne Martin, Maire de la Ville d'Exemple (VE)"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("{Anne Martin}{1} signe.", f"{CLOSED}1, signe."),
        ("{Anne Martin}{1} et moi.", f"{CLOSED}1 et moi."),
        ("{Anne Martin} {signed} x.", f"{CLOSED}, 1er octobre 2019 x."),
        ("{Anne Martin} (élue) signe.", f"{CLOSED} (élue) signe."),
        ("Le { date }.", "Le 2 octobre 2019."),
        ("https://x.fr/_a_/b*c*", "https://x.fr/_a_/b*c*"),
        ("**https://x.fr/_a_**", "https://x.fr/_a_"),
    ],
)
def test_what_stands_around_a_name(desk: Desk, typed: str, printed: str):
    desk.release(f"lead: |\n  {typed}\nnotes:\n  1: Une note\n")
    assert text(desk.bound().lead) == printed


@pytest.mark.parametrize(
    ("until", "typed", "printed"),
    [
        ("2020-07-15", "jusqu'au {}", "jusqu'au 15 juillet 2020"),
        ("2020-07-15", "du {}", "du 15 juillet 2020"),
        ("2020-07-15", "le {}", "le 15 juillet 2020"),
        ("2020-07", "jusqu'au {}", "jusqu'en juillet 2020"),
        ("2020", "au {}", "en 2020"),
        ("2020", "le {}", "en 2020"),
    ],
)
def test_what_stands_before_a_bound_fits_it(desk: Desk, until: str, typed: str, printed: str):
    desk.write("partners/ville.yaml", VILLE.replace("2020-07-15", until))
    assert desk.lead(f"élue {typed.format('{Anne Martin.until}')}") == f"élue {printed}"


@pytest.mark.parametrize(
    ("until", "printed"),
    [("2020", "2020"), ("2020-07", "juillet 2020"), ("2020-07-15", "15 juillet 2020")],
)
def test_a_bound_is_printed_as_precisely_as_it_was_typed(desk: Desk, until: str, printed: str):
    desk.write("partners/ville.yaml", VILLE.replace("2020-07-15", until))
    assert desk.lead("en {Anne Martin.until}") == f"en {printed}"


def test_an_address_keeps_its_case(desk: Desk):
    desk.write("partners/ville.yaml", VILLE.rstrip() + "\n    more: |\n      {website}\n")
    desk.release()
    (about,) = desk.bound().abouts
    assert text(about.more) == "www.exemple.fr"


@pytest.mark.parametrize(
    ("more", "told"),
    [
        ("lead: |\n  Avec {²}.\n", "12:9 BIND036"),
        ("lead: |\n  [a](https://{place}.fr)\n", "12:7 BIND002"),
        ("lead: |\n  [a](convention.pdf)\n", "12:7 BIND004"),
        ("links:\n  - {text: a, url: convention}\n", "12:20 BIND004"),
        ("body:\n  - list:\n      - {}\n", "13:9 FORM001"),
        ("body:\n  - commitments:\n      - by: ville\n", "13:9 FORM001"),
        ("notes:\n  1: un\n  01: deux\n", "13:3 FORM011"),
    ],
)
def test_a_slip_is_told_once_where_it_stands(desk: Desk, more: str, told: str):
    desk.release(more)
    assert desk.told() == [told]


@pytest.mark.parametrize("field", ["place: Exemple", "name: convention", "period: 2019-2022"])
def test_words_that_others_quote_hold_no_names(desk: Desk, field: str):
    key = field.partition(":")[0]
    desk.release(base=RELEASE.replace(field, f'{key}: "{{ville}}"'))
    assert [one.partition(" ")[2] for one in desk.told()] == ["FORM015"]


@pytest.mark.parametrize("partners", ["[vill]", "", "[]", "{a: b}"])
def test_a_missing_partner_is_one_mistake(desk: Desk, partners: str):
    desk.release(
        "lead: |\n  {signatories}, {Anne Martin} et {habitants}\n",
        base=RELEASE.replace("[ville, comite]", partners),
    )
    assert [one.partition(":")[0] for one in desk.told()] == ["5"]


def test_a_misspelt_field_is_not_missing_too(desk: Desk):
    desk.release(base=RELEASE.replace("title:", "titel:"))
    assert desk.told() == ["1:1 FORM003"]


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("announced: bientôt", ["3:52 FORM009"]),
        ("remit: au logement", ["3:16 BIND023"]),
    ],
)
def test_a_mandate_that_says_too_little(desk: Desk, typed: str, told: list[str]):
    role = "role: Maire, " if typed.startswith("announced") else ""
    desk.write(
        "partners/ville.yaml",
        f"name: la Ville\npeople:\n  Anne Martin: {{gender: f, {role}{typed}}}\nabout: x\n",
    )
    desk.release(
        "lead: |\n  {Anne Martin}\n",
        base="title: T\ndate: 2019-10-02\npartners: [ville]\n",
    )
    findings = [one for one in desk.findings() if one.span.path == "partners/ville.yaml"]
    assert [f"{one.span.line}:{one.span.column} {one.code}" for one in findings] == told


def test_two_values_that_begin_on_the_same_day(desk: Desk):
    desk.write("partners/ville.yaml", VILLE.replace("2019: 13 500", "2015-01: 13 500"))
    assert [one.code for one in desk.findings()] == ["FORM009"]


# Open points ------------------------------------------------------------------------------------

OPEN = "À COMPLÉTER (quoi ?)"


def test_an_open_signatory_is_printed(desk: Desk):
    desk.release(
        "lead: |\n  {signatories} signent\n",
        base=RELEASE.replace("Paul Évrard, Hugo Blanc, Ève Noir", OPEN),
    )
    assert text(desk.bound().lead) == f"{CLOSED}, et {OPEN}, signent"


@pytest.mark.parametrize("kind", ["list", "commitments", "figures", "agenda", "table"])
def test_a_block_may_be_open(desk: Desk, kind: str):
    desk.release(f"body:\n  - {kind}: {OPEN}\n")
    assert OPEN in repr(desk.bound().body)


def test_an_open_role_stands_out_and_must_be_settled(desk: Desk):
    desk.write("partners/ville.yaml", VILLE.replace("role: Adjoint", f"role: {OPEN}"))
    desk.release("lead: |\n  {Paul Évrard}\n")
    marked = [run.text for run in desk.bound().lead[0] if "open" in run.marks]
    assert marked == [OPEN]
    desk.release("state: approved\nlead: |\n  {Paul Évrard}\n")
    with pytest.raises(Rejected) as refusal:
        desk.bound()
    assert {one.code for one in refusal.value.findings} == {"BIND060"}


def test_what_stands_for_a_mistake_is_no_open_point(desk: Desk):
    desk.write("partners/ville.yaml", VILLE.replace("name:", "nmae:", 1))
    desk.release("state: approved\nlead: |\n  {ville} signe.\n")
    assert "BIND060" not in {one.code for one in desk.findings()}


def test_an_open_address_is_printed(desk: Desk):
    desk.release(f"links:\n  - text: Lire\n    url: {OPEN}\n")
    assert [plain(link) for link in desk.bound().links] == [f"Lire {OPEN}"]


# Units, translations, contacts ------------------------------------------------------------------


def test_units_share_the_contacts_of_their_partner(desk: Desk):
    for name in ("un", "deux"):
        desk.write(f"partners/ville/{name}.yaml", f"name: la Ville {name}\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [ville/un, ville/deux]\n")
    ((organisation,),) = [group.organisations for group in desk.bound().contacts]
    assert len(organisation.contacts) == 1


def test_a_unit_inherits_across_a_folder_without_a_file(desk: Desk):
    desk.write("partners/ville/est/nord.yaml", "name: la Ville du Nord\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [ville/est/nord]\n")
    assert len(desk.bound().abouts) == 1


def test_a_press_contact_is_kept_in_a_translation(desk: Desk):
    desk.write(
        "partners/ville.yaml", VILLE.replace("- name: Lou", "- kind: press\n        name: Lou")
    )
    desk.write("partners/ville.en.yaml", "name: the City\nabout: x\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [ville]\n")
    desk.write("releases/2019-10-02-exemple.en.yaml", "title: T\n")
    assert len(desk.bound("2019-10-02-exemple.en").contacts) == 1


def test_what_a_translation_lacks_is_told_where_the_partner_is_named(desk: Desk):
    desk.write("partners/ville.en.yaml", "name: the City\nabout: x\n")
    desk.write("partners/comite.yaml", "name: le Comité\nabout: x\n")
    desk.write("partners/comite.en.yaml", "name: the Committee\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [ville, comite]\n")
    desk.write("releases/2019-10-02-exemple.en.yaml", "title: T\n")
    assert desk.told() == ["3:19 BIND051"]


def test_an_unknown_language_is_told(desk: Desk):
    desk.release()
    desk.write("releases/2019-10-02-exemple.eo.yaml", "title: T\n")
    assert desk.told() == ["1:1 FORM016"]


@pytest.mark.parametrize(
    ("path", "code"),
    [
        ("partners/ville.eo.yaml", "FORM016"),
        ("partners/ville.EN.yaml", "FORM016"),
        ("partners/ville/centre.zz.yaml", "FORM016"),
        ("partners/nobody.en.yaml", "FORM014"),
        ("partners/ville/nobody.en.yaml", "FORM014"),
        ("partners/ville.fr.yaml", "READ008"),
        ("releases/2019-10-02-exemple.fr.yaml", "READ008"),
    ],
)
def test_a_translation_that_belongs_to_nothing_is_told(desk: Desk, path: str, code: str):
    desk.release()
    desk.write(path, "name: x\n")
    assert [(one.span.path, one.code) for one in desk.findings()] == [(path, code)]


@pytest.mark.parametrize("path", ["partners/._ville.yaml", "partners/.#ville.en.yaml"])
def test_what_a_system_hides_beside_a_partner_is_not(desk: Desk, path: str):
    desk.release()
    desk.write(path, "x")
    assert desk.told() == []


def test_a_fact_or_a_person_may_bear_the_name_of_a_field(desk: Desk):
    desk.write(
        "partners/comite.yaml",
        "name: Comité\nfacts: {service: 12, title: 3}\npeople: {About: {role: Maire}}\n",
    )
    desk.write("partners/comite.en.yaml", "people: {About: {role: Mayor}}\n")
    desk.release(base="title: T\ndate: 2019-10-02\npartners: [comite]\nabout: none\n")
    desk.write(
        "releases/2019-10-02-exemple.en.yaml",
        "title: T\nlead: '{About} and {service} {title}.'\n",
    )
    lead = text(desk.bound("2019-10-02-exemple.en").lead)
    assert lead == "About, Mayor of Comité and 12 3."


# Names too long for the disk --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("more", "code"),
    [("body:\n  - image: {name}\n", "BIND040"), ("about: [{name}]\n", "BIND011")],
)
def test_a_name_too_long_for_the_disk(desk: Desk, more: str, code: str):
    desk.release(more.replace("{name}", "x" * 3000))
    assert [one.partition(" ")[2] for one in desk.told()] == [code]


def test_several_wrong_items_of_one_list(desk: Desk):
    desk.release(
        "body:\n  - agenda:\n      - un\n      - deux\n      - 10h: trois\n  - list: [a]\n"
    )
    assert desk.told() == ["13:9 FORM004", "14:9 FORM004"]
    with pytest.raises(Rejected):
        desk.bound()


def test_a_partner_named_twice_is_printed_once(desk: Desk):
    figures = "\n    figures:\n      - items: [12 logements]\n"
    desk.write("partners/ville.yaml", VILLE.rstrip() + figures)
    desk.release(
        base="title: T\ndate: 2019-10-02\npartners: [ville, ville]\nabout: [ville, ville]\n"
    )
    (about,) = desk.bound().abouts
    assert len(about.figures) == 1


def test_the_last_month_of_the_calendar(desk: Desk):
    desk.write("partners/ville.yaml", VILLE.replace("2020-07-15", "9999-12"))
    assert desk.lead("{Anne Martin}") == CLOSED


def test_where_there_is_no_partner_yet_none_is_proposed(tmp_path: Path):
    desk = Desk(tmp_path)
    desk.release(base="title: T\ndate: 2026-09-24\npartners: [valmont]\n")
    (told,) = [one for one in desk.findings() if one.code == "BIND011"]
    assert told.hint == "« communique partner » makes its file."


@pytest.mark.parametrize(
    "person", ["{gender: f, role: maire}", "{gender: f, role: maire, from: 2014}"]
)
@pytest.mark.parametrize(
    "place", ["lead: |\n  {Anne Martin} opens.\n", "body:\n  - quote: Yes.\n    by: Anne Martin\n"]
)
def test_a_title_does_not_vanish_from_a_translation(tmp_path: Path, person: str, place: str):
    desk = Desk(tmp_path)
    desk.write("partners/valmont.yaml", f"name: Valmont\npeople:\n  Anne Martin: {person}\n")
    desk.write("partners/valmont.en.yaml", "about: |\n  A city.\n")
    desk.release(base="title: T\ndate: 2026-09-24\npartners: [valmont]\n")
    desk.release(place, base="title: T\n", slug=f"{SLUG}.en")
    (told,) = desk.findings()
    assert (told.code, "the role of Anne Martin" in told.message) == ("BIND051", True)
    desk.write(
        "partners/valmont.en.yaml",
        "about: |\n  A city.\npeople:\n  Anne Martin: {role: mayor}\n",
    )
    assert desk.findings() == []
    assert "mayor" in str(desk.bound(f"{SLUG}.en"))


def test_who_has_no_title_needs_none_in_a_translation(tmp_path: Path):
    desk = Desk(tmp_path)
    desk.write("partners/valmont.yaml", "name: Valmont\npeople:\n  Anne Martin: {gender: f}\n")
    desk.write("partners/valmont.en.yaml", "about: |\n  A city.\n")
    desk.release(base="title: T\ndate: 2026-09-24\npartners: [valmont]\n")
    desk.release("lead: |\n  {Anne Martin} opens.\n", base="title: T\n", slug=f"{SLUG}.en")
    assert desk.findings() == []


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("partners: comite, ville\n", "Put the names between brackets: [comite, ville]."),
        ("partners: comite et ville\n", "Put the names between brackets: [comite, ville]."),
        ("partners: vile\n", "Did you mean « ville »?"),
        ("partners: [ville]\nlead: |\n  {ville.name}\n", "Write the partner alone: {ville}"),
        ("partners: [ville]\nlead: |\n  {ville.nom}\n", "Write the partner alone: {ville}"),
        ("partners: [ville]\nlead: |\n  {ville.sigle}\n", "Did you mean « acronym »?"),
        ("partners: [ville]\nlead: |\n  {ville.ports}\n", "Write it under « facts: »"),
        ("partners: [ville]\nlead:\n  - Un\n  - Deux\n", "Put « | » after « lead: »; the dashes"),
        ("partners: [ville]\nlead: |\n  [a](mailto:lou)\n", "Write it whole: mailto:"),
    ],
)
def test_the_remedy_is_what_was_meant(desk: Desk, typed: str, told: str):
    desk.release(base=f"title: T\ndate: 2019-10-02\n{typed}")
    assert [one.hint for one in desk.findings() if one.hint.startswith(told)] != []


# One mistake, one finding ------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fact", "code"),
    [
        ("{a}", "BIND033"),
        ("salle {12}", "BIND030"),
        ("le {event.date}", "BIND031"),
        ("{period}", "BIND031"),
        ("{ville.maires} maires", "BIND035"),
        ("{communes} communes", "BIND036"),
        ("{Hugo Blanc.remit}", "BIND031"),
        ("avec {Anne Martin}", "BIND020"),
        ("{Anne Martin et Hugo Blanc}", "BIND020"),
        ("avec {Max Roux}", "BIND022"),
        ("{Hugo Blanc et Personne}", "BIND021"),
    ],
)
def test_what_is_wrong_in_a_fact_is_told_once_however_often_it_is_quoted(
    desk: Desk, fact: str, code: str
):
    desk.write(
        "partners/autre.yaml",
        "name: l'Autre\npeople:\n"
        "  Anne Martin: {gender: f, role: Maire}\n"
        "  Max Roux: {gender: m, role: Adjoint, until: 2010}\n",
    )
    desk.write("partners/comite.yaml", f'{COMITE.rstrip()}\n    facts:\n      a: "{fact}"\n')
    quoting = "{comite.a}, puis {comite.a}"
    desk.release(
        f"lead: |\n  {quoting}\nbody:\n  - |\n    {quoting}\n",
        base="title: T\ndate: 2019-10-02\npartners: [ville, comite, autre]\n",
    )
    assert [one.partition(" ")[2] for one in desk.told()] == [code]


@pytest.mark.parametrize(
    ("caption", "told"),
    [
        ("La salle {12}", "6:24 BIND030"),
        ("Avec {Personne}", "6:20 BIND036"),
        ("Avec {Anne Martin.until}{Anne}", "6:39 BIND036"),
        ("Le {event.date}", "6:18 BIND031"),
    ],
)
def test_what_is_wrong_in_a_caption_is_told_once(desk: Desk, caption: str, told: str):
    desk.write("releases/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    desk.release(
        f"body:\n  - image: a.svg\n    caption: {caption}\n",
        base="title: T\ndate: 2019-10-02\npartners: [ville]\n",
    )
    assert desk.told() == [told]


def test_a_caption_is_the_alternative_text_without_the_calls_of_its_notes(desk: Desk):
    desk.write("releases/a.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    desk.release(
        "body:\n  - image: a.svg\n    caption: La salle{1} de {ville}\nnotes:\n  1: x\n",
        base="title: T\ndate: 2019-10-02\npartners: [ville]\n",
    )
    release = desk.bound()
    (image,) = release.body
    assert image.alt == "La salle de la Ville d'Exemple (VE)"
    here = [one for one in release.references if one.used.path == release.origin.path]
    assert [one.text for one in here] == ["1", "VE", "la Ville d'Exemple (VE)"]


@pytest.mark.parametrize(
    "more",
    [
        "lead: |\n  {absent.prix} et {communes}\n",
        "lead: |\n  {Personne}, {ville/Personne}\n",
        "contacts: [ville/Personne]\n",
        "body:\n  - {quote: Oui, by: Personne}\n",
    ],
)
@pytest.mark.parametrize("partners", ["[ville, vill]", "[ville, cassee]"])
def test_what_a_lost_partner_may_hold_is_not_told(desk: Desk, more: str, partners: str):
    desk.write("partners/cassee.yaml", "nom: La Cassée\n")
    desk.release(more, base=f"title: T\ndate: 2019-10-02\npartners: {partners}\n")
    found = [one for one in desk.findings() if one.span.path.startswith("releases/")]
    assert [one.code for one in found] == ["BIND011" if "vill]" in partners else "BIND010"]


@pytest.mark.parametrize(
    ("typed", "codes"),
    [
        ("notes:\n  - un\nlead: Le{1}\n", ["FORM004"]),
        ("note: x\nlead: Le{1}\n", ["FORM003"]),
        ("evnt:\n  date: 2019-10-02\nlead: Le {event.date}\n", ["FORM003"]),
        ("embargo: demain\nlead: Le{1}, {event.date}\n", ["BIND030", "BIND031", "FORM009"]),
    ],
)
def test_what_may_stand_in_a_field_that_was_mistyped_is_not_told(
    desk: Desk, typed: str, codes: list[str]
):
    desk.release(typed, base="title: T\ndate: 2019-10-02\npartners: [ville]\n")
    assert sorted(one.code for one in desk.findings()) == codes
