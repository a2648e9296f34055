"""What a page depends on is watched, and nothing else."""

import asyncio
import os
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from watchfiles import awatch

from generator.preview.view import look
from generator.preview.watch import Watch
from generator.source.workspace import Workspace
from tests.conftest import Desk
from tests.preview.conftest import FILE, SLUG

Do = Callable[[], object]


def told(root: Path, *steps: Do, also: list[Path] | None = None) -> set[str]:
    """Return the paths told while steps are done; the last one must be told for it to end."""
    with ThreadPoolExecutor(1) as thread:  # the browser's own loop runs in this one
        return thread.submit(asyncio.run, _told(root.resolve(), steps, also or [])).result()


async def _told(root: Path, steps: tuple[Do, ...], also: list[Path]) -> set[str]:
    seen: set[Path] = set()
    ended = asyncio.Event()
    last = root / "releases" / "end.yaml"

    def tell(paths: set[Path]) -> None:
        seen.update(paths)
        if last in seen:
            ended.set()

    watch = Watch(root, tell)
    watch.also(also)
    running = asyncio.create_task(watch.run())
    await asyncio.sleep(0.5)  # the operating system begins to watch
    for step in steps:
        step()
        await asyncio.sleep(0.3)
    last.parent.mkdir(exist_ok=True)
    while not ended.is_set():
        last.write_text("end\n", encoding="utf-8")
        await asyncio.sleep(0.2)
    watch.stop()
    await running
    files = {path for path in seen - {last} if not path.is_dir()}
    return {path.relative_to(root).as_posix() for path in files}


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
    changed = told(
        space,
        saved(space / FILE),
        replaced(space / "partners/metz-metropole.yaml"),
        saved(space / "partners/metz-metropole.svg"),
        saved(space / "releases/photo.jpg"),
        saved(space / "releases/pris-pour-autre-chose.yaml.txt"),
        saved(space / "communique.yaml"),
    )
    assert changed >= {
        FILE,
        "partners/metz-metropole.yaml",
        "partners/metz-metropole.svg",
        "releases/photo.jpg",
        "releases/pris-pour-autre-chose.yaml.txt",
        "communique.yaml",
    }


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
    changed = told(
        tmp_path,
        saved(tmp_path / "partners/ville.yaml"),
        saved(tmp_path / "partners/ville.yaml", "y\n"),
        saved(tmp_path / "templates/ours/css/custom.css"),
        saved(tmp_path / "templates/ours/css/custom.css", "y\n"),
    )
    assert changed >= {"partners/ville.yaml", "templates/ours/css/custom.css"}


def test_a_picture_elsewhere_in_the_workspace_is_watched(space: Path):
    pictures = space / "photos"
    pictures.mkdir()
    changed = told(
        space,
        saved(pictures / "visite.jpg"),
        saved(space / "plan.png"),
        saved(space / "autre.png"),
        also=[pictures / "visite.jpg", space / "plan.png", Path("/etc/hosts")],
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

    monkeypatch.setattr("generator.preview.watch.awatch", exhausted)
    assert told(space, saved(space / FILE)) == {FILE}
