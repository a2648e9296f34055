"""`communique find`: what a press officer asks, and what she is told."""

import json
from collections.abc import Callable

import pytest
from click.testing import CliRunner, Result

from generator.commands.main import communique
from tests.conftest import SLUG, Desk

Command = Callable[..., Result]
OLD = "2018-05-01-ville"


@pytest.fixture
def command(desk: Desk) -> Command:
    """Two releases, the older one by the city alone."""
    desk.release("lead: |\n  Une ville de {habitants} habitants signe.\n")
    desk.write(
        f"releases/{OLD}.yaml",
        "title: Les 12 000 habitants\ndate: 2018-05-01\npartners: [ville]\nstate: draft\n",
    )

    def run(*words: str, **environment: str) -> Result:
        return CliRunner().invoke(
            communique, ["-C", str(desk.root), "find", *words], env=environment
        )

    return run


def test_what_is_found_is_shown_the_newest_first(command: Command):
    told = command("habitants")
    assert told.exit_code == 0
    assert told.stdout.splitlines() == [
        "2019-10-02  Un accord  (draft)",
        f"  releases/{SLUG}.yaml:12:17  lead",
        "    Une ville de 13\u202f500 **habitants** signe.",
        "  partners/ville.yaml:16:20  About",
        "    La Ville compte 44 communes et 13\u202f500 **habitants**.",
        "    ← {phrase}  partners/ville.yaml:14:5",
        "",
        "2018-05-01  Les 12 000 habitants  (draft)",
        f"  releases/{OLD}.yaml:1:19  title",
        "    Les 12\u202f000 **habitants**",
        "  partners/ville.yaml:16:20  About",
        "    La Ville compte 44 communes et 12\u202f000 **habitants**.",
        "    ← {phrase}  partners/ville.yaml:14:5",
        "",
        "4 passages, 2 releases",
    ]


def test_marks_are_coloured_where_colours_are_seen(command: Command):
    told = command("habitants", "--year", "2018", FORCE_COLOR="1")
    assert "Les 12\u202f000 \x1b[1;33mhabitants\x1b[0m\n" in told.stdout


@pytest.mark.parametrize(
    ("words", "slugs"),
    [
        ("13500", [SLUG]),
        ("13 500", [SLUG]),
        ("habitants --year 2018", [OLD]),
        ("habitants --partner comite", [SLUG]),
        ("habitants --partner VE", [SLUG, OLD]),
        ("--partner ville", [SLUG, OLD]),
        ("--person Petit --year 2019", [SLUG]),
        ("--kind release", [SLUG, OLD]),
        ("--kind INVITATION", []),
        ("--language en", []),
        ("--state draft", [SLUG, OLD]),
        ("nulle part", []),
    ],
)
def test_releases_are_chosen(command: Command, words: str, slugs: list[str]):
    told = command(*words.split(), "--output-format", "json")
    assert told.exit_code == 0
    assert [one["slug"] for one in json.loads(told.stdout)["releases"]] == slugs
    assert ("Nothing is found." in command(*words.split()).stdout) == (not slugs)


def test_filters_alone_name_the_releases(command: Command):
    assert command("--year", "2018").stdout.splitlines() == [
        "2018-05-01  Les 12 000 habitants  (draft)",
        f"  releases/{OLD}.yaml",
        "",
        "1 release",
    ]


def test_what_a_machine_is_told(command: Command):
    told = json.loads(command("13500 habitants signe", "--output-format", "json").stdout)
    (release,) = told["releases"]
    (passage,) = release.pop("passages")
    assert release == {
        "slug": SLUG,
        "file": f"releases/{SLUG}.yaml",
        "language": "fr",
        "title": "Un accord",
        "date": "2019-10-02",
        "state": "draft",
        "kind": "release",
        "partners": ["ville", "comite"],
        "bound": True,
    }
    text = "Une ville de 13\u202f500 habitants signe."
    assert passage == {
        "file": f"releases/{SLUG}.yaml",
        "line": 12,
        "column": 17,
        "part": "lead",
        "text": text,
        "sentence": text,
        "marks": [[13, 35]],
        "names": [{"name": "habitants", "file": "partners/ville.yaml", "line": 11, "column": 35}],
    }
    assert told["findings"] == []


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ([], "Say what to look for"),
        (["…"], "« … » holds no word and no number"),
        (["x", "--person", "…"], "« … » holds no word and no number"),
        (["x", "--kind", "roman"], "« roman » is not a kind of release."),
        (["x", "--partner", "vile"], "Did you mean « ville »?"),
        (["x", "--year", "19"], "is not a year"),
    ],
)
def test_wrong_usage(command: Command, words: list[str], said: str):
    told = command(*words)
    assert (told.exit_code, said in told.output) == (2, True)


def test_a_partner_of_no_release_is_no_mistake(desk: Desk, command: Command):
    desk.write("partners/nord.yaml", "name: le Nord\n")
    told = command("--partner", "nord")
    assert (told.exit_code, told.stdout) == (0, "Nothing is found.\n")


def test_what_cannot_be_made_is_told(desk: Desk, command: Command):
    desk.write("releases/2020-01-01-x.yaml", "title: Un pont\ndate: 2020-01-01\npartner: ville\n")
    told = command("pont")
    assert told.exit_code == 0
    assert told.stdout.startswith("2020-01-01  Un pont  (to mend)\n")
    assert "releases/2020-01-01-x.yaml:1:11  as it is typed\n    Un **pont**\n" in told.stdout
    assert "Looked in as typed, for want of what is printed: 2020-01-01-x." in told.stderr


def test_what_is_quoted_moves_no_terminal(desk: Desk, command: Command):
    desk.write("releases/2020-01-01-x.yaml", 'title: "Un pont\\e[2J ::error::"\nx: y\n')
    assert "\x1b" not in command("pont").output


def test_a_release_that_never_ends_is_told(
    desk: Desk, command: Command, monkeypatch: pytest.MonkeyPatch
):
    def look(self: object, file: object) -> None:
        raise ValueError("trop")

    monkeypatch.setattr("generator.search.looking.Look.__call__", look)
    told = command("habitants")
    assert told.exit_code == 1
    assert "Nothing is found." in told.stdout
    assert f"releases/{SLUG}.yaml:1:1" in told.stderr
