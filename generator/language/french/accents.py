"""Which accents are missing from a word in small letters that is no word without them."""

from functools import cache

from generator.language.french import accented
from generator.language.french.wordlist import wordlist
from generator.language.letters import fold
from generator.patterns import lazy

SPELLING_OF_1990 = str.maketrans("îû", "iu")
# Words that French texts borrow from English as they are.
ENGLISH = wordlist(
    """
    experience design region regional energy general president international media numero
    digital education diploma operation reunion cooperation solidarity references reference
    resilience communique communiques generation generations federal special medical technique
    """
)
# Words that make English of those around them: « the role of », « Higher Education Week ».
BESIDE = lazy(
    r"\b(?:[Tt]he|of|[Aa]nd|[Ff]or|[Ww]ith|[Ff]rom|European|Global|World|Higher|Week|Days?|Area"
    r"|Council|Summit|Schools?|Society|Award|Board|Act)\b"
)
NEAR = 12


def in_english(text: str, start: int, end: int) -> bool:
    """Tell whether English words stand near a stretch of a text."""
    return bool(BESIDE.search(text, max(0, start - NEAR), end + NEAR))


@cache
def accents() -> dict[str, str]:
    """Return the words in lower case that are no word without their accents.

    « maitrise » and « cout » are: the spelling of 1990 takes the circumflex off i and u.
    """
    words = {fold(word): word for word in accented.expanded(accented.WORDS)}
    return {
        bare: word
        for bare, word in words.items()
        if bare != word.translate(SPELLING_OF_1990) and bare not in ENGLISH
    }
