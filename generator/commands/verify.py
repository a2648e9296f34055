"""`communique verify`: what a document is, whether it is current, and who agreed to it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands import REFUSED
from generator.commands.printing import hand_over, say_lines
from generator.commands.shared import output_format_option
from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.proving import Verdict
    from generator.source.workspace import Workspace


@click.command("verify")
@click.argument("names", nargs=-1, metavar=_("[FILE|FINGERPRINT]..."))
@click.option(
    "--archive",
    is_flag=True,
    help=_("See that what was published is kept as it was: of all releases, or those named."),
)
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace, names: tuple[str, ...], archive: bool, output_format: str
) -> None:
    """Say of each file what it is; the last line of one that is not sound says why."""
    if archive:
        verdicts = _archived(names, workspace)
    else:
        verdicts = [(name, _verdict(name, workspace)) for name in _seen(names)]
    if output_format == "json":
        from generator.reports import json

        hand_over(json.dumps([_data(*one) for one in verdicts]))
    else:
        say_lines(line for one in verdicts for line in _lines(*one))
    if not all(one.sound for _name, one in verdicts):
        raise click.exceptions.Exit(REFUSED)


def _archived(names: tuple[str, ...], workspace: Workspace) -> list[tuple[str, Verdict]]:
    """See each version that is kept; releases are named by what they were called then."""
    from generator.content.editions import FOLDER
    from generator.proving.archived import every

    kept = workspace.names(FOLDER)
    for name in names:
        if name not in kept:
            message = _("Nothing is kept of a release « {name} ».")
            raise click.UsageError(message.format(name=name))
    if not kept:
        say_lines([_("Nothing was published here yet.")], err=True)
    return list(every(workspace, names))


def _seen(names: tuple[str, ...]) -> tuple[str, ...]:
    """See that each is a file or a fingerprint before anything is looked at."""
    from generator.agreements.digits import typed

    if not names:
        raise click.UsageError(_("Name a file or a fingerprint, or say --archive."))
    for name in names:
        if not (_is_file(name) or typed(name)):
            message = _("« {name} » is neither a file nor the 8 digits of a fingerprint.")
            raise click.UsageError(message.format(name=name))
    return names


def _verdict(name: str, workspace: Workspace) -> Verdict:
    from generator.agreements.digits import typed
    from generator.proving import verify, verify_digits

    digits = None if _is_file(name) else typed(name)
    return verify_digits(digits, workspace.root) if digits else verify(Path(name), workspace.root)


def _is_file(name: str) -> bool:
    return Path(name).exists() and not Path(name).is_dir()


def _lines(name: str, verdict: Verdict) -> list[str]:
    *lines, last = verdict.lines
    if not verdict.sound:
        said = _("NO LONGER CURRENT: {why}") if verdict.outdated else _("NOT PROVED: {why}")
        last = said.format(why=last)
    return [f"{name}:", *(f"  {line}" for line in (*lines, last))]


def _data(name: str, verdict: Verdict) -> dict[str, object]:
    return {"name": name, "sound": verdict.sound, "lines": list(verdict.lines)}
