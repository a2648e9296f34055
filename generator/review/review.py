"""Make a review: read both sides, compare them, render what changes, write the site."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path

from generator.findings import Finding, Severity
from generator.formats.style import style_folders
from generator.review import parts
from generator.review.compare import Pair, entries, pairs
from generator.review.known import Known, known, with_refusals
from generator.review.model import Entry, Rendered, Review, Source
from generator.review.renames import renamed_partners
from generator.review.render import Job, render
from generator.review.repository import Base
from generator.review.sides import Side, base_styles, read
from generator.review.site import Site
from generator.source.shard import Shard
from generator.source.workspace import Workspace
from generator.workers import Each

SEVERITIES: tuple[Severity, ...] = ("error", "warning", "info")

Progress = Callable[[int, int, str], object]
Compared = tuple[Pair, Entry]
Around = dict[str, tuple[Entry | None, Entry | None]]


def review(
    workspace: Workspace,
    *,
    base: Base | None,
    base_folder: Path,
    folder: Path,
    every: bool = False,
    shard: Shard | None = None,
    source: Source,
    url: str = "",
    progress: Progress = lambda done, total, slug: None,
    each: Each = map,
) -> Review:
    """Compare a workspace with a base that was written to `base_folder`; put the site in `folder`.

    Without base everything is new. Releases that do not change are rendered with `every` only; of a
    `shard`, only its own are, and what is written is a part. `url` is where the site will be, for
    the links of the summary; `source` is where the files are shown; `each` reads and renders: a
    pool's, where that may take for ever. Raises OSError.
    """
    after = read(workspace, styles=style_folders(workspace.root), each=each)
    before = _read_base(workspace, base_folder, after, each) if base else None
    found, prints = _found(before, after)
    shown = [one for one in found if every or one[1].state != "unchanged"]
    site = Site(folder, source)
    own = [one for one in shown if shard is None or shard.takes(one[1].slug)]
    complete = _rendered(own, before, after, site.folder, each)
    written = {one.slug: one for one in _written(complete, own, _around(shown), site, progress)}
    made = Review(
        base=base.commit if base else "",
        base_name=base.name if base else "",
        entries=tuple(written.get(entry.slug, entry) for _pair, entry in found),
        workspace=prints.sorted(before.others if before else (), after.others),
        source=source,
    )
    if shard:
        parts.write(folder, shard, made, (entry for _pair, entry in found))
    else:
        site.finish(made, url=url)
    return made


def _read_base(workspace: Workspace, folder: Path, after: Side, each: Each) -> Side:
    old = Workspace(folder, at=workspace.now)
    return read(old, styles=base_styles(workspace, folder), other=after, each=each)


def new_findings(review: Review) -> list[Finding]:
    """Return the findings that are new, each once: a partner's may come out in many releases."""
    return list(dict.fromkeys(one for found in review.findings for one in found.new.values()))


def standing_findings(review: Review) -> list[Finding]:
    """Return everything that is wrong in the new state, each once."""
    every = (one for found in review.findings for one in found.on("after").values())
    return list(dict.fromkeys(every))


def hindering(review: Review) -> list[Finding]:
    """Return the errors that are not new and keep a changed release from being made."""
    broken = [one for one in review.entries if "after" in one.broken and one.state != "unchanged"]
    remaining = [one for entry in broken for one in entry.findings.remaining.values()]
    return list(dict.fromkeys(one for one in remaining if one.severity == "error"))


def is_blocked(review: Review, fail_on: str) -> bool:
    """Tell whether a side could not be looked at, or what is new is as grave as that.

    « never » lets everything pass.
    """
    if fail_on == "never":
        return False
    fatal = SEVERITIES[: [*SEVERITIES].index(fail_on) + 1]  # type: ignore[arg-type]
    return bool(review.unseen) or any(one.severity in fatal for one in new_findings(review))


def _found(before: Side | None, after: Side) -> tuple[list[Compared], Known]:
    """Return the releases with their entries: the changed ones first, then the latest.

    And the findings of both sides, those known again that are in files of another name now.
    """
    paired = pairs(before, after)
    moved = renamed_partners(before.workspace, after.workspace) if before else {}
    names = {old: new for new, old in moved.items()}
    both = [(one.before, one.after) for one in paired if one.before and one.after]
    names |= {was.file.path: now.file.path for was, now in both}
    prints = known(before, after, names)
    made = entries(before, after, paired, prints)
    found = sorted(zip(paired, made, strict=True), key=lambda one: one[1].slug)
    found.sort(key=lambda one: one[1].date, reverse=True)
    return sorted(found, key=lambda one: one[1].state == "unchanged"), prints


# Rendering --------------------------------------------------------------------------------------


def _around(shown: Sequence[Compared]) -> Around:
    """Return for each release the one before and the one after it."""
    every = [None, *(entry for _pair, entry in shown), None]
    three = zip(every, every[1:], every[2:], strict=False)
    return {entry.slug: (previous, following) for previous, entry, following in three if entry}


def _written(
    entries: Iterator[Entry], own: Sequence[Compared], around: Around, site: Site, tell: Progress
) -> Iterator[Entry]:
    """Write the pages of releases as they are rendered, and pass their entries on."""
    tell(0, len(own), "")
    for at, entry in enumerate(entries, start=1):
        previous, following = around[entry.slug]
        site.release(entry, previous=previous, following=following)
        tell(at, len(own), entry.slug)
        yield entry


def _complete(entry: Entry, rendered: Rendered, before: Side | None, after: Side) -> Entry:
    """Return an entry with what was rendered, and refused."""
    entry = with_refusals(replace(entry, rendered=rendered), before, after)
    if entry.broken and entry.rendered:  # nothing to compare the other side's words with
        return replace(entry, rendered=replace(entry.rendered, words=()))
    return entry


def _rendered(
    shown: Sequence[Compared], before: Side | None, after: Side, folder: Path, each: Each
) -> Iterator[Entry]:
    """Render the releases that are shown; return their entries with what became of them."""
    sides = {"before": before, "after": after}
    styles = {name: side.style for name, side in sides.items() if side and side.style}
    jobs = [_job(pair, entry, folder / "releases" / entry.slug) for pair, entry in shown]
    known_entries = {entry.slug: entry for _pair, entry in shown}
    rendered = render(jobs, styles, each)
    return (_complete(known_entries[slug], one, before, after) for slug, one in rendered)


def _job(pair: Pair, entry: Entry, folder: Path) -> Job:
    same = entry.state == "unchanged"
    before = pair.before.bound if pair.before and not same else None
    after = pair.after.bound if pair.after else None
    return Job(entry.slug, folder, before, after, same)
