"""Each row of the tables of faults trips its rule, and no row of what is right does.

The tables stand with the tests of their family.
"""

import pytest

from generator.proofing.passages import Role
from generator.proofing.proof import proof_texts, rules
from generator.proofing.rules import Rule
from tests.proofing import (
    test_contacts,
    test_extraction,
    test_facts,
    test_language,
    test_required,
    test_typography,
)
from tests.proofing.desks import marked, places, text_findings
from tests.proofing.texts import found, passage

RULES = rules()
OF_PASSAGES = [test_extraction, test_language, test_typography]
"""Their faults are told with the words at fault and what they should be."""
OF_TEXTS = [test_contacts, test_facts, test_required]
"""Their faults stand between ⟦ ⟧ in a plain text."""
TITLES = ("LANG004", "LANG005")


def role(code: str) -> Role:
    return "title" if code in TITLES else "text"


def rows(modules: list, table: str) -> list[tuple[str, ...]]:
    return [row for module in modules for row in getattr(module, table)]


@pytest.mark.parametrize(("code", "words", "wrong", "right"), rows(OF_PASSAGES, "TRIPS"))
def test_a_fault_is_found(code: str, words: str, wrong: str | None, right: str | None):
    told = found(RULES, code, words, role(code))
    assert told
    assert wrong is None or (wrong, right) in told


@pytest.mark.parametrize(("code", "words"), rows(OF_PASSAGES, "SPARES"))
def test_what_is_right_is_left_alone(code: str, words: str):
    assert found(RULES, code, words, role(code)) == []


@pytest.mark.parametrize(("code", "typed"), rows(OF_TEXTS, "TRIPS"))
def test_a_text_that_trips(code: str, typed: str):
    text, expected = marked(typed)
    assert places(text_findings(text, RULES), code) == expected


@pytest.mark.parametrize(("code", "text"), rows([test_contacts, test_facts], "MISSES"))
def test_a_near_miss(code: str, text: str):
    assert places(text_findings(text, RULES), code) == []


@pytest.mark.parametrize("module", OF_PASSAGES, ids=lambda module: module.__name__)
def test_every_rule_on_passages_is_tested_both_ways(module):
    codes = {rule.code for rule in module.RULES if rule.passage}
    assert codes <= {row[0] for row in module.TRIPS}
    assert codes <= {row[0] for row in module.SPARES}


@pytest.mark.parametrize(
    "rule", [*test_language.RULES, *test_typography.RULES], ids=lambda rule: rule.code
)
@pytest.mark.parametrize("printed", [True, False])
def test_a_rule_shows_what_it_means(rule: Rule, printed: bool):
    words = role(rule.code)
    assert proof_texts([passage(rule.wrong, words, printed=printed)], [rule])
    assert not proof_texts([passage(rule.right, words, printed=printed)], [rule])
