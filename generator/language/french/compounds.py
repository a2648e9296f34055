"""Take French words apart: elisions, compounds, inclusive forms, pronouns after a verb."""

import re
from collections.abc import Callable, Iterable, Iterator

from generator.language.french.lexicon import spells
from generator.language.french.vocabulary import HYPHENATED, PREFIXES, vocabulary
from generator.language.french.wordlist import wordlist
from generator.patterns import lazy

Knows = Callable[[str], bool]


def lists() -> tuple[Knows, ...]:
    """Return what tells whether a form is spelt right: the words of the house, and the lexicon."""
    return (vocabulary().__contains__, spells)


ENDINGS = (
    "e|es|s|x|ne|nes|nne|nnes|le|les|lle|lles|te|tes|se|ses|ve|ves|ère|ères|ière|ières|rice|rices"
    "|trice|trices|euse|euses|esse|esses|ienne|iennes|enne|ennes|ale|ales|elle|elles|eure|eures"
)
# Some systems write an accent after its letter, as a character of its own.
LETTERS = r"[^\W_]+(?:[\u0300-\u036f][^\W_]*)*"
TOKEN = lazy(
    rf"{LETTERS}(?:[’·•‑-]{LETTERS}|\.(?:{ENDINGS})(?!\w)(?!\.\w)|\.(?:{ENDINGS})(?=\.s(?!\w))"
    rf"|\((?:{ENDINGS})\)s?(?!\w))*"
)
"""A word with all that is tied to it: « n’a-t-il », « salarié(e)s », « élu·e·s », « 1er »."""

INCLUSIVE = lazy(rf"(?<=\w)(?:[.·•](?:{ENDINGS})(?!\w)|\((?:{ENDINGS})\)s?)+\Z")
ELIDED = lazy(r"(?i)(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)’")
# What follows a verb, or « celui »: « a-t-il », « sont-ce », « celles-ci », « eux-mêmes ».
TIED = wordlist(
    """
    je tu il elle on nous vous ils elles le la les lui leur y en moi toi ce t ci là même mêmes
    """
) | frozenset(ENDINGS.split("|"))
PART = lazy(r"[^-‑·•]+")
# Shorter words are found inside too many misspelt ones.
PREFIXED = lazy(rf"(?i)(?:{'|'.join(sorted(PREFIXES, key=len, reverse=True))})(?=\w{{5}})")


def unknown(token: str, knows: Knows) -> Iterator[tuple[int, str]]:
    """Yield what is no word in a token, with the place where it begins."""
    whole = INCLUSIVE.sub("", token)
    elided = ELIDED.match(whole)
    if _is_word(whole, knows):
        return
    if elided:
        yield from _moved(elided.end(), unknown(whole[elided.end() :], knows))
    elif len(parts := list(PART.finditer(whole))) > 1:
        for match in parts:
            if not _is_tied(match):
                yield from _moved(match.start(), unknown(match[0], knows))
    else:
        yield 0, whole


def _moved(by: int, found: Iterable[tuple[int, str]]) -> Iterator[tuple[int, str]]:
    return ((by + start, part) for start, part in found)


def _is_word(word: str, knows: Knows) -> bool:
    if len(word) < 2 or knows(word) or knows(word.replace("‑", "-")):
        return True
    prefix = PREFIXED.match(word)
    return bool(prefix and word[1:].islower() and knows(word[prefix.end() :]))


def _is_tied(match: re.Match[str]) -> bool:
    """Tell whether a part of a compound is a prefix, or what goes with the word before it."""
    part = match[0].lower()
    return part in HYPHENATED or (match.start() > 0 and part in TIED)
