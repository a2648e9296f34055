"""The site as a reader has it: opened from the disk, with the keyboard, on a telephone, in the dark."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from generator.content.editions import Manifest
from generator.publishing.manifests import text_of
from tests.review.conftest import begun
from tests.review.repositories import Checkout

PAGES = ("index.html", "releases/accord/index.html")
WCAG = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> str:
    """A review with a change, a broken release and an unchanged one; its address on the disk."""
    checkout = begun(tmp_path_factory.mktemp("looked-at") / "presse")
    checkout.edit("releases/accord.yaml", "state: published", "state: approved")
    checkout.run("approve", "accord", "--partner", "ville", "--by", "Lou Petit")
    came_out(checkout, 1)
    checkout.commit()
    came_out(checkout, 2)
    checkout.edit("releases/accord.yaml", "trois ans", "quatre ans, les sans abris aussi,")
    checkout.edit("partners/comite.yaml", "role: Président}", "role: Directeur}")
    checkout.release("lead: |\n  {Personne Inconnue} a signé.\n", slug="casse")
    checkout.edit("releases/casse.yaml", "Un accord", "Une promesse")
    checkout.review("--fail-on", "never")
    return (checkout.root / "site").as_uri()


def came_out(checkout: Checkout, number: int) -> None:
    """Keep a version of a release, the second of which takes it back."""
    act, before = ("withdraw", ("12345678", "2026-12-01")) if number > 1 else ("publish", ())
    found = Manifest(number, act, f"2026-12-0{number}", "", (("why", "abandon"),), *before)
    checkout.write(f"published/autre/v{number}/manifest.yaml", text_of(found))


def opened(browser: Browser, address: str, **context) -> Page:
    page = browser.new_context(**context).new_page()
    page.errors = []  # type: ignore[attr-defined]
    page.on("pageerror", lambda error: page.errors.append(str(error)))  # type: ignore[attr-defined]
    page.goto(address)
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_bars_the_way(browser: Browser, site: str, scheme):
    for path in (*PAGES, "releases/casse/index.html", "releases/autre/index.html"):
        page = opened(browser, f"{site}/{path}", color_scheme=scheme)
        for details in page.locator("details").all():
            details.evaluate("one => one.open = true")
        found = Axe().run(page, options={"runOnly": WCAG}).response["violations"]
        assert [(one["id"], one["nodes"][0]["html"]) for one in found] == []
        assert page.errors == []  # type: ignore[attr-defined]


@pytest.mark.parametrize("path", PAGES)
@pytest.mark.parametrize("width", [320, 390, 800])
def test_a_narrow_window_does_not_scroll_sideways(browser: Browser, site: str, path, width):
    page = opened(browser, f"{site}/{path}", viewport={"width": width, "height": 700})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_what_became_of_releases_is_seen(browser: Browser, site: str):
    page = opened(browser, f"{site}/index.html", viewport={"width": 400, "height": 700})
    stale = page.locator(".stale")
    assert "this change makes its agreement stale" in stale.inner_text()
    assert page.locator(".withdrawn").inner_text().startswith("withdrawn on 2 December 2026")
    assert page.evaluate("document.documentElement.scrollWidth") <= 400


def shown(page: Page) -> list[str]:
    return [row.inner_text() for row in page.locator(".release:visible h2").all()]


def test_search_and_states_choose_releases(browser: Browser, site: str):
    page = opened(browser, f"{site}/index.html")
    assert set(shown(page)) == {"Un autre sujet", "Un accord", "Une promesse"}
    page.get_by_label("Search").fill("directeur")
    assert "Un accord" in shown(page)
    page.get_by_label("Search").fill("un  ACCORD quatre")
    assert shown(page) == ["Un accord"]
    page.get_by_label("Search").fill("introuvable")
    assert page.get_by_role("status").inner_text() == "No communiqué matches."
    page.get_by_label("Search").fill("")
    page.get_by_label("new 1").check()
    assert page.get_by_role("status").inner_text() == "1 shown"
    assert shown(page) == ["Une promesse"]
    page.get_by_label("changed 2", exact=True).check()
    assert page.get_by_role("status").inner_text() == "3 shown"


def test_the_slider_works_from_the_keyboard(browser: Browser, site: str):
    page = opened(browser, f"{site}/releases/accord/index.html")
    page.get_by_label("Side by side").focus()
    page.keyboard.press("ArrowRight")
    slider = page.get_by_role("slider").first
    stack = page.locator(".slider .stack").first
    assert slider.is_visible() and not page.locator(".pair figure").first.is_visible()
    slider.focus()
    page.keyboard.press("ArrowLeft")
    assert stack.evaluate("one => one.style.getPropertyValue('--share')") == "49%"
    assert slider.get_attribute("aria-valuetext") == "49 %"
    page.keyboard.press("End")
    assert stack.evaluate("one => one.style.getPropertyValue('--share')") == "100%"


def test_the_difference_stands_alone_when_asked(browser: Browser, site: str):
    page = opened(browser, f"{site}/releases/accord/index.html")
    page.get_by_label("Difference alone").check()
    assert page.get_by_role("img", name="Page 1, with the region").is_visible()
    assert not page.get_by_role("img", name="Page 1 before").is_visible()


def test_a_region_that_changes_is_shown_at_its_full_size(browser: Browser, site: str):
    page = opened(browser, f"{site}/releases/accord/index.html")
    crop = page.get_by_role("img", name="Region 1 of page 1, after")
    crop.scroll_into_view_if_needed()
    frame = crop.locator("..").bounding_box()
    picture = crop.bounding_box()
    assert frame and picture
    natural = crop.evaluate("one => one.decode().then(() => one.naturalWidth)")
    assert abs(picture["width"] - natural) < 0.02 * natural
    assert picture["width"] > frame["width"] and picture["height"] > frame["height"]


@pytest.mark.parametrize("path", PAGES)
def test_everything_is_read_without_scripts(browser: Browser, site: str, path):
    page = opened(browser, f"{site}/{path}", java_script_enabled=False)
    assert not page.locator("form.filter, fieldset.views").first.is_visible()
    if path == PAGES[0]:
        assert page.get_by_role("link", name="Un accord").is_visible()
    else:
        for name in ("Page 1 before", "Page 1 after"):
            assert page.get_by_role("img", name=name).is_visible()


def test_the_first_key_leads_past_the_header(browser: Browser, site: str):
    page = opened(browser, f"{site}/index.html")
    page.keyboard.press("Tab")
    assert page.locator(":focus").inner_text() == "Skip to the content"
    page.keyboard.press("Enter")
    assert page.url.endswith("#main")
