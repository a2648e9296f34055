"""`--now`: what commands say before an embargo ends, and after; which files are there."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands.main import communique
from tests.conftest import SLUG, Desk

BASE = "title: Un accord\ndate: 2026-12-03\npartners: [ville]\nstate: approved\n"
BEFORE, AFTER = ("--now", "2026-12-03 9h59"), ("--now", "2026-12-03 10h")
Command = Callable[..., Result]


@pytest.fixture
def command(desk: Desk) -> Command:
    desk.release("embargo: 2026-12-03 10h\n", base=BASE)

    def run(*words: str) -> Result:
        return CliRunner().invoke(communique, ["-C", str(desk.root), *words])

    return run


@pytest.mark.parametrize(
    ("typed", "holds"),
    [
        ("2026-12-03 9h59", True),
        ("2026-12-03 10h", False),
        ("2026-12-03", True),
        ("2026-12-04", False),
        ("2026-12-03T10:00", False),
        ("2026-12-03T08:59:59Z", True),
        ("2026-12-03T09:00:00Z", False),
        ("2026-12-03T11:00+02:00", False),
        ("2026-10-25 2h30 heure d'été", True),
    ],
)
def test_a_moment_is_typed_as_an_embargo_or_with_its_zone(
    command: Command, typed: str, holds: bool
):
    (row,) = json.loads(command("list", "--now", typed, "--output-format", "json").stdout)
    assert row["under_embargo"] is holds
    assert (row["embargo"], row["embargo_until"]) == (
        "2026-12-03 10h",
        "2026-12-03T10:00:00+01:00",
    )


@pytest.mark.parametrize(
    "typed",
    [
        "demain",
        "2026-12-03 25h",
        "2026-10-25 2h30",
        "2026-03-29 2h30",
        "2026-13-01",
        "",
        "0001-01-01T00:00+14:00",
        "9999-12-31T23:59-12:00",
    ],
)
@pytest.mark.parametrize("name", ["list", "check", "render"])
def test_what_is_no_moment_is_wrong_usage(command: Command, name: str, typed: str):
    told = command(name, "--now", typed)
    assert told.exit_code == 2
    assert f"« {typed} » is not a moment: write 2026-12-03 10h." in told.output


def test_the_list_says_until_when(command: Command):
    shown = command("list", *BEFORE).stdout
    assert "under embargo until Thursday 3 December 2026 at 10 am (Paris time)" in shown
    assert "embargo over (2026-12-03 10h)" in command("list", *AFTER).stdout


def test_the_list_of_an_embargo_that_nobody_knows_yet(desk: Desk, command: Command):
    desk.release("embargo: À COMPLÉTER (quand ?)\n", base=BASE.replace("approved", "draft"))
    assert "under embargo until À COMPLÉTER" in command("list", *AFTER).stdout
    (row,) = json.loads(command("list", *AFTER, "--output-format", "json").stdout)
    assert (row["under_embargo"], row["embargo_until"]) == (True, None)


def test_show_says_why_the_public_may_not_see_it(command: Command):
    why = "under embargo until Thursday 3 December 2026 at 10 am (Paris time)"
    assert why in command("show", SLUG, *BEFORE).stdout
    assert "embargo" not in command("show", SLUG, *AFTER).stdout
    told = json.loads(command("show", SLUG, *AFTER, "--output-format", "json").stdout)
    assert told["embargo"]["lifted"] is True


def told(command: Command, *words: str) -> dict[str, str]:
    found = json.loads(command("check", SLUG, *words, "--output-format", "json").stdout)
    return {one["code"]: one["message"] for one in found if one["code"] in REQUIRED}


REQUIRED = ("REQ009", "REQ025", "REQ026")


def test_check_says_when_it_can_be_published(desk: Desk, command: Command):
    said = "Its embargo ended on Thursday 3 December 2026 at 10 am (Paris time)"
    assert told(command, *BEFORE) == {}
    assert told(command, *AFTER) == {"REQ025": f"{said}: the release can be published."}
    shown = command("check", SLUG, *AFTER)
    assert f"releases/{SLUG}.yaml:4:8: note[REQ025]" in shown.stdout
    assert "REQ025" not in command("check", SLUG, *AFTER, "--quiet").stdout
    desk.release("embargo: 2026-12-03 10h\n", base=BASE.replace("approved", "published"))
    assert told(command, *BEFORE).keys() == {"REQ009"}
    assert told(command, *AFTER) == {}


def test_check_warns_of_an_embargo_before_the_day_of_the_release(desk: Desk, command: Command):
    desk.release("embargo: 2025-12-03 10h\n", base=BASE)
    assert "REQ026" in told(command, *BEFORE)
    desk.release("embargo: 2026-12-02 23h59\n", base=BASE)
    assert "REQ026" in told(command, *BEFORE)
    desk.release("embargo: 2026-12-03\n", base=BASE)
    assert "REQ026" not in told(command, *BEFORE)


# Files ------------------------------------------------------------------------------------------


def files(desk: Desk) -> list[str]:
    return sorted(file.name for file in (desk.root / "build").glob("[!.]*/*"))


def test_files_are_called_after_the_embargo_while_it_holds(desk: Desk, command: Command):
    desk.write("communique.yaml", "names: embargo\n")
    made = ("render", "--format", "html,txt")
    warned = [f"SOUS-EMBARGO-{SLUG}.html", f"SOUS-EMBARGO-{SLUG}.txt"]
    assert command(*made, *BEFORE).exit_code == 0
    assert files(desk) == warned
    assert command(*made, *AFTER).exit_code == 0
    assert files(desk) == [f"{SLUG}.html", f"{SLUG}.txt"]
    assert command(*made, *BEFORE).exit_code == 0
    assert files(desk) == warned


def test_a_file_that_was_changed_by_hand_stays_and_is_told(desk: Desk, command: Command):
    desk.write("communique.yaml", "names: embargo\n")
    made = ("render", "--format", "txt")
    command(*made, *BEFORE)
    old = desk.root / f"build/{SLUG}/SOUS-EMBARGO-{SLUG}.txt"
    old.write_text("autre chose", encoding="utf-8")
    told = command(*made, *AFTER)
    assert told.exit_code == 1
    assert f"SOUS-EMBARGO-{SLUG}.txt:1:1: error[OUTPUT001]" in told.output
    assert files(desk) == [f"{SLUG}.txt", f"SOUS-EMBARGO-{SLUG}.txt"]
    assert old.read_text(encoding="utf-8") == "autre chose"
    assert command(*made, *AFTER, "--force").exit_code == 0
    assert files(desk) == [f"{SLUG}.txt"]


def test_names_say_nothing_where_it_is_not_wanted(desk: Desk, command: Command):
    desk.write(f"build/{SLUG}/SOUS-EMBARGO-{SLUG}.txt", "à moi")
    assert command("render", "--format", "txt", *BEFORE).exit_code == 0
    assert files(desk) == [f"{SLUG}.txt", f"SOUS-EMBARGO-{SLUG}.txt"]


# Proof ------------------------------------------------------------------------------------------


def test_a_pdf_of_before_the_hour_is_proved_after_it(desk: Desk, command: Command, tmp_path: Path):
    """And the one of after it before, whatever the computer's clock says."""
    for when, said in (
        (BEFORE, "made under embargo until Thursday 3 December 2026 at 10 am (Paris time)"),
        (AFTER, "made for after its embargo, which ends on Thursday 3 December 2026 at 10 am"),
    ):
        command("render", "--format", "pdf", *when)
        told = command("verify", str(desk.root / f"build/{SLUG}/{SLUG}.pdf"))
        assert told.exit_code == 0, told.output
        assert said in told.output
        assert "make this very PDF, to the byte" in told.output


def test_an_embargo_that_was_put_off_is_found(desk: Desk, command: Command):
    command("render", "--format", "pdf", *BEFORE)
    desk.release("embargo: 2026-12-04 10h\n", base=BASE)
    told = command("verify", str(desk.root / f"build/{SLUG}/{SLUG}.pdf"))
    assert told.exit_code == 1
    assert "3 décembre" in told.output and "4 décembre" in told.output
