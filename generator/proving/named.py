"""Find the release a document is of: by its fingerprint, by its name, or by the title it prints."""

import re
from collections.abc import Iterator
from pathlib import Path

from generator import disk
from generator.agreements.acts import recorded
from generator.agreements.every import Row, rows
from generator.cache.store import usual_folder
from generator.content.editions import came_out
from generator.language.letters import fold_name
from generator.proving import Given, posted, worded
from generator.proving.paper import Unreadable
from generator.source.files import as_text
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace
from generator.workers import worthwhile
from generator.workers.pool import Pool

_KINDS = {
    ".pdf": "pdf", ".html": "html", ".htm": "html", ".txt": "txt", ".eml": "eml", ".docx": "docx",
}  # fmt: skip
_TOLD = re.compile(rb"sha256:([0-9a-f]{64})")
_OF_WORD = re.compile(rb'fingerprint="([0-9a-f]{64})"')
_LAST = re.compile(rb"\s([0-9a-f]{8})\s*\Z")


def given(file: Path, data: bytes, workspace: Workspace) -> Given:
    """Return a document with what it carries, and the release that it is of."""
    kind = _KINDS.get(file.suffix.lower()) or _guessed(data)
    found = _LAST.search(data[-100:]) if kind == "txt" else _TOLD.search(data)
    words = as_text(data) if kind in ("html", "txt") and len(data) <= disk.TEXT else ""
    if kind in _PACKED:
        words, found = _PACKED[kind](data)
    digits = found[1].decode() if found else ""
    return Given(kind, data, digits, _release(digits, file.stem, words, workspace))


def _posted(data: bytes) -> tuple[str, re.Match[bytes] | None]:
    """Return the words of a message, and the fingerprint that its head or its page tells."""
    try:
        said = posted.read(data)
    except Unreadable:
        return "", None
    page = said.get("html", "").encode()
    return "\n".join(said.values()), _TOLD.search(data) or _TOLD.search(page)


def _worded(data: bytes) -> tuple[str, re.Match[bytes] | None]:
    """Return the words of a Word document, and the fingerprint that a part of it tells."""
    try:
        said = worded.read(data)
    except Unreadable:
        return "", None
    return "\n".join(said.paragraphs), _OF_WORD.search(said.made_of)


_PACKED = {"eml": _posted, "docx": _worded}


def of_digits(digits: str, workspace: Workspace) -> Given:
    """Return what is known of digits that somebody typed."""
    return Given("digits", digits=digits, release=_release(digits, "", "", workspace))


def _guessed(data: bytes) -> str:
    if b"%PDF-" in data[:1024]:
        return "pdf"
    return "html" if b"<html" in data[:4096].lower() else "txt"


def _release(digits: str, stem: str, words: str, workspace: Workspace) -> ReleaseFile | None:
    files = {one.slug: one for one in workspace.releases}
    agreed = [slug for slug, _wording in recorded(workspace, digits)] if digits else []
    sent = [slug for slug, one in came_out(workspace) if digits and one.wording.startswith(digits)]
    for slug in (*agreed, *sent, stem):
        if slug in files:
            return files[slug]
    every = list(_every(workspace)) if digits or words else []
    current = [one.slug for one in every if digits and one.fingerprint.startswith(digits)]
    folded = fold_name(re.sub(r"<[^<>]*>", "", words))
    titled = sorted((len(one.title), one.slug) for one in every if _is_titled(one, folded))
    slugs = current or [slug for _length, slug in titled[-1:]]
    return files[slugs[0]] if slugs else None


def _every(workspace: Workspace) -> Iterator[Row]:
    each = Pool(worthwhile(len(workspace.releases))).each
    return rows(workspace.releases, Library(workspace), cache=usual_folder(), each=each)


def _is_titled(row: Row, folded: str) -> bool:
    return bool(row.title) and fold_name(row.title) in folded
