"""Everything that can be typed wrong, and what is said of it, as JSON; and the pages of help.

A program of its own: messages are in the language that was chosen before they are imported.
"""

import json
import sys
from collections.abc import Iterator

import click
from click.testing import CliRunner

from generator.commands.main import COMMANDS, communique

NOWHERE = "nowhere/at-all"


def misuses(command: click.Command, *before: str) -> Iterator[tuple[str, ...]]:
    """Yield the words of each misuse of a command."""
    yield (*before, "--nonsense")
    yield (*before, "--hlep")
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            name = parameter.opts[-1]
            if parameter.is_flag:
                yield (*before, f"{name}=x")
                continue
            yield (*before, name)
            yield from ((*before, name, value) for value in wrong(parameter.type))
    if before:
        arguments = [one for one in command.params if isinstance(one, click.Argument)]
        if any(one.required for one in arguments):
            yield before
        for value in (value for one in arguments for value in wrong(one.type)):
            yield (*before, value)
        if all(one.nargs == 1 for one in arguments):
            yield (*before, *["x"] * (len(arguments) + 1))
            yield (*before, *["x"] * (len(arguments) + 2))


def wrong(kind: click.ParamType) -> list[str]:
    """Return values that a type does not take."""
    if isinstance(kind, click.Path):
        missing = [NOWHERE] if kind.exists else []
        return [*missing, "." if kind.file_okay else sys.executable]
    return [] if isinstance(kind, click.types.StringParamType) else ["", "nonsense", "-7", "1,x"]


def main() -> None:
    """Print what is said, by what was typed."""
    every = [(), ("nonsense",), ("chekc",), ("-C",), ("-C", NOWHERE, "list")]
    every += misuses(communique)
    context = click.Context(communique)
    for name in COMMANDS:
        command = communique.get_command(context, name)
        assert command
        every += [*misuses(command, name), (name, "--help")]
    told = {}
    for words in every:
        result = CliRunner().invoke(communique, words)
        told[" ".join(words)] = (result.exit_code, result.output)
    print(json.dumps(told))


if __name__ == "__main__":
    main()
