"""Say what a command wrote, and which commands come next."""

import re
import shlex
from collections.abc import Sequence
from pathlib import Path

import click

from generator.commands.printing import hand_over, say, say_lines
from generator.commands.shared import REFUSED
from generator.findings import Rejected
from generator.messages import _, ngettext
from generator.reports import text


def refuse(refusal: Rejected, drafted: str) -> click.exceptions.Exit:
    """Show what is wrong with a draft, in its lines, and return how to leave."""
    say(_("Nothing was written, because this draft would be refused:"), err=True)
    hand_over(text.report(refusal.findings, lambda path: drafted.split("\n")), err=True)
    return click.exceptions.Exit(REFUSED)


def tell_written(path: str, points: int, commands: Sequence[tuple[str, str]]) -> None:
    """Say what was written, how much is left to do, and which commands come next."""
    say(_("Written: {path}"), path=path)
    if points:
        left = ngettext(
            "{n} point is left to settle, highlighted in the documents.",
            "{n} points are left to settle, highlighted in the documents.",
            points,
        )
        say(left, n=points)
    tell_next(commands, folder=click.get_current_context().find_root().params["folder"])


def tell_next(commands: Sequence[tuple[str, str]], *, folder: Path) -> None:
    """List commands with what they do; `folder` is where they are to work."""
    from generator.commands.main import COMMANDS

    commands = [row for row in commands if row[0].split()[0] in COMMANDS]
    begin = "communique" if folder == Path() else f"communique -C {typed(folder)}"
    say(_("Next:"))
    width = max(len(command) for command, _meaning in commands)
    for command, meaning in commands:
        say_lines([f"  {begin} {command.ljust(width)}  {meaning}"])


def typed(path: Path) -> str:
    """Return a path as a terminal takes it: between double quotation marks where it must be.

    Windows knows no others, and an apostrophe may stand within.
    """
    words = str(path)
    if re.fullmatch(r"[\w./\\:+-]+", words):
        return words
    return shlex.quote(words) if re.search(r"""["$`!]""", words) else f'"{words}"'
