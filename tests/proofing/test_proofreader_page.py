"""docs/proofreader.md says which rules there are, and what they find."""

import re

from generator.codes import FAMILIES, family
from generator.proofing.proof import rules
from tools import proofreader

PAGE = proofreader.PAGE.read_text(encoding="utf-8")


def test_the_page_is_up_to_date():
    """Run `python -m tools.proofreader` when this fails."""
    assert proofreader.page(PAGE) == PAGE


def test_the_list_of_codes_is_up_to_date():
    """Run `python -m tools.proofreader` when this fails."""
    assert proofreader.listed() == proofreader.LIST.read_text(encoding="utf-8")


def test_every_rule_has_its_row():
    rows = re.findall(r"^\| `([A-Z]+\d{3})` \|", PAGE, re.MULTILINE)
    assert sorted(rows) == sorted({rule.code for rule in rules()})


def test_every_family_is_introduced():
    families = {family(rule.code) for rule in rules()}
    assert {one for one in families if f"`{one}…`" in PAGE} == families <= {*FAMILIES}


def test_the_codes_it_names_are_rules():
    named = set(re.findall(r"\b[A-Z]{3,5}\d{3}\b", PAGE))
    assert named == {rule.code for rule in rules()} | {"PROOF001"}
