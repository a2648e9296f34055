"""What French writers call a field leads to it, whatever the field."""

import pytest

from generator.source.names import FIELDS, meant
from generator.source.schema import blocks, items, partner, release
from generator.source.schema.fields import Model

MODELS = [
    model
    for module in (blocks, items, partner, release)
    for model in vars(module).values()
    if isinstance(model, type) and issubclass(model, Model) and model is not Model
]


def test_every_field_is_named():
    assert {name for model in MODELS for name in model.names()} == FIELDS


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
