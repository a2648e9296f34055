"""The Tab key, as a shell asks and as bash gets the answer."""

import os
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from generator.codes.table import CODES
from generator.commands.completion import INSTALL
from generator.commands.main import COMPLETING
from generator.formats import FORMATS
from generator.proofing.proof import rules
from tests.commands.test_commands import BASE, process
from tests.conftest import ROOT, Desk


def proposed(typed: str, *, cwd: Path) -> list[str]:
    """Return what is proposed for the last word; the whole answer is on standard output."""
    done = process(
        cwd=cwd,
        COMP_WORDS=f"communique {typed}",
        COMP_CWORD=str(len(typed.split(" "))),
        **{COMPLETING: "bash_complete"},
    )
    assert (done.returncode, done.stderr) == (0, "")
    return [line.partition(",")[2] for line in done.stdout.splitlines() if line]


@pytest.fixture
def office(desk: Desk) -> Desk:
    desk.release(base=BASE)
    desk.release(base=BASE, slug="2020-01-01-autre")
    desk.write("templates/agglo/style.yaml", "extends: maison\n")
    return desk


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("re", ["render", "replace", "review"]),
        ("--la", ["--lang"]),
        ("--lang ", ["fr", "en"]),
        ("render 20", ["2019-10-02-exemple", "2020-01-01-autre"]),
        ("show 2020", ["2020-01-01-autre"]),
        ("preview 2020", ["2020-01-01-autre"]),
        ("check v", ["ville"]),
        ("check 2020", ["2020-01-01-autre"]),
        ("list --partner ", ["comite", "ville"]),
        ("list --state p", ["published"]),
        ("new --from 2020", ["2020-01-01-autre"]),
        ("new --previous 2020", ["2020-01-01-autre"]),
        ("new --partner v", ["ville"]),
        ("new --kind re", ["renouvellement", "résultats", "rectificatif"]),
        ("new --kind EV", ["événement"]),
        ("partner --of ", ["comite", "ville"]),
        ("render --format ", [*FORMATS]),
        ("render --format html,t", ["html,txt"]),
        ("render --style a", ["agglo"]),
        ("render --style ", ["agglo", "maison", "sobre"]),
        ("explain typo001", ["TYPO001"]),
        ("explain picture", ["PICTURE001", "PICTURE002"]),
        ("explain form01", [f"FORM01{n}" for n in range(7)]),
        ("check --select PICTURE", []),
        ("check --select CONT001,typo00", [f"CONT001,TYPO00{n}" for n in (1, 2, 5, 6, 8, 9)]),
        ("schema w", ["workspace"]),
        ("completion z", ["zsh"]),
        ("explain nothing", []),
    ],
)
def test_what_is_proposed(office: Desk, typed: str, names: list[str]):
    assert proposed(typed, cwd=office.root) == names


@pytest.mark.parametrize(
    "typed", ["check ", "check --select ", "list --partner ", "show ", "proof ", "explain "]
)
def test_nothing_heavy_is_read_for_it(office: Desk, typed: str):
    """The libraries, the proofreader: the Tab key must not be waited for."""
    done = subprocess.run(
        [sys.executable, "-X", "importtime", str(ROOT / "cli.py")],
        cwd=office.root,
        env={
            **os.environ,
            "COMP_WORDS": f"communique {typed}",
            "COMP_CWORD": str(len(typed.split(" "))),
            COMPLETING: "bash_complete",
        },
        capture_output=True,
        text=True,
        check=True,
    )
    read = {line.rpartition("|")[2].strip() for line in done.stderr.splitlines()}
    assert "generator.commands.completing" in read
    heavy = {"pydantic", "yaml", "jinja2", "rich", "weasyprint"}
    heavy |= {"generator.proofing.proof", "generator.codes.table"}
    assert read & heavy == set()


def test_every_code_is_proposed_and_nothing_else(tmp_path: Path):
    every = {rule.code for rule in rules()}
    assert proposed("explain ", cwd=tmp_path) == sorted({*every, *CODES})
    assert proposed("proof --ignore ", cwd=tmp_path) == sorted(every)


def test_another_folder_is_asked(office: Desk, tmp_path_factory: pytest.TempPathFactory):
    elsewhere = tmp_path_factory.mktemp("elsewhere")
    assert proposed(f"-C {office.root} show 2020", cwd=elsewhere) == ["2020-01-01-autre"]


@pytest.mark.parametrize("typed", ["check ", "render ", "render --style ", "list --partner "])
def test_a_broken_workspace_says_nothing(tmp_path: Path, typed: str):
    (tmp_path / "communique.yaml").write_text("timezone: [", encoding="utf-8")
    (tmp_path / "releases").write_text("not a folder", encoding="utf-8")
    (tmp_path / "partners").write_text("not a folder", encoding="utf-8")
    (tmp_path / "templates").write_text("not a folder", encoding="utf-8")
    proposed(typed, cwd=tmp_path)


def test_bash_completes(office: Desk, tmp_path_factory: pytest.TempPathFactory):
    bin_ = tmp_path_factory.mktemp("bin")
    program = bin_ / "communique"
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} {ROOT / "cli.py"} "$@"\n')
    program.chmod(0o755)
    asked = (
        'eval "$(communique completion bash)"; COMP_WORDS=(communique render 2020); COMP_CWORD=2;'
        ' _communique_completion communique; echo "${COMPREPLY[@]}"'
    )
    done = subprocess.run(
        ["bash", "-c", asked],
        cwd=office.root,
        env={**os.environ, "PATH": f"{bin_}:{os.environ['PATH']}"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.stdout.strip(), done.stderr) == ("2020-01-01-autre", "")


@pytest.mark.parametrize("shell", INSTALL)
def test_each_shell_has_its_script(tmp_path: Path, shell: str):
    script = process("completion", shell, cwd=tmp_path)
    assert script.returncode == 0
    assert "_COMMUNIQUE_COMPLETE" in script.stdout
    assert f"completion {shell} > ~/" in process("completion", cwd=tmp_path).stdout
