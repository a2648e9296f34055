"""Make sheets of what was published: of the wording of each version that is kept."""

import re
from collections.abc import Iterator

from generator.content.editions import (
    FOLDER,
    MANIFEST,
    WORDING,
    folder_of,
    kept_wording,
    manifest,
    versions,
)
from generator.findings import Finding, Span
from generator.language import LANGUAGES
from generator.publishing import altered
from generator.search.folded import whole
from generator.search.sheet import Named, Passage, Sheet, packed
from generator.source.workspace import ReleaseFile, Workspace

_LINE = re.compile(r"(?P<start>\s*(?:- )?(?P<name>[a-z_.]+): )(?P<text>\S.*)")
_PARTS = {
    "title": "title", "subtitle": "title", "embargo": "head", "kicker": "head",
    "dateline": "head", "notice": "head", "lead": "lead", "links": "link", "note": "note",
    "about": "about", "contact": "contact", "figure": "figures", "row": "table",
    "quote": "quotation", "heading": "heading", "item": "list", "logo": "logo", "image": "picture",
}  # fmt: skip
"""What people call the parts of a wording, by the first word of their lines."""
_OF_PICTURES = ("alt", "caption", "credit")


def published(workspace: Workspace) -> Iterator[Sheet | Finding]:
    """Yield a sheet for each version of each release, as it came out; or that it was changed."""
    for slug in workspace.names(FOLDER):
        for number in versions(workspace, slug):
            yield _version(slug, number, workspace)


def _version(slug: str, number: int, workspace: Workspace) -> Sheet | Finding:
    folder = folder_of(slug, number)
    one = manifest(workspace, slug, number)
    if one is None:
        return altered(f"{folder}/{MANIFEST}")
    path = f"{folder}/{WORDING}"
    wording = kept_wording(workspace, slug, one)
    return altered(path) if wording is None else _sheet(slug, path, one.date, wording, workspace)


def _sheet(slug: str, path: str, date: str, wording: str, workspace: Workspace) -> Sheet:
    code = slug.rpartition(".")[2]
    lines = wording.splitlines()
    said = [(at, match) for at, line in enumerate(lines, 1) if (match := _LINE.fullmatch(line))]
    passages = [_passage(path, at, match) for at, match in said]
    folded = "\n".join(whole(one.text) for one in passages)
    told: dict[str, list[str]] = {}
    for _at, match in said:
        told.setdefault(match["name"], []).append(match["text"])
    return Sheet(
        file=ReleaseFile(slug, path, code if code in LANGUAGES else workspace.language),
        title=" ".join(told.get("title", [slug])),
        date=date[:10],
        state="published",
        kind=" ".join(told.get("kind", ["release"])),
        partners=tuple(Named("", (whole(one),)) for one in told.get("partners", ())),
        people=(folded,),
        bound=True,
        folded=folded,
        packed=packed(passages),
    )


def _passage(path: str, at: int, match: re.Match[str]) -> Passage:
    first, _dot, last = match["name"].partition(".")
    part = last if last in _OF_PICTURES else _PARTS.get(first, "text")
    span = Span(path, at, len(match["start"]) + 1, at, len(match[0]) + 1)
    return Passage(part, match["text"], ((0, span),))
