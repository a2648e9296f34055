"""axe finds nothing to say, of the preview or of the releases it shows."""

from pathlib import Path

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from playwright.sync_api import Browser, Frame, Page, expect

from generator.build import build, chosen_style
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import ROOT
from tests.preview.conftest import FILE, Preview

RUN = """async (rules) => {
  const found = await axe.run(document, { iframes: false, rules });
  return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}"""


def violations(frame: Page | Frame, **rules: object) -> list[str]:
    frame.evaluate(AXE_SCRIPT)
    found: list[str] = frame.evaluate(RUN, rules)
    return found


@pytest.fixture(params=["light", "dark"])
def window(request: pytest.FixtureRequest, page: Page) -> Page:
    page.emulate_media(color_scheme=request.param, reduced_motion="reduce")
    return page


def test_the_list(window: Page, preview: Preview):
    preview.change(FILE, "state: published", "state: draft\nembargo: 2099-10-02 10h")
    preview.change("releases/2019-07-17-logement-d-abord.yaml", "title: |", "titel: |")
    window.goto(preview.address)
    expect(window.locator("#releases")).to_contain_text("to mend")
    expect(window.locator("#releases")).not_to_contain_text("reading…")
    assert violations(window) == []


@pytest.mark.parametrize("width", [1280, 360])
def test_a_release(window: Page, preview: Preview, width: int):
    window.set_viewport_size({"width": width, "height": 800})
    preview.change(FILE, "place: Metz", "place: À COMPLÉTER (où ?)")
    preview.change(FILE, "state: published", "state: draft")
    window.goto(preview.of())
    window.locator("#page[data-version]").wait_for()
    assert violations(window) == []
    assert violations(window.frames[1]) == []
    for tab in ("PDF 2 pages", "Text", "Proofreading"):
        window.get_by_role("tab", name=tab).click()
        assert violations(window) == [], tab
    window.locator("summary").click()
    window.locator(".where").first.click()
    expect(window.locator("#source-title")).to_be_focused()
    assert violations(window) == []


def test_a_broken_release(window: Page, preview: Preview):
    window.goto(preview.of())
    window.locator("#page[data-version]").wait_for()
    preview.change(FILE, "place: Metz", "plaec: Metz")
    expect(window.locator(".problems")).to_be_visible()
    assert violations(window) == []
    window.get_by_role("tab", name="Proofreading").click()
    assert violations(window) == []


def test_a_release_broken_from_the_start(window: Page, space: Path, preview: Preview):
    preview.change(FILE, "title: |", "titel: |")
    window.goto(preview.of())
    expect(window.locator(".problems")).to_be_visible()
    assert violations(window) == []


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
