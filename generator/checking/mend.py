"""Mend in memory what can be mended safely, and look again until nothing is left to mend."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from itertools import groupby

from generator.checking import Checked
from generator.findings import Finding
from generator.proofing import fixes
from generator.records import record
from generator.source.library import Library
from generator.source.workspace import Workspace

ROUNDS = 10
"""How often a fix may make room for another; no file is known to need more than three."""


@record(frozen=True, slots=True)
class Rewritten:
    """A file before and after its fixes, and how many places they mended."""

    before: bytes
    after: bytes
    count: int


@record(frozen=True, slots=True)
class Mended:
    """What is still found when the fixes are made, and the files they change, by path."""

    checked: Checked
    files: Mapping[str, Rewritten]


def mend(look: Callable[[Library], Checked], workspace: Workspace) -> Mended:
    """Make the safe fixes of what `look` finds, and look again, until there is nothing to make.

    Nothing is written: the workspace is looked at as if it were.
    """
    files: dict[str, Rewritten] = {}
    for left in reversed(range(ROUNDS)):
        instead = {path: one.after for path, one in files.items()}
        now = Workspace(workspace.root, {**workspace.instead, **instead}, workspace.now)
        checked = look(Library(now))
        fixed = _fixed(checked, now)
        made = {path: one for path, one in fixed.items() if one.count}
        if not (made and left) or (_ended(checked) and left < ROUNDS - 1):
            break
        for path, one in made.items():
            last = files.get(path) or Rewritten(now.data(path), b"", 0)
            files[path] = Rewritten(last.before, one.data, last.count + one.count)
    return Mended(_without_failed(checked, fixed), files)


def _ended(checked: Checked) -> bool:
    """Tell whether work on a file was ended: each further look would wait for it again."""
    return any(one.code.startswith("WORK") for one in checked.findings)


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
