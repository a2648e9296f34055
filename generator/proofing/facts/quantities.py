"""Read the numbers that French prose writes in words or in figures."""

import re
from decimal import Decimal

from generator.language.french.numbers import count
from generator.patterns import lazy

_IN_WORDS = {count(number): number for number in range(2, 100)}
_SPACE = "[ \u00a0\u202f\u2009]"
_SCALES = {"": 1, "millier": 10**3, "million": 10**6, "milliard": 10**9, "m€": 10**6, "k€": 10**3}
_DIGITS = "deux|trois|quatre|cinq|six|sept|huit|neuf"
_TEENS = "dix(?:-(?:sept|huit|neuf))?|douze|treize|quatorze|quinze|seize"
WORDS = (
    rf"(?:vingt|trente|quarante|cinquante)(?: et un|-(?:{_DIGITS}))?"
    rf"|soixante(?: et (?:un|onze)|-(?:{_DIGITS}|{_TEENS}))?"
    rf"|quatre-vingt(?:s|-(?:un|onze|{_DIGITS}|{_TEENS}))|{_DIGITS}|onze|{_TEENS}"
)
"""A number of `_IN_WORDS`, where neither a letter nor a hyphen follows."""
SMALL = rf"(?:(?:{WORDS})(?![\w-])|(?<![\d,.])\d{{1,2}}(?![\d,.%])(?!{_SPACE}\d))"
"""A small whole number, in words or figures."""
LARGE = (
    rf"\d{{1,3}}(?:{_SPACE}?\d{{3}})*(?:,\d+)?"
    rf"(?:{_SPACE}(?:milliers?|millions?|milliards?|[Mk]€)(?:{_SPACE}d['’e])?)?"
)
"""Any number, in figures, with its scale."""
IN_YEARS = lazy(r"\bans\b")
"""A quick look, which spares most texts the long expressions."""
_LARGE_PARTS = lazy(r"(?P<figures>[\d\s.]+(?:,\d+)?)\s*(?P<scale>mill\w+|[mk]€)?")


def small(text: str) -> int:
    """Return the number that `SMALL` found."""
    return int(text) if text.isdigit() else _IN_WORDS[text.lower()]


def large(text: str) -> Decimal:
    """Return the number that `LARGE` found."""
    match = _LARGE_PARTS.match(text.lower())
    assert match is not None
    figures = re.sub(r"[^\d,]", "", match["figures"]).replace(",", ".")
    return Decimal(figures) * _SCALES[(match["scale"] or "").rstrip("s")]
