"""Every rule of consistency has a text that trips it and a near miss that does not."""

import pytest

from generator.findings import Finding
from generator.proofing import plain
from generator.proofing.consistency import RULES
from generator.proofing.dossier import dossier
from generator.proofing.proof import proof_release, proof_texts, rules
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import ROOT

HEAD = "Un titre\n\n"  # two lines: what follows begins on the third


def proofed(text: str) -> list[Finding]:
    return proof_texts(plain.read(HEAD + text, path="a.txt"), RULES)


def told(text: str, code: str) -> list[str]:
    found = [one for one in proofed(text) if one.code == code]
    return [f"{one.span.line}:{one.span.column}-{one.span.end_column}" for one in found]


TRIPS = [
    ("CONS001", "Julie Bourdeaux, directrice de l’habitat, ouvre.\n\nMme Julie Boudeaux parle.", "5:5-19"),
    ("CONS001", "M. Paul Lengrand, maire.\n\nPaul Lengarnd, président, est là.", "5:1-14"),
    ("CONS002", "Ils signent une Convention-cadre.\n\nCette Convention cadre 2019 dit tout.", "5:7-23"),
    ("CONS002", "Avec Jean-Luc Bohl ici.\n\nAvec Jean-Luc Bohl. Et Jean Luc Bohl.", "5:24-37"),
    ("CONS002", "Le Logement d’abord ici.\n\nUn Logement d’abord. Le Logement D’Abord.", "5:25-41"),
    ("CONS002", "Le Programme local de l’habitat.\n\nUn Programme Local de l’Habitat.", "5:4-32"),
    ("CONS002", "Le Canal Seine-Nord Europe.\n\nLe Canal-Seine-Nord-Europe.", "5:4-27"),
    ("CONS002", "Avec Hélène Dupré ici.\n\nAvec Hélene Dupré là.", "5:6-18"),
    ("CONS002", "Dans la Région Grand Est.\n\nEn région Grand Est.", "5:4-20"),
    ("CONS002", "Toutes les Régions de France.\n\nEt les régions avancent.", "5:8-15"),
    ("CONS004", "Jean ROUSSEL, président, parle.\n\nElle est présidée par Anne Castelain.", "3:1-13"),
    ("CONS005", "Les aides de l’Anah et de l’Anah.\n\nLe parc conventionné ANAH.", "5:22-26"),
    ("CONS005", "Le Crous loge. Les aides du Crous.\n\nLe CROUS de Dijon ouvre.", "5:4-9"),
    ("CONS010", "Un texte.\n\nVoici :\n• un ;\n• deux.\n\nPuis :\n▪ trois.", "6:1-2"),
    ("CONS011", "Voici :\n▪ 7 344 salariés logés\n▪ 41 millions d’euros engagés.", "5:15-31"),
    ("CONS011", "Voici :\n• accompagner les salariés\n• informer les entreprises.", "4:15-27"),
    ("CONS014", "Le Programme Local de l’Habitat (PLH).", "3:4-32"),
    ("CONS015", "Madame KAUCIC a introduit la journée.", "3:1-14"),
    ("CONS018", "Le groupe compte 58 ESH. Les ESH logent.", "3:21-24"),
    ("CONS018", "La DRAC soutient le festival.", "3:4-8"),
    ("CONS016", "Un texte.\n\nCONTACTS PRESSE\nHabitat : Anne Petit : 03 87 39 39 14", "6:11-24"),
    ("CONS017", "Anne Petit, Vice-Présidente.", "3:13-28"),
    ("CONS017", "Luc Roy, Sous-Préfet de Dax.", "3:10-21"),
    ("CONS017", "Ève Noir, Co-Directrice.", "3:11-24"),
    ("CONS001", "Xavier Bonnet, maire de Vezin, ouvre.\n\nUn vote salué par Xavier Bonet.", "5:19-31"),
    ("CONS001", "Nadège Wattrelos, présidente, ouvre.\n\nMme Watrelos rappelle les faits.", "5:1-13"),
    ("CONS001", "La société Acsel ouvre un site.\n\nLe groupe Ascel recrute.", "5:11-16"),
    ("CONS002", "Les start-ups sont là. Des start-ups.\n\nDix startups viendront.", "5:5-13"),
    ("CONS060", "Luc Roy, directeur de l’agence, ouvre.\n\nSigné par Luc Roy, président de l’agence.", "5:20-41"),
    ("CONS060", "Anne Petit, cheffe du service Tourisme du parc.\n\nAvec Anne Petit, cheffe du service Faune du parc.", "5:18-49"),
]  # fmt: skip


@pytest.mark.parametrize(("code", "text", "place"), TRIPS)
def test_what_trips_a_rule(code: str, text: str, place: str):
    assert told(text, code)[:1] == [place]


NEAR_MISSES = [
    ("CONS001", "Julie Bourdeaux, directrice, ouvre.\n\nMme Julie Bourdeaux parle."),
    ("CONS001", "Anne Martin, maire, ouvre.\n\nMme Jeanne Marin et Mme Anne Martin."),
    ("CONS002", "Convention de territoire. La convention de territoire est là."),  # sentence start
    ("CONS002", "Peut-être. Cela peut être dit. Est-il là ? Il est il le sait. Peut-être."),
    ("CONS002", "Les Régions de France et une région de France."),  # singular and plural
    ("CONS002", "Cette Convention est là. Oui, cette Convention. Et cette convention."),
    ("CONS002", "ACTION LOGEMENT\n\nAvec Action Logement, la METROPOLE de Metz."),  # capitals
    ("CONS002", "Un sans-abri et des personnes sans abri."),
    ("CONS002", "Régions unies. Les régions avancent, les régions signent."),
    ("CONS002", "Une Vice-présidente de Metz et la présidente de Metz."),
    ("CONS004", "Jean ROUSSEL, président, et Anne PETIT, maire."),
    ("CONS004", "Le Groupe SNCF et la MEL sont présidés par Anne Castelain."),
    ("CONS005", "Les aides de l’Anah. L’Anah aide."),
    ("CONS005", "Jean BOHL, maire, ouvre. Avec Jean Bohl ici."),  # a name
    ("CONS005", "Une action. Avec ACTION et le Groupe. Action."),  # sentence start
    ("CONS005", "Le musée de Lisieux ouvre, à Lisieux même.\n\nMusée, 2 place Thiers, 14100 LISIEUX"),
    ("CONS005", "Le port de Caen ouvre, à Caen même.\n\nLe Port, 12 bis rue des Docks, CAEN"),
    ("CONS005", "Le bac de Brest, à Brest même.\n\nÉcrire au Bac, BP 12, 29 200 BREST, ou venir."),
    ("CONS005", "À Nantes, Nantes même.\n\nLe Lieu – 3, quai de la Fosse – NANTES"),
    ("CONS010", "Voici :\n• un ;\n• deux.\n\nPuis :\n• trois."),
    ("CONS011", "Voici :\n• accompagner les salariés ;\n• informer les entreprises."),
    ("CONS011", "Voici :\n• 7 344 salariés\n• 41 aides"),
    ("CONS011", "Voici :\n• Qui ?\n• Quand ?\n• Le lieu"),
    ("CONS011", "Voici :\n• Accueil. Des élus parlent.\n• Visite"),
    ("CONS014", "Le Programme local de l’habitat (PLH)."),
    ("CONS014", "Jean Petit (JP) est là."),
    ("CONS015", "Isabelle Kaucic ouvre. Madame KAUCIC a parlé."),
    ("CONS015", "Madame Isabelle Kaucic a parlé. Madame la Présidente aussi."),
    ("CONS018", "Les entreprises sociales pour l’habitat (ESH). Les ESH logent."),
    ("CONS018", "L’ESH (entreprise sociale pour l’habitat) loge, avec la SNCF, au XIX siècle."),
    ("CONS018", "M. Jean ROUX, maire, suit @MEL_Lille et le hashtag #MEL."),
    ("CONS016", "Un texte.\n\nCONTACTS PRESSE\nAnne Petit : tél. : 03 87 39 39 14"),
    ("CONS016", "Un texte.\n\nCONTACTS PRESSE\nHabitat – Anne Petit : 03 87 39 39 14"),
    ("CONS017", "La Vice-présidente, le sous-préfet de Clichy-sous-Bois et Sous-le-Bois."),
    ("CONS018", "TOUS LES CHIFFRES de l’année. Une action POUR TOUS LES JEUNES et LES élus."),
    ("CONS018", "LE CLUB DE CE SOIR gagne. Entrée LIBRE : l’accès est libre."),
    ("CONS018", "L’Agence nationale de l’habitat (Anah) aide. Le guide ANAH est là."),
    ("CONS002", "Le musée de Saint-Denis. Au musée de Saint-Denis. La ville de Saint Denis."),
    ("CONS002", "Avec Saint-Roch ici. La clinique Saint-Roch : l.puig@saint-roch,fr."),
    ("CONS001", "Le Wikipédia de Marion et de Manon.\n\nLes Européens et l’Européenne, Valentin et Valentine."),
    ("CONS001", "Avec Julien Roy, maire, au piano.\n\nPuis Anne Jullien, maire, au chant."),
    ("CONS001", "Une œuvre de Mathieu Roy.\n\nUn texte de Luc Matthieu et de Paul Roy."),
    ("CONS001", "Un salon à Tbilissi, au bord de Tbilissi.\n\nIl expose à la Tbilisi Art Fair."),
    ("CONS001", "Née à Marseille, elle vit à Marseille.\n\nPrimée au Marseile Film Festival."),
    ("CONS002", "Des salarié-es, des salariées. Un vis-à-vis et un avis."),
    ("CONS060", "Luc Roy, maire de Metz, ouvre.\n\nLuc Roy, président de la métropole, conclut."),
    ("CONS060", "Luc Roy, directeur général de l’agence, ouvre.\n\nLuc Roy, directeur de l’agence, conclut."),
]  # fmt: skip


ONE_FINDING = [
    ("Les aides de l’Anah et de l’Anah. Le guide ANAH est là.", "ANAH", "CONS005"),
    ("La foire Inova. Le prix INOVA. Au salon Inova.", "INOVA", "CONS005"),
    ("Le guide de l’ADEME est là.", "ADEME", "CONS018"),
    ("Une Vice-présidente. Et la Vice-Présidente. Une Vice-présidente.", "Vice-Présidente", "CONS017"),
    ("Une Vice-Présidente. Et la Vice-présidente. Une Vice-Présidente.", "Vice-présidente", None),
    ("Le club a neuf salles et le maire ouvre avec 4 bals.", "4", "LANG034"),
    ("L’école d’art et l'atelier.", "l'atelier", "TYPO005"),
    ("Le port de Saint-Malo. La gare de Saint Malo. Vers Saint-Malo.", "Saint Malo", "LANG089"),
    ("Elle a prévu un pique nique au lac.", "pique nique", "LANG035"),
    ("Rendez vous à la gare.", "Rendez vous", "LANG035"),
    ("Le hopital du Nord est ouvert. Au hôpital du Nord. Du hôpital du Nord.", "hopital", "LANG087"),
    ("Le hopital du Nive. Au hopital du Nive. Du hôpital du Nive.", "hôpital du", None),
    ("Le club à déjà réuni les élus.", "à déjà réuni", "LANG027"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "words", "code"), ONE_FINDING)
def test_one_place_has_one_finding(text: str, words: str, code: str | None):
    start = text.index(words) + 1
    found = [
        one.code
        for one in proof_texts(plain.read(HEAD + text, path="a.txt"), rules())
        if one.span.line == 3
        and one.span.column < start + len(words)
        and start < one.span.end_column
    ]
    assert found == ([code] if code else [])


@pytest.mark.parametrize(("code", "text"), NEAR_MISSES)
def test_a_near_miss(code: str, text: str):
    assert told(text, code) == []


def test_every_rule_has_both():
    codes = {rule.code for rule in RULES}
    assert {code for code, *_ in TRIPS} == codes == {code for code, _ in NEAR_MISSES}


def test_the_usual_spelling_is_named():
    text = "Le Logement d’abord ici.\n\nUn Logement d’abord. Le Logement D’Abord."
    (finding,) = [one for one in proofed(text) if one.code == "CONS002"]
    expected = "« Logement D’Abord » is written « Logement d’abord » elsewhere in this text."
    assert finding.message == expected


def test_what_the_program_sets_itself_is_not_told_of_a_release(desk):
    desk.release(
        "body:\n  - |\n    L’accès et l'emploi : 1200 logements, 116 000 aides.\n"
        "  - list: |\n      - un\n      - deux.\n"
    )
    assert found(desk.root) == []


def found(root) -> list[str]:
    workspace = Workspace(root)
    library = Library(workspace)
    dossiers = [dossier(file, None, library) for file in workspace.releases]
    return [
        f"{one.code} {one.span.path}:{one.span.line}"
        for each in dossiers
        if each
        for one in proof_release(each, RULES)
        if one.severity != "info"
    ]


def test_the_five_releases_hold_no_more_than_notes_on_spelling():
    """Each spelling is right alone: « convention cadre » and « convention-cadre »."""
    assert found(ROOT) == []


# Rows of the table of known defects that belong to this family, by seed and line.
KNOWN = {
    "000": ["35 CONS002", "42 CONS010", "49 CONS014", "58 CONS018", "93 CONS018", "102 CONS011", "109 CONS016"],
    "001": ["14 CONS004", "38 CONS011"],
    "002": ["9 CONS002", "11 CONS014", "17 CONS015", "17 CONS017"],
}  # fmt: skip


@pytest.mark.parametrize("seed", KNOWN)
def test_known_defects_of_the_seeds(seed: str):
    (path,) = (ROOT / "tests" / "seeds").glob(f"{seed}*")
    found = proof_texts(plain.read(path.read_text(encoding="utf-8"), path="a.txt"), RULES)
    assert {*KNOWN[seed]} <= {f"{one.span.line} {one.code}" for one in found}
    assert [one for one in found if one.severity == "error"] == []


@pytest.mark.parametrize(
    ("text", "severity"),
    [
        ("Une convention-cadre. Cette convention cadre. La convention cadre.", "info"),
        ("Le Plan Bâti. Le Plan bâti. Le Plan bâti du lieu.", "info"),
        ("La Métropole Fleurie. La Metropole Fleurie. La Métropole Fleurie.", "warning"),
    ],
)
def test_a_hyphen_or_a_capital_weighs_less_than_an_accent(text: str, severity: str):
    found = proof_texts(plain.read(f"{HEAD}{text}", path="a.txt"), RULES)
    assert {one.severity for one in found if one.code == "CONS002"} == {severity}


@pytest.mark.parametrize(
    ("text", "severities"),
    [
        ("Un texte.\n\nVoici :\n• un ;\n– deux ;\n• trois.", {"warning"}),
        ("Un texte.\n\nVoici :\n• un ;\n• deux.\n\nPuis :\n– trois ;\n– quatre.", {"info"}),
        ("Un texte.\n\nVoici :\n• un ;\n  – deux ;\n  – trois ;\n• quatre.", {"info"}),
    ],
)
def test_bullets_of_several_kinds_weigh_more_in_one_list(text: str, severities: set[str]):
    assert {one.severity for one in proofed(text) if one.code == "CONS010"} == severities
