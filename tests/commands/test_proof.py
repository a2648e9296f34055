"""`communique proof` on files and on what is pasted, in and out of a workspace."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from generator.commands import proofing_options
from generator.commands.main import communique
from generator.findings import Finding, Span
from tests.conftest import ROOT

CLEAN = "COMMUNIQUÉ DE PRESSE\n\nMetz, le 2 octobre 2019\n\nUn titre\n\nLe texte est là.\n"
MIXED = "Un titre\n\nUn texte.\n\nVoici :\n• un ;\n• deux ;\n\n\n▪ trois.\n"
ONLY = ("--select", "CONS")


def run(*words: str, typed: str | bytes | None = None) -> Result:
    return CliRunner().invoke(communique, ["proof", *words], input=typed)


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    file = tmp_path / "brouillon.txt"
    file.write_text(MIXED, encoding="utf-8")
    return file


def test_findings_are_printed_with_their_lines(draft: Path):
    result = run(str(draft), *ONLY)
    assert result.exit_code == 0
    assert f"{draft.as_posix()}:6:1: warning[CONS010]" in result.output
    assert "    6 | • un ;" in result.output
    assert "2 warnings" in result.output


def test_pasted_text(draft: Path):
    result = run("-", *ONLY, typed=MIXED)
    assert result.exit_code == 0 and "(pasted text):10:1: warning[CONS010]" in result.output


def test_nothing_to_mend():
    assert run("-", *ONLY, typed=CLEAN).output == "(pasted text) – nothing to mend\n"


def test_json(draft: Path):
    found = json.loads(run(str(draft), *ONLY, "--output-format", "json").output)
    assert [(one["line"], one["code"], one["severity"]) for one in found] == [
        (6, "CONS010", "warning"),
        (10, "CONS010", "warning"),
    ]


def test_strict_fails_on_warnings_and_quiet_weakens_nothing(draft: Path):
    assert run(str(draft), *ONLY, "--strict").exit_code == 1
    quiet = run(str(draft), *ONLY, "--strict", "--quiet")
    assert quiet.exit_code == 1 and "CONS010" not in quiet.output


@pytest.mark.parametrize(
    ("words", "codes"),
    [
        (["--select", "cons010"], {"CONS010"}),
        (["--select", "CONS", "--ignore", "CONS002,CONS010"], set()),
        (["--select", "CONS002", "--select", "CONS010"], {"CONS010"}),
        (["--select", "CONS010, CONS011"], {"CONS010"}),
    ],
)
def test_select_and_ignore(draft: Path, words: list[str], codes: set[str]):
    found = json.loads(run(str(draft), *words, "--output-format", "json").output)
    assert {one["code"] for one in found} == codes


def test_a_code_that_no_rule_has_is_wrong_usage(draft: Path):
    result = run(str(draft), "--select", "XYZ")
    assert result.exit_code == 2 and "XYZ" in result.output


def test_corpus_codes_are_known(draft: Path):
    assert run(str(draft), "--ignore", "CORP").exit_code in (0, 1)


def test_a_missing_file_is_wrong_usage(tmp_path: Path):
    assert run(str(tmp_path / "absent.txt")).exit_code == 2


def test_bad_utf_8(tmp_path: Path):
    file = tmp_path / "ancien.txt"
    file.write_bytes("Un texte\nà l’été".encode("cp1252"))
    result = run(str(file))
    assert result.exit_code == 1
    assert f"{file.as_posix()}:2:1: error[READ001]" in result.output
    assert json.loads(run(str(file), "--output-format", "json").output)[0]["code"] == "READ001"


def test_a_byte_order_mark_and_windows_lines():
    typed = b"\xef\xbb\xbf" + MIXED.replace("\n", "\r\n").encode()
    assert "(pasted text):6:1: warning[CONS010]" in run("-", *ONLY, typed=typed).output


def test_english_has_no_rules_of_french():
    typed = "A title\n\nIt has with 4 aims.\n"
    asked = ("-", "--notes", "--select", "LANG034")
    assert "LANG034" in run(*asked, typed=typed).output
    assert "LANG034" not in run(*asked, "--lang", "en", typed=typed).output


def test_it_loads_no_pdf_engine(draft: Path, tmp_path: Path):
    code = (
        "import sys\nfrom generator.commands.main import communique\n"
        f"communique.main(['proof', {str(draft)!r}], standalone_mode=False)\n"
        "assert 'weasyprint' not in sys.modules"
    )
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=tmp_path,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_what_fails():
    span = Span("a.txt", 1, 1, 1, 2)
    error, warning = Finding("A001", "", span), Finding("A002", "", span, severity="warning")
    note = Finding("A003", "", span, severity="info")
    assert proofing_options.failing([error], strict=False)
    assert not proofing_options.failing([warning, note], strict=False)
    assert proofing_options.failing([warning, note], strict=True)
    assert not proofing_options.failing([note], strict=True)
    three = [error, warning, note]
    assert proofing_options.told(three, notes=False, quiet=True) == [error]
    assert proofing_options.told(three, notes=False, quiet=False) == [error, warning]
    assert proofing_options.told(three, notes=True, quiet=False) == three
    counted = proofing_options.counted([error, error, warning, note])
    assert counted == "1 error to mend, 1 warning, 1 note (--notes)"


def test_spelling_is_looked_up_on_request():
    typed = "Un titre\n\nLe dévelopement du territoire.\n"
    assert "SPEL" not in run("-", typed=typed).output
    told = run("-", "--spelling", "--select", "SPEL", typed=typed)
    assert told.exit_code == 0 and "(pasted text):3:4: warning[SPEL001]" in told.output
    assert "Write « développement »." in told.output


@pytest.mark.parametrize("code", ["SPEL", "spel001", "TYPO,SPEL003"])
def test_rules_on_spelling_are_not_selected_without_it(code: str):
    result = run("-", "--select", code, typed="Un titre\n")
    assert result.exit_code == 2 and "add --spelling" in result.output
    assert run("-", "--ignore", code, typed="Un titre\n").exit_code == 0


def test_the_words_of_the_folder_are_known(tmp_path: Path):
    (tmp_path / "communique.yaml").write_text("words: [zorglubois]\n", encoding="utf-8")
    words = ["-C", str(tmp_path), "proof", "--spelling", "--select", "SPEL", "-"]
    typed = "Un titre\n\nUn accord zorglubois et des plaxotiers.\n"
    told = CliRunner().invoke(communique, words, input=typed).output
    assert "plaxotiers" in told and "SPEL001" in told and told.count("SPEL") == 1
