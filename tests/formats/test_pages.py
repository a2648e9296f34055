"""Pages that one would sign: a corpus of releases keeps the limits of the house.

`python -m tools.sheets` draws its contact sheets; look at them when this fails.
"""

from textwrap import dedent

import pypdfium2
import pytest

from generator.content.body import Asset
from generator.content.bound import bound
from generator.content.prose import Run
from generator.content.typeset import typeset
from generator.formats import engine, html, logos, pages, pdf
from generator.formats.style import load
from generator.formats.whole import on_paper
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.version import builtin_styles
from tests.conftest import COMITE, ROOT, Desk
from tools.corpus import desk as corpus
from tools.corpus import measure
from tools.corpus.measure import faults
from tools.corpus.recipes import RECIPES

STYLES = {name: load(name, [builtin_styles()]) for name in ("maison", "sobre")}
RELEASES = sorted(file.stem for file in (ROOT / "releases").glob("*.yaml"))


@pytest.fixture(scope="module")
def lay_out():
    ways = {name: pdf.layout(style) for name, style in STYLES.items()}
    return lambda release, style: ways[style](typeset(release, STYLES[style].typography))


@pytest.fixture(scope="module")
def cooked(tmp_path_factory):
    root = tmp_path_factory.mktemp("corpus")
    slugs = {recipe: slug for slug, recipe in corpus.write(root, RECIPES).items()}
    workspace = Workspace(root)
    files, library = {file.slug: file for file in workspace.releases}, Library(workspace)
    return lambda recipe: bound(files[slugs[recipe]], library)


@pytest.mark.parametrize("recipe", RECIPES, ids=lambda recipe: recipe.name)
def test_a_release_of_any_shape_has_good_pages(lay_out, cooked, recipe):
    assert faults(lay_out(cooked(recipe), recipe.style)) == []


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("slug", RELEASES)
def test_the_releases_of_this_project_have_good_pages(lay_out, real, slug, style):
    assert faults(lay_out(real(slug), style)) == []


def test_the_corpus_has_releases_of_every_shape():
    assert len(RECIPES) + len(RELEASES) * len(STYLES) >= 60
    assert {recipe.partners for recipe in RECIPES} == set(range(1, 17))
    assert {recipe.language for recipe in RECIPES} == {"fr", "en", "de"}
    assert {recipe.style for recipe in RECIPES} == set(STYLES)
    assert {sign for recipe in RECIPES for sign, _n in corpus.SIGN.findall(recipe.body)} == set(
        corpus.BLOCKS
    )


# What the measure sees ----------------------------------------------------------------------------

SHEET = """
@page { size: 100mm; margin: 10mm; @bottom-left { content: string(foot); width: 60mm } }
body, p { margin: 0 } html { font: 10px/10px sans-serif } h1 { string-set: foot attr(title); font-size: 1px }
"""
BAD = {
    "half": ("<p>" + "Un<br>" * 15 + "<p style='break-before: page'>" + "Deux<br>" * 15, "page 1: 50% is white"),
    "leftover": ("<p>" + "Un<br>" * 31, "page 2: the last holds 7%"),
    "wide": ("<p style='white-space: nowrap'>" + "Un mot et " * 20, "stands beyond the margins"),
    "low": ("<p style='position: relative; top: 90mm'>Un", "stands below the page"),
    "foot": (f"<h1 title='{'Un partenaire, ' * 12}'>x</h1><p>Un", "in the margin"),
    "head": ("<ul class=logos><li style='height: 20mm'>Un</ul>", "the letterhead takes"),
    "ragged": (f"<p>Un mot <b style='white-space: nowrap'>{'Deux ' * 13}", "ends early"),
    "title": ("Un<br>" * 27 + "<h2 style='font-size: 10px'>Deux</h2><p style='break-before: page'>" + "Deux<br>" * 15, "stands alone at the end"),
    "item": ("Un<br>" * 27 + "<p class=item-title>Deux</p><p style='break-before: page'>" + "Deux<br>" * 15, "stands alone at the end"),
    "cut": ("<p lang=fr style='width: 40px; hyphens: auto'>x engagements", "is cut"),
}  # fmt: skip


@pytest.mark.parametrize(("body", "fault"), BAD.values(), ids=BAD)
def test_the_measure_sees_what_is_poor(body, fault):
    weasyprint, fonts = engine.start(STYLES["maison"])
    sheet = weasyprint.CSS(string=SHEET, font_config=fonts)
    (found, *others) = faults(weasyprint.HTML(string=body).render(fonts, stylesheets=[sheet]))
    assert fault in found
    assert not others


# What the layout does -----------------------------------------------------------------------------


def logo(ratio: float) -> Asset:
    return Asset(name="x.svg", media_type="image/svg+xml", data=b"", ratio=ratio)


@pytest.mark.parametrize("count", range(1, 25))
def test_no_logo_stands_alone_in_its_row(count):
    among = logos.columns(count)
    assert count == 1 or count % among != 1


@pytest.mark.parametrize("count", range(1, 17))
def test_logos_of_usual_shapes_weigh_the_same(count):
    among = [logo((1.0, 2.4, 1.6, 3.6)[at % 4]) for at in range(count)]
    sizes = [logos.size(one, among) for one in among]
    surfaces = [width * height for width, height in sizes]
    assert max(surfaces) / min(surfaces) < 1.35
    if count <= 5:
        assert sum(width for width, _height in sizes) <= 26.5


def test_three_long_logos_stand_in_one_line():
    among = [logo(6.0)] * 3
    assert 3 * logos.size(among[0], among)[0] + 2 * 1.85 <= 26.6


@pytest.mark.parametrize(
    ("names", "foot"),
    [
        ([], ""),
        (["Metz Métropole"], "Metz Métropole"),
        (["Metz Métropole", "Action Logement"], "Metz Métropole – Action Logement"),
        (["La Poste"] * 9, " – ".join(["La Poste"] * 5) + " et 4 autres partenaires"),
        (["Ville de Metz"] * 7 + ["La Poste"],
         "Ville de Metz – Ville de Metz – Ville de Metz – Ville de Metz et 4 autres partenaires"),
        (["Établissement public de la Basse-Vallée", "Agence de l’eau des Trois Rives et du Littoral", "La Poste"],
         "Établissement public de la Basse-Vallée et 2 autres partenaires"),
    ],
)  # fmt: skip
def test_the_foot_names_the_partners_in_one_line(names, foot):
    context = {"label": html._labels(STYLES["maison"], "fr")}
    assert html.running(context, names).replace("\u00a0", " ") == foot


LONG_NAME = (
    "Direction régionale de l’environnement, de l’aménagement, du logement et des transports"
)


@pytest.mark.parametrize(
    ("names", "foot"),
    [
        ([LONG_NAME], "Direction régionale de l’environnement, de l’aménagement, du logement et des…"),
        (["La Poste", LONG_NAME],
         "La Poste – Direction régionale de l’environnement, de l’aménagement, du logement et…"),
        ([LONG_NAME, "La Poste", "Metz Métropole"],
         "Direction régionale de l’environnement, de l’aménagement, du… et 2 autres partenaires"),
    ],
)  # fmt: skip
def test_the_foot_shortens_a_name_and_hides_no_partner(names, foot):
    test_the_foot_names_the_partners_in_one_line(names, foot)


@pytest.mark.parametrize("style", STYLES)
def test_a_name_in_the_letterhead_is_cut_at_no_hyphen(desk, lay_out, style):
    offices(desk, 16, "presse@office.example.org")
    for number in range(1, 17):
        path = desk.root / f"partners/office{number:02}.yaml"
        text = path.read_text().replace("l'Office", "l'Office de l'habitat des Deux-Rives")
        path.write_text(text)
    document = lay_out(desk.bound(), style)
    lines = [measure.words(one) for page in document.pages for one in pages.shown(page)]
    assert not [one for one in lines if one.endswith(("Deux-", "Deux\u2010", "Deux\u2011"))]


LONG_ADDRESS = "presse@office-public-de-la-basse-vallee.example.org"
ADDRESS = "presse@office-public-du-val.example.org"
PARTNER = """\
name: l'Office {number}
gender: m
about: |
  Un office de la vallée, qui loge et accompagne.{more}
contacts:
  - office: Presse
    email: {mail}
"""


def offices(desk: Desk, count: int, mail: str) -> None:
    """Bind a release of so many partners, the second of which has much to say."""
    names = [f"office{number:02}" for number in range(1, count + 1)]
    for number, name in enumerate(names, 1):
        more = " Il construit aussi des quais." * 12 if number == 2 else ""
        desk.write(f"partners/{name}.yaml", PARTNER.format(number=number, more=more, mail=mail))
    listed = ", ".join(names)
    desk.release(base=press_release("  - Un essai.").replace("[ville]", f"[{listed}]"))


def tops(document, tag: str, start: str) -> dict[str, tuple[int, float, float]]:
    """Return where on which page titles stand, by their words."""
    return {
        measure.words(box): (number, box.position_y, box.position_x)
        for number, page in enumerate(document.pages)
        for box in pages.boxes(page)
        if box.element_tag == tag and measure.words(box).startswith(start) and box.children
    }


@pytest.mark.parametrize(("tag", "across"), [("h2", 2), ("h3", 3)])
@pytest.mark.parametrize("count", [5, 7, 8, 16])
def test_what_stands_below_is_read_row_by_row(desk, lay_out, tag, across, count):
    offices(desk, count, "presse@office.example.org")
    start = "À propos" if tag == "h2" else "Office"
    found = tops(lay_out(desk.bound(), "maison"), tag, start)
    assert list(found.values()) == sorted(found.values())
    assert len(found) == count
    assert len({(page, y) for page, y, _x in found.values()}) == -(-count // across)


@pytest.mark.parametrize(("order", "first"), [((1, 0, 2), 1), ((0, 2, 1), 2), ((0, 1, 2), 2)])
def test_three_about_texts_share_two_columns(desk, order, first):
    offices(desk, 3, "presse@office.example.org")
    abouts = [desk.bound().abouts[at] for at in order]
    assert html.beside(abouts) == [[abouts[:first], abouts[first:]]]


@pytest.mark.parametrize(("count", "across"), [(3, 2), (5, 2), (6, 2), (7, 3), (9, 3)])
def test_contacts_make_room_for_addresses(desk, lay_out, count, across):
    offices(desk, count, LONG_ADDRESS)
    found = tops(lay_out(desk.bound(), "maison"), "h3", "Office")
    assert len({(page, y) for page, y, _x in found.values()}) == -(-count // across)


@pytest.mark.parametrize("style", STYLES)
def test_an_address_is_cut_at_no_hyphen_and_copied_as_typed(desk, lay_out, style):
    offices(desk, 9, ADDRESS)
    document = lay_out(desk.bound(), style)
    lines = [measure.words(one) for page in document.pages for one in pages.shown(page)]
    assert not [one for one in lines if one.endswith(("-", "\u2010", "\u2011"))]
    assert {one for one in lines if "@" in one} == {"presse@\u200b"}
    file = pdf.writer(STYLES[style])(desk.bound())
    text = "".join(page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(file))
    assert text.replace("\r\n", "").count(ADDRESS) == 9


@pytest.mark.parametrize(
    ("typed", "cut"),
    [
        ("a-b@c-d.fr", "a\u2011b@|c\u2011d.fr"),
        ("https://www.x.fr/un-plan.html", "https://|www.x.fr/|un\u2011plan.html"),
        ("www.federation-du-port.example.org/a", "www|.federation\u2011du\u2011port|.example|.org/|a"),
        ("la page d'a-b.fr", "la page d&#39;a-b.fr"),
    ],
)  # fmt: skip
def test_where_paper_cuts_an_address(typed, cut):
    link = html.markup((Run(typed, href="https://x.fr"),))
    assert f">{cut}</a>" in on_paper(link).replace("\u200b", "|")


def press_release(body: str) -> str:
    return f"title: Un plan\nstate: published\ndate: 2019-10-02\npartners: [ville]\nbody:\n{body}"


LINES = (
    "  - |\n"
    + "    Le programme compte des logements, des commerces et une école pour la ville.\n\n"
)
LONG = "Nous avons choisi de partir des logements qui existent, et cela demande du temps. " * 16


def quoted(desk: Desk, lay_out, body: str, style: str = "maison") -> list[int]:
    """Return how many lines of the only quotation stand on each page."""
    desk.release(base=press_release(body))
    found = []
    for page in lay_out(desk.bound(), style).pages:
        of_page = [box for box in pages.boxes(page) if _is_quote(box)]
        found.append(sum(map(_lines, of_page)))
    return found


def _is_quote(box) -> bool:
    return box.element_tag == "blockquote" and hasattr(box, "children")


def _lines(box) -> int:
    if type(box).__name__ == "LineBox":
        return 1
    return sum(map(_lines, getattr(box, "children", ())))


def test_a_second_group_of_contacts_does_not_touch_the_first(desk, lay_out):
    contacts = (
        "contacts:\n  - office: Presse\n    phone: 01 99 00 12 34\n"
        "  - office: Guichet\n    kind: Renseignements\n    phone: 01 99 00 12 35\n"
    )
    desk.write("partners/comite.yaml", dedent(COMITE) + contacts)
    desk.release()
    (page,) = lay_out(desk.bound(), "maison").pages
    first, second = _sections(page._page_box)
    assert second.position_y + second.margin_top >= first.position_y + first.margin_height() + 8


def _sections(box):
    if box.element_tag == "section" and "contacts" in box.element.get("class").split():
        return [box]
    return [one for child in getattr(box, "children", ()) for one in _sections(child)]


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("before", range(8, 14))
def test_a_long_quotation_goes_on_overleaf_with_two_lines_on_each_side(
    desk, lay_out, before, style
):
    quote = f"  - by: Anne Martin\n    quote: |\n      {LONG}\n"
    lines = [many for many in quoted(desk, lay_out, LINES * before + quote, style) if many]
    assert sum(lines) > 10
    assert min(lines) >= 2


@pytest.mark.parametrize("before", range(10, 15))
def test_a_short_quotation_stays_whole(desk, lay_out, before):
    quote = "  - by: Anne Martin\n    quote: Nous y serons.\n"
    lines = quoted(desk, lay_out, LINES * before + quote + LINES * 5)
    assert [many for many in lines if many] == [1]
