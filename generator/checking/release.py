"""Look at one release, or one partner: bind it, proofread it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from generator import agreements, publishing
from generator.checking.printed import parts, printed
from generator.checking.styled import Styled
from generator.chosen import chosen_style
from generator.content.bound import bound
from generator.content.document import Release
from generator.findings import Finding, Rejected, Span
from generator.formats.glyphs import Shapes
from generator.proofing.dossier import Dossier, dossier
from generator.proofing.ignores import Ignore, read
from generator.proofing.proof import Rules, proof_partner, proof_release
from generator.records import record
from generator.source.library import Library
from generator.source.workspace import ReleaseFile

if TYPE_CHECKING:  # Dictionaries are read on request.
    from generator.proofing.spelling import Speller


Seen: TypeAlias = tuple[tuple[str, str], ...]
"""What was asked of the workspace, with what was seen."""


@record(frozen=True, slots=True)
class Partner:
    """What was found in a partner's file, and its parts that not every release prints."""

    id: str
    path: str
    parts: tuple[Span, ...]
    found: tuple[Finding, ...]
    ignores: tuple[Ignore, ...]
    seen: Seen = ()


@record(frozen=True, slots=True)
class Partners:
    """What was found in the files of partners, and what was wrong with them."""

    partners: tuple[Partner, ...] = ()
    amiss: tuple[Finding, ...] = ()
    seen: Seen = ()


@record(frozen=True, slots=True)
class Looked:
    """What was found in a release, and the ids of the partners it names, parents included.

    `readable` tells whether the file could be read, `amiss` what was wrong with the files that were
    read for it, `unsound` which of them must be mended first, `printed` where what it prints of
    partners was typed, None when it could not be bound. `proofread` are partners that had not been
    looked at.
    """

    file: ReleaseFile
    readable: bool = False
    partners: tuple[str, ...] = ()
    refused: tuple[Finding, ...] = ()
    found: tuple[Finding, ...] = ()
    amiss: tuple[Finding, ...] = ()
    unsound: frozenset[str] = frozenset()
    ignores: tuple[Ignore, ...] = ()
    printed: frozenset[Span] | None = None
    proofread: tuple[Partner, ...] = ()
    dossier: Dossier | None = None
    seen: Seen = ()

    @property
    def release(self) -> Release | None:
        """The bound release, while its dossier is kept; `refused` says why there is none."""
        return self.dossier.bound if self.dossier else None


@dataclass
class Look:
    """Look at releases and partners, one after the other; at each partner once a language.

    Dossiers are kept for those who compare or print them.
    """

    library: Library
    rules: Rules
    styled: Styled
    as_of: datetime.date | None
    speller: Speller | None
    keep: bool
    _done: dict[tuple[str, str], Partner] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._shapes = Shapes(partial(chosen_style, self.library.workspace))

    def __call__(self, item: ReleaseFile | str) -> Looked | Partners:
        """Look at a release with the partners it names, or at the partner of an id."""
        with self.library.workspace.seeing() as seen:
            if isinstance(item, ReleaseFile):
                looked = self._release(item)
            else:
                found = tuple(self._proofread([item], self.library.languages(item), again=True))
        amiss = tuple(one for one in self.library.findings if f"file:{one.span.path}" in seen)
        asked = tuple(seen.items())
        if not isinstance(item, ReleaseFile):
            return Partners(found, amiss, asked)
        unsound = frozenset(one for one in self.library.unsound if f"file:{one}" in seen)
        partners = tuple(self._proofread(looked.partners, [item.language]))
        return replace(looked, amiss=amiss, unsound=unsound, proofread=partners, seen=asked)

    def _release(self, file: ReleaseFile) -> Looked:
        library = self.library
        refused: tuple[Finding, ...] = ()
        release = None
        try:
            release = bound(file, library, as_of=self.as_of)
            refused = (*self.styled.refusing(release), *self._unagreed(file, release))
        except Rejected as refusal:
            refused = refusal.findings
        one = dossier(file, release, library)
        if one is None:
            return Looked(file, refused=refused)
        boxes = self._shapes.lacking(release, library.workspace.text) if release else ()
        found = (*boxes, *proof_release(one, self.rules, self.speller))
        partners = dict.fromkeys(each.id for named in one.partners for each in (named, named.root))
        return Looked(
            file,
            readable=True,
            partners=tuple(partners),
            refused=refused,
            found=found,
            ignores=self._ignores(file.path),
            printed=printed(release) if release else None,
            dossier=one if self.keep else None,
        )

    def _unagreed(self, file: ReleaseFile, release: Release) -> Iterable[Finding]:
        """Say which agreements lack, and what came out otherwise; of another day, nothing."""
        if self.as_of is not None:
            return ()
        rules = (agreements.findings, publishing.findings)
        return (one for rule in rules for one in rule(release, file, self.library))

    def _proofread(
        self, ids: Iterable[str], languages: Iterable[str], *, again: bool = False
    ) -> Iterator[Partner]:
        """Look at partners: data that a translation inherits, in the original.

        Those looked at before are left out, or told `again`.
        """
        for key in ((identity, one) for identity in ids for one in languages):
            if key in self._done and not again:
                continue
            with self.library.workspace.seeing() as seen:
                found = self._partner(*key)
            if found:
                yield replace(found, seen=tuple(seen.items()))

    def _partner(self, identity: str, language: str) -> Partner | None:
        library, own = self.library, self.library.workspace.language
        partner = library.organisation(identity, language)
        # A file with errors comes later.
        if not partner or language != own or partner.own.span.path in library.unsound:
            return None
        if (identity, language) not in self._done:
            path = partner.own.span.path
            found = proof_partner(partner, own, self.rules, self.speller)
            self._done[identity, language] = Partner(
                partner.id, path, tuple(parts(partner.own)), tuple(found), self._ignores(path)
            )
        return self._done[identity, language]

    def _ignores(self, path: str) -> tuple[Ignore, ...]:
        return tuple(read(self.library.workspace.text(path), path=path))
