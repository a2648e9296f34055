"""Many releases: beside a plain loop, and again when nothing, or little, has changed."""

import re
import tempfile
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.archive import archive
from bench.cold import plain
from bench.measure import Call, Figure, Told, in_turns, median, ratio
from bench.rooms import RELEASE, Room

BESIDE, TURNS = 50, 3
MANY = 1000
PHONE = "03 87 39 39 14"
SETTLED = 2.5
"""The seconds after which a file that was written is old, as it is for those who type."""


def measured(thorough: bool) -> Iterator[Told]:
    """Tell the ratio to the plain loop, then what is not done twice."""
    yield from beside_a_loop(200 if thorough else BESIDE)
    yield from again()


def beside_a_loop(count: int) -> Iterator[Told]:
    """Render releases, and print their pages in a loop, by turns."""
    with tempfile.TemporaryDirectory() as name:
        room = large(Path(name), count)
        pages = room.pages()
        calls = {
            "loop": Call(plain(*pages)),
            "render": room.call("render", "--quiet"),
        }
        taken = in_turns(calls, TURNS)
    clock = median(taken["render"], "clock")
    yield Figure(
        f"render, {count} releases",
        ratio(taken["loop"], taken["render"], "clock"),
        "× as fast as the plain loop, by the clock",
        bar=2.8,
        aim=3.5,
        least=True,
        beside=f"{count / clock:.1f} a second; of the processor "
        f"{ratio(taken['loop'], taken['render']):.2f} ×",
    )


def again() -> Iterator[Told]:
    """Render a thousand releases, then again as they are, with one changed, with a partner's."""
    with tempfile.TemporaryDirectory() as name:
        room = large(Path(name), MANY)
        render = room.call("render", "--quiet", anew=False)
        check = room.call("check", anew=False, codes=(0, 1))
        first = render()
        yield Figure(
            f"render, {MANY:,} releases, from nothing",
            first.clock,
            "s",
            beside=f"{MANY / first.clock:.1f} a second; processor {first.processor:.0f} s",
        )
        yield Figure("the largest process of it", first.memory, "MiB", bar=150)
        first = check()
        yield Figure(
            f"check, {MANY:,} releases, from nothing",
            first.clock,
            "s",
            beside=f"processor {first.processor:.1f} s; largest process {first.memory:.0f} MiB",
        )
        for what, call, change, bar in (
            ("render, nothing changed", render, lambda: None, 1.0),
            ("render, one release changed", render, partial(move, room, "Reims"), 1.5),
            ("check, one release changed", check, partial(move, room, "Laon"), 2.0),
            ("render, a partner’s telephone changed", render, partial(call_elsewhere, room), None),
        ):
            change()
            time.sleep(SETTLED)
            taken = call()
            beside = f"processor {taken.processor:.2f} s"
            yield Figure(f"{what} (of {MANY:,})", taken.clock, "s", bar, beside=beside)


def large(folder: Path, count: int) -> Room:
    """Return a room with so many releases."""
    archive(folder / "archive", count)
    return Room(folder, folder / "archive")


def move(room: Room, place: str) -> None:
    """Write another place into one release."""
    _rewrite(room.root / "releases" / f"{RELEASE}-000.yaml", r"^place: .*$", f"place: {place}")


def call_elsewhere(room: Room) -> None:
    """Write another telephone number into one partner."""
    _rewrite(room.root / "partners" / "metz-metropole.yaml", PHONE, "03 87 39 39 41")


def _rewrite(file: Path, what: str, new: str) -> None:
    text, times = re.subn(what, new, file.read_text(encoding="utf-8"), flags=re.MULTILINE)
    assert times
    file.write_text(text, encoding="utf-8")
