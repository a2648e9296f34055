"""Say of a document that it is what came out, of which version, and what came after it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.agreements import digits as known
from generator.content.editions import MANIFEST, Manifest, came_out, folder_of, latest
from generator.language import told_day
from generator.messages import _
from generator.proving import Verdict
from generator.proving.wordings import (
    Differs,
    described,
    here,
    refuse_earlier,
    since,
    told,
    verdict,
)
from generator.publishing.manifests import day_of, digest, is_sealed
from generator.source.library import Library
from generator.source.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Version:
    """A version that is kept of a release, and the last one there is."""

    slug: str
    found: Manifest
    last: Manifest

    @property
    def outdated(self) -> bool:
        """Tell whether another one came out after it."""
        return self.last.version > self.found.version

    @property
    def said(self) -> str:
        """What is to be said of a document that was sent as it."""
        message = _("to the byte what was published on {day}: version {n} of {slug}")
        day = told_day(day_of(self.found.date))
        return message.format(day=day, n=self.found.version, slug=self.slug)


def kept_as(data: bytes, workspace: Workspace) -> Version | None:
    """Return the version that a document was sent as; None where it is none that is kept."""
    own = digest(data)
    for slug, one in came_out(workspace):
        text = workspace.text(f"{folder_of(slug, one.version)}/{MANIFEST}")
        if own in text and is_sealed(text):
            return Version(slug, one, latest(workspace, slug) or one)
    return None


def of_version(version: Version, workspace: Workspace) -> Verdict:
    """Say what became of what a version said, whatever the clock prints on it today."""
    return replace(verdict(_told(version, workspace)), outdated=version.outdated)


def _told(version: Version, workspace: Workspace) -> Iterator[str]:
    yield version.said
    digits = version.found.wording
    file = next((one for one in workspace.releases if one.slug == version.slug), None)
    if file is None:
        yield _("this folder has no release of that name")
    else:
        release = here(file, Library(workspace))
        yield described(release)
        yield from told(digits, release, workspace)
        if not version.outdated:
            yield from refuse_earlier(digits, release, workspace)
        yield from since(known.changed(digits, release, workspace) or ())
    if version.outdated:
        later = _("version {n} came out after it, on {day}")
        day = told_day(day_of(version.last.date))
        raise Differs(later.format(n=version.last.version, day=day))
