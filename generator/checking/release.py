"""Look at one release, or one partner: bind it, proofread it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import partial
from typing import TYPE_CHECKING

from generator.build import bound, chosen_style
from generator.checking.printed import parts, printed
from generator.checking.styled import Styled
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


@record(frozen=True, slots=True)
class Partner:
    """What was found in a partner's file, and its parts that not every release prints."""

    id: str
    path: str
    parts: tuple[Span, ...]
    found: tuple[Finding, ...]
    ignores: tuple[Ignore, ...]


@record(frozen=True, slots=True)
class Partners:
    """What was found in the files of partners, and what was wrong with them."""

    partners: tuple[Partner, ...] = ()
    amiss: tuple[Finding, ...] = ()


@record(frozen=True, slots=True)
class Looked:
    """What was found in a release, and the ids of the partners it names, parents included.

    `readable` tells whether the file could be read, `amiss` what was wrong with the files that were
    read for it, `unsound` which of them must be mended first, `printed` where what it prints was
    typed, None when it could not be bound. `proofread` are partners that had not been looked at.
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
    _done: set[tuple[str, str]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self._shapes = Shapes(partial(chosen_style, self.library.workspace))

    def __call__(self, item: ReleaseFile | str) -> Looked | Partners:
        """Look at a release with the partners it names, or at the partner of an id."""
        told = len(self.library.findings)
        if isinstance(item, ReleaseFile):
            return self._release(item, told)
        found = tuple(self._proofread([item], self.library.languages(item)))
        return Partners(found, tuple(self.library.findings[told:]))

    def _release(self, file: ReleaseFile, told: int) -> Looked:
        library = self.library
        refused: tuple[Finding, ...] = ()
        release = None
        try:
            release = bound(file, library, as_of=self.as_of)
            refused = self.styled.refusing(release)
        except Rejected as refusal:
            refused = refusal.findings
        one = dossier(file, release, library)
        if one is None:
            amiss = tuple(library.findings[told:])
            return Looked(file, refused=refused, amiss=amiss, unsound=frozenset(library.unsound))
        boxes = self._shapes.lacking(release, library.workspace.text) if release else ()
        found = (*boxes, *proof_release(one, self.rules, self.speller))
        partners = dict.fromkeys(each.id for named in one.partners for each in (named, named.root))
        proofread = tuple(self._proofread(partners, [file.language]))
        return Looked(
            file,
            readable=True,
            partners=tuple(partners),
            refused=refused,
            found=found,
            amiss=tuple(library.findings[told:]),
            unsound=frozenset(library.unsound),
            ignores=self._ignores(file.path),
            printed=printed(release) if release else None,
            proofread=proofread,
            dossier=one if self.keep else None,
        )

    def _proofread(self, ids: Iterable[str], languages: Iterable[str]) -> Iterator[Partner]:
        """Look at partners, but not again: data that a translation inherits, in the original."""
        library, own = self.library, self.library.workspace.language
        for key in ((identity, one) for identity in ids for one in languages):
            partner = None if key in self._done else library.organisation(*key)
            self._done.add(key)
            # A file with errors comes later.
            if partner and key[1] == own and partner.own.span.path not in library.unsound:
                path = partner.own.span.path
                found = proof_partner(partner, own, self.rules, self.speller)
                yield Partner(
                    partner.id, path, tuple(parts(partner.own)), tuple(found), self._ignores(path)
                )

    def _ignores(self, path: str) -> tuple[Ignore, ...]:
        return tuple(read(self.library.workspace.text(path), path=path))
