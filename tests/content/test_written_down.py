"""The files that go out with a PDF, word for word: what was printed, in what order, and no more."""

import datetime

import pytest

from tests.conftest import SLUG, Desk
from tests.content.test_sources import made

VILLE = """\
name: la Ville d'Exemple
short: Exemple
acronym: {2010: VE, 2030: VEX}
gender: f
logo: ville.svg
website: www.exemple.fr
accounts: {twitter: Exemple, facebook: exemple.fr}
people:
  Anne Martin:
    gender: f
    family: Martin
    honorific: Dr
    biography: {2010: Née à Metz., 2030: Partie.}
    mandates:
      - {role: Adjointe, until: 2015}
      - {role: Maire, remit: déléguée, from: 2016, until: 2025, announced: yes}
      - {role: Conseillère, of: la Région, from: 2030}
  Paul Évrard: {gender: m, role: Adjoint, remit: au logement, from: 2015}
  Lou Roy: {gender: f, title: cheffe du service, of: none}
  Max Roux: {gender: m, role: Chef, from: 2015}
facts:
  habitants: {2015: 12 000, 2019: 13 500}
  communes: 44
about:
  - Une ville.
  - list: [un, deux]
more: Voir {website}.
figures:
  - {title: Avant, until: 2018, items: [10 rues]}
  - {title: Après, from: 2019, items: [12 rues]}
contacts:
  - {name: Lou Petit, phone: 0387393914}
  - {name: Max Roux, phone: 0387393915, until: 2018}
"""
BASE = "title: T\ndate: 2019-10-02\npartners: [ville]\nstate: approved\n"


def taken(desk: Desk, more: str) -> str:
    """Return what goes out of the partner's file."""
    desk.write("partners/ville.yaml", VILLE)
    desk.write("partners/ville.svg", "<svg xmlns='http://www.w3.org/2000/svg' width='2in'/>")
    desk.release(more, base=BASE)
    return made(desk)["partners.ville.yaml"]


HEAD = """\
name: la Ville d'Exemple
short: Exemple
gender: f
logo: ville.svg
"""
NAMED = HEAD.replace("gender", 'acronym:\n  "2010": VE\ngender')
PEOPLE = """\
people:
  Anne Martin:
    gender: f
    family: Martin
    honorific: Dr
    mandates:
      - role: "–"
        until: "1000"
      - role: Maire
        remit: déléguée
        from: "2016"
        until: "2025"
        announced: "yes"
  Paul Évrard:
    gender: m
  Lou Roy:
    title: cheffe du service
    of: none
    gender: f
"""
ABOUT = """\
website: www.exemple.fr
people:
  Anne Martin:
    gender: f
    family: Martin
    honorific: Dr
    biography:
      "2010": Née à Metz.
about:
  - Une ville.
  - list:
      - un
      - deux
more: "Voir {website}."
figures:
  - title: Après
    from: "2019"
    items:
      - 12 rues
"""
CONTACTS = """\
contacts:
  - name: Lou Petit
    phone: "0387393914"
"""
LEAD = "lead: '{Anne Martin}, {Paul Évrard.name}, {Lou Roy.title}'\n"
NOTHING = "about: none\ncontacts: none\n"


@pytest.mark.parametrize(
    ("more", "kept"),
    [
        (NOTHING, HEAD),
        (NOTHING + "lead: '{ville}'\n", NAMED),
        (NOTHING + "lead: '{habitants}'\n", HEAD + 'facts:\n  habitants:\n    "2019": 13 500\n'),
        (NOTHING + "lead: '{communes}'\n", HEAD + 'facts:\n  communes: "44"\n'),
        (NOTHING + LEAD, NAMED + PEOPLE),
        ("contacts: none\nabout: [ville, Anne Martin]\n", NAMED + ABOUT),
        ("about: none\n", NAMED + CONTACTS),
    ],
)
def test_what_is_taken_of_a_partner(desk: Desk, more: str, kept: str):
    assert taken(desk, more) == kept


RELEASE = """\
title: T
date: 2019-10-02
partners:
  - ville
state: approved
agreement:
  name: convention
  signatories:
    - Lou Roy
  witnesses:
    - person: Anne Martin
      mandate: "2"
appointment:
  person: Paul Évrard
lead: "{Paul Évrard.name}, {Lou Roy.name}, {Anne Martin.name}"
links:
  - text: Un accord – PDF, 2,4\u00a0Mo
    url: www.x.fr/a.pdf
  - text: Une page
    url: www.x.fr
about: none
contacts: none
"""


def test_a_release_is_written_down_without_those_whom_it_does_not_name(desk: Desk):
    desk.write("releases/a.pdf", b"x" * 2_400_000)
    taken(
        desk,
        "# Un commentaire\nagreement:\n  name: convention\n  signatories: [Max Roux, Lou Roy]\n"
        "  witnesses: [{person: Anne Martin, mandate: 2}]\n"
        "appointment: {person: Paul Évrard, replaces: Max Roux}\n"
        "lead: '{Paul Évrard.name}, {Lou Roy.name}, {Anne Martin.name}'\n"
        "links:\n  - {text: Un accord (PDF), url: www.x.fr/a.pdf, file: a.pdf}\n"
        "  - {text: Une page, url: www.x.fr}\n" + NOTHING,
    )
    assert made(desk)[f"{SLUG}.yaml"] == RELEASE


def test_the_record_says_how_a_document_was_made(desk: Desk):
    taken(desk, NOTHING)
    record = made(desk)["printed.yaml"].split("\n")
    program = next(line for line in record if line.startswith("program: "))
    assert record == [
        f"release: {SLUG}",
        program,
        "style: maison",
        "language: fr",
        "timezone: Europe/Paris",
        "pictures:",
        "  partners/ville.svg: 1.000000 192",
        "",
    ]
    record = made(desk, as_of=datetime.date(2019, 1, 2))["printed.yaml"].split("\n")
    assert record[5] == "day: 2019-01-02"


def test_numbers_are_written_down_in_the_language_of_the_release(desk: Desk):
    desk.write("partners/ville.yaml", VILLE)
    desk.write("partners/ville.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    desk.write(
        "partners/ville.en.yaml",
        "name: the City\nfacts: {surface: '1,200'}\nabout: A city.\nmore: See {website}.\n",
    )
    desk.release(base=BASE)
    typed = "title: T\nlead: '{habitants}, {surface}'\nstate: approved\n"
    desk.write(f"releases/{SLUG}.en.yaml", typed)
    facts = made(desk, f"{SLUG}.en")["partners.ville.yaml"].partition("facts:\n")[2]
    assert facts.startswith('  habitants:\n    "2019": 13,500\n  surface: 1,200\ncontacts:')
