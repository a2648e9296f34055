"""The skeleton of a translation: what must be said again is open, the rest is copied."""

import datetime
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands.main import communique
from generator.content.bind import points
from generator.drafting.questions import Office
from generator.drafting.translation import translation
from generator.drafting.verify import translation_points
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace
from tests.conftest import ROOT, Desk

EVERYTHING = """\
title: |
  La Ville : deux cents logements
subtitle: Une convention (de trois ans)
date: 2026-09-24
state: approved
kind: results
kicker: release
partners: [ville]
agreement: {name: convention, period: 2026-2029}
event:
  name: Visite
  moderators: Paul Évrard
  speakers: [Paul Évrard, 'Jeanne Roux, hydrologue']
lead: |
  {ville} a signé une {agreement} qui ouvrira deux cents logements aux jeunes actifs{1} de la région.

  Second paragraphe.
body:
  - heading: Un intertitre
    level: 3
  - by: Paul Évrard
    verb: déclare
    quote: |
      Un toit.
  - by: Lou Petit, locataire
    quote: Oui
  - figures:
      - 1,6 million d'euros
      - {value: 33 %, label: des jeunes}
  - table: |
      Logements   | 2024
      - dont neuf | 48
      = Ensemble  | 60
  - list: partenaires
  - list:
      - venir autrement:
          - à vélo
  - list: |
      • avoir 30 ans ;
      • travailler.
  - agenda:
      - 10h: Accueil
        press: Tous
        speakers:
          - Paul Évrard
          - Jeanne Roux, hydrologue
  - image: a.svg
    alt: Une photo
  - callout:
      - list: [un, deux]
  - list:
      - convaincre les riverains:
          - une prime
notes:
  1: Une note.
links:
  - {text: Lire, url: https://www.exemple.fr/a}
"""
SLUG = "2026-09-24-tout"


@pytest.fixture
def office(desk: Desk) -> Office:
    desk.write("releases/a.svg", "<svg/>")
    desk.write(f"releases/{SLUG}.yaml", EVERYTHING)
    return Office(Library(Workspace(desk.root)), datetime.date(2026, 9, 1))


def drafted(office: Office, code: str = "en", slug: str = SLUG) -> str:
    file = next(one for one in office.library.workspace.releases if one.slug == slug)
    return translation(file, code, office)


@pytest.mark.parametrize(
    "line",
    [
        "  TO COMPLETE (La Ville : deux cents logements)\n",
        "# Une convention (de trois ans)\nsubtitle: TO COMPLETE (Une convention [de trois ans])\n",
        "  name: TO COMPLETE (convention)\n  period: 2026-2029\n",
        "# {ville} a signé une {agreement} qui ouvrira deux cents logements aux jeunes actifs{1} de la\n",
        "\n# Second paragraphe.\nlead: |\n  TO COMPLETE ([ville] a signé une [agreement]",
        "  - heading: TO COMPLETE (Un intertitre)\n    level: 3\n",
        "  - by: Paul Évrard\n    verb: TO COMPLETE (déclare)\n    quote: |\n      TO COMPLETE (Un toit.)\n",
        "  - by: Lou Petit, TO COMPLETE (locataire)\n",
        "      - TO COMPLETE (1,6 million d'euros)\n",
        "      - value: 33 %\n        label: TO COMPLETE (des jeunes)\n",
        "      TO COMPLETE (Logements)   | 2024\n      - TO COMPLETE (dont neuf) | 48\n      = TO COMPLETE (Ensemble)  | 60\n",
        "  - list: partenaires\n",
        "      - TO COMPLETE (venir autrement):\n          - TO COMPLETE (à vélo)\n",
        "          - Paul Évrard\n          - Jeanne Roux, TO COMPLETE (hydrologue)\n",
        "\nkicker: release\n",
        "\nevent:\n  name: TO COMPLETE (Visite)\n  speakers:\n    - Paul Évrard\n    - Jeanne Roux, TO",
        "      • TO COMPLETE (avoir 30 ans) ;\n      • TO COMPLETE (travailler.)\n",
        "      - 10h: TO COMPLETE (Accueil)\n        press: TO COMPLETE (Tous)\n",
        "  - image: a.svg\n    alt: TO COMPLETE (Une photo)\n",
        "  - TO COMPLETE (convaincre les riverains):\n          - TO COMPLETE (une prime)\n",
        "  1: TO COMPLETE (Une note.)\n",
        "  - text: TO COMPLETE (Lire)\n    url: https://www.exemple.fr/a\n",
    ],
)
def test_what_is_left_open_and_what_is_copied(office: Office, line: str) -> None:
    assert line in drafted(office)


@pytest.mark.parametrize("field", ["state", "date", "partners", "signatories"])
def test_what_comes_from_the_original_is_not_repeated(office: Office, field: str) -> None:
    assert f"\n{field}:" not in drafted(office)


@pytest.mark.parametrize("code", ["en", "de"])
@pytest.mark.parametrize("folder", ["here", "ours"])
def test_a_skeleton_reads_back(office: Office, code: str, folder: str) -> None:
    """Of a release with every block, and of the project's own."""
    if folder == "ours":
        office = Office(Library(Workspace(ROOT)), office.today)
    for file in office.library.workspace.releases:
        made = ReleaseFile(f"{file.slug}.{code}", f"{file.path[:-5]}.{code}.yaml", code, file.slug)
        text = translation(file, code, office)
        assert translation_points(text, made, office.library.workspace.root) > 5
        assert {"en": "TO COMPLETE", "de": "ZU ERGÄNZEN"}[code] in text


def test_a_skeleton_lacks_nothing_of_its_original(desk: Desk, office: Office) -> None:
    desk.write(f"releases/{SLUG}.en.yaml", drafted(office))
    library = Library(Workspace(desk.root))
    original, made = (library.release(one) for one in library.workspace.releases)
    assert original and made
    assert [type(one) for one in made.body] == [type(one) for one in original.body]
    assert made.state == "draft"
    assert len(points(library.tree(library.workspace.releases[1]))) > 15


# The command -----------------------------------------------------------------------------------


def run(folder: Path, *words: str) -> tuple[int, str]:
    told = CliRunner().invoke(communique, ["-C", str(folder), "new", *words])
    return told.exit_code, told.output


def test_the_command_writes_the_skeleton(desk: Desk, office: Office) -> None:
    code, told = run(desk.root, "--translation", "en", SLUG)
    assert code == 0, told
    assert "To translate as well: partners/ville.en.yaml" in told
    assert f"Written: releases/{SLUG}.en.yaml" in told
    assert f"check {SLUG}.en" in told
    written = (desk.root / f"releases/{SLUG}.en.yaml").read_text(encoding="utf-8")
    assert written.startswith(f"# Traduction de releases/{SLUG}.yaml")


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (["--translation", "en"], "no more"),
        ([SLUG], "no more"),
        (["--translation", "en", SLUG, "--title", "X"], "no more"),
        (["--translation", "fr", SLUG], "in that language already"),
        (["--translation", "en", "2026-09-24-tut"], "Did you mean"),
        (["--translation", "es", SLUG], "'en'"),
    ],
)
def test_what_the_command_refuses(desk: Desk, office: Office, words: list[str], told: str) -> None:
    code, output = run(desk.root, *words)
    assert code == 2
    assert told in " ".join(output.split())


def test_a_translation_that_is_there_stays(desk: Desk, office: Office) -> None:
    desk.write(f"releases/{SLUG}.en.yaml", "title: Mine\n")
    code, output = run(desk.root, "--translation", "en", SLUG)
    assert code == 2
    assert "is there already" in output
    assert (desk.root / f"releases/{SLUG}.en.yaml").read_text() == "title: Mine\n"


def test_an_original_with_errors_is_refused(desk: Desk, office: Office) -> None:
    desk.write(f"releases/{SLUG}.yaml", "titel: X\n")
    code, _output = run(desk.root, "--translation", "en", SLUG)
    assert code == 1
