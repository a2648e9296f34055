"""Tables of figures: aligned, with unit, total, notes and minus; and those that are too wide."""

import re
from itertools import pairwise

import pytest

from generator.content.columns import are_figures, split
from generator.content.prose import Run, plain
from generator.proofing.proof import rules
from tests.conftest import SLUG, Desk
from tests.proofing.desks import places, workspace_findings

BASE = "title: T\ndate: 2019-10-02\npartners: [comite]\n"
NOTE = "notes:\n  1: Une estimation.\n"


def written(desk: Desk, *rows: str, more: str = "", base: str = BASE, slug: str = SLUG) -> None:
    table = "".join(f"      {row}\n" for row in rows)
    desk.release(f"body:\n  - table: |\n{table}{more}", base=base, slug=slug)


def column(desk: Desk, *cells: str, more: str = "", form: str = "txt") -> list[str]:
    """Print cells below a heading, and return the lines of their column."""
    written(desk, "Ligne | Deux", *(f"mot | {cell}" for cell in cells), more=more)
    lines = desk.printed(form).split("\n")
    return [line for line in lines if line.startswith("mot")]


def ends(lines: list[str]) -> set[int]:
    """Return where the whole part of the last number of each line ends."""
    found = [re.search(r"(\d)(?=\D*$|[,.]\d+\D*$|\[)", re.sub(r"\[\d\]", "", line)) for line in lines]  # fmt: skip
    return {match.end(1) for match in found if match}


ALIGNED = [
    ("48", "+ 2 points"),
    ("3,1 mois", "12 mois", "4"),
    ("0,4", "(0,1)", "12"),
    ("12 %", "7"),
    ("10 à 20", "8", "30 - 40"),
    ("5–10", "120"),
    ("-5", "12", "−3,5"),
    ("1 214 €", "35,1 M€"),
    ("plus de 300", "12"),
    ("< 5", "17"),
    ("12", "n.d.", "–", "8 %"),
    ("24 h", "7 jours"),
    ("12 kWh/m²", "3"),
    ("en cours", "12", "14"),
    ("98", "3,5 points de %"),
    ("1 200 (est.)", "12,5 M€"),
]


@pytest.mark.parametrize("cells", ALIGNED, ids=" / ".join)
def test_a_column_is_aligned_on_its_figures(desk: Desk, cells: tuple[str, ...]):
    lines = column(desk, *cells)
    assert len(lines) == len(cells)
    assert len(ends([line for line in lines if re.search(r"\d", line)])) == 1
    (block,) = desk.bound().body
    assert block.columns[1].numeric


WORDS = [
    ("Metz", "Nancy"),
    ("12 rue des Lilas, Metz", "3 rue du Port, Nancy"),
    ("voir la décision du conseil", "12"),
    ("10h30 - 11h15", "12h"),
    ("deux", "3"),
    ("le 3 mars 2019", "le 4 mai 2020"),
]


@pytest.mark.parametrize("cells", WORDS, ids=" / ".join)
def test_a_column_of_words_stays_at_the_left(desk: Desk, cells: tuple[str, ...]):
    if cells == ("deux", "3"):
        cells = ("deux", "trois", "4")
    lines = column(desk, *cells)
    assert len({re.match(r"mot\s+", line).end() for line in lines}) == 1


def test_figures_are_aligned_in_the_page(desk: Desk):
    written(desk, "Ligne | 2018", "Un | 48", "Deux | + 2 points")
    from generator.content.typeset import typeset
    from generator.formats import FORMATS
    from generator.formats.style import load, style_folders

    for style in ("maison", "sobre"):
        look = load(style, style_folders(desk.root))
        html = FORMATS["html"].writer(look)(typeset(desk.bound(), look.typography)).decode()
        rooms = re.findall(r'class="number">([^<]*)<span class="tail" style="min-width: ([\d.]+)em">([^<]*)<', html)  # fmt: skip
        assert [(head, tail) for head, _room, tail in rooms] == [
            ("48", ""),
            ("+ 2", " points"),
        ]
        assert rooms[0][1] == rooms[1][1] != "0.00"
    assert "+ 2 points" in desk.printed("html")
    assert "2 points" in desk.printed("pdf").replace("\u00a0", " ")


def test_cells_alike_need_no_room(desk: Desk):
    written(desk, "Ligne | 2018", "Un | 48 %", "Deux | 2 %")
    assert "tail" not in desk.printed("html")


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("-5", "−5"),
        ("-5 %", "−5\u00a0%"),
        ("–3,5", "−3,5"),
        ("(-12)", "(−12)"),
        ("-5 à -3", "−5 à −3"),
        ("5-10", "5-10"),
        ("–", "–"),
    ],
)
@pytest.mark.parametrize("form", ["txt", "html"])
def test_a_negative_figure_has_a_true_minus(desk: Desk, form: str, typed: str, printed: str):
    written(desk, "Ligne | 2018", f"mot | {typed}", "autre | 12")
    assert printed.split("\u00a0")[0] in desk.printed(form)


def test_words_with_a_hyphen_stay(desk: Desk):
    written(desk, "Ligne | Lieu", "mot | -", "autre | Val-de-Metz", "Ligne-5 | Metz-Nord")
    assert "Val-de-Metz" in desk.printed() and "−" not in desk.printed()


@pytest.mark.parametrize("form", ["txt", "html"])
def test_a_note_is_called_in_a_cell(desk: Desk, form: str):
    written(desk, "Ligne | 2018", "mot | 48{1}", "autre | 120", more=NOTE)
    printed = desk.printed(form)
    assert ("48[1]" if form == "txt" else "481") in printed
    (block,) = desk.bound().body
    assert block.columns[1].numeric
    if form == "txt":
        lines = [line for line in printed.split("\n") if line.startswith(("mot", "autre"))]
        assert len(ends(lines)) == 1


def test_facts_are_figures(desk: Desk):
    desk.release(
        "body:\n  - table: |\n      Ligne | 2019\n      Ville | {ville.habitants}\n      Comité | 12\n"
    )
    (block,) = desk.bound().body
    assert block.columns[1].numeric


@pytest.mark.parametrize("form", ["txt", "html", "pdf"])
def test_a_table_says_its_unit(desk: Desk, form: str):
    written(
        desk, "Ligne | 2018", "Un | 48", more="    title: Aides\n    unit: en millions d'euros\n"
    )
    said = re.sub(r"\s+", " ", desk.printed(form))
    assert "Aides (en millions d’euros)" in said
    written(desk, "Ligne | 2018", "Un | 48", more="    unit: en millions d'euros\n")
    assert "(en millions" not in desk.printed(form) and "en millions d’euros" in desk.printed(form)


# Totals -----------------------------------------------------------------------------------------


@pytest.mark.parametrize("first", ["Total", "= Ensemble", "Total général", "TOTAL", "= Tout"])
def test_a_total_stands_apart(desk: Desk, first: str):
    written(desk, "Secteur | 2018", "Nord | 120", "Sud | 95", f"{first} | 215")
    lines = desk.printed().split("\n")
    at = next(i for i, line in enumerate(lines) if line.startswith(first.removeprefix("= ")))
    assert set(lines[at - 1]) == {"-"}
    assert 'class="row-total"' in page(desk)


def page(desk: Desk) -> str:
    from generator.content.typeset import typeset
    from generator.formats import FORMATS
    from generator.formats.style import load, style_folders

    look = load("maison", style_folders(desk.root))
    return FORMATS["html"].writer(look)(typeset(desk.bound(), look.typography)).decode()


def summed(desk: Desk, *rows: str, slug: str = SLUG) -> list[str]:
    written(desk, *rows, slug=slug)
    return places(workspace_findings(desk.root, rules(["FACT076"])), "FACT076")


RIGHT = [
    ("Nord | 120", "Sud | 95", "Total | 215"),
    ("Nord | 1 120", "Sud | 95,5", "Total | 1 215,5"),
    ("Nord | 2.5", "Sud | 1.25", "Total | 3.75"),
    ("Nord | 33,3", "Est | 33,3", "Sud | 33,3", "Total | 100,0"),
    ("Nord | 120", "- dont neufs | 20", "Sud | 95", "Total | 215"),
    ("Nord | 120", "dont neufs | 20", "Sud | 95", "Total | 215"),
    ("Nord | 120", "Sud | (20)", "Total | 100"),
    ("Nord | 120", "Sud | (20)", "Total | 140"),
    ("Nord | 120", "Sud | -20", "Total | 100"),
    ("A | 1", "B | 2", "Sous-total | 3", "C | 4", "D | 5", "Sous-total | 9", "Total | 12"),
    ("A | 1", "B | 2", "= Nord | 3", "C | 4", "D | 5", "= Sud | 9", "Total | 12"),
    ("Nord | 12 %", "Sud | 9 %", "Total | 11 %"),
    ("Nord | 10 à 20", "Sud | 9", "Total | 40"),
    ("Nord | n.d.", "Sud | 9", "Est | 3", "Total | 40"),
    ("Nord | 120", "Sud | 95", "Total | –"),
    ("Nord | 120", "Total | 300"),
    ("Total | 300", "Nord | 120", "Sud | 180"),
    ("Nord | 120", "Sud | 95", "Moyenne | 107"),
    ("Nord | 120 M€", "Sud | 95 M€", "Total | 215 M€"),
    ("Nord | 1 200", "Sud | 1 500", "Total | 1 350"),
    ("Engie | 120", "Orange | 95", "Total Énergies | 300"),
]


@pytest.mark.parametrize("rows", RIGHT, ids=" / ".join)
def test_a_right_total_is_not_told(desk: Desk, rows: tuple[str, ...]):
    assert summed(desk, "Secteur | 2018", *rows) == []


def test_shares_are_not_added_up_where_the_heading_says_what_they_are(desk: Desk):
    rows = ("Nord | + 6,0", "Sud | -1,3", "Total | + 120")
    assert summed(desk, "Poste | Écart (en %)", *rows) == []
    assert len(summed(desk, "Poste | Écart", *rows)) == 1


WRONG = [
    ("Nord | 120", "Sud | 95", "Total | 225"),
    ("Nord | 120", "Sud | 95", "= Ensemble | 214"),
    ("Nord | 1 120", "Sud | 95,5", "Total | 1 217,5"),
    ("Nord | 120", "- dont neufs | 20", "Sud | 95", "Total | 235"),
    ("Nord | 120 M€", "Sud | 95 M€", "Total | 251 M€"),
]


@pytest.mark.parametrize("rows", WRONG, ids=" / ".join)
def test_a_wrong_total_is_told_at_its_cell(desk: Desk, rows: tuple[str, ...]):
    (place,) = summed(desk, "Secteur | 2018", *rows)
    assert place.startswith(f"{SLUG} {6 + len(rows)}:")


def test_a_total_is_read_as_the_language_writes_it(desk: Desk):
    desk.write("communique.yaml", "language: en\n")
    rows = ("Area | 2018", "North | 1,120", "South | 95.5")
    assert summed(desk, *rows, "Total | 1,215.5") == []
    written(desk, *rows, "Total | 1,315.5")
    (finding,) = workspace_findings(desk.root, rules(["FACT076"]))
    assert finding.message.endswith("its rows make 1,215.5.")


# Width ------------------------------------------------------------------------------------------

FIVE = ("Secteur", *(f"Logements {done} en {year}" for year in (2024, 2025) for done in ("financés", "livrés")))  # fmt: skip
EIGHT = (
    "Commune", "Population municipale", "Logements sociaux", "Logements vacants",
    "Constructions autorisées", "Constructions commencées", "Démolitions programmées",
    "Réhabilitations énergétiques",
)  # fmt: skip


@pytest.mark.parametrize("style", ["maison", "sobre"])
@pytest.mark.parametrize("heads", [FIVE, EIGHT, EIGHT[:6], EIGHT * 2], ids=[5, 8, 6, 16])
def test_a_wide_table_stays_on_the_paper(desk: Desk, style: str, heads: tuple[str, ...]):
    row = ["Saint-Julien", *(str(98765 + at) for at in range(1, len(heads)))]
    written(desk, " | ".join(heads), " | ".join(row))
    drawn = "".join(desk.printed("pdf", style=style).split())
    assert all(f"{98765 + at}"[:2] in drawn for at in range(1, len(heads)))
    for form in ("txt", "html"):
        said = re.sub(r"\s+", "", desk.printed(form))
        assert all(re.sub(r"\s", "", one) in said for one in ("98765"[:2], "Saint-Julien"))
    assert all(len(line) <= 72 for line in desk.printed("txt").split("\n"))


def test_headings_take_several_lines_before_anything_else(desk: Desk):
    written(desk, " | ".join(FIVE), "Nord | 120 | 95 | 140 | 110")
    text = desk.printed("txt")
    assert re.search(r"^Nord +120 +95 +140 +110$", text, re.MULTILINE)
    assert "<table>" in page(desk)


def test_what_fits_in_no_way_is_told_row_by_row(desk: Desk):
    written(desk, " | ".join(EIGHT), "Metz | " + " | ".join("1234567"))
    assert "<table>" not in page(desk)
    assert "Réhabilitations énergétiques : 7" in re.sub("\u00a0", " ", desk.printed("html"))
    assert "- Réhabilitations énergétiques : 7" in re.sub("\u00a0", " ", desk.printed("txt"))


def test_the_steps_come_in_order(desk: Desk):
    from generator.formats.tables import way

    found = []
    for count in range(2, 14):
        heads = ["Lieu", *(f"Colonne{at}" for at in range(count))]
        written(desk, " | ".join(heads), " | ".join("1" for _ in heads))
        (block,) = desk.bound().body
        found.append(way(block, "fr"))
    order = ["", "wide", "small", "smaller", "stacked"]
    assert all(order.index(one) <= order.index(two) for one, two in pairwise(found))
    assert set(found) >= {"wide", "stacked"}


def test_a_split_loses_nothing():
    for text in ("12", "0,4", "(0,1)", "+ 2 points", "10 à 20 %", "n.d.", "", "plus de 3,5 M€"):
        prose = (Run(text),) if text else ()
        head, tail = split(prose, "fr")
        assert plain((*head, *tail)) == text
    assert split((Run("1,234.5"),), "en")[1] == (Run(".5"),)
    assert are_figures([(Run("1,234.5"),)])


def test_a_telephone_shows_the_whole_of_a_wide_table(desk: Desk, browser):
    written(desk, " | ".join(FIVE), "Nord | 120 | 95 | 140 | 110")
    shown = browser.new_page(viewport={"width": 360, "height": 800})
    shown.set_content(page(desk))
    rights = (
        "[...document.querySelectorAll('td, th')].map(one => one.getBoundingClientRect().right)"
    )
    assert max(shown.evaluate(rights)) <= 360
    heading = shown.evaluate("getComputedStyle(document.querySelector('td'), '::before').content")
    shown.close()
    assert heading == '"Logements financés en 2024"'
