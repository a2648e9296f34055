"""`communique doctor`: what is well, what is missing, and the remedy."""

import json
import os
import subprocess
import sys
from pathlib import Path
from subprocess import CompletedProcess

import pytest
from fontTools.ttLib import TTFont

from generator.doctor import machine
from generator.version import builtin_styles
from tests.commands.test_commands import BASE, process
from tests.conftest import ROOT, Desk

WITHOUT_PANGO = """\
    import cffi

    load = cffi.FFI.dlopen

    def dlopen(self, name, *flags):
        if name and {library!r} in name:
            raise OSError(f"cannot load library {{name!r}}")
        return load(self, name, *flags)

    cffi.FFI.dlopen = dlopen
    """


def examined(desk: Desk, *words: str, **environment: str) -> CompletedProcess[str]:
    done = process("doctor", *words, cwd=desk.root, COMMUNIQUE_LANG="en", **environment)
    assert "Traceback" not in done.stderr
    return done


def told(desk: Desk, code: int = 0, **environment: str) -> list[dict[str, str]]:
    """Return what is not well; it ends with that code."""
    done = examined(desk, "--output-format", "json", **environment)
    assert done.returncode == code
    return [check for check in json.loads(done.stdout) if check["state"] != "good"]


@pytest.fixture
def office(desk: Desk) -> Desk:
    desk.release(base=BASE)
    return desk


def test_all_is_well(office: Desk):
    done = examined(office)
    assert (done.returncode, done.stderr) == (0, "")
    for words in ("Python – 3.", "communique – ", "Pango – ", "Time zone – Europe/Paris"):
        assert f"✓ good        {words}" in done.stdout
    assert "Everything needed is there." in done.stdout
    assert not list(office.root.glob("build"))


def test_french_is_spoken(office: Desk):
    shown = process("doctor", cwd=office.root).stdout
    assert "✓ bon" in shown and "Tout ce qu’il faut est là." in shown


def test_a_character_that_no_font_has(office: Desk):
    office.write("releases/x.yaml", BASE.replace("Un accord", "Un accord 漢 et é").lstrip())
    (check,) = told(office)
    assert check["state"] == "optional"
    assert "« 漢 » (U+6F22 CJK UNIFIED IDEOGRAPH-6F22), used in releases/x.yaml:1" in check["says"]
    assert check["remedy"]


@pytest.mark.parametrize(
    ("path", "text", "says"),
    [
        (
            "templates/a/style.yaml",
            "extends: sober\n",
            "templates/a/style.yaml:1: There is no style",
        ),
        ("templates/a/style.yaml", "fonts:\n", "The style a lacks the template blocks/quote"),
        ("templates/a/style.yaml", "fonts:\n", "The style a has no label contacts"),
        ("communique.yaml", "style: sober\n", "There is no style sober"),
        ("communique.yaml", "timezone: Europe/Pari\n", "communique.yaml:1: « Europe/Pari » is not"),
    ],
)
def test_what_is_missing_in_the_folder(office: Desk, path: str, text: str, says: str):
    office.write(path, text)
    assert [one for one in told(office, 3) if one["state"] == "wrong" and says in one["says"]]


def test_a_template_and_a_font_that_cannot_be_read(office: Desk):
    office.write("templates/a/style.yaml", "extends: maison\n")
    office.write("templates/a/blocks/quote.html.jinja", "{% if x %}\n{{ y }\n")
    office.write("templates/a/fonts/x.ttf", "no font")
    office.write("communique.yaml", "style: a\n")
    says = [check["says"] for check in told(office, 3)]
    assert len(says) == 2
    assert says[0].startswith("templates/a/blocks/quote.html.jinja:2: The template is wrong")
    assert says[1] == "x.ttf cannot be read as a font"


def test_a_font_that_names_no_characters(office: Desk):
    office.write("templates/a/style.yaml", "extends: maison\n")
    office.write("communique.yaml", "style: a\n")
    with TTFont(next(builtin_styles().rglob("*.ttf"))) as font:
        font["cmap"].tables = []
        (office.root / "templates/a/fonts").mkdir()
        font.save(office.root / "templates/a/fonts/x.ttf")
    (check,) = [one for one in told(office, 3) if "x.ttf" in one["says"]]
    assert check["says"] == "x.ttf cannot be read as a font"


def test_a_folder_that_cannot_be_written(office: Desk):
    done = examined(office, "--out", "partners/ville.yaml/build")
    assert done.returncode == 3
    assert "nothing can be written to" in done.stdout
    assert "1 thing to mend" in done.stdout


def test_a_terminal_without_our_characters(office: Desk):
    done = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "doctor"],
        cwd=office.root,
        env={**os.environ, "PYTHONIOENCODING": "latin-1"},
        capture_output=True,
        encoding="latin-1",
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert "? good" in done.stdout
    assert "PYTHONUTF8=1" in done.stdout


@pytest.mark.parametrize(
    ("library", "state", "code"), [("pango", "wrong", 3), ("harfbuzz-subset", "optional", 0)]
)
def test_libraries_of_the_system(office: Desk, tmp_path: Path, library: str, state: str, code: int):
    office.write("python/sitecustomize.py", WITHOUT_PANGO.format(library=library))
    environment = {"PYTHONPATH": str(office.root / "python")}
    (check,) = told(office, code, **environment)
    assert (check["state"], "install" in check["remedy"]) == (state, True)
    done = process("render", "--format", "pdf", cwd=office.root, **environment)
    assert done.returncode == code
    assert (code == 3) == ("communique doctor" in done.stderr)
    assert "WeasyPrint" not in done.stdout


def test_the_package_manager_of_the_machine_is_named(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(machine.sys, "platform", "linux")
    monkeypatch.setattr(machine.shutil, "which", lambda tool: tool if tool == "brew" else None)
    assert machine._install(machine.PANGO) == "brew install pango"
    monkeypatch.setattr(machine.shutil, "which", lambda tool: None)
    assert machine._install(machine.PANGO).count("install") == 3
    monkeypatch.setattr(machine.sys, "platform", "win32")
    assert machine._install(machine.PANGO).startswith("https://")


@pytest.mark.parametrize(
    ("found", "least", "state"),
    [("8.1.8", "8.1.8", "good"), ("8.10", "8.1.8", "good"), ("8.1.7", "8.1.8", "wrong")],
)
def test_versions_are_compared(monkeypatch: pytest.MonkeyPatch, found: str, least: str, state: str):
    monkeypatch.setattr(machine, "version", lambda name: found)
    assert machine._package("click", least).state == state
