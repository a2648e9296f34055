"""A file is looked at again when, and only when, something changed that was looked at for it."""

from typing import Any

import pytest

from generator.checking.release import Look
from tests.cache.conftest import Runs
from tests.cache.test_current import COMITE_ALONE, OTHER
from tests.conftest import SLUG, VILLE


@pytest.fixture(autouse=True)
def releases(runs: Runs) -> None:
    runs.desk.release("lead: |\n  Prix : 12 € !!\n")
    runs.desk.release(slug=OTHER, base=COMITE_ALONE)


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Gather what is looked at."""
    seen: list[str] = []
    look = Look.__call__

    def looking(self: Look, item: Any) -> Any:
        seen.append(getattr(item, "slug", item))
        return look(self, item)

    monkeypatch.setattr(Look, "__call__", looking)
    return seen


def test_nothing_is_looked_at_twice(runs: Runs, looked: list[str]):
    first = runs.check()
    assert sorted(looked) == sorted([SLUG, OTHER, "ville", "comite"])
    assert first.findings
    looked.clear()
    assert runs.check() == first
    assert looked == []


def test_a_release_that_changed(runs: Runs, looked: list[str]):
    runs.check()
    looked.clear()
    runs.desk.release("lead: |\n  Prix : 13 € !!\n")
    runs.check()
    assert looked == [SLUG]


def test_a_partner_that_changed(runs: Runs, looked: list[str]):
    runs.check()
    looked.clear()
    runs.desk.write("partners/ville.yaml", VILLE.replace("0387393914", "0387393915"))
    runs.check()
    assert looked == [SLUG, "ville"]


def test_a_partner_comes_with_the_release_that_names_it(runs: Runs, looked: list[str]):
    runs.desk.write("partners/ville.yaml", VILLE.replace("La Ville compte", "La Ville  compte"))
    whole = runs.check()
    alone = Runs(runs.desk, None, runs.out).check(SLUG)
    looked.clear()
    assert runs.check(SLUG) == alone
    assert looked == []
    runs.desk.release()  # from here on nobody names it
    runs.desk.release(base=COMITE_ALONE)
    again = runs.check()
    assert again == Runs(runs.desk, None, runs.out).check()
    there = [one for one in whole.findings if one.span.path == "partners/ville.yaml"]
    assert [one.code for one in again.findings if one.span.path == "partners/ville.yaml"] == [
        one.code for one in there
    ]


def test_what_an_ignored_finding_says(runs: Runs):
    runs.desk.release("# proof: ignore[TYPO001] owner: la citation\nlead: |\n  Prix : 12 € !!\n")
    first = runs.check()
    assert runs.check() == first == Runs(runs.desk, None, runs.out).check()


def test_a_broken_partner(runs: Runs):
    runs.desk.write("partners/ville.yaml", VILLE.replace("acronym:", "acronim:"))
    first = runs.check()
    assert {"FORM002", "BIND010"} & {one.code for one in first.findings}
    assert runs.check() == first
    runs.desk.write("partners/ville.yaml", VILLE)
    assert runs.check() == Runs(runs.desk, None, runs.out).check()
