"""What came out, kept for ever: each version of a release in a folder of its own, never rewritten.

`published/<slug>/v2/` holds the documents as they were sent, what they were made of, and a
manifest with a digest of each file and of the manifest before.
"""

from collections.abc import Iterator

from generator.agreements import stated, worded
from generator.content.document import Release
from generator.content.editions import (
    FOLDER,
    MANIFEST,
    WORDING,
    Manifest,
    folder_of,
    kept_wording,
    latest,
    versions,
)
from generator.content.wording import texts, wording
from generator.findings import Finding, Span
from generator.language import told_day
from generator.messages import _
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace

CHANGED, ALTERED, UNSAID = "PUBLIC003", "PUBLIC004", "PUBLIC005"
_TOLD = 3


def changed(release: Release, found: Manifest, workspace: Workspace) -> list[str]:
    """Say in lines what changed in a release since a version; nothing where it prints that."""
    made = worded(release)
    earlier = kept_wording(workspace, release.slug, found)
    if made.fingerprint == found.wording or earlier is None:
        return []
    from generator.words import changes  # which reads pages, too: 4 ms of each check

    return changes(texts(earlier), texts(wording(made)))


# What `check` says -------------------------------------------------------------------------------


def findings(release: Release, file: ReleaseFile, library: Library) -> Iterator[Finding]:
    """Say where a published release no longer prints what came out, and what is wrong with that."""
    workspace = library.workspace
    every = versions(workspace, release.slug)
    if not every:
        return  # it came out before anything was kept
    found = latest(workspace, release.slug)
    path = f"{folder_of(release.slug, every[-1])}/{MANIFEST}"
    if found is None:
        yield altered(path)
    elif kept_wording(workspace, release.slug, found) is None:
        yield altered(f"{folder_of(release.slug, found.version)}/{WORDING}")
    elif release.state != "published":
        yield _unsaid(release, found, stated(file, library))
    elif worded(release).fingerprint != found.wording:
        yield _other(release, found, stated(file, library), workspace)


def orphans(workspace: Workspace) -> Iterator[Finding]:
    """Say what was published of releases that are no longer here under that name."""
    here = {file.slug for file in workspace.releases}
    for slug in workspace.names(FOLDER):
        every = [] if slug in here else versions(workspace, slug)
        if every:
            yield Finding(
                UNSAID,
                _(
                    "It came out, and no file of releases/ is called {slug}: renamed, or deleted?"
                ).format(slug=slug),
                Span(f"{folder_of(slug, every[-1])}/{MANIFEST}", 1, 1, 1, 1),
                _("Give the file its name back: by that, its versions are found."),
                severity="warning",
            )


def altered(path: str) -> Finding:
    """Say that a file is no longer what was kept."""
    return Finding(
        ALTERED,
        _("This file was changed since it was published, or is gone: the archive proves nothing."),
        Span(path, 1, 1, 1, 1),
        _("Put back the file as it was; what was published is corrected by a new version."),
    )


def _unsaid(release: Release, found: Manifest, at: Span) -> Finding:
    message = _("It came out on {day} as version {version}, and this file says « state: {state} ».")
    hint = _(
        "Write « state: published »; a change comes out by « communique correct {slug} » or"
        " « replace », which write it, too."
    )
    day = told_day(found.day)
    said = message.format(day=day, version=found.version, state=release.state)
    return Finding(UNSAID, said, at, hint.format(slug=release.slug), severity="warning")


def _other(release: Release, found: Manifest, at: Span, workspace: Workspace) -> Finding:
    since = changed(release, found, workspace)
    message = _("It no longer says what was published on {day} as version {version}: {changes}")
    more = " · …" if len(since) > _TOLD else ""
    hint = _(
        "Put the words back, or publish them: « communique correct {slug} » for a rectification,"
        " « replace » to cancel and replace it, « withdraw » to take it back."
    )
    return Finding(
        CHANGED,
        message.format(
            day=told_day(found.day),
            version=found.version,
            changes=" · ".join(since[:_TOLD]) + more,
        ),
        at,
        hint.format(slug=release.slug),
    )
