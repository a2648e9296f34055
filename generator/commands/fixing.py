"""`check --fix` and `check --diff`: the safe fixes, made or shown."""

from collections.abc import Callable

from generator.checking import Checked
from generator.checking.mend import Mended, mend
from generator.commands.checked import Asked, tell_checked, tell_summary
from generator.commands.printing import hand_over, say
from generator.messages import _, ngettext
from generator.output import rewrite
from generator.reports import inert
from generator.reports.diff import unified
from generator.scratch import sweep
from generator.source.files import found
from generator.source.library import Library
from generator.source.workspace import Workspace

Look = Callable[[Library], Checked]


def fixed(look: Look, workspace: Workspace, asked: Asked) -> Checked:
    """Make the safe fixes in the files, say how many, then tell and return what remains."""
    mended = mend(look, workspace)
    paths = (*workspace.partner_paths, *(file.path for file in workspace.releases))
    for folder in {(workspace.root / path).parent for path in paths}:
        sweep(folder)
    rewrite(
        {
            found(workspace.root, path): (file.before, file.after)
            for path, file in mended.files.items()
        },
        inside=workspace.root,
    )
    _tell_fixes(mended, err=asked.output_format != "text")
    tell_checked(mended.checked, workspace, asked)
    return mended.checked


def shown(look: Look, workspace: Workspace, asked: Asked) -> Checked:
    """Print what the safe fixes would change, count them apart, and return what would remain."""
    mended = mend(look, workspace)
    for path, file in sorted(mended.files.items()):
        hand_over(inert(unified(path, file.before, file.after)), nl=False)
    _tell_fixes(mended, err=True)
    tell_summary(mended.checked, asked, err=True)
    return mended.checked


def _tell_fixes(mended: Mended, *, err: bool) -> None:
    """Say how much was mended in each file; beside what is for machines, on the error channel."""
    for path, file in sorted(mended.files.items()):
        told = ngettext("{n} fix in {path}", "{n} fixes in {path}", file.count)
        say(told, n=file.count, path=path, err=err)
    if not mended.files:
        say(_("Nothing that --fix can mend by itself."), err=err)
