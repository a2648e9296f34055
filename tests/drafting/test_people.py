"""People and contacts as one says them, on one line."""

import pytest

from generator.drafting.misread import Misread
from generator.drafting.people import Person, agreed, read_contact, read_person


@pytest.mark.parametrize(
    ("typed", "person"),
    [
        ("Jean-Luc Bohl", Person("Jean-Luc Bohl")),
        ("M. Jean-Luc Bohl, Président", Person("Jean-Luc Bohl", "m", "Président")),
        ("Mr Jean Bohl, Président", Person("Jean Bohl", "m", "Président")),
        ("Monsieur Jean Bohl", Person("Jean Bohl", "m")),
        ("Madame Ève Noir", Person("Ève Noir", "f")),
        (
            "Mme Isabelle Kaucic, vice-présidente, déléguée à l'habitat, au logement",
            Person("Isabelle Kaucic", "f", "vice-présidente", "déléguée à l'habitat, au logement"),
        ),
        ("Ève Noir, directrice générale", Person("Ève Noir", "f", "directrice générale")),
        ("Ève Noir, maire", Person("Ève Noir", "", "maire")),
        ("Mélanie Durand", Person("Mélanie Durand")),
        ("Marc Petit", Person("Marc Petit")),
    ],
)
def test_a_person_is_read(typed: str, person: Person):
    assert read_person(typed, code="fr") == person


def test_a_civility_alone_names_nobody():
    with pytest.raises(Misread, match="names nobody"):
        read_person("Mme , présidente", code="fr")


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        (Person("A", "f", "Président"), Person("A", "f", "Présidente")),
        (
            Person("A", "f", "1er adjoint", "délégué au logement"),
            Person("A", "f", "1re adjointe", "déléguée au logement"),
        ),
        (Person("A", "m", "directrice"), Person("A", "m", "directeur")),
        (Person("A", "", "Président"), Person("A", "", "Président")),
        (Person("A", "f", "maire"), Person("A", "f", "maire")),
    ],
)
def test_roles_agree(typed: Person, form: Person):
    assert agreed(typed, code="fr") == form


@pytest.mark.parametrize(
    ("typed", "fields"),
    [
        (
            "Lou Petit, 03 87 39 39 14, lou@exemple.fr",
            {"name": ("Lou Petit",), "phone": ("03 87 39 39 14",), "email": ("lou@exemple.fr",)},
        ),
        ("Service de presse, presse@exemple.fr", {"office": ("Service de presse",), "email": ("presse@exemple.fr",)}),
        ("presse@exemple.fr", {"office": (), "email": ("presse@exemple.fr",)}),
        (", ", {"office": ()}),
        ("Lou Petit, Direction de la communication", {"name": ("Lou Petit",), "service": ("Direction de la communication",)}),
        (
            "Lou Petit, 03 87 39 39 14, 06 20 90 99 80, attachée de presse, Direction de la communication",
            {
                "name": ("Lou Petit",),
                "phone": ("03 87 39 39 14", "06 20 90 99 80"),
                "service": ("attachée de presse", "Direction de la communication"),
            },
        ),
    ],
)  # fmt: skip
def test_a_contact_is_read(typed: str, fields: dict[str, tuple[str, ...]]):
    assert dict(read_contact(typed)) == fields
