"""Check releases and partners: what cannot be bound, then what the proofreader finds."""

import datetime
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.build import bound
from generator.content.document import Release
from generator.findings import Finding, Rejected
from generator.proofing import fixes
from generator.proofing.corpus import compare
from generator.proofing.dossier import Dossier, dossier
from generator.proofing.ignores import Ignore, read, sort
from generator.proofing.proof import proof_partner, proof_release
from generator.proofing.rules import Rule
from generator.proofing.spelling import Speller
from generator.source.library import Library, Organisation
from generator.source.workspace import ReleaseFile, Workspace

ROUNDS = 10
"""How often a fix may make room for another; no file is known to need more than three."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found; `owners` are the points that only their owner can mend, with the reason."""

    findings: tuple[Finding, ...]
    owners: tuple[tuple[Finding, str], ...]


@dataclass(frozen=True, slots=True)
class Rewritten:
    """A file before and after its fixes, and how many places they mended."""

    before: bytes
    after: bytes
    count: int


@dataclass(frozen=True, slots=True)
class Mended:
    """What is still found when the fixes are made, and the files they change, by path."""

    checked: Checked
    files: Mapping[str, Rewritten]


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


def mend(look: Callable[[Library], Checked], workspace: Workspace) -> Mended:
    """Make the safe fixes of what `look` finds, and look again, until there is nothing to make.

    Nothing is written: the workspace is looked at as if it were.
    """
    files: dict[str, Rewritten] = {}
    for left in reversed(range(ROUNDS)):
        instead = {path: one.after for path, one in files.items()}
        now = Workspace(workspace.root, {**workspace.instead, **instead})
        checked = look(Library(now))
        fixed = _fixed(checked, now)
        made = {path: one for path, one in fixed.items() if one.count}
        if not (made and left):
            break
        for path, one in made.items():
            last = files.get(path) or Rewritten(now.data(path), b"", 0)
            files[path] = Rewritten(last.before, one.data, last.count + one.count)
    return Mended(_without_failed(checked, fixed), files)


def settled(checked: Checked, workspace: Workspace) -> Checked:
    """Tell as not safe the fixes that cannot be made in their file."""
    return _without_failed(checked, _fixed(checked, workspace))


def _without_failed(checked: Checked, fixed: Mapping[str, fixes.Fixed]) -> Checked:
    failed = {finding for one in fixed.values() for finding in one.failed}
    findings = (_unsafe(one) if one in failed else one for one in checked.findings)
    return replace(checked, findings=tuple(findings))


def _fixed(checked: Checked, workspace: Workspace) -> dict[str, fixes.Fixed]:
    """Make, in each file, the fixes that can be made together."""
    wanted = sorted(filter(fixes.is_fixable, checked.findings), key=_path)
    return {
        path: fixes.fix(workspace.data(path), found, path=path)
        for path, found in groupby(wanted, key=_path)
    }


def _path(finding: Finding) -> str:
    return finding.span.path


def _unsafe(finding: Finding) -> Finding:
    return replace(finding, fix=finding.fix and replace(finding.fix, safe=False))


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
