"""What `check` bound is what is shown: nobody binds it again, and nothing else keeps it."""

from collections import Counter

import pytest

from generator.checking import check
from generator.content.bind import bind
from generator.preview.view import look, printer
from generator.proofing.proof import selected
from generator.review.sides import read
from generator.source.library import Library
from generator.source.workspace import Workspace
from generator.version import builtin_styles
from tests.conftest import Desk


@pytest.fixture
def times(monkeypatch: pytest.MonkeyPatch) -> Counter[str]:
    """How often each release was bound."""
    counted = Counter[str]()

    def counting(release, file, library, **how):
        counted[file.slug] += 1
        return bind(release, file, library, **how)

    monkeypatch.setattr("generator.content.bound.bind", counting)
    return counted


@pytest.fixture
def office(desk: Desk) -> Desk:
    desk.release(slug="entier")
    desk.release("lead: |\n  {Personne Inconnue} a signé.\n", slug="refuse")
    desk.write("releases/illisible.yaml", "title: [\n")
    return desk


def test_a_side_of_a_review_binds_each_release_once(office: Desk, times: Counter[str]):
    side = read(Workspace(office.root), styles=[builtin_styles()])
    assert times == dict.fromkeys(side.versions, 1)
    made = {slug: one.bound is not None for slug, one in side.versions.items()}
    assert made == {"entier": True, "refuse": False, "illisible": False}
    for slug in ("refuse", "illisible"):
        assert any(one.severity == "error" for one in side.versions[slug].findings)


@pytest.mark.parametrize("slug", ["entier", "refuse"])
def test_the_preview_shows_what_was_checked(office: Desk, times: Counter[str], slug: str):
    (file,) = [one for one in Workspace(office.root).releases if one.slug == slug]
    view = look(office.root, file, printing=lambda: printer(office.root, None))
    assert times == {slug: 1}
    assert (view.printed is None) == view.refused == (slug == "refuse")


def test_a_check_keeps_nothing_that_nobody_asked_for(office: Desk):
    workspace = Workspace(office.root)
    checked = check(workspace.releases, Library(workspace), rules=selected())
    assert checked.looked == ()
