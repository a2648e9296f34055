"""Keep what the program's own texts compile to, from one run to the next, beside its byte code.

Regular expressions, the templates of its styles, the declarations of libraries: to compile them
takes 60 ms of the 430 of a check and 240 of the 940 of a release, to read what they became 2.

It is trusted as byte code is, and lies where that lies: who can write there can write the program.
So nothing is kept that staff typed. Where nothing can be written, or byte code is not wanted
(PYTHONDONTWRITEBYTECODE), all is compiled anew.
"""

import marshal
import sys
from collections.abc import Callable
from contextlib import suppress
from importlib.machinery import ModuleSpec, SourceFileLoader
from typing import Any

_MOST = 8 << 20
"""More bytes than one issue of the program needs: what they hold is mostly that of earlier ones."""


class Store:
    """What was kept by earlier runs, and what this one adds; read when first asked."""

    def __init__(self, spec: ModuleSpec) -> None:
        loader, beside = spec.loader, spec.cached or ""
        self._loader = loader if isinstance(loader, SourceFileLoader) and beside else None
        self._path = beside.removesuffix(".pyc") + ".kept"
        self._known: dict[Any, Any] | None = None
        self._new: dict[Any, Callable[[], Any]] = {}

    def find(self, key: tuple[Any, ...]) -> Any:
        """Return what was kept under a key; None where nothing was."""
        if self._known is None:
            self._known = self._read()
        return self._known.get(key)

    def add(self, key: tuple[Any, ...], make: Callable[[], Any]) -> None:
        """Let what a function makes be kept under a key; it is called when the run has time."""
        if self._loader and not sys.dont_write_bytecode:
            self._new[key] = make

    def write(self) -> None:
        """Write what is new: all of it, or nothing where the program may not be written to."""
        if not self._new or not self._loader:
            return
        made = {key: make() for key, make in self._new.items()}
        self._new.clear()
        self._known = {**self._read(), **made}  # others may have written meanwhile
        with suppress(ValueError):  # something that byte code has no form for
            self._loader.set_data(self._path, marshal.dumps((sys.version, self._known)))

    def _read(self) -> dict[Any, Any]:
        """Read what was kept; what another Python compiled is none of ours."""
        with suppress(OSError, EOFError, ValueError, TypeError):
            data = self._loader.get_data(self._path) if self._loader else b""
            version, known = marshal.loads(data)
            if version == sys.version and len(data) < _MOST:
                return dict(known)
        return {}


_STORE = Store(sys.modules[__name__].__spec__)  # type: ignore[arg-type]
find, add, write = _STORE.find, _STORE.add, _STORE.write
