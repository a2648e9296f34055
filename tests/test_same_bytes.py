"""The same release makes the same bytes: whenever, wherever, in whatever order."""

import hashlib
import os
import re
import subprocess
import sys
from pathlib import Path

import pypdf
import pytest

from generator.formats.archive import _tag
from generator.version import __version__
from tests.conftest import ROOT

SLUGS = ("2019-07-17-logement-d-abord", "2019-10-02-metz-metropole")
HERE = {"TZ": "UTC", "PYTHONHASHSEED": "1", "LC_ALL": "C.UTF-8"}
THERE = {"TZ": "Pacific/Kiritimati", "PYTHONHASHSEED": "2", "LC_ALL": "C", "SOURCE_DATE_EPOCH": "7"}


def made(out: Path, environment: dict[str, str], *names: str) -> dict[str, str]:
    """Render in a process of its own, and return a digest of each file."""
    kept = {name: value for name, value in os.environ.items() if name != "SOURCE_DATE_EPOCH"}
    render = [sys.executable, str(ROOT / "cli.py"), "-C", str(ROOT), "render", *names]
    command = [*render, "--out", str(out), "--quiet"]
    subprocess.run(command, env={**kept, **environment}, cwd=out.parent, check=True)
    files = sorted(file for file in out.glob("[!.]*/*") if file.is_file())
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, str]]:
    out = tmp_path_factory.mktemp("here") / "build"
    return out, made(out, HERE, *SLUGS)


def test_another_time_zone_seed_order_and_locale(here: tuple[Path, dict[str, str]], tmp_path: Path):
    _out, files = here
    assert len(files) == 3 * len(SLUGS)
    assert made(tmp_path / "there", THERE, *reversed(SLUGS)) == files


def test_one_release_a_process(here: tuple[Path, dict[str, str]], tmp_path: Path):
    _out, files = here
    alone = made(tmp_path / "alone", {**THERE, "PYTHONHASHSEED": "0"}, SLUGS[1])
    assert alone.items() <= files.items()


def test_each_file_says_what_made_it(here: tuple[Path, dict[str, str]]):
    out, _files = here
    page = (out / SLUGS[0] / f"{SLUGS[0]}.html").read_text(encoding="utf-8")
    assert f'<meta name="generator" content="communiqué {__version__}">' in page
    told = pypdf.PdfReader(out / SLUGS[0] / f"{SLUGS[0]}.pdf").metadata
    assert told is not None
    assert told.creator == f"communiqué {__version__}"
    assert str(told.producer).startswith("WeasyPrint ")


def test_fonts_are_tagged_by_what_is_in_them(here: tuple[Path, dict[str, str]]):
    """The engine's tags are made of what Pango calls a font, which its versions write otherwise."""
    out, _files = here
    reader = pypdf.PdfReader(out / SLUGS[1] / f"{SLUGS[1]}.pdf")
    fonts = reader.pages[0]["/Resources"]["/Font"]
    assert len(fonts) > 2
    for name, font in fonts.items():
        inner = font["/DescendantFonts"][0]
        descriptor = inner["/FontDescriptor"]
        tag, family = re.fullmatch(r"/([A-Z]{6})\+(.+)", descriptor["/FontName"]).groups()
        data = descriptor["/FontFile2"].get_data()
        assert tag == _tag(family.encode(), data).decode()
        assert {name, f"/{tag}"} == {f"/{tag}"}
        assert font["/BaseFont"] == inner["/BaseFont"] == descriptor["/FontName"]
    calls = set(re.findall(rb"/([A-Z]{6}) \S+ Tf", reader.pages[0].get_contents().get_data()))
    assert calls <= {name[1:].encode() for name in fonts}
