"""The characters that French rules speak of, and how expressions write them."""

from collections.abc import Iterable
from itertools import product

from generator.language.spacing import NARROW, NBSP, SP, SPACES
from generator.language.tape import MASK

DIGITS = "0123456789"

LOWER = "a-zàâäáãåçéèêëíìîïñóòôöõøúùûüýÿœæ"
UPPER = "A-ZÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØÚÙÛÜÝŸŒÆ"
LETTER = r"[^\W\d_]"


def pairs(first: Iterable[str], second: Iterable[str]) -> tuple[str, ...]:
    """Return every string that begins with one of the first and goes on with one of the second."""
    return tuple(map("".join, product(first, second)))


__all__ = ["DIGITS", "LETTER", "LOWER", "MASK", "NARROW", "NBSP", "SP", "SPACES", "UPPER", "pairs"]
