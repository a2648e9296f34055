"""Check releases and partners: what cannot be bound, then what the proofreader finds."""

from __future__ import annotations

import datetime
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, TypeAlias

from generator.build import chosen_style
from generator.checking.printed import comes_out
from generator.checking.release import Looked, look
from generator.checking.styled import Styled
from generator.findings import Finding
from generator.formats.glyphs import Shapes
from generator.proofing.dossier import Dossier, dossier
from generator.proofing.ignores import Ignore, read, sort
from generator.proofing.proof import Rules, proof_partner, rule
from generator.proofing.rules import Rule
from generator.source.library import Library, Organisation
from generator.source.workspace import ReleaseFile

if TYPE_CHECKING:  # Dictionaries are read on request.
    from generator.proofing.spelling import Speller

MANY = 200
"""From how many releases on several processes look at them."""

Follow: TypeAlias = Callable[[Iterable[Looked]], Iterable[Looked]]
"""What passes the releases on as they are looked at, in their order, and may count them."""


@dataclass(frozen=True, slots=True)
class Checked:
    """What was found; `owners` are the points that only their owner can mend, with the reason.

    `looked` are the releases with what they are bound to, kept when asked for.
    """

    findings: tuple[Finding, ...]
    owners: tuple[tuple[Finding, str], ...]
    looked: tuple[Looked, ...] = ()


def check(
    files: Sequence[ReleaseFile],
    library: Library,
    *,
    rules: Iterable[Rule],
    partners: Iterable[str] = (),
    corpus: bool = False,
    keep: bool = False,
    as_of: datetime.date | None = None,
    speller: Speller | None = None,
    processes: int | None = None,
    follow: Follow = iter,
) -> Checked:
    """Check releases with the partners they name, and the partners of these ids.

    A finding in a partner's file is told once, with the releases it comes out in. With `corpus`,
    all releases of the workspace are compared with each other besides; with a `speller`, words
    are looked up; with `keep`, the bound releases stay for who prints them. Several `processes`
    share the releases, by default where there are many.
    """
    rules, kept = tuple(rules), keep or corpus
    shapes = Shapes(lambda: chosen_style(library.workspace))
    styled = Styled(library.workspace, files)
    look_at = partial(
        look,
        library=library,
        rules=rules,
        shapes=shapes,
        styled=styled,
        as_of=as_of,
        speller=speller,
        keep=kept,
    )
    # What is kept must be here, not in the process that looked at it.
    processes = 1 if kept else processes or _worthwhile(len(files))
    looked = list(follow(_each(look_at, files, processes=processes)))
    organisations = _partners(looked, library, partners)
    found = [finding for one in looked for finding in one.found]
    found += _in_partners(organisations, looked, rules, speller)
    if corpus:
        found += _compared(looked, organisations, library, rules)
    proofed = sort(
        dict.fromkeys(found),
        _ignores(looked, organisations, library),
        unsure=_unsure(looked, rules, corpus=corpus, spelling=speller is not None),
    )
    first = dict.fromkeys((*styled.amiss, *_refused(looked, library)))
    return Checked((*first, *proofed.kept), proofed.owners, tuple(looked) if keep else ())


def _worthwhile(files: int) -> int:
    """Return how many processes should share the work: one, unless it would take seconds."""
    if files < MANY or sys.platform != "linux":
        return 1
    return len(os.sched_getaffinity(0))


def _each(
    look_at: Callable[[ReleaseFile], Looked], files: Sequence[ReleaseFile], *, processes: int
) -> Iterable[Looked]:
    if processes == 1:
        return map(look_at, files)
    from generator.checking.processes import shared

    return shared(look_at, files, processes=processes)


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


def _in_partners(
    organisations: Iterable[tuple[Organisation, str]],
    looked: Sequence[Looked],
    rules: Rules,
    speller: Speller | None,
) -> Iterator[Finding]:
    for partner, language in organisations:
        naming = [one for one in looked if partner.id in one.partners]
        for finding in proof_partner(partner, language, rules, speller):
            touched = (
                one.file.slug for one in naming if comes_out(finding.span, partner.own, one.printed)
            )
            yield replace(finding, touches=tuple(touched))


def _refused(looked: Sequence[Looked], library: Library) -> Iterator[Finding]:
    """Yield what is wrong with files: why they cannot be bound, or read."""
    for one in looked:
        yield from one.refused
    for one in looked:  # another process tells its own library
        yield from one.amiss
    yield from library.findings


def _compared(
    looked: Sequence[Looked],
    organisations: Iterable[tuple[Organisation, str]],
    library: Library,
    rules: Rules,
) -> Iterable[Finding]:
    from generator.proofing.corpus import compare

    named = [one for one, _language in organisations]
    return compare(_every_dossier(looked, library), named, rules)


def _every_dossier(looked: Sequence[Looked], library: Library) -> list[Dossier]:
    known = {one.file.slug: one.dossier for one in looked}
    every = (
        known.get(file.slug) or dossier(file, None, library) for file in library.workspace.releases
    )
    return [one for one in every if one]


def _ignores(
    looked: Iterable[Looked], partners: Iterable[tuple[Organisation, str]], library: Library
) -> list[Ignore]:
    paths = [one.file.path for one in looked if one.readable]
    paths += dict.fromkeys(partner.own.span.path for partner, _language in partners)
    return [one for path in paths for one in read(library.workspace.text(path), path=path)]


def _unsure(
    looked: Iterable[Looked], rules: Iterable[Rule], *, corpus: bool, spelling: bool
) -> Callable[[Ignore], bool]:
    """Return what tells whether anything that a comment silences may not have been looked for."""
    asked = {
        one.code
        for one in rules
        if not (one.corpus and not corpus) and not (one.spelling and not spelling)
    }
    # Of a release that could not be bound, the data is left alone.
    refused = {one.file.path for one in looked if one.printed is None}
    return lambda ignore: ignore.span.path in refused or any(map(rule, ignore.codes - asked))
