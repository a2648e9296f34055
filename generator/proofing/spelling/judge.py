"""Tell mistakes from names: capitals, civilities, first names, accents that are missing."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, TypeAlias

from generator.language.dictionary import Dictionary
from generator.language.french import civilities
from generator.language.french.names import CAPITAL, PARTICLE
from generator.patterns import lazy
from generator.proofing.consistency.words import DETERMINERS
from generator.proofing.passages import Passage
from generator.proofing.spelling.near import accented

Kind: TypeAlias = Literal["word", "name"]
Judgement: TypeAlias = tuple[Kind | None, tuple[str, ...]]
"""A kind, None when there is nothing to say; and how the word is written, where only accents or a
capital are wrong."""

# An acronym has no more letters than this; « METROPOLE » is a word.
ACRONYM = 5
# A shorter word with a capital is rather a name, even where a sentence begins.
SHORT_NAME = 6
# Characters before a word that are looked at.
NEAR = 60
ROMAN = lazy(r"[IVXLC]+(?:e|er|re|ème|es|nd|nde)?")
CIVILITY = lazy(
    rf"\b(?:{civilities.EVERY}|Mrs?|Ms|Sir)\.? (?:[^\W\d_][\w’-]* )?\Z|\b[{CAPITAL}]\. ?\Z"
)
NAME_BEFORE = lazy(rf"(?:\A|[ («’-])(?P<name>[{CAPITAL}][a-zà-ÿœ]+)[ -]{PARTICLE}\Z")


@dataclass(frozen=True, slots=True)
class Judge:
    """Tells what an unknown word is, from how it is written and what stands before it.

    `also` knows the words of the workspace; `other` is the dictionary of our other language.
    """

    passage: Passage
    dictionary: Dictionary
    other: Dictionary
    also: Callable[[str], bool]

    def judge(self, at: int, word: str) -> Judgement:
        """Say what an unknown word at a place of the passage is, and how it should be written."""
        if word.islower():
            return self._of_small(word)
        if word.isupper():
            return self._of_capitals(at, word)
        if word[1:].islower():
            return self._of_capitalised(at, word)
        return None, ()  # « LinkedIn », « PLUi »: as its owner likes

    def _of_small(self, word: str) -> Judgement:
        better = accented(word, self._knows)
        capital = word[:1].upper() + word[1:]
        if not better and len(word) > 3 and self._knows(capital) and not self.other.knows(word):
            better = [capital]
        return "word", tuple(better)

    def _of_capitals(self, at: int, word: str) -> Judgement:
        before = self._name_before(at)
        is_surname = before and before.lower() not in DETERMINERS  # « Marie CHATEAU »
        if ROMAN.fullmatch(word) or len(word) <= ACRONYM or is_surname:
            return None, ()
        if better := accented(word, self._knows):
            return "word", tuple(map(str.upper, better))
        return ("name" if self.passage.reading.isupper() else None), ()

    def _of_capitalised(self, at: int, word: str) -> Judgement:
        before = self._name_before(at)
        is_surname = self._knows(before) and not self._knows(before.lower())  # « Marie Chateau »
        civil = CIVILITY.search(self.passage.reading, max(0, at - NEAR), at)
        if ROMAN.fullmatch(word) or civil or (before and is_surname):
            return None, ()
        if better := accented(word, self._knows):
            return "word", tuple(map(str.capitalize, better))
        if self.other.knows(word):
            return None, ()
        begins = any(one.start == at and one.initial for one in self.passage.cut)
        return ("word" if begins else "name"), ()

    def _knows(self, word: str) -> bool:
        return self.also(word) or self.dictionary.knows(word)

    def _name_before(self, at: int) -> str:
        before = NAME_BEFORE.search(self.passage.reading, max(0, at - NEAR), at)
        return before["name"] if before else ""
