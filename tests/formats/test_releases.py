"""The project's own releases on paper: what a director of communication looks at first."""

import io
import re
from collections import defaultdict
from html import unescape
from pathlib import Path

import pypdf
import pytest
from fontTools.ttLib import TTFont

from generator.content.prose import plain
from generator.content.typeset import typeset
from generator.formats import FORMATS
from generator.formats.style import load
from generator.version import builtin_styles

PAGES = {
    "2017-11-23-rennes-metropole": 2,
    "2018-01-31-metropole-europeenne-de-lille": 2,
    "2019-07-17-logement-d-abord": 1,
    "2019-10-02-metz-metropole": 2,
    "2023-04-18-regions-de-france": 2,
}
RELEASES = Path(__file__).parents[2] / "releases"
FACES = sorted((builtin_styles() / "maison/fonts").glob("*.ttf"))
FOOT = 50
WIDE = 100
A_LINE = 15


@pytest.fixture(scope="module", params=["maison", "sobre"])
def style(request):
    return load(request.param, [builtin_styles()])


@pytest.fixture(scope="module")
def paper(style):
    """Make a function that prints a release once and returns its pages."""
    write, printed = FORMATS["pdf"].writer(style), {}

    def pages(release):
        if release.slug not in printed:
            printed[release.slug] = pypdf.PdfReader(io.BytesIO(write(release))).pages
        return printed[release.slug]

    return pages


@pytest.fixture
def release(real, style):
    """Make a function that binds and typesets a release by its slug, as the program does."""
    return lambda slug: typeset(real(slug), style.typography)


@pytest.fixture
def html(style):
    return lambda release: FORMATS["html"].writer(style)(release).decode()


def words(text: str) -> str:
    """Return the words of a line, or of a piece of HTML, as they are compared."""
    return " ".join(unescape(re.sub(r"<[^>]+>", "", text)).casefold().split())


def lines(page) -> list[tuple[float, str]]:
    """Return the lines above the running foot, the lowest first, with their height."""
    found: dict[int, str] = defaultdict(str)

    def note(text, cm, tm, _font, _size):
        height = cm[5] + tm[5] * cm[3]
        if text.strip() and height > FOOT:
            found[round(height)] += text

    page.extract_text(visitor_text=note)
    return [(height, words(text)) for height, text in sorted(found.items())]


def rules(page) -> list[float]:
    """Return the heights of the lines drawn across the page above the running foot."""
    found, last = [], (0.0, 0.0)

    def note(operator, operands, cm, _tm):
        nonlocal last
        if operator not in (b"m", b"l"):
            return
        x, y = map(float, operands)
        if operator == b"l" and y == last[1] and abs(x - last[0]) > WIDE:
            found.append(cm[5] + y * cm[3])
        last = x, y

    page.extract_text(visitor_operand_before=note)
    return [height for height in found if height > FOOT]


def test_every_release_is_judged_here():
    assert sorted(PAGES) == sorted(file.stem for file in RELEASES.glob("*.yaml"))


@pytest.mark.parametrize("slug", PAGES)
def test_a_release_takes_no_more_pages_than_it_needs(paper, release, slug):
    assert len(paper(release(slug))) == PAGES[slug]


@pytest.mark.parametrize("slug", PAGES)
def test_no_page_ends_with_a_heading(paper, html, release, slug):
    headings = re.findall(r"<h[1-6].*?>(.+?)</h[1-6]>", html(release(slug)), re.DOTALL)
    assert len(headings) >= 3
    for page in paper(release(slug)):
        _height, last = lines(page)[0]
        assert not [heading for heading in headings if words(heading).endswith(last)]


@pytest.mark.parametrize("slug", PAGES)
def test_no_rule_stands_alone_at_the_foot_of_a_page(paper, release, slug):
    pages = paper(release(slug))
    assert any(rules(page) for page in pages)
    for page in pages:
        lowest, _text = lines(page)[0]
        assert not [height for height in rules(page) if height < lowest - A_LINE]


@pytest.mark.parametrize("slug", PAGES)
def test_contacts_stand_together_and_in_company(paper, release, slug):
    contacts = [
        contact
        for group in release(slug).contacts
        for organisation in group.organisations
        for contact in organisation.contacts
    ]
    last = " ".join(text for _height, text in reversed(lines(paper(release(slug))[-1])))
    for contact in contacts:
        for prose in (contact.name, *contact.phones, *contact.emails):
            assert words(plain(prose)) in last
    assert not last.startswith("contact")


@pytest.mark.parametrize("slug", PAGES)
def test_only_the_house_s_fonts_are_inside(paper, release, slug):
    for page in paper(release(slug)):
        fonts = page["/Resources"]["/Font"].values()
        names = [font.get_object()["/BaseFont"].partition("+")[2] for font in fonts]
        assert all(name.startswith(("Maison-Sans", "Maison-Serif")) for name in names)


@pytest.mark.parametrize("file", FACES, ids=lambda file: file.name)
def test_every_face_has_every_character_of_the_releases(file, html, release):
    with TTFont(file, lazy=True) as font:
        known = font.getBestCmap()
    printed = "".join(words(html(release(slug)).partition("<body")[2]) for slug in PAGES)
    assert not {mark for mark in "\u202f" + printed + printed.upper() if ord(mark) not in known}
