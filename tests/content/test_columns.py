"""Figures in the cells of a table: what is one, where it is aligned, what it amounts to."""

from decimal import Decimal

import pytest

from generator.content.columns import amount, are_figures, split, with_minus
from generator.content.prose import Prose, Run, plain

NOTE = Run("1", frozenset({"note"}), "#note-1")


def cell(typed: str) -> Prose:
    return (Run(typed),) if typed else ()


@pytest.mark.parametrize(
    ("cells", "numeric"),
    [
        (["12", "13"], True),
        (["12", "en cours"], True),
        (["12", "en cours", "en cours"], False),
        (["12", "douze signes"], True),  # as long as words among figures may be
        (["12", "treize signes"], False),
        (["", "–", "n.d.", "x", "12"], True),
        (["  12  000 ", "12\n%"], True),
        (["", ""], True),
        (["Metz"], False),
        ([], True),
    ],
)
def test_a_column_of_figures_holds_figures_for_the_most_part(cells: list[str], numeric: bool):
    assert are_figures([cell(one) for one in cells]) is numeric


def test_the_call_of_a_note_is_no_figure():
    assert are_figures([(Run("12"), NOTE), (Run("13"),)])
    assert split((Run("12"), NOTE), "fr") == ((Run("12"),), (NOTE,))
    assert split((Run("12,5"), NOTE), "fr") == ((Run("12"),), (Run(",5"), NOTE))
    assert split((NOTE, Run("12")), "fr") == ((), (NOTE, Run("12")))
    assert amount((Run("12"), NOTE), "fr") == 12


@pytest.mark.parametrize(
    ("typed", "language", "head"),
    [
        ("12", "fr", "12"),
        ("12,5", "fr", "12"),
        ("12.5", "en", "12"),
        ("1 214 €", "fr", "1 214"),
        ("1,214.5", "en", "1,214"),
        ("(12)", "fr", "(12"),
        ("plus de 3,5 M€", "fr", "plus de 3"),
        ("10 à 20,5 %", "fr", "10 à 20"),
        ("5,5-10", "fr", "5,5-10"),
        ("en cours", "fr", "en cours"),
        ("", "fr", ""),
    ],
)
def test_a_figure_is_cut_where_its_whole_part_ends(typed: str, language: str, head: str):
    before, after = split(cell(typed), language)
    assert (plain(before), plain(after)) == (head, typed.removeprefix(head))


def test_a_figure_in_several_dresses_is_cut_in_the_right_one():
    bold = frozenset({"strong"})
    prose = (Run("1 2"), Run("14,5", bold), Run(" %"))
    head, tail = split(prose, "fr")
    assert head == (Run("1 2"), Run("14", bold))
    assert tail == (Run(",5", bold), Run(" %"))
    assert split((Run("12"), Run(",5")), "fr") == ((Run("12"),), (Run(",5"),))


@pytest.mark.parametrize(
    ("typed", "language", "number"),
    [
        ("1 214 €", "fr", "1214"),
        ("12,50", "fr", "12.50"),
        ("1,214.5", "en", "1214.5"),
        ("-12", "fr", "-12"),
        ("−12", "fr", "-12"),
        ("– 12", "fr", "-12"),
        ("+ 12 points", "fr", "12"),
        ("(12)", "fr", "12"),
        ("-0", "fr", "0"),
        ("12 %", "fr", "12"),
        ("10 à 20", "fr", None),
        ("12 m2", "fr", None),
        ("n.d.", "fr", None),
        ("Metz", "fr", None),
    ],
)
def test_what_a_figure_amounts_to(typed: str, language: str, number: str | None):
    assert amount(cell(typed), language) == (None if number is None else Decimal(number))


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("-12", "−12"),
        (" - 12", "− 12"),
        ("(-12)", "(−12)"),
        ("10 à -5", "10 à −5"),
        ("5-10", "5-10"),
        ("Metz-5", "Metz-5"),
        ("Ligne -5", "Ligne -5"),
        ("", ""),
    ],
)
def test_the_sign_of_a_negative_figure(typed: str, printed: str):
    assert plain(with_minus(cell(typed))) == printed
    bold = Run(" %", frozenset({"strong"}))
    assert with_minus((Run("-12"), bold)) == (Run("−12"), bold)
