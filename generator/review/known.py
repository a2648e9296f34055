"""Tell which findings are new, which are fixed and which remain."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cache

from generator.findings import Finding
from generator.reports import Lines
from generator.reports.fingerprint import fingerprints
from generator.review.model import Entry, Findings
from generator.review.renames import renamed_files
from generator.review.sides import Side
from generator.source.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Known:
    """The fingerprints of both sides: a finding is new, or fixed, for the whole workspace."""

    before: Mapping[Finding, str]
    after: Mapping[Finding, str]

    def sorted(self, old: Iterable[Finding], new: Iterable[Finding]) -> Findings:
        """Sort the findings of a release, or of none, into new, fixed and remaining ones."""
        was, now = set(self.before.values()), set(self.after.values())
        before = {self.before[one]: one for one in old}
        after = {self.after[one]: one for one in new}
        return Findings(
            new={key: one for key, one in after.items() if key not in was},
            fixed={key: one for key, one in before.items() if key not in now},
            remaining={key: one for key, one in after.items() if key in was},
        )


def known(before: Side | None, after: Side, names: Mapping[str, str]) -> Known:
    """Give every finding of both sides its fingerprint; `names` are new paths of renamed files."""
    return _known(before.findings if before else (), before, after.findings, after, names)


def standing(
    old: Iterable[Finding], before: Workspace, new: Iterable[Finding], after: Workspace
) -> set[Finding]:
    """Return the findings of a workspace that an earlier state of it had, too."""
    names = {was: now for now, was in renamed_files(before, after).items()}
    told = fingerprints(old, _lines_of(before), moved=lambda path: names.get(path, path))
    found = fingerprints(new, _lines_of(after))
    return {one for key, one in found.items() if key in told}


def _lines_of(workspace: Workspace) -> Lines:
    return cache(lambda path: workspace.text(path).split("\n"))


def with_refusals(entry: Entry, before: Side | None, after: Side) -> Entry:
    """Add what rendering refused to an entry's findings, and the sides it broke."""
    refused = entry.rendered.refused if entry.rendered else {}
    if not refused:
        return entry
    old, new = (refused.get(side, ()) for side in ("before", "after"))
    more = _known(old, before, new, after, {}).sorted(old, new)
    findings = Findings(
        new={**entry.findings.new, **more.new},
        fixed={**entry.findings.fixed, **more.fixed},
        remaining={**entry.findings.remaining, **more.remaining},
    )
    return replace(entry, findings=findings, broken=tuple(dict.fromkeys((*entry.broken, *refused))))


def _known(
    old: Iterable[Finding],
    before: Side | None,
    new: Iterable[Finding],
    after: Side,
    names: Mapping[str, str],
) -> Known:
    was = (
        fingerprints(old, before.lines, moved=lambda path: names.get(path, path)) if before else {}
    )
    now = fingerprints(new, after.lines)
    return Known({one: key for key, one in was.items()}, {one: key for key, one in now.items()})
