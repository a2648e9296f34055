"""How a table is set so that it fits: wide, in smaller letters, or a row below the other.

Widths are reckoned in `em`, the size of the letters, from the characters alone: what no format can
measure before it has printed is then the same in all of them.
"""

from collections.abc import Iterator, Sequence

from generator.content.body import Table
from generator.content.columns import split
from generator.content.document import Release, every
from generator.content.prose import Prose, bare, plain
from generator.findings import Finding
from generator.messages import _
from generator.records import record

_WIDTHS = {
    **dict.fromkeys("iljtfrI.,;:'’|!()[]/-‐–\u00a0\u202f ", 0.31),
    **dict.fromkeys("mwMW%€@—…", 0.86),
    **dict.fromkeys("ABCDEFGHJKLNOPQRSTUVXYZÀÂÇÉÈÊËÎÏÔÖÙÛÜ", 0.64),
}
_USUAL = 0.53
_GAP = 1.25
_COMFORT = 9.0
"""What a column of words is not narrowed below, where its cells are longer."""
_STEPS = ((20.0, ""), (36.0, "wide"), (44.0, "small"), (49.0, "smaller"))
"""The widest table of each way of setting it; `wide` is too wide for telephones only."""


@record(frozen=True, slots=True, kw_only=True)
class Cell:
    """A cell as it is set: what follows the whole part of a figure stands in a `tail` of its own.

    `room` is the width of all the tails of the column in `em`, 0 where none differs.
    """

    head: Prose
    tail: Prose = ()
    room: float = 0.0


def set_rows(table: Table, language: str) -> list[list[Cell]]:
    """Return the cells of each row, figures split so that their columns can be aligned."""
    columns = [
        _aligned([row.cells[at] for row in table.rows], language)
        if column.numeric
        else [Cell(head=row.cells[at]) for row in table.rows]
        for at, column in enumerate(table.columns)
    ]
    return [list(cells) for cells in zip(*columns, strict=True)]


def _aligned(cells: Sequence[Prose], language: str) -> list[Cell]:
    pairs = [split(cell, language) for cell in cells]
    widths = [em(plain(tail)) for _head, tail in pairs]
    shapes = {round(width, 3) for width, cell in zip(widths, cells, strict=True) if cell}
    if len(shapes) < 2:
        return [Cell(head=cell) for cell in cells]
    return [Cell(head=head, tail=tail, room=max(widths)) for head, tail in pairs]


def way(table: Table, language: str) -> str:
    """Return how a table must be set: `""`, `wide`, `small`, `smaller` or `stacked`."""
    needed = _GAP * (len(table.columns) - 1)
    for column, cells in zip(
        table.columns, zip(*set_rows(table, language), strict=True), strict=False
    ):
        heading = em(longest(column.heading)) * 1.06
        if column.numeric:
            needed += max(
                [
                    heading,
                    *(em(plain(one.head)) + max(one.room, em(plain(one.tail))) for one in cells),
                ]
            )
        else:
            word = max(em(longest(one.head)) for one in cells)
            needed += max(heading, word, min(_COMFORT, max(em(plain(one.head)) for one in cells)))
    return next((name for widest, name in _STEPS if needed <= widest), "stacked")


def stacked(release: Release) -> Iterator[Finding]:
    """Say which tables are too wide for a page, however small their letters."""
    for table in every(release, Table):
        if table.origin and way(table, release.language) == "stacked":
            message = _("This table of {n} columns is too wide: its rows are told one by one.")
            hint = _("Shorten its headings, or make two tables of it.")
            said = message.format(n=len(table.columns))
            yield Finding("PDF077", said, table.origin, hint, "info")


def longest(prose: Prose) -> str:
    """Return the longest word, which a column must hold: no-break spaces do not end it."""
    return max(bare(prose).split(" "), key=len)


def em(text: str) -> float:
    """Reckon the width of a text; that of letters that are set smaller is taken for theirs."""
    return sum(_WIDTHS.get(character, _USUAL) for character in text)
