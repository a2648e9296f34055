"""docs/typography.md says what the rules do: all of them, and nothing else."""

import re
from pathlib import Path

import pytest

from generator.language import apply
from generator.language.french import typeset
from generator.language.french.typography import RULES
from generator.proofing import language as french
from generator.proofing import typography
from generator.proofing.proof import proof_texts
from tests.proofing.texts import passage

PAGE = (Path(__file__).parent / "../../docs/typography.md").read_text(encoding="utf-8")
ROW = re.compile(r"^\| `([\w.]+)` \| .+? \| `(.+?)` → `(.+?)` \| .+? \|$", re.MULTILINE)
KEPT = re.compile(r"^\| [^|`]+ \| (?:`` (.+?) ``|`([^`]+)`) \|$", re.MULTILINE)


def set_(text: str) -> str:
    return apply(text, typeset(text)).replace("\u00a0", "⍽").replace("\u202f", "⎵")


def test_every_rule_has_its_row() -> None:
    rows = [rule for rule, _before, _after in ROW.findall(PAGE)]
    assert sorted(rows) == sorted({rule.name for rule in RULES})


@pytest.mark.parametrize(("rule", "before", "after"), ROW.findall(PAGE))
def test_the_examples_are_true(rule: str, before: str, after: str) -> None:
    assert set_(before) == after
    assert rule in {edit.rule for edit in typeset(before)}


@pytest.mark.parametrize(
    ("before", "after"),
    [(before, after) for rule, before, after in ROW.findall(PAGE) if rule != "sp.trim"],
)
def test_the_proofreader_tells_what_the_rules_change(before: str, after: str) -> None:
    assert mended(before).replace("\u00a0", "⍽").replace("\u202f", "⎵") == after


def mended(words: str) -> str:
    """Make the fixes of typography of a printed line, one at a time."""
    for _ in range(len(words)):
        told = proof_texts([passage(words)], (*typography.RULES, *french.RULES))
        one = next((one for one in told if one.fix and one.fix.safe), None)
        if not one or not one.fix:
            break
        at = one.span.column - 1
        assert words.startswith(one.fix.before, at)
        words = words[:at] + one.fix.after + words[at + len(one.fix.before) :]
    return words


def test_rules_of_one_name_mend_one_kind_of_fault() -> None:
    kinds = {(rule.name, rule.mends, rule.ties) for rule in RULES}
    assert len(kinds) == len({rule.name for rule in RULES})


@pytest.mark.parametrize("text", [code or plain for code, plain in KEPT.findall(PAGE)])
def test_what_is_protected_stays(text: str) -> None:
    assert set_(text) == text


def test_the_examples_are_there() -> None:
    assert len(KEPT.findall(PAGE)) == 12
