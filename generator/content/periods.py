"""Fit several days, or a month, to the words before them, which would do for one day.

« avant le », « jusqu'au » mean one of several days, and take that one; « du » is already there; an
article goes from before a month. Where none of this is sure, the words must be typed.
"""

import re

from generator.content.binding import Binding
from generator.language import DayForm
from generator.source.schema.days import Day


def fitted(binding: Binding, before: str, words: str, day: Day, form: DayForm) -> tuple[str, str]:
    """Return the words before a day that is not exact, and its own, as they go together."""
    grammar = binding.language
    if day.part is not None:
        return _before_month(binding, before, day.part), words
    for edge, typed in ((day.date, grammar.words.first_day), (day.end, grammar.words.last_day)):
        if _ends(before, typed):
            return before, grammar.day(edge, form)
    return _exchanged(before, grammar.words.whole_days, ""), words


def doubtful(binding: Binding, before: str, day: Day) -> str:
    """Return the word behind which several days would not read; empty where they do."""
    words = binding.language.words
    if day.part is not None or any(
        _ends(before, typed) for typed in (words.first_day, words.last_day)
    ):
        return ""
    found = _ends(before, words.never_days)
    return found[0].strip() if found else ""


def _before_month(binding: Binding, before: str, part: str) -> str:
    for typed, instead in binding.language.words.whole_months[bool(part)]:
        if _ends(before, typed):
            return _exchanged(before, typed, instead)
    return before


def _ends(before: str, typed: str) -> re.Match[str] | None:
    """Find the words that a text ends with, of alternatives, whatever apostrophe they have."""
    typed = typed.replace("'", "['’]")
    return re.search(rf"(?i)(?<![\w'’-])(?:{typed})\s+\Z", before) if typed else None


def _exchanged(before: str, typed: str, instead: str) -> str:
    """Exchange the words that a text ends with; a group of them stays."""
    found = _ends(before, typed)
    if not found:
        return before
    kept = next((found.end(at) for at in range(1, (found.lastindex or 0) + 1) if found[at]), None)
    start = found.start() if kept is None else kept
    word = f"{instead} " if instead else ("" if kept is None else " ")
    return before[:start] + (word.capitalize() if before[start].isupper() else word)
