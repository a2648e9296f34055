"""What the text of a field is there for is told by the field, and by nothing else."""

from generator.proofing.passages import passages
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import Desk


def roles(desk: Desk) -> dict[str, str]:
    """Return the roles of the texts of the usual release and of « ville », by text."""
    library = Library(Workspace(desk.root))
    (file,) = library.workspace.releases
    release, partner = library.release(file), library.organisation("ville", "fr")
    assert release
    assert partner
    assert library.findings == []
    return {str(one.text): one.role for model in (release, partner.own) for one in passages(model)}


def test_fields_of_one_name_have_roles_of_their_own(desk: Desk):
    desk.write(
        "partners/ville.yaml",
        """\
        name: la Ville
        people:
          Anne Martin: {title: Maire de tous}
        contacts:
          - {office: Presse, kind: Accueil, phone: 01 99 00 12 34}
        """,
    )
    desk.release(
        """\
        body:
          - list: [{title: Un, text: Deux}]
            title: Trois
          - commitments: [{text: Quatre, until: fin 2028}]
          - agenda: [{10h: Cinq, place: Metz}]
        links: [{text: Six, url: www.a.fr}]
        """,
        base="title: Zéro\ndate: 2019-10-02\npartners: [ville]\nabout: [ville]\n",
    )
    assert roles(desk) == {
        "Zéro": "title",
        "Un": "item",
        "Deux": "item",
        "Trois": "heading",
        "Quatre": "item",
        "fin 2028": "item",
        "Cinq": "agenda",
        "Metz": "dateline",
        "Six": "text",
        "la Ville": "name",
        "Maire de tous": "role",
        "Presse": "contact",
        "Accueil": "contact",
    }


def test_the_running_text_of_an_about_is_told_from_that_of_a_body(desk: Desk):
    desk.write(
        "partners/ville.yaml",
        """\
        name: la Ville
        about:
          2019:
            - Un
            - heading: Deux
            - callout: Trois
        """,
    )
    desk.release("body: Quatre\n", base="title: T\ndate: 2019-10-02\npartners: [ville]\n")
    found = roles(desk)
    assert (found["Un"], found["Deux"], found["Trois"]) == ("about", "heading", "about")
    assert found["Quatre"] == "text"
    assert "ville" not in found
