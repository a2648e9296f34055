"""The characters that French rules speak of, and how expressions write them."""

from generator.language.tape import MASK

NBSP = "\u00a0"
NARROW = "\u202f"

# Every space a text may hold between two words of a line: ordinary, no-break, figure, thin, narrow.
SPACES = " \u00a0\u2007\u2009\u202f"
SP = f"[{SPACES}]"
DIGITS = "0123456789"

LOWER = "a-zàâäáãåçéèêëíìîïñóòôöõøúùûüýÿœæ"
UPPER = "A-ZÀÂÄÁÃÅÇÉÈÊËÍÌÎÏÑÓÒÔÖÕØÚÙÛÜÝŸŒÆ"
LETTER = r"[^\W\d_]"

__all__ = ["DIGITS", "LETTER", "LOWER", "MASK", "NARROW", "NBSP", "SP", "SPACES", "UPPER"]
