"""Regular expressions that are compiled when a text first needs them: few texts need them all."""

import re
from collections.abc import Callable
from typing import Any, cast


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
        self.__dict__[name] = found = getattr(re.compile(written, self._flags), name)
        return found


def lazy(expression: str | Callable[[], str], flags: int = 0) -> re.Pattern[str]:
    """Return what stands for a compiled expression wherever its methods are called."""
    return cast("re.Pattern[str]", Lazy(expression, flags))
