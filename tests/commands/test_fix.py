"""`check --fix` and `check --diff`, as a press officer and as a machine meet them."""

import json
import os
import re
import resource
import shutil
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands.main import communique
from generator.output import rewrite
from tests.conftest import ROOT, SLUG, Desk, documents

BASE = "title: Un accord\nplace: Metz\ndate: 2019-10-02\npartners: [ville, comite]\n"
LEAD = "# l'accord\nlead: |\n  La mise en oeuvre de l'accord  demain\n"
PATH = f"releases/{SLUG}.yaml"

Command = Callable[..., Result]


@pytest.fixture
def command(desk: Desk) -> Command:
    """Run a command on the desk."""

    def run(*words: str) -> Result:
        return CliRunner().invoke(communique, ["-C", str(desk.root), *words])

    return run


@pytest.fixture
def ours(tmp_path: Path) -> Desk:
    """The project's own releases and partners."""
    for folder in ("partners", "releases"):
        shutil.copytree(ROOT / folder, tmp_path / folder)
    return Desk(tmp_path)


def files(root: Path) -> dict[str, bytes]:
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and "build" not in path.parts
    }


def typed(desk: Desk, path: str = PATH) -> str:
    return (desk.root / path).read_text(encoding="utf-8")


def printed(desk: Desk, command: Command) -> dict[str, bytes]:
    out = desk.root / "build"
    assert command("render", "--format", "txt,html", "--out", str(out)).exit_code == 0
    return documents(out)


# What is mended ---------------------------------------------------------------------------------


def test_fixes_are_made_and_the_rest_is_told(desk: Desk, command: Command):
    desk.release(LEAD + "quot: x\n", base=BASE)
    result = command("check", "--fix")
    assert result.exit_code == 1
    assert f"3 fixes in {PATH}\n" in result.stdout
    assert f"{PATH}:8:1: error[FORM003]" in result.stdout
    assert "TYPO0" not in result.stdout
    assert (
        typed(desk)
        == BASE + "# l'accord\nlead: |\n  La mise en œuvre de l’accord demain\nquot: x\n"
    )


def test_our_own_releases_print_the_same(ours: Desk, command: Command):
    before, old = printed(ours, command), files(ours.root)
    result = command("check", "--fix")
    assert result.exit_code == 0
    assert re.search(
        r"^\d+ fixes in releases/2023-04-18-regions-de-france.yaml$", result.stdout, re.M
    )
    assert printed(ours, command) == before
    new = files(ours.root)
    assert new.keys() == old.keys()
    assert sum(new[path] != old[path] for path in new) >= 10
    for path in new:
        if path.endswith(".yaml"):
            assert comments(new[path]) == comments(old[path])
            assert layout(new[path]) == layout(old[path])


def comments(data: bytes) -> list[str]:
    return re.findall(r"^\s*#.*|\s#\s.*$", data.decode(), re.MULTILINE)


def layout(data: bytes) -> list[tuple[str, ...]]:
    """Return what begins each line: its indentation, its dashes, its key."""
    return re.findall(r"^( *)((?:- )*)(\w+:)?", data.decode(), re.MULTILINE)


def test_a_second_time_there_is_nothing_to_mend(ours: Desk, command: Command):
    command("check", "--fix")
    once = files(ours.root)
    again = command("check", "--fix")
    assert again.stdout.startswith("Nothing that --fix can mend by itself.\n")
    assert files(ours.root) == once
    assert command("check", "--diff").stdout == ""


def test_nothing_invisible_is_typed(ours: Desk, command: Command):
    before = sum(data.count("\u00a0".encode()) for data in files(ours.root).values())
    command("check", "--fix")
    after = files(ours.root).values()
    assert sum(data.count("\u00a0".encode()) for data in after) == before
    assert not any("\u202f".encode() in data for data in after)


def test_two_rules_on_one_word_end_well(desk: Desk, command: Command):
    desk.release("lead: |\n  C'est d'ores-et-déjà \"l'État d'abord\".\n", base=BASE)
    result = command("check", "--fix")
    assert typed(desk).endswith("  C’est d’ores-et-déjà « l’État d’abord ».\n")
    assert "« d’ores-et-déjà » → « d’ores et déjà »" in result.stdout


def test_a_partner_is_mended_once_for_all_releases(desk: Desk, command: Command):
    desk.release(base=BASE)
    desk.release(base=BASE, slug="2019-10-03-autre")
    result = command("check", "--fix", SLUG)
    assert "1 fix in partners/ville.yaml\n" in result.stdout
    assert "name: la Ville d’Exemple\n" in typed(desk, "partners/ville.yaml")


def test_people_are_still_found_by_their_name(desk: Desk, command: Command):
    desk.write(
        "partners/ville.yaml", "name: Ville\npeople:\n  Anne d'Arc: {gender: f, role: maire}\n"
    )
    desk.release(
        "lead: |\n  {Anne d'Arc} a signé l'accord.\nbody:\n  - by: Anne d'Arc\n    quote: |\n      Oui.\n",
        base=BASE,
    )
    before = printed(desk, command)
    command("check", "--fix")
    assert "{Anne d'Arc} a signé l’accord." in typed(desk)
    assert "  Anne d'Arc: {" in typed(desk, "partners/ville.yaml")
    assert printed(desk, command) == before


@pytest.mark.parametrize("whose", ["", "owner: "])
def test_what_is_silenced_or_an_owners_is_left(desk: Desk, command: Command, whose: str):
    comment = f"# proof: ignore[TYPO008, TYPO022, TYPO005] {whose}ainsi\n"
    desk.release(comment + LEAD, base=BASE)
    before = typed(desk)
    command("check", "--fix", SLUG)
    assert typed(desk) == before


def test_a_text_with_a_misplaced_comment_is_left(desk: Desk, command: Command):
    desk.release("lead: |\n  Dans l'accord\n  # proof: ignore[TYPO005] ici\n  l'aide\n", base=BASE)
    before = typed(desk)
    assert "READ018" in command("check", "--fix", SLUG).stdout
    assert typed(desk) == before


def test_only_the_rules_that_were_asked_for_are_mended(desk: Desk, command: Command):
    desk.release(LEAD, base=BASE)
    command("check", "--fix", "--select", "TYPO008")
    assert "La mise en oeuvre de l'accord demain" in typed(desk)
    command("check", "--fix", "--ignore", "TYPO005")
    assert "La mise en œuvre de l'accord demain" in typed(desk)


def test_a_translation_and_its_original_are_mended_apart(desk: Desk, command: Command):
    for partner in ("ville", "comite"):
        desk.write(f"partners/{partner}.en.yaml", "name: Example\n")
    desk.release(LEAD, base=BASE)
    desk.write(f"releases/{SLUG}.en.yaml", "title: The plan ﬁnally  begins\nabout: none\n")
    command("check", "--fix")
    assert "l’accord demain" in typed(desk)
    assert (
        typed(desk, f"releases/{SLUG}.en.yaml") == "title: The plan finally  begins\nabout: none\n"
    )


def test_what_cannot_be_typed_in_its_place_is_left_and_told(desk: Desk, command: Command):
    desk.release("body:\n  - list: [35.1 M€ d'aides, autre]\n", base=BASE)
    before = typed(desk)
    told = json.loads(command("check", "--output-format", "json").stdout)
    assert {one["fixable"] for one in told if one["code"] == "TYPO014"} == {False}
    result = command("check", "--fix", "--select", "TYPO")
    assert typed(desk) == before.replace("d'aides", "d’aides")
    assert "TYPO014" in result.stdout


def test_what_may_be_mended_is_offered(desk: Desk, command: Command):
    desk.release("lead: |\n  La mise en oeuvre.\n", base=BASE)
    assert "The program can mend 1 of them: --diff" in command("check").stdout
    desk.release("lead: |\n  Mise en œuvre de l'accord.\n", base=BASE)
    assert "--fix" not in command("check").stdout


# Machines ---------------------------------------------------------------------------------------


def test_machines_are_told_what_remains(ours: Desk, command: Command):
    fixable = [one for one in told(command("check", "--output-format", "json")) if one["fixable"]]
    assert {"TYPO005", "TYPO006", "TYPO009"} <= {one["code"] for one in fixable}
    result = command("check", "--fix", "--output-format", "json")
    remains = told(result)
    assert remains
    assert not any(one["fixable"] for one in remains)
    assert "fixes in partners/metz-metropole.yaml\n" in result.stderr


def told(result: Result) -> list[dict[str, object]]:
    return json.loads(result.stdout)


# Showing ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("words", [("--diff",), ("--diff", "--fix")])
def test_a_diff_writes_nothing(desk: Desk, command: Command, words: tuple[str, ...]):
    desk.release("lead: |\n  Dans l'accord\n", base=BASE)
    before = files(desk.root)
    result = command("check", *words, SLUG)
    assert files(desk.root) == before
    assert result.stdout.endswith(
        f"--- {PATH}\n+++ {PATH}\n@@ -3,4 +3,4 @@\n date: 2019-10-02\n partners: [ville, comite]\n"
        " lead: |\n-  Dans l'accord\n+  Dans l’accord\n"
    )
    assert f"1 fix in {PATH}\n" in result.stderr


def test_a_diff_is_what_fix_does(ours: Desk, command: Command):
    shown = command("check", "--diff").stdout.split("\n")
    old = lines(ours.root)
    command("check", "--fix")
    new = lines(ours.root)
    changed = [pair for pair in zip(old, new, strict=True) if pair[0] != pair[1]]
    gone = [line[1:] for line in shown if re.match(r"-(?!--)", line)]
    come = [line[1:] for line in shown if re.match(r"\+(?!\+\+)", line)]
    assert changed
    assert (sorted(gone), sorted(come)) == (
        sorted(one for one, _ in changed),
        sorted(one for _, one in changed),
    )


def lines(root: Path) -> list[str]:
    texts = (data.decode() for path, data in files(root).items() if path.endswith(".yaml"))
    return [line for text in texts for line in text.split("\n")]


def test_a_diff_of_a_file_without_a_last_line_end(desk: Desk, command: Command):
    (desk.root / "releases").mkdir()
    (desk.root / PATH).write_text(BASE + "lead: l'accord", encoding="utf-8")
    assert command("check", "--diff", SLUG).stdout.endswith(
        "-lead: l'accord\n\\ No newline at end of file\n"
        "+lead: l’accord\n\\ No newline at end of file\n"
    )


def test_a_diff_is_no_json(desk: Desk, command: Command):
    desk.release(base=BASE)
    result = command("check", "--diff", "--output-format", "json")
    assert result.exit_code == 2
    assert "leave out --output-format" in result.output


# Writing ----------------------------------------------------------------------------------------


def test_rights_and_links_are_kept(desk: Desk, command: Command):
    desk.release(LEAD, base=BASE)
    file = desk.root / PATH
    target = desk.root / "ailleurs.yaml"
    file.rename(target)
    target.chmod(0o640)
    file.symlink_to(target)
    command("check", "--fix")
    assert file.is_symlink()
    assert "l’accord" in target.read_text(encoding="utf-8")
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert sorted(path.name for path in desk.root.iterdir()) == [
        "ailleurs.yaml",
        "partners",
        "releases",
    ]


def test_files_with_windows_line_ends_keep_them(desk: Desk, command: Command):
    (desk.root / "releases").mkdir()
    data = (BASE + LEAD).replace("\n", "\r\n").encode("utf-8-sig")
    (desk.root / PATH).write_bytes(data)
    command("check", "--fix")
    new = (desk.root / PATH).read_bytes()
    assert "l’accord".encode() in new
    assert (new[:3], new.count(b"\r\n")) == (data[:3], data.count(b"\n"))


def test_a_file_that_changed_in_the_meantime_is_not_overwritten(tmp_path: Path):
    changed, other = tmp_path / "changed.yaml", tmp_path / "other.yaml"
    changed.write_bytes(b"new words")
    other.write_bytes(b"old")
    with pytest.raises(OSError, match="meantime"):
        rewrite({other: (b"old", b"new"), changed: (b"old", b"new")})
    assert files(tmp_path) == {"changed.yaml": b"new words", "other.yaml": b"old"}


def test_a_file_that_may_not_be_written_stops_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    """Rights are asked about, not tried: whoever runs the tests may write anything."""
    for name in ("one.yaml", "two.yaml"):
        (tmp_path / name).write_bytes(b"old")
    monkeypatch.setattr(os, "access", lambda path, _mode: not str(path).endswith("two.yaml"))
    with pytest.raises(PermissionError) as refused:
        rewrite({tmp_path / name: (b"old", b"new") for name in ("one.yaml", "two.yaml")})
    assert refused.value.filename == str(tmp_path / "two.yaml")
    assert files(tmp_path) == {"one.yaml": b"old", "two.yaml": b"old"}


def test_an_interruption_leaves_what_was_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    file = tmp_path / "one.yaml"
    file.write_bytes(b"old")

    def interrupted(*_arguments: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        rewrite({file: (b"old", b"new")})
    assert files(tmp_path) == {"one.yaml": b"old"}


def test_a_disk_that_refuses_is_a_technical_failure(desk: Desk):
    """It takes no file of more than 4,000 bytes."""
    desk.release(f"{LEAD}# {'x' * 4000}\n", base=BASE, slug="2019-10-03-autre")
    desk.release(LEAD, base=BASE)
    before = files(desk.root)
    result = subprocess.run(
        [sys.executable, str(ROOT / "cli.py"), "check", "--fix"],
        cwd=desk.root,
        capture_output=True,
        encoding="utf-8",
        env={**os.environ, "COMMUNIQUE_LANG": "fr"},
        check=False,
        preexec_fn=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000)),
    )
    assert result.returncode == 3
    assert result.stderr.startswith("Incident technique")
    assert "2019-10-03-autre.yaml" in result.stderr
    assert result.stdout == ""
    assert files(desk.root) == before
