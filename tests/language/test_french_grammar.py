"""French joints, articles, people, dates and numbers: real sentences first."""

import datetime

import pytest

from generator.language import Bearer, Gender, Party, language
from generator.language.french.roles import plural

fr = language("fr")

METZ = "Metz Métropole"
RENNES = "Rennes Métropole"
MEL = "la Métropole Européenne de Lille (MEL)"
BOHL = Bearer("Jean-Luc Bohl", "m", "Président", METZ)
HABITAT = "déléguée à l'Habitat et au Logement"
KAUCIC = Bearer("Isabelle Kaucic", "f", "Vice-présidente", METZ, HABITAT)


def committee(region: str, *people: tuple[str, Gender, str]) -> list[Bearer]:
    name = f"le Comité régional Action Logement {region}"
    return [Bearer(person, gender, role, name) for person, gender, role in people]


GRAND_EST = committee(
    "Grand Est", ("Damien Sionneau", "m", "Président"), ("Michel Huard", "m", "Vice-président")
)
HAUTS_DE_FRANCE = committee(
    "Hauts-de-France",
    ("Frédéric Roussel", "m", "Président"),
    ("Jean-François Duflo", "m", "Vice-président"),
)
BRETAGNE = committee(
    "Bretagne",
    ("Jean-Yves Carillet", "m", "Président"),
    ("Catherine Tanvet", "f", "Vice-présidente"),
)


# People -----------------------------------------------------------------------------------------


def test_signatories_of_lille() -> None:
    haesebroeck = Bearer(
        "Bernard Haesebroeck",
        "m",
        "Vice-président",
        MEL,
        "en charge du Logement et de l'Habitat",
    )
    assert fr.signatories([HAUTS_DE_FRANCE, [haesebroeck]]) == (
        "Frédéric Roussel et Jean-François Duflo, respectivement Président et Vice-président du"
        " Comité régional Action Logement Hauts-de-France, et Bernard Haesebroeck, Vice-président"
        " de la Métropole Européenne de Lille (MEL) en charge du Logement et de l'Habitat"
    )


def test_signatories_of_metz() -> None:
    assert fr.signatories([[BOHL, KAUCIC], GRAND_EST]) == (
        "Jean-Luc Bohl, Président de Metz Métropole, Isabelle Kaucic, Vice-présidente de Metz"
        " Métropole déléguée à l'Habitat et au Logement, ainsi que Damien Sionneau et Michel Huard,"
        " respectivement Président et Vice-président du Comité régional Action Logement Grand Est"
    )


@pytest.mark.parametrize(
    ("organisations", "said"),
    [
        ([], ""),
        ([[BOHL]], "Jean-Luc Bohl, Président de Metz Métropole"),
        ([[Bearer("A"), Bearer("B")]], "A et B"),
        ([[Bearer("A")], [Bearer("B")], [Bearer("C")]], "A, B et C"),
        (
            [[Bearer("A", None, "Maire", "Metz"), Bearer("B", None, "", "Metz")]],
            "A, Maire de Metz, et B",
        ),
        (
            [[Bearer("A", None, "Maire", "Metz"), Bearer("B", title="préfète de la Moselle")]],
            "A, Maire de Metz, et B, préfète de la Moselle",
        ),
    ],
)
def test_signatories(organisations: list[list[Bearer]], said: str) -> None:
    assert fr.signatories(organisations) == said


def test_group_of_rennes() -> None:
    assert fr.group(BRETAGNE, respectively=True) == (
        "Jean-Yves Carillet et Catherine Tanvet, respectivement Président et Vice-présidente du"
        " Comité régional Action Logement Bretagne"
    )
    assert fr.group(GRAND_EST, respectively=False) == (
        "Damien Sionneau et Michel Huard, Président et Vice-président du Comité régional Action"
        " Logement Grand Est"
    )


@pytest.mark.parametrize(
    ("roles", "said"),
    [
        (("Vice-présidente", "Vice-présidente"), "A et B, Vice-présidentes de O"),
        (("Président", "Présidente"), "A et B, Présidents de O"),
        (("Directrice générale", "directeur général"), "A et B, directeurs généraux de O"),
        (("Vice-Présidente", "Vice-présidente"), "A et B, Vice-Présidentes de O"),
        (
            ("Président", "Vice-président", "Directeur"),
            "A, B et C, respectivement Président, Vice-président et Directeur de O",
        ),
        (
            ("Président", "Vice-président", "Vice-présidente"),
            "A, B et C, respectivement Président et Vice-présidents de O",
        ),
        (("", ""), "A et B"),
        (("Maire", ""), "A, Maire de O, et B"),
    ],
)
def test_group(roles: tuple[str, ...], said: str) -> None:
    people = [Bearer(name, None, role, "O") for name, role in zip("ABC", roles, strict=False)]
    assert fr.group([*people], respectively=True).replace("d'O", "de O") == said


def test_group_without_organisation_or_with_two() -> None:
    a, b = Bearer("A", None, "Maire"), Bearer("B", None, "Adjointe")
    assert fr.group([a, b], respectively=False) == "A et B, Maire et Adjointe"
    assert fr.group([a, BOHL], respectively=True) == (
        "A et Jean-Luc Bohl, respectivement Maire et Président de Metz Métropole"
    )


@pytest.mark.parametrize(
    ("bearer", "said"),
    [
        (KAUCIC, "Vice-présidente de Metz Métropole déléguée à l'Habitat et au Logement"),
        (BRETAGNE[0], "Président du Comité régional Action Logement Bretagne"),
        (
            Bearer("N", "f", "Directrice générale", "Action Logement Groupe"),
            "Directrice générale d'Action Logement Groupe",
        ),
        (Bearer("N", "m", "Président", "les Hauts-de-France"), "Président des Hauts-de-France"),
        (Bearer("N", "f", "Vice-présidente", "", HABITAT), f"Vice-présidente {HABITAT}"),
        (Bearer("N", "f", "1re adjointe au Maire de Metz"), "1re adjointe au Maire de Metz"),
        (Bearer("N", title="préfète, etc."), "préfète, etc."),
    ],
)
def test_title(bearer: Bearer, said: str) -> None:
    assert fr.title(bearer) == said
    assert fr.person(bearer) == f"{bearer.name}, {said}"


def test_person_without_role() -> None:
    assert fr.person(Bearer("Céline Panza")) == "Céline Panza"


def test_parties() -> None:
    metz = Party(METZ, "f", (BOHL, KAUCIC))
    regional = Party("le Comité régional Action Logement Grand Est", None, (GRAND_EST[0],))
    assert fr.parties([metz, regional]) == (
        "Metz Métropole, représentée par Jean-Luc Bohl (Président) et Isabelle Kaucic"
        " (Vice-présidente déléguée à l'Habitat et au Logement), et le Comité régional Action"
        " Logement Grand Est, représenté par Damien Sionneau (Président)"
    )
    assert fr.parties([Party("A", None, ()), Party("B", None, ())]) == "A et B"
    plural_party = Party("les Régions", "f", (Bearer("X"),))
    assert fr.parties([plural_party]) == "les Régions, représentées par X"


@pytest.mark.parametrize(
    ("role", "said"),
    [
        ("Directrice générale", "Directrices générales"),
        ("directeur général", "directeurs généraux"),
        ("Directeur Général Adjoint", "Directeurs Généraux Adjoints"),
        ("adjoint au maire", "adjoints au maire"),
        ("1re adjointe au Maire de Metz", "1res adjointes au Maire de Metz"),
        ("Vice-président délégué", "Vice-présidents délégués"),
        ("Président-directeur général", "Présidents-directeurs généraux"),
        ("conseillère municipale", "conseillères municipales"),
        ("chargé de mission", "chargés de mission"),
        ("Président d'honneur", "Présidents d'honneur"),
        ("Délégué CGT", "Délégués CGT"),
        ("Président et fondateur", "Présidents et fondateurs"),
        ("membre", "membres"),
        ("Maire", "Maires"),
        ("élu", "élus"),
        ("porte-parole", "porte-parole"),
        ("DRH", "DRH"),
        ("commis", "commis"),
    ],
)
def test_plural(role: str, said: str) -> None:
    assert plural(role) == said


# Joints and articles ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("before", "name", "after"),
    [
        ("auprès de ", "le Comité", "auprès du Comité"),
        ("de ", "les Régions", "des Régions"),
        ("de ", "l'Agence", "de l'Agence"),
        ("de ", "la Métropole", "de la Métropole"),
        ("de ", "Action Logement", "d'Action Logement"),
        ("de ", "La Poste", "de La Poste"),
        ("De ", "le Comité", "Du Comité"),
        ("À ", "les Régions", "Aux Régions"),
        ("À PROPOS DE ", "le Comité", "À PROPOS DU Comité"),
        ("quant à ", "le Comité", "quant au Comité"),
        ("jusqu'à ", "le Havre", "jusqu'au Havre"),
        ("à ", "Action Logement", "à Action Logement"),
        ("ainsi que ", "Action Logement", "ainsi qu'Action Logement"),
        ("lorsque ", "Isabelle Kaucic", "lorsqu'Isabelle Kaucic"),
        ("que ", "le Comité", "que le Comité"),
        ("de ", "Hauts-de-France", "de Hauts-de-France"),
        ("de ", "Hérault", "d'Hérault"),
        ("de ", "Hollande", "de Hollande"),
        ("de ", "onze", "de onze"),
        ("de ", "un", "d'un"),
        ("de ", "11 communes", "de 11 communes"),
        ("de ", "Yves", "d'Yves"),
        ("de ", "Yannick", "de Yannick"),
        ("de ", "HLM", "d'HLM"),
        ("de ", "Évreux", "d'Évreux"),
        ("de ", "« Entente »", "d'« Entente »"),
        ("500 filiales dont ", "Action Logement", "500 filiales dont Action Logement"),
        ("un mode ", "Action", "un mode Action"),
        ("grande, ", "Action", "grande, Action"),
        ("", "le Comité", "le Comité"),
        ("il a ", "le Comité", "il a le Comité"),
        ("avec la ", "la Ville", "avec la Ville"),
        ("l'avis du ", "le Comité", "l'avis du Comité"),
        ("près du ", "la Ville", "près de la Ville"),
        ("d'", "le Comité", "du Comité"),
        ("l'", "la Ville", "la Ville"),
        ("Du ", "les Régions", "Des Régions"),
        ("au ", "l'Agence", "à l'Agence"),
        ("parce qu'", "le Comité", "parce que le Comité"),
        ("d'", "Metz Métropole", "de Metz Métropole"),
    ],
)
def test_attach(before: str, name: str, after: str) -> None:
    assert "".join(fr.attach(before, name)) == after


@pytest.mark.parametrize(
    ("name", "bare", "gender"),
    [
        ("la Métropole Européenne de Lille", "Métropole Européenne de Lille", "f"),
        ("le Comité régional", "Comité régional", "m"),
        ("l'Agence nationale de l'habitat", "Agence nationale de l'habitat", "f"),
        ("les Régions", "Régions", None),
        ("La Poste", "La Poste", None),
        ("lestage SA", "Lestage SA", None),
    ],
)
def test_article(name: str, bare: str, gender: Gender | None) -> None:
    assert (fr.bare(name), fr.gender(name)) == (bare, gender)


@pytest.mark.parametrize(
    ("name", "acronym", "gender", "said"),
    [
        ("la Métropole Européenne de Lille", "MEL", None, "la MEL"),
        ("l'Agence nationale de l'habitat", "Anah", "f", "l'Anah"),
        ("le Comité régional", "CRAL", None, "le CRAL"),
        ("les Hospices civils de Lyon", "HCL", None, "les HCL"),
        ("le Haut Conseil de la santé publique", "HCSP", None, "le HCSP"),
        ("la Métropole Aix-Marseille", "AMP", None, "l'AMP"),
        ("l'Agence régionale", "BPI", None, "la BPI"),
        ("l'Xyz régional", "BPI", None, "BPI"),
        ("l'Xyz régional", "BPI", "m", "le BPI"),
        ("Action Logement", "AL", "m", "AL"),
    ],
)
def test_with_acronym(name: str, acronym: str, gender: Gender | None, said: str) -> None:
    assert fr.with_acronym(name, acronym, gender) == said


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("le 2 octobre", "Le 2 octobre"),
        ("élus", "Élus"),
        ("« le plan »", "« Le plan »"),
        ("2 élus", "2 élus"),
        ("", ""),
    ],
)
def test_capital(text: str, said: str) -> None:
    assert fr.capital(text) == said


def test_enumerate() -> None:
    assert [fr.enumerate("ABC"[:n]) for n in range(4)] == ["", "A", "A et B", "A, B et C"]


# Dates and numbers ------------------------------------------------------------------------------


def test_day() -> None:
    date = datetime.date(2023, 4, 18)
    assert fr.day(date) == "18 avril 2023"
    assert fr.day(date, "weekday") == "mardi 18 avril 2023"
    assert fr.day(date, "short") == "18 avril"
    assert fr.day(date, "weekday.short") == "mardi 18 avril"
    assert fr.day(datetime.date(2019, 10, 1)) == "1er octobre 2019"


@pytest.mark.parametrize(
    ("place", "day", "said"),
    [
        ("Metz", "2 octobre 2019", "Metz, le 2 octobre 2019"),
        ("Le Mans", "1er mai 2020", "Le Mans, le 1er mai 2020"),
        ("", "2 octobre 2019", "Le 2 octobre 2019"),
        ("Metz", "", "Metz"),
        ("", "", ""),
    ],
)
def test_dateline(place: str, day: str, said: str) -> None:
    assert fr.dateline(place, day) == said


def test_clock() -> None:
    times = [(10, 0), (14, 30), (9, 5), (0, 0)]
    said = [fr.clock(datetime.time(*time)) for time in times]
    assert said == ["10 h", "14 h 30", "9 h 05", "0 h"]


def test_count() -> None:
    said = {
        0: "zéro",
        1: "un",
        16: "seize",
        17: "dix-sept",
        21: "vingt et un",
        22: "vingt-deux",
        61: "soixante et un",
        70: "soixante-dix",
        71: "soixante et onze",
        80: "quatre-vingts",
        81: "quatre-vingt-un",
        91: "quatre-vingt-onze",
        99: "quatre-vingt-dix-neuf",
        100: "cent",
        101: "101",
        1200: "1 200",
    }
    assert {number: fr.count(number) for number in said} == said
    assert len({fr.count(number) for number in range(101)}) == 101


# Lists and quotations ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("items", "ends"),
    [
        ((), ()),
        (("analyser les besoins", "informer", "loger"), (";", ";", ".")),
        (("Accompagner le dynamisme du territoire", "Construire"), (".", ".")),
        (("Construire plus", "Loger mieux"), (".", ".")),
        (("Un atelier", "Le chantier", "Foyer des Lilas"), ("", "", "")),
        (("Le projet « Toit » avance", "Les 1 200 logements"), ("", "")),
        (("116 000 logements", "2,5 millions d'euros"), (";", ".")),
        (("loger", "Construire"), (";", ".")),
        (("loger", "Construire mieux et plus", "Agir mieux et plus"), (".", ".", ".")),
        (("pourquoi ?", "les prêts, etc."), ("", "")),
        (("« loger ! »", "agir"), ("", ".")),
        (("Construire", "Loger"), (".", ".")),
        (("April", "KDE", "https://www.x.example/"), ("", "", "")),
        (("www.exemple.fr", "presse@exemple.fr", "@Exemple"), ("", "", "")),
        (("loger les salariés", "voir", "https://x.fr/"), (";", ";", "")),
        (("Les travaux commencent en mars prochain", "www.x.fr"), (".", "")),
        (("Union Sociale pour l’Habitat de la Région Grand Est", "eBay"), ("", "")),
        (("Anne Martin, présidente du conseil du port", "Paul Roy (maire)"), ("", "")),
        (("Metz Métropole finance les travaux", "Le maire signe ce matin"), (".", ".")),
        (("Framasoft", "Agence de la transition écologique (Ademe)"), ("", "")),
        (("Institut national de la recherche agronomique", "CNRS", "www.x.fr"), ("", "", "")),
        (("Agence ouverte du lundi au samedi à Metz", "CNRS et Inrae"), (".", ".")),
        (("Association créée en avril par la ville", "CNRS et Inrae"), (".", ".")),
        (("Réservez vos places", "Inscrivez-vous en ligne"), (".", ".")),
        (("Suez Environnement", "Chez vous"), ("", "")),
        (("01 99 00 12 34", "+33 1 99 00 12 34"), ("", "")),
    ],
)
def test_list_ends(items: tuple[str, ...], ends: tuple[str, ...]) -> None:
    assert fr.list_ends(items) == ends


@pytest.mark.parametrize(
    ("paragraphs", "sentence", "said"),
    [
        (("Nous avançons",), True, (("« ", ". »"),)),
        (("Nous avançons.",), True, (("« ", " »"),)),
        (("Avançons-nous ?",), True, (("« ", " »"),)),
        (("soutien",), False, (("« ", " »"),)),
        (("Un.", "Deux"), True, (("« ", ""), ("« ", ". »"))),
        ((), True, ()),
    ],
)
def test_quoted(
    paragraphs: tuple[str, ...], sentence: bool, said: tuple[tuple[str, str], ...]
) -> None:
    assert fr.quoted(paragraphs, sentence=sentence) == said


# Quotations -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "kept", "closing"),
    [
        ("Nous sommes fiers. Très fiers.", "Nous sommes fiers", " », "),
        ("Quelle joie ! Nous sommes fiers.", "Quelle joie !", " » "),
        ("Nous sommes fiers.", "Nous sommes fiers", " », "),
        ("Nous sommes fiers", "Nous sommes fiers", " », "),
        (
            "M. Martin, le Dr Roy et J. Blanc sont là. Tous.",
            "M. Martin, le Dr Roy et J. Blanc sont là",
            " », ",
        ),
        ("On dit « oui ! » et puis non. Bien.", "On dit « oui ! » et puis non", " », "),
        ("C’est dit… Nous y serons.", "C’est dit…", " » "),
        ("Il a dit « oui. » Nous aussi.", "Il a dit « oui. »", " » "),
        ("Le prix est de 3.5 fois. Non.", "Le prix est de 3.5 fois", " », "),
    ],
)
def test_a_quotation_is_interrupted_after_its_first_sentence(words: str, kept: str, closing: str):
    end, mark = fr.interrupted(words)
    assert (words[:end], mark) == (kept, closing)
