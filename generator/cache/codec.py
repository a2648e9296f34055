"""Turn values into what JSON can say, and back: records of the classes given, nothing that runs."""

import dataclasses
from collections.abc import Callable, Iterable
from typing import Any

_NESTED = (list, dict)
_FLAT = "="
"""What the name of a record, or of a tuple, begins with whose parts are texts and numbers only."""


class Codec:
    """Writes and reads texts, numbers, tuples, sets and records of some classes."""

    def __init__(self, *classes: type[Any]) -> None:
        self._classes = {one.__name__: one for one in classes}
        self._makers: dict[str, Callable[..., Any]] = {
            "tuple": lambda *parts: parts,
            "frozenset": lambda *parts: frozenset(parts),
            "range": range,
            **self._classes,
        }
        self._flat = {f"{_FLAT}{name}": make for name, make in self._makers.items()}

    def write(self, value: Any) -> Any:
        """Return a value as JSON can say it. Raises TypeError for what could not be read back."""
        if value is None or isinstance(value, str | int | float):
            return value
        if isinstance(value, dict):
            return {str(name): self.write(one) for name, one in value.items()}
        name, parts = self._parted(value)
        written = [self.write(one) for one in parts]
        flat = not any(isinstance(one, list | dict) for one in written)
        return [f"{_FLAT}{name}" if flat else name, *written]

    def _parted(self, value: Any) -> tuple[str, Iterable[Any]]:
        if isinstance(value, tuple):
            return "tuple", value
        if isinstance(value, frozenset):
            return "frozenset", sorted(value)
        if isinstance(value, range):
            return "range", (value.start, value.stop, value.step)
        name = type(value).__name__
        if self._classes.get(name) is not type(value):
            raise TypeError(f"{name} is not kept")
        return name, (getattr(value, one.name) for one in dataclasses.fields(value))

    def read(self, plain: Any) -> Any:
        """Return the value again. Raises LookupError or TypeError for what was not written here."""
        if isinstance(plain, dict):
            return {name: self.read(one) for name, one in plain.items()}
        if not isinstance(plain, list):
            return plain
        flat, name = self._flat, plain[0]
        if name in flat:
            return flat[name](*plain[1:])
        # Nine in ten are leaves, or hold leaves only: a call for each of them would take a seventh
        # of a check of a thousand releases.
        parts = [
            one
            if type(one) not in _NESTED
            else flat[one[0]](*one[1:])
            if type(one) is list and one[0] in flat
            else self.read(one)
            for one in plain[1:]
        ]
        return self._makers[name](*parts)
