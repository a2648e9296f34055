"""What is typed as an answer is what the reader finds in the draft."""

import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from generator.drafting import partner, release
from generator.drafting.misread import Misread
from generator.drafting.questions import Office, gather
from generator.drafting.release_questions import QUESTIONS
from generator.source import yaml
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.drafting.test_scalars import TYPED, joined, normal

# The folder is read only, so that one serves all examples.
SAME_FOLDER = settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)


@pytest.fixture
def office(tmp_path: Path) -> Office:
    return Office(Library(Workspace(tmp_path)), datetime.date(2026, 11, 22))


@SAME_FOLDER
@given(TYPED)
def test_the_words_of_a_release_come_back(office: Office, typed: str):
    said = {"title": (typed,), "place": (typed,), "agreement": (typed,), "period": (typed,)}
    try:
        text = release.draft(gather(QUESTIONS, said, office), office)
    except Misread:  # a brace, a bullet: refused before anything is written
        assert any(mark in typed for mark in "{}•▪◦‣")
        return
    tree, findings = yaml.read(text, path="x")
    assert findings == []
    assert tree is not None
    if normal(typed):
        read = (
            tree["title"],
            tree["place"],
            tree["agreement"]["name"],
            tree["agreement"]["period"],
        )
        assert {joined(one) for one in read} == {normal(typed)}


@SAME_FOLDER
@given(TYPED)
def test_the_words_of_a_partner_come_back(office: Office, typed: str):
    said = {"name": ("Exemple",), "acronym": (typed,), "about": (typed,), "slug": ("x",),
            "website": (typed,)}  # fmt: skip
    try:
        text = partner.draft(gather(partner.QUESTIONS, said, office), office)
    except Misread:
        assert any(mark in typed for mark in "{}•▪◦‣")
        return
    tree, findings = yaml.read(text, path="x")
    assert findings == []
    assert tree is not None
    if normal(typed):
        assert joined(tree["acronym"]) == joined(tree["website"]) == normal(typed)
        assert joined(tree["about"]) == normal(typed)
