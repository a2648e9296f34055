"""Which words a language has, read from the files in the folders beside this file.

The module `compounds` of a language tells what reads them: English has Hunspell's own files, French
the lexicon that is made of them. Where they come from, and under which licence, stands in each
folder.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module

from generator.language import language
from generator.records import record


@record(frozen=True, slots=True)
class Dictionary:
    """The words of a language: those that one of its lists knows.

    `token` is what is looked at in one go, a word with all that is tied to it; `parts` are those
    of a token that are no words.
    """

    lists: tuple[Callable[[str], bool], ...]
    token: re.Pattern[str]
    parts: Callable[[str, Callable[[str], bool]], Iterator[tuple[int, str]]]

    def knows(self, word: str) -> bool:
        """Tell whether a word is spelt right, with a capital or in capitals if need be."""
        word = unicodedata.normalize("NFC", word)
        return any(spells(one) for one in _cases(word) for spells in self.lists)

    def unknown(self, token: str) -> Iterator[tuple[int, str]]:
        """Yield the parts of a token that are no words, with the place where each begins."""
        return self.parts(token, self.knows)


def _cases(word: str) -> Iterator[str]:
    """Yield a word as it is, and as it is where neither sentence nor title gives it a capital."""
    yield word
    if word[:1].isupper():
        yield word[0].lower() + word[1:]
        if word.isupper():
            yield word.lower()
            yield word.capitalize()


@cache
def dictionary(code: str) -> Dictionary:
    """Return the dictionary of a language that has one."""
    words = import_module(f"{type(language(code)).__module__}.compounds")
    return Dictionary(words.lists(), words.TOKEN, words.unknown)
