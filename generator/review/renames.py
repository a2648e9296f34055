"""Files that bear another name than before: found by what they say, as git does it.

Not by git itself, which would run the filters that a configuration names.
"""

from collections.abc import Callable, Iterable, Mapping
from difflib import SequenceMatcher

from generator.source.workspace import Workspace

RENAMED = 0.5


def renamed_partners(before: Workspace, after: Workspace) -> dict[str, str]:
    """Return the old paths of partners' files by their new ones."""
    return _renamed(before, before.partner_paths, after, after.partner_paths)


def renamed_files(before: Workspace, after: Workspace) -> dict[str, str]:
    """Return the old paths of partners' and releases' files by their new ones."""
    was, now = ([one.path for one in side.releases] for side in (before, after))
    return renamed_partners(before, after) | _renamed(before, was, after, now)


def _renamed(
    before: Workspace, was: Iterable[str], after: Workspace, now: Iterable[str]
) -> dict[str, str]:
    old, new = set(was), set(now)
    gone = {path: before.text(path) for path in sorted(old - new)}
    come = {path: after.text(path) for path in sorted(new - old)}
    return most_alike(gone, come)


def most_alike(
    gone: Mapping[str, str],
    come: Mapping[str, str],
    *,
    alike: Callable[[str, str], bool] = lambda one, other: True,
) -> dict[str, str]:
    """Return old names by new ones of texts that are most alike first.

    `alike(old, new)` tells whether one may have become the other at all.
    """
    found = sorted(
        (-likeness, one, other)
        for one in gone
        for other in come
        if alike(one, other) and (likeness := _likeness(gone[one], come[other])) >= RENAMED
    )
    renamed: dict[str, str] = {}
    for _likelier, one, other in found:
        if other not in renamed and one not in renamed.values():
            renamed[other] = one
    return renamed


def _likeness(one: str, other: str) -> float:
    """Compare line by line, whatever ends the lines: another editor may have saved the file."""
    lines = SequenceMatcher(None, one.splitlines(), other.splitlines(), autojunk=False)
    return lines.ratio() if lines.quick_ratio() >= RENAMED else 0.0
