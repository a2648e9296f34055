"""Bind tables."""

from dataclasses import replace

from generator.content import body
from generator.content.binding import Binding
from generator.content.columns import are_figures, with_minus
from generator.content.fill import line
from generator.content.prose import Prose
from generator.content.values import Scope, numbers
from generator.language import keywords
from generator.patterns import lazy
from generator.source.schema import blocks as typed
from generator.source.tree import Text

_MARK = lazy(r"\s*([-=])\s+(?=\S)")
_NAME = r"\s+[A-ZÀ-Ü][a-zà-ü]"  # « Total Énergies » adds nothing up
_TOTAL = lazy(rf"\s*(?i:{'|'.join(keywords('totals'))})(?!\w|{_NAME})")


def bind_table(binding: Binding, block: typed.TableBlock, scope: Scope) -> body.Table:
    """Bind a table; a column of figures is told by its cells."""
    heading, *rows = block.rows
    title = line(binding, block.title, scope)  # read first, and so bound first
    unit = line(binding, block.unit, scope)
    headings = [line(binding, cell, scope) for cell in heading]
    bound = [_row(binding, row, scope) for row in rows]
    columns = [
        body.Column(heading=words, numeric=at > 0 and are_figures(cells), origin=typed_words.span)
        for at, (words, typed_words, *cells) in enumerate(
            zip(headings, heading, *(row.cells for row in bound), strict=True)
        )
    ]
    return body.Table(
        title=title,
        unit=unit,
        columns=tuple(columns),
        rows=tuple(_with_minus(row, columns) for row in bound),
        source=line(binding, block.source, scope),
        origin=block.span,
    )


def _row(binding: Binding, row: list[Text], scope: Scope) -> body.Row:
    """Bind a row; « - » before it marks a detail, « = » or the word itself a total."""
    first = _MARK.match(row[0])
    cells = [row[0].part(first.end(), len(row[0])) if first else row[0], *row[1:]]
    return body.Row(
        cells=tuple(_cell(binding, cell, scope) for cell in cells),
        detail=bool(first) and row[0].lstrip().startswith("-"),
        total=first[1] == "=" if first else bool(_TOTAL.match(row[0])),
        origin=row[0].span,
    )


def _with_minus(row: body.Row, columns: list[body.Column]) -> body.Row:
    pairs = zip(row.cells, columns, strict=True)
    return replace(
        row, cells=tuple(with_minus(cell) if one.numeric else cell for cell, one in pairs)
    )


def _cell(binding: Binding, cell: Text, scope: Scope) -> Prose:
    bound = line(binding, cell, scope)
    return numbers(binding, bound, cell) if are_figures([bound]) else bound
