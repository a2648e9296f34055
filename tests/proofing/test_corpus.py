"""Releases and partners that disagree, and near misses that do not."""

import pytest

from generator.findings import Finding
from generator.proofing.corpus import RULES, compare
from generator.proofing.dossier import Dossier, dossier
from generator.source.library import Library, Organisation
from generator.source.workspace import Workspace
from tests.conftest import ROOT, Desk

OTHER = "2019-11-05-autre"


def gathered(root) -> tuple[list[Dossier], list[Organisation]]:
    workspace = Workspace(root)
    library = Library(workspace)
    dossiers = [dossier(file, None, library) for file in workspace.releases]
    partners = [library.organisation(one, "fr") for one in library.partner_ids()]
    return [one for one in dossiers if one], [one for one in partners if one]


def compared(root) -> list[Finding]:
    return compare(*gathered(root))


def told(desk: Desk, code: str) -> list[str]:
    return [
        f"{one.span.path}:{one.span.line}:{one.span.column}"
        for one in compared(desk.root)
        if one.code == code
    ]


def two_releases(desk: Desk, first: str, second: str) -> None:
    desk.release(f"body:\n  - |\n    {first}\n")
    desk.release(f"body:\n  - |\n    {second}\n", slug=OTHER)


def partner(desk: Desk, text: str, *, name: str = "region") -> None:
    desk.write(f"partners/{name}.yaml", text)


def test_one_person_with_two_names(desk: Desk):
    partner(desk, "name: la Région\npeople:\n  Paul Evrard: {gender: m, role: Élu}\n")
    assert told(desk, "CORP001") == ["partners/ville.yaml:5:3"]


def test_a_letter_in_a_contact(desk: Desk):
    partner(desk, "name: la Région\ncontacts:\n  - {name: Lou Petti, phone: 0387393914}\n")
    assert told(desk, "CORP001") == ["partners/ville.yaml:20:11"]


def test_one_name_in_two_files(desk: Desk):
    partner(desk, "name: la Région\npeople:\n  Paul Évrard: {gender: m, role: Élu}\n")
    partner(desk, "name: la Cité\npeople:\n  Paule Évrard: {gender: f, role: Élue}\n", name="cite")
    assert told(desk, "CORP001") == []


MANDATE = """\
name: la Région
people:
  Paul Évrard:
    gender: m
    mandates:
      - {role: ROLE, remit: REMIT, of: ORGANISATION}
"""


def mandate(desk: Desk, role: str, remit: str, organisation: str) -> list[str]:
    text = MANDATE.replace("ROLE", role).replace("REMIT", remit)
    partner(desk, text.replace("ORGANISATION", organisation))
    return told(desk, "CORP002")


def test_two_remits_in_one_organisation(desk: Desk):
    found = mandate(desk, "Adjoint", "en charge de la voirie", "la Ville d'Exemple")
    assert found == ["partners/ville.yaml:9:16"]


def test_the_same_mandate_twice_and_another_hat(desk: Desk):
    assert mandate(desk, "adjoint", "en charge du logement", "Ville d’Exemple") == []
    assert mandate(desk, "Conseiller", "en charge de la voirie", "la Région") == []
    assert mandate(desk, "Conseiller", "en charge de la voirie", "none") == []


@pytest.mark.parametrize("name", ["Paul Évrard", "Monsieur Évrard", "M. ÉVRARD"])
def test_another_remit_in_prose(desk: Desk, name: str):
    desk.release(f"body:\n  - |\n    {name}, adjoint délégué à l'habitat, ouvre la journée.\n")
    column = 5 + len(f"{name}, adjoint ")
    assert told(desk, "CORP003") == [f"releases/2019-10-02-exemple.yaml:13:{column}"]


@pytest.mark.parametrize(
    "text",
    [
        "Paul Évrard, adjoint en charge du Logement, ouvre.",
        "Paul Évrard ouvre. Anne Petit, déléguée à l'habitat, parle.",
        "Le service chargé de la voirie et Paul Évrard ouvrent.",
    ],
)
def test_the_remit_in_prose(desk: Desk, text: str):
    desk.release(f"body:\n  - |\n    {text}\n")
    assert told(desk, "CORP003") == []


@pytest.mark.parametrize(
    ("first", "second", "column"),
    [
        ("Un Programme local de l'habitat.", "Un Programme Local de l'Habitat.", 8),
        ("Un Logement d'abord ici.", "Un Logement D'Abord ici.", 8),
        ("Avec l'Anah.", "Le parc ANAH.", 13),
    ],
)
def test_a_term_with_two_spellings(desk: Desk, first: str, second: str, column: int):
    two_releases(desk, first, second)
    assert told(desk, "CORP006") == [f"releases/{OTHER}.yaml:13:{column}"]


def test_a_term_with_one_spelling(desk: Desk):
    two_releases(desk, "La Région Grand Est.", "En région Grand Est, un Plan. Un plan.")
    assert told(desk, "CORP006") == []


def contact(desk: Desk, fields: str) -> list[str]:
    partner(desk, f"name: la Région\ncontacts:\n  - name: Lou Petit\n{fields}")
    return told(desk, "CORP007")


def test_a_contact_with_two_addresses(desk: Desk):
    assert contact(desk, "    phone: 03 87 39 39 41\n") == ["partners/ville.yaml:21:12"]
    assert contact(desk, "    email: petit@exemple.fr\n") == ["partners/ville.yaml:22:12"]


def test_a_contact_with_one_address(desk: Desk):
    assert contact(desk, "    phone: +33 3 87 39 39 14\n    email: LOU@exemple.fr\n") == []
    assert contact(desk, "    phone: [0600000000, 03 87 39 39 14]\n") == []


def test_contacts_of_two_times(desk: Desk):
    ended = "contacts:\n  - {name: Lou Petti, phone: 0387393941, until: 2018}\n"
    partner(desk, "name: la Région\n" + ended.replace("Petti", "Petit"))
    partner(desk, "name: la Cité\ncontacts:\n  - {name: Ève Bleu, email: a@b.fr}\n", name="cite")
    desk.write(
        "partners/ville.yaml",
        "name: Ville\ncontacts:\n  - {name: Lou Petit, phone: 0387393914, from: 2019}\n",
    )
    assert told(desk, "CORP007") == []


def test_a_translation_is_not_compared(desk: Desk):
    desk.release("body:\n  - |\n    Un Logement d'abord ici.\n")
    desk.write(
        "releases/2019-10-02-exemple.en.yaml",
        "title: An agreement\nbody:\n  - |\n    A Logement D'Abord.\n",
    )
    assert compared(desk.root) == []


def test_the_workspace_of_the_project():
    assert [f"{one.code} {one.span.path}:{one.span.line}" for one in compared(ROOT)] == [
        "CORP003 releases/2019-07-17-logement-d-abord.yaml:42",
        "CORP006 releases/2019-10-02-metz-metropole.yaml:46",
        "CORP006 releases/2019-10-02-metz-metropole.yaml:9",
        "CORP006 releases/2019-10-02-metz-metropole.yaml:56",
    ]


def test_rules_may_be_chosen(desk: Desk):
    partner(desk, "name: la Région\npeople:\n  Paul Evrard: {gender: m, role: Élu}\n")
    dossiers, partners = gathered(desk.root)
    assert [one.code for one in compare(dossiers, partners, RULES[:1])] == ["CORP001"]
    assert compare(dossiers, partners, RULES[1:]) == []
