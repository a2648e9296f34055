"""Do something at each save, until Ctrl-C."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from generator.watch import Watch


def at_each_save(root: Path, do: Callable[[], None]) -> None:
    """Do it now, and again after each change in a workspace; what changes meanwhile counts."""
    asyncio.run(_follow(root.resolve(), do))


async def _follow(root: Path, do: Callable[[], None]) -> None:
    changed = asyncio.Event()
    watch = Watch(root, lambda _files: changed.set())
    watching = asyncio.create_task(watch.run())
    try:
        while True:
            do()
            await changed.wait()
            changed.clear()
    finally:
        watch.stop()
        await watching
