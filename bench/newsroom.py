"""The newsroom of a thousand published releases: made, made again, and one more."""

import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.measure import Figure, Told, in_turns, median
from bench.rooms import RELEASE, Room
from generator.content.editions import sealed
from generator.content.wording import fingerprint

MANY = 1000
SECONDS = 20


def measured(thorough: bool) -> Iterator[Told]:
    """Tell what a process takes that makes the newsroom of an archive."""
    with tempfile.TemporaryDirectory() as name:
        room, out = archive(Path(name), MANY)
        calls = {"again": room.call("site", "--out", out)}
        first = in_turns({"first": room.call("site", "--out", out)}, 1)["first"]
        yield told(f"site, {MANY:,} releases, from nothing", first)
        yield told(f"site, {MANY:,} releases, in place", in_turns(calls, 3)["again"])


def told(what: str, taken) -> Figure:
    """Tell a run by the clock, and of the processor."""
    clock = median(taken, "clock")
    beside = f"{clock / MANY * 1000:.1f} ms each; processor {median(taken):.1f} s"
    return Figure(what, clock, "s", bar=SECONDS, beside=beside)


def archive(folder: Path, count: int) -> tuple[Room, Path]:
    """Return a room in which so many releases came out, all alike but for title and year."""
    room = Room(folder)
    (room.root / "communique.yaml").write_text("site: https://presse.example.org/\n")
    room.call("publish", RELEASE, "--without-agreement", "--why", "bench")()
    one = room.root / "published" / RELEASE / "v1"
    for number in range(count - 1):
        slug = f"release-{number:04}"
        again(one, one.parent.parent / slug / "v1", slug, number)
    return room, folder / "public"


def again(one: Path, other: Path, slug: str, number: int) -> None:
    """Copy a version for another release, with a title of its own and a manifest that says so."""
    shutil.copytree(one, other)
    for file in other.glob(f"{RELEASE}.*"):
        file.rename(file.with_name(file.name.replace(RELEASE, slug)))
    page = other / f"{slug}.html"
    year = f'content="{2000 + number % 25}-10-02"'
    _rewrite(page, 'content="2019-10-02"', year)
    before = (other / "wording.txt").read_text(encoding="utf-8")
    _rewrite(other / "wording.txt", "title: ", f"title: No {number}: ")
    after = (other / "wording.txt").read_text(encoding="utf-8")
    manifest = (other / "manifest.yaml").read_text(encoding="utf-8").rpartition("seal: ")[0]
    digests = {
        fingerprint(before): fingerprint(after),
        _digest(one / f"{RELEASE}.html"): _digest(page),
    }
    for old, new in {**digests, RELEASE: slug}.items():
        manifest = manifest.replace(old, new)
    (other / "manifest.yaml").write_text(sealed(manifest), encoding="utf-8")


def _digest(file: Path) -> str:
    return fingerprint(file.read_text(encoding="utf-8"))


def _rewrite(file: Path, what: str, new: str) -> None:
    text = file.read_text(encoding="utf-8")
    assert what in text
    file.write_text(text.replace(what, new, 1), encoding="utf-8")
