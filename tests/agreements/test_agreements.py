"""Agreements: recorded by digits, stale when the content moves, told by `status` and `check`."""

import json
import multiprocessing
import re
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands.main import communique
from tests.conftest import SLUG, Desk, Run, at

DRAFT = "lead: |\n  La Ville compte {habitants} habitants.\n"


@pytest.fixture
def run(desk: Desk) -> Run:
    desk.release(DRAFT)
    return at(desk.root)


def agree(run: Run, partner: str, *more: str, by: str = "Lou Petit") -> Result:
    return run("approve", SLUG, "--partner", partner, "--by", by, *more)


def digits(run: Run) -> str:
    (row,) = json.loads(run("status", "--output-format", "json").stdout)
    return row["fingerprint"][:8]


def answers(run: Run) -> dict[str, str]:
    (row,) = json.loads(run("status", "--output-format", "json").stdout)
    return {one["partner"]: one["answer"] for one in row["partners"]}


def errors(run: Run) -> list[str]:
    told = json.loads(run("check", "--output-format", "json").stdout)
    return [one["code"] for one in told if one["severity"] == "error"]


def acts(desk: Desk) -> list[Path]:
    return sorted((desk.root / "agreements" / SLUG).glob("*.yaml"))


def edit(file: Path, before: str, after: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert before in text
    file.write_text(text.replace(before, after), encoding="utf-8")


def test_partners_agree_one_after_the_other(run: Run, desk: Desk):
    first = agree(run, "ville", "--note", "par courriel")
    assert first.exit_code == 0, first.output
    assert "Still to agree: Comité régional d’Exemple." in first.output
    assert answers(run) == {"ville": "agreed", "comite": "missing"}
    last = agree(run, "comite", by="Hugo Blanc")
    assert "All partners agree: « state: approved » may be written in the file." in last.output
    told = run("status", SLUG)
    assert re.search(r"Ville d’Exemple: agreed \(Lou Petit, \d+ \w+ \d{4}\)", told.output)
    act = acts(desk)[0].read_text(encoding="utf-8")
    for line in ("partner: comite", "by: Hugo Blanc", f"wording: {digits(run)}"):
        assert line in act


def test_approved_wants_every_agreement(run: Run, desk: Desk):
    desk.release(DRAFT + "state: approved\n")
    assert errors(run) == ["AGREE001", "AGREE001"]
    agree(run, "ville")
    agree(run, "comite")
    assert errors(run) == []
    desk.release(DRAFT + "# un mot aux collègues\nstate:   approved\n")
    assert errors(run) == []


def test_a_change_in_a_partners_file_makes_stale_what_prints_it(run: Run, desk: Desk):
    for partner in ("ville", "comite"):
        agree(run, partner)
    desk.release(DRAFT + "state: approved\n")
    ville = desk.root / "partners/ville.yaml"
    edit(ville, "12 000", "12 500")  # of another day
    assert errors(run) == []
    edit(ville, "0387393914", "0387393915")
    assert errors(run) == ["AGREE002", "AGREE002"]
    told = run("check").output
    assert "Changed since: " in told and "[03 87 39 39 14 → 03 87 39 39 15]" in told
    assert answers(run) == {"ville": "earlier", "comite": "earlier"}
    assert "→ 03 87 39 39 15]" in run("status").output
    edit(ville, "0387393915", "0387393914")
    assert errors(run) == []


def test_what_the_partner_read_must_be_what_stands(run: Run, desk: Desk):
    read = digits(run)
    agree(run, "ville")
    desk.release(DRAFT.replace("compte", "a"))
    refused = agree(run, "comite", "--fingerprint", f"{read[:4]} {read[4:].upper()}")
    assert refused.exit_code == 1
    assert f"no longer {read}, it is {digits(run)} today" in refused.output
    assert "La Ville [compte → a] 13 500 habitants." in refused.output
    assert len(acts(desk)) == 1
    assert agree(run, "comite", "--fingerprint", digits(run)).exit_code == 0


def test_a_draft_that_was_sent_is_remembered(
    run: Run, desk: Desk, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(tmp_path_factory.mktemp("cache")))
    read = digits(run)
    assert run("render", "--format", "txt", "--quiet").exit_code == 0
    desk.release(DRAFT.replace("compte", "a"))
    assert "[compte → a]" in agree(run, "ville", "--fingerprint", read).output
    assert "not known here" in agree(run, "ville", "--fingerprint", "0" * 8).output


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("--partner", "nobody", "--by", "A"), 2),
        (("--partner", "autre", "--by", "A"), 2),
        (("--partner", "ville", "--by", "  "), 2),
        (("--partner", "ville", "--by", "A\x1b[31m"), 2),
        (("--partner", "ville", "--by", "A", "--fingerprint", "abc"), 2),
        (("--partner", "ville/nord", "--by", "A"), 0),
    ],
)
def test_who_may_agree(run: Run, desk: Desk, words: tuple[str, ...], code: int):
    desk.write("partners/autre.yaml", "name: l'Autre\n")
    desk.write("partners/ville/nord.yaml", "name: le quartier Nord\n")
    told = run("approve", SLUG, *words)
    assert told.exit_code == code, told.output
    assert len(acts(desk)) == (code == 0)


def test_a_signatorys_organisation_must_agree(run: Run, desk: Desk):
    desk.write("partners/region.yaml", "name: la Région\npeople: {Léa Roy: {role: élue}}\n")
    typed = (desk.root / f"releases/{SLUG}.yaml").read_text(encoding="utf-8")
    desk.write(f"releases/{SLUG}.yaml", typed.replace("Ève Noir]", "Ève Noir, region/Léa Roy]"))
    assert answers(run) == dict.fromkeys(("ville", "comite", "region"), "missing")


def test_what_was_changed_by_hand_is_told(run: Run, desk: Desk):
    agree(run, "ville")
    (act,) = acts(desk)
    edit(act, "by: Lou Petit", "by: Ève Noir")
    assert errors(run) == ["AGREE003"]
    told = run("check").output
    assert f"agreements/{SLUG}/{act.name}:6:7: error[AGREE003]" in told
    assert answers(run)["ville"] == "missing"
    assert agree(run, "comite").exit_code == 1
    edit(act, "by: Ève Noir", "by: Lou Petit")
    (wording,) = act.parent.glob("*.txt")
    edit(wording, "13 500", "99 000")
    assert errors(run) == ["AGREE003"]
    wording.write_bytes(wording.read_bytes().replace(b"99 000", b"13 500").replace(b"\n", b"\r\n"))
    assert errors(run) == [] and answers(run)["ville"] == "agreed"
    act.write_text("partner: [", encoding="utf-8")
    assert run("check").exit_code == 1


def test_two_branches_are_merged_by_adding_files(run: Run, desk: Desk, tmp_path: Path):
    other = tmp_path / "autre"
    shutil.copytree(desk.root, other, ignore=shutil.ignore_patterns("autre"))
    agree(run, "ville")
    elsewhere = ["-C", str(other), "approve", SLUG, "--partner", "comite", "--by", "Hugo Blanc"]
    assert CliRunner().invoke(communique, elsewhere).exit_code == 0
    for file in (other / "agreements").rglob("*.*"):
        target = desk.root / file.relative_to(other)
        assert not target.exists() or target.read_bytes() == file.read_bytes()
        target.write_bytes(file.read_bytes())
    shutil.rmtree(other)
    assert answers(run) == {"ville": "agreed", "comite": "agreed"}


def _agree(root: str, partner: str) -> int:
    words = ["-C", root, "approve", SLUG, "--partner", partner, "--by", "Lou"]
    return CliRunner().invoke(communique, words).exit_code


def test_two_people_at_once(run: Run, desk: Desk):
    with multiprocessing.get_context("spawn").Pool(2) as pool:
        codes = pool.starmap(_agree, [(str(desk.root), one) for one in ("ville", "comite")])
    assert codes == [0, 0]
    assert answers(run) == {"ville": "agreed", "comite": "agreed"}
    assert {file.suffix for file in (desk.root / "agreements" / SLUG).iterdir()} == {
        ".yaml",
        ".txt",
    }


def test_a_translation_is_agreed_to_for_itself(run: Run, desk: Desk):
    desk.write(f"releases/{SLUG}.en.yaml", "title: An agreement\nlead: A text.\n")
    for name in ("ville", "comite"):
        desk.write(f"partners/{name}.en.yaml", "name: the Town\nabout: A town.\n")
    agree(run, "ville")
    rows = json.loads(run("status", "--output-format", "json").stdout)
    found = {row["slug"]: [one["answer"] for one in row["partners"]] for row in rows}
    assert found == {SLUG: ["agreed", "missing"], f"{SLUG}.en": ["missing", "missing"]}


def test_what_came_out_long_ago_is_told_in_a_line(run: Run, desk: Desk):
    desk.release(DRAFT + "state: published\n")
    (line,) = run("status").output.splitlines()
    assert line.startswith(f"{SLUG} · published · ")
    desk.release("lead: '{nobody}'\n")
    told = run("status")
    assert told.exit_code == 1
    assert f"« communique check {SLUG} » says why" in told.output
