"""What comes out of reading a draft once."""

from dataclasses import dataclass, field
from typing import Self

import yaml

from generator.records import record
from generator.source.reading.silent import Mend
from generator.source.reading.traps import Sighting, Trap
from generator.source.tree import Node


@record(frozen=True, slots=True)
class Failure:
    """Where YAML gave up: `index`, and `cause` when it says that something began earlier."""

    problem: str
    index: int
    cause: int

    @classmethod
    def of(cls, error: yaml.MarkedYAMLError, end: int) -> Self:
        """Read what YAML says of its failure in a text that ends at `end`."""
        problem = error.problem_mark.index if error.problem_mark else end
        context = (error.context or "").removeprefix("while ")
        begins = context.startswith(("scanning", "parsing a flow"))
        cause = error.context_mark.index if begins and error.context_mark else problem
        return cls(error.problem or "", min(problem, end), min(cause, end))


@dataclass(slots=True)
class Composed:
    """What came out of reading a draft once.

    `mends` are sightings with the edits that let the draft be read as it was meant, `suspects`
    places where only the outline can tell. With a `failure`, the tree is not complete.
    """

    node: Node | None = None
    sightings: list[Sighting] = field(default_factory=list)
    mends: list[Mend] = field(default_factory=list)
    suspects: list[tuple[Trap, int]] = field(default_factory=list)
    odd_key: bool = False
    failure: Failure | None = None
