"""Take English words apart: compounds and possessives."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from generator.language.dictionary.affixes import WordList, read
from generator.patterns import lazy

Knows = Callable[[str], bool]

TOKEN = lazy(r"[^\W_]+(?:[’‑-][^\W_]+)*")
"""A word with all that is tied to it: « don’t », « town-planning », « 1st »."""

PREFIX = lazy(
    r"(?i)anti|co|cross|eco|ex|extra|inter|intra|mid|multi|non|off|post|pre|pro|re|semi|sub|ultra|un"
)


def lists() -> tuple[Knows, ...]:
    """Return what tells whether a word is spelt right, the British way or the American."""
    folder = Path(__file__).parents[1] / "dictionary/en"
    return tuple(_spelt(read(folder / name)) for name in ("en-GB", "en-US"))


def _spelt(words: WordList) -> Knows:
    return lambda word: words.spells(word.replace("’", "'"))


def unknown(token: str, knows: Knows) -> Iterator[tuple[int, str]]:
    """Yield what is no word in a token, with the place where it begins."""
    if knows(token):
        return
    for match in re.finditer(r"[^‑-]+", token):
        part = re.sub(r"’s?\Z", "", match[0])
        is_tied = len(part) == 1 or (match.end() < len(token) and PREFIX.fullmatch(part))
        if not is_tied and not knows(match[0]) and not knows(part):
            yield match.start(), part
