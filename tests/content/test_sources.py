"""What goes out with a PDF of what it was made of: what was printed, and nothing else of anybody."""

import datetime

import pytest

from generator.content.bound import bound
from generator.content.sources import sources
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.conftest import SLUG, Desk

BASE = "state: approved\ntitle: T\ndate: 2019-10-02\npartners: [ville, comite]\nabout: none\n"

VILLE = """\
    # Un commentaire.
    name: la Ville d'Exemple
    acronym: VE
    people:
      Anne Martin:
        gender: f
        mandates:
          - {role: Adjointe, until: 2015}
          - {role: Maire, from: 2016}
          - {role: Conseillère, from: 2030}
      Paul Évrard: {gender: m, role: Adjoint}
    facts:
      habitants: {2015: 12 000, 2019: 13 500}
      communes: 44
    contacts:
      - {name: Lou Petit, phone: 0387393914}
      - {name: Max Roux, phone: 0387393915, until: 2018}
    """


def made(desk: Desk, slug: str = SLUG, as_of: datetime.date | None = None) -> dict[str, str]:
    workspace = Workspace(desk.root)
    (file,) = [one for one in workspace.releases if one.slug == slug]
    library = Library(workspace)
    release = bound(file, library, as_of=as_of)
    return {
        one.name: one.text.decode() if isinstance(one.text, bytes) else one.text
        for one in sources(release, file, library, style="maison", as_of=as_of)
    }


def test_only_what_was_taken_of_a_partner_goes_out(desk: Desk):
    desk.write("partners/ville.yaml", VILLE)
    desk.release("lead: Avec {Anne Martin} et {habitants} habitants.\n", base=BASE)
    texts = made(desk)
    assert list(texts) == sorted(texts)
    assert {f"{SLUG}.yaml", "partners.ville.yaml", "printed.yaml"} <= texts.keys()
    told = texts["partners.ville.yaml"]
    for words in (
        "la Ville d'Exemple",
        "VE",
        "Anne Martin",
        "Maire",
        "2016",
        "13 500",
        "Lou Petit",
    ):
        assert words in told, words
    others = ("commentaire", "Évrard", "Adjointe", "Conseillère", "communes", "Max", "3915")
    for words in others:
        assert words not in "".join(texts.values()), words
    assert "maison" in texts["printed.yaml"]
    assert "{Anne Martin}" in texts[f"{SLUG}.yaml"]


def test_a_draft_records_nothing(desk: Desk):
    desk.release("lead: Avec {Anne Martin}.\n", base=BASE.partition("\n")[2])
    assert made(desk) == {}


def test_the_mandates_of_somebody_keep_their_numbers(desk: Desk):
    """What was made is made again from it: the second mandate stays the second."""
    desk.write("partners/ville.yaml", VILLE)
    desk.release("lead: Avec {Anne Martin.2}.\n", base=BASE)
    before = desk.printed()
    for name, words in made(desk).items():
        path = "releases/" + name if name == f"{SLUG}.yaml" else name.replace(".", "/", 1)
        if name != "printed.yaml":
            desk.write(path, words.encode())
    assert desk.printed() == before


@pytest.mark.parametrize("day", ["2016-05-01", None])
def test_another_day_is_recorded(desk: Desk, day: str | None):
    desk.release("lead: La Ville a {habitants} habitants.\n", base=BASE)
    texts = made(desk, as_of=datetime.date.fromisoformat(day) if day else None)
    assert ("2016-05-01" in texts["printed.yaml"]) == bool(day)


def test_who_signs_is_told_with_what_they_are(desk: Desk):
    agreement = (
        "agreement:\n  signed: 2019-10-01\n  signatories: [Anne Martin, {person: Hugo Blanc}]\n"
    )
    desk.release(f"lead: Avec {{signatories}}.\n{agreement}", base=BASE)
    texts = made(desk)
    assert "Anne Martin" in texts[f"{SLUG}.yaml"] and "Hugo Blanc" in texts[f"{SLUG}.yaml"]
    assert "Président" in texts["partners.comite.yaml"]
    assert "Noir" not in texts["partners.comite.yaml"]


def test_a_translation_records_its_own_words(desk: Desk):
    desk.write("partners/ville.en.yaml", "name: the City\npeople:\n  Anne Martin: {role: Mayor}\n")
    desk.write("partners/comite.en.yaml", "name: the Committee\n")
    desk.release("lead: Avec {Anne Martin} et {habitants} habitants.\n", base=BASE)
    desk.write(
        f"releases/{SLUG}.en.yaml",
        "state: approved\ntitle: Two\nlead: With {Anne Martin} and {habitants} people.\n",
    )
    told = "".join(made(desk, f"{SLUG}.en").values())
    for words in ("the City", "Mayor", "13,500", "Two"):
        assert words in told, words
    for words in ("Maire", "la Ville", "13 500"):
        assert words not in told, words


def test_who_is_appointed_is_told_and_who_went_unnamed_is_not(desk: Desk):
    desk.write("partners/ville.yaml", VILLE)
    appointment = "appointment: {person: Anne Martin, replaces: Paul Évrard}\n"
    desk.release(f"lead: Voici {{Anne Martin}}.\n{appointment}", base=BASE)
    texts = made(desk)
    assert "Anne Martin" in texts[f"{SLUG}.yaml"]
    assert "Évrard" not in "".join(texts.values())
    desk.release(f"lead: Voici quelqu'un.\n{appointment}", base=BASE)
    assert "Martin" not in "".join(made(desk).values())
