"""Bind tables."""

import re

from generator.content import body
from generator.content.binding import Binding
from generator.content.fill import line
from generator.content.prose import Prose
from generator.content.values import Scope, numbers
from generator.patterns import lazy
from generator.source.schema import blocks as typed
from generator.source.tree import Text

_NUMERIC = lazy(r"\(?[+−–-]?[\d \u00a0\u202f.,]*\d[\d \u00a0\u202f.,]*[%€]?\)?|[-–—]|n\.?[cds]\.?|")


def bind_table(binding: Binding, block: typed.TableBlock, scope: Scope) -> body.Table:
    """Bind a table; a column of figures is told by its cells."""
    heading, *rows = block.rows
    title = line(binding, block.title, scope)  # read first, and so bound first
    columns = [
        body.Column(
            heading=line(binding, cell, scope),
            numeric=position > 0 and all(_NUMERIC.fullmatch(row[position].strip()) for row in rows),
            origin=cell.span,
        )
        for position, cell in enumerate(heading)
    ]
    return body.Table(
        title=title,
        columns=tuple(columns),
        rows=tuple(_row(binding, row, scope) for row in rows),
        source=line(binding, block.source, scope),
        origin=block.span,
    )


def _row(binding: Binding, row: list[Text], scope: Scope) -> body.Row:
    first = re.match(r"\s*-\s+(?=\S)", row[0])
    cells = [row[0].part(first.end(), len(row[0])) if first else row[0], *row[1:]]
    bound = tuple(_cell(binding, cell, scope) for cell in cells)
    return body.Row(cells=bound, detail=bool(first), origin=row[0].span)


def _cell(binding: Binding, cell: Text, scope: Scope) -> Prose:
    bound = line(binding, cell, scope)
    return numbers(binding, bound, cell) if _NUMERIC.fullmatch(cell.strip()) else bound
