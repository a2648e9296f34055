"""Letters without what people type now one way, now another: case, accents, apostrophes."""

import unicodedata


def fold(text: str) -> str:
    """Return letters without case or accents."""
    lower = text.casefold()
    if lower.isascii() or (lower := lower.translate(_UNACCENTED)).isascii():
        return lower
    decomposed = unicodedata.normalize("NFD", lower)
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def distance(one: str, other: str) -> int:
    """Count the letters to change, add, leave out or exchange; beyond two it does not matter."""
    if abs(len(one) - len(other)) > 2:
        return 3
    above: list[int] = []
    last = list(range(len(other) + 1))
    for row, ours in enumerate(one, start=1):
        line = [row]
        for column, theirs in enumerate(other, start=1):
            least = min(last[column] + 1, line[-1] + 1, last[column - 1] + (ours != theirs))
            if row > 1 and column > 1 and ours == other[column - 2] and one[row - 2] == theirs:
                least = min(least, above[column - 2] + 1)
            line.append(least)
        above, last = last, line
    return last[-1]


def fold_letters(text: str) -> str:
    """Return the text as long as it was, with the letters without case or accents that have them.

    Those that would become two letters, or none of ASCII, stay as they are.
    """
    return text.translate(_FOLDED)


# The letters of most words: a table is ten times as fast as taking each letter apart.
_UNACCENTED = {
    code: letters[0]
    for code in range(0xC0, 0x180)
    if len(letters := unicodedata.normalize("NFD", chr(code))) > 1
}
_FOLDED = {
    code: folded
    for code in (*range(ord("A"), ord("Z") + 1), *range(0xC0, 0x180))
    if len(folded := fold(chr(code))) == 1 and folded.isascii()
}


def fold_name(name: str) -> str:
    """Reduce a name to what must agree: letters without accents or case, single spaces."""
    return " ".join(fold(name.replace("’", "'")).split())
