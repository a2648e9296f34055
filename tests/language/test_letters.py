"""Letters without what people type now one way, now another, and how far two words are apart."""

import pytest

from generator.language.french.lexicon import alike
from generator.language.letters import distance, fold, fold_letters, fold_name


@pytest.mark.parametrize(
    ("typed", "folded", "letters"),
    [
        ("Été", "ete", "ete"),
        ("STRASSE ß", "strasse ss", "strasse ß"),
        ("L’Œil", "l’œil", "l’Œil"),
        ("Ångström", "angstrom", "angstrom"),
        ("ǎ", "a", "ǎ"),
        ("", "", ""),
    ],
)
def test_letters_lose_case_and_accents(typed: str, folded: str, letters: str):
    assert (fold(typed), fold_letters(typed)) == (folded, letters)


def test_a_name_loses_its_spaces_too():
    assert fold_name("  D’Été  NOIR ") == "d'ete noir"


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("", "", 0),
        ("a", "", 1),
        ("ab", "abcd", 2),
        ("abc", "", 3),
        ("abcd", "a", 3),
        ("abc", "abcd", 1),
        ("abc", "acb", 1),
        ("ab", "ba", 1),
        ("abcd", "badc", 2),
        ("kitten", "sitting", 3),
        ("maison", "mason", 1),
        ("maison", "raisin", 2),
    ],
)
def test_the_letters_between_two_words_are_counted(one: str, other: str, apart: int):
    assert distance(one, other) == distance(other, one) == apart


@pytest.mark.parametrize(
    ("letters", "words"),
    [
        ("cote", {"cote", "coté", "cotè", "côte", "côté"}),
        ("deja", {"déjà"}),
        ("été", {"été"}),
        ("ete", {"été"}),
        ("zorglub", set()),
        ("", set()),
    ],
)
def test_letters_may_be_words_with_accents(letters: str, words: set[str]):
    assert set(alike(letters)) == words
