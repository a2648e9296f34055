"""Put two sides together: the state of each release, its changes, what became of findings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import get_args

from generator.agreements import pending, said
from generator.content.editions import Manifest, latest
from generator.content.typeset import typeset
from generator.review.content import changes, comparable
from generator.review.known import Known
from generator.review.model import Agreed, Cause, Change, Entry, Findings, Place, State, Which
from generator.review.renames import most_alike, renamed_partners
from generator.review.sides import Side, Version
from generator.review.typed import SETTINGS, Edit, Trail, changed_files, changed_settings, edits

PARTNERS = "partners/"
THROUGH_NAMES = ("agreement", "appointment")
"""Fields of a release that are printed through names only."""


@dataclass(frozen=True, slots=True)
class Pair:
    """A release on both sides; one is None when it is new or removed."""

    before: Version | None
    after: Version | None

    @property
    def either(self) -> Version:
        """The new version, or the one that was removed."""
        either = self.after or self.before
        assert either is not None
        return either


def pairs(before: Side | None, after: Side) -> list[Pair]:
    """Pair the releases of two sides by slug, the renamed ones by what they say."""
    old = dict(before.versions) if before else {}
    new = after.versions
    gone = {slug: one.source for slug, one in old.items() if slug not in new}
    come = {slug: one.source for slug, one in new.items() if slug not in old}
    renamed = most_alike(
        gone, come, alike=lambda one, other: old[one].file.language == new[other].file.language
    )
    kept = [Pair(old.get(renamed.get(slug, slug)), one) for slug, one in new.items()]
    return kept + [Pair(old[slug], None) for slug in gone if slug not in renamed.values()]


# Entries ----------------------------------------------------------------------------------------


def entries(
    before: Side | None, after: Side, found: Iterable[Pair], prints: Known
) -> Iterator[Entry]:
    """Yield the entry of each pair, what it renders to left out."""
    partners = _partner_edits(before, after) if before else {}
    for pair in found:
        yield _entry(pair, before, after, partners, prints)


def _partner_edits(before: Side, after: Side) -> dict[str, list[Edit]]:
    renamed = renamed_partners(before.workspace, after.workspace)
    kept = (*before.workspace.partner_paths, *after.workspace.partner_paths)
    paths = {path: path for path in kept if path not in renamed.values()}
    return changed_files(before, after, paths | renamed)


def _entry(
    pair: Pair,
    before: Side | None,
    after: Side,
    partners: Mapping[str, list[Edit]],
    prints: Known,
) -> Entry:
    changed = _changes(pair, before, after, partners)
    findings = prints.sorted(
        pair.before.findings if pair.before else (), pair.after.findings if pair.after else ()
    )
    causes = _causes(pair, before, after, changed, findings)
    one = pair.either
    return Entry(
        slug=one.file.slug,
        state=_state(pair, causes),
        causes=causes,
        renamed_from=_renamed_from(pair),
        title=one.title,
        language=one.file.language,
        date=one.date,
        partners=one.partners,
        partner_names=_partner_names(pair),
        embargo=one.embargo,
        embargo_in_words=one.embargo_in_words,
        release_state=one.state,
        agreements=_agreements(pair, before, after),
        came_out=_came_out(pair, before, after),
        broken=_broken(pair),
        changes=changed,
        findings=findings,
    )


def _agreements(pair: Pair, before: Side | None, after: Side) -> tuple[Agreed, ...]:
    """Say which partners agreed to a release as it stands, and to it as it was alone."""
    was = pair.before.bound if pair.before else None
    now = pair.after.bound if pair.after else None
    found = pending(now, after.workspace) if now else None
    held = pending(was, before.workspace) if before and was and found else None
    agreed = {one.partner for one in held.agreements if one.answer == "agreed"} if held else set()
    return tuple(
        Agreed(one.name, one.answer, said(one), one.answer != "agreed" and one.partner in agreed)
        for one in (found.agreements if found else ())
    )


def _came_out(pair: Pair, before: Side | None, after: Side) -> dict[Which, Manifest]:
    """Return the version that came out last, of each side that keeps one."""
    was = latest(before.workspace, pair.before.file.slug) if before and pair.before else None
    now = latest(after.workspace, pair.after.file.slug) if pair.after else None
    both: dict[Which, Manifest | None] = {"before": was, "after": now}
    return {side: one for side, one in both.items() if one}


def _partner_names(pair: Pair) -> tuple[str, ...]:
    """Return how the partners are called, by what can be made of either side, else their ids."""
    made = [one.bound for one in (pair.after, pair.before) if one and one.bound]
    return made[0].partners if made else pair.either.partners


def _renamed_from(pair: Pair) -> str:
    if pair.before and pair.after and pair.before.file.slug != pair.after.file.slug:
        return pair.before.file.slug
    return ""


def _state(pair: Pair, causes: tuple[Cause, ...]) -> State:
    if pair.before is None:
        return "new"
    if pair.after is None:
        return "removed"
    if _renamed_from(pair):
        return "renamed"
    if causes:
        return "changed"
    return "unseen" if pair.before.bound is pair.after.bound is None else "unchanged"


def _broken(pair: Pair) -> tuple[str, ...]:
    both = (("before", pair.before), ("after", pair.after))
    return tuple(name for name, side in both if side and side.bound is None)


def _changes(
    pair: Pair, before: Side | None, after: Side, partners: Mapping[str, list[Edit]]
) -> tuple[Change, ...]:
    old, new = pair.before, pair.after
    if not (before and old and new and old.bound and new.bound and after.style):
        return ()
    if comparable(old.bound) == comparable(new.bound):
        return ()
    # Both in the typography of the new style: what a style changes is not content.
    was, now = (typeset(one, after.style.typography) for one in (old.bound, new.bound))
    own = _own_edits(before, old, after, new)
    settings, references = changed_settings(before, after), (was.references, now.references)
    trail = Trail(before, after, own, dict(partners), settings, references)
    named = [edit for edit in own if edit.keys[0] in THROUGH_NAMES]
    typed = [_edited(edit) for edit in (*named, *trail.people())]
    return tuple(dict.fromkeys((*typed, *changes(was, now, trail))))


def _own_edits(before: Side, old: Version, after: Side, new: Version) -> list[Edit]:
    """Return what was typed otherwise in a release's file, and in the one that it translates."""
    paths = zip(_own_paths(old), _own_paths(new), strict=False)
    return [edit for was, now in paths for edit in edits(before.tree(was), after.tree(now))]


def _own_paths(version: Version) -> list[str]:
    file = version.file
    if not file.original:
        return [file.path]
    return [file.path, file.path.removesuffix(f".{file.language}.yaml") + ".yaml"]


def _edited(edit: Edit) -> Change:
    before = edit.before.text if edit.before else ""
    after = edit.after.text if edit.after else ""
    return Change.of(edit.keys, before, after, edit.places)


# Why --------------------------------------------------------------------------------------------


def _causes(
    pair: Pair,
    before: Side | None,
    after: Side,
    changed: tuple[Change, ...],
    findings: Findings,
) -> tuple[Cause, ...]:
    """Tell what a release that exists on both sides changes through."""
    old, new = pair.before, pair.after
    if not (before and old and new):
        return ()
    # Which version it is follows from the rest, unless nothing else changes.
    told = [one for one in changed if one.path != ("edition",)] or changed
    found = {_cause(place) for one in told for place in one.places}
    styled = before.digest != after.digest
    if old.bound is None or new.bound is None:
        found = _broken_through(old, new, findings, styled=styled)
    elif changed and not found:
        found = {"release" if old.source != new.source else "partner"}
    if styled:
        found.add("style")
    return tuple(cause for cause in get_args(Cause) if cause in found)


def _cause(place: Place) -> Cause:
    if place.span.path == SETTINGS:
        return "settings"
    return "partner" if place.span.path.startswith(PARTNERS) else "release"


def _broken_through(old: Version, new: Version, findings: Findings, *, styled: bool) -> set[Cause]:
    """Tell what changes a release that cannot be made: its text, or what stops it."""
    if old.source != new.source:
        return {"release"}
    moved = (*findings.new.values(), *findings.fixed.values())
    stays = old.bound is new.bound is None and all(one.severity != "error" for one in moved)
    return set() if styled or stays else {"partner"}
