"""`communique new --from`: an earlier release on a new day, its text kept to the letter."""

import re
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
partners: ["À COMPLÉTER (le partenaire, auparavant ville)", \
"À COMPLÉTER (le partenaire, auparavant comite)"]
agreement:
    name: convention
    signed: 2022-10-05
    period: |
      2022-2025
    signatories: [ À COMPLÉTER (qui remplace Anne Martin), \
{person: À COMPLÉTER (qui remplace Paul Évrard)}, À COMPLÉTER (qui remplace Hugo Blanc) ]
lead: |
  En présence de À COMPLÉTER (auparavant Ève Noir), À COMPLÉTER (qui remplace Anne Martin) et
  À COMPLÉTER (auparavant Paul Évrard et Anne Martin) ont signé le {signed}.
body:
  - by: À COMPLÉTER (qui remplace Anne Martin)
    quote: |
      À COMPLÉTER (la citation, auparavant Un pas de plus.)
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
    assert "Written: releases/2022-10-05-accord.yaml\n11 points are left" in told
    assert "Reread it" in told
    assert release("2022-10-05-accord") == AGAIN
    assert release("2019-10-02-accord") == FORMER
    done(run("render", "--format", "html,txt"))


def test_a_partner_that_is_named_again_stays_with_all_that_names_it(former: Desk, run: Run):
    done(run("new", "--from", "2019-10-02-accord", "--date", "2022-10-05",
             "--partner", "ville", "--partner", "comite"))  # fmt: skip
    typed = release("2022-10-05-accord")
    gone = "À COMPLÉTER (qui remplace Anne Martin)"
    for line in (
        "partners: [ville, comite]\n",
        f'signatories: [ {gone}, {{person: Paul Évrard}}, "Hugo Blanc" ]\n',
        f"En présence de {{Ève Noir.name}}, {gone} et\n",
    ):
        assert line in typed


OF_ITS_TIME = """\
title: |
  Exemple : 200 logements pour 2019
date: 2019-10-02
partners: [ville]
lead: |
  Née en 1998, {ville} et ses {communes} communes versent 12 000 € depuis le 3 mai 2019, l'article 3
  et 24 élus en plus (03 87 39 39 14). Le 12 juin, 45 % de 2018. {Paul Évrard} et {comite} aussi.
body:
  - quote: |
      Nous sommes (très) fiers.

      Nous continuerons.
    by: Paul Évrard
  - source: bilan 2018   # à jour
    figures:
      - plus de 1 200 logements, soit 7
      - {value: 33 %, label: des jeunes, was: 29 % en 2017}
  - table: |
      Logements | 2018 | 2019
      Rénovés   |   48 | 0,4 %
  - by: comite
    commitments: [loger]
about: [ville, comite]
links:
  - {text: "Bilan 2018, complet", url: https://exemple.fr/2018.pdf}
"""


def test_nothing_of_its_time_is_printed_again(former: Desk, run: Run):
    former.write("releases/2019-10-02-accord.yaml", OF_ITS_TIME)
    done(run("new", "--from", "2019-10-02-accord", "--date", "2022-10-05", "--partner", "ville"))
    typed = release("2022-10-05-accord")
    lines = (
        "{chiffre 200} logements pour {année 2019}\n",
        "Née en 1998, {{ville}} et ses {{communes}} communes versent {chiffre 12 000 €} depuis le "
        "{jour 3 mai 2019}, l'article 3\n",
        "et 24 élus en plus (03 87 39 39 14). Le {jour 12 juin}, {chiffre 45 %} de {année 2018}. "
        "{{Paul Évrard}} et {{comite}} aussi.\n",
        "      {citation Nous sommes [très] fiers. Nous continuerons.}\n    by: Paul Évrard",
        "source: bilan {année 2018}   # à jour\n",
        "      - plus de {chiffre 1 200} logements, soit {chiffre 7}\n",
        '{{value: "{chiffre 33 %}", label: des jeunes, was: "{chiffre 29 %} en {année 2017}"}}',
        "      Logements | {année 2018} | {année 2019}\n",
        "      Rénovés   |   {chiffre 48} | {chiffre 0,4 %}\n",
        '{{text: "Bilan {année 2018}, complet", url: "{adresse https://exemple.fr/2018.pdf}"}}',
        "about: [ville, comite]",
    )
    for line in lines:
        assert asked(line) in typed
    done(run("render", "2022-10-05-accord", "--format", "html,txt"))


def test_a_partner_that_is_not_named_again_is_asked_for(former: Desk, run: Run):
    former.write(
        "releases/2019-10-02-accord.yaml", OF_ITS_TIME.replace("[ville]", "[ville, comite]")
    )
    done(run("new", "--from", "2019-10-02-accord", "--date", "2022-10-05", "--partner", "ville"))
    typed = release("2022-10-05-accord")
    assert "partners: [ville]\n" in typed
    assert asked("  - by: {partenaire comite}\n") in typed
    assert asked('about: [ville, "{partenaire comite}"]\n') in typed
    assert asked("{{Paul Évrard}} et {partenaire comite} aussi.\n") in typed


IN_BRACES = """\
title: Portes ouvertes
date: 2019-10-02
place: Exemple
partners: [ville,
  comite]
event: {name: Visite, date: [2019-10-03, 2019-10-04], registration: {until: 2019-10-01,
  email: presse@example.org}}
lead: La visite.
body:
  - {agenda: [{10h: Accueil}], date: 2019-10-03}
"""


def test_days_between_braces_are_asked_for_between_quotation_marks(former: Desk, run: Run):
    former.write("releases/2019-10-02-accord.yaml", IN_BRACES)
    done(run("new", "--from", "2019-10-02-accord", "--date", "2022-10-05"))
    typed = release("2022-10-05-accord")
    assert typed.count('"À COMPLÉTER (') == 5
    for line in (
        'date: "À COMPLÉTER (le jour de l’événement, auparavant 2019-10-03 – 2019-10-04)",',
        '{until: "À COMPLÉTER (la date limite, auparavant 2019-10-01)",',
        'date: "À COMPLÉTER (le jour, auparavant 2019-10-03)"}',
        '  "À COMPLÉTER (le partenaire, auparavant comite)"]',
    ):
        assert line in typed
    done(run("render", "2022-10-05-accord", "--format", "html,txt"))


WHAT = {"chiffre": "le chiffre", "année": "l’année", "jour": "le jour", "citation": "la citation",
        "adresse": "l’adresse", "partenaire": "le partenaire"}  # fmt: skip


def asked(line: str) -> str:
    """Return a line with « {chiffre 200} » as an open point that tells what it was."""
    point = r"(?<!\{)\{(\w+) ([^{}]+)\}(?!\})"
    found = re.sub(point, lambda one: f"À COMPLÉTER ({WHAT[one[1]]}, auparavant {one[2]})", line)
    return found.replace("{{", "{").replace("}}", "}")


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
