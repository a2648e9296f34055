"""Every exit code that docs/reference/commands.md promises, from a process of its own."""

import re
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.test_commands import BASE, process
from tests.conftest import ROOT, Desk


def test_0_done(desk: Desk):
    desk.release(base=BASE)
    for words in (("list",), ("render", "--format", "txt"), ("schema", "style"), ("--help",)):
        assert process(*words, cwd=desk.root).returncode == 0


def test_1_content_refused(desk: Desk):
    desk.release("leed: x\n", base=BASE)
    slug = "2019-10-02-exemple"
    for words in (("check",), ("list",), ("show", slug), ("render", "--format", "txt")):
        done = process(*words, cwd=desk.root)
        assert done.returncode == 1, words
        assert "FORM003" in done.stdout + done.stderr


UNFOLLOWED = {
    ("check",): 1,
    ("list",): 1,
    ("show", "2019-10-02-exemple"): 1,
    ("render", "--format", "txt"): 1,
    ("new", "--no-input"): 1,
    ("partner", "Exemple", "--no-input"): 1,
    ("doctor",): 3,
    ("schema", "release"): 0,
    ("new", "--help"): 0,
}


@pytest.mark.parametrize("words", UNFOLLOWED)
@pytest.mark.parametrize("language", ["xx", "À COMPLÉTER"])
def test_a_language_that_nobody_knows_is_told(desk: Desk, words: tuple[str, ...], language: str):
    desk.release(base=BASE)
    desk.write("communique.yaml", f"language: {language}\n")
    done = process(*words, cwd=desk.root)
    assert done.returncode == UNFOLLOWED[words]
    assert ("communique.yaml:1:11" in done.stdout + done.stderr) == (done.returncode == 1)


@pytest.mark.parametrize(
    "words",
    [
        (),
        ("rendre",),
        ("check", "unknown"),
        ("list", "--state", "x"),
        ("list", "--partner", "x"),
        ("schema",),
        ("schema", "x"),
        ("--lang", "de", "list"),
        ("-C", "nowhere", "list"),
        ("render", "--style", "x"),
    ],
)
def test_2_wrong_usage(desk: Desk, words: tuple[str, ...]):
    desk.release(base=BASE)
    done = process(*words, cwd=desk.root)
    assert done.returncode == 2
    assert "Usage\u00a0:" in done.stderr
    assert "Traceback" not in done.stderr


def test_3_technical_failure(desk: Desk):
    desk.release(base=BASE)
    desk.write("build", "a file where the folder should be")
    done = process("render", "--format", "txt", cwd=desk.root)
    assert done.returncode == 3
    assert "Incident technique" in done.stderr


def test_130_interrupted(tmp_path: Path):
    waiting = subprocess.Popen(
        [sys.executable, str(ROOT / "cli.py"), "--lang", "fr", "proof"],
        cwd=tmp_path,
        stdin=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert waiting.stdin
    waiting.stdin.write("Un texte.\n" * 20_000)  # more than a pipe holds: it reads by now
    waiting.send_signal(signal.SIGINT)
    _out, told = waiting.communicate()
    assert waiting.returncode == 130
    assert "Traceback" not in told


def test_the_reference_tells_them_all():
    page = (ROOT / "docs/reference/commands.md").read_text(encoding="utf-8")
    table = page.partition("| code de sortie |")[2].partition("\n\n")[0]
    assert re.findall(r"^\| (\d+) \|", table, re.MULTILINE) == ["0", "1", "2", "3", "130", "141"]
