"""Regular expressions that are compiled when a text first needs them: few texts need them all."""

import re
import sys
from array import array
from collections.abc import Callable
from functools import partial
from importlib import import_module
from inspect import CO_OPTIMIZED
from types import FrameType
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


def keep_expressions() -> None:
    """Keep what is compiled while modules are imported, whosever they are, too: 20 ms of a check.

    What a function compiles may hold what staff typed: it is not kept.
    """
    try:
        within: Any = import_module("re._compiler")
    except ImportError:  # another Python's way
        return
    usual: Callable[..., re.Pattern[str]] = within.compile

    def compile(expression: Any, flags: int = 0) -> re.Pattern[str]:
        parsed = not isinstance(expression, str | bytes)  # by `re.Scanner`
        if parsed or not _imported(sys._getframe(1)):
            return usual(expression, flags)
        return _pattern(expression, flags, make=usual)

    within.compile = compile


def _imported(frame: FrameType | None) -> bool:
    """Tell whether it is a module or a class that calls `re`, and no function."""
    while frame and frame.f_globals is re.__dict__:
        frame = frame.f_back
    return frame is not None and not frame.f_code.co_flags & CO_OPTIMIZED


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
