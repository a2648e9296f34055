"""The questions, on a terminal: a menu of completions, or plain lines where it can show none."""

from pathlib import Path

import pytest

from tests.commands.terminal import Terminal
from tests.conftest import COMITE, VILLE, Desk

TERMS = ("xterm", "dumb")
FRENCH = {"COMMUNIQUE_LANG": "fr", "COMMUNIQUE_TODAY": "2026-11-22"}

PARTNER = [
    ("Quel est son nom", "la Ville d'Exemple"),
    ("Quel est son sigle", "VE"),
    ("Quel est son site", "?"),
    ("Quels sont ses comptes", "linkedin company/exemple"),
    ("n’est pas un compte", "linkedin: company/exemple, facebook: exemple"),
    ("Qui le représente", "Mme Anne Martin, Président"),
    ("", "M. Paul Évrard, adjoint, délégué au logement"),
    ("", ""),
    ("Qui les journalistes", "Lou Petit, 03 87 39 39 14"),
    ("", ""),
    ("Son portrait", ""),
    ("[ville-d-exemple]", ""),
    ("La fonction de Anne Martin s’écrit-elle «\xa0Présidente\xa0»", ""),
]

RELEASE = [
    ("7. une déclaration", "9"),
    ("«\xa09\xa0» n’est pas un genre de communiqué", "1"),
    ("1. comite (Comité régional d'Exemple)", "comite, vile"),
    ("Vouliez-vous dire «\xa0ville\xa0»", "2,1"),
    ("Quel jour", "mardi 3 décembre"),
    ("le 3 décembre 2026 est un jeudi", "3 décembre"),
    ("→ jeudi 3 décembre 2026", "Exemple"),
    ("Quel est le titre", "Un « titre » : # sans fin"),
    ("[convention de partenariat]", ""),
    ("[2026-12-03]", ""),
    ("Pour quelle période", "?"),
    ("1. Paul Évrard, Adjoint (Ville d'Exemple)", "3, Paul Evrard"),
    ("Qui est cité", ""),
    ("Sous embargo", "jeudi 3 décembre 10 h 30"),
    ("[2026-12-03-ville]", ""),
]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def answer(terminal: Terminal, answers: list[tuple[str, str]]) -> str:
    for question, typed in answers:
        terminal.type(f"{typed}\r", after=question)
    assert terminal.end() == 0, terminal.shown()
    return terminal.shown()


@pytest.mark.parametrize("term", TERMS)
def test_a_partner_is_asked_about(desk: Desk, term: str):
    terminal = Terminal("partner", cwd=desk.root, TERM=term, **FRENCH)
    told = answer(terminal, PARTNER)
    assert "Écrit\xa0: partners/ville-d-exemple.yaml\n2 points restent à compléter" in told
    typed = (desk.root / "partners/ville-d-exemple.yaml").read_text(encoding="utf-8")
    assert "  facebook: exemple\n" in typed
    assert "  Anne Martin:\n    gender: f\n    role: Présidente\n" in typed
    assert "    remit: |\n      délégué au logement\n" in typed


@pytest.mark.parametrize("term", TERMS)
def test_a_release_is_asked_about(desk: Desk, term: str):
    desk.write("partners/ville.yaml", VILLE)
    desk.write("partners/comite.yaml", COMITE)
    told = answer(Terminal("new", cwd=desk.root, TERM=term, **FRENCH), RELEASE)
    assert "Écrit\xa0: releases/2026-12-03-ville.yaml\n" in told
    typed = (desk.root / "releases/2026-12-03-ville.yaml").read_text(encoding="utf-8")
    for line in (
        "title: |\n  Un « titre » : # sans fin\n",
        "partners: [ville, comite]\n",
        "embargo: 2026-12-03 10h30\n",
        "  period: À COMPLÉTER (la période, comme 2026-2029)\n",
        "    - Ève Noir\n    - Paul Évrard\n",
    ):
        assert line in typed
    assert desk.findings() == []


def test_names_are_completed(desk: Desk):
    desk.write("partners/ville.yaml", VILLE)
    desk.write("partners/comite.yaml", COMITE)
    terminal = Terminal("new", "--kind", "statement", cwd=desk.root, **FRENCH)
    terminal.type("regional", after="Quels sont les partenaires")
    terminal.wait("comite (Comité régional d'Exemple)")
    terminal.send("\t\r")
    answer(
        terminal,
        [
            ("Quel jour", ""),
            ("ville", ""),
            ("titre", ""),
            ("cité", ""),
            ("embargo", ""),
            ("[", "x"),
        ],
    )
    assert "partners: [comite]\n" in (desk.root / "releases/x.yaml").read_text(encoding="utf-8")


def test_many_choices_do_not_fill_the_terminal(desk: Desk):
    for number in range(25):
        desk.write(f"partners/ville-{number:02}.yaml", VILLE)
    terminal = Terminal("new", "--kind", "statement", cwd=desk.root, TERM="dumb", **FRENCH)
    terminal.wait("Quels sont les partenaires", prompt=True)
    assert "  20. ville-19 (" in terminal.shown()
    assert "  21. " not in terminal.shown()
    assert "… et 5 autres\xa0: tapez quelques lettres du nom." in terminal.shown()
    terminal.type("24, ville-22\r")
    answer(terminal, [("Quel jour", ""), ("ville", ""), ("titre", ""), ("cité", ""),
                      ("embargo", ""), ("[", "x")])  # fmt: skip
    assert "partners: [ville-23, ville-22]\n" in (desk.root / "releases/x.yaml").read_text("utf-8")


def test_an_earlier_release_leaves_few_questions(desk: Desk):
    desk.write("partners/ville.yaml", VILLE)
    desk.write("partners/comite.yaml", COMITE)
    desk.release()
    terminal = Terminal("new", "--from", "2019-10-02-exemple", cwd=desk.root, **FRENCH)
    answer(terminal, [("Quel jour", "2020-01-10"), ("signe-t-on", "9 janvier 2020"), ("embargo", ""),
                      ("[2020-01-10-exemple]", "")])  # fmt: skip
    typed = (desk.root / "releases/2020-01-10-exemple.yaml").read_text(encoding="utf-8")
    assert "date: 2020-01-10\n" in typed
    assert "  signed: 2020-01-09\n  period: 2020-2023\n" in typed


def test_a_correction_is_offered_the_town_of_the_release(desk: Desk):
    desk.write("partners/ville.yaml", VILLE)
    desk.write("partners/comite.yaml", COMITE)
    desk.release()
    words = ["new", "--kind", "correction", "--previous", "2019-10-02-exemple"]
    terminal = Terminal(*words, cwd=desk.root, **FRENCH)
    answer(terminal, [("Quels sont", ""), ("Quel jour", "2019-10-03"), ("[Exemple]", ""),
                      ("titre", ""), ("embargo", ""), ("[", "x")])  # fmt: skip
    assert "place: Exemple\n" in (desk.root / "releases/x.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("term", TERMS)
@pytest.mark.parametrize("key", ["\x03", "\x04"], ids=["Ctrl-C", "Ctrl-D"])
def test_giving_up_writes_nothing(desk: Desk, term: str, key: str):
    terminal = Terminal("new", cwd=desk.root, TERM=term, **FRENCH)
    terminal.type("signature\r", after="Qu’annonce")
    terminal.type(key, after="Quels sont les partenaires")
    assert terminal.end() == 130
    assert list(desk.root.iterdir()) == []
