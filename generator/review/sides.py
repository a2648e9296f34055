"""Read one side of a review: every release bound, everything that is wrong with it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from generator import disk
from generator.checking import Checked, check
from generator.checking.release import Looked
from generator.chosen import chosen_style
from generator.content import document
from generator.content.bind import plain
from generator.findings import Finding, Rejected
from generator.formats.completeness import wanting
from generator.formats.style import Style, is_program
from generator.formats.stylefile import inside
from generator.language import apply, language
from generator.proofing.proof import selected
from generator.source.library import Library
from generator.source.schema.days import Day
from generator.source.schema.moments import Moment
from generator.source.schema.release import Release
from generator.source.tree import Node
from generator.source.workspace import ReleaseFile, Workspace
from generator.version import builtin_styles
from generator.workers import Each


@dataclass(frozen=True, slots=True)
class Version:
    """A release on one side: as typed and as bound, each None when that could not be made."""

    file: ReleaseFile
    source: str
    typed: Release | None
    bound: document.Release | None
    findings: tuple[Finding, ...]

    @property
    def title(self) -> str:
        """The title as it reads, or as it was typed."""
        words = str(self.typed.title) if self.typed else self.file.slug
        words = " ".join((plain(self.bound.title) if self.bound else words).split())
        return apply(words, language(self.file.language).typeset(words))

    @property
    def date(self) -> str:
        """The release's day as 2019-10-02; empty while it is open."""
        typed = self.typed.date if self.typed else None
        return typed.date.isoformat() if isinstance(typed, Day) else ""

    @property
    def partners(self) -> tuple[str, ...]:
        """The ids of the partners, as typed."""
        return tuple(map(str, self.typed.partners)) if self.typed else ()

    @property
    def embargo(self) -> str:
        """The embargo, as typed."""
        typed = self.typed.embargo if self.typed else None
        return " ".join(str(typed.text).split()) if isinstance(typed, Moment) else ""

    @property
    def embargo_in_words(self) -> str:
        """The embargo as it is printed while it holds; as typed, where nothing can be made."""
        if self.bound is None:
            return self.embargo
        made = document.in_force(self.bound).embargo
        return plain(made.text) if made else ""

    @property
    def state(self) -> str:
        """The state, `draft` while it is open."""
        typed = self.typed.state if self.typed else "draft"
        return typed if isinstance(typed, str) else "draft"


@dataclass(frozen=True, slots=True)
class Side:
    """A workspace as it stands in one of two states.

    `style` is None when it cannot be loaded, `digest` changes with any file of it; of all
    `findings`, `others` belong to no release; files whose reading was ended are `ended`. `checked`
    is all that was looked at.
    """

    workspace: Workspace
    style: Style | None
    digest: str
    versions: dict[str, Version]
    findings: tuple[Finding, ...]
    others: tuple[Finding, ...]
    ended: frozenset[str] = frozenset()
    checked: Checked | None = None
    _lines: dict[str, list[str]] = field(default_factory=dict)

    def lines(self, path: str) -> list[str]:
        """Return the lines of a file, none when it is not there."""
        if path not in self._lines:  # every finding and every name asks for some
            self._lines[path] = self.workspace.text(path).split("\n")
        return self._lines[path]

    def tree(self, path: str) -> Node | None:
        """Return the values of a file, as far as they can be read, and that without end."""
        if path in self.ended or not self.workspace.exists(path):
            return None
        return self.workspace.read(path)[0]


def read(
    workspace: Workspace, *, styles: Sequence[Path], other: Side | None = None, each: Each = map
) -> Side:
    """Read all releases of a workspace, whose style is looked for in the folders `styles`.

    What is the same on the `other` side is not looked at again.
    """
    library = Library(workspace)
    style, amiss = _style(workspace, styles)
    digest = _digest(style) if style else ""
    checked = check(
        workspace.releases,
        library,
        rules=selected(),
        partners=library.partner_ids(),
        keep=True,
        twin=other.checked if other and digest and other.digest == digest else None,
        each=each,
    )
    findings = tuple(dict.fromkeys((*checked.findings, *amiss)))
    versions = {one.file.slug: _version(one, workspace, findings, amiss) for one in checked.looked}
    told = {finding for one in versions.values() for finding in one.findings}
    others = tuple(finding for finding in findings if finding not in told)
    ended = frozenset(one.span.path for one in findings if one.code.startswith("WORK"))
    return Side(workspace, style, digest, versions, findings, others, ended, checked)


def base_styles(workspace: Workspace, base: Path) -> list[Path]:
    """Return where the base's styles are looked for: a copy of the program brings its own."""
    own = base / "templates"
    return [own] if is_program(workspace.root) else [own, builtin_styles()]


def _style(
    workspace: Workspace, folders: Sequence[Path]
) -> tuple[Style | None, tuple[Finding, ...]]:
    """Load the style; with what would keep any page from being made, changed or not."""
    try:
        style = chosen_style(workspace, folders=folders)
        return style, tuple(wanting(style, sorted({one.language for one in workspace.releases})))
    except Rejected as refusal:
        return None, refusal.findings


def _digest(style: Style) -> str:
    """Return a hash of every file of a style's search path."""
    whole = hashlib.sha256()
    for folder in style.folders:
        for file in sorted(disk.below(folder, inside(folder))):
            name = file.relative_to(folder.parent).as_posix()
            with suppress(OSError):
                data = disk.read(file, inside(folder), disk.FONT)
                whole.update(f"{name}\0{len(data)}\0".encode(errors="surrogateescape"))
                whole.update(data)
    return whole.hexdigest()


def _version(
    looked: Looked, workspace: Workspace, findings: Iterable[Finding], amiss: tuple[Finding, ...]
) -> Version:
    file = looked.file
    typed = looked.dossier.release if looked.dossier else None
    paths = _paths(file, typed, looked.unsound)
    # What refuses it may lie in a file of any partner.
    told = {*looked.refused, *amiss}
    own = (
        one for one in findings if one.span.path in paths or file.slug in one.touches or one in told
    )
    source = workspace.text(file.path)
    return Version(file, source, typed, None if amiss else looked.release, tuple(own))


def _paths(file: ReleaseFile, typed: Release | None, unsound: frozenset[str]) -> set[str]:
    """Return the files a release is made of: its own, those of its partners and their parents.

    A broken partner's errors belong to every release that names it, as its other findings do.
    """
    paths = {file.path}
    for partner in map(str, typed.partners) if typed else ():
        parts = partner.split("/")
        stems = ["/".join(parts[:end]) for end in range(1, len(parts) + 1)]
        named = {
            f"partners/{stem}{end}.yaml" for stem in stems for end in ("", f".{file.language}")
        }
        paths |= named & unsound
    return paths
