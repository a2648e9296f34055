"""Characters that the fonts of a style lack are told, in check and in render, before they are boxes."""

import pytest

from generator.build import build
from generator.checking import check
from generator.formats.style import load, style_folders
from generator.proofing.proof import rules
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import SLUG, Desk

BASE = "title: T\ndate: 2019-10-02\npartners: [comite]\n"


def checked(desk: Desk) -> list[str]:
    library = Library(Workspace(desk.root))
    found = check(library.workspace.releases, library, rules=rules([])).findings
    return [f"{one.span.path}:{one.span.line}:{one.span.column} {one.message}" for one in found]


def rendered(desk: Desk, style: str = "maison", formats: tuple[str, ...] = ("pdf",)) -> list[str]:
    workspace = Workspace(desk.root)
    look = load(style, style_folders(desk.root))
    outcomes = build(
        workspace.releases, Library(workspace), style=look, formats=formats, out=desk.root / "out"
    )
    return [finding.message for one in outcomes for finding in one.findings]


@pytest.mark.parametrize("strange", ["🏠", "☎", "北京", "مرحبا", "👍🏽", "✉", "한국", "🇫🇷"])
def test_what_would_be_a_box_is_told_at_its_place(desk: Desk, strange: str):
    desk.release(f"lead: |\n  Du texte,\n  puis {strange} encore.\n", base=BASE)
    (said,) = checked(desk)
    assert said.startswith(f"releases/{SLUG}.yaml:6:8 ")
    assert f"« {strange[0]} »" in said and "maison" in said


@pytest.mark.parametrize("style", ["maison", "sobre"])
def test_render_tells_it_where_a_pdf_is_made(desk: Desk, style: str):
    desk.release("lead: |\n  Une 🏠.\n", base=BASE)
    (said,) = rendered(desk, style)
    assert style in said
    assert rendered(desk, style, ("html", "txt")) == []


@pytest.mark.parametrize(
    "usual", ["œuvre, 12 €", "« été » – 5 ²", "Łódź, İzmir", "≤ 5 × 3 ÷ 2", "→ Œ"]
)
def test_what_the_fonts_have_is_not_told(desk: Desk, usual: str):
    desk.release(f"lead: |\n  {usual}\n", base=BASE)
    assert checked(desk) == []


def test_a_font_of_the_style_may_have_it(desk: Desk):
    from fontTools.ttLib import TTFont

    built = style_folders(desk.root)[-1] / "maison/fonts"
    font = TTFont(next(file for file in sorted(built.glob("*.ttf"))))
    for table in font["cmap"].tables:
        table.cmap[ord("☎")] = table.cmap[ord("T")]
    desk.write("templates/agglo/style.yaml", "extends: maison\n")
    (desk.root / "templates/agglo/fonts").mkdir()
    font.save(desk.root / "templates/agglo/fonts/Signs.ttf")
    desk.write("communique.yaml", "style: agglo\n")
    desk.release("lead: |\n  Au ☎.\n", base=BASE)
    assert checked(desk) == []
    desk.release("lead: |\n  Au 🏠.\n", base=BASE)
    assert "agglo" in checked(desk)[0]


def test_a_partners_text_is_told_in_its_file(desk: Desk):
    desk.write("partners/comite.yaml", "name: le Comité\nabout: |\n  Un comité ☎.\n")
    desk.release(base=BASE)
    (said,) = checked(desk)
    assert said.startswith("partners/comite.yaml:3:13 ")
