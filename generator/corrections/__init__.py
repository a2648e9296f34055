"""Corrections that partners made in Word, back to the lines of the files they belong to."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import PurePath

from generator.corrections.matching import matched
from generator.corrections.package import Package
from generator.corrections.stream import comments, paragraphs
from generator.corrections.taking import Judged, Taking
from generator.corrections.told import Correction, Printed, Sent, sent
from generator.corrections.units import printed
from generator.findings import Finding, Rejected
from generator.messages import _
from generator.records import record
from generator.source.workspace import ReleaseFile, Workspace

MOST_PARAGRAPHS, LONGEST = 2_000, 20_000
"""How many paragraphs a document may have, and how many characters one of them."""


@record(frozen=True, slots=True)
class Corrected:
    """What documents ask for in one release.

    `files` are the files as they would be with what was taken, by path; `stale` are the documents
    that were made of another wording than today's.
    """

    file: ReleaseFile
    judged: tuple[Judged, ...]
    files: Mapping[str, bytes]
    stale: tuple[str, ...] = ()


@record(frozen=True, slots=True)
class _Read:
    """A document as it was read."""

    name: str
    file: ReleaseFile
    sent: Sent
    corrections: tuple[Correction, ...]


def corrected(
    documents: Mapping[str, bytes], workspace: Workspace, named: ReleaseFile | None = None
) -> list[Corrected]:
    """Return what documents ask for, release by release; nothing is written.

    `named` is the release of documents that do not tell theirs. Raises Rejected with what is
    wrong with all of the documents.
    """
    read: list[_Read] = []
    wrong: list[Finding] = []
    for name, data in documents.items():
        try:
            read.append(_read(name, data, workspace, named))
        except Rejected as refusal:
            wrong += refusal.findings
    if wrong:
        raise Rejected(wrong)
    by_release: dict[ReleaseFile, list[_Read]] = defaultdict(list)
    for one in read:
        by_release[one.file].append(one)
    made: list[Corrected] = []
    so_far = dict(workspace.instead)
    for file, some in by_release.items():
        now = Workspace(workspace.root, so_far, workspace.at)
        made.append(_judged(file, some, now))
        so_far |= made[-1].files
    return made


def _read(name: str, data: bytes, workspace: Workspace, named: ReleaseFile | None) -> _Read:
    package = Package(data, name)
    body = package.body
    written = [] if body is None else paragraphs(body)
    if len(written) > MOST_PARAGRAPHS or any(len(one.text) > LONGEST for one in written):
        raise package.hostile()
    told = sent(package.custom)
    file = named or _release(told.slug if told else PurePath(name).stem, workspace)
    if file is None:
        raise package.refusal(
            "CORR003",
            _("Nothing in this document tells which release it was."),
            _("Name the release with --release; « communique list » shows them."),
        )
    sure = told is not None
    if told is None:  # saved by a program that lost it: it is compared with what is printed now
        told = Sent(file.slug, "", tuple(_printed_now(file, workspace)))
    found = matched(told.paragraphs, written, comments(package.comments, package.extended))
    return _Read(name, file, told, tuple(replace(one, files=(name,), sure=sure) for one in found))


def _release(slug: str, workspace: Workspace) -> ReleaseFile | None:
    return next((one for one in workspace.releases if one.slug == slug), None)


def _printed_now(file: ReleaseFile, workspace: Workspace) -> Iterator[Printed]:
    for at, unit in enumerate(printed(file, workspace).units):
        if unit.text:
            yield Printed(f"cq_{at}", unit.text, unit.place)


def _judged(file: ReleaseFile, read: Sequence[_Read], workspace: Workspace) -> Corrected:
    taking = Taking(file, workspace)
    known = taking.state.release.fingerprint
    stale = tuple(
        one.name for one in read if one.sent.fingerprint and one.sent.fingerprint != known
    )
    nth = _numbered(read)
    wanted = _agreed(one for some in read for one in some.corrections)
    judged: list[Judged] = []
    for one in wanted:
        rivals = [other for other in wanted if _disagree(one, other)]
        if rivals and any(each.rival == one for each in judged):
            continue  # it was shown beside the other
        if rivals:
            said = _("two documents disagree about it")
            place = next((printed.place for printed in one.printed), None)
            judged.append(Judged(one, place, reason=said, rival=rivals[0]))
        else:
            judged.append(taking.take(one, nth(one)))
    return Corrected(file, tuple(judged), taking.files, stale)


def _numbered(read: Sequence[_Read]) -> Callable[[Correction], int]:
    """Return what tells how many paragraphs that read alike stand before that of a correction."""
    before: dict[tuple[str, str], int] = {}
    for some in read:
        seen: dict[str, int] = defaultdict(int)
        for one in some.sent.paragraphs:
            before[one.anchor, one.text] = seen[one.text]
            seen[one.text] += 1

    def number(one: Correction) -> int:
        was = next(iter(one.printed), None)
        return before.get((was.anchor, was.text), 0) if was else 0

    return number


def _agreed(every: Iterable[Correction]) -> list[Correction]:
    """Make one correction of those that ask for the same in the same place."""
    found: dict[object, Correction] = {}
    for one in every:
        if one.kind == "comment":
            key: object = one
        else:
            ids = tuple((was.anchor, was.text) for was in one.printed)
            written = () if one.kind == "changed" else one.written
            key = one.kind, ids, one.edit, written
        first = found.get(key)
        found[key] = one if first is None else _both(first, one)
    return list(found.values())


def _both(one: Correction, other: Correction) -> Correction:
    return replace(
        one,
        hands=tuple(dict.fromkeys((*one.hands, *other.hands))),
        comments=tuple(dict.fromkeys((*one.comments, *other.comments))),
        files=tuple(dict.fromkeys((*one.files, *other.files))),
    )


def _disagree(one: Correction, other: Correction) -> bool:
    """Tell whether two documents ask for different things in one place."""
    if one is other or set(one.files) & set(other.files):
        return False
    if {one.kind, other.kind} & {"comment", "typography", "formatting", "inserted"}:
        return False
    alike = {was.anchor for was in one.printed} & {was.anchor for was in other.printed}
    if not alike:
        return False
    if one.edit and other.edit:
        return one.edit.start < other.edit.end and other.edit.start < one.edit.end
    return True


__all__ = ["Corrected", "Judged", "corrected"]
