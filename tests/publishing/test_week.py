"""A week in the life of a release, from the commands to the printed pages."""

import json
import os
import subprocess
from pathlib import Path

import pytest
from click.testing import Result
from pypdfium2 import PdfDocument

from tests.conftest import SLUG, Desk, Run, at, words_of_page

DRAFT = "lead: |\n  La Ville compte {habitants} habitants.\nembargo: 2026-12-03 10h\n"
PARTNERS = {"ville": "Anne Martin", "comite": "Hugo Blanc"}


@pytest.fixture
def run(desk: Desk) -> Run:
    desk.release(DRAFT)
    return at(desk.root)


def done(result: Result) -> str:
    assert result.exit_code == 0, result.output
    return result.output


def git(root: Path, *words: str) -> None:
    name = ("-c", "user.name=A", "-c", "user.email=a@exemple.fr", "-c", "commit.gpgsign=false")
    alone = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1"}
    subprocess.run(["git", "-C", root, *name, *words], check=True, capture_output=True, env=alone)


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def documents(desk: Desk, version: int) -> list[str]:
    """Return what is read of the version that was kept: the text, the page, each sheet of paper."""
    folder = desk.root / "published" / SLUG / f"v{version}"
    page = words_of_page((folder / f"{SLUG}.html").read_text(encoding="utf-8"))
    sheets = [one.get_textpage().get_text_range() for one in PdfDocument(folder / f"{SLUG}.pdf")]
    read = ((folder / f"{SLUG}.txt").read_text(encoding="utf-8"), page, *sheets)
    return [" ".join(one.split()) for one in read]


def agree(run: Run, partner: str, digits: str) -> Result:
    by = PARTNERS[partner]
    return run("approve", SLUG, "--partner", partner, "--by", by, "--fingerprint", digits)


def status(run: Run) -> dict[str, object]:
    (row,) = json.loads(run("status", "--output-format", "json").stdout)
    return row


def read_on_paper(run: Run, desk: Desk) -> str:
    """Return the digits that a partner reads at the foot of the draft."""
    done(run("render", SLUG, "--now", "2026-12-01", "--format", "txt", "--quiet"))
    text = (desk.root / "build" / SLUG / f"{SLUG}.txt").read_text(encoding="utf-8")
    assert "PROJET" in text and "SOUS EMBARGO" in text
    return text.split()[-1]


def test_a_week(run: Run, desk: Desk):
    file, root = desk.root / f"releases/{SLUG}.yaml", desk.root
    git(root, "init", "-b", "main")

    # On Monday two partners agree to what they read, on two branches that merge.
    digits = read_on_paper(run, desk)
    git(root, "add", "partners", "releases")
    git(root, "commit", "-m", "Draft")
    for partner in PARTNERS:
        git(root, "checkout", "-b", partner, "main")
        done(agree(run, partner, digits))
        git(root, "add", "agreements")
        git(root, "commit", "-m", f"{partner} agrees")
    git(root, "merge", "ville")
    assert {one["answer"] for one in status(run)["partners"]} == {"agreed"}

    # On Tuesday a telephone changes: nobody agreed to that, and it is named.
    edit(root / "partners/ville.yaml", "0387393914", "0387393915")
    assert "[03 87 39 39 14 → 03 87 39 39 15]" in run("status").output
    refused = agree(run, "ville", digits)
    assert refused.exit_code == 1 and "39 15]" in refused.output
    for partner in PARTNERS:
        done(agree(run, partner, str(status(run)["fingerprint"])[:8]))
    edit(file, "embargo:", "state: approved\nembargo:")

    # On Thursday the hour comes.
    early = run("publish", SLUG, "--now", "2026-12-03 9h59")
    assert early.exit_code == 1 and "PUBLIC002" in early.output
    done(run("publish", SLUG, "--now", "2026-12-03 10h01"))
    for read in documents(desk, 1):
        assert "Version 1 du 3 décembre 2026" in read
        assert "03 87 39 39 15" in read and "embargo" not in read.lower()
    assert "état" not in done(run("check", SLUG, "--now", "2026-12-03 11h"))

    # In the afternoon a figure turns out to be wrong.
    edit(root / "partners/ville.yaml", "2019: 13 500", "2019: 13 900")
    assert "PUBLIC003" in run("check", SLUG, "--now", "2026-12-03 14h").output
    for partner in PARTNERS:
        done(agree(run, partner, str(status(run)["fingerprint"])[:8]))
    said = ("--was", "13 500 habitants", "--is", "13 900 habitants")
    done(run("correct", SLUG, *said, "--now", "2026-12-03 15h"))
    first, *_others = documents(desk, 2)
    for read in documents(desk, 2):
        assert "Version 2 du 3 décembre 2026 – précédente : version 1" in read
    assert "il faut lire « 13 900 habitants », et non « 13 500 habitants »." in first
    assert "13 500 habitants." in documents(desk, 1)[0]

    # On Friday it is withdrawn, and the archive holds all that was sent.
    done(run("withdraw", SLUG, "--why", "la signature est reportée", "--now", "2026-12-04 9h"))
    for read in documents(desk, 3):
        assert "Communiqué retiré le 4 décembre 2026 : la signature est reportée." in read
    assert SLUG not in run("list").output
    told = done(run("verify", "--archive"))
    assert [f"published/{SLUG}/v{n}:" in told for n in (1, 2, 3)] == [True] * 3
    assert "v1/wording.txt" in done(run("find", "13 500 habitants", "--published"))
