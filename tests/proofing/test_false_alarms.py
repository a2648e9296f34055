"""What was told of texts that are right is told no more, and what is wrong beside it still is."""

import pytest

from generator.proofing import plain
from generator.proofing.proof import proof_texts, rules
from tests.conftest import VILLE, Desk
from tests.proofing.desks import LONG, text_findings, workspace_findings
from tests.proofing.measured import speller
from tests.proofing.test_required import FOOT, HEAD

RULES = rules()
FOUR = "\n- loger ;\n- écouter ;\n- signer ;\n- finir."


def told(code: str, text: str) -> list[str]:
    lines = plain.lines(text)
    return [
        lines[one.span.line - 1][one.span.column - 1 : one.span.end_column - 1]
        for one in text_findings(text, RULES)
        if one.code == code
    ]


TEXTS = [
    ("CONT003", "La communauté beta.gouv grandit. Site : https://beta.gouv.fr", []),
    ("CONT003", "Les données de transport.data.gouv et www.data.gouv.", ["www.data.gouv"]),
    ("CONT003", "La page (https://exemple.fr/a)et la suite [https://exemple.frr]ici.", ["https://exemple.frr"]),
    ("CONT003", "La page https://cave.wine/prix, le site https://cave.wyne.", ["https://cave.wyne"]),
    ("CONT003", "La page https://fr.wikipedia.org/wiki/Metz_(ville) est là.", []),
    ("FACT011", "Ces trois étapes vont permettre à l’équipe :" + FOUR, []),
    ("FACT011", "Les quatre phases du projet doivent conduire la commune à :" + FOUR[:-10], []),
    ("FACT011", "Pour répondre à trois enjeux, la Ville propose :" + FOUR, []),
    ("FACT011", "Trois axes ont été retenus :" + FOUR, ["Trois axes"]),
    ("FACT011", "Le plan porte trois axes de développement :" + FOUR, ["trois axes"]),
    ("FACT012", "Le plan a deux axes : l’un pour l’emploi, l’autre pour le logement, à parts égales.", []),
    ("LANG089", "L’évêque Saint Sargis le Grand prie à Saint Étienne.", ["Saint Étienne"]),
    ("LANG083", "Lors du Conseil Municipal, le Président a souhaité un vote.", []),
    ("LANG028", "La énième réunion de la école.", ["la école"]),
    ("LANG013", "La Ville et, surtout, celle du fleuve ; en particulier, le port.", []),
    ("LANG013", "Du logement, en particulier, le parc ancien ; ainsi que, le cas échéant, du bâti.", ["en particulier, le"]),
    ("LANG087", "Un rapport : the role of cities. Le role des villes de la région est décrit.", ["role"]),
    ("LANG001", "La Higher Education Week et l’Education nationale.", []),
    ("LANG001", "L’Education nationale ouvre une école.", ["L’Education"]),
    ("LANG030", "Bye bye les bouchons, dit la la Ville.", ["la la"]),
    ("LANG037", "Le ministère des Collectivités, l’Agence des Entreprises et des Journées européennes.", []),
    ("LANG037", "Elles ont signé une Convention de partenariat.", ["une Convention"]),
    ("EXTR003", "Le rapport- je le lis ; les médias- assurent-ils ? Les nou- veautés.", ["nou- veautés"]),
    ("EXTR003", "Un projet socio- économique.", ["socio- économique"]),
    ("EXTR012", "Des fichiers .csv, .json. Un texte,. Et la suite.", [",."]),
    ("EXTR014", "Les invités : Outro • Synth. • Upendo • Malfamé.", []),
    ("EXTR007", "Un re\u0301ve\u0301lateur.", ["re\u0301ve\u0301lateur"]),
    ("TYPO025", "Deux pas : 1°) le toit, 2°) les murs (en bois.", ["(en"]),
    ("CONS002", "Démarches simplifiées ouvre. La page demarches-simplifiees est là.", []),
    ("CONS005", "Inscrite au RCS PARIS sous ce numéro, à Paris même, la société reste à Paris.", []),
    ("CONS005", "Un traité PRO-ATOME. Le Conseil d’Atome parle.", []),
    ("CONS005", "Un CONSEIL ouvert. Le Conseil vote, le conseil entend.", []),
    ("CONS011", "Voici :\n- l’eau (gaz, bois, etc.)\n- le pain\n- le vin", []),
    ("CONS015", "Elle travaille à la DINUM. Dupont arrive, avec M. Durand.", ["M. Durand"]),
    ("CONS018", "La société est inscrite au RCS.", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "expected"), TEXTS)
def test_a_text(code: str, text: str, expected: list[str]):
    assert told(code, f"{HEAD}{text}\n") == expected


# What a release is, and what it has --------------------------------------------------------------


def lacking(text: str) -> list[str]:
    return [one.code for one in text_findings(text, RULES) if one.code.startswith("REQ")]


@pytest.mark.parametrize(
    "contacts",
    [
        "Presse : Anne Petit, 03 87 39 39 14",
        "Pour plus d’informations, contactez :\nAnne Petit – 06 12 34 56 78",
        "Attachée de presse\nAnne Petit – a.petit@exemple.fr",
        "Renseignements : +33 (0)3 87 39 39 14",
        "Contacts journalistes\nAnne Petit – +352 621 123 456",
        "Anne Petit, chargée de communication – a.petit@exemple.fr",
        "Pour toute demande : Yann Pernet, chargé d’études, 04 79 68 12 40, y.pernet@exemple.fr",
        "Votre interlocutrice : Mme Lucie Roy, lucie.roy@exemple.fr",
        "Benat Iribarne\nDirecteur\nTél. : 05 59 00 33 44",
    ],
)
def test_contacts_under_many_headings(contacts: str):
    about = "\n\nÀ propos de Metz : la Métropole compte 230 000 habitants et 46 communes.\n\n"
    assert lacking(f"{HEAD}{LONG}{about}{contacts}\n") == []


@pytest.mark.parametrize("whose", ["Standard de nuit", "Office de Tourisme", "Maison du Parc"])
def test_a_number_that_nobody_answers_for_the_press_is_no_contact(whose: str):
    assert "REQ005" in lacking(f"{HEAD}{LONG}\n\n{whose} : 03 87 39 39 14\n")


def test_an_article_is_no_release():
    assert lacking(f"Un titre qui dit la nouvelle\n\n{LONG}\n\n{LONG}") == ["REQ019"]
    assert lacking(f"Un titre\n\n{LONG}\n\n{LONG}\n\nRetrouvez le communiqué de presse") == [
        "REQ019"
    ]


@pytest.mark.parametrize(
    "date",
    ["Metz, le 12.05.2025", "Lyon, mardi 3 juin", "Metz – 2025-06-03", "Paris, June 3, 2025"],
)
def test_date_lines_of_many_kinds(date: str):
    text = HEAD.replace("Metz, le 2 octobre 2019", date) + LONG + FOOT
    assert "REQ018" not in lacking(text)


@pytest.mark.parametrize(
    "head",
    [
        "COMMUNIQUÉ DE PRESSE DU 12 MARS 2026\n\nUn titre",
        "COMMUNIQUÉ DE PRESSE\nLe 12 mars 2026\n\nUn titre",
        "Communiqué de presse – mars 2026\n\nUn titre",
        "COMMUNIQUÉ DE PRESSE\n\nPublié le 3 mars 2026 à 10 h\n\nUn titre",
        f"COMMUNIQUÉ DE PRESSE\n\nUn titre\n\nLyon, le 12 mars 2026 – {LONG}",
        f"COMMUNIQUÉ DE PRESSE\n\nUn titre\n\n{LONG}\n\nFait à Metz, le 12 mars 2026",
    ],
)
def test_a_date_in_the_head_or_a_place_with_a_day_anywhere_is_a_date_line(head: str):
    assert "REQ018" not in lacking(f"VILLE DE CHAMBÉRY\n\n{head}\n\n{LONG}{FOOT}")


def test_a_day_in_a_sentence_is_no_date_line():
    head = "VILLE DE CHAMBÉRY\n\nCOMMUNIQUÉ DE PRESSE\n\nUn titre\n\n"
    assert "REQ018" in lacking(f"{head}Jeudi 12 mars 2026, Anne Petit a ouvert. {LONG}{FOOT}")


def test_an_about_is_asked_for_in_a_remark():
    (about,) = [one for one in text_findings(HEAD + LONG, RULES) if one.code == "REQ003"]
    assert about.severity == "info"


TITLES = [
    "« Une ville pour tous »",
    "La Ville de Metz lance « Bien vivre »",
    "La Ville de Metz signe un accord pour le logement des salariés avec l’État et la Région.",
    "« Nous voulons loger chacun. »",
]


@pytest.mark.parametrize("title", TITLES)
def test_a_title_may_end_in_a_point_or_in_guillemets(title: str):
    text = HEAD.replace("Un titre qui dit la nouvelle", title) + LONG + FOOT
    assert "REQ017" not in lacking(text)


def test_the_name_of_the_issuer_above_the_kicker_is_no_title_in_capitals():
    head = "HABITAT DES TROIS VALLÉES\nOffice public\n\n"
    assert told("LANG004", head + HEAD + LONG + FOOT) == []
    title = HEAD.replace("Un titre qui dit la nouvelle", "UN ACCORD POUR LE LOGEMENT")
    assert told("LANG004", title + LONG + FOOT) == ["UN ACCORD POUR LE LOGEMENT"]


# Addresses and words of the workspace ------------------------------------------------------------


@pytest.mark.parametrize(
    ("domain", "expected"), [("exemple.eu", []), ("ex-emple.com", []), ("ailleurs.fr", ["CONT006"])]
)
def test_another_ending_is_the_same_house(desk: Desk, domain: str, expected: list[str]):
    desk.write("partners/ville.yaml", VILLE.replace("lou@exemple.fr", f"presse@{domain}"))
    found = workspace_findings(desk.root, RULES)
    assert [one.code for one in found if one.code == "CONT006"] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Le service demarches-simplifiees et le dépôt mes-aides-a-la-renov ouvrent.", []),
        ("Un projet socio-economique pour les habitants.", ["SPEL001"]),
    ],
)
def test_slugs_are_no_words(text: str, expected: list[str]):
    found = proof_texts(plain.read(text, path="a.txt"), RULES, speller())
    assert [one.code for one in found if one.code.startswith("SPEL")] == expected
