"""Turn values into what JSON can say, and back: records of the classes given, nothing that runs."""

import dataclasses
from typing import Any

_BARE: dict[str, type[tuple[Any, ...]] | type[frozenset[Any]]] = {
    "tuple": tuple,
    "frozenset": frozenset,
}


class Codec:
    """Writes and reads texts, numbers, tuples, sets and records of some classes."""

    def __init__(self, *classes: type[Any]) -> None:
        self._classes = {one.__name__: one for one in classes}

    def write(self, value: Any) -> Any:
        """Return a value as JSON can say it. Raises TypeError for what could not be read back."""
        if value is None or isinstance(value, str | int | float):
            return value
        if isinstance(value, tuple):
            return ["tuple", *map(self.write, value)]
        if isinstance(value, frozenset):
            return ["frozenset", *map(self.write, sorted(value))]
        if isinstance(value, range):
            return ["range", value.start, value.stop, value.step]
        if isinstance(value, dict):
            return {str(name): self.write(one) for name, one in value.items()}
        name = type(value).__name__
        if self._classes.get(name) is not type(value):
            raise TypeError(f"{name} is not kept")
        return [name, *(self.write(getattr(value, one.name)) for one in dataclasses.fields(value))]

    def read(self, plain: Any) -> Any:
        """Return the value again. Raises LookupError or TypeError for what was not written here."""
        if isinstance(plain, dict):
            return {name: self.read(one) for name, one in plain.items()}
        if not isinstance(plain, list):
            return plain
        name, *parts = plain
        # Most are leaves, and a call for each would take half of the time.
        made = [self.read(one) if isinstance(one, list | dict) else one for one in parts]
        if name in _BARE:
            return _BARE[name](made)
        return range(*made) if name == "range" else self._classes[name](*made)
