"""Dataclasses that are frozen to mypy, and cheaper to make than Python's own frozen ones."""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from typing import TYPE_CHECKING, Any

from generator import compiled

__all__ = ["keep_classes", "record"]

if TYPE_CHECKING:
    from dataclasses import dataclass as record
else:

    def record(*, frozen: bool, eq: bool = True, order: bool = False, **how: Any) -> Any:
        """Make a dataclass that can be hashed, without the two guards that freeze each class.

        `dataclass` writes each method of each class as source and compiles it. What all classes do
        alike is written once, below; only `__init__` is left: 35 of the 430 ms of a check.
        """
        assert frozen
        make = dataclasses.dataclass(repr=False, eq=order, order=order, **how)
        return lambda cls: _equipped(make(cls), eq=eq)


def keep_classes() -> None:
    """Keep what the methods compile to that `dataclass` writes, of any package's classes.

    They are made of the names of fields, which no staff types: 25 ms of a check. Where a Python
    makes them otherwise than by `exec`, nothing is kept.
    """
    dataclasses.exec = _run  # type: ignore[attr-defined]


def _run(text: str, known: dict[str, Any], into: dict[str, Any]) -> None:
    key = "class", text
    code = compiled.find(*key)
    if code is None:
        code = compile(text, "<string>", "exec")
        compiled.add(*key, make=lambda: code)
    exec(code, known, into)


def _equipped(made: type, *, eq: bool) -> type:
    """Give a class what `dataclass` would write, but for what it has of its own."""
    own = {name for name, method in vars(made).items() if method is not None}
    methods: dict[str, Callable[..., Any]] = {"__repr__": _repr}
    if eq:
        names = [one.name for one in dataclasses.fields(made) if one.compare]
        made._compared = attrgetter(*names) if names else type  # type: ignore[attr-defined]
        methods |= {"__eq__": _eq, "__hash__": _hash}
    for name in methods.keys() - own:
        setattr(made, name, methods[name])
    return made


def _repr(self: Any) -> str:
    shown = (f"{one.name}={getattr(self, one.name)!r}" for one in dataclasses.fields(self))
    return f"{type(self).__qualname__}({', '.join(shown)})"


def _eq(self: Any, other: Any) -> Any:
    same = type(other) is type(self)
    return self._compared(self) == self._compared(other) if same else NotImplemented


def _hash(self: Any) -> int:
    return hash(self._compared(self))
