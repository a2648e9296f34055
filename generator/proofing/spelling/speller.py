"""What is known besides the dictionary: the names of a workspace, and the words it lists."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from generator.language import LANGUAGES, language
from generator.language.dictionary import Dictionary, dictionary
from generator.proofing.spelling.names import names
from generator.source.library import Library


@dataclass(frozen=True, slots=True)
class Speller:
    """The dictionaries by language, and the words of the workspace: right in all of them."""

    dictionaries: Mapping[str, Dictionary]
    own: frozenset[str]

    def both(self, code: str) -> tuple[Dictionary, Dictionary]:
        """Return the dictionary of a language, and the one of our other language."""
        other = next(one for one in self.dictionaries if one != code)
        return self.dictionaries[code], self.dictionaries[other]


def speller(library: Library) -> Speller:
    """Read the dictionaries, and all files of the workspace for the names in them.

    Give it a library of its own: what is wrong with files that nobody asked about stays in it.
    """
    dictionaries = {code: dictionary(code) for code in LANGUAGES if language(code).has_dictionary}
    listed = library.workspace.settings.words
    known = (*names(library), *listed, *(f"{word}s" for word in listed))
    return Speller(dictionaries, frozenset(_variants(known)))


def _variants(words: Iterable[str]) -> set[str]:
    """Return words as they are, as they begin a sentence, and in capitals."""
    return {
        variant for word in words for variant in (word, word[:1].upper() + word[1:], word.upper())
    }
