"""Every rule of what is required has a case that trips it and a near miss that does not."""

import pytest

from generator.proofing.required import RULES
from tests.conftest import COMITE, RELEASE, ROOT, VILLE, Desk, photo
from tests.proofing.desks import LONG, places, text_findings, workspace_findings

LEAD = "lead: |\n  {signatories} ont signé.\n"
WITHOUT_AGREEMENT = (
    "title: Un accord\nplace: Exemple\ndate: 2019-10-02\npartners: [ville, comite]\n"
)


def told(desk: Desk, code: str) -> list[str]:
    return places(workspace_findings(desk.root, RULES), code)


# Releases: what is added to the usual one, where it is told, and a near miss ---------------------

ADDED = [
    ("REQ010", "lead: |\n  {Anne Martin} et Paul Évrard ont signé avec {Hugo Blanc}.\n", ["10:55-63"]),
    ("REQ010", "lead: |\n  {Anne Martin}, M. Évrard, Hugo Blanc et Mme Noir ont signé.\n", []),
    ("REQ010", "lead: |\n  {parties} ont signé.\n", []),
    ("REQ007", "body:\n  - image: a.svg\n", ["12:12-17"]),
    ("REQ007", "body:\n  - image: a.svg\n    alt: La signature\n", []),
    ("REQ007", "body:\n  - image: a.svg\n    decorative: yes\n", []),
    ("REQ007", "body:\n  - callout:\n      - image: a.svg\n", ["13:16-21"]),
    ("REQ008", "body:\n  - image: a.jpg\n    alt: La signature\n", ["12:12-17"]),
    ("REQ008", "body:\n  - image: a.jpg\n    alt: La signature\n    credit: Ville\n", []),
    ("REQ008", "body:\n  - images: [{image: a.jpg, alt: Un}]\n    credit: Ville\n", []),
    ("REQ008", "body:\n  - images: [{image: a.jpg, alt: Un}]\n", ["12:22-27"]),
    ("REQ008", "body:\n  - image: a.svg\n    alt: Le plan\n", []),
    ("REQ009", "state: published\nembargo: 2019-10-02 10h\n", ["12:10-24"]),
    ("REQ009", "state: published\nembargo: 2018-10-02 10h\n", []),
    ("REQ009", "state: approved\nembargo: 2019-10-02 10h\n", []),
    ("REQ025", "state: approved\nembargo: 2018-10-02 10h\n", ["11:8-16"]),
    ("REQ025", "state: draft\nembargo: 2018-10-02 10h\n", []),
    ("REQ025", "state: approved\nembargo: 2019-10-02 10h\n", []),
    ("REQ026", "embargo: 2018-10-02 10h\n", ["11:10-24"]),
    ("REQ026", "embargo: 2019-10-02\n", []),
    ("REQ026", "embargo: À COMPLÉTER (quand ?)\n", []),
    ("REQ002", "lead: |\n  Un accord est signé.\n", []),
    ("REQ015", "lead: |\n  À COMPLÉTER (qui ?) a signé.\n", ["12:3-22"]),
    ("REQ015", "lead: |\n  Il reste à compléter le dossier.\n", []),
    ("REQ016", "lead: |\n  Le XX octobre, signature [à confirmer].\n", ["12:6-8", "12:28-41"]),
    ("REQ016", "lead: |\n  La convention, à confirmer, du XX^e^ siècle. [Nom](https://a.fr)\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "more", "expected"), ADDED)
def test_what_is_added_to_a_release(desk: Desk, code: str, more: str, expected: list[str]):
    desk.write("releases/a.svg", "<svg/>")
    desk.write("releases/a.jpg", photo())
    desk.release(more)
    assert told(desk, code) == [f"2019-10-02-exemple {place}" for place in expected]


CHANGED = [
    ("REQ001", RELEASE.replace("    place: Exemple\n", ""), ["2:3-12"]),
    ("REQ001", RELEASE, []),
    ("REQ002", RELEASE, ["2:3-12"]),
    ("REQ002", WITHOUT_AGREEMENT + "kind: invitation\nevent: {date: 2019-10-10}\n", []),
    ("REQ012", RELEASE.replace(", Hugo Blanc, Ève Noir", ""), ["10:17-28"]),
    ("REQ012", RELEASE.replace(", Hugo Blanc, Ève Noir", ", comite"), []),
    ("REQ012", RELEASE.replace("[ville, comite]", "[ville]").replace(", Hugo Blanc, Ève Noir", ""), []),
    ("REQ012", RELEASE.replace(", Hugo Blanc, Ève Noir", ", Un Inconnu"), []),
    ("REQ013", WITHOUT_AGREEMENT + "agreement: {name: bail, signed: 2019-10-01}\n", ["5:19-23"]),
    ("REQ013", RELEASE, []),
    ("REQ013", RELEASE.replace("      signed: 2019-10-01\n", ""), ["7:9-19"]),
    ("REQ013", RELEASE, []),
    ("REQ006", RELEASE, ["5:19-25"]),
    ("REQ006", RELEASE + "contacts: [Lou Petit]\n", []),
    ("REQ003", RELEASE, ["5:19-25"]),
    ("REQ003", RELEASE + "about: [ville]\n", []),
    ("REQ005", RELEASE + "contacts: none\n", ["11:11-15"]),
    ("REQ005", RELEASE, []),
    ("REQ005", RELEASE.replace("[ville, comite]", "À COMPLÉTER"), []),
]  # fmt: skip


@pytest.mark.parametrize(("code", "base", "expected"), CHANGED)
def test_a_changed_release(desk: Desk, code: str, base: str, expected: list[str]):
    desk.release(base=base)
    assert told(desk, code) == [f"2019-10-02-exemple {place}" for place in expected]


@pytest.mark.parametrize(
    ("state", "severity"), [("draft", "warning"), ("approved", "error"), ("published", "error")]
)
def test_a_draft_may_still_lack_its_contact(desk: Desk, state: str, severity: str):
    desk.release(f"state: {state}\ncontacts: none\n")
    found = workspace_findings(desk.root, RULES)
    assert [one.severity for one in found if one.code == "REQ005"] == [severity]


def test_partners_without_any_contact(desk: Desk):
    desk.write("partners/ville.yaml", VILLE.partition("    contacts:")[0])
    desk.release()
    assert told(desk, "REQ005") == ["2019-10-02-exemple 5:12-17"]


def test_a_contact_of_another_day_is_none(desk: Desk):
    desk.write("partners/ville.yaml", VILLE + "    until: 2019-09\n")
    desk.release()
    assert told(desk, "REQ005") == ["2019-10-02-exemple 5:12-17"]


def test_a_contact_for_others_is_none(desk: Desk):
    desk.write("partners/ville.yaml", VILLE + "    kind: Contact élus\n")
    desk.release()
    (finding,) = [one for one in workspace_findings(desk.root, RULES) if one.code == "REQ005"]
    assert "Lou Petit in partners/ville.yaml, line 20" in finding.hint


def test_a_unit_has_the_contacts_and_the_about_of_its_parent(desk: Desk):
    desk.write("partners/ville/nord.yaml", COMITE)
    desk.release(base=RELEASE.replace("[ville, comite]", "[ville/nord]"))
    found = workspace_findings(desk.root, RULES)
    assert [places(found, code) for code in ("REQ003", "REQ005", "REQ006")] == [[], [], []]


@pytest.mark.parametrize(
    ("role", "expected"), [("", ["2019-10-02-exemple 10:43-53"]), ("role: Président", [])]
)
def test_a_signatory_without_capacity(desk: Desk, role: str, expected: list[str]):
    desk.write(
        "partners/comite.yaml", COMITE.replace("{gender: m, role: Président}", f"{{{role}}}")
    )
    desk.release()
    assert told(desk, "REQ011") == expected


def test_an_open_point_of_a_partner(desk: Desk):
    desk.write("partners/ville.yaml", VILLE.replace("0387393914", "À COMPLÉTER (lequel ?)"))
    assert told(desk, "REQ015") == ["ville 21:12-34"]
    desk.write("partners/ville.yaml", VILLE)
    assert told(desk, "REQ015") == []


# Plain texts ------------------------------------------------------------------------------------

HEAD = "COMMUNIQUÉ DE PRESSE\n\nMetz, le 2 octobre 2019\n\nUn titre qui dit la nouvelle\n\n"
FOOT = "\n\nÀ propos de Metz Métropole\n\nUne métropole.\n\nContacts presse\nAnne Petit : 03 87 39 39 14\n"
TRIPS = [
    ("REQ017", f"⟦{LONG.strip()}⟧\n" + FOOT),
    ("REQ018", f"⟦COMMUNIQUÉ DE PRESSE⟧\n\nUn titre\n\n{LONG}" + FOOT),
    ("REQ019", f"⟦Metz, le 2 octobre 2019⟧\n\nUn titre\n\n{LONG}" + FOOT),
    ("REQ003", f"{HEAD}{LONG}\n\n⟦Une fin.⟧\n\nContacts presse\nAnne Petit : 03 87 39 39 14\n"),
    ("REQ005", f"{HEAD}{LONG}\n\nÀ propos de Metz Métropole\n\n⟦Une métropole.⟧\n"),
    (
        "REQ005",
        f"{HEAD}{LONG}\n\nÀ propos de Metz\n\nUne ville.\n\n⟦Contacts presse⟧\nAnne Petit\n",
    ),
    ("REQ015", "Venez ⟦À COMPLÉTER (quand ?)⟧ nous voir."),
    ("REQ016", "La salle ⟦XXX⟧ vous attend."),
    ("REQ060", f"{HEAD}{LONG}\n\nUne loi votée au printemps encourage ⟦le⟧{FOOT}"),
    ("REQ060", f"{HEAD}{LONG}\n\nÀ propos de Metz\n\nElle gère 74 centres, emploie 130 salariés ⟦et⟧\n"),
    ("REQ060", f"{HEAD}{LONG}\n\nLe maire se réjouit d’ouvrir au printemps ⟦un⟧{FOOT}"),
    ("REQ003", f"{HEAD}{LONG}\n\n⟦À propos de Metz⟧\n\nContacts presse\nAnne Petit : 03 87 39 39 14\n"),
    ("REQ003", f"{HEAD}{LONG}\n\nContacts presse\nAnne Petit : 03 87 39 39 14\n\n⟦À propos de Metz⟧\n"),
    ("REQ062", f"{HEAD}Un fait.\n\nUn autre fait.\n\n⟦« Nous la voulons plus verte, plus sûre, ouverte à tous les habitants. »⟧{FOOT}"),
]  # fmt: skip
WHOLE_TEXTS = [
    f"{HEAD}{LONG}\n\nElle aide les communes et les\n\nassociations du pays.{FOOT}",
    f"{HEAD}{LONG}\n\nElle aide les communes à l’est et vend du son\n\nUn autre fait.{FOOT}",
    f"{HEAD}{LONG}\n\nLe peintre et son modèle ne font qu’un{FOOT}",
    f"{HEAD}{LONG}\n\nLa ville et la campagne ne font plus qu’une{FOOT}",
    f"{HEAD}{LONG}\n\nUne visite gratuite pour tous les curieux·ses{FOOT}",
    f"{HEAD}{LONG}\n\nUn poste ouvert à chacun des citoyen·ne·s et nouveaux·lles{FOOT}",
    f"{HEAD}{LONG}\n\nÀ propos de Metz : une métropole de 44 communes.\n\nContacts presse\nA. Roy : 03 87 39 39 14\n",
    f"{HEAD}Un fait.\n\nUn autre fait.\n\n« Nous la voulons verte, sûre, ouverte à tous, sourit Anne Roy. C’est mieux ainsi. »{FOOT}",
    f"{HEAD}Un fait.\n\nLe maire l’explique :\n\n« Nous la voulons verte, sûre, ouverte à tous les habitants. »{FOOT}",
    f"{HEAD}Un fait.\n\nUn autre fait.\n\n« Nous la voulons verte, sûre, ouverte à tous les habitants. »\n\nAnne Roy, maire de Metz{FOOT}",
]  # fmt: skip


@pytest.mark.parametrize("text", WHOLE_TEXTS)
def test_nothing_stops_too_soon(text: str):
    found = {one.code for one in text_findings(text, RULES)}
    assert not found & {"REQ060", "REQ003", "REQ062"}


def test_a_whole_communique_and_a_paragraph_lack_nothing():
    assert text_findings(HEAD + LONG + FOOT, RULES) == []
    assert text_findings("Une phrase d'un communiqué, collée pour voir.", RULES) == []


def test_the_real_releases_lack_what_only_their_owners_have():
    errors = [one for one in workspace_findings(ROOT, RULES) if one.severity == "error"]
    assert [(one.span.path, one.code) for one in errors] == [
        ("releases/2017-11-23-rennes-metropole.yaml", "REQ005"),
        ("releases/2018-01-31-metropole-europeenne-de-lille.yaml", "REQ005"),
    ]


def test_a_translation_is_not_told_of_the_contacts_that_its_original_leaves_out(desk: Desk):
    desk.release("contacts: none\n")
    desk.write("releases/2019-10-02-exemple.en.yaml", "title: T\n")
    assert told(desk, "REQ005") == ["2019-10-02-exemple 11:11-15"]


def test_who_wants_no_contact_learns_how_to_say_so(desk: Desk):
    desk.release("state: approved\ncontacts: none\n")
    (finding,) = [one for one in workspace_findings(desk.root, RULES) if one.code == "REQ005"]
    assert "« # proof: ignore[REQ005] »" in finding.hint
