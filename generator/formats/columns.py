"""Share what stands below a release out to columns of about one height, in any format."""

from collections.abc import Sequence
from itertools import accumulate, pairwise
from math import ceil
from typing import TypeVar

from generator.content.body import Node
from generator.content.document import runs

N = TypeVar("N", bound=Node)

_LETTERS = 45


def grouped(nodes: Sequence[N], most: int) -> list[Sequence[N]]:
    """Return the nodes in groups of about one size, between which a page may end."""
    count = ceil(len(nodes) / most)
    ends = [round(len(nodes) * at / count) for at in range(count + 1)]
    return [nodes[start:end] for start, end in pairwise(ends)]


def shared(nodes: Sequence[N], columns: int) -> list[list[N]]:
    """Return the nodes in their order, shared out to so many columns.

    Each goes where its middle falls when all stand below each other.
    """
    if len(nodes) <= columns:
        return [[node] for node in nodes]
    ends = [0, *accumulate(map(_lines, nodes))]
    found: list[list[N]] = [[] for _column in range(columns)]
    for node, (above, below) in zip(nodes, pairwise(ends), strict=True):
        found[(above + below) * columns // (2 * ends[-1])].append(node)
    return [column for column in found if column]


def _lines(node: Node) -> int:
    """Return about how many lines a node takes, with the one that its heading takes."""
    return 2 + sum(1 + len(run.text) // _LETTERS for run in runs(node))
