"""Styles and drawings by strangers: each file says where and as what it must be refused.

`! line:column CODE words`; of a drawing, whose place is the line that names it, words alone.
`check` says it, `render` says the same and writes nothing.
"""

import re
import tempfile
from pathlib import Path

import pytest

from generator.build import build
from generator.checking import check
from generator.chosen import chosen_style
from generator.findings import Finding, Rejected
from generator.formats import sandbox
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import SLUG, Desk

HERE = Path(__file__).parent
PLACES = {
    "css": "templates/agglo/css/custom.css",
    "templates": "templates/agglo/blocks/quote.html.jinja",
    "stylefile": "templates/agglo/style.yaml",
    "drawings": "releases/a.svg",
}
WANTED = re.compile(r"[*#-]! (.*?)(?: [*]/| #}| -->)?$", re.MULTILINE)
FILES = sorted(one for folder in PLACES for one in (HERE / folder).iterdir())


@pytest.fixture
def styled(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A workspace with a style of its own, and a release with a quotation and a picture."""
    monkeypatch.setattr(sandbox, "_MOST", 500_000_000)  # less work, for the sake of the suite
    desk.write("communique.yaml", "style: agglo\n")
    desk.write("templates/agglo/style.yaml", "extends: maison\n")
    desk.write("templates/agglo/css/custom.css", "")
    desk.write("templates/agglo/fonts/A.woff2", b"wOF2")
    desk.write("releases/a.svg", '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"/>')
    desk.release(
        "body:\n  - quote: C’est fait.\n    by: Hugo Blanc\n  - image: a.svg\n    alt: x\n"
    )
    return desk


def told(desk: Desk) -> list[Finding]:
    """Return the errors that `check` tells, once `render` was seen to agree."""
    workspace = Workspace(desk.root)
    found = check(workspace.releases, Library(workspace), rules=()).findings
    errors = [one for one in found if one.severity == "error"]
    made = rendered(desk)
    assert bool(errors) == bool(made)
    assert not any((desk.root / "build").rglob("*")) or not errors
    return errors


def rendered(desk: Desk, *formats: str) -> list[Finding]:
    """Render the page, or in these formats, and return why that was refused."""
    library = Library(Workspace(desk.root))
    try:
        style = chosen_style(library.workspace)
        out, formats = desk.root / "build", formats or ("html",)
        made = list(
            build(library.workspace.releases, library, style=style, formats=formats, out=out)
        )
    except Rejected as refusal:
        return list(refusal.findings)
    return [*(finding for one in made for finding in one.findings), *library.findings]


def test_the_style_they_stand_in_is_whole(styled: Desk):
    assert told(styled) == []


@pytest.mark.parametrize("file", FILES, ids=lambda one: f"{one.parent.name}/{one.name}")
def test_a_stranger_s_file_is_refused_where_it_is_wrong(styled: Desk, file: Path):
    place = PLACES[file.parent.name]
    styled.write(place, file.read_bytes())
    wanted = WANTED.search(file.read_text(encoding="utf-8"))[1]
    errors = told(styled)
    assert errors
    if file.parent.name == "drawings":
        assert {one.code for one in errors} == {"PICTURE001"}
        assert errors[0].span.path == f"releases/{SLUG}.yaml"
    else:
        at, code, *wanted = wanted.split(maxsplit=2)
        found = [(f"{one.span.path}:{one.span.line}:{one.span.column}", one.code) for one in errors]
        assert found[0][0] == f"{place}:{at}"
        assert found[0][1].startswith(code)
    assert "".join(wanted).strip() in errors[0].message
    assert errors[0].hint


def test_a_text_holds_no_character_that_nobody_sees(styled: Desk):
    styled.write("templates/agglo/blocks/quote.txt.jinja", '{{ "gpj.\\u202elogo" }}')
    (found,) = rendered(styled, "txt")
    assert (found.code, found.span.path) == (
        "STYLE015",
        "templates/agglo/blocks/quote.txt.jinja",
    )
    assert "U+202E" in found.message


def test_a_sheet_brings_no_font_into_a_pdf(styled: Desk, tmp_path: Path, monkeypatch):
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    face = '@font-face { font-family: X; src: local("Y"); unicode-range: U+41 }'
    styled.write("templates/agglo/css/custom.css", face)
    assert rendered(styled, "pdf") == []
    assert list((tmp_path / "temporary").iterdir()) == []


def test_a_page_says_its_language(styled: Desk):
    page = "<!DOCTYPE html>\n<html><head><title>x</title></head><body>x</body></html>"
    styled.write("templates/agglo/release.html.jinja", page)
    (found,) = told(styled)
    assert (found.code, found.span.path, found.span.line) == (
        "STYLE015",
        "templates/agglo/release.html.jinja",
        2,
    )
    assert "language" in found.message
