"""What the engine and templates compile is kept for the next run, and only what is ours."""

import dataclasses
import subprocess
import sys
from importlib.machinery import ModuleSpec, SourceFileLoader
from pathlib import Path

import jinja2
import pytest

from generator import compiled, records
from generator.compiled import Store
from generator.formats import FORMATS, importing
from generator.formats.style import load
from generator.records import keep_methods
from generator.version import builtin_styles
from tests.conftest import Desk


@pytest.fixture
def stores(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Return a function that lets another run begin."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    spec = ModuleSpec("kept", SourceFileLoader("kept", "kept.py"))
    spec.cached = str(tmp_path / "kept.pyc")

    def begin() -> Store:
        store = Store(spec)
        monkeypatch.setattr(compiled, "find", store.find)
        monkeypatch.setattr(compiled, "add", store.add)
        return store

    return begin


def templates_compiled(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    names: list[str] = []
    usual = jinja2.Environment.compile

    def noted(self, source, name=None, *rest, **more):
        names.append(str(name))
        return usual(self, source, name, *rest, **more)

    monkeypatch.setattr(jinja2.Environment, "compile", noted)
    return names


def test_templates_of_the_program_are_compiled_once(desk: Desk, stores, monkeypatch):
    desk.release()
    release = desk.bound()
    names, style = templates_compiled(monkeypatch), load("maison", [builtin_styles()])
    made = []
    for _run in range(2):
        store = stores()
        names.clear()
        made.append([FORMATS[one].writer(style)(release) for one in ("html", "txt")])
        store.write()
    assert made[0] == made[1] and names == []


def test_templates_of_staff_are_compiled_in_each_run(desk: Desk, stores, monkeypatch):
    folder = desk.root / "templates" / "maire"
    folder.mkdir(parents=True)
    (folder / "style.yaml").write_text("extends: maison\n")
    (folder / "release.txt.jinja").write_text("{{ release.title[0].text }}\n")
    desk.release()
    release = desk.bound()
    names = templates_compiled(monkeypatch)
    style = load("maire", [folder.parent, builtin_styles()])
    for _run in range(2):
        store = stores()
        names.clear()
        FORMATS["txt"].writer(style)(release)
        assert "release.txt.jinja" in names
        store.write()
    assert not [key for key in stores()._read("template") if "maire" in str(key)]


def test_methods_of_dataclasses_are_compiled_once(stores, monkeypatch):
    monkeypatch.setattr(dataclasses, "exec", exec, raising=False)
    keep_methods()
    written: list[str] = []

    def noted(text: str, *rest, **more):
        written.append(text)
        return compile(text, *rest, **more)

    monkeypatch.setattr(records, "compile", noted, raising=False)
    for new in (True, False):
        store = stores()
        written.clear()

        @dataclasses.dataclass(order=True)
        class Kept:
            name: str
            places: tuple[int, ...] = dataclasses.field(default=(1,), kw_only=True)

        assert Kept("a") == Kept("a", places=(1,)) < Kept("b")
        assert repr(Kept("a", places=())).endswith("Kept(name='a', places=())")
        assert bool(written) == new
        store.write()


def process(code: str) -> list[str]:
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    ).stdout.split()


@pytest.mark.parametrize("cuts", [True, False])
def test_font_tools_are_imported_where_harfbuzz_does_not_cut(cuts: bool):
    code = f"""
import sys
from generator.formats.importing import imported
weasyprint, fonts = imported("weasyprint"), imported("weasyprint.pdf.fonts")
assert not any(name.startswith("fontTools") for name in sys.modules)
if not {cuts}: fonts.harfbuzz_subset = None
assert weasyprint.HTML(string="<p>Bonjour").write_pdf()[:4] == b"%PDF"
print("fontTools.subset" in sys.modules, isinstance(fonts.TTLibError, type))
"""
    assert process(code) == [str(not cuts)] * 2


def test_declarations_are_read_by_the_engine_as_cffi_would(stores):
    if sys.platform != "linux":
        pytest.skip("the declarations of cffi are read of libraries that Linux names")
    import cffi

    source = "typedef struct { int x; ...; } *T; typedef enum { A, B = 7 } E; int abs(int);"
    source = source.replace(" ...;", "")
    made = importing._from_tables(*importing._tables(cffi.FFI, source))()
    assert made.sizeof("E") == cffi.FFI().sizeof("int")
    assert made.dlopen(None).abs(-3) == 3 and made.dlopen(None).B == 7
