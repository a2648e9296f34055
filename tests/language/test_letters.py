"""Letters without what people type now one way, now another, and how far two words are apart."""

import pytest

from generator.language.english import compounds as english
from generator.language.french import compounds as french
from generator.language.french.accents import accented
from generator.language.french.lexicon import alike
from generator.language.french.nouns import is_counted
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


@pytest.mark.parametrize(
    ("typed", "right"),
    [
        ("forèts", "forêts"),
        ("deja", "déjà"),
        ("évenement", "évènement"),
        ("chartés", ""),
        ("scénographié", ""),
        ("zorglub", ""),
    ],
)
def test_a_word_gets_the_accents_it_lacks(typed: str, right: str):
    assert accented(typed) == right


KNOWN = {"petit", "plan", "town", "planning", "run"}


@pytest.mark.parametrize(
    ("token", "found"),
    [
        ("town-planning", []),
        ("town-xyz", [(5, "xyz")]),
        ("pre-run", []),
        ("run-pre", [(4, "pre")]),
        ("t-run", []),
        ("planning’s", []),
        ("zzz’s", [(0, "zzz")]),
    ],
)
def test_english_compounds_are_taken_apart(token: str, found: list[tuple[int, str]]):
    assert list(english.unknown(token, lambda word: word.lower() in KNOWN)) == found


@pytest.mark.parametrize(
    ("token", "found"),
    [
        ("petit-plan", []),
        ("petit-zzz", [(6, "zzz")]),
        ("ab", [(0, "ab")]),
        ("l’ab", [(2, "ab")]),
        ("a", []),
    ],
)
def test_french_compounds_are_taken_apart(token: str, found: list[tuple[int, str]]):
    assert list(french.unknown(token, lambda word: word.lower() in KNOWN)) == found


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("2300 nouveaux logements", True),
        ("2300 habitants", True),
        ("2300 grand habitant", True),
        ("2300 nouveaux chapeaux", False),
        ("2300 nouveaux", False),
        ("2300 chapeaux logements", False),
        ("2300 !", False),
    ],
)
def test_what_is_counted_is_told_from_what_follows_a_year(text: str, counted: bool):
    assert is_counted(text, 5) is counted
