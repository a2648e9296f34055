"""Keep what the program's own texts compile to, from one run to the next, beside its byte code.

Regular expressions, the methods of dataclasses, the templates of its styles, the declarations of
libraries: to compile them takes 85 ms of the 430 of a check and 265 of the 940 of a release, to
read what they became 3.

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
    """What was kept by earlier runs, and what this one adds, in a file for each sort.

    The first part of a key names the sort; a file is read when first asked.
    """

    def __init__(self, spec: ModuleSpec) -> None:
        loader, beside = spec.loader, spec.cached or ""
        self._loader = loader if isinstance(loader, SourceFileLoader) and beside else None
        self._beside = beside.removesuffix(".pyc")
        self._known: dict[str, dict[Any, Any]] = {}
        self._new: dict[str, dict[Any, Callable[[], Any]]] = {}

    def find(self, *key: Any) -> Any:
        """Return what was kept under a key; None where nothing was."""
        sort = key[0]
        if sort not in self._known:
            self._known[sort] = self._read(sort)
        return self._known[sort].get(key)

    def add(self, *key: Any, make: Callable[[], Any]) -> None:
        """Let what a function makes be kept under a key; it is called when the run has time."""
        if self._loader and not sys.dont_write_bytecode:
            self._new.setdefault(key[0], {})[key] = make

    def write(self) -> None:
        """Write what is new, each file whole or not at all; nothing where that is not allowed."""
        while self._new and self._loader:
            sort, new = self._new.popitem()
            made = {key: make() for key, make in new.items()}
            self._known[sort] = {**self._read(sort), **made}  # others may have written meanwhile
            with suppress(ValueError):  # something that byte code has no form for
                data = marshal.dumps((sys.version, self._known[sort]))
                self._loader.set_data(self._file(sort), data)

    def _read(self, sort: str) -> dict[Any, Any]:
        """Read what was kept; what another Python compiled is none of ours."""
        with suppress(OSError, EOFError, ValueError, TypeError):
            data = self._loader.get_data(self._file(sort)) if self._loader else b""
            version, known = marshal.loads(data)
            if version == sys.version and len(data) < _MOST:
                return dict(known)
        return {}

    def _file(self, sort: str) -> str:
        return f"{self._beside}.{sort}.kept"


_STORE = Store(sys.modules[__name__].__spec__)  # type: ignore[arg-type]
find, add, write = _STORE.find, _STORE.add, _STORE.write
