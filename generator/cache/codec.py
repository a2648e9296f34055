"""Write values as JSON and read them back: records of the classes given, and nothing that runs."""

import dataclasses
import json
from typing import Any

_BARE: dict[str, type[tuple[Any, ...]] | type[frozenset[Any]]] = {
    "tuple": tuple,
    "frozenset": frozenset,
}


class Codec:
    """Writes and reads texts, numbers, tuples, sets and records of some classes."""

    def __init__(self, *classes: type[Any]) -> None:
        self._classes = {one.__name__: one for one in classes}

    def write(self, value: Any) -> str:
        """Return a value as JSON. Raises TypeError for what could not be read back."""
        return json.dumps(self._plain(value), ensure_ascii=False, separators=(",", ":"))

    def read(self, text: str) -> Any:
        """Return the value again. Raises ValueError, LookupError or TypeError for other text."""
        return self._made(json.loads(text))

    def _plain(self, value: Any) -> Any:
        if value is None or isinstance(value, str | int | float):
            return value
        if isinstance(value, tuple):
            return ["tuple", *map(self._plain, value)]
        if isinstance(value, frozenset):
            return ["frozenset", *map(self._plain, sorted(value))]
        if isinstance(value, range):
            return ["range", value.start, value.stop, value.step]
        if isinstance(value, dict):
            return {str(name): self._plain(one) for name, one in value.items()}
        name = type(value).__name__
        if self._classes.get(name) is not type(value):
            raise TypeError(f"{name} is not kept")
        return [name, *(self._plain(getattr(value, one.name)) for one in dataclasses.fields(value))]

    def _made(self, plain: Any) -> Any:
        if isinstance(plain, dict):
            return {name: self._made(one) for name, one in plain.items()}
        if not isinstance(plain, list):
            return plain
        name, *parts = plain
        made = map(self._made, parts)
        if name in _BARE:
            return _BARE[name](made)
        return range(*made) if name == "range" else self._classes[name](*made)
