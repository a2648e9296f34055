"""Who is meant where several bear a name, and how those who sign are told with their houses."""

import pytest

from tests.conftest import RELEASE, VILLE, Desk, text

NAMESAKES = "title: T\ndate: 2019-10-02\npartners: [comite, {}]\n"


@pytest.fixture
def namesakes(desk: Desk) -> Desk:
    """Three who are called Anne Martin, in a house, in its unit, and in another house."""
    desk.write(
        "partners/comite.yaml",
        "name: le Comité\nabout: Avec {Anne Martin}.\n"
        "people:\n  Anne Martin: {gender: f, role: Déléguée}\n",
    )
    desk.write("partners/ville.yaml", VILLE.replace("{phrase}", "{Anne Martin} et {Paul Évrard}"))
    desk.write(
        "partners/ville/quartier.yaml",
        "name: le Quartier\npeople:\n  Anne Martin: {gender: f, role: Cheffe}\n",
    )
    return desk


def test_a_partners_own_people_come_first_in_its_own_text(namesakes: Desk):
    namesakes.release(base=NAMESAKES.format("ville"))
    comite, ville = (text(one.blocks[0].paragraphs) for one in namesakes.bound().abouts)
    assert comite == "Avec Anne Martin, Déléguée du Comité."
    assert ville.startswith("La Ville compte Anne Martin, Maire de la Ville d'Exemple (VE)")


@pytest.mark.parametrize(
    ("people", "printed"),
    [
        (
            "people:\n  Anne Martin: {gender: f, role: Cheffe}\n",
            "Avec Anne Martin, Cheffe du Quartier et Paul Évrard, Adjoint de la Ville d'Exemple",
        ),
        ("", "Avec Anne Martin, Maire de la Ville d'Exemple (VE) et Paul Évrard, Adjoint"),
    ],
)
def test_in_the_text_of_a_unit_those_of_its_house_come_next(
    namesakes: Desk, people: str, printed: str
):
    fact = "facts: {equipe: '{Anne Martin} et {Paul Évrard}'}\n"
    namesakes.write("partners/ville/quartier.yaml", f"name: le Quartier\n{fact}{people}")
    namesakes.release("lead: Avec {quartier.equipe}.\n", base=NAMESAKES.format("ville/quartier"))
    assert text(namesakes.bound().lead).startswith(printed)


def test_a_release_must_say_which_of_several_is_meant(namesakes: Desk):
    namesakes.release("lead: Avec {Anne Martin}.\n", base=NAMESAKES.format("ville, ville/quartier"))
    (finding,) = namesakes.findings()
    assert (finding.code, finding.span.line, finding.span.column) == ("BIND020", 4, 13)
    for name in ("comite/Anne Martin", "ville/Anne Martin", "ville/quartier/Anne Martin"):
        assert name in finding.hint


SIGNED = "lead: |\n  Entre {parties}.\n"


def signing(desk: Desk, signatories: str, partner: str) -> str:
    """Write a release between the town and another house, which these people sign."""
    desk.write("partners/toits.yaml", partner)
    named = RELEASE.partition("signatories")[0] + f"signatories: [{signatories}]\n"
    desk.release(SIGNED, base=named.replace("comite]", "toits]"))
    return text(desk.bound().lead)


TOWN = "Entre la Ville d'Exemple (VE), représentée par Anne Martin (Maire), et "


@pytest.mark.parametrize(
    ("partner", "printed"),
    [
        ("name: Toits\ngender: m\n", "Toits, représenté par Lou Roy (Présidente)."),
        ("name: Toits\ngender: f\n", "Toits, représentée par Lou Roy (Présidente)."),
        ("name: les Toits\ngender: m\n", "les Toits, représentés par Lou Roy (Présidente)."),
        ("name: la Halle\n", "la Halle, représentée par Lou Roy (Présidente)."),
    ],
)
def test_a_party_agrees_with_who_represents_it(desk: Desk, partner: str, printed: str):
    people = "people:\n  Lou Roy: {gender: f, role: Présidente}\n"
    assert signing(desk, "Anne Martin, Lou Roy", partner + people) == TOWN + printed


@pytest.mark.parametrize(
    ("signatories", "printed"),
    [
        ("Anne Martin, toits", f"{TOWN}Toits."),
        ("Anne Martin, À COMPLÉTER (qui ?)", f"{TOWN}À COMPLÉTER (qui ?)."),
        ("ville, toits", "Entre la Ville d'Exemple (VE) et Toits."),
    ],
)
def test_a_house_may_sign_under_its_own_name(desk: Desk, signatories: str, printed: str):
    assert signing(desk, signatories, "name: Toits\n") == printed


def test_the_gender_of_a_party_is_asked_for_in_its_file(desk: Desk):
    partner = "name: Toits\npeople:\n  Lou Roy: {gender: f, role: Présidente}\n"
    desk.write("partners/toits.yaml", partner)
    named = RELEASE.partition("signatories")[0] + "signatories: [Anne Martin, Lou Roy]\n"
    desk.release(SIGNED, base=named.replace("comite]", "toits]"))
    (finding,) = desk.findings()
    place = (finding.span.path, finding.span.line, finding.code)
    assert place == ("partners/toits.yaml", 1, "BIND034")
    assert "The gender of Toits is needed" in finding.message
    assert "partners/toits.yaml" in finding.hint


GROUP = "title: T\ndate: 2019-10-02\npartners: [ville, comite]\n"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("{Paul Évrard.1}", "Paul Évrard, Adjoint de la Ville d'Exemple (VE)"),
        ("{Paul Évrard.2}", "Paul Évrard, Conseiller de la Ville d'Exemple (VE)"),
        ("{Paul Évrard.role.2}", "Conseiller"),
        ("{Paul Évrard.title.2}", "Conseiller de la Ville d'Exemple (VE)"),
        ("{Paul Évrard.from.2}", "mars 2018"),
        ("{Paul Évrard.until.1}", "2017"),
        ("{Paul Évrard.role.before}", "Adjoint"),
        ("{Paul Évrard.family}", "Évrard"),
        ("{Paul Évrard.name} puis {M. Évrard}", "Paul Évrard puis M. Évrard"),
    ],
)
def test_a_part_of_what_is_known_of_somebody(desk: Desk, typed: str, printed: str):
    desk.write(
        "partners/ville.yaml",
        """\
        name: la Ville d'Exemple
        acronym: VE
        people:
          Paul Évrard:
            gender: m
            mandates:
              - {role: Adjoint, until: 2017}
              - {role: Conseiller, from: 2018-03}
        """,
    )
    desk.release(f"lead: |\n  Voici : {typed} !\n", base=GROUP)
    assert text(desk.bound().lead) == f"Voici : {printed} !"


def test_a_group_of_whom_one_is_unknown_is_told_at_that_one(desk: Desk):
    desk.release("lead: |\n  Avec {Hugo Blanc et Ann Martin}.\n", base=GROUP)
    (finding,) = desk.findings()
    assert (finding.code, finding.span.line, finding.span.column) == ("BIND021", 5, 23)
