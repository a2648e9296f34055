"""Read the numbers that French prose writes in words or in figures."""

import re
from decimal import Decimal

from generator.language.french.numbers import count
from generator.patterns import lazy

IN_WORDS = {count(number): number for number in range(2, 100)}
SPACE = "[ \u00a0\u202f\u2009]"
SCALES = {"": 1, "millier": 10**3, "million": 10**6, "milliard": 10**9, "m€": 10**6, "k€": 10**3}
DIGITS = "deux|trois|quatre|cinq|six|sept|huit|neuf"
TEENS = "dix(?:-(?:sept|huit|neuf))?|douze|treize|quatorze|quinze|seize"
WORDS = (
    rf"(?:vingt|trente|quarante|cinquante)(?: et un|-(?:{DIGITS}))?"
    rf"|soixante(?: et (?:un|onze)|-(?:{DIGITS}|{TEENS}))?"
    rf"|quatre-vingt(?:s|-(?:un|onze|{DIGITS}|{TEENS}))|{DIGITS}|onze|{TEENS}"
)
"""A number of `IN_WORDS`, where neither a letter nor a hyphen follows."""
SMALL = rf"(?:(?:{WORDS})(?![\w-])|(?<![\d,.])\d{{1,2}}(?![\d,.%])(?!{SPACE}\d))"
"""A small whole number, in words or figures."""
LARGE = (
    rf"\d{{1,3}}(?:{SPACE}?\d{{3}})*(?:,\d+)?"
    rf"(?:{SPACE}(?:milliers?|millions?|milliards?|[Mk]€)(?:{SPACE}d['’e])?)?"
)
"""Any number, in figures, with its scale."""
YEARS = r"(?P<first>(?:19|20)\d\d)\s?(?:[-–/]|à|et)\s?(?P<last>(?:19|20)\d\d)"
SPAN = lazy(rf"(?<!\d){YEARS}(?!\d)")
"""A period of years."""
IN_YEARS = lazy(r"\bans\b")
"""A quick look, which spares most texts the long expressions."""
LARGE_PARTS = lazy(r"(?P<figures>[\d\s.]+(?:,\d+)?)\s*(?P<scale>mill\w+|[mk]€)?")


NUMBER = rf"(?:(?<![\w,.-])(?i:{WORDS})(?![\w-])|(?<![\w,.-]){LARGE}(?!\w|,\d|[ \u00a0]?%))"
"""Any number that is no percentage, in words or figures."""
SENTENCE = lazy(r"(?:[^.!?\n]|\.(?=\d)|\n(?!\n))+")


def amount(text: str) -> Decimal:
    """Return the number that `NUMBER` found."""
    return large(text) if text[:1].isdigit() else Decimal(small(text))


def scaled(amounts: list[Decimal]) -> list[Decimal]:
    """Give parts the scale that the sentence gives one of them only: « 24, 18 et 20 millions »."""
    scale = Decimal(10**6)
    if any(amount >= scale for amount in amounts):
        return [amount if amount >= 1000 else amount * scale for amount in amounts]
    return amounts


def figures(number: Decimal) -> str:
    """Write a number in figures, as French does."""
    return f"{number.normalize():,f}".replace(",", "\u202f").replace(".", ",")


def small(text: str) -> int:
    """Return the number that `SMALL` found."""
    return int(text) if text.isdigit() else IN_WORDS[text.lower()]


def large(text: str) -> Decimal:
    """Return the number that `LARGE` found."""
    match = LARGE_PARTS.match(text.lower())
    assert match is not None
    figures = re.sub(r"[^\d,]", "", match["figures"]).replace(",", ".")
    return Decimal(figures) * SCALES[(match["scale"] or "").rstrip("s")]
