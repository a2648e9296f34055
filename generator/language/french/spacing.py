"""Spaces: superfluous ones, those before points and brackets, those of French punctuation."""

import re
from collections.abc import Iterator
from functools import partial

from generator.language import Typography
from generator.language.french.characters import LETTER, MASK, NARROW, NBSP, SP, SPACES, pairs
from generator.language.rules import Rule, substitution
from generator.language.tape import Change
from generator.patterns import lazy


def _before_mark(match: re.Match[str]) -> str | None:
    """Set the space before « ; ! ? », not behind the semicolon of « &amp; »."""
    start = match.start()
    if match["mark"] == ";" and ENTITY.search(match.string, max(0, start - 10), start):
        return None
    return ("" if match["before"] in "!?" else NARROW) + match["mark"]


def _inside_guillemets(text: str, options: Typography) -> Iterator[Change]:
    space = NARROW if options.guillemets == "narrow" else NBSP
    for match in INSIDE_GUILLEMETS.finditer(text):
        if match[0] != space:
            yield Change(*match.span(), space)


ENTITY = lazy(r"&#?\w+\Z")
INSIDE_GUILLEMETS = lazy(rf"(?<=«){SP}*(?=[^{SPACES}])|(?<=[^{SPACES}«]){SP}*(?=»)")
# What a mark may be followed by; « a;b » or « :-) » are no French punctuation.
AFTER_COLON = rf"(?=[{SPACES}\n»”’\"]|\Z)"
AFTER_MARK = rf"(?=[{SPACES}\n»”’\")\].,…!?;:{MASK}]|\Z)"

_spare = partial(substitution, mends="spare")
_ellipsis = partial(substitution, "ellipsis", mends="ellipsis")
_mark = partial(substitution, mends="punctuation", ties="break")

POINTS = (
    _ellipsis(("tc",), rf"(?<!\w)([Ee]tc)[.…{SPACES}]*(?:\.\.|…)(?![\w.])", r"\1."),
    _ellipsis(("...",), r"(?<![./\\])\.\.\.(?![./\\])", "…"),
    _ellipsis("…", rf"(?<=[\w)’%€]){SP}+(?=…)", ""),
    _spare("sp.comma", pairs(SPACES, ","), rf"(?<=[^\s(«“,]){SP}+,(?={LETTER})", ", "),
    _spare("sp.comma", pairs(SPACES, ","), rf"(?<=[^\s(«“,]){SP}+(?=,(?!\d))", ""),
    _spare("sp.period", pairs(SPACES, "."), rf"(?<=[^\s(«“.]){SP}+(?=\.(?![\w.{MASK}]))", ""),
)

# The narrow space is the one of the Imprimerie nationale; the colon keeps a whole one.
PUNCTUATION = (
    _mark(
        "sp.semicolon",
        ";",
        rf"(?<=(?P<before>[^\s(«“;])){SP}*(?P<mark>;)(?=[{SPACES}\n»”\"{MASK}]|\Z)",
        _before_mark,
    ),
    *(
        _mark(
            name,
            mark,
            rf"(?<=(?P<before>[^\s(\[«“¡¿;:,])){SP}*(?P<mark>[{mark}]){AFTER_MARK}",
            _before_mark,
        )
        for name, mark in (("sp.exclam", "!"), ("sp.question", "?"))
    ),
    _mark("sp.colon", ":", rf"(?<=[^\s(«“:;,]){SP}*:{AFTER_COLON}", f"{NBSP}:"),
    _mark("sp.colon", (":«", ":“"), rf"(?<=[^\s(«“:;,]){SP}*:(?=[«“])", f"{NBSP}: "),
    _mark("sp.colon", ":", rf"(?<=[^\s(«“:;,]){SP}+:(?=[{MASK}\w])", f"{NBSP}:"),
    Rule("sp.guillemets", "«»", _inside_guillemets, mends="punctuation", ties="break"),
    _spare("quote.inner", "“”", rf"(?<=“){SP}+(?=\S)|(?<=[^\s“]){SP}+(?=”)", ""),
)
