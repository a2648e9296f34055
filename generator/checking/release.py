"""Look at one release: bind it, proofread it."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.build import bound
from generator.checking.printed import printed
from generator.checking.styled import Styled
from generator.content.document import Release
from generator.findings import Finding, Rejected, Span
from generator.formats.glyphs import Shapes
from generator.proofing.dossier import Dossier, dossier
from generator.proofing.proof import Rules, proof_release
from generator.source.library import Library
from generator.source.workspace import ReleaseFile

if TYPE_CHECKING:  # Dictionaries are read on request.
    from generator.proofing.spelling import Speller


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a release, and the ids of the partners it names, parents included.

    `readable` tells whether the file could be read, `amiss` what was wrong with the files that were
    read for it, `printed` where what it prints was typed, None when it could not be bound.
    """

    file: ReleaseFile
    readable: bool = False
    partners: tuple[str, ...] = ()
    refused: tuple[Finding, ...] = ()
    found: tuple[Finding, ...] = ()
    amiss: tuple[Finding, ...] = ()
    printed: frozenset[Span] | None = None
    dossier: Dossier | None = None

    @property
    def release(self) -> Release | None:
        """The bound release, while its dossier is kept; `refused` says why there is none."""
        return self.dossier.bound if self.dossier else None


def look(
    file: ReleaseFile,
    *,
    library: Library,
    rules: Rules,
    shapes: Shapes,
    styled: Styled,
    as_of: datetime.date | None,
    speller: Speller | None,
    keep: bool,
) -> Looked:
    """Bind and proofread a release; keep its dossier for those who compare or print it."""
    told = len(library.findings)
    refused: tuple[Finding, ...] = ()
    release = None
    try:
        release = bound(file, library, as_of=as_of)
        refused = styled.refusing(release)
    except Rejected as refusal:
        refused = refusal.findings
    one = dossier(file, release, library)
    if one is None:
        return Looked(file, refused=refused, amiss=tuple(library.findings[told:]))
    boxes = shapes.lacking(release, library.workspace.text) if release else ()
    partners = dict.fromkeys(each.id for named in one.partners for each in (named, named.root))
    return Looked(
        file,
        readable=True,
        partners=tuple(partners),
        refused=refused,
        found=(*boxes, *proof_release(one, rules, speller)),
        amiss=tuple(library.findings[told:]),
        printed=printed(release) if release else None,
        dossier=one if keep else None,
    )
