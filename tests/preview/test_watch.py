"""What a page depends on is watched, and nothing else."""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from watchfiles import awatch

from generator.preview.view import look
from generator.source.workspace import Workspace
from generator.watch import Watch
from tests.conftest import Desk
from tests.patience import PATIENCE
from tests.preview.conftest import FILE, SLUG

Do = Callable[[], object]
Files = set[str]
NONE: Files = set()


def told(root: Path, *steps: Do, also: list[Path] | None = None, wanted: set[str] = NONE) -> Files:
    """Return the files told of steps, which are done again until all that are wanted were told."""
    root = root.resolve()
    with ThreadPoolExecutor(1) as thread:  # the browser's own loop runs in this one
        seen = thread.submit(asyncio.run, _told(root, steps, also or [], wanted)).result()
    return {path.relative_to(root).as_posix() for path in seen if not path.is_dir()}


async def _told(root: Path, steps: tuple[Do, ...], also: list[Path], wanted: Files) -> set[Path]:
    seen: set[Path] = set()
    # In a folder and beside it, for these are watched apart; what comes before them is told before.
    begun = {root / "releases/begun.yaml", root / "begun.png"}
    ended = {root / "releases/ended.yaml", root / "ended.png"}
    watch = Watch(root, seen.update)
    watch.also([*also, *begun, *ended])
    running = asyncio.create_task(watch.run())
    await asyncio.wait_for(_until(begun, seen), PATIENCE)
    done = _until(ended | {root / name for name in wanted}, seen, *steps, *map(saved, ended))
    await asyncio.wait_for(done, PATIENCE)
    watch.stop()
    await running
    return seen - begun - ended


async def _until(wanted: set[Path], seen: set[Path], *steps: Do) -> None:
    while not wanted <= seen:
        for step in steps or map(saved, wanted):
            step()
        await asyncio.sleep(0.1)


def saved(file: Path, text: str = "x\n") -> Do:
    def save() -> None:
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    return save


def replaced(file: Path) -> Do:
    """Save as most editors do: beside the file, then in its place."""

    def save() -> None:
        beside = file.with_name(f".{file.name}.new")
        beside.write_text("x\n", encoding="utf-8")
        os.replace(beside, file)

    return save


def test_what_staff_write_is_told(space: Path):
    files = {
        FILE,
        "partners/metz-metropole.yaml",
        "partners/metz-metropole.svg",
        "releases/photo.jpg",
        "releases/pris-pour-autre-chose.yaml.txt",
        "communique.yaml",
    }
    changed = told(
        space,
        saved(space / FILE),
        replaced(space / "partners/metz-metropole.yaml"),
        saved(space / "partners/metz-metropole.svg"),
        saved(space / "releases/photo.jpg"),
        saved(space / "releases/pris-pour-autre-chose.yaml.txt"),
        saved(space / "communique.yaml"),
        wanted=files,
    )
    assert changed == files


def test_what_pages_do_not_depend_on_is_not_told(space: Path):
    files = [
        "build/2019-10-02-metz-metropole/2019-10-02-metz-metropole.pdf",
        "build/style.css",
        ".git/index.yaml",
        ".venv/lib/module.yaml",
        "notes.yaml",
        f"{FILE}~",
        f"releases/.{SLUG}.yaml.swp",
        f"releases/.#{SLUG}.yaml",
        f"releases/#{SLUG}.yaml#",
        f"releases/~${SLUG}.yaml",
        "releases/4913",
        "releases/notes.docx",
        "partners/.goutputstream-ABCDEF",
    ]
    assert told(space, *(saved(space / name) for name in files)) == set()


def test_folders_that_come_later_are_watched(tmp_path: Path):
    files = {"partners/ville.yaml", "templates/ours/css/custom.css"}
    steps = [saved(tmp_path / name) for name in files]
    assert told(tmp_path, *steps, wanted=files) == files


def test_a_picture_elsewhere_in_the_workspace_is_watched(space: Path):
    pictures = space / "photos"
    pictures.mkdir()
    changed = told(
        space,
        saved(pictures / "visite.jpg"),
        saved(space / "plan.png"),
        saved(space / "autre.png"),
        also=[pictures / "visite.jpg", space / "plan.png", Path("/etc/hosts")],
        wanted={"photos/visite.jpg", "plan.png"},
    )
    assert changed == {"photos/visite.jpg", "plan.png"}


def test_a_view_knows_what_it_depends_on(desk: Desk):
    desk.write("photos/visite.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    desk.release("body:\n  - image: ../photos/visite.svg\n    alt: Une visite\n")
    (file,) = Workspace(desk.root).releases
    reads = look(desk.root, file).reads
    for path in (
        file.path,
        "partners/ville.yaml",
        "partners/comite.yaml",
        "photos/visite.svg",
        "communique.yaml",
    ):
        assert desk.root / path in reads
    assert desk.root / "partners/autre.yaml" not in reads


def test_where_the_system_cannot_watch_folders_are_looked_at(
    space: Path, monkeypatch: pytest.MonkeyPatch
):
    def exhausted(*paths: Path, force_polling: bool = False, **options: object) -> object:
        if not force_polling:
            raise OSError(28, "OS file watch limit reached")
        return awatch(*paths, force_polling=True, **options)

    monkeypatch.setattr("generator.watch.awatch", exhausted)
    assert told(space, saved(space / FILE), wanted={FILE}) == {FILE}


def test_links_that_lead_out_are_not_followed(
    space: Path, tmp_path_factory: pytest.TempPathFactory
):
    """A link to the root of the machine would let all of it be watched."""
    elsewhere = tmp_path_factory.mktemp("ailleurs")
    (space / "releases/lien").symlink_to(elsewhere)
    assert told(space, saved(elsewhere / "x.yaml")) == set()


def test_a_folder_that_comes_is_watched(space: Path):
    wanted = {"releases/2020/mai/x.yaml"}
    assert told(space, saved(space / "releases/2020/mai/x.yaml"), wanted=wanted) >= wanted
