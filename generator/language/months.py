"""Months as staff name them in any of our languages: « fin novembre 2020 », “May 2021”."""

import datetime
import re
from functools import cache
from typing import cast

from generator.language import LANGUAGES, MonthPart, language
from generator.language.letters import fold


def read_month(typed: str) -> tuple[datetime.date, MonthPart] | None:
    """Read a month, or a part of one; None when it is none."""
    match = re.fullmatch(r"(\D+?)\s+(\d{4})", fold(" ".join(typed.split())))
    named = _named().get(match[1]) if match else None
    if not (match and named):
        return None
    number, part = named
    return datetime.date(int(match[2]), number, 1), part


@cache
def _named() -> dict[str, tuple[int, MonthPart]]:
    """Return what months and their parts may be called."""
    named: dict[str, tuple[int, MonthPart]] = {}
    for code in LANGUAGES:
        parts = {"": "{month}", **language(code).words.month_parts}
        for number, name in enumerate(language(code).months, start=1):
            for part, pattern in parts.items():
                called = fold(pattern.format(month=name))
                named |= dict.fromkeys(
                    (called, called.replace("-", " ")), (number, cast(MonthPart, part))
                )
    return named
