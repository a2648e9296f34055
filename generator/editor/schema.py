"""Make the JSON Schemas of the files that staff write, from the classes that validate them."""

import json
from collections.abc import Callable, Mapping
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from generator.editor import style
from generator.messages import N_, Message
from generator.source.schema import blocks, shapes
from generator.source.schema.fields import Model
from generator.source.schema.partner import Partner
from generator.source.schema.release import Release
from generator.source.schema.settings import Settings
from generator.source.schema.told import tells

_DRAFT = "http://json-schema.org/draft-07/schema#"


def schema(kind: str, language: str) -> JsonSchemaValue:
    """Return the schema of one of KINDS, described in that language."""
    description, make = KINDS[kind]
    made = {"$schema": _DRAFT, "description": description, **make()}
    whole: JsonSchemaValue = translated(made, language)
    return whole


def files(language: str) -> dict[str, bytes]:
    """Return the files that hold all schemas in that language, by name (`release.json`)."""
    return {f"{kind}.json": written(schema(kind, language)).encode() for kind in KINDS}


def written(made: JsonSchemaValue) -> str:
    """Write a schema down as a file holds it."""
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


def _of_model(model: type[Model], *, whole: bool = True) -> Callable[[], JsonSchemaValue]:
    """Return what makes the schema of a model; of a translation no field is required."""

    def make() -> JsonSchemaValue:
        generator = _Whole if whole else _Translation
        made = _shared(model.model_json_schema(schema_generator=generator))
        text = str(made)
        used = {
            name: shape for name, shape in shapes.NAMED.items() if f"'{_reference(name)}'" in text
        }
        return {**made, "$defs": {**made.get("$defs", {}), **used}}

    return make


KINDS: Mapping[str, tuple[str, Callable[[], JsonSchemaValue]]] = {
    "release": (N_("A press release"), _of_model(Release)),
    "release-translation": (
        N_("The translation of a press release"),
        _of_model(Release, whole=False),
    ),
    "partner": (N_("A partner"), _of_model(Partner)),
    "partner-translation": (N_("The translation of a partner"), _of_model(Partner, whole=False)),
    "workspace": (N_("The choices of a folder: communique.yaml"), _of_model(Settings)),
    "style": (N_("A style"), style.schema),
}
"""What a schema is of, and what makes it."""


class _Whole(GenerateJsonSchema):
    """Pydantic's generator, in the terms of our files."""

    whole = True

    def nullable_schema(self, schema: core_schema.NullableSchema) -> JsonSchemaValue:
        """Leave null out: a field is written or it is not."""
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Leave defaults out: the descriptions tell them in words."""
        return self.generate_inner(schema["schema"])

    def is_instance_schema(self, schema: core_schema.IsInstanceSchema) -> JsonSchemaValue:
        """Take `Text`, the only class of a key, for what it is."""
        return {"type": "string"}

    def field_title_should_be_set(self, schema: Any) -> bool:
        """Set none: a title made of the field's name tells nothing."""
        return False

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        """Refuse keys that are not of the pattern of keys, where there is one."""
        made = super().dict_schema(schema)
        return {**made, "additionalProperties": False} if "patternProperties" in made else made

    def tagged_union_schema(self, schema: core_schema.TaggedUnionSchema) -> JsonSchemaValue:
        """Choose as the reader does: by a date among the keys, or by the kind key of a block."""
        choices = schema["choices"]
        if "@dated" in choices:
            return _dated(self.generate_inner(choices["@plain"]))
        return _kinds({str(tag)[1:]: self.generate_inner(kind) for tag, kind in choices.items()})

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        """Describe the fields, and refuse any other."""
        made = super().model_schema(schema)
        made.pop("title", None)
        made.pop("description", None)
        if self.whole and (one_of := schema["cls"].one_of):
            made["anyOf"] = [{"required": [name]} for name in one_of]
        if not self.whole:
            made.pop("required", None)
        made["additionalProperties"] = False
        return shapes.Or(shapes.OPEN_POINT).beside(made) if schema["cls"].open_in else made


class _Translation(_Whole):
    """The same for a file that says only what differs from another one: nothing is required."""

    whole = False


def _dated(plain: JsonSchemaValue) -> JsonSchemaValue:
    """Return the schema of a value alone, or of one below each date."""
    undated = {"patternProperties": {"^[0-9]": False}}
    dated = {"type": "object", "patternProperties": {f"^{shapes.BOUND}$": plain}}
    return {
        "if": {"type": "object", "not": undated},
        "then": {**dated, "additionalProperties": False},
        "else": plain,
    }


def _kinds(kinds: dict[str, JsonSchemaValue]) -> JsonSchemaValue:
    """Return a chain of choices: the kind key decides, and a block without any is text.

    The kind keys stand beside the latter, so that editors propose them.
    """
    text = kinds.pop("text")
    fields = {name: blocks.KINDS[name].typed_fields()[name] for name in kinds}
    keys = {name: {"description": tells(field).does} for name, field in fields.items()}
    chain = {"allOf": [text], "properties": keys}
    for name, kind in reversed(kinds.items()):
        there = {"type": "object", "required": [name]}
        chain = {"if": there, "then": kind, "else": chain}
    return chain


# Shapes that many fields have, told once --------------------------------------------------------


def _reference(name: str) -> str:
    return f"#/$defs/{name}"


def _shared(node: Any) -> Any:
    """Put a reference in the place of each shape that has a name."""
    if isinstance(node, list):
        return [_shared(one) for one in node]
    if not isinstance(node, dict):
        return node
    for name, shape in shapes.NAMED.items():
        if shape == {key: node.get(key) for key in shape}:
            rest = {key: node[key] for key in node if key not in shape}
            return {"$ref": _reference(name), **rest}
    return {key: _shared(value) for key, value in node.items()}


# Words ------------------------------------------------------------------------------------------


def translated(node: Any, language: str) -> Any:
    """Translate what is marked for it, keys of examples included."""
    if isinstance(node, Message):
        return node.into(language)
    if isinstance(node, list):
        return [translated(one, language) for one in node]
    if isinstance(node, dict):
        return {
            translated(key, language): translated(value, language) for key, value in node.items()
        }
    return node
