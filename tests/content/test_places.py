"""Everything that is printed knows the words of a file that it comes from."""

import re

import pytest

from generator.content.body import Node
from generator.content.document import Reference, every, pictures, runs, words
from generator.findings import Span
from tests.conftest import RELEASE as SIGNED
from tests.conftest import SLUG, Desk
from tests.proofing.texts import stretch

VILLE = """\
name: Exemple
logo: ville.svg
website: www.exemple.fr
accounts: {twitter: VilleExemple}
people:
  Ana Roc:
    biography: Née à Metz.
    mandates: [{role: Maire, until: 2018}, {role: Élue, from: 2019}]
  Léo Dua: {mandates: [{role: Adjoint, until: 2015}, {role: Conseiller, from: 2016}]}
about: Une ville.
figures:
  - items: [12 rues]
contacts:
  - {name: Lou Petit, role: attaché, service: Presse, agency: Agence X, phone: 01 99 00 12 34/35,
     email: lou@exemple.fr, website: www.exemple.fr/presse, address: 1 rue Haute}
"""
RELEASE = """\
title: Un titre
subtitle: Un sous-titre
notice: Une mention
kicker: Un surtitre
kind: invitation
place: Metz
date: 2019-10-02
embargo: 2019-10-01 10h
partners: [ville]
about: [ville, Ana Roc, Léo Dua]
event: {name: Une visite, date: 2019-10-22, time: 10h, place: Une halle, audience: tous}
lead: |
  Un chapeau :
  - un point
  - deux points
body:
  - heading: Un intertitre
  - Un paragraphe **gras**, [ici](www.x.fr), au 01 99 00 12 34.
  - title: Une liste
    intro: Une entrée
    list:
      - {title: Une tête, text: Un corps, list: [dessous]}
  - by: ville
    commitments: [{title: Loger, text: Cent toits, target: mille, until: demain}]
  - {quote: Une parole, by: "Luc Rey, voisin", verb: dit}
  - {title: Des chiffres, source: une étude, url: www.y.fr, figures: [12 maisons]}
  - title: Un tableau
    table: |
      Lieu | Nombre
      Nord | 12
  - date: 2019-10-23
    agenda: [{time: 11h, text: Accueil, speakers: ["Eva Sol, élue"]}]
  - {image: a.svg, alt: x, caption: Une légende, credit: Lou}
  - images: [a.svg]
    caption: Une suite
  - title: Une boîte
    callout: Dedans
notes: {1: Une note}
links: [{text: Un lien, url: www.z.fr}]
"""


PARTS = [
    "Release: title: Un titre subt",
    "Embargo: 2019-10-01 10h",
    "Logo: ville.svg",
    "Event: {name: Une visite, d",
    "List: un point",
    "Item: un point",
    "Item: deux points",
    "Heading: heading: Un intertit",
    "Text: Un paragraphe **gras",
    "List: title: Une liste int",
    "Item: {title: Une tête, te",
    "Item: dessous",
    "Commitments: by: ville commitment",
    "Item: {title: Loger, text:",
    "Quote: {quote: Une parole, ",
    "Figures: {title: Des chiffres",
    "Figure: 12 maisons",
    "Table: title: Un tableau ta",
    "Column: Lieu",
    "Column: Nombre",
    "Row: Nord",
    "Agenda: date: 2019-10-23 age",
    "Slot: {time: 11h, text: Ac",
    "Image: {image: a.svg, alt: ",
    "Images: images: [a.svg] capt",
    "Image: a.svg",
    "Callout: title: Une boîte cal",
    "Text: Dedans",
    "Note: Une note",
    "About: Ana Roc",
    "Text: Née à Metz.",
    "About: Léo Dua",
    "List: nowhere",
    "Item: {role: Adjoint, unti",
    "About: Une ville.",
    "Text: Une ville.",
    "Figures: items: [12 rues]",
    "Figure: 12 rues",
    "ContactGroup: nowhere",
    "OrganisationContacts: nowhere",
    "Contact: {name: Lou Petit, ro",
]
"""The parts of it, in order, with what stands where they come from."""


@pytest.fixture
def whole(desk: Desk) -> Desk:
    """A release with every part that there is."""
    for name in ("partners/ville.svg", "releases/a.svg"):
        desk.write(name, "<svg xmlns='http://www.w3.org/2000/svg'/>")
    desk.write("partners/ville.yaml", VILLE)
    desk.release(base=RELEASE)
    return desk


def typed(desk: Desk, span: Span) -> str:
    """Return what stands at a place, on one line."""
    return " ".join(stretch((desk.root / span.path).read_text(encoding="utf-8"), span).split())


def test_each_part_knows_where_it_was_typed(whole: Desk):
    parts = [one for one in every(whole.bound(), Node) if not isinstance(one, Reference)]
    found = [
        f"{type(one).__name__}: {typed(whole, one.origin)[:20] if one.origin else 'nowhere'}"
        for one in parts
    ]
    assert found == PARTS


def test_each_word_knows_where_it_was_typed(whole: Desk):
    said = [run for run in runs(whole.bound()) if re.search(r"[^\W\d_]", run.text)]
    composed = [run.text for run in said if run.origin is None]
    assert composed == [
        "mardi 1er octobre 2019 à 10 h (heure de Paris)",
        "10 h",
        "Exemple",
        "11 h",
        "Adjoint d'Exemple",
        "Plus d'informations sur : ",
    ]
    there = [(run.text, typed(whole, run.origin)) for run in said if run.origin]
    otherwise = [pair for pair in there if pair[0].strip() not in pair[1]]
    assert otherwise == [
        ("Metz, le 2 octobre 2019", "2019-10-02"),
        ("mardi 22 octobre 2019", "2019-10-22"),
        ("Mercredi 23 octobre 2019", "2019-10-23"),
        ("@VilleExemple", "VilleExemple"),
    ]


def test_every_text_that_is_printed_has_a_place(whole: Desk):
    """The check of fonts tells where what they lack was typed."""
    found = [(said, typed(whole, span)) for said, span in words(whole.bound()) if said]
    assert len(found) > 80
    there = [pair for pair in found if pair[0].strip() in pair[1]]
    assert ("Un lien", "Un lien") in there and ("Léo Dua", "Léo Dua") in there
    composed = {said: place[:10] for said, place in found if (said, place) not in there}
    assert composed == {
        "mardi 1er octobre 2019 à 10 h (heure de Paris)": "title: Un ",
        "Metz, le 2 octobre 2019": "2019-10-02",
        "Exemple": "Une ville.",
        "mardi 22 octobre 2019": "2019-10-22",
        "10 h": "ville.svg",
        "01\u00a099\u00a000\u00a012\u00a034": "01 99 00 1",
        "« ": "ville.svg",
        ". »": "ville.svg",
        ",": "ville.svg",
        "Mercredi 23 octobre 2019": "2019-10-23",
        "11 h": "ville.svg",
        "Adjoint d'Exemple": "Léo Dua",
        "Plus d'informations sur : ": "Une ville.",
        " - ": "Une ville.",
        "@VilleExemple": "VilleExemp",
        "\u00a0/\u00a0": "Une ville.",
    }


def test_every_picture_has_the_place_that_names_it(whole: Desk):
    found = [(asset.name, typed(whole, span)) for asset, span in pictures(whole.bound())]
    assert found == [
        ("partners/ville.svg", "ville.svg"),
        ("releases/a.svg", "{image: a.svg, alt: x, caption: Une légende, credit: Lou}"),
        ("releases/a.svg", "a.svg"),
    ]


def test_a_name_knows_where_it_is_called_and_where_it_is_said(whole: Desk):
    whole.release("", base=RELEASE.replace("Un chapeau", "{Ana Roc}{1} le {date}, {ville}"))
    found = [
        (one.name, one.text, typed(whole, one.used), one.defined and typed(whole, one.defined)[:20])
        for one in whole.bound().references
        if one.used
    ]
    assert found == [
        ("Ana Roc", "Ana Roc, Élue d'Exemple", "Ana Roc", "Ana Roc"),
        ("1", "1,", "1", "Une note"),
        ("date", "2 octobre 2019", "date", "2019-10-02"),
        ("ville", "Exemple", "ville", "Exemple"),
        ("ville", "Exemple", "ville", "Exemple"),  # who commits
    ]
    assert {one.used.path for one in whole.bound().references if one.used} == {
        f"releases/{SLUG}.yaml"
    }


EVENT = "event: {name: Une visite, date: 2019-10-22, time: 10h, place: Une halle}\n"


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("date", "2019-10-02"),
        ("date.short", "2019-10-02"),
        ("signed", "2019-10-01"),
        ("place", "Exemple"),
        ("agreement", "convention"),
        ("period", "2019-2022"),
        ("event.name", "Une visite"),
        ("event.date", "2019-10-22"),
        ("event.time", "10h"),
        ("event.place", "Une halle"),
        ("1", "Une note"),
        ("signatories", "Anne Martin, Paul Évrard, Hugo Blanc, Ève Noir"),
        ("parties", "Anne Martin, Paul Évrard, Hugo Blanc, Ève Noir"),
        ("ville", "la Ville d'Exemple"),
        ("ville.acronym", "VE"),
        ("ville.website", "www.exemple.fr"),
        ("communes", "44"),
        ("ville.habitants", "13 500"),
        ("Anne Martin", "Anne Martin"),
        ("Anne Martin.name", "Anne Martin"),
        ("Anne Martin.family", "Anne Martin"),
        ("Anne Martin.title", "{gender: f, role: Maire, until: 2020-07-15}"),
        ("Anne Martin.role", "Maire"),
        ("Anne Martin.until", "2020-07-15"),
        ("Paul Évrard.remit", "en charge du logement"),
        ("Hugo Blanc et Anne Martin", "Hugo Blanc"),
        ("Hugo Blanc.1", "Hugo Blanc"),
    ],
)
def test_a_name_leads_to_what_it_stands_for(desk: Desk, name: str, place: str):
    """The preview shows it there, and what goes out with a document is what was used."""
    desk.release(f"{EVENT}notes: {{1: Une note}}\nlead: |\n  Voici {{{name}}}.\n", base=SIGNED)
    release = desk.bound()
    one = [one for one in release.references if one.name == name][-1]  # after that of its acronym
    assert one.used and one.defined
    assert typed(desk, one.used) == name
    assert typed(desk, one.defined) == place
    assert one.defined in release.taken


def test_a_surname_and_an_acronym_lead_to_what_they_stand_for(desk: Desk):
    desk.release("lead: Voici {Hugo Blanc.name}, {M. Blanc}, de {ville}.\n", base=SIGNED)
    found = [
        (one.name, one.text, typed(desk, one.used), typed(desk, one.defined))
        for one in desk.bound().references
        if one.used and one.defined and one.used.path.startswith("releases/")
    ]
    assert ("M. Blanc", "M. Blanc", "M. Blanc", "Hugo Blanc") in found
    assert ("ville", "VE", "ville", "VE") in found
