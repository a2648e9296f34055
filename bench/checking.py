"""Checking: five releases, an archive of a thousand, and with a look at each word."""

import tempfile
from collections.abc import Iterator
from pathlib import Path

from bench.campaign import MANY, large
from bench.measure import Figure, Told, in_turns, median, ratio
from bench.rooms import Room

CHECKS = 3


def measured(thorough: bool) -> Iterator[Told]:
    """Tell what a process takes that checks a workspace, each time from nothing."""
    with tempfile.TemporaryDirectory() as name:
        room = Room(Path(name))
        calls = {
            "check": room.call("check", codes=(0, 1)),
            "spelling": room.call("check", "--spelling", codes=(0, 1)),
        }
        taken = in_turns(calls)
        yield told("check, five releases", 5, taken["check"])
        spelt = ratio(taken["spelling"], taken["check"])
        yield Figure("check --spelling", spelt, "× check, of the processor")
    with tempfile.TemporaryDirectory() as name:
        room = large(Path(name), MANY)
        call = room.call("check", "--output-format", "json", codes=(0, 1))
        yield told(f"check, {MANY:,} releases", MANY, in_turns({"check": call}, CHECKS)["check"])
        finds = {anew: room.call("find", "logements", anew=anew) for anew in (True, False)}
        for anew, what in ((True, "find, cold"), (False, "find, warm")):
            taken = in_turns({"find": finds[anew]}, CHECKS)["find"]
            yield told(f"{what}, {MANY:,} releases", MANY, taken)


def told(what: str, count: int, taken) -> Figure:
    """Tell a check by the clock, and of the processor."""
    clock = median(taken, "clock")
    return Figure(
        what,
        clock,
        "s",
        beside=f"{clock / count * 1000:.1f} ms each; processor {median(taken):.2f} s",
    )
