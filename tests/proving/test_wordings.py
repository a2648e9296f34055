"""`communique verify` of pages, texts, drafts and digits: current or not, agreed to by whom."""

import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.commands.main import communique
from tests.conftest import ROOT, SLUG, Desk, Run, at

DRAFT = "lead: |\n  La Ville compte {habitants} habitants.\nabout: none\n"


@pytest.fixture
def run(desk: Desk) -> Run:
    desk.release(DRAFT)
    return at(desk.root)


def made(run: Run, desk: Desk, form: str) -> Path:
    done = run("render", "--format", form, "--quiet", "--force")
    assert done.exit_code == 0, done.output
    return desk.root / "build" / SLUG / f"{SLUG}.{form}"


def digits(run: Run) -> str:
    (row,) = json.loads(run("status", "--output-format", "json").stdout)
    return row["fingerprint"][:8]


@pytest.mark.parametrize("form", ["html", "txt", "pdf"])
def test_a_draft_is_known_until_it_changes(run: Run, desk: Desk, form: str):
    file = made(run, desk, form).rename(desk.root / f"recu.{form}")
    first = digits(run)
    run("approve", SLUG, "--partner", "ville", "--by", "Lou Petit")
    told = run("verify", str(file))
    assert told.exit_code == 0, told.output
    assert "« Un accord » · Exemple, le 2 octobre 2019 · draft" in told.output
    assert f"fingerprint {first}: its content is that of today" in told.output
    assert "Ville d’Exemple: agreed (Lou Petit, " in told.output
    assert "Comité régional d’Exemple: no agreement yet" in told.output
    desk.release(DRAFT.replace("compte", "a"))
    told = run("verify", str(file))
    assert told.exit_code == 1
    assert f"content is an earlier one, that of today has {digits(run)}" in told.output
    assert "Ville d’Exemple: agreed (Lou Petit, " in told.output
    assert "compte → a]" in told.output
    assert "NOT PROVED: " in told.output.splitlines()[-1]


def test_digits_that_were_read_out(run: Run, desk: Desk):
    first = digits(run)
    told = run("verify", f"{first[:4]} {first[4:]}")
    assert told.exit_code == 0, told.output
    assert f"fingerprint {first}: its content is that of today" in told.output
    run("approve", SLUG, "--partner", "ville", "--by", "Lou Petit")
    desk.release(DRAFT.replace("compte", "a"))
    told = run("verify", first)
    assert told.exit_code == 1
    assert "La Ville [compte → a] 13 500 habitants." in told.output
    assert told.output.endswith("NOT PROVED: it is no longer current\n")
    told = run("verify", "0" * 8)
    assert told.exit_code == 1
    assert "NOT PROVED: no release of this folder has this fingerprint" in told.output
    assert run("verify", "nothing.pdf").exit_code == 2


@pytest.mark.parametrize("form", ["html", "txt"])
def test_what_came_out_is_known_by_its_words(run: Run, desk: Desk, form: str):
    desk.release(DRAFT + "state: published\n")
    file = made(run, desk, form)
    renamed = file.rename(file.parent / f"envoi.{form}")
    told = run("verify", str(renamed))
    assert told.exit_code == 0, told.output
    assert "· published" in told.output and "agreement" not in told.output
    assert told.output.endswith("the files of this folder make this very file, to the byte\n")
    text = renamed.read_text(encoding="utf-8")
    renamed.write_text(re.sub(r"13.500", "13 900", text), encoding="utf-8")
    told = run("verify", str(renamed))
    assert told.exit_code == 1
    assert "La Ville compte [13 900 → 13 500] habitants." in told.output
    assert "NOT PROVED: the files of this folder print other words" in told.output
    renamed.write_text("Bonjour.\n", encoding="utf-8")
    assert "it is none of the releases of this folder" in run("verify", str(renamed)).output


def test_a_draft_that_was_changed_is_no_longer_it(run: Run, desk: Desk):
    file = made(run, desk, "html")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("compte", "a"), encoding="utf-8")
    told = run("verify", str(file))
    assert told.exit_code == 1
    assert "[a → compte]" in told.output


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("</body>", "<script>document.body.innerHTML='FAUX'</script></body>"),
        ("</head>", "<style>p{display:none}</style></head>"),
        ('href="', 'href="https://ailleurs.example/'),
    ],
)
def test_a_page_that_shows_or_leads_elsewhere_is_not_proved(run: Run, desk: Desk, old, new):
    file = made(run, desk, "html")
    text = file.read_text(encoding="utf-8")
    file.write_text(text.replace("\n", "\r\n"), encoding="utf-8", newline="")
    assert run("verify", str(file)).exit_code == 0
    assert old in text
    file.write_text(text.replace(old, new), encoding="utf-8")
    told = run("verify", str(file))
    assert told.exit_code == 1
    assert "NOT PROVED: its words are the same, but" in told.output


def test_machines_are_told(run: Run, desk: Desk):
    file = made(run, desk, "txt")
    (told,) = json.loads(run("verify", str(file), "--output-format", "json").stdout)
    assert (
        told["sound"] and told["name"] == str(file) and told["lines"][0].startswith("« Un accord")
    )


def test_a_pdf_that_came_out_says_what_changed_since(run: Run, desk: Desk):
    desk.release(DRAFT + "state: published\n")
    file = made(run, desk, "pdf")
    desk.release(DRAFT.replace("compte", "a") + "state: published\n")
    told = run("verify", str(file))
    assert told.exit_code == 1
    assert "La Ville [compte → a] 13" in told.output


def test_the_texts_of_our_own_releases(tmp_path: Path):
    slug = "2019-10-02-metz-metropole"
    words = ["-C", str(ROOT), "render", slug, "--format", "txt", "--out", str(tmp_path), "--quiet"]
    CliRunner().invoke(communique, words)
    (file,) = tmp_path.glob("*/*.txt")
    other = file.rename(tmp_path / "x.txt")
    told = CliRunner().invoke(communique, ["-C", str(ROOT), "verify", str(other)])
    assert told.exit_code == 0, told.output
    assert "to the byte" in told.output
