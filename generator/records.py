"""Dataclasses that are frozen to mypy, and cheaper to make than Python's own frozen ones."""

import dataclasses
from collections.abc import Callable
from operator import attrgetter
from types import CodeType
from typing import TYPE_CHECKING, Any

from generator import compiled

__all__ = ["keep_methods", "record"]

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


def keep_methods() -> None:
    """Keep what the methods compile to that `dataclass` writes, those of libraries, too.

    It writes 280 of them for a check, and compiling them takes 25 of the 110 ms of its imports; to
    read what they became takes one. A Python that has another way compiles them as ever.
    """
    dataclasses.exec = _run  # type: ignore[attr-defined]  # hides the built-in from that module


def _run(written: Any, *names: Any) -> None:
    code = _compiled(written) if isinstance(written, str) else written
    exec(code, *names)


def _compiled(written: str) -> CodeType:
    key = "method", written
    code: CodeType | None = compiled.find(*key)
    if code is None:
        code = compile(written, "<string>", "exec", dont_inherit=True)
        compiled.add(*key, make=lambda: code)
    return code
