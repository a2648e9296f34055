"""What a colleague sees of a change in this very project, reviewed in a copy of it."""

import re

import pytest

from generator.content.bound import bound
from generator.content.document import runs
from generator.source.library import Library
from generator.source.workspace import Workspace
from tests.review.repositories import Checkout, copy_of_the_project, release, states

METZ = "2019-10-02-metz-metropole"
PARTNER = "partners/metz-metropole.yaml"
PHONE, OTHER = "03 87 39 39 14", "03 87 39 39 41"


@pytest.fixture
def project(tmp_path) -> Checkout:
    return copy_of_the_project(tmp_path)


def printing(project: Checkout, words: str) -> set[str]:
    """Return the releases in which something is printed, whatever its spaces."""
    workspace = Workspace(project.root)
    library = Library(workspace)
    texts = {
        file.slug: " ".join(run.text for run in runs(bound(file, library)))
        for file in workspace.releases
    }
    return {slug for slug, text in texts.items() if words in " ".join(text.split())}


def test_a_telephone_number_shows_in_the_releases_that_print_it(project: Checkout):
    lines = (project.root / PARTNER).read_text(encoding="utf-8").split("\n")
    line = next(at for at, text in enumerate(lines, 1) if text == f"    phone: {PHONE}")
    project.edit(PARTNER, PHONE, OTHER)
    record = project.review("--base", "HEAD")
    changed = {slug for slug, state in states(record).items() if state != "unchanged"}
    assert changed == printing(project, OTHER) == {METZ, "2019-07-17-logement-d-abord"}
    assert set(states(record).values()) == {"partner", "unchanged"}

    found = release(record, METZ)
    (change,) = found["changes"]
    assert (change["path"][0], change["path"][-2:]) == ("contacts", ["Céline Vincent", "phones"])
    both = [" ".join(change[side].split()) for side in ("before", "after")]
    assert both == [PHONE, OTHER]
    assert [(one["file"], one["line"]) for one in change["lines"]] == [(PARTNER, line)]
    page = project.page(f"releases/{METZ}/index.html")
    assert re.search(r"Contacts.*Metz Métropole.*Céline Vincent.*telephone", page)
    assert f"{PARTNER}:{line}" in page

    (pictured,) = [one for one in found["pages"] if one["changed"]]
    ((left, top, right, bottom),) = pictured["regions"]
    width, height = pictured["size"]
    assert 0 < left < right < width / 2 and height / 2 < top < bottom < height
    assert right - left < width / 4 and bottom - top < height / 20


def test_a_comment_changes_nothing(project: Checkout):
    for path in (PARTNER, f"releases/{METZ}.yaml"):
        file = project.root / path
        file.write_text(f"# Une note\n{file.read_text(encoding='utf-8')}", encoding="utf-8")
    record = project.review("--base", "HEAD")
    assert set(states(record).values()) == {"unchanged"}
    assert all(
        not one["findings"]["new"] and not one["findings"]["fixed"] for one in record["releases"]
    )
    assert not (project.root / "site" / "releases").exists()
    assert "No communiqué changes." in project.page("index.html")


def test_another_installation_reviews_a_copy_with_the_styles_it_holds(project: Checkout):
    project.edit("templates/maison/css/variables.css", "--accent: #14525a", "--accent: #7a1f5a")
    record = Checkout(project.root).review("--base", "HEAD")
    assert set(states(record).values()) == {"style"}
    assert not any(one["broken"] for one in record["releases"])


def test_a_colour_of_the_style_changes_pages_but_no_content(project: Checkout):
    project.edit("templates/maison/css/variables.css", "--accent: #14525a", "--accent: #7a1f5a")
    record = project.review("--base", "HEAD")
    assert set(states(record).values()) == {"style"}
    for one in record["releases"]:
        assert (one["causes"], one["changes"]) == (["style"], [])
        assert one["words"] == {"added": 0, "removed": 0}
        assert any(page["changed"] and page["regions"] for page in one["pages"])
        page = project.page(f"releases/{one['slug']}/index.html")
        assert "The content is the same; only the style changes." in page
    assert "changed through the style" in project.page("index.html")
