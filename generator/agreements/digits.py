"""Fingerprints as people read and type them: which wording they are of, and what became of it."""

import re

from generator.agreements import since, worded
from generator.agreements.acts import recorded
from generator.cache.records import records
from generator.cache.store import usual_folder
from generator.content.document import DIGITS, Release
from generator.content.editions import kept_wording, manifest, versions
from generator.content.wording import fingerprint, texts, wording
from generator.source.workspace import Workspace
from generator.words import changes

_WHOLE = 64


def typed(text: str) -> str | None:
    """Return the digits of a fingerprint, « 4F2A 91C7 » too; None where it is none."""
    digits = re.sub(r"[\s\u00a0\u202f-]", "", text.removeprefix("sha256:")).lower()
    return digits if re.fullmatch(rf"[0-9a-f]{{{DIGITS},{_WHOLE}}}", digits) else None


def changed(digits: str, release: Release, workspace: Workspace) -> tuple[str, ...] | None:
    """Say what changed in a release since a wording; None where that is not kept."""
    for slug, agreed in recorded(workspace, digits):
        if slug == release.slug:
            return since(agreed, release, workspace)
    earlier = _published(digits, release.slug, workspace) or _rendered(
        digits, release.slug, workspace
    )
    if not earlier:
        return None
    return tuple(changes(texts(earlier), texts(wording(worded(release)))))


def _published(digits: str, slug: str, workspace: Workspace) -> str:
    """Return the wording of a version that came out; empty where none is kept."""
    every = (manifest(workspace, slug, number) for number in versions(workspace, slug))
    found = next((one for one in every if one and one.wording.startswith(digits)), None)
    return (kept_wording(workspace, slug, found) or "") if found else ""


def _rendered(digits: str, slug: str, workspace: Workspace) -> str:
    """Return the wording of a draft that was rendered on this machine; empty where none is kept."""
    known = records(workspace, "render", usual_folder(), {})
    text = known.wording(slug, digits)
    known.store.close()
    return text if fingerprint(text).startswith(digits) else ""
