"""The French lexicon: what forms may be, the way back, and that it is made of its sources."""

import os
import subprocess
import sys

import pytest

from generator.language.french.lexicon import KINDS, Reading, forms, readings, spells
from tests.conftest import ROOT, Desk
from tools import lexicon as tool
from tools.hunspell import expanded, source


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
    wide, ours = source(tool.PACKED, "comprehensive"), tool.overlay()
    checked = 0
    for form, lemma, tags in expanded((*wide.rows[::97], *ours.more), wide):
        if not tool.WRITTEN.fullmatch(form) or "po:err" in tags:
            continue
        for kind, gender, number, _finite, _uses in tool.readings(tags):
            gender = ours.genders.get((lemma, kind), gender)
            if (form, kind) not in ours.less and "-" not in form:
                assert (lemma, KINDS[kind], gender, number) in said(form)
                checked += 1
    assert checked > 4000


@pytest.mark.parametrize(
    ("form", "kind"), [("la", "noun"), ("dans", "noun"), ("plus", "verb"), ("de", "determiner")]
)
def test_readings_that_hide_slips_are_dropped(form, kind):
    assert kind not in {one.kind for one in readings(form)}


@pytest.mark.parametrize(("noun", "gender"), [("espaces", "m"), ("page", "f"), ("aide", "f")])
def test_the_gender_that_is_meant(noun, gender):
    assert {one.gender for one in readings(noun) if one.kind == "noun"} == {gender}


def test_who_only_asks_for_help_does_not_pay_for_it(desk: Desk):
    desk.release()
    probe = (
        "import sys; from generator.commands.main import main\ntry: main()\nfinally: "
        "name = 'generator.language.french.lexicon'; "
        "print(name in sys.modules and sys.modules[name]._lexicon.cache_info().currsize > 0)"
    )
    result = subprocess.run(
        [sys.executable, "-c", probe, "--help"],
        cwd=desk.root,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        check=False,
    )
    assert result.stdout.endswith("False\n"), result.stderr
