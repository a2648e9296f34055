"""The words of a passage with what each may be: what is read, what is left alone."""

import pytest

from generator.proofing.language.tagged import agree, as_written, mend, sentences
from generator.proofing.passages import Passage
from generator.proofing.plain import read


def passage(text: str) -> Passage:
    (found,) = read(text, path="text.txt")
    return found


def tokens(text: str):
    return [token for sentence in sentences(passage(text)) for token in sentence]


def token(text: str, word: str):
    return next(one for one in tokens(text) if one.text == word)


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Le musée ouvre. La ville danse.", ["Le musée ouvre", "La ville danse"]),
        ("Le maire (et son adjoint) parle", ["Le maire", "et son adjoint", "parle"]),
        ("M. Durand parle, le 3 mai.", ["M Durand parle le 3 mai"]),
        ("Le site « Au fil » ouvre : venez", ["Le site", "Au fil", "ouvre", "venez"]),
        ("Voir www.exemple.fr pour tout", ["Voir", "pour tout"]),
        ("Le tri – obligatoire – commence", ["Le tri", "obligatoire", "commence"]),
        ("Le porte-parole est-il là", ["Le porte-parole est il là"]),
        ("L’art. 5 et l'art.", ["L’ art 5 et l’ art"]),
        ("Aujourd'hui, quelqu’un vient", ["Aujourd’hui quelqu’un vient"]),
        ("Celui-ci, ce jour-là, a-t-elle", ["Celui-ci ce jour là a elle"]),
    ],
)
def test_sentences(text, cut):
    assert [" ".join(one.text for one in sentence) for sentence in sentences(passage(text))] == cut


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Les luttes de la DINUM", "DINUM"),
        ("La France gagne", "France"),
        ("Claire a gagné", "Claire"),
        ("les agent·es votent", "agent·es"),
        ("les élu(e)s votent", "élu(e)s"),
        ("les agents/es votent", "agents/es"),
        ("les invité.e.s votent", "invité.e.s"),
        ("la start-upisation gagne", "start-upisation"),
        ("un data center as a service", "as"),
        ("le CO2 monte", "CO2"),
        ("LA FRANCE EST BELLE", "EST"),
        ("Machine learning matters everywhere", "Machine"),
        ("les travaux durerons deux ans", "durerons"),
    ],
)
def test_without_readings(text, word):
    assert token(text, word).readings == ()


@pytest.mark.parametrize(
    ("text", "word", "kinds"),
    [
        ("les modèles changent", "modèles", {"noun", "adjective"}),
        ("tu modèles la terre", "modèles", {"noun", "adjective", "verb"}),
        ("nous durerons", "durerons", {"verb"}),
        ("Inscrivez-vous", "Inscrivez", {"verb"}),
        ("Le coeur bat", "coeur", {"noun"}),
        ("une non-adhésion", "non-adhésion", {"noun"}),
        ("Les 3 000 coureurs", "3 000", {"number"}),
        ("Il a, d’ores et déjà, gagné", "d’ores et déjà", {"adverb"}),
        ("au plus tard le 3", "au plus tard", {"adverb"}),
        ("à partir de là", "à partir de", {"preposition"}),
        ("le 1er prix", "1er", {"adjective"}),
        ("des chefs-d’œuvre", "chefs-d’œuvre", {"noun"}),
        ("le travail et/ou la vie", "et/ou", {"conjunction"}),
        ("l’un des projets", "un", {"determiner", "pronoun"}),
        ("Les pas", "Les", {"determiner", "pronoun"}),
    ],
)
def test_kinds(text, word, kinds):
    assert {one.kind for one in token(text, word).readings} == kinds


@pytest.mark.parametrize(
    ("figure", "number"), [("1,5", "s"), ("2", "p"), ("0", "s"), ("12 500", "p"), ("2024", "")]
)
def test_numbers(figure, number):
    assert token(f"pour {figure} fois", figure).readings[0].number == number


@pytest.mark.parametrize("text", ["le 24 mai", "du 3 au 5 mai", "l’article 12"])
def test_figures_that_count_nothing(text):
    assert {one.number for token in tokens(text) for one in token.of("number")} == {""}


def test_predicates():
    les, mesure, prises = tokens("Les mesure prises")
    assert mesure.can_be("noun", number="s")
    assert not mesure.can_be("noun", number="p")
    assert mesure.only("noun", "verb")
    assert not mesure.only("noun")
    assert mesure.persons() == {"3s"}
    assert not agree(les.of("determiner"), mesure.of("noun"))
    assert agree(les.of("determiner"), prises.of("noun", "participle"))


def test_what_parts_words():
    found = tokens("l’Agence, qui a-t-elle")
    assert [one.before for one in found] == ["", "", ", ", " ", "-t-"]
    assert [one.adjoins for one in found] == [True, True, False, True, True]


def test_a_hit_mends_one_word_and_shows_all():
    text = passage("Hier. Les  mesure prises")
    les, mesure, prises = sentences(text)[1]
    found = mend(text, les, prises, {mesure: "mesures"})
    assert (found.before, found.after) == ("Les  mesure prises", "Les  mesures prises")
    assert as_written(les.text, "ces") == "Ces"
