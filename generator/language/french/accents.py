"""Which accents are missing from a word in small letters that is no word without them."""

from functools import cache

from generator.language.french import accented
from generator.language.french.wordlist import wordlist
from generator.language.letters import fold

SPELLING_OF_1990 = str.maketrans("îû", "iu")
# Words that French texts borrow from English as they are.
ENGLISH = wordlist(
    """
    experience design region regional energy general president international media numero
    digital education diploma operation reunion cooperation solidarity references reference
    resilience communique communiques generation generations federal special medical technique
    """
)


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
