"""Import WeasyPrint without what it does for machines and documents that are not ours.

Its import takes 200 ms of processor, and 100 more where compilers look for libraries. Each of the
ways here says what it spares, and leaves all as it is where its condition does not hold.
"""

import ast
import ctypes.util
import marshal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, redirect_stdout
from functools import partial
from importlib import import_module
from importlib.machinery import ModuleSpec
from importlib.util import find_spec
from io import StringIO
from pathlib import Path
from types import ModuleType
from typing import Any

from generator import compiled
from generator.messages import _


def imported(name: str) -> ModuleType:
    """Import a module of WeasyPrint. Raises OSError when a library of the system is missing."""
    try:
        with ExitStack() as ways:
            if name not in sys.modules:
                ways.enter_context(redirect_stdout(StringIO()))  # where it says what is missing
                for way in _WAYS:
                    ways.enter_context(way())
            return import_module(name)
    except OSError as error:
        said = _("PDFs need Pango, which cannot be loaded; « communique doctor » tells the remedy")
        raise OSError(said) from error


@contextmanager
def _libraries_by_name() -> Iterator[None]:
    """Spare some fifty calls of compilers that look for libraries on Linux, 100 ms.

    WeasyPrint asks for each library under several names; on Linux the plain file name, which
    the system's loader knows, is among them.
    """
    find = ctypes.util.find_library
    if sys.platform == "linux":
        ctypes.util.find_library = lambda name: None
    try:
        yield
    finally:
        ctypes.util.find_library = find


# Declarations -----------------------------------------------------------------------------------


@contextmanager
def _declarations_kept() -> Iterator[None]:
    """Spare the parsing of C: 40 ms at import, and 5 for each new type that a document needs.

    cffi makes tables of declarations ahead for those who compile their programs. They are kept
    for the declarations of this WeasyPrint; elsewhere than on Linux they find no library.
    """
    weasyprint = find_spec("weasyprint")
    declaring = Path((weasyprint and weasyprint.origin) or "no").with_name("text") / "ffi.py"
    if sys.platform != "linux" or not declaring.is_file():
        yield
        return
    cffi: Any = import_module("cffi")
    facts = declaring.stat()
    key = "declarations", cffi.__version__, facts.st_mtime_ns, facts.st_size
    usual, tables = cffi.FFI, compiled.find(*key)
    cffi.FFI = _from_tables(*tables) if tables else _noting(usual, key)
    try:
        yield
    finally:
        cffi.FFI = usual


def _from_tables(name: str, tables: dict[str, Any]) -> Callable[[], Any]:
    class Declared(import_module("_cffi_backend").FFI):  # type: ignore[misc]
        def cdef(self, source: str) -> None:
            """Know it already."""

    return partial(Declared, name, **tables)


def _noting(usual: Any, key: tuple[Any, ...]) -> Any:
    class Noted(usual):  # type: ignore[misc]
        def cdef(self, source: str) -> None:
            super().cdef(source)
            compiled.add(*key, make=partial(_tables, usual, source))

    return Noted


def _tables(usual: Any, source: str) -> tuple[str, dict[str, Any]]:
    """Return what cffi would write into a module for C declarations."""
    ffi, written = usual(), StringIO()
    ffi.cdef(source)
    ffi.set_source("weasyprint", None)
    import_module("cffi.recompiler").make_py_source(ffi, "weasyprint", written)
    made: Any = ast.parse(written.getvalue()).body[-1]  # ffi = FFI(name, _types=…, …)
    call = made.value
    tables = {str(one.arg): ast.literal_eval(one.value) for one in call.keywords}
    return ast.literal_eval(call.args[0]), tables


# Sheets ------------------------------------------------------------------------------------------


@contextmanager
def selectors_kept() -> Iterator[None]:
    """Spare the compiling of selectors, 20 ms, in sheets that come with programs."""
    compiler: Any = import_module("cssselect2.compiler")
    compiler.eval = _evaluated
    try:
        yield
    finally:
        vars(compiler).pop("eval", None)


def _evaluated(source: str, *names: dict[str, Any]) -> Any:
    key = "selector", source
    data = compiled.find(*key)
    code = marshal.loads(data) if data else compile(source, "<selector>", "eval")
    if not data:
        compiled.add(*key, make=partial(marshal.dumps, code))
    return eval(code, *names)


# Fonts ------------------------------------------------------------------------------------------


@contextmanager
def _font_tools_later() -> Iterator[None]:
    """Spare the import of fontTools, 75 ms: HarfBuzz cuts fonts, and ours are ready for print.

    Where HarfBuzz cannot, or a font is another sort, the first use imports it.
    """
    finder = _Finder()
    if "fontTools" not in sys.modules:
        sys.meta_path.insert(0, finder)
    try:
        yield
    finally:
        if finder in sys.meta_path:
            sys.meta_path.remove(finder)
        for name in [name for name, one in sys.modules.items() if isinstance(one, _StandIn)]:
            del sys.modules[name]


class _Finder:
    """Gives a module of fontTools out as one whose names stand for the real ones."""

    def find_spec(
        self, name: str, _path: Sequence[str] | None, _target: ModuleType | None = None
    ) -> ModuleSpec | None:
        ours = name.partition(".")[0] == "fontTools"
        return ModuleSpec(name, self, is_package=True) if ours else None  # type: ignore[arg-type]

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _StandIn(spec.name)

    def exec_module(self, module: ModuleType) -> None:
        """Do nothing: there is nothing in it."""


class _StandIn(ModuleType):
    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return _Later(self.__name__, name)


class _Later:
    """What stands for a name of a module until it is used: then for all of them, for good."""

    def __init__(self, module: str, name: str) -> None:
        self._module, self._name = module, name

    def _real(self) -> Any:
        try:
            return import_module(f"{self._module}.{self._name}")
        except ModuleNotFoundError:
            return getattr(import_module(self._module), self._name)

    def _settled(self) -> Any:
        for module in [one for name, one in sys.modules.items() if name.startswith("weasyprint.")]:
            later = {name: one for name, one in vars(module).items() if isinstance(one, _Later)}
            vars(module).update({name: one._real() for name, one in later.items()})
        return self._real()

    def __call__(self, *given: Any, **named: Any) -> Any:
        return self._settled()(*given, **named)

    def __getattr__(self, name: str) -> Any:
        return getattr(self._settled(), name)


_WAYS = (_libraries_by_name, _declarations_kept, _font_tools_later, selectors_kept)
