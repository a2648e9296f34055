"""Letters without what people type now one way, now another: case, accents, apostrophes."""

import unicodedata


def fold(text: str) -> str:
    """Return letters without case or accents."""
    lower = text.casefold()
    if lower.isascii():
        return lower
    decomposed = unicodedata.normalize("NFD", lower)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def fold_name(name: str) -> str:
    """Reduce a name to what must agree: letters without accents or case, single spaces."""
    return " ".join(fold(name.replace("’", "'")).split())
