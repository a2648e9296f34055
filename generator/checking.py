"""Check releases and partners: what cannot be bound, then what the proofreader finds."""

import datetime
import signal
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby
from multiprocessing import get_context
from multiprocessing.connection import Connection

from generator.build import bound
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


@dataclass(frozen=True, slots=True)
class Looked:
    """What was found in a release, and the ids of the partners it names, parents included.

    `readable` tells whether the file could be read; its `dossier` stays in the process that did.
    """

    file: ReleaseFile
    readable: bool
    partners: tuple[str, ...]
    refused: tuple[Finding, ...]
    found: tuple[Finding, ...]
    dossier: Dossier | None


def check(
    files: Iterable[ReleaseFile],
    library: Library,
    *,
    rules: Iterable[Rule],
    partners: Iterable[str] = (),
    corpus: bool = False,
    as_of: datetime.date | None = None,
    speller: Speller | None = None,
    processes: int = 1,
) -> Checked:
    """Check releases with the partners they name, and the partners of these ids.

    A finding in a partner's file is told once, with the releases it comes out in. With `corpus`,
    all releases of the workspace are compared with each other besides; with a `speller`, words
    are looked up. Several `processes` share the releases, where there are many.
    """
    rules = tuple(rules)

    def look(file: ReleaseFile) -> Looked:
        return _look(file, library, rules, as_of, speller)

    if processes > 1 and not corpus:
        looked, unread = apart(look, list(files), library, processes=processes)
    else:
        looked, unread = [look(file) for file in files], library.findings
    organisations = _partners(looked, library, partners)
    found = [finding for one in looked for finding in one.found]
    for partner, language in organisations:
        touched = tuple(one.file.slug for one in looked if partner.id in one.partners)
        found += [
            replace(finding, touches=touched)
            for finding in proof_partner(partner, language, rules, speller)
        ]
    if corpus:
        named = [one for one, _code in organisations]
        found += compare(_every_dossier(looked, library), named, rules)
    readable = [one.file for one in looked if one.readable]
    ignores = _ignores(readable, organisations, library)
    proofed = sort(dict.fromkeys(found), ignores)
    refused = dict.fromkeys(finding for one in looked for finding in one.refused)
    amiss = dict.fromkeys((*unread, *library.findings))
    return Checked((*refused, *amiss, *proofed.kept), proofed.owners)


def _look(
    file: ReleaseFile,
    library: Library,
    rules: tuple[Rule, ...],
    as_of: datetime.date | None,
    speller: Speller | None,
) -> Looked:
    """Bind and proofread a release."""
    refused: tuple[Finding, ...] = ()
    release = None
    try:
        release = bound(file, library, as_of=as_of)
    except Rejected as refusal:
        refused = refusal.findings
    one = dossier(file, release, library)
    if one is None:
        return Looked(file, False, (), refused, (), None)
    partners = dict.fromkeys(each.id for named in one.partners for each in (named, named.root))
    found = proof_release(one, rules, speller)
    return Looked(file, True, tuple(partners), refused, tuple(found), one)


def apart(
    look: Callable[[ReleaseFile], Looked],
    files: Sequence[ReleaseFile],
    library: Library,
    *,
    processes: int,
) -> tuple[list[Looked], list[Finding]]:
    """Look at releases in several processes; return what they saw, and what they could not read.

    The processes begin as copies of this one, which only Linux does well.
    """
    context = get_context("fork")
    receivers = []
    for part in range(processes):
        receiver, sender = context.Pipe(duplex=False)
        arguments = (sender, look, files[part::processes], library)
        context.Process(target=_send, args=arguments, daemon=True).start()
        sender.close()
        receivers.append(receiver)
    parts = [receiver.recv() for receiver in receivers]
    looked = [one for seen, _unread in parts for one in seen]
    order = {file.slug: place for place, file in enumerate(files)}
    looked.sort(key=lambda one: order[one.file.slug])
    return looked, [finding for _seen, unread in parts for finding in unread]


def _send(
    sender: Connection,
    look: Callable[[ReleaseFile], Looked],
    files: Sequence[ReleaseFile],
    library: Library,
) -> None:
    """Look at some releases and send what was seen; whoever is interrupted ends this process."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    seen = [replace(look(file), dossier=None) for file in files]
    sender.send((seen, library.findings))


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


def _every_dossier(looked: Sequence[Looked], library: Library) -> list[Dossier]:
    known = {one.file.slug: one.dossier for one in looked}
    every = (
        known.get(file.slug) or dossier(file, None, library) for file in library.workspace.releases
    )
    return [one for one in every if one]


def _partners(
    looked: Sequence[Looked], library: Library, ids: Iterable[str]
) -> list[tuple[Organisation, str]]:
    """Return the partners to look at, parents included, each once a language."""
    own = library.workspace.language
    wanted = dict.fromkeys(
        (identity, one.file.language) for one in looked for identity in one.partners
    )
    wanted |= dict.fromkeys(
        (identity, language) for identity in ids for language in library.languages(identity)
    )
    named = [(library.organisation(*one), one[1]) for one in wanted]
    # Data that a translation inherits is looked at in the original; a file with errors comes later.
    return [
        (partner, language)
        for partner, language in named
        if partner and language == own and partner.own.span.path not in library.unsound
    ]


def _ignores(
    files: Sequence[ReleaseFile],
    partners: Sequence[tuple[Organisation, str]],
    library: Library,
) -> list[Ignore]:
    paths = [file.path for file in files]
    paths += dict.fromkeys(partner.own.span.path for partner, _language in partners)
    return [one for path in paths for one in read(library.workspace.text(path), path=path)]
