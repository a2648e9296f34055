"""The page in a real browser: what a press officer sees and does."""

import re

import pytest
from playwright.sync_api import Browser, Frame, Locator, Page, expect

from tests.preview.conftest import FILE, SLUG, Preview, start

LEAD = "Jean-Luc Bohl, Président de Metz Métropole"


def opened(page: Page, preview: Preview, slug: str = SLUG) -> Frame:
    """Open a release, and return the frame its page is shown in."""
    page.goto(preview.of(slug))
    page.locator("#page[data-version]").wait_for()
    return page.frames[1]


def source(page: Page) -> Locator:
    return page.locator("#source")


def test_a_save_is_shown(page: Page, preview: Preview):
    frame = opened(page, preview)
    expect(frame.locator(".dateline")).to_have_text("Metz, le 2\u00a0octobre 2019")
    preview.change(FILE, "place: Metz", "place: Woippy")
    expect(frame.locator(".dateline")).to_have_text("Woippy, le 2\u00a0octobre 2019")
    page.get_by_role("tab", name="Text").click()
    expect(page.locator("#mail-text")).to_contain_text("Woippy, le 2\u00a0octobre 2019")
    page.get_by_role("tab", name="PDF 2 pages").click()
    expect(page.locator("#paper")).to_contain_text("Woippy, le 2\u00a0octobre 2019")


def test_a_broken_file_shows_its_problems_over_the_last_page(page: Page, preview: Preview):
    frame = opened(page, preview)
    preview.change(FILE, "place: Metz", "plaec: Metz")
    problems = page.get_by_role("region", name="1 error to mend")
    expect(problems).to_contain_text("Did you mean « place: »?")
    expect(page.get_by_role("status").first).to_contain_text("To mend")
    expect(frame.locator(".dateline")).to_be_visible()
    problems.locator("summary").click()
    expect(problems.get_by_role("button")).to_have_count(0)
    problems.locator("summary").click()
    problems.get_by_role("button", name=f"{FILE}, line 3").click()
    expect(source(page).locator("mark")).to_have_text("plaec")
    preview.change(FILE, "plaec: Metz", "place: Nancy")
    expect(problems).not_to_be_visible()
    expect(frame.locator(".dateline")).to_have_text("Nancy, le 2\u00a0octobre 2019")


def test_a_broken_draft_is_still_marked(page: Page, preview: Preview):
    preview.change(FILE, "state: published", "state: draft\nembargo: 2099-10-02 10h")
    opened(page, preview)
    preview.change(FILE, "place: Metz", "plaec: Metz")
    expect(page.locator("#head")).to_contain_text("to mend")
    expect(page.locator("#head")).to_contain_text("Draft – not for distribution")
    expect(page.locator("#head")).to_contain_text("Under embargo until")


def test_the_desk_around_the_page_is_dark_where_all_is(page: Page, shared: Preview):
    frame = opened(page, shared)
    seen = []
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        desk = page.locator("main").evaluate("one => getComputedStyle(one).backgroundColor")
        expect(frame.locator("html")).to_have_css("background-color", desk)
        expect(frame.locator("body")).to_have_css("background-color", "rgb(255, 255, 255)")
        seen.append(desk)
    assert seen[0] != seen[1]


def test_a_paragraph_leads_to_its_lines(page: Page, shared: Preview):
    frame = opened(page, shared)
    frame.get_by_text(LEAD).click()
    expect(page.locator("#source-title")).to_have_text(f"{FILE}, line 15")
    expect(page.locator("#source-title")).to_be_focused()
    expect(source(page).locator("mark").first).to_contain_text("{Jean-Luc Bohl}")
    source(page).get_by_role("button", name="partners/metz-metropole.yaml, line 8").first.click()
    expect(page.locator("#source-title")).to_have_text("partners/metz-metropole.yaml, line 8")
    expect(source(page).locator("mark")).to_have_text("Jean-Luc Bohl")
    page.keyboard.press("Escape")
    expect(source(page)).to_be_hidden()


@pytest.mark.parametrize(
    ("part", "file"),
    [
        (".logos img", "partners/metz-metropole.yaml"),
        (".about h2", "partners/metz-metropole.yaml"),
        (".dateline", FILE),
        ("h1", FILE),
        (".commitments li", FILE),
        (".contact dt", "partners/metz-metropole.yaml"),
        (".quote figcaption", "releases/2023-04-18-regions-de-france.yaml"),
    ],
)
def test_whatever_is_printed_leads_to_its_file(page: Page, shared: Preview, part: str, file: str):
    slug = "2023-04-18-regions-de-france" if "2023" in file else SLUG
    opened(page, shared, slug).locator(part).first.click()
    expect(page.locator("#source-title")).to_contain_text(f"{file}, line ")


def test_the_lines_follow_what_is_typed_above_them(page: Page, preview: Preview):
    frame = opened(page, preview)
    frame.get_by_text(LEAD).click()
    expect(page.locator("#source-title")).to_have_text(f"{FILE}, line 15")
    preview.change(FILE, "place: Metz", "# one\n# two\nplace: Metz")
    expect(page.locator("#source-title")).to_have_text(f"{FILE}, line 17")
    expect(source(page).locator("mark").first).to_contain_text("{Jean-Luc Bohl}")
    expect(frame.locator(".chosen-piece")).to_contain_text(LEAD)


def test_a_finding_leads_to_its_lines_and_back(page: Page, shared: Preview):
    opened(page, shared)
    page.get_by_role("tab", name="Proofreading").click()
    finding = page.get_by_role("button", name=f"{FILE}, line 55")
    finding.click()
    expect(source(page).locator(".told")).to_contain_text("Write « en particulier le »")
    expect(source(page).locator("mark").first).to_contain_text("en particulier")
    source(page).get_by_role("button", name="Close").click()
    expect(finding).to_be_focused()


def test_the_place_and_the_text_can_be_copied(page: Page, shared: Preview):
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    frame = opened(page, shared)
    frame.get_by_text(LEAD).click()
    page.get_by_role("button", name="Copy the place").click()
    expect(page.locator("#said")).to_have_text("Copied.")
    assert page.evaluate("navigator.clipboard.readText()") == f"{FILE}:15:3"
    page.get_by_role("tab", name="Text").click()
    page.get_by_role("button", name="Copy the text").click()
    expect(page.locator("#said")).to_be_in_viewport()
    text = page.evaluate("navigator.clipboard.readText()")
    assert text.startswith("COMMUNIQUÉ DE PRESSE\nMetz, le 2\u00a0octobre 2019\n")


def test_everything_can_be_done_with_the_keyboard(page: Page, shared: Preview):
    page.goto(shared.address)
    expect(page.locator("#releases")).not_to_contain_text("reading…")
    press = page.keyboard.press
    press("Tab")
    page.keyboard.type("metz metropole un partenariat")
    expect(page.locator("#releases tbody tr:visible")).to_have_count(1)
    press("Tab")
    press("Enter")
    page.locator("#page[data-version]").wait_for()
    frame = page.frames[1]
    press("Tab")
    press("Tab")
    tab = page.get_by_role("tab", name="Page", exact=True)
    expect(tab).to_be_focused()
    press("Tab")
    focused = frame.locator(":focus")  # another process: focus takes a moment to get there
    expect(focused).to_have_count(1)
    for _piece in range(10):
        press("ArrowDown")
        if LEAD in focused.inner_text():
            break
    press("Enter")
    expect(page.locator("#source-title")).to_have_text(f"{FILE}, line 15")
    press("Escape")
    expect(source(page)).to_be_hidden()
    expect(focused).to_contain_text(LEAD)
    press("Shift+Tab")
    expect(tab).to_be_focused()
    press("ArrowRight")
    expect(page.get_by_role("tab", name="PDF")).to_be_focused()
    press("End")
    expect(page.get_by_role("tabpanel", name="Proofreading")).to_be_visible()
    press("Tab")
    press("Tab")
    press("Enter")
    expect(page.locator("#source-title")).to_be_focused()
    press("Escape")
    expect(page.locator(".where").first).to_be_focused()


@pytest.mark.parametrize("tab", ["Page", "PDF", "Text", "Proofreading"])
def test_a_narrow_window_scrolls_one_way_only(page: Page, shared: Preview, tab: str):
    page.set_viewport_size({"width": 360, "height": 700})
    opened(page, shared)
    page.get_by_role("tab", name=re.compile(f"^{tab}")).click()
    wide = "document.scrollingElement.scrollWidth"
    assert page.evaluate(wide) <= 360
    assert page.frames[1].evaluate(wide) <= 360
    for panel in page.get_by_role("tabpanel").all():
        assert panel.evaluate("one => one.scrollWidth <= one.clientWidth")
    if tab == "Page":
        page.frames[1].get_by_text(LEAD).click()
        expect(source(page)).to_be_in_viewport()
        expect(page.locator("#page")).to_be_in_viewport()
        expect(page.frames[1].locator(".chosen-piece")).to_be_in_viewport()
        expect(source(page).locator("mark").first).to_be_in_viewport()
        assert page.evaluate(wide) <= 360


def test_the_list_fits_a_narrow_window(page: Page, shared: Preview):
    page.set_viewport_size({"width": 320, "height": 640})
    page.goto(shared.address)
    expect(page.locator("#releases")).not_to_contain_text("reading…")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_a_very_low_window_scrolls_as_a_whole(page: Page, shared: Preview):
    page.set_viewport_size({"width": 320, "height": 256})
    opened(page, shared)
    page.get_by_role("tab", name="Text").click()
    page.locator("#mail-text").scroll_into_view_if_needed()
    expect(page.locator("#mail-text")).to_be_in_viewport()
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 320


def test_the_scroll_position_stays(page: Page, preview: Preview):
    frame = opened(page, preview)
    frame.evaluate("scrollTo(0, 700)")
    preview.change(FILE, "place: Metz", "place: Woippy")
    expect(frame.locator(".dateline")).to_contain_text("Woippy")
    assert frame.evaluate("scrollY") == 700
    page.get_by_role("tab", name="Proofreading").click()
    panel = page.locator("#panel-findings")
    panel.evaluate("one => one.scrollTo(0, 150)")
    preview.change(FILE, "place: Woippy", "place: Nancy")
    page.get_by_role("tab", name="Page", exact=True).click()
    expect(frame.locator(".dateline")).to_contain_text("Nancy")
    assert frame.evaluate("scrollY") == 700
    page.get_by_role("tab", name="Proofreading").click()
    assert panel.evaluate("one => one.scrollTop") == 150


def test_what_was_opened_stays_open_and_focused(page: Page, preview: Preview):
    opened(page, preview)
    page.get_by_role("tab", name="Proofreading").click()
    page.locator("summary").click()
    note = page.locator(".notes .where").first
    note.focus()
    preview.change(FILE, "place: Metz", "place: Woippy")
    expect(page.frames[1].locator(".dateline")).to_contain_text("Woippy")
    expect(note).to_be_focused()
    expect(note).to_be_visible()


def test_a_reload_comes_back_to_the_tab(page: Page, shared: Preview):
    opened(page, shared)
    page.get_by_role("tab", name="Text").click()
    page.reload()
    expect(page.get_by_role("tabpanel", name="Text")).to_be_visible()
    page.evaluate("location.hash = '#findings'")
    expect(page.get_by_role("tabpanel", name="Proofreading")).to_be_visible()
    page.goto(shared.of(tab="#paper"))
    expect(page.get_by_role("tabpanel", name="PDF")).to_be_visible()


def test_the_list_follows(page: Page, preview: Preview):
    page.goto(preview.address)
    row = page.locator(f'tr[data-key="{SLUG}"]')
    expect(row).to_contain_text("published")
    preview.change(FILE, "state: published", "state: draft")
    expect(row).to_contain_text("Draft – not for distribution")
    preview.change(FILE, "place: Metz", "plaec: Metz")
    expect(row).to_contain_text("to mend")


def test_what_was_said_is_found_in_the_list(page: Page, preview: Preview):
    page.goto(preview.address)
    expect(page.locator("#releases")).not_to_contain_text("reading…")
    search, rows = page.get_by_label("Search"), page.locator("#releases tbody tr")
    search.fill("cinq engagements zzz")
    expect(page.get_by_role("status")).to_have_text("No release has these words.")
    search.fill("« actions concretes »")
    expect(rows).to_have_count(1)
    expect(rows.locator("mark")).to_have_text("actions concrètes")
    preview.change(FILE, "Des actions concrètes", "Des actions CONCRÈTES")
    expect(rows.locator("mark")).to_have_text("actions CONCRÈTES")
    page.reload()
    expect(search).to_have_value("« actions concretes »")
    rows.get_by_role("link", name="actions").click()
    expect(page.locator("#source-title")).to_contain_text(f"{FILE}, line ")
    expect(source(page).locator("mark").first).to_contain_text("Des actions CONCRÈTES")


def test_a_window_outlives_the_preview_and_goes_on_with_the_next(page: Page, own_preview: Preview):
    frame = opened(page, own_preview)
    own_preview.stop()
    expect(page.get_by_role("alert")).to_contain_text("The preview has stopped")
    expect(frame.locator(".dateline")).to_be_visible()
    own_preview.change(FILE, "place: Metz", "place: Woippy")
    again = start(own_preview.root, port=own_preview.port)
    other = page.context.new_page()
    other.goto(again.address)
    page.bring_to_front()
    expect(page.get_by_role("alert")).to_have_text("")
    expect(frame.locator(".dateline")).to_contain_text("Woippy")
    again.stop()


def test_links_of_the_page_lead_nowhere_else(page: Page, shared: Preview):
    slug = "2023-04-18-regions-de-france"
    frame = opened(page, shared, slug)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    frame.locator("a[href^='https://']").first.click()
    expect(page.locator("#source-title")).to_contain_text("line ")
    assert page.url == shared.clean(slug)
    assert [url for url in asked if not url.startswith(shared.base)] == []


def test_a_translation_is_one_click_away(page: Page, preview: Preview):
    (preview.root / f"releases/{SLUG}.en.yaml").write_text(
        "title: |\n  A partnership\nlead: |\n  An agreement was signed.\n", encoding="utf-8"
    )
    frame = opened(page, preview)
    frame.get_by_role("link", name="Read in English").click()
    expect(page).to_have_title("A partnership")
    assert page.url == preview.clean(f"{SLUG}.en")


def test_a_style_cannot_run_scripts_or_call_out(browser: Browser, preview: Preview):
    style = preview.root / "templates/hostile"
    (style / "parts").mkdir(parents=True)
    (style / "style.yaml").write_text("extends: maison\n", encoding="utf-8")
    (style / "parts/links.html.jinja").write_text(
        '<script>document.title = "run"</script><img src="x" onerror="document.title = \'run\'">'
        '<img src="https://preview.example/x.png"><p class="hostile">here</p>',
        encoding="utf-8",
    )
    (preview.root / "communique.yaml").write_text("style: hostile\n", encoding="utf-8")
    with browser.new_context() as context:
        page = context.new_page()
        failed: list[tuple[str, str | None]] = []
        page.on("requestfailed", lambda request: failed.append((request.url, request.failure)))
        page.goto(preview.of())
        frame = page.frames[1]
        expect(page.get_by_text("links.html.jinja").first).to_be_visible()
        expect(frame.locator(".hostile")).to_have_count(0)
        assert "run" not in (frame.title(), page.title())
        assert failed == []
