"""Say of a document that it is what came out, of which version, and what came after it."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from generator.content.editions import MANIFEST, Manifest, came_out, folder_of, latest
from generator.language import told_day
from generator.messages import _
from generator.proving import Verdict
from generator.proving.archived import is_kept
from generator.proving.wordings import described, here, refuse_earlier, told, verdict
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
        return message.format(day=told_day(self.found.day), n=self.found.version, slug=self.slug)


def kept_as(data: bytes, workspace: Workspace) -> Version | None:
    """Return the version that a document was sent as; None where it is none that is kept."""
    for slug, one in came_out(workspace) if data else ():
        if is_kept(data, workspace.text(f"{folder_of(slug, one.version)}/{MANIFEST}")):
            return Version(slug, one, latest(workspace, slug) or one)
    return None


def as_sent(version: Version, found: Verdict) -> Verdict:
    """Say of what was found that it is what was sent, whatever the folder prints today."""
    lines = (version.said, *found.lines)
    if found.sound:
        return replace(found, lines=lines)
    other = _("the files of this folder print something else today, or nothing")
    return Verdict(True, (*lines[:-1], other))


def of_version(version: Version, workspace: Workspace) -> Verdict:
    """Say what became of what a version said, whatever the clock prints on it today."""
    found = verdict(_since(version, workspace))
    if not version.outdated:
        return as_sent(version, found)
    lines = found.lines if found.sound else found.lines[:-1]
    later = _("version {n} came out after it, on {day}")
    last = later.format(n=version.last.version, day=told_day(version.last.day))
    return Verdict(False, (version.said, *lines, last), outdated=True)


def _since(version: Version, workspace: Workspace) -> Iterator[str]:
    digits = version.found.wording
    file = next((one for one in workspace.releases if one.slug == version.slug), None)
    if file is None:
        yield _("this folder has no release of that name")
        return
    release = here(file, Library(workspace))
    yield described(release)
    yield from told(digits, release, workspace)
    yield from refuse_earlier(digits, release, workspace)
