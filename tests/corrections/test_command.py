"""`communique corrections`, as staff use it: list, look, write, check."""

import re
import shutil
import subprocess
import sys

import pytest
from click.testing import CliRunner

from generator.commands.main import communique
from generator.source.workspace import Workspace
from tests.conftest import ROOT
from tests.corrections.papers import paper

SLUG = "2025-11-05-eau"


@pytest.fixture
def run():
    return lambda *words: CliRunner().invoke(communique, [str(word) for word in words])


@pytest.fixture
def folder(tmp_path):
    shutil.copytree(ROOT / "tests/corrections/unseen", tmp_path / "here")
    return tmp_path / "here"


@pytest.fixture
def document(folder, tmp_path):
    workspace = Workspace(folder)
    (file,) = [one for one in workspace.releases if one.slug == SLUG]
    made = paper(file, workspace)
    made.rewrite("les fuites en moins de deux jours", "toute fuite en moins de trois jours")
    path = tmp_path / "retour.docx"
    path.write_bytes(made.bytes())
    return path


def text(folder) -> str:
    return (folder / f"releases/{SLUG}.yaml").read_text(encoding="utf-8")


def test_a_list_writes_nothing(folder, document, run):
    before = text(folder)
    result = run("-C", folder, "corrections", document)
    assert result.exit_code == 0 and text(folder) == before
    assert f"releases/{SLUG}.yaml:11" in result.output and "Anne Petit" in result.output
    assert "--diff" in result.output


def test_what_was_shown_is_written_and_checked(folder, document, run):
    shown = run("-C", folder, "corrections", document, "--diff")
    assert "+    charte" not in shown.stdout and "trois jours" in shown.stdout
    (digits,) = re.findall(r"--apply ([0-9a-f]{8})", shown.stderr)
    result = run("-C", folder, "corrections", document, "--apply", digits)
    assert "toute fuite\n    en moins de trois jours" in text(folder)
    assert f"releases/{SLUG}.yaml" in result.output
    again = run("-C", folder, "corrections", document)
    assert "--diff" not in again.output  # it is there already


def test_nothing_is_written_unseen(folder, document, run):
    before = text(folder)
    result = run("-C", folder, "corrections", document, "--apply", "00000000")
    assert result.exit_code == 2 and text(folder) == before and "--diff" in result.output


def test_what_changed_since_it_was_shown_is_not_written(folder, document, run):
    shown = run("-C", folder, "corrections", document, "--diff")
    (digits,) = re.findall(r"--apply ([0-9a-f]{8})", shown.stderr)
    path = folder / f"releases/{SLUG}.yaml"
    path.write_text(text(folder).replace("en moins de deux jours", "en moins de 2 jours"), "utf-8")
    result = run("-C", folder, "corrections", document, "--apply", digits)
    assert result.exit_code == 2 and "trois jours" not in text(folder)


def test_what_is_no_document_is_refused(folder, tmp_path):
    (tmp_path / "a.docx").write_bytes(b"%PDF-1.7")
    command = [sys.executable, ROOT / "cli.py", "-C", folder, "corrections", tmp_path / "a.docx"]
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (result.returncode, result.stdout) == (1, "") and "CORR001" in result.stderr
    assert "Traceback" not in result.stderr
