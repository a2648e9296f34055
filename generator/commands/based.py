"""The revision that `review` and `check --base` compare with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import click

from generator.checking import Checked
from generator.findings import Finding
from generator.messages import _
from generator.review.git import Unreadable
from generator.review.known import standing
from generator.review.repository import Base, Repository, repository
from generator.scratch import scratch
from generator.source.workspace import Workspace


def found_repository(workspace: Workspace) -> Repository | None:
    """Return the repository that a workspace lies in; None when there is none, or no git."""
    try:
        return repository(workspace.root)
    except Unreadable as error:
        raise click.UsageError(str(error)) from None


def extracted(found: Repository | None, asked: str | None, folder: Path) -> Base | None:
    """Write the revision to compare with into a folder; None when there is none."""
    if found is None:
        if asked:
            raise click.UsageError(_("This folder is not in a git repository, or git is missing."))
        return None
    try:
        base = found.base(asked)
        if base:
            found.extract(base.commit, folder)
    except Unreadable as error:
        raise click.UsageError(str(error)) from None
    return base


def since(
    asked: str, checked: Checked, workspace: Workspace, look: Callable[[Workspace], Checked]
) -> Checked:
    """Make warnings of the errors that stood in a revision already, and say so."""
    with scratch(guarded=True) as folder:
        extracted(found_repository(workspace), asked, folder)
        before = Workspace(folder, at=workspace.now)
        old = standing(look(before).findings, before, checked.findings, workspace)
    findings = (_stood(one) if one in old else one for one in checked.findings)
    return replace(checked, findings=tuple(findings))


def _stood(finding: Finding) -> Finding:
    if finding.severity != "error":
        return finding
    message = _("{message} This was so before the change.").format(message=finding.message)
    return replace(finding, message=message, severity="warning")
