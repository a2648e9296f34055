"""What comes with the program passes the judges that it is spared, and pages say what they need."""

import re
from contextlib import suppress
from pathlib import Path

import pytest
import samples

from generator.content.css import faults
from generator.findings import Rejected
from generator.formats import html
from generator.formats.harmless import faults as faults_of_page
from generator.formats.sheets import amiss, sheets
from generator.formats.style import Style, load, names
from generator.version import builtin_styles
from tests.conftest import Desk

STYLES = names([builtin_styles()])
POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')


@pytest.fixture(params=STYLES)
def style(request) -> Style:
    return load(request.param, [builtin_styles()])


def test_the_program_trusts_its_own_styles_alone(style: Style, tmp_path: Path):
    assert style.own == ()
    (tmp_path / "agglo").mkdir()
    (tmp_path / "agglo/style.yaml").write_text("extends: maison", encoding="utf-8")
    assert load("agglo", [tmp_path, builtin_styles()]).own == (tmp_path / "agglo",)


def test_its_sheets_pass(style: Style):
    folder = style.folders[0]
    fonts = {f"../fonts/{one.name}" for one in (folder / "fonts").glob("*.woff2")}
    assert [found for path in sheets(folder) for found in amiss(path, folder, fonts)] == []


@pytest.mark.parametrize("sample", samples.ALL)
def test_its_pages_pass(style: Style, sample):
    css = style.css()
    page = html.pages(style)(sample(), css)
    assert list(faults_of_page(page, css)) == []


def test_a_page_allows_what_it_holds_and_no_more(style: Style):
    page = html.pages(style)(samples.all_blocks(), "p { color: red }")
    (policy,) = POLICY.findall(page)
    assert policy.startswith("default-src 'none'; ")
    assert not re.search(r"script-src|http|\*", policy)
    assert page.index(policy) < page.index("<style>")


def test_no_sheet_ends_the_element_that_holds_it(desk: Desk):
    desk.write("templates/agglo/style.yaml", "extends: maison")
    desk.write("templates/agglo/css/custom.css", "h1::before { content: '</p>'; }")
    style = load("agglo", [desk.root / "templates", builtin_styles()])
    assert r"'<\/p>'" in style.css()


@pytest.mark.parametrize(
    "sheet",
    [
        # A string that looks like the end of a face hides what comes after it from a pattern.
        '@font-face { font-family: "A}"; src: url("../fonts/A.woff2"); '
        'x: "}h1{background:url(http://a.fr)}" }',
        "/* @font-face { */ h1 { color: red }",
        "@font-face { font-family: A; src: u\\72l(../fonts/A.woff2) }",
    ],
)
def test_what_puts_fonts_into_a_page_brings_nothing_else_in(desk: Desk, sheet: str):
    desk.write("templates/agglo/style.yaml", "extends: maison")
    desk.write("templates/agglo/css/custom.css", sheet + "\n.use { font-family: A }")
    desk.write("templates/agglo/fonts/A.woff2", b"wOF2")
    style = load("agglo", [desk.root / "templates", builtin_styles()])
    with suppress(Rejected):
        css = style.css().replace('"}h1{background:url(http://a.fr)}"', "")
        assert "a.fr" not in css and "../fonts/" not in css
        assert "h1 { color: red }" in css or "@font-face { */" not in sheet


@pytest.mark.parametrize(
    "unit",
    ["(", "{", "[", "a{", "url(", "/*", "'", '"\n', "@import ", "\\", ":is(", "a:b;", "1e9 "],
)
def test_the_judge_of_css_takes_what_grows_in_its_stride(
    unit: str, monkeypatch: pytest.MonkeyPatch
):
    """Twice as much of anything gives at most twice as many faults, and never an exception."""
    few, many = (len(list(faults(unit * count, lambda _address: ""))) for count in (500, 1000))
    assert many <= 2 * few + 1


@pytest.mark.parametrize(
    ("drawing", "told"),
    [
        ("<!-- un mot --><rect/>", []),
        ('<style>a { fill: url(#b) }</style><!-- mot --><rect class="a"/>', []),
        ("<set/>", ["set"]),
        ('<g id="a"><use href="#a"/></g>', ["nested too deep"]),
    ],
)
def test_a_drawing_in_a_page_is_judged_without_its_comments(drawing: str, told: list[str]):
    page = html.pages(load("maison", [builtin_styles()]))(samples.all_blocks(), "")
    held = page.replace("</main>", f"<svg viewBox='0 0 1 1'>{drawing}</svg></main>", 1)
    found = [words for words, _pattern in faults_of_page(held, "")]
    assert len(found) == len(told) and all(map(str.__contains__, found, told))
