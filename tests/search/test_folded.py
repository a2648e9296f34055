"""Words are found however they are typed, and stand where they are read."""

import pytest

from generator.search.folded import folded, needles, split


@pytest.mark.parametrize(
    ("printed", "asked"),
    [
        ("l’État s’engage", "l'etat"),
        ("L'ÉTAT S'ENGAGE", "état s’engage"),
        ("un\u00a0bel\u202faccord", "bel accord"),
        ("un bel accord", "bel\u2009 \taccord"),
        ("le « bel » accord", "bel accord"),
        ("le bel accord", "« bel “accord”"),
        ("un porte-parole", "porte parole"),
        ("un porte\u2011parole – ému", "porte-parole ému"),
        ("l’œuvre, Cæsar", "oeuvre caesar"),
        ("l'oeuvre", "Œuvre"),
        ("la ﬁche", "fiche"),
        ("Straße", "strasse"),
        ("e\u0301te\u0301", "été"),
        ("été", "e\u0301te\u0301"),
        ("Donau\u00addampfer", "donaudampfer"),
        ("des logements neufs", "logement"),
        ("20 m² et 30 m³", "m2"),
        ("le 1er octobre à 10 h 30", "10h30"),
        ("18\u202f000 salariés", "18000"),
        ("18000 salariés", "18 000"),
        ("18,000 people", "18 000"),
        ("18.000 Menschen", "18 000"),
        ("18’000 Menschen", "18,000"),
        ("18 000 people", "18.000"),
        ("1\u202f250\u202f000,50 €", "1250000,50"),
        ("35,1 millions", "35.1"),
        ("20\u00a0%", "20%"),
        ("la période 2019-2022", "2022"),
        ("Tél. 03\u00a087\u00a039\u00a039\u00a014", "0387393914"),
        ("Tél. 03\u00a087\u00a039\u00a039\u00a014", "03.87.39.39.14"),
        ("Tél. 03\u00a087\u00a039\u00a039\u00a014", "+33 (0)3 87 39 39 14"),
        ("Tél. 03\u00a087\u00a039\u00a039\u00a014", "39 39 14"),
        ("+33\u00a03\u00a087\u00a039\u00a039\u00a014", "03 87 39 39 14"),
        ("le numéro 0\u00a0800\u00a0123\u00a0456", "0800 123 456"),
        ("n° 0387393914", "0387393914"),
        ("lou.petit@exemple.fr", "petit@exemple.fr"),
        ("https://www.exemple.fr/a", "www.exemple.fr"),
    ],
)
def test_words_are_found_however_they_are_typed(printed: str, asked: str):
    (needle,) = needles([asked])
    assert needle in folded(printed).text


@pytest.mark.parametrize(
    ("printed", "asked"),
    [
        ("180 000 salariés", "18 000"),
        ("118 000 salariés", "18 000"),
        ("18 000 500", "18 000"),
        ("201 habitants", "20"),
        ("35,12", "35,1"),
        ("une nouvelle", "elle"),
        ("des logements sociaux", "logement sociaux"),
        ("20 euros", "20 €"),
    ],
)
def test_other_words_are_not(printed: str, asked: str):
    (needle,) = needles([asked])
    assert needle not in folded(printed).text


@pytest.mark.parametrize(
    ("typed", "looked_for"),
    [
        (["18", "000", "collaborateurs"], (" 18000 ", " collaborateurs")),
        (["1", "250", "000"], (" 1250000 ",)),
        (["03", "87", "39", "39", "14"], (" 03 87 39 39 14 ",)),
        (["+33", "3", "87", "39", "39", "14"], (" 03 87 39 39 14 ",)),
        (["2019", "2022"], (" 2019 ", " 2022 ")),
        (["un", "un", "«", "Un accord"], (" un", " un accord")),
        (["…", ""], ()),
    ],
)
def test_figures_typed_apart_are_one_number(typed: list[str], looked_for: tuple[str, ...]):
    assert needles(typed) == looked_for


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("un  accord", ["un", "accord"]),
        ("« un accord » signé", [" un accord ", "signé"]),
        ('"un accord" signé', ["un accord", "signé"]),
        ("“un accord” l’État", ["un accord", "l’État"]),
        ('"un acc', ["un acc"]),
        ("", []),
    ],
)
def test_a_line_is_cut_into_words(line: str, words: list[str]):
    assert split(line) == words


@pytest.mark.parametrize(
    ("text", "asked", "shown"),
    [
        (
            "Les  18\u202f000 « collaborateurs » du groupe",
            "18000 collabo",
            "18\u202f000 « collaborateurs",
        ),
        ("Tél. 03\u00a087\u00a039\u00a039\u00a014.", "39 39", "03\u00a087\u00a039\u00a039\u00a014"),
        ("un e\u0301te\u0301 chaud", "été", "e\u0301te\u0301"),
        ("à l’État", "etat", "État"),
    ],
)
def test_words_stand_where_they_are_read(text: str, asked: str, shown: str):
    (needle,) = needles([asked])
    start, end = next(folded(text).places(needle))
    assert text[start:end] == shown


def test_every_place_is_told():
    assert list(folded("un accord, un autre").places(" un")) == [(0, 2), (11, 13)]
    assert list(folded("un accord, un autre").places(" un", 1)) == [(11, 13)]
    assert list(folded("un").places("")) == []
