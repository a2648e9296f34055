"""Put two sides together: the state of each release, its changes, what became of findings."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher

from generator.content.typeset import typeset
from generator.review.content import changes, comparable, said
from generator.review.known import Known
from generator.review.model import Cause, Change, Entry, Place, State
from generator.review.sides import Side, Version
from generator.review.typed import Edit, Trail, changed_files, edits

RENAMED = 0.5
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
    gone = [one for slug, one in old.items() if slug not in new]
    come = [one for slug, one in new.items() if slug not in old]
    renamed = _renamed(gone, come)
    kept = [Pair(old.get(slug) or renamed.get(slug), one) for slug, one in new.items()]
    left = {one.file.slug for one in renamed.values()}
    return kept + [Pair(one, None) for one in gone if one.file.slug not in left]


def _renamed(gone: list[Version], come: list[Version]) -> dict[str, Version]:
    """Return the old version of each renamed release, the most alike first, as git does it."""
    alike = sorted(
        (
            (ratio, one, other)
            for one in gone
            for other in come
            if one.file.language == other.file.language
            and (ratio := _likeness(one, other)) >= RENAMED
        ),
        key=lambda found: (-found[0], found[1].file.slug, found[2].file.slug),
    )
    renamed: dict[str, Version] = {}
    for _ratio, one, other in alike:
        if other.file.slug not in renamed and one not in renamed.values():
            renamed[other.file.slug] = one
    return renamed


def _likeness(one: Version, other: Version) -> float:
    lines = SequenceMatcher(None, one.source.split("\n"), other.source.split("\n"), autojunk=False)
    return lines.ratio() if lines.quick_ratio() >= RENAMED else 0.0


# Entries ----------------------------------------------------------------------------------------


def entries(
    before: Side | None, after: Side, found: Iterable[Pair], prints: Known
) -> Iterator[Entry]:
    """Yield the entry of each pair, what it renders to left out."""
    partners = _partner_edits(before, after) if before else {}
    for pair in found:
        yield _entry(pair, before, after, partners, prints)


def _partner_edits(before: Side, after: Side) -> dict[str, list[Edit]]:
    paths = dict.fromkeys((*before.workspace.partner_paths, *after.workspace.partner_paths))
    return changed_files(before, after, paths)


def _entry(
    pair: Pair,
    before: Side | None,
    after: Side,
    partners: Mapping[str, list[Edit]],
    prints: Known,
) -> Entry:
    changed = _changes(pair, before, after, partners)
    causes = _causes(pair, before, after, changed)
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
        partner_names=one.bound.partners if one.bound else one.partners,
        embargo=one.embargo,
        release_state=one.state,
        broken=_broken(pair),
        changes=changed,
        findings=prints.sorted(
            pair.before.findings if pair.before else (), pair.after.findings if pair.after else ()
        ),
    )


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
    return "changed" if causes else "unchanged"


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
    both = [typeset(one, after.style.typography) for one in (old.bound, new.bound)]
    own = _own_edits(before, old, after, new)
    trail = Trail(before, after, own, dict(partners))
    named = [_edited(edit, edit.keys) for edit in own if edit.keys[0] in THROUGH_NAMES]
    people = list(_mandates(partners, "\n".join(map(said, both))))
    return tuple(dict.fromkeys((*named, *people, *changes(both[0], both[1], trail))))


def _own_edits(before: Side, old: Version, after: Side, new: Version) -> list[Edit]:
    """Return what was typed otherwise in a release's file, and in the one that it translates."""
    paths = zip(_own_paths(old), _own_paths(new), strict=False)
    return [edit for was, now in paths for edit in edits(before.tree(was), after.tree(now))]


def _own_paths(version: Version) -> list[str]:
    file = version.file
    if not file.original:
        return [file.path]
    return [file.path, file.path.removesuffix(f".{file.language}.yaml") + ".yaml"]


def _mandates(partners: Mapping[str, list[Edit]], words: str) -> Iterator[Change]:
    """Yield what changed in what is known of people who are named in the release."""
    for known in partners.values():
        for edit in known:
            if edit.keys[:1] == ("people",) and len(edit.keys) > 1 and edit.keys[1] in words:
                yield _edited(edit, edit.keys)


def _edited(edit: Edit, path: tuple[str, ...]) -> Change:
    before = edit.before.text if edit.before else ""
    after = edit.after.text if edit.after else ""
    kind = "changed" if before and after else "added" if after else "removed"
    return Change(path, kind, before, after, edit.places)  # type: ignore[arg-type]


# Why --------------------------------------------------------------------------------------------


def _causes(
    pair: Pair, before: Side | None, after: Side, changed: tuple[Change, ...]
) -> tuple[Cause, ...]:
    """Tell what a release that exists on both sides changes through."""
    old, new = pair.before, pair.after
    if not (before and old and new):
        return ()
    found: list[Cause] = []
    if _own_changed(old, new, changed):
        found.append("release")
    if any(_path(place).startswith(PARTNERS) for one in changed for place in one.places):
        found.append("partner")
    if changed and not found:
        found.append("release" if old.source != new.source else "partner")
    if (old.bound is None) != (new.bound is None) and not found:
        found.append("release" if old.source != new.source else "partner")
    if before.digest != after.digest:
        found.append("style")
    return tuple(found)


def _own_changed(old: Version, new: Version, changed: tuple[Change, ...]) -> bool:
    if old.bound is None or new.bound is None:
        return old.source != new.source
    return any(not _path(place).startswith(PARTNERS) for one in changed for place in one.places)


def _path(place: Place) -> str:
    return place.span.path
