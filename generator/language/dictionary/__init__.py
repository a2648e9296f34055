"""Which words a language has, read from the dictionaries in the folders beside this file.

The files are Hunspell's, unmodified: `affixes.py` understands as much of them as these languages
use. Where each comes from, and under which licence, stands in its folder.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path

from generator.language import language
from generator.language.dictionary.affixes import WordList, read


@dataclass(frozen=True, slots=True)
class Dictionary:
    """The words of a language: those of its lists, and single ones besides (`more`).

    `token` is what is looked at in one go, a word with all that is tied to it; `parts` are those
    of a token that are no words.
    """

    lists: tuple[WordList, ...]
    more: frozenset[str]
    token: re.Pattern[str]
    parts: Callable[[str, Callable[[str], bool]], Iterator[tuple[int, str]]]

    def knows(self, word: str) -> bool:
        """Tell whether a word is spelt right, with a capital or in capitals if need be."""
        word = unicodedata.normalize("NFC", word)
        if word in self.more or (word[:1].isupper() and _lower(word) in self.more):
            return True
        return any(words.knows(word.replace("’", "'")) for words in self.lists)

    def unknown(
        self, token: str, also: Callable[[str], bool] = lambda _: False
    ) -> Iterator[tuple[int, str]]:
        """Yield the parts of a token that are no words, with the place where each begins.

        `also` tells of words that are right besides: names, and the terms of a house.
        """
        return self.parts(token, lambda word: also(word) or self.knows(word))


def _lower(word: str) -> str:
    return word.lower() if word.isupper() else word[:1].lower() + word[1:]


@cache
def dictionary(code: str) -> Dictionary:
    """Read the dictionary of a language that has one; a tenth of a second for French."""
    own = language(code)
    words = import_module(f"{type(own).__module__}.compounds")
    lists = tuple(read(Path(__file__).parent / name) for name in own.dictionaries)
    return Dictionary(lists, words.vocabulary(), words.TOKEN, words.unknown)
