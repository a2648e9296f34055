"""The options of commands that work on many releases: on how many cores, and on which share."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from concurrent.futures import Executor
from contextlib import contextmanager
from importlib import import_module
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


scheduler_option = click.option(
    "--scheduler",
    metavar=_("ADDRESS"),
    help=_("Have the workers of a Dask cluster do it: tcp://10.0.0.1:8786."),
)


@contextmanager
def scheduled(address: str) -> Iterator[Executor]:
    """Give the workers of a Dask cluster."""
    try:
        distributed = import_module("distributed")
    except ImportError:
        said = _("A cluster needs Dask: pip install communique[dask].")
        raise click.UsageError(said) from None
    try:
        client = distributed.Client(address, timeout=WAIT, set_as_default=False)
    except (OSError, ValueError) as error:
        said = _("No Dask scheduler answers at {address}: {reason}.")
        raise click.UsageError(said.format(address=address, reason=error)) from None
    with client:
        yield client.get_executor()


WAIT = 10
"""Seconds that a scheduler may take to answer."""


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
