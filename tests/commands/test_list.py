"""`communique list` by state, partner and year; `communique check` of partners alone."""

import json
from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from generator.commands.main import communique
from tests.conftest import Desk

BASE = "title: Un accord\ndate: {date}\npartners: [{partner}]\nstate: {state}\n"
Command = Callable[..., Result]


@pytest.fixture
def command(desk: Desk) -> Command:
    """A workspace of three releases, one by a unit that is named by its last part."""
    desk.write("partners/ville/nord.yaml", "name: le quartier Nord\n")
    for day, partner, state in (
        ("2018-05-01", "ville", "published"),
        ("2019-10-02", "nord", "approved"),
        ("2019-11-03", "comite", "draft"),
    ):
        text = BASE.format(date=day, partner=partner, state=state)
        desk.write(f"releases/{day}-{partner}.yaml", text)

    def run(*words: str) -> Result:
        return CliRunner().invoke(communique, ["-C", str(desk.root), *words])

    return run


@pytest.mark.parametrize(
    ("options", "slugs"),
    [
        ("", ["2018-05-01-ville", "2019-10-02-nord", "2019-11-03-comite"]),
        ("--state draft", ["2019-11-03-comite"]),
        ("--state published --year 2019", []),
        ("--year 2019", ["2019-10-02-nord", "2019-11-03-comite"]),
        ("--partner ville", ["2018-05-01-ville", "2019-10-02-nord"]),
        ("--partner ville/nord", ["2019-10-02-nord"]),
        ("--partner nord", ["2019-10-02-nord"]),
        ("--partner partners/ville/nord.yaml", ["2019-10-02-nord"]),
        ("--partner comite --state draft --year 2019", ["2019-11-03-comite"]),
    ],
)
def test_releases_are_chosen(command: Command, options: str, slugs: list[str]):
    told = command("list", "--output-format", "json", *options.split())
    assert [row["slug"] for row in json.loads(told.stdout)] == slugs
    shown = command("list", *options.split()).stdout
    assert [slug for slug in slugs if slug not in shown] == []
    assert bool(slugs) != ("No release is like that." in shown)


def test_titles_stand_below(desk: Desk, command: Command):
    base = "title: |\n  Un accord\n  signé à {place}\ndate: 2018-05-02\npartners: [ville]\n"
    desk.release(base=base, slug="2018-05-02-signe")
    assert command("list", "--year", "2018").stdout.splitlines() == [
        "2018-05-01  2018-05-01-ville  ville  published",
        "            Un accord",
        "2018-05-02  2018-05-02-signe  ville  draft",
        "            Un accord signé à {place}",
    ]


def test_an_unknown_partner_is_wrong_usage(command: Command):
    told = command("list", "--partner", "vile")
    assert (told.exit_code, "Did you mean « ville »?" in told.output) == (2, True)


@pytest.mark.parametrize("year", ["19", "x", "20190"])
def test_a_year_has_four_figures(command: Command, year: str):
    told = command("list", "--year", year)
    assert (told.exit_code, f"« {year} » is not a year" in told.output) == (2, True)


def test_what_a_machine_is_told(command: Command):
    row = json.loads(command("list", "--year", "2018", "--output-format", "json").stdout)[0]
    assert row == {
        "date": "2018-05-01",
        "slug": "2018-05-01-ville",
        "language": "fr",
        "title": "Un accord",
        "partners": ["ville"],
        "state": "published",
        "embargo": "",
        "embargo_until": None,
        "under_embargo": False,
        "version": 0,
        "act": "",
        "published": "",
        "withdrawn": False,
    }


def test_a_refused_release_is_told_to_machines(desk: Desk, command: Command):
    desk.write("releases/2020-01-01-x.yaml", "title: T\n")
    told = command("show", "2020-01-01-x", "--output-format", "json")
    assert told.exit_code == 1
    assert {one["code"] for one in json.loads(told.stdout)["findings"]} == {"FORM001"}


@pytest.mark.parametrize("name", ["nord", "ville/nord", "partners/ville/nord.yaml"])
def test_a_partner_is_checked_alone(desk: Desk, command: Command, name: str):
    desk.write("partners/ville/nord.yaml", "name: le quartier Nord\nwebsit: x\n")
    desk.write("partners/comite.yaml", "name: le Comité\nwebsit: x\n")
    told = command("check", name)
    assert told.exit_code == 1
    assert "partners/ville/nord.yaml:2:1: error[FORM003]" in told.output
    assert "comite.yaml" not in told.output
    assert "1 partner checked – 1 error" in told.output


def test_a_partner_in_another_language_is_checked(desk: Desk, command: Command):
    desk.write("partners/comite.en.yaml", "nam: the Board\n")
    told = command("check", "partners/comite.en.yaml")
    assert "partners/comite.en.yaml:1:1: error[FORM003]" in told.output


def test_partners_and_releases_are_checked_together(command: Command):
    told = command("check", "comite", "2018-05-01-ville")
    assert "1 release checked, 1 partner checked" in told.output


def test_partners_are_checked_before_there_is_a_release(desk: Desk, command: Command):
    for file in (desk.root / "releases").iterdir():
        file.unlink()
    told = command("check")
    assert told.exit_code == 0
    assert "3 partners checked" in told.output


def test_a_name_that_is_neither_gets_the_nearest(command: Command):
    told = command("check", "comitee")
    assert told.exit_code == 2
    assert "neither a release nor a partner « comitee ». Did you mean « comite »?" in told.output


def test_open_points_do_not_widen_the_table(desk: Desk, command: Command):
    base = (
        "title: T\ndate: À COMPLÉTER (le jour de diffusion)\npartners: À COMPLÉTER (lesquels ?)\n"
    )
    desk.release(base=base)
    told = command("list").output.splitlines()
    (row,) = (line for line in told if line.startswith("À COMPLÉTER  "))
    assert row.split() == ["À", "COMPLÉTER", "2019-10-02-exemple", "À", "COMPLÉTER", "draft"]
