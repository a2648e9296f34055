"""Tell mistakes from names: capitals, civilities, first names, accents that are missing."""

from typing import Literal, TypeAlias

from generator.language.dictionary import Dictionary
from generator.language.french import civilities
from generator.language.french.names import CAPITAL, PARTICLE
from generator.patterns import lazy
from generator.proofing.consistency.words import DETERMINERS
from generator.proofing.passages import Passage
from generator.proofing.spelling.near import Knows, accented

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


def judge(passage: Passage, at: int, word: str, knows: Knows, other: Dictionary) -> Judgement:
    """Say what an unknown word at a place is, and how to write it; `other` is our other language.

    How it is written tells, and what stands before it.
    """
    better = tuple(accented(word, knows))
    if word.islower():
        capital = word.capitalize()
        if not better and len(word) > 3 and knows(capital) and not other.knows(word):
            better = (capital,)
        return "word", better
    # « LinkedIn », « PLUi »: as its owner likes
    as_owned = not (word.isupper() or word[1:].islower())
    if as_owned or ROMAN.fullmatch(word) or _is_of_name(passage.reading, at, word, knows):
        return None, ()
    if better:
        return "word", tuple(map(str.upper if word.isupper() else str.capitalize, better))
    if word.isupper():
        return ("name" if passage.reading.isupper() else None), ()
    if other.knows(word):
        return None, ()
    begins = any(one.start == at and one.initial for one in passage.cut)
    return ("word" if begins else "name"), ()


def _is_of_name(reading: str, at: int, word: str, knows: Knows) -> bool:
    """Tell whether a word is an acronym, or of the name that stands before it."""
    before = NAME_BEFORE.search(reading, max(0, at - NEAR), at)
    name = before["name"] if before else ""
    if word.isupper():  # « Marie CHATEAU »
        return len(word) <= ACRONYM or bool(name and name.lower() not in DETERMINERS)
    if CIVILITY.search(reading, max(0, at - NEAR), at):
        return True
    return bool(name and knows(name) and not knows(name.lower()))  # « Marie Chateau »
