"""The text file: what survives a mail program."""

from dataclasses import replace

import pytest
import samples

from generator.content.body import Column, Row, Table
from generator.content.prose import Run
from generator.formats import FORMATS
from generator.formats.style import load
from generator.formats.text import columns, entry, fill, underline, wrap, written
from generator.version import builtin_styles


@pytest.fixture(scope="module")
def write():
    writer = FORMATS["txt"].writer(load("maison", [builtin_styles()]))
    return lambda release: writer(release).decode()


def run(text: str, href: str | None = None, *marks: str):
    return (Run(text, frozenset(marks), href),)


@pytest.mark.parametrize("sample", samples.ALL)
def test_lines_are_72_columns_or_one_word(write, sample):
    long = [line for line in write(sample()).split("\n") if len(line) > 72]
    assert all(" " not in line.strip(" ") for line in long)


@pytest.mark.parametrize("sample", samples.ALL)
def test_no_blanks_at_line_ends_and_one_newline_at_the_end(write, sample):
    text = write(sample())
    assert text.endswith("\n")
    assert not text.endswith("\n\n")
    assert "\n\n\n" not in text
    assert all(line == line.rstrip(" ") for line in text.split("\n"))
    assert "\u202f" not in text


def test_warnings_stand_first(write):
    assert write(samples.draft()).startswith(
        "SOUS EMBARGO JUSQU’AU MARDI 3\u00a0MARS 2026 À 10\u00a0H\nPROJET – NE PAS DIFFUSER\n"
    )


def test_the_title_is_underlined_and_even(write):
    lines = write(samples.two_logos()).split("\n")
    assert lines[3:6] == [
        "Action Logement et Metz Métropole\u00a0: un",
        "partenariat pour le logement des salariés",
        "=" * 41,
    ]


def test_about_headings_are_joined_as_grammar_wants(write):
    assert "À propos d’Action Logement\n---" in write(samples.two_logos())
    assert "À propos de la MEL\n---" in write(samples.all_blocks())


def test_bullets_hang(write):
    assert (
        "- informer les entreprises sur les produits et services d’Action\n"
        "  Logement, par des démarches individuelles ou collectives.\n"
    ) in write(samples.two_logos())


def test_quotes_are_set_in_below_who_speaks(write):
    text = write(samples.all_blocks())
    assert "en charge du Logement et de l’Habitat, déclare\u00a0:\n\n    «\u00a0Par cette" in text
    assert "\n    – Frédéric Roussel, Président" in text


def test_notes_are_called_and_told(write):
    text = write(samples.all_blocks())
    assert "habitat[1] est" in text
    assert "\n[1] PLH, adopté en conseil de la Métropole\n" in text


def test_contacts_are_lines_to_copy(write):
    text = write(samples.three_logos())
    phone = "07\u00a050\u00a060\u00a095\u00a078"
    assert f"\nSophie Benard\u00a0: {phone} – sophie.benard@actionlogement.fr\n" in text
    assert (
        "\nDirection de la Communication – Céline Vincent\u00a0:\n"
        "  03\u00a087\u00a039\u00a039\u00a014 – 06\u00a020\u00a090\u00a099\u00a080"
        " – cvincent@metzmetropole.fr\n"
    ) in text


def test_sources_of_figures_stand_after_their_title(write):
    text = write(samples.two_logos())
    title = "Metz Métropole et le logement en chiffres (chiffres bilan PLH 2011-"
    assert "Source" not in text
    assert " ".join(text.split()).count(title) == 1


def test_an_english_release_has_no_space_before_colons(write):
    text = write(samples.english())
    assert "PRESS RELEASE\n" in text
    assert "President of Metz Métropole, said:\n" in text


@pytest.mark.parametrize(
    ("prose", "expected"),
    [
        (run("www.a.fr", "https://www.a.fr"), "www.a.fr"),
        (run("a.fr", "https://www.a.fr/"), "a.fr"),
        (run("x@a.fr", "mailto:x@a.fr"), "x@a.fr"),
        (run("écrire", "mailto:x@a.fr"), "écrire (x@a.fr)"),
        (run("01\u00a002", "tel:+33102"), "01\u00a002"),
        (run("la convention", "https://a.fr/c.pdf"), "la convention (https://a.fr/c.pdf)"),
        (run("1", "#note-1", "note"), "[1]"),
        (run("À COMPLÉTER (qui\u202f?)", None, "open"), "[À COMPLÉTER (qui\u00a0?)]"),
        ((*run("1"), *run("er", None, "sup")), "1er"),
    ],
)
def test_runs(prose, expected):
    assert written(prose) == expected


def test_no_line_breaks_inside_what_belongs_together():
    words = " ".join(["trente-six\u00a0mille\u202feuros", "jean-luc.bohl@metz-metropole.fr"] * 9)
    lines = fill(words, "- ", "  ", 30).split("\n")
    assert all(line[2:] in words for line in lines)
    assert {line[2:] for line in lines} == set(words.split(" "))


def test_paragraphs_hang_below_their_bullet():
    assert wrap((run("un"), run("deux")), "- ") == "- un\n\n  deux"


def test_a_heading_of_two_lines_is_underlined_once():
    text = underline("mot " * 30, "=")
    assert text.count("=") == max(len(line) for line in text.split("\n"))


@pytest.mark.parametrize(
    ("parts", "expected"),
    [
        (("", "01 02", ""), "01 02"),
        (("", "01 02", "a@b.fr"), "01 02 – a@b.fr"),
        (("", "", ""), ""),
        (("Anne\u00a0:", "", "a@b.fr"), "Anne\u00a0: a@b.fr"),
        (("x" * 50, "01 02", "lou@exemple.fr"), f"{'x' * 50} 01 02\n  lou@exemple.fr"),
        (("x" * 60, "01 02 03 04 05", "a@b.fr"), f"{'x' * 60}\n  01 02 03 04 05 – a@b.fr"),
    ],
)
def test_an_entry_takes_as_few_lines_as_will_do(parts, expected):
    assert entry(*parts) == expected


def table(*rows: tuple[str, ...], heads: tuple[str, ...]) -> Table:
    return Table(
        columns=tuple(Column(heading=run(head), numeric=at > 0) for at, head in enumerate(heads)),
        rows=tuple(Row(cells=tuple(map(run, row))) for row in rows),
    )


def test_tables_stand_in_columns():
    small = table(("Logements", "1\u202f214"), ("Aides", "35,1"), heads=("", "2018"))
    small = replace(small, rows=(small.rows[0], replace(small.rows[1], detail=True)))
    assert columns(small).split("\n") == [
        "              2018",
        "------------------",
        "Logements  1\u00a0214",
        "- Aides       35,1",
    ]


def test_a_long_first_cell_takes_several_lines():
    wide = columns(table(("mot " * 30, "12"), heads=("Aide", "2018")))
    assert all(len(line) <= 72 for line in wide.split("\n"))
    assert wide.split("\n")[-1].endswith("  12")


def test_a_table_too_wide_is_told_cell_by_cell():
    heads = ("Aide", *(f"colonne numéro {number}" for number in range(9)))
    wide = columns(table(("Pinel", *"123456789"), heads=heads), "\u00a0:")
    assert wide.split("\n")[:2] == ["Pinel", "  - colonne numéro 0\u00a0: 1"]


def test_a_column_without_a_head_has_no_mark_before_its_cells():
    heads = ("Mesure", "", *(f"colonne numéro {number}" for number in range(8)))
    wide = columns(table(("Pinel", *"123456789"), heads=heads), "\u00a0:")
    assert wide.split("\n")[1:3] == ["  - 1", "  - colonne numéro 0\u00a0: 2"]
