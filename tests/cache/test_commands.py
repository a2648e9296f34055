"""What is said of documents that are in place already."""

import datetime
import json
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from generator.cache import store
from generator.commands.main import communique
from generator.commands.watching import at_each_save
from generator.content.embargo import next_end
from generator.source.workspace import Workspace
from tests.cache.conftest import Runs
from tests.conftest import ROOT, SLUG, documents
from tests.patience import PATIENCE

OTHER = "2019-10-03-autre"


@pytest.fixture
def folder(runs: Runs, monkeypatch: pytest.MonkeyPatch) -> str:
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(runs.cache))
    runs.desk.release()
    runs.desk.release(slug=OTHER)
    return str(runs.desk.root)


def said(folder: str, *words: str) -> str:
    done = CliRunner().invoke(communique, ["-C", folder, "render", "--format", "txt", *words])
    assert done.exit_code == 0, done.output
    return done.output.replace(folder, ".")


def test_render_says_what_was_in_place(folder: str, runs: Runs):
    assert said(folder).splitlines()[-1] == "2 releases rendered in ./build"
    assert said(folder).splitlines() == [
        f"{SLUG}: up to date",
        f"{OTHER}: up to date",
        "2 releases up to date in ./build",
    ]
    runs.desk.release("lead: |\n  Un texte.\n")
    assert said(folder, "--explain").splitlines() == [
        f"{SLUG}: txt (releases/{SLUG}.yaml changed)",
        f"{OTHER}: up to date",
        "1 release rendered in ./build",
        "1 release up to date in ./build",
    ]


def test_machines_are_told_too(folder: str, runs: Runs):
    said(folder)
    (runs.desk.root / f"build/{SLUG}/{SLUG}.txt").unlink()
    told = json.loads(said(folder, "--output-format", "json"))["releases"]
    assert [one["status"] for one in told] == ["rendered", "current"]
    assert told[0]["why"] == [f"{SLUG}.txt is missing"]
    assert all(len(one["files"]) == 1 for one in told)


def test_each_save_is_followed(folder: str, runs: Runs):
    """The first save falls into the work itself."""
    done: list[Path] = []

    def do() -> None:
        done.append(Path())
        if len(done) > 3:
            raise KeyboardInterrupt
        runs.desk.write(f"releases/{len(done)}.yaml", "title: x\n")

    with pytest.raises(KeyboardInterrupt):
        at_each_save(runs.desk.root, do)
    assert len(done) == 4


def test_an_embargo_that_ends_is_as_good_as_a_save(folder: str, runs: Runs):
    now = datetime.datetime.now(datetime.UTC)
    runs.desk.release("embargo: 2099-10-02 10h\n")
    end = next_end(Workspace(runs.desk.root))
    assert end and end.isoformat() == "2099-10-02T10:00:00+02:00"
    assert next_end(Workspace(runs.desk.root, at=now)) is None  # --now stands still
    done: list[Path] = []

    def do() -> datetime.datetime:
        done.append(Path())
        if len(done) > 1:
            raise KeyboardInterrupt
        return now + datetime.timedelta(seconds=0.5)

    with pytest.raises(KeyboardInterrupt):
        at_each_save(runs.desk.root, do)


def test_what_goes_on_has_no_report(folder: str):
    done = CliRunner().invoke(
        communique, ["-C", folder, "render", "--watch", "--output-format", "json"]
    )
    assert done.exit_code == 2
    assert "--watch" in done.output


def test_two_commands_at_once_make_what_one_would(folder: str, runs: Runs):
    words = [sys.executable, str(ROOT / "cli.py"), "-C", folder, "render", "--format", "html,txt"]
    both = [
        subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT) for _n in "12"
    ]
    told = [one.communicate(timeout=PATIENCE)[0].decode() for one in both]
    assert [one.returncode for one in both] == [0, 0], told
    there = documents(runs.desk.root / "build")
    assert said(folder, "--format", "html,txt").splitlines()[:2] == [
        f"{SLUG}: up to date",
        f"{OTHER}: up to date",
    ]
    runs.desk.root.joinpath("build").rename(runs.desk.root / "of-both")
    said(folder, "--format", "html,txt")
    assert documents(runs.desk.root / "build") == there


def test_a_cache_that_another_program_holds_is_done_without(folder: str, runs: Runs, monkeypatch):
    said(folder)
    waits = []
    monkeypatch.setattr(store, "_PATIENCE", 0.05)
    really = sqlite3.connect
    monkeypatch.setattr(sqlite3, "connect", lambda *a, **k: waits.append(1) or really(*a, **k))
    (file,) = runs.cache.glob("*.sqlite")
    holder = really(file, isolation_level=None)
    holder.execute("BEGIN EXCLUSIVE")
    assert said(folder).splitlines()[-1] == "2 releases rendered in ./build"
    assert len(waits) < 5  # and not once for each question
    holder.close()


@pytest.mark.skipif(sys.platform != "linux", reason="names are bytes on Linux alone")
def test_a_folder_whose_name_is_no_text_has_its_documents(runs: Runs, monkeypatch):
    monkeypatch.setenv("COMMUNIQUE_CACHE", str(runs.cache))
    runs.desk.release()
    root = runs.desk.root.rename(runs.desk.root.with_name("caf\udce9"))
    for words in (("render", "--format", "txt"), ("check",)):
        done = CliRunner().invoke(communique, ["-C", str(root), *words])
        assert done.exit_code == 0, done.output
    root.rename(runs.desk.root)


def test_a_release_that_is_checked_alone_is_looked_at_each_time(folder: str, runs: Runs):
    alone = CliRunner().invoke(communique, ["-C", folder, "check", SLUG])
    assert not runs.cache.exists()
    both = CliRunner().invoke(communique, ["-C", folder, "check", SLUG, OTHER])
    assert [*runs.cache.iterdir()]
    again = CliRunner().invoke(communique, ["-C", folder, "check", SLUG])
    assert again.output == alone.output != both.output
