"""How pictures stand on a page: their width, side by side, what is said under them."""

import re

import pytest
from pypdfium2 import PdfDocument

from generator.content.typeset import typeset
from generator.formats import FORMATS
from generator.formats.style import load, style_folders
from tests.conftest import SLUG, Desk, photo

BASE = "title: T\ndate: 2019-10-02\npartners: [comite]\n"
TEXT = 164 / 25.4 * 72
"""The width of the text in points."""


def boxes(desk: Desk, *, style: str = "maison") -> list[tuple[float, float, float, float]]:
    """Return the pictures of the first page: left, bottom, right, top, in points."""
    look = load(style, style_folders(desk.root))
    pdf = PdfDocument(FORMATS["pdf"].writer(look)(typeset(desk.bound(), look.typography)))
    return [one.get_bounds() for one in pdf[0].get_objects(filter=[3])]


def pictures(desk: Desk, typed: str, **sizes: tuple[int, int]) -> None:
    for name, size in sizes.items():
        desk.write(f"releases/{name}.jpg", photo(size=size))
    desk.release(f"body:\n{typed}", base=BASE)


@pytest.mark.parametrize(
    ("width", "share"),
    [
        ("50 %", 0.5),
        ("50%", 0.5),
        ("100 %", 1),
        ("8 cm", 80 / 164),
        ("8,2 cm", 0.5),
        ("41mm", 0.25),
    ],
)
@pytest.mark.parametrize("style", ["maison", "sobre"])
def test_a_picture_is_as_wide_as_was_said(desk: Desk, width: str, share: float, style: str):
    pictures(desk, f"  - {{image: a.jpg, alt: x, width: '{width}'}}\n", a=(800, 300))
    ((left, _bottom, right, _top),) = boxes(desk, style=style)
    assert right - left == pytest.approx(share * TEXT, abs=1)


@pytest.mark.parametrize("size", [(300, 100), (2000, 900), (400, 1600)])
def test_a_caption_stands_under_its_picture(desk: Desk, size: tuple[int, int]):
    typed = "  - {image: a.jpg, alt: x, caption: Une légende, credit: Lou Petit}\n"
    pictures(desk, typed, a=size)
    look = load("maison", style_folders(desk.root))
    pdf = PdfDocument(FORMATS["pdf"].writer(look)(typeset(desk.bound(), look.typography)))
    page = pdf[0]
    ((left, bottom, right, top),) = [one.get_bounds() for one in page.get_objects(filter=[3])]
    words = page.get_textpage()
    at = words.get_text_range().replace("\r", "").index("Une légende")
    first = words.get_charbox(words.search("Une légende").get_next()[0])
    assert at and first[0] == pytest.approx(left, abs=2) and first[3] < bottom
    assert top - bottom <= 95 / 25.4 * 72 + 1 and right - left <= TEXT + 1


@pytest.mark.parametrize("sizes", [[(600, 400), (400, 600)], [(500, 500)] * 3, [(300, 900)] * 2])
def test_pictures_side_by_side_are_of_one_height(desk: Desk, sizes: list[tuple[int, int]]):
    named = {f"p{at}": size for at, size in enumerate(sizes)}
    items = "".join(f"      - {{image: {name}.jpg, alt: x}}\n" for name in named)
    pictures(desk, f"  - images:\n{items}    caption: Avant et après\n", **named)
    found = boxes(desk)
    assert len(found) == len(sizes)
    assert len({round(bottom) for _left, bottom, _right, _top in found}) == 1
    assert len({round(top) for _left, _bottom, _right, top in found}) == 1
    assert found[0][3] - found[0][1] <= 95 / 25.4 * 72 + 1
    lefts = [left for left, *_others in found]
    assert lefts == sorted(lefts) and len(set(lefts)) == len(lefts)


@pytest.mark.parametrize("form", ["txt", "html", "pdf"])
def test_pictures_side_by_side_say_what_they_show(desk: Desk, form: str):
    typed = (
        "  - images:\n"
        "      - {image: a.jpg, alt: x, caption: Avant}\n"
        "      - {image: a.jpg, alt: y, caption: Après}\n"
        "    caption: La halle\n    credit: Lou Petit\n"
    )
    pictures(desk, typed, a=(400, 300))
    said = desk.printed(form)
    assert [word in said for word in ("Avant", "Après", "La halle", "Lou Petit")] == [True] * 4


def test_pictures_may_be_named_alone_and_open(desk: Desk):
    pictures(desk, "  - images: [a.jpg, À COMPLÉTER (la halle)]\n", a=(400, 300))
    assert "[À COMPLÉTER (la halle)]" in desk.printed()
    assert "À COMPLÉTER (la halle)" in desk.printed("html")


@pytest.mark.parametrize("width", ["0 %", "120 %", "moitié", "50", "8 pouces", "-3 cm"])
def test_a_width_that_is_none_is_told(desk: Desk, width: str):
    pictures(desk, f"  - {{image: a.jpg, alt: x, width: '{width}'}}\n", a=(400, 300))
    (finding,) = desk.findings()
    assert width in finding.message and "50" not in finding.message.replace(width, "")
    assert "cm" in finding.hint


def test_each_picture_of_several_is_judged(desk: Desk):
    pictures(desk, "  - images: [a.jpg, b.jpg]\n", a=(400, 300))
    assert [one.code for one in desk.findings()] == ["BIND040"]


def test_a_page_shows_small_pictures_small(desk: Desk):
    pictures(desk, "  - {image: a.jpg, alt: x, caption: L}\n", a=(200, 100))
    html = FORMATS["html"].writer(load("maison", style_folders(desk.root)))(desk.bound()).decode()
    assert re.search(r'<figure class="image" style="--most: 200px; --ratio: 2.0000">', html)


KICKERS = [
    ("kind: results\n", "COMMUNIQUÉ", False),
    ("kind: results\nkicker: release\n", "COMMUNIQUÉ DE PRESSE", True),
    ("kicker: results\n", "RÉSULTATS", True),
    ("kind: results\nkicker: Communiqué de presse – Résultats\n", "COMMUNIQUÉ DE PRESSE – RÉSULTATS", True),
    ("kicker: Point d'étape\n", "POINT D’ÉTAPE", True),
]  # fmt: skip


@pytest.mark.parametrize(("typed", "said", "there"), KICKERS)
@pytest.mark.parametrize("form", ["txt", "html"])
def test_a_release_says_its_kicker(desk: Desk, form: str, typed: str, said: str, there: bool):
    desk.release(typed, base=BASE)
    assert (said in desk.printed(form).upper().split("\n")) is there


def test_a_translation_says_its_kicker_again(desk: Desk):
    desk.write("partners/comite.en.yaml", "name: the Committee\nabout: A committee.\n")
    desk.release("kicker: Point d'étape\n", base=BASE)
    desk.write(f"releases/{SLUG}.en.yaml", "title: T\n")
    assert "PRESS RELEASE" in desk.printed("txt", f"{SLUG}.en")
    desk.write(f"releases/{SLUG}.en.yaml", "title: T\nkicker: Update\n")
    assert "UPDATE" in desk.printed("txt", f"{SLUG}.en")
