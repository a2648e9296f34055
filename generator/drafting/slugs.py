"""Names of files: lower case, without accents or spaces, as staff type them in a command."""

import re
import unicodedata

LONGEST = 48  # letters of four bytes must fit a file name too


def slug(words: str) -> str:
    """Make a file's name of words; letters of other scripts stay. May be empty.

    « la Métropole d'Exemple » gives « la-metropole-d-exemple »; a long one is cut between words.
    """
    spelt = words.casefold().replace("œ", "oe").replace("æ", "ae")
    decomposed = unicodedata.normalize("NFD", spelt)
    letters = "".join(letter for letter in decomposed if not _is_accent(letter))
    whole = re.sub(r"[\W_]+", "-", unicodedata.normalize("NFC", letters)).strip("-")
    return (
        whole if len(whole) <= LONGEST else whole[: LONGEST + 1].rpartition("-")[0] or _cut(whole)
    )


def _is_accent(letter: str) -> bool:
    """Tell whether a mark is a Latin accent: elsewhere a mark is part of the letter."""
    return "\u0300" <= letter <= "\u036f"


def _cut(word: str) -> str:
    return word[:LONGEST]
