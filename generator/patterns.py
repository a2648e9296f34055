"""Regular expressions that are compiled when a text first needs them: few texts need them all."""

import re
import sys
from array import array
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from importlib import import_module
from typing import Any, cast

from generator import compiled


class Lazy:
    """An expression not yet compiled; a method that was asked for once is the compiled one's own.

    Expressions that take work to put together are given as a function.
    """

    def __init__(self, expression: str | Callable[[], str], flags: int = 0) -> None:
        """Keep the expression for later."""
        self._expression, self._flags = expression, flags

    def __getattr__(self, name: str) -> Any:
        """Compile the expression, or find it in the cache of `re`, and keep what was asked for."""
        if name.startswith("__"):
            raise AttributeError(name)
        written = self._expression if isinstance(self._expression, str) else self._expression()
        self.__dict__[name] = found = getattr(_pattern(written, self._flags), name)
        return found


def lazy(expression: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """Return what stands for a compiled expression of the program wherever its methods are called.

    What an expression compiles to is kept for the next run: none may hold what staff typed.
    """
    return cast("re.Pattern[str]", Lazy(expression, flags))


@contextmanager
def kept() -> Iterator[None]:
    """Keep what is compiled while modules are imported, too: 15 ms of a check."""
    try:
        within: Any = import_module("re._compiler")
    except ImportError:  # another Python's way
        yield
        return
    usual: Callable[..., re.Pattern[str]] = within.compile

    def compile(expression: Any, flags: int = 0) -> re.Pattern[str]:
        parsed = not isinstance(expression, str | bytes)  # by `re.Scanner`
        return usual(expression, flags) if parsed else _pattern(expression, flags, make=usual)

    within.compile = compile
    try:
        yield
    finally:
        within.compile = usual


def _pattern(
    expression: Any, flags: int = 0, *, make: Callable[..., re.Pattern[str]] | None = None
) -> re.Pattern[str]:
    """Return an expression compiled, from an earlier run where there was one."""
    key = "expression", expression, int(flags)
    if parts := compiled.find(*key):
        return _made(*parts)
    pattern = (make or re.compile)(expression, flags)
    if sys.implementation.name == "cpython":
        compiled.add(*key, make=partial(_parts, expression, int(flags)))
    return pattern


def _parts(expression: str, flags: int) -> tuple[Any, ...] | None:
    """Return what `re` makes patterns from; None where this Python does it in another way."""
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        tree = _parser.parse(expression, flags)
        groups = tree.state.groupdict
        names = [None] * tree.state.groups
        for name, number in groups.items():
            names[number] = name
        code = array("I", _compiler._code(tree, flags)).tobytes()
    except (ImportError, AttributeError):
        return None
    flags |= int(tree.state.flags)
    return expression, flags, code, tree.state.groups - 1, groups, tuple(names)


def _made(expression: str, flags: int, code: bytes, *groups: Any) -> re.Pattern[str]:
    make: Callable[..., re.Pattern[str]] = import_module("_sre").compile
    return make(expression, flags, memoryview(code).cast("I").tolist(), *groups)
