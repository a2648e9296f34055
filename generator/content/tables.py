"""Bind tables and agendas."""

import re
from dataclasses import replace

from generator.content import body
from generator.content.binding import Binding
from generator.content.fill import line
from generator.content.prose import Prose
from generator.content.values import Scope, hours, open_prose, text
from generator.patterns import lazy
from generator.source.schema import blocks as typed
from generator.source.schema.days import Day
from generator.source.schema.fields import Open, open_points
from generator.source.schema.items import Slot
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
    bound = tuple(line(binding, cell, scope) for cell in cells)
    return body.Row(cells=bound, detail=bool(first), origin=row[0].span)


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
