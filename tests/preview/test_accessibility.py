"""axe finds nothing to say, of the preview or of the releases it shows."""

from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from click.testing import CliRunner
from playwright.sync_api import Browser, Frame, Page, expect

from generator.build import build
from generator.chosen import chosen_style
from generator.commands.main import communique
from generator.content.editions import sealed
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import ROOT
from tests.preview.conftest import FILE, SLUG, Preview

SIZES = {"target-size": {"enabled": True}}  # WCAG 2.2; axe leaves it out by itself

RUN = """async (rules) => {
  const found = await axe.run(document, { iframes: false, rules });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}"""


def violations(frame: Page | Frame, rules: object = None) -> list[str]:
    frame.evaluate(AXE_SCRIPT)
    found: list[str] = frame.evaluate(RUN, rules or {})
    return found


def in_both_lights(page: Page) -> list[str]:
    """Return what axe says of the preview's page, by day and by night."""
    found = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
        found += violations(page, SIZES)
    return found


def test_the_list(page: Page, preview: Preview):
    preview.change(FILE, "state: published", "state: draft\nembargo: 2099-10-02 10h")
    preview.change("releases/2019-07-17-logement-d-abord.yaml", "title: |", "titel: |")
    page.goto(preview.address)
    expect(page.locator("#releases")).to_contain_text("to mend")
    expect(page.locator("#releases")).not_to_contain_text("reading…")
    assert in_both_lights(page) == []
    page.get_by_label("Search").fill("logement")
    expect(page.locator("#releases mark").first).to_be_visible()
    assert in_both_lights(page) == []
    page.get_by_label("Search").fill("zzz")
    expect(page.get_by_role("status")).to_contain_text("No release has these words.")
    assert in_both_lights(page) == []
    for file in (preview.root / "releases").iterdir():
        file.unlink()
    expect(page.locator("#releases")).to_contain_text("There is no release yet")
    assert in_both_lights(page) == []


@pytest.mark.parametrize("width", [1280, 360])
def test_a_release(page: Page, preview: Preview, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    preview.change(FILE, "place: Metz", "place: À COMPLÉTER (où ?)")
    preview.change(FILE, "state: published", "state: draft")
    page.goto(preview.of())
    page.locator("#page[data-version]").wait_for()
    assert in_both_lights(page) == []
    assert violations(page.frames[1]) == []
    for tab in ("PDF 2 pages", "Text", "Proofreading"):
        page.get_by_role("tab", name=tab).click()
        assert in_both_lights(page) == [], tab
    page.locator("#findings summary").click()
    page.locator(".where:visible").first.click()
    expect(page.locator("#source-title")).to_be_focused()
    assert in_both_lights(page) == []


@pytest.mark.parametrize("width", [1280, 400])
def test_agreements_and_versions(page: Page, preview: Preview, width: int):
    page.set_viewport_size({"width": width, "height": 800})
    preview.change(FILE, "state: published", "state: approved")
    page.goto(preview.of())
    for partner, name in (("metz-metropole", "Céline"), ("action-logement/grand-est", "Lou")):
        agree = ["approve", SLUG, "--partner", partner, "--by", name]
        assert CliRunner().invoke(communique, ["-C", str(preview.root), *agree]).exit_code == 0
        expect(page.locator("#head .agreed").last).to_contain_text(name)
    assert in_both_lights(page) == []
    preview.change(FILE, "place: Metz", "place: Woippy")
    expect(page.locator("#head .earlier .since")).to_have_count(1)
    assert in_both_lights(page) == []
    for number, act in ((1, "publish"), (2, "withdraw")):
        came_out(preview.root, number, act)
    page.goto(preview.address)
    expect(page.locator(".withdrawn")).to_have_text("withdrawn on 2 December 2026 (version 2)")
    assert in_both_lights(page) == []
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def came_out(root: Path, number: int, act: str) -> None:
    """Keep as much of a version as is shown."""
    folder = root / "published" / SLUG / f"v{number}"
    folder.mkdir(parents=True)
    told = {
        "version": number,
        "act": act,
        "date": f"2026-12-0{number}",
        "replaces_date": "2026-12-01",
    }
    text = "".join(f"{name}: {value}\n" for name, value in told.items())
    (folder / "manifest.yaml").write_text(sealed(text), encoding="utf-8")


def test_a_broken_release_and_a_stopped_preview(page: Page, own_preview: Preview):
    page.goto(own_preview.of())
    page.locator("#page[data-version]").wait_for()
    own_preview.change(FILE, "place: Metz", "plaec: Metz")
    expect(page.locator(".problems")).to_be_visible()
    assert in_both_lights(page) == []
    page.get_by_role("tab", name="Proofreading").click()
    assert in_both_lights(page) == []
    own_preview.stop()
    expect(page.get_by_role("alert")).to_be_visible()
    assert in_both_lights(page) == []


def test_a_release_broken_from_the_start(page: Page, own_preview: Preview):
    own_preview.change(FILE, "title: |", "titel: |")
    page.goto(own_preview.of())
    expect(page.locator(".problems")).to_be_visible()
    assert in_both_lights(page) == []


def test_what_is_not_there_or_refused(browser: Browser, shared: Preview):
    with browser.new_context() as context:
        page = context.new_page()
        page.goto(shared.base)
        expect(page.get_by_role("heading")).to_have_text("This preview opens with its key")
        assert in_both_lights(page) == []
        page.goto(shared.of("nothing"))
        expect(page.get_by_role("heading")).to_have_text("There is no release « nothing ».")
        assert in_both_lights(page) == []


@pytest.fixture(scope="module", params=["maison", "sobre"])
def pages(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """The files that are sent, of all releases."""
    workspace = Workspace(ROOT)
    out = tmp_path_factory.mktemp(request.param)
    style = chosen_style(workspace, request.param)
    done = build(workspace.releases, Library(workspace), style=style, formats=["html"], out=out)
    return [file for outcome in done for file in outcome.files]


@pytest.mark.parametrize("width", [1280, 360])
def test_the_pages_of_the_releases(browser: Browser, pages: list[Path], width: int):
    with browser.new_context(viewport={"width": width, "height": 800}) as context:
        page = context.new_page()
        assert len(pages) == len(list((ROOT / "releases").glob("*.yaml")))
        for file in pages:
            page.goto(file.as_uri())
            assert violations(page) == [], file.name
