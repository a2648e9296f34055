"""Do something at each save, until Ctrl-C."""

import asyncio
import datetime
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import TypeAlias

from generator import clock
from generator.watch import Watch

Do: TypeAlias = Callable[[], datetime.datetime | None]
_NAP = 30.0
"""So many seconds at most pass before the clock is asked again: a machine may have slept."""


def at_each_save(root: Path, do: Do) -> None:
    """Do it now, and again after each change in a workspace; what changes meanwhile counts.

    It returns when it is to be done again though nothing changes, if ever.
    """
    asyncio.run(_follow(root.resolve(), do))


async def _follow(root: Path, do: Do) -> None:
    changed = asyncio.Event()
    watch = Watch(root, lambda _files: changed.set())
    watching = asyncio.create_task(watch.run())
    try:
        while True:
            await _change_or(do(), changed)
            changed.clear()
    finally:
        watch.stop()
        await watching


async def _change_or(moment: datetime.datetime | None, changed: asyncio.Event) -> None:
    """Wait for a change, or for a moment."""
    while moment is None or clock.now() < moment:
        left = min((moment - clock.now()).total_seconds(), _NAP) if moment else None
        with suppress(TimeoutError):
            await asyncio.wait_for(changed.wait(), left)
            return
