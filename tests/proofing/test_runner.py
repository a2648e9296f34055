"""What the runner does for the rules: which are imported, and which are tried on a text."""

import subprocess
import sys
from pathlib import Path

import pytest

from generator.proofing import plain
from generator.proofing.patterns import hit
from generator.proofing.proof import FAMILIES, index, proof_texts, rule, rules, selected
from generator.proofing.rules import EVERY, Rule
from tests.proofing.measured import HERE, SEEDS
from tests.proofing.texts import passage

TEXTS = sorted([*HERE.glob("clean/*.txt"), *HERE.glob("defective/*.txt"), *SEEDS.glob("*.txt")])


def imported(after: str) -> set[str]:
    """Return the families that some lines import."""
    told = f"import sys\nfrom generator.proofing.proof import *\n{after}\nprint(*sys.modules)"
    modules = subprocess.check_output([sys.executable, "-c", told], text=True).split()
    return {name for name in FAMILIES.values() if f"generator.proofing.{name}" in modules}


@pytest.mark.parametrize(
    ("after", "families"),
    [
        ("", set()),
        ("rules(['REQ'])", {"required"}),
        ("rule('CONT002')", {"contacts"}),
        ("rule('READ001')", set()),
        ("selected(['FACT01', 'REQ'])", {"facts", "required"}),
        ("selected()", {*FAMILIES.values()} - {"corpus", "spelling"}),
        ("selected(ignore=['LANG', 'EX', 'F', 'C'])", {"required", "typography"}),
        ("selected(['CO'], ['CONT'], corpus=True)", {"consistency", "corpus"}),
    ],
)
def test_a_family_is_imported_when_one_of_its_rules_is_asked_for(after: str, families: set[str]):
    assert imported(after) == families


def test_codes_lead_to_rules():
    every = rules()
    assert len({one.code for one in every}) == len(every), "a code is one row"
    assert all(rule(one.code) is one for one in every)
    assert [rule(code) for code in ("", "REQ", "REQ9", "BIND001", "proof")] == [None] * 5
    assert {one.code.rstrip("0123456789") for one in every} == set(FAMILIES)


def test_what_is_selected():
    assert [one for one in selected() if one.code.startswith(("CORP", "SPEL"))] == []
    assert list(selected(corpus=True, spelling=True)) == list(rules())
    assert [one.code for one in selected(["CONT00"], ["CONT002", "CONT006"])] == [
        f"CONT00{n}" for n in (1, 3, 4, 5, 8)
    ]
    assert not selected(["CORP"]) and not selected(["LANG020"], ["LANG"])


def one(**more: object) -> Rule:
    """Make a rule that finds fault with any text it is tried on."""
    told = dict.fromkeys(("message", "why", "source", "wrong", "right"), "")
    row = {
        "code": "TEST001",
        "severity": "error",
        "passage": lambda text: [hit(text, 0, 1)],
        **told,
    }
    return Rule(**(row | more))


@pytest.mark.parametrize(
    ("row", "words", "language", "tried"),
    [
        ({}, "Un mot", "fr", True),
        ({}, "A word", "en", False),
        ({"languages": EVERY}, "A word", "de", True),
        ({"languages": ("en", "de")}, "A word", "en", True),
        ({"needs": ("mot", "mots")}, "Un mot.", "fr", True),
        ({"needs": ("mot",)}, "Un motif, un Mot", "fr", False),
        ({"holds": ("ot",)}, "Un mot", "fr", True),
        ({"holds": ("de la",)}, "de\nla  ville", "fr", True),
        ({"holds": "()"}, "Un (mot", "fr", True),
        ({"holds": "()"}, "Un mot", "fr", False),
        ({"needs": ("soit",), "holds": (":",)}, "Un : mot", "fr", True),
        ({"needs": ("soit",), "holds": (":",)}, "soit un mot", "fr", True),
        ({"needs": ("soit",), "holds": (":",)}, "un mot", "fr", False),
    ],
)
def test_a_rule_is_tried_on_texts_that_hold_what_it_needs(row, words, language, tried):
    assert bool(proof_texts([passage(words, language=language)], [one(**row)])) is tried


def test_a_document_is_looked_at_as_a_whole():
    looked = []
    row = one(passage=None, document=lambda texts: looked.append(len(texts)) or [], needs=("mot",))
    proof_texts([passage("Un"), passage("Un mot")], [row])
    proof_texts([passage("Un"), passage("Une ligne")], [row])
    proof_texts([], [row])
    assert looked == [2]


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_nothing_would_be_found_where_a_rule_is_not_tried(file: Path):
    every = tuple(one for one in rules() if one.passage)
    for text in plain.read(file.read_text(encoding="utf-8"), path=file.name):
        left_out = set(every) - index(every, text.language).tried_on(text)
        missed = [one.code for one in left_out if one.passage and list(one.passage(text))]
        assert missed == []
