"""First names that one gender bears, for what agrees with a person named without « Mme »."""

from generator.language.french import lexicon
from generator.language.french.wordlist import wordlist
from generator.language.terms import Gender

# The lexicon gives these to one gender; they are borne by both.
_BOTH = wordlist("Alex Andrea Andréa Chris Cyrille Jacky Joyce Prudence Victoire Yannick")


def gender(name: str) -> Gender | None:
    """Return the gender that the first name of a full name tells: « Anne-Sophie Roy » is hers."""
    first = name.split()[0].split("-")[0]
    return None if first in _BOTH else lexicon.gender(first, "forename")
