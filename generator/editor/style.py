"""Make the JSON Schema of a `style.yaml`, from the tables that its reader goes by."""

from typing import Any

from generator.editor.descriptions import LANGUAGE, STYLE
from generator.formats.stylefile import CHOICES, KEYS, Keys, read
from generator.language import LANGUAGES
from generator.version import builtin_styles

HOUSE = "maison"
_TEXT = {"type": ["string", "number", "boolean", "null"]}


def schema() -> dict[str, Any]:
    """Return the schema; the labels to choose from are those of the house style."""
    return _below(())


def _below(path: Keys) -> dict[str, Any]:
    """Return the schema of what may stand below a path of keys."""
    if path in KEYS:
        return _mapping({key: _described((*path, key)) for key in KEYS[path]}, more=False)
    if path in CHOICES:
        return {"enum": list(CHOICES[path])}
    if path[:-1] == ("labels",):
        return _labels(path[-1])
    return _TEXT


def _described(path: Keys) -> dict[str, Any]:
    named = (LANGUAGE if key in LANGUAGES else key for key in path)
    description, example = STYLE[tuple(named)]
    return {**_below(path), "description": description, "examples": [example]}


def _labels(language: str) -> dict[str, Any]:
    """Return the schema of labels; a style's own templates may ask for more than the house has."""
    words = {
        path[2:]: value.text
        for path, value in read(builtin_styles() / HOUSE).items()
        if path[:2] == ("labels", language)
    }
    groups: dict[str, dict[str, Any]] = {path[0]: {} for path in words if len(path) == 2}
    for path, text in words.items():
        if len(path) == 2:
            groups[path[0]][path[1]] = _label(text)
    named = {name: _mapping(labels, more=_TEXT) for name, labels in groups.items()}
    labels = {path[0]: _label(text) for path, text in words.items() if len(path) == 1}
    return _mapping({**named, **labels}, more=_TEXT)


def _label(text: str) -> dict[str, Any]:
    return {**_TEXT, "examples": [text]}


def _mapping(properties: dict[str, Any], *, more: dict[str, Any] | bool) -> dict[str, Any]:
    return {
        "type": ["object", "null"],
        "properties": properties,
        "additionalProperties": more,
    }
