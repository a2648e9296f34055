"""What `list` tells of a release."""

from typing import Any

from generator.content import editions
from generator.source.library import Library
from generator.source.schema.days import Day
from generator.source.schema.fields import Open
from generator.source.schema.moments import Moment
from generator.source.schema.release import Release
from generator.source.workspace import ReleaseFile


def listed(file: ReleaseFile, library: Library) -> dict[str, Any]:
    """Return the date, slug, language, title, partners, state and embargo of a release.

    `embargo` is as typed, `embargo_until` when that is, `under_embargo` whether it holds; with what
    is told of the version that came out last.
    """
    release = library.release(file)
    came_out = editions.data(editions.latest(library.workspace, file.slug))
    if release is None:
        empty = dict.fromkeys(("date", "title", "state", "embargo"), "")
        known = {"slug": file.slug, "language": file.language, "partners": []}
        return {**empty, **known, "embargo_until": None, "under_embargo": False, **came_out}
    embargo, workspace = release.embargo, library.workspace
    return {
        "date": _typed(release.date),
        "slug": file.slug,
        "language": file.language,
        "title": str(release.title),
        "partners": _partners(release, library),
        "state": release.state if isinstance(release.state, str) else "draft",
        "embargo": _typed(embargo),
        "embargo_until": workspace.end_of(embargo),
        "under_embargo": workspace.in_force(embargo),
        **came_out,
    }


def _partners(release: Release, library: Library) -> list[str]:
    """Return the partners by their ids, as far as they are known."""
    units = [one for one in release.partners if "/" in one]
    return [library.identity(one, units) or str(one) for one in release.partners]


def _typed(value: Day | Moment | Open | None) -> str:
    if isinstance(value, Day):
        return value.iso
    return str(value.text) if value else ""
