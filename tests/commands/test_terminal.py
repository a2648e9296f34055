"""What a terminal is shown and a pipe is not: colour and progress; what --quiet leaves."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.test_commands import BASE, process
from tests.conftest import ROOT, Desk

WRONG = "leed: x\n"
RED = "\x1b[1;31m"


def on_terminal(*words: str, cwd: Path, **environment: str) -> str:
    """Return what a terminal is told."""
    ours, theirs = pty.openpty()
    unset = {name: value for name, value in os.environ.items() if name not in COLOURS}
    done = subprocess.Popen(
        [sys.executable, str(ROOT / "cli.py"), *words],
        cwd=cwd,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**unset, "TERM": "xterm", "COMMUNIQUE_LANG": "fr", **environment},
    )
    os.close(theirs)
    told = b""
    while chunk := read(ours):
        told += chunk
    os.close(ours)
    done.wait()
    return told.decode().replace("\r\n", "\n")


COLOURS = ("NO_COLOR", "FORCE_COLOR", "TERM")


def read(terminal: int) -> bytes:
    try:
        return os.read(terminal, 65536)
    except OSError:  # the other end has gone
        return b""


def without_colour(told: str) -> str:
    return re.sub(r"\x1b\[[\d;]*m", "", told)


def test_findings_are_coloured_where_asked(desk: Desk):
    desk.release(WRONG, base=BASE)
    plain = process("check", cwd=desk.root).stdout
    forced = process("check", cwd=desk.root, FORCE_COLOR="1").stdout
    assert "\x1b" not in plain
    assert f"{RED}erreur[FORM003]\x1b[0m" in forced
    assert f"{RED}^^^^\x1b[0m" in forced
    assert without_colour(forced) == plain
    assert process("check", cwd=desk.root, FORCE_COLOR="0").stdout == plain


def test_a_pasted_text_is_coloured_too(tmp_path: Path):
    (tmp_path / "x.txt").write_text("Un texte : c'est ... ceci,,cela\n", encoding="utf-8")
    plain = process("proof", "--notes", "x.txt", cwd=tmp_path).stdout
    forced = process("proof", "--notes", "x.txt", cwd=tmp_path, FORCE_COLOR="1").stdout
    assert "\x1b[" in forced
    assert without_colour(forced) == plain


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_findings_are_coloured_on_a_terminal(
    desk: Desk, environment: dict[str, str], coloured: bool
):
    desk.release(WRONG, base=BASE)
    assert (RED in on_terminal("check", cwd=desk.root, **environment)) == coloured


def test_progress_is_a_bar_on_a_terminal_and_lines_elsewhere(desk: Desk):
    slugs = [f"2019-10-{day}-exemple" for day in range(10, 13)]
    for slug in slugs:
        desk.release(base=BASE, slug=slug)
    shown = on_terminal("render", "--format", "txt", cwd=desk.root)
    assert "Production" in shown and "100%" in shown
    assert "txt" not in shown
    piped = process("render", "--format", "txt", cwd=desk.root)
    assert piped.stdout.splitlines()[:3] == [f"{slug}: txt" for slug in slugs]
    assert "%" not in piped.stdout + piped.stderr


def test_checking_shows_progress_on_a_terminal_only(desk: Desk):
    desk.release(base=BASE)
    assert "100%" in on_terminal("check", cwd=desk.root)
    assert "100%" not in process("check", cwd=desk.root).stderr


def test_the_bar_fits_a_terminal(desk: Desk):
    desk.release(base=BASE, slug="2019-10-02-" + "tres-longue-affaire-" * 4)
    shown = on_terminal("render", "--format", "txt", cwd=desk.root).partition("\n")[0]
    lines = re.split(r"\r|\x1b\[[?\d;]*[a-zA-Z]", shown)
    assert max(map(len, lines)) < 80


def test_quiet_leaves_the_errors(desk: Desk):
    desk.release(base=BASE)
    done = process("render", "--format", "txt", "--quiet", cwd=desk.root)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")
    desk.release(WRONG, base=BASE, slug="2019-10-03-autre")
    done = process("render", "--format", "txt", "--quiet", cwd=desk.root)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.count("erreur[FORM003]") == 1
