"""Check releases and partners: what cannot be bound, then what the proofreader finds."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import field, replace
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from generator.checking.printed import comes_out, part_at
from generator.checking.release import Look, Looked, Partner, Partners
from generator.checking.styled import Styled
from generator.checking.twin import Twin
from generator.ended import start_of, told
from generator.findings import Finding
from generator.proofing.dossier import Dossier, dossier
from generator.proofing.ignores import Ignore, sort
from generator.proofing.proof import rule
from generator.proofing.rules import Rule
from generator.publishing import orphans
from generator.records import record
from generator.source.library import Library
from generator.source.workspace import ReleaseFile
from generator.workers import Each, Ended

if TYPE_CHECKING:  # Dictionaries and records are read on request.
    from generator.checking.known import Known
    from generator.proofing.spelling import Speller

Follow: TypeAlias = Callable[[Iterable[Looked]], Iterable[Looked]]
"""What passes the releases on as they are looked at, in their order, and may count them."""


@record(frozen=True, slots=True)
class Checked:
    """What was found; `owners` are the points that only their owner can mend, with the reason.

    `looked` are the releases with what they are bound to, `partners` what was found in those asked
    for by their ids, kept when asked for.
    """

    findings: tuple[Finding, ...]
    owners: tuple[tuple[Finding, str], ...]
    looked: tuple[Looked, ...] = ()
    partners: Mapping[str, Partners] = field(default_factory=dict)


def check(
    files: Sequence[ReleaseFile],
    library: Library,
    *,
    rules: Iterable[Rule],
    partners: Sequence[str] = (),
    corpus: bool = False,
    keep: bool = False,
    as_of: datetime.date | None = None,
    speller: Speller | None = None,
    cache: Path | None = None,
    twin: Checked | None = None,
    each: Each = map,
    follow: Follow = iter,
) -> Checked:
    """Check releases with the partners they name, and the partners of these ids.

    A finding in a partner's file is told once, with the releases it comes out in. With `corpus`,
    all releases of the workspace are compared with each other besides; with a `speller`, words
    are looked up; with `keep`, the bound releases stay for who prints them. What the folder `cache`
    knows of what did not change is not looked for again, unless all are compared, kept, or looked
    up; nor what was kept of a `twin`, another state of the folder in the same style. `each` looks
    at the others: a pool's, where files may take for ever.
    """
    look = Look(
        library, rules := tuple(rules), Styled(library.workspace), as_of, speller, keep or corpus
    )
    amiss = look.styled.amiss  # here, once, and not in each process
    ours = None if look.keep or speller or twin else cache
    before = _before(library, rules, as_of, cache=ours, twin=twin)
    looked, others = _all(look, files, partners, before, each, follow)
    proofread = _proofread(looked, others)
    found = [*chain.from_iterable(one.found for one in looked), *_in_partners(proofread, looked)]
    if corpus:
        found += _every_comparison(looked, proofread, library, rules, each)
    ignores = [*chain.from_iterable(one.ignores for one in looked)]
    ignores += chain.from_iterable(one.ignores for one in proofread)
    unsure = _unsure(looked, rules, corpus=corpus, spelling=speller is not None)
    proofed = sort(dict.fromkeys(found), ignores, unsure=unsure)
    first = dict.fromkeys((*amiss, *_refused(looked, others, library)))
    there = dict(zip(partners, others, strict=True)) if keep else {}
    return Checked((*first, *proofed.kept), proofed.owners, tuple(looked) if keep else (), there)


def _before(
    library: Library,
    rules: Sequence[Rule],
    as_of: datetime.date | None,
    *,
    cache: Path | None,
    twin: Checked | None,
) -> Known | Twin:
    """Return what was found before: in a cache, else in another state of the folder, if at all."""
    if cache:
        from generator.checking.known import known  # with what it keeps, 15 ms

        return known(library.workspace, rules, as_of, cache)
    other = twin or Checked((), ())
    return Twin(library.workspace, {one.file: one for one in other.looked}, other.partners)


def _all(
    look: Look,
    files: Sequence[ReleaseFile],
    partners: Sequence[str],
    before: Known | Twin,
    each: Each,
    follow: Follow,
) -> tuple[list[Looked], list[Partners]]:
    """Look at what is not known from before, and keep what is found."""
    looked = {file: one for file in files if (one := before.looked(file))}
    others = {one: there for one in partners if (there := before.partners(one))}
    new = [file for file in files if file not in looked]
    unknown = [identity for identity in partners if identity not in others]
    before.close()
    made = iter(each(look, [*new, *unknown]) if new or unknown else ())
    found = map(_looked, new, islice(made, len(new)))
    every = list(follow(looked.get(file) or next(found) for file in files))
    others |= dict(zip(unknown, map(_partners, unknown, made), strict=True))
    new_looked = {one.file: one for one in every if one.file not in looked}
    before.keep(new_looked, {identity: others[identity] for identity in unknown})
    return every, [others[identity] for identity in partners]


def _proofread(looked: Iterable[Looked], others: Iterable[Partners]) -> list[Partner]:
    """Return the partners that were read, each once."""
    everyone = [one for some in looked for one in some.proofread]
    everyone += [one for some in others for one in some.partners]
    return list({one.path: one for one in everyone}.values())


def _looked(file: ReleaseFile, made: Looked | Ended) -> Looked:
    if isinstance(made, Ended):
        return Looked(file, refused=(told(made, start_of(file.path)),))
    return made


def _partners(identity: str, made: Partners | Ended) -> Partners:
    if isinstance(made, Ended):
        return Partners(amiss=(told(made, start_of(f"partners/{identity}.yaml")),))
    return made


def _in_partners(partners: Iterable[Partner], looked: Sequence[Looked]) -> Iterator[Finding]:
    for partner in partners:
        naming = [one for one in looked if partner.id in one.partners]
        for finding in partner.found:
            part = part_at(finding.span, partner.parts)
            touched = (one.file.slug for one in naming if comes_out(part, one.printed))
            yield replace(finding, touches=tuple(touched))


def _refused(
    looked: Sequence[Looked], others: Iterable[Partners], library: Library
) -> Iterator[Finding]:
    """Yield what is wrong with files: why they cannot be bound, or read."""
    for one in looked:
        yield from one.refused
    for one in looked:  # another process tells its own library
        yield from one.amiss
    for some in others:
        yield from some.amiss
    yield from library.findings
    if len(looked) == len(library.workspace.releases):  # all were asked for
        yield from orphans(library.workspace)


def _every_comparison(
    looked: Sequence[Looked],
    partners: Iterable[Partner],
    library: Library,
    rules: Sequence[Rule],
    each: Each,
) -> Iterable[Finding]:
    """Compare all releases, as one work."""
    ids = [one.id for one in partners]
    (found,) = each(partial(_compared, looked, library, rules), [ids])
    return [told(found, start_of("releases"))] if isinstance(found, Ended) else found


def _compared(
    looked: Sequence[Looked], library: Library, rules: Sequence[Rule], ids: Iterable[str]
) -> list[Finding]:
    from generator.proofing.corpus import compare

    named = [library.organisation(one, library.workspace.language) for one in ids]
    there = [one for one in named if one]
    return list(compare(_every_dossier(looked, library), there, rules))


def _every_dossier(looked: Sequence[Looked], library: Library) -> list[Dossier]:
    known = {one.file.slug: one.dossier for one in looked}
    every = (
        known.get(file.slug) or dossier(file, None, library) for file in library.workspace.releases
    )
    return [one for one in every if one]


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
