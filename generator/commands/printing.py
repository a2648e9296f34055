"""Print: whatever a command says goes through here, so that nothing it quotes moves a terminal.

A title, a file's name, an answer may hold what terminals and the logs of CI take for a command.
Values are put on one line each; machines get what was made for them.
"""

from collections.abc import Iterable

import click

from generator.reports import inert, one_line


def say(message: str = "", *, err: bool = False, **values: object) -> None:
    """Print a message for people, with the values that its braces call."""
    lines = {name: one_line(str(value)) for name, value in values.items()}
    click.echo(inert(message.format(**lines) if lines else message), err=err)


def say_lines(lines: Iterable[str], *, err: bool = False) -> None:
    """Print lines for people, each of which stays one."""
    click.echo("\n".join(map(one_line, lines)), err=err)


def hand_over(
    made: str | bytes, *, err: bool = False, nl: bool = True, color: bool | None = None
) -> None:
    """Print what was made for a machine, or made inert as it was made: reports, in colour too."""
    click.echo(made, err=err, nl=nl, color=color)
