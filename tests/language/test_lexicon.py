"""The French lexicon: what forms may be, the way back, and that it is made of its sources."""

import os
import subprocess
import sys
from itertools import islice

import pytest

from generator.language.french.lexicon import KINDS, Reading, forms, readings, spells
from tests.conftest import ROOT, Desk
from tools import lexicon as tool


def said(form: str) -> set[tuple[str, str, str, str]]:
    return {(one.lemma, one.kind, one.gender, one.number) for one in readings(form)}


@pytest.mark.parametrize(
    ("form", "meant"),
    [
        ("mesures", {("mesure", "noun", "f", "p"), ("mesurer", "verb", "", "")}),
        ("équipées", {("équiper", "participle", "f", "p"), ("équipée", "noun", "f", "p")}),
        ("élève", {("élève", "noun", "", "s"), ("élever", "verb", "", "")}),
        ("prix", {("prix", "noun", "m", "")}),
        ("aller", {("aller", "infinitive", "", ""), ("aller", "noun", "m", "s")}),
        ("d'", {("de", "preposition", "", "")}),
        ("kilomètres", {("kilomètre", "noun", "m", "p"), ("kilométrer", "verb", "", "")}),
        ("enseignante", {("enseignant", kind, "f", "s") for kind in ("noun", "adjective")}),
        ("Claire", {("Claire", "forename", "f", "")}),
        ("aout", {("aout", "noun", "m", "s")}),
        ("zorglub", set()),
        ("", set()),
    ],
)
def test_readings(form, meant):
    assert said(form) == meant


def test_a_finite_verb_has_its_moods_and_persons():
    (one,) = (one for one in readings("durerons") if one.kind == "verb")
    assert one.finite == {("future", "1p")}
    assert (one.moods, one.persons) == ({"future"}, {"1p"})
    (est,) = (one for one in readings("est") if one.kind == "verb")
    assert "c" in est.uses and est.persons == {"3s"}


@pytest.mark.parametrize(("form", "right"), [("août", True), ("aout", False), ("zorglub", False)])
def test_the_spelling_of_the_house(form, right):
    assert spells(form) is right


@pytest.mark.parametrize(
    ("lemma", "kind", "asked", "found"),
    [
        ("mesure", "noun", {"number": "p"}, ("mesures",)),
        ("équiper", "participle", {"gender": "f", "number": "p"}, ("équipées",)),
        ("équiper", "infinitive", {}, ("équiper",)),
        ("pouvoir", "verb", {"mood": "present", "person": "3p"}, ("peuvent",)),
        ("être", "verb", {"mood": "future", "person": "3s"}, ("sera",)),
        ("avoir", "participle", {"gender": "m", "number": "s"}, ("eu",)),
        ("national", "adjective", {"gender": "m", "number": "p"}, ("nationaux",)),
        ("prix", "noun", {"number": "p"}, ("prix",)),
        ("lauréat", "noun", {"gender": "f", "number": "p"}, ("lauréates",)),
        ("payer", "verb", {"mood": "present", "person": "3s"}, ("paie", "paye")),
        ("connaître", "infinitive", {}, ("connaître",)),
        ("chef-lieu", "noun", {"number": "p"}, ("chefs-lieux",)),
        ("mesure", "noun", {"gender": "m"}, ()),
        ("zorglub", "noun", {}, ()),
    ],
)
def test_the_way_back(lemma, kind, asked, found):
    assert forms(lemma, kind, **asked) == found


@pytest.mark.parametrize(
    ("one", "other", "together"),
    [
        (Reading("le", "determiner", "", "p"), Reading("mesure", "noun", "f", "p"), True),
        (Reading("le", "determiner", "", "p"), Reading("mesure", "noun", "f", "s"), False),
        (Reading("le", "determiner", "m", "s"), Reading("mesure", "noun", "f", "s"), False),
        (Reading("le", "determiner", "m", "s"), Reading("prix", "noun", "m", ""), True),
    ],
)
def test_agreement(one, other, together):
    assert one.agrees(other) is together
    assert other.agrees(one) is together


def test_it_is_made_of_its_sources():
    wide = tool.source("comprehensive")
    more, less = tool.overlay()
    checked = 0
    for form, lemma, tags in tool.expanded((*islice(wide.rows, 0, None, 97), *more), wide):
        if tool.WRITTEN.fullmatch(form) and "po:err" not in tags:
            for kind, gender, number, _finite, _uses in tool.readings(tags):
                if (form, kind) not in less:
                    assert (lemma, KINDS[kind], gender, number) in said(form) or "-" in form
                    checked += 1
    assert checked > 4000


@pytest.mark.parametrize("words", [["--help"], ["render", "--format", "html,txt"]])
def test_who_does_not_proofread_does_not_pay_for_it(desk: Desk, words: list[str]):
    desk.release()
    probe = (
        "import sys; from generator.commands.main import main\ntry: main()\nfinally: "
        "print(sys.modules.keys() & {'generator.language.french.lexicon'})"
    )
    result = subprocess.run(
        [sys.executable, "-c", probe, *words],
        cwd=desk.root,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert result.stdout.endswith("set()\n"), result.stderr
