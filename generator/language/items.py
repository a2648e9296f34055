"""What the items of a list are: sentences, labels, names, addresses; and how they end."""

import re
from typing import Literal, TypeAlias

from generator.language import phones
from generator.language.protected import find

Ending: TypeAlias = Literal["none", "period", "semicolon"]
"""How the items of a list end: with nothing, a full stop each, or « ; » and a last full stop."""


def is_name(item: str) -> bool:
    """Tell a proper name of several words, or one with what somebody is: « Anne Roy, maire »."""
    return bool(re.match(NAME, item))


def is_address(item: str) -> bool:
    """Tell whether an item is an address, an account, a file or a number to call, alone."""
    words = item.strip()
    found = [(one.start, one.end) for one in find(words)]
    found += [(one.start, one.end) for one in phones.find(words)]
    return found == [(0, len(words))]


def has_capital(item: str) -> bool:
    """Tell whether the first letter is a capital."""
    letter = re.search(LETTER, item)
    return bool(letter and letter[0].isupper())


def unless_ended(item: str, mark: str) -> str:
    """Return the mark that ends an item; none for one that ends in a mark of its own."""
    ended = re.search(OWN_MARK, item) or (mark == "." and item.rstrip().endswith("."))
    if ended or is_address(item):
        return ""
    return mark


# Compiled when first asked for, which many runs never do.
LETTER = r"[^\W\d_]"
# « Union sociale » is a label; a name has capitals throughout, but for what joins its words.
CAPITALISED = r"(?:[A-ZÀ-ÖØ-ÞŒ]|[ldLD][’'][A-ZÀ-ÖØ-ÞŒ]|[a-z]{1,2}[A-Z])[\w’'&.-]*"
JOINING = (
    r"(?:d[eu]s?|d’|la|le|les|l’|et|pour|en|sur|sous|à|aux?|of|the|and|for|in|on|&"
    r"|der|die|das|und|für|von|van|im|am|\d+)"
)
NAME = (
    rf"[a-z]{{1,2}}[A-Z]\w*\Z|{CAPITALISED}(?: (?:{JOINING} ){{0,2}}{CAPITALISED})+"
    rf"(?:\Z|,? \(|, (?!{CAPITALISED}))"
)
# Closing quotation marks and brackets may stand behind the mark.
OWN_MARK = r"[?!…:][\s»”“’‘)\]]*\Z"
