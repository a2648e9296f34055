"""What French writers call a field leads to it, whatever the field."""

import pytest

from generator.source.names import is_field, meant
from generator.source.schema.every import fields
from generator.source.schema.fields import Model
from generator.source.schema.told import Told


def subclasses(model: type[Model]) -> list[type[Model]]:
    return [one for below in model.__subclasses__() for one in (below, *subclasses(below))]


def test_every_field_tells_itself():
    for model in subclasses(Model):
        for name, field in model.typed_fields().items():
            assert isinstance(field.json_schema_extra, Told), (model, name)
            assert is_field(name), (model, name)


def test_fields_of_one_name_are_called_alike():
    labels = {(name, told.label) for name, told in fields() if told.label}
    assert len(labels) == len(dict(labels))


def test_french_names_have_neither_accents_nor_capitals():
    words = [word for _name, told in fields() for word in told.called.split()]
    assert [word for word in words if not word.isascii() or not word.islower()] == []


@pytest.mark.parametrize(
    ("typed", "known", "field"),
    [
        ("lieu", ("title", "place"), "place"),
        ("Téléphone", ("email", "phone"), "phone"),
        ("À propos", ("about", "more"), "about"),
        ("texte", ("title", "body"), "body"),
        ("texte", ("title", "text"), "text"),
        ("pla\u200bce", ("place",), "place"),
        ("tilte", ("title", "place"), "title"),
        ("xyz", ("title", "place"), None),
    ],
)
def test_a_name_leads_to_the_field_known_there(typed, known, field):
    assert meant(typed, known) == field
