"""`communique new --from`: an earlier release on a new day, its text kept to the letter."""

import shutil
from pathlib import Path

import pytest

from tests.commands.test_drafting import Run, done, release, run
from tests.conftest import COMITE, ROOT, VILLE, Desk

__all__ = ["run"]

FORMER = """\
# Notre premier accord.  (gardez ce commentaire)
title:   |
  Un accord pour l'habitat
state: published   # diffusé le 3
date: 2019-10-02
embargo: 2019-10-02 10h
place: Exemple
partners: [ville, comite]
agreement:
    name: convention
    signed: 2019-10-01
    period: |
      2019-2022
    signatories: [ Anne Martin, {person: Paul Évrard}, "Hugo Blanc" ]
lead: |
  En présence de {Ève Noir.name}, {Anne Martin} et
  {Paul Évrard et Anne Martin} ont signé le {signed}.
body:
  - by: Anne Martin
    quote: |
      Un pas de plus.
  - agenda:
      - 10h: Accueil
    date: 2019-10-01
"""

AGAIN = """\
# Notre premier accord.  (gardez ce commentaire)
title:   |
  Un accord pour l'habitat
date: 2022-10-05
place: Exemple
partners: [ville, comite]
agreement:
    name: convention
    signed: 2022-10-05
    period: |
      2022-2025
    signatories: [ À COMPLÉTER (qui remplace Anne Martin), {person: Paul Évrard}, "Hugo Blanc" ]
lead: |
  En présence de {Ève Noir.name}, À COMPLÉTER (qui remplace Anne Martin) et
  À COMPLÉTER (qui remplace Anne Martin) ont signé le {signed}.
body:
  - by: À COMPLÉTER (qui remplace Anne Martin)
    quote: |
      Un pas de plus.
  - agenda:
      - 10h: Accueil
    date: À COMPLÉTER (le jour, auparavant 2019-10-01)
"""


@pytest.fixture
def former(run: Run) -> Desk:
    desk = Desk(Path())
    desk.write("partners/ville.yaml", VILLE)
    desk.write("partners/comite.yaml", COMITE)
    desk.write("releases/2019-10-02-accord.yaml", FORMER)
    return desk


def test_only_the_day_changes(former: Desk, run: Run):
    told = done(run("new", "--from", "2019-10-02-accord", "--date", "2022-10-05"))
    assert "Written: releases/2022-10-05-accord.yaml\n5 points are left" in told
    assert "Reread it" in told
    assert release("2022-10-05-accord") == AGAIN
    assert release("2019-10-02-accord") == FORMER
    done(run("render", "--format", "html,txt"))


@pytest.mark.parametrize("newline", ["\r\n", "\n"])
def test_ends_of_lines_and_mark_of_the_file_stay(former: Desk, run: Run, newline: str):
    typed = ("\ufeff" + FORMER.replace("\n", newline)).encode()
    Path("releases/2019-10-02-accord.yaml").write_bytes(typed)
    done(run("new", "--from", "releases/2019-10-02-accord.yaml", "--date", "2022-10-05",
             "--embargo", "2022-10-05 10h"))  # fmt: skip
    written = Path("releases/2022-10-05-accord.yaml").read_bytes().decode()
    assert written.replace(newline, "\n").replace("embargo: 2022-10-05 10h\n", "") == AGAIN
    assert written.count("\n") == written.count(newline)


def test_without_a_day_it_is_asked_for(former: Desk, run: Run):
    done(run("new", "--from", "2019-10-02-accord"))
    typed = release("2026-11-22-accord")
    assert "date: À COMPLÉTER (le jour de diffusion, auparavant 2019-10-02)\n" in typed
    assert "      À COMPLÉTER (la période, auparavant 2019-2022)\n" in typed


def test_what_is_said_replaces_what_was_typed(former: Desk, run: Run):
    done(run("new", "--from", "2019-10-02-accord", "--date", "2022-10-05", "--signed",
             "2022-10-04", "--title", "Un second accord : la suite", "--signatory", "Hugo Blanc",
             "--signatory", "comite/Ève Noir", "--period", "2023", "--partner", "comite",
             "--partner", "ville", "--place", "Autre", "--slug", "suite"))  # fmt: skip
    typed = release("suite")
    for line in (
        "title:   |\n  Un second accord : la suite\n",
        "partners: [comite, ville]\n",
        "signed: 2022-10-04\n",
        "signatories: [Hugo Blanc, comite/Ève Noir]\n",
        "period: |\n      2023\n",
        "place: Autre\n",
    ):
        assert line in typed


def test_pictures_are_found_from_another_folder(former: Desk, run: Run):
    Path("releases/2019").mkdir()
    shutil.copy(ROOT / "docs/pictures/maison.png", "releases/2019/photo.png")
    picture = "  - callout:\n      - image: photo.png\n        alt: La salle\n"
    Path("releases/2019/accord.yaml").write_text(FORMER + picture, encoding="utf-8")
    Path("releases/2019-10-02-accord.yaml").unlink()
    done(run("new", "--from", "accord", "--date", "2022-10-05", "--slug", "suite"))
    assert "image: 2019/photo.png\n        alt: La salle" in release("suite")
    done(run("render", "suite", "--format", "html"))


def test_a_translation_is_no_beginning(former: Desk, run: Run):
    former.write("releases/2019-10-02-accord.en.yaml", "title: An agreement\n")
    told = run("new", "--from", "2019-10-02-accord.en")
    assert told.exit_code == 2
    assert "start from 2019-10-02-accord." in told.output


def test_a_release_with_errors_is_no_beginning(former: Desk, run: Run):
    former.write("releases/2019-10-02-accord.yaml", FORMER + "leed: x\n")
    told = run("new", "--from", "2019-10-02-accord")
    assert told.exit_code == 1
    assert "releases/2019-10-02-accord.yaml:25:1: error[FORM003]" in told.output
    assert len(list(Path("releases").iterdir())) == 1


def test_options_of_other_kinds_have_no_use(former: Desk, run: Run):
    told = run("new", "--from", "2019-10-02-accord", "--kind", "event")
    assert told.exit_code == 2
    assert "--kind has no use with --from." in told.output


def test_nothing_is_overwritten(former: Desk, run: Run):
    told = run("new", "--from", "2019-10-02-accord", "--date", "2019-10-02")
    assert told.exit_code == 2
    assert "2019-10-02-accord-2 is free" in told.output


def test_the_projects_own_releases_begin_again(run: Run, tmp_path: Path):
    """Each of them, on a day when some who signed are no longer there."""
    from shutil import copytree

    from tests.conftest import ROOT

    for folder in ("partners", "releases"):
        copytree(ROOT / folder, folder)
    for file in sorted(Path("releases").glob("*.yaml")):
        done(run("new", "--from", file.stem, "--date", "2026-12-03"))
    done(run("render", "--format", "html,txt"))
