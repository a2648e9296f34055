"""How a language is written, on plain strings: typography, grammar, dates and numbers.

A language is a folder with a `Language` called LANGUAGE; `language("fr")` finds it.
"""

import datetime
from collections.abc import Iterable
from functools import cache
from importlib import import_module
from typing import Literal, TypeAlias

from generator.language.base import Language
from generator.language.calendar import DayForm, MonthPart
from generator.language.items import Ending
from generator.language.terms import Bearer, Edit, Gender, Party, Typography, Words
from generator.messages import LANGUAGE
from generator.splices import Splice, spliced

__all__ = [
    "LANGUAGES", "WRITTEN", "Bearer", "DayForm", "Edit", "Ending", "Gender", "Keyword",
    "Language", "MonthPart", "Party", "Typography", "Words", "apply", "keywords", "language",
    "means", "told_day", "told_moment",
]  # fmt: skip

LANGUAGES = {"fr": "french", "en": "english", "de": "german"}
"""The folder of each language, by its two-letter code."""

WRITTEN = ("fr", "en")
"""Those that originals are written and drafted in; the others are for translations."""

Keyword: TypeAlias = Literal[
    "all", "none", "press", "totals", "partners", "signatories", "conjunction", "respectively",
    "open", "open_typed", "before_numbers", "after_numbers", "before_ranges", "between_numbers",
    "out_of", "seasons",
]  # fmt: skip


def language(code: str) -> Language:
    """Find a language by its two-letter code; KeyError when it is not one of `LANGUAGES`."""
    found: Language = import_module(f"generator.language.{LANGUAGES[code]}").LANGUAGE
    return found


@cache
def keywords(keyword: Keyword) -> tuple[str, ...]:
    """Return what staff may type for a keyword: in any language, whatever theirs is."""
    typed = (getattr(language(code).words, keyword) for code in LANGUAGES)
    words = (word for one in typed for word in ((one,) if isinstance(one, str) else one))
    return tuple(dict.fromkeys(words))


def means(typed: str, keyword: Keyword) -> bool:
    """Tell whether what was typed is a keyword."""
    return typed.strip().lower() in keywords(keyword)


def told_day(date: datetime.date) -> str:
    """Write a day in the language of the program's messages."""
    return language(LANGUAGE).day(date)


def told_moment(moment: datetime.datetime) -> str:
    """Write a moment, with its time zone, in the language of the program's messages."""
    return language(LANGUAGE).zoned(moment)


def apply(text: str, edits: Iterable[Edit]) -> str:
    """Return the text with the edits made."""
    return spliced(text, (Splice(*edit[:3]) for edit in edits))
