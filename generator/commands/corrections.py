"""`communique corrections`: what partners changed in Word, and the lines that it belongs to."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands import completing
from generator.commands.printing import hand_over, say, say_lines
from generator.commands.shared import REFUSED, follow_settings, given, named_releases
from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from collections.abc import Sequence

    from generator.corrections import Corrected
    from generator.source.workspace import Workspace

DIGITS = 8


@click.command("corrections")
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar=_("FILE..."),
)
@click.option(
    "--release",
    shell_complete=completing.releases,
    metavar=_("RELEASE"),
    help=_("The release that the files correct, where they do not tell it any more."),
)
@click.option("--diff", is_flag=True, help=_("Show what would change in your files, line by line."))
@click.option(
    "--apply",
    "seen",
    metavar=_("DIGITS"),
    help=_("Write what --diff showed, by the digits that it ends with; then check the releases."),
)
@click.pass_obj
def command(
    workspace: Workspace, files: tuple[Path, ...], release: str | None, diff: bool, seen: str | None
) -> None:
    """List corrections, show what they change, or write that."""
    from generator.corrections import corrected

    follow_settings(workspace)
    named = named_releases(workspace, [release])[0] if release else None
    found = corrected(dict(map(given, files)), workspace, named)
    made = {path: after for one in found for path, after in one.files.items()}
    shown = _difference(workspace, made)
    if seen is not None:
        _see_it_is_that(seen, shown)
    _tell(found, err=diff)
    if diff:
        hand_over(shown, nl=False)
    if made and seen is None:
        offered = _("To write this: add --apply {digits}.") if diff else _("To see it: add --diff.")
        say(offered, digits=_digits(shown), err=diff)
    if made and seen is not None:
        _write(workspace, found, made)


def _difference(workspace: Workspace, made: dict[str, bytes]) -> str:
    from generator.reports import inert
    from generator.reports.diff import unified

    differences = (unified(path, workspace.data(path), made[path]) for path in sorted(made))
    return inert("".join(differences))


def _digits(shown: str) -> str:
    return sha256(shown.encode()).hexdigest()[:DIGITS]


def _see_it_is_that(seen: str, shown: str) -> None:
    """Refuse to write what nobody looked at."""
    if not shown:
        raise click.UsageError(_("There is nothing to write in your files."))
    if seen.lower() != _digits(shown):
        said = _(
            "« {digits} » are not the digits of what would be written now: look at it with --diff,"
            " which ends with them."
        )
        raise click.UsageError(said.format(digits=seen))


def _tell(found: Sequence[Corrected], *, err: bool) -> None:
    from generator.commands.corrected import lines

    say_lines((line for one in found for line in lines(one)), err=err)


def _write(workspace: Workspace, found: Sequence[Corrected], made: dict[str, bytes]) -> None:
    """Write the files, then say what `check` finds in the releases as they are now."""
    from generator.checking import check
    from generator.commands.checked import Asked, tell_checked
    from generator.commands.proofing_options import failing
    from generator.output import rewrite
    from generator.proofing.proof import selected
    from generator.source.files import found as lying
    from generator.source.library import Library
    from generator.source.workspace import Workspace

    root = workspace.root
    pairs = {lying(root, path): (workspace.data(path), after) for path, after in made.items()}
    rewrite(pairs, inside=root)
    say_lines([_("Written: {path}").format(path=path) for path in sorted(made)])
    now = Workspace(root, None, workspace.at)
    releases = [one.file for one in found]
    checked = check(releases, Library(now), rules=selected((), ()))
    asked = Asked(len(releases), 0, notes=False, quiet=False, output_format="text")
    tell_checked(checked, now, asked)
    if failing(checked.findings, strict=False):
        raise click.exceptions.Exit(REFUSED)
