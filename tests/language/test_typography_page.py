"""docs/typography.md says what the rules do: all of them, and nothing else."""

import re
from pathlib import Path

import pytest

from generator.language import apply
from generator.language.french import typeset
from generator.language.french.typography import RULES

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


@pytest.mark.parametrize("text", [code or plain for code, plain in KEPT.findall(PAGE)])
def test_what_is_protected_stays(text: str) -> None:
    assert set_(text) == text


def test_the_examples_are_there() -> None:
    assert len(KEPT.findall(PAGE)) == 12
