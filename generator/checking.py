"""Check releases and partners: what cannot be bound, then what the proofreader finds."""

import datetime
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.build import bound
from generator.content.document import Release
from generator.findings import Finding, Rejected
from generator.proofing.corpus import compare
from generator.proofing.dossier import Dossier, dossier
from generator.proofing.ignores import Ignore, read, sort
from generator.proofing.proof import proof_partner, proof_release
from generator.proofing.rules import Rule
from generator.proofing.spelling import Speller
from generator.source.library import Library, Organisation
from generator.source.workspace import ReleaseFile


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found; `owners` are the points that only their owner can mend, with the reason."""

    findings: tuple[Finding, ...]
    owners: tuple[tuple[Finding, str], ...]


def check(
    files: Iterable[ReleaseFile],
    library: Library,
    *,
    rules: Iterable[Rule],
    partners: Iterable[str] = (),
    corpus: bool = False,
    as_of: datetime.date | None = None,
    speller: Speller | None = None,
) -> Checked:
    """Check releases with the partners they name, and the partners of these ids.

    A finding in a partner's file is told once, with the releases it comes out in. With `corpus`,
    all releases of the workspace are compared with each other besides; with a `speller`, words
    are looked up.
    """
    rules = tuple(rules)
    refused: list[Finding] = []
    dossiers: list[Dossier] = []
    found: list[Finding] = []
    for file in files:
        release = _bound(file, library, refused, as_of)
        if one := dossier(file, release, library):
            dossiers.append(one)
            found += proof_release(one, rules, speller)
    organisations = _partners(dossiers, library, partners)
    for partner, language in organisations:
        touched = _touched(partner, dossiers)
        found += [
            replace(finding, touches=touched)
            for finding in proof_partner(partner, language, rules, speller)
        ]
    if corpus:
        found += compare(
            _every_dossier(dossiers, library), [one for one, _code in organisations], rules
        )
    ignores = _ignores([one.file for one in dossiers], organisations, library)
    proofed = sort(dict.fromkeys(found), ignores)
    return Checked((*refused, *library.findings, *proofed.kept), proofed.owners)


def _bound(
    file: ReleaseFile, library: Library, refused: list[Finding], as_of: datetime.date | None
) -> Release | None:
    try:
        return bound(file, library, as_of=as_of)
    except Rejected as refusal:
        refused += [finding for finding in refusal.findings if finding not in refused]
        return None


def _every_dossier(dossiers: Sequence[Dossier], library: Library) -> list[Dossier]:
    known = {one.file.slug: one for one in dossiers}
    every = (
        known.get(file.slug) or dossier(file, None, library) for file in library.workspace.releases
    )
    return [one for one in every if one]


def _partners(
    dossiers: Sequence[Dossier], library: Library, ids: Iterable[str]
) -> list[tuple[Organisation, str]]:
    """Return the partners to look at, parents included, each once a language."""
    own = library.workspace.language
    named = {
        (one.id, dossier.file.language): (one, dossier.file.language)
        for dossier in dossiers
        for partner in dossier.partners
        for one in (partner, partner.root)
    }
    for identity in ids:
        for language in library.languages(identity):
            if organisation := library.organisation(identity, language):
                named.setdefault((identity, language), (organisation, language))
    # Data that a translation inherits is looked at in the original; a file with errors comes later.
    return [
        (partner, language)
        for partner, language in named.values()
        if language == own and partner.own.span.path not in library.unsound
    ]


def _touched(partner: Organisation, dossiers: Sequence[Dossier]) -> tuple[str, ...]:
    return tuple(
        dossier.file.slug
        for dossier in dossiers
        if any(partner.id in (one.id, one.root.id) for one in dossier.partners)
    )


def _ignores(
    files: Sequence[ReleaseFile],
    partners: Sequence[tuple[Organisation, str]],
    library: Library,
) -> list[Ignore]:
    paths = [file.path for file in files]
    paths += dict.fromkeys(partner.own.span.path for partner, _language in partners)
    return [one for path in paths for one in read(library.workspace.text(path), path=path)]
