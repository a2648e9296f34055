"""`communique explain`."""

import re

import pytest
from click.testing import CliRunner

from generator.commands.main import communique
from generator.proofing.proof import rules
from tests.conftest import ROOT

GENERATOR = ROOT / "generator"


@pytest.mark.parametrize("code", sorted({rule.code for rule in rules()}))
def test_every_rule_is_explained(code: str):
    result = CliRunner().invoke(communique, ["explain", code.lower()])
    assert result.exit_code == 0
    assert result.output.startswith(f"{code} (")
    for part in ("Source: ", "Wrong:", "Right:"):
        assert part in result.output
    assert "{" not in result.output.split("Wrong:")[0].split("\n")[1]
    assert "HOUSE" not in result.output


def test_an_example_of_several_lines_stands_below_its_label():
    output = CliRunner().invoke(communique, ["explain", "FACT011"]).output
    assert "Wrong:\n    Voici trois engagements :\n    • loger les uns ;\n" in output


def test_every_other_code_says_what_it_is_about():
    written = "".join(path.read_text(encoding="utf-8") for path in GENERATOR.rglob("*.py"))
    for code in set(re.findall(r'"([A-Z]{3,5}\d{3})"', written)) - {rule.code for rule in rules()}:
        result = CliRunner().invoke(communique, ["explain", code])
        assert (result.exit_code, result.output.split()[0]) == (0, code)
        assert "Its message says what to do." in result.output


def test_an_unknown_rule_is_wrong_usage_with_the_nearest():
    result = CliRunner().invoke(communique, ["explain", "CONT0003"])
    assert result.exit_code == 2
    assert "CONT003" in result.output
