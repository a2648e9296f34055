"""Bind tables and agendas."""

from dataclasses import replace

from generator.content import body
from generator.content.binding import Binding
from generator.content.columns import are_figures, with_minus
from generator.content.fill import line
from generator.content.prose import Prose
from generator.content.values import Scope, hours, open_prose, text
from generator.language import keywords
from generator.patterns import lazy
from generator.source.schema import blocks as typed
from generator.source.schema.days import Day
from generator.source.schema.fields import Open, open_points
from generator.source.schema.items import Slot
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
        cells=tuple(line(binding, cell, scope) for cell in cells),
        detail=bool(first) and row[0].lstrip().startswith("-"),
        total=first[1] == "=" if first else bool(_TOTAL.match(row[0])),
        origin=row[0].span,
    )


def _with_minus(row: body.Row, columns: list[body.Column]) -> body.Row:
    pairs = zip(row.cells, columns, strict=True)
    return replace(
        row, cells=tuple(with_minus(cell) if one.numeric else cell for cell, one in pairs)
    )


def bind_agenda(binding: Binding, block: typed.AgendaBlock, scope: Scope) -> body.Agenda:
    """Bind the programme of a day."""
    return body.Agenda(
        title=line(binding, block.title, scope),
        date=capitalised(binding, day_prose(binding, block.date)),
        items=tuple(_slot(binding, item, scope) for item in block.items),
        origin=block.span,
    )


def day_prose(binding: Binding, day: Day | Open | None) -> Prose:
    """Write a day with its weekday, or the open point in its place."""
    if day is None:
        return ()
    if isinstance(day, Open):
        return open_prose(day.text)
    return text(binding.language.day(day.date, "weekday"))


def _slot(binding: Binding, item: Slot, scope: Scope) -> body.Slot:
    return body.Slot(
        time=hours_prose(binding, item.time),
        text=line(binding, item.text, scope),
        place=line(binding, item.place, scope),
        press=line(binding, item.press, scope),
        origin=item.span,
    )


def hours_prose(binding: Binding, typed_time: Text | None) -> Prose:
    """Write hours as prose, with the open points in them."""
    if typed_time is None:
        return ()
    return (
        line(binding, typed_time) if open_points(typed_time) else text(hours(binding, typed_time))
    )


def capitalised(binding: Binding, prose: Prose) -> Prose:
    """Set a capital at the start of prose that stands on a line of its own."""
    first = [replace(run, text=binding.language.capital(run.text)) for run in prose[:1]]
    return (*first, *prose[1:])
