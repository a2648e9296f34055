"""The options of commands that work on many releases: on how many cores, and on which share."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, TypeVar

import click

from generator.messages import _
from generator.source.shard import Shard

F = TypeVar("F", bound=Callable[..., Any])

jobs_option = click.option(
    "--jobs",
    "-j",
    type=click.IntRange(1, 1000),
    metavar="N",
    help=_("How many processes share the work; by default as many as there are cores."),
)


class _Share(click.ParamType[Shard]):
    """A share on the command line."""

    name = "N/TOTAL"

    def convert(self, value: Any, param: Any, ctx: Any) -> Shard:
        """Read 2/5."""
        if isinstance(value, Shard):
            return value
        read = re.fullmatch(r"([1-9][0-9]{0,4})/([1-9][0-9]{0,4})", value)
        shard = Shard(int(read[1]), int(read[2])) if read else Shard(2, 1)
        if shard.number > shard.of:
            self.fail(
                _("« {text} » is not a share: write 2/5 for the second of five.").format(
                    text=value
                ),
                param,
                ctx,
            )
        return shard


def shard_option(help: str) -> Callable[[F], F]:
    """Make the option that names a share, with what it does there."""
    return click.option("--shard", type=_Share(), help=help)
