"""Work in processes beside this one, within bounds of time and memory; each may end alone.

A process is given one item after the other. The kernel ends it where an item takes too long, in
compiled code, too; only that item is lost, and another process goes on with the next.
"""

import os
import sys
from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from generator.workers.limits import Ended, Limits

__all__ = ["Each", "Ended", "Limits", "worthwhile"]

Each: TypeAlias = Callable[[Callable[[Any], Any], Iterable[Any]], Iterable[Any]]
"""What does a work on each item, in order: `Pool.each`, or `map` where nothing need be bounded."""

MANY = 8 if sys.platform == "linux" else 100
"""From how many items on several processes share them: where they are no copies, each takes long
to begin."""


def worthwhile(items: int, asked: int | None = None) -> int:
    """Return how many processes should share so many items; of those `asked` for, none idle."""
    if asked:
        return max(1, min(asked, items))
    if items < MANY:
        return 1
    try:
        return len(os.sched_getaffinity(0))
    except AttributeError:
        return os.cpu_count() or 1
