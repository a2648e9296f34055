"""`communique explain`."""

import re

import pytest
from click.testing import CliRunner, Result

from generator.codes import FAMILIES, family
from generator.codes.listed import OTHERS, RULES
from generator.commands.main import communique
from tests.commands.test_commands import process
from tests.conftest import ROOT


def explain(*words: str) -> Result:
    return CliRunner().invoke(communique, ["explain", *words])


@pytest.mark.parametrize("code", [*RULES, *OTHERS])
def test_every_code_is_explained(code: str):
    result = explain(code.lower())
    assert result.exit_code == 0
    head, title, *_rest = result.output.split("\n")
    assert re.fullmatch(rf"{code} \((error|warning|note)\)", head)
    assert title and not {"{", "}"} & {*title}
    parts = ("Source: ", "Wrong:", "Right:") if code in RULES else ("What to do: ",)
    assert all(f"\n{part}" in result.output for part in parts)
    assert "HOUSE" not in result.output


def test_an_example_of_several_lines_stands_below_its_label():
    output = explain("FACT011").output
    assert "Wrong:\n    Voici trois engagements :\n    • loger les uns ;\n" in output


def test_an_empty_line_of_an_example_is_shown():
    assert (
        "Wrong:\n    title: |\n      Une crèche ouvre\n\n      à Valmont\n"
        in explain("FORM008").output
    )


def test_what_nobody_sees_is_shown_by_its_number():
    assert "Wrong:\n    agreement:\n    ⟨U+0009⟩name: convention\n" in explain("READ021").output


def test_it_speaks_french():
    done = process("explain", "picture001", cwd=ROOT, COMMUNIQUE_LANG="fr")
    assert done.stdout.startswith("PICTURE001 (erreur)\nUne image est inutilisable.\n")
    for label in (
        "\nQue faire\u00a0: ",
        "\nFautif\u00a0:\n    # partners/",
        "\nCorrect\u00a0:\n    #",
    ):
        assert label in done.stdout


@pytest.mark.parametrize(
    "words",
    [("FORM003",), ("form003",), (" Form 003 ",), ("form", "003"), ("[FORM003]",), ("FORM-003",)],
)
def test_a_code_is_known_however_it_is_typed(words: tuple[str, ...]):
    assert explain(*words).output.startswith("FORM003 (error)\n")


# Lists ------------------------------------------------------------------------------------------


@pytest.mark.parametrize("letters", FAMILIES)
def test_a_family_lists_its_codes_with_their_titles(letters: str):
    result = explain(letters)
    title, *rows = result.output.splitlines()
    assert (result.exit_code, title) == (0, FAMILIES[letters])
    listed = [row.split(maxsplit=1) for row in rows]
    assert [code for code, _title in listed] == sorted(
        code for code in (*RULES, *OTHERS) if family(code) == letters
    )
    assert all(explain(code).output.split("\n")[1] == title for code, title in listed[:3])


def test_without_a_code_the_families_are_listed():
    result = explain()
    assert result.exit_code == 0
    assert [line.split()[0] for line in result.output.split("\n\n")[0].splitlines()] == [*FAMILIES]
    assert "communique explain FORM" in result.output


# Codes that there are not -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("typed", "near"),
    [
        ("PICTUR001", "PICTURE001"),
        ("PICTURE01", "PICTURE001"),
        ("PICTURES001", "PICTURE001"),
        ("CONT0003", "CONT003"),
        ("FROM003", "FORM003"),
        ("STYL7", "STYLE007"),
        ("BIN036", "BIND036"),
        ("REA010", "READ010"),
        ("READ10", "READ010"),
        ("TYP014", "TYPO014"),
    ],
)
def test_the_nearest_code_is_proposed(typed: str, near: str):
    result = explain(typed)
    assert result.exit_code == 2
    assert f"There is no code {typed}. Did you mean {near}?" in result.output


@pytest.mark.parametrize(
    ("typed", "listing"),
    [
        ("LANG999", "communique explain LANG"),
        ("FORM", "FORM001"),
        ("FROM", "communique explain FORM"),
        ("PICTURES", "communique explain PICTURE"),
        ("KITCHEN001", "« communique explain » lists"),
        ("XYZ", "« communique explain » lists"),
        ("0001", "« communique explain » lists"),
    ],
)
def test_where_no_code_is_near_a_list_is_proposed(typed: str, listing: str):
    result = explain(typed)
    assert listing in result.output
    assert "Did you mean" not in result.output
