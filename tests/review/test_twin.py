"""What both sides have alike is looked at once."""

import shutil
from pathlib import Path

import pytest

from generator.checking import release
from generator.formats.style import style_folders
from generator.review.sides import Side, read
from generator.source.workspace import Workspace
from tests.conftest import SLUG, Desk

OTHER, THIRD = "2019-10-03-autre", "2019-10-04-sans-ville"


@pytest.fixture
def base(desk: Desk, tmp_path: Path) -> Desk:
    """Three releases, with something to say of each, as they were."""
    for slug in (SLUG, OTHER):
        desk.release("lead: |\n  {habitants} habitants ,et.\n", slug=slug)
    desk.release(
        "lead: |\n  Un mot ,et.\n",
        slug=THIRD,
        base="title: Un titre\nplace: Metz\ndate: 2019-10-04\npartners: [comite]\n",
    )
    shutil.copytree(desk.root, tmp_path / "base")
    return Desk(tmp_path / "base")


@pytest.fixture
def looked(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The releases that were bound, as they are."""
    done: list[str] = []
    bound = release.bound

    def counted(file, *words, **how):
        done.append(file.slug)
        return bound(file, *words, **how)

    monkeypatch.setattr(release, "bound", counted)
    return done


def side(desk: Desk, other: Side | None = None) -> Side:
    return read(Workspace(desk.root), styles=style_folders(desk.root), other=other)


def seen(desk: Desk, other: Side) -> None:
    """See that a side is what it would be if nothing was known of the other one."""
    taken, alone = side(desk, other), side(desk)
    assert (taken.findings, taken.others) == (alone.findings, alone.others)
    assert taken.versions == alone.versions


def test_a_release_that_did_not_change(desk: Desk, base: Desk, looked: list[str]):
    desk.release("lead: |\n  Tous ,et.\n")
    after = side(desk)
    assert sorted(looked) == [SLUG, OTHER, THIRD]
    looked.clear()
    side(base, after)
    assert looked == [SLUG]
    seen(base, after)


def test_a_partner_that_changed_changes_who_names_it(desk: Desk, base: Desk, looked: list[str]):
    text = (desk.root / "partners/ville.yaml").read_text(encoding="utf-8")
    desk.write("partners/ville.yaml", text.replace("12 000", "12 001"))
    after = side(desk)
    looked.clear()
    side(base, after)
    assert sorted(looked) == [SLUG, OTHER]
    seen(base, after)


def test_a_file_that_came_or_went(desk: Desk, base: Desk, looked: list[str]):
    (desk.root / f"releases/{OTHER}.yaml").unlink()
    desk.release("lead: |\n  Un mot ,et.\n", slug="2019-10-05-nouveau")
    after = side(desk)
    looked.clear()
    side(base, after)
    assert looked == [OTHER]
    seen(base, after)


@pytest.mark.parametrize(
    ("path", "content"),
    [("communique.yaml", "timezone: Indian/Reunion\n"), ("communique.yaml", "style: sobre\n")],
)
def test_other_settings_change_all(
    desk: Desk, base: Desk, looked: list[str], path: str, content: str
):
    desk.write(path, content)
    after = side(desk)
    looked.clear()
    side(base, after)
    assert sorted(looked) == [SLUG, OTHER, THIRD]
    seen(base, after)
