"""The figures of a table: which columns hold them, and where they stand below each other.

A figure may have a sign, a unit, parentheses, a range, the call of a note. What counts is where its
whole part ends: there a column is aligned, whatever follows (« ,4 », « points », « ) », « ¹ »).
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from generator.content.prose import Prose, Run, bare
from generator.language import keywords
from generator.language import language as grammar
from generator.patterns import lazy

_BEFORE = "|".join(keywords("before_numbers"))
_SIGN = r"[+±−–-]?\s?"
_NUMBER = r"\d(?:[\d\s.,]*\d)?"
_JOINT = rf"\s?(?:{'|'.join(keywords('between_numbers'))}|[-–/])\s?"
_UNIT = r"(?:\s?[^\W\d_]{1,12}\.?(?:\s[^\W\d_]{1,12})?(?:\s%)?|\s?[%‰€$£°²³/\w]{1,9}(?:\s%)?)?"
_ASIDE = r"(?:\s?\([^()\d]{1,16}\))?"  # « 1 200 (est.) »
_QUANTITY = lazy(
    rf"(?i)\(?(?:{_BEFORE}|[<>≤≥≈~]\s?)?(?P<sign>{_SIGN})(?P<number>{_NUMBER})"
    rf"(?:{_JOINT}{_SIGN}(?P<last>{_NUMBER}))?{_UNIT}\s?\)?{_ASIDE}(?:\s?[*†‡]+)?"
)
_NOTHING = lazy(r"(?i)|[-–—…*]|n\.?\s?[acds]\.?|\(?x\)?")
_MINUS = lazy(r"^(\(?)[-–](?=\s?\d)|(?<=[^\W\d_]\s)[-–](?=\d)")
_SHORT = 12


def are_figures(cells: Sequence[Prose]) -> bool:
    """Tell whether a column holds figures: most of its cells do, and no other is long."""
    texts = [_text(cell) for cell in cells]
    said = [one for one in texts if not _NOTHING.fullmatch(one)]
    figures = [one for one in said if _QUANTITY.fullmatch(one)]
    others = [one for one in said if one not in figures]
    return 2 * len(figures) >= len(said) and all(len(one) <= _SHORT for one in others)


def with_minus(cell: Prose) -> Prose:
    """Write the sign of a negative figure as what it is, and not as a hyphen."""
    if not cell or not _QUANTITY.fullmatch(_text(cell)):
        return cell
    first = replace(cell[0], text=_MINUS.sub(r"\1−", cell[0].text.lstrip()))
    return (first, *cell[1:])


def split(cell: Prose, language: str) -> tuple[Prose, Prose]:
    """Return what stands before the end of a figure's whole part, and what follows."""
    end = _whole(bare(cell), language)
    head: list[Run] = []
    for at, run in enumerate(cell):
        if "note" in run.marks or len(run.text) >= end:
            cut = 0 if "note" in run.marks else end
            before, after = replace(run, text=run.text[:cut]), replace(run, text=run.text[cut:])
            rest = (*([after] if after.text else []), *cell[at + 1 :])
            return (*head, *([before] if before.text else [])), rest
        head.append(run)
        end -= len(run.text)
    return tuple(head), ()


def _whole(text: str, language: str) -> int:
    """Return where the whole part of the last number of a figure ends."""
    figure = _QUANTITY.fullmatch(text)
    if not figure:
        return len(text)
    number = "last" if figure["last"] else "number"
    point = figure[number].find(grammar(language).decimals)
    return figure.start(number) + point if point >= 0 else figure.end(number)


def amount(cell: Prose, language: str) -> Decimal | None:
    """Return the number of a figure, without its unit; None when it is none, or a range."""
    figure = _QUANTITY.fullmatch(_text(cell))
    if not figure or re.search(r"\d", figure.string[figure.end("number") :]):
        return None
    number = grammar(language).value(figure["number"])
    return -number if number and figure["sign"].strip() in tuple("−–-") else number


def _text(cell: Prose) -> str:
    return re.sub(r"\s+", " ", bare(cell)).strip()
