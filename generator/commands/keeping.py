"""Make a version of a release: its documents, what they were made of, its manifest."""

from __future__ import annotations

from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from generator import disk
from generator.build import attached, build
from generator.commands.shared import is_refused
from generator.commands.style_option import named_style
from generator.content.bound import bound
from generator.content.editions import MANIFEST, WORDING, Manifest, address, folder_of, sentence
from generator.content.wording import wording
from generator.findings import Rejected
from generator.formats import USUAL
from generator.messages import _
from generator.proving import BYTES_AT_MOST
from generator.publishing.manifests import circumstances, kept, text_of
from generator.scratch import scratch
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace
from generator.workers.pool import Pool

if TYPE_CHECKING:
    from generator.commands.coming_out import Asked, Candidate


def next_version(one: Candidate, asked: Asked) -> Manifest:
    """Return the version that comes out now."""
    workspace = one.library.workspace
    moment = workspace.now.astimezone(ZoneInfo(workspace.timezone)).isoformat(timespec="seconds")
    said = tuple((name, words) for name, words in asked.said.items() if words)
    fingerprint, last = one.release.fingerprint, one.last
    if last is None:
        return Manifest(1, asked.act, moment, fingerprint, said)
    earlier = (last.wording, last.date, address(workspace, one.file.slug, last.version))
    return Manifest(last.version + 1, asked.act, moment, fingerprint, said, *earlier)


def files_of(one: Candidate, found: Manifest, asked: Asked) -> dict[str, bytes]:
    """Return the files of a version, its manifest last."""
    now, slug = one.library.workspace, one.file.slug
    manifest = f"{folder_of(slug, found.version)}/{MANIFEST}"
    instead = {**now.instead, manifest: text_of(found).encode()}
    library = Library(Workspace(now.root, instead, now.now))
    style = named_style(library.workspace, None)
    made = _documents(one.file, library, found)
    sources = attached(bound(one.file, library), one.file, library, style).sources
    made |= {f"sources/{each.name}": each.text.encode() for each in sources}
    made |= {f"{slug}.yaml": one.after, WORDING: wording(one.release).encode()}
    last = f"{folder_of(slug, found.version - 1)}/{MANIFEST}"
    earlier = now.data(last) if found.version > 1 else None
    granted = {
        "sentence": sentence(found, one.file.language),
        "without_agreement": (asked.reason or "yes") if one.standing.lacking else "",
        "under_embargo": "yes" if asked.under_embargo else "",
    }
    told = circumstances(slug, style.name, one.standing, {k: v for k, v in granted.items() if v})
    return {**made, MANIFEST: text_of(found, told, kept(made, earlier)).encode()}


def _documents(file: ReleaseFile, library: Library, found: Manifest) -> dict[str, bytes]:
    """Render a version in all formats. Raises Rejected."""
    style = named_style(library.workspace, None)
    with scratch() as out:
        (outcome,) = build([file], library, style=style, formats=USUAL, out=out, each=Pool().each)
        made = {one.name: disk.read(one, (out,), BYTES_AT_MOST) for one in outcome.files}
    if is_refused(outcome.findings) or len(made) < len(USUAL):
        raise Rejected([*outcome.findings, *outcome.amiss])
    if not all(
        found.wording.encode() in data for name, data in made.items() if name.endswith(".html")
    ):
        raise OSError(0, _("its files changed in the meantime; nothing was written, start again"))
    return made
