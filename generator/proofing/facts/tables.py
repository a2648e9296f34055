"""Tables whose total is not the sum of their rows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from generator.content.columns import amount
from generator.content.prose import bare
from generator.language import language as grammar
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.rules import EVERY, Hit, Rule

if TYPE_CHECKING:  # A plain text has none.
    from generator.content.body import Row, Table

# What the row of a subtotal, and of a part of the one above, begins with.
_SUBTOTAL = lazy(r"(?i)\s*(?:sous-tota|sub-?total|zwischensumme)")
_PART = lazy(r"(?i)\s*(?:dont|of which|including|davon|darunter)\b")


def _totals(dossier: Dossier) -> Iterator[Hit]:
    from generator.content.body import Table
    from generator.content.document import every

    language = dossier.file.language
    for table in every(dossier.bound, Table) if dossier.bound else ():
        for at, row in enumerate(table.rows):
            if row.total:
                yield from _against(table, table.rows[:at], row, language)


def _against(table: Table, above: Sequence[Row], total: Row, language: str) -> Iterator[Hit]:
    """Compare each figure of a total with those above it, as far as they can be added up."""
    for at, column in enumerate(table.columns):
        cell = total.cells[at]
        origin = next((run.origin for run in cell if run.origin), None)
        whole = amount(cell, language)
        shares = "%" in bare((*column.heading, *cell))
        if not column.numeric or whole is None or origin is None or shares:
            continue
        known = [one for one in (amount(row.cells[at], language) for row in above) if one]
        # What lies among those above it, a price, an age, a rate, is not added up.
        average = bool(known) and min(known) <= whole <= max(known)
        sums = [one for rows in _readings(above) for one in _sums(rows, at, language)]
        # Each decimal figure may have been rounded.
        exponent = int(whole.as_tuple().exponent)
        rounding = len(above) * Decimal(1).scaleb(exponent) / 2 if exponent < 0 else 0
        right = any(abs(abs(whole) - abs(one)) <= rounding for one in sums)
        if sums and not average and not right:
            words = {"total": bare(cell).strip(), "sum": grammar(language).figures(sums[0])}
            yield Hit(origin, words)


def _readings(above: Sequence[Row]) -> Iterator[list[Row]]:
    """Yield the rows that a total may add up: all but parts of others, subtotals, those alone."""
    plain = [row for row in above if not row.detail]
    inside = [row for row in plain if row.total or _SUBTOTAL.match(bare(row.cells[0]))]
    outer = [row for row in plain if row not in inside]
    yield [row for row in outer if not _PART.match(bare(row.cells[0]))]
    yield outer
    yield inside
    after = plain.index(inside[-1]) + 1 if inside else 0
    yield plain[after:]
    yield [row for row in above if row.detail]


def _sums(rows: Sequence[Row], at: int, language: str) -> tuple[Decimal, ...]:
    """Return what rows make together, figures in parentheses taken for positive, and negative.

    Nothing when a figure is missing, or where there are not two of them.
    """
    cells = [row.cells[at] for row in rows]
    amounts = [one for cell in cells if (one := amount(cell, language)) is not None]
    if len(amounts) < max(2, len(cells)) or any("%" in bare(one) for one in cells):
        return ()
    negative = [bare(cell).strip().startswith("(") for cell in cells]
    signed = (-one if minus else one for one, minus in zip(amounts, negative, strict=True))
    return sum(amounts, Decimal(0)), sum(signed, Decimal(0))


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT076",
        message=_("The total of this column is {total}; its rows make {sum}."),
        hint=_("Correct the total or one of the rows; « - » before a row says it is a part."),
        why=_("Journalists add up, and a total that does not fit makes the whole table doubtful."),
        wrong="Nord | 120, Sud | 95, Total | 225",
        right="Nord | 120, Sud | 95, Total | 215",
        languages=EVERY,
        release=_totals,
    ),
)
