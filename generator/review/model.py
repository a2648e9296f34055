"""What a review says: a list of releases, each with what changes in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, Self, TypeAlias
from urllib.parse import quote

from generator.content.editions import Manifest
from generator.findings import Finding, Span
from generator.words import Words

State: TypeAlias = Literal["new", "changed", "renamed", "removed", "unseen", "unchanged"]
Cause: TypeAlias = Literal["release", "partner", "settings", "style"]
Kind: TypeAlias = Literal["changed", "added", "removed", "moved"]

Which: TypeAlias = Literal["before", "after"]

SIDES: tuple[Which, ...] = ("before", "after")


@dataclass(frozen=True, slots=True)
class Place:
    """A line of YAML that a change comes from; `side` tells in which of the two states."""

    side: Which
    span: Span


@dataclass(frozen=True, slots=True)
class Change:
    """A field that reads otherwise.

    `path` leads to it: fields by their names, items by how they are called. `before` is empty
    for what is added, `after` for what is removed.
    """

    path: tuple[str, ...]
    kind: Kind
    before: str
    after: str
    places: tuple[Place, ...] = ()

    @classmethod
    def of(cls, path: tuple[str, ...], before: str, after: str, places: tuple[Place, ...]) -> Self:
        """Say that a text became another, or came, or went."""
        kind: Kind = "changed" if before and after else "added" if after else "removed"
        return cls(path, kind, before, after, places)


@dataclass(frozen=True, slots=True)
class Page:
    """A page before and after, as pictures; paths are relative to the release's folder.

    Both names are the same when no pixel differs; one is empty when that side has no such page.
    `regions` are the changed rectangles: left, top, right, bottom in pixels.
    """

    number: int
    size: tuple[int, int]
    before: str
    after: str
    difference: str = ""
    regions: tuple[tuple[int, int, int, int], ...] = ()

    @property
    def changed(self) -> bool:
        """Tell whether a pixel differs, or a side lacks the page."""
        return self.before != self.after


@dataclass(frozen=True, slots=True)
class Rendered:
    """What the renderer made of a release; `refused` are the findings that kept a side from it."""

    files: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    pages: tuple[Page, ...] = ()
    words: tuple[Words, ...] = ()
    thumbnail: str = ""
    refused: Mapping[str, tuple[Finding, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Findings:
    """Findings by what became of them; each with its fingerprint."""

    new: Mapping[str, Finding] = field(default_factory=dict)
    fixed: Mapping[str, Finding] = field(default_factory=dict)
    remaining: Mapping[str, Finding] = field(default_factory=dict)

    def on(self, side: Which) -> dict[str, Finding]:
        """Return what is wrong in one of the two states."""
        return {**(self.fixed if side == "before" else self.new), **self.remaining}


@dataclass(frozen=True, slots=True)
class Agreed:
    """Where a partner stands, in words; `stale` is an agreement that holds before alone."""

    name: str
    answer: str
    said: str
    stale: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A release in the review.

    `partners` are ids, `partner_names` how they are called; `broken` are the sides that could
    not be made, `renamed_from` is the slug it had before. What could be made on neither side, and
    was not touched, is `unseen`: whether it changes nobody can tell. `came_out` is the last version
    of a side that is kept.
    """

    slug: str
    state: State
    causes: tuple[Cause, ...] = ()
    renamed_from: str = ""
    title: str
    language: str
    date: str
    partners: tuple[str, ...]
    partner_names: tuple[str, ...] = ()
    embargo: str = ""
    embargo_in_words: str = ""
    release_state: str = "draft"
    agreements: tuple[Agreed, ...] = ()
    came_out: Mapping[Which, Manifest] = field(default_factory=dict)
    broken: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    findings: Findings = field(default_factory=Findings)
    rendered: Rendered | None = None

    @property
    def sides(self) -> tuple[Which, ...]:
        """The sides that have it."""
        if self.state in ("new", "removed"):
            return ("after",) if self.state == "new" else ("before",)
        return SIDES


@dataclass(frozen=True, slots=True)
class Source:
    """Where a forge shows the files of both states: addresses of folders, empty if not known."""

    before: str = ""
    after: str = ""

    def link(self, span: Span, side: str = "after") -> str:
        """Return the address of a line; empty when it is not known."""
        folder = self.before if side == "before" else self.after
        return f"{folder}{quote(span.path)}#L{span.line}" if folder else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    """The whole review; `base` and `base_name` are empty when there is nothing to compare with.

    `workspace` are the findings that belong to no release.
    """

    base: str
    base_name: str
    entries: tuple[Entry, ...]
    workspace: Findings
    source: Source = Source()

    @property
    def findings(self) -> tuple[Findings, ...]:
        """All findings: those of no release, then each release's."""
        return (self.workspace, *(entry.findings for entry in self.entries))

    @property
    def unseen(self) -> dict[Which, dict[str, Finding]]:
        """The sides of which no release could be made, each with the errors that say why.

        Those that keep every release from being made are all that is told, if there are any.
        """
        found: dict[Which, dict[str, Finding]] = {}
        for side in SIDES:
            there = [one for one in self.entries if side in one.sides]
            if there and all(side in one.broken for one in there):
                found[side] = _in_all([_errors(one.findings.on(side)) for one in there])
        return found


def _errors(found: Mapping[str, Finding]) -> dict[str, Finding]:
    return {key: one for key, one in found.items() if one.severity == "error"}


def _in_all(found: Sequence[dict[str, Finding]]) -> dict[str, Finding]:
    """Return what all have in common, or else everything."""
    every = {key: finding for one in found for key, finding in one.items()}
    return {key: one for key, one in every.items() if all(key in here for here in found)} or every
