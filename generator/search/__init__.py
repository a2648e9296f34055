"""Find words in all that releases print; what was found printed is kept until something changes.

Whatever gives a `Sheet` of what was printed can be looked in: `Asked` asks not where it is from.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import TYPE_CHECKING, TypeAlias

from generator.cache.codec import Codec
from generator.cache.records import Records, records
from generator.ended import start_of, told
from generator.findings import Finding
from generator.search.sheet import Named, Sheet
from generator.source.workspace import ReleaseFile, Workspace
from generator.workers import Each, Ended

if TYPE_CHECKING:  # To bind takes long to import, and mostly all is known.
    from pathlib import Path

    from generator.search.looking import Look, Made

Follow: TypeAlias = Callable[[Iterable[Sheet | Finding]], Iterable[Sheet | Finding]]
"""What passes the sheets on as they are made, in their order, and may count them."""

_CODEC = Codec(Sheet, Named, ReleaseFile)


def sheets(
    files: Sequence[ReleaseFile],
    workspace: Workspace,
    *,
    cache: Path | None = None,
    each: Each = map,
    follow: Follow = iter,
) -> list[Sheet | Finding]:
    """Return the sheets of releases in order, or why there is none.

    What the folder `cache` knows of releases that did not change is not made again; `each` makes
    the others: a pool's, where a release may take for ever.
    """
    before = records(workspace, "find", cache, {})
    known = {file: one for file in files if (one := before.value(file.path, _CODEC, Sheet))}
    new = [file for file in files if file not in known]
    before.store.close()  # processes may begin as copies of this one
    made = iter(each(_look(workspace), new) if new else ())
    every = list(follow(known.get(file) or _kept(before, file, next(made)) for file in files))
    before.save()
    return every


def _look(workspace: Workspace) -> Look:
    from generator.search.looking import Look
    from generator.source.library import Library

    return Look(Library(workspace))


def _kept(before: Records, file: ReleaseFile, made: Made | Ended) -> Sheet | Finding:
    if isinstance(made, Ended):
        return told(made, start_of(file.path))
    before.keep(file.path, dict(made.seen), _CODEC.write(made.sheet))
    return made.sheet
