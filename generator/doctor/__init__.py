"""Examine what the program stands on: the machine, the libraries, the styles, the folder."""

from collections.abc import Callable, Iterator

from generator.doctor import folder, machine
from generator.doctor.checks import Bench, Check

LOOKS: tuple[Callable[[Bench], Iterator[Check]], ...] = (
    machine.python,
    machine.packages,
    machine.pango,
    folder.settings,
    folder.styles,
    folder.fonts,
    folder.schemas,
    folder.output,
    machine.time_zone,
    machine.terminal,
)


def examine(bench: Bench) -> Iterator[Check]:
    """Look at everything, one thing after the other."""
    for look in LOOKS:
        yield from look(bench)
