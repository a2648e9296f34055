"""Set English text: curly quotation marks, apostrophes, dashes, spaces."""

import re
from collections.abc import Iterator

from generator.language.rules import Rule, substitution
from generator.language.spacing import CLOSE, NBSP, SP, SPACES
from generator.language.tape import MASK, Change
from generator.language.terms import Typography
from generator.patterns import lazy


def _double(text: str, options: Typography) -> Iterator[Change]:
    """Set " as “ and ” in turn; a text whose marks do not pair is left alone (inches)."""
    marks = list(re.finditer('"', text))
    openings, closings = marks[::2], marks[1::2]
    if len(marks) % 2 or any(WORD.match(text, mark.end()) for mark in closings):
        return
    if any(ENDED.match(text, mark.start()) for mark in openings):
        return
    for at, mark in zip(range(len(marks)), marks, strict=True):
        yield Change(*mark.span(), "”" if at % 2 else "“")


WORD = lazy(rf"[\w{MASK}]")
ENDED = lazy(r"(?<=[\w.,!?])")
UNITS = r"km/h|km²|km|m²|m³|cm|mm|ha|kg|kWh|MWh|GWh|MW|GW|kW|am|pm|million|billion|thousand|°C"

RULES = (
    *CLOSE,
    Rule("quote.double", '"', _double, far=True),
    substitution("apos", "'´`", r"(?<=[^\W_])['´`](?=[^\W\d_])", "’"),
    # « the ’80s », « rock ’n’ roll »
    substitution("apos", "'", rf"(?<![\w{MASK}’])'(?=\d?\d0s(?!\w))", "’"),
    substitution("apos", ("'n'",), rf"(?<=\w{SP})'n'(?={SP}\w)", "’n’"),
    substitution(
        "quote.single",
        "'",
        rf"(?<![\w{MASK}’])'([^'\n]{{1,200}}?)'(?![\w{MASK}])",
        r"‘\1’",
        far=True,
    ),
    # « the partners' plan »: behind a plural s, where no quotation was closed just now.
    substitution("apos", "'", rf"(?<=[A-Za-z]s)'(?=[{SPACES}])", "’"),
    # « Vélib’ » is cut short: quotations have their marks by now.
    substitution("apos", "'", rf"(?<=[^\W\d_]{{3}})'(?![\w{MASK}])", "’"),
    substitution(
        "dash", "-", rf"(?<=[\w)”’,]){SP}--?{SP}(?=\S[^-\n]*{SP}--?{SP})", f"{NBSP}– ", far=True
    ),
    substitution("dash", "-", rf"(?<=–{SP})([^-–\n]+){SP}--?{SP}(?=\S)", rf"\1{NBSP}– ", far=True),
    substitution("num.unit", "0123456789", rf"(?<=\d){SP}(?=(?:{UNITS})(?!\w))", NBSP),
    substitution("num.percent", "%", rf"(?<=\d){SP}+(?=%(?!\w))", ""),
    substitution(
        "civ", "MDP", rf"(?<!\w)(Mr|Mrs|Ms|Dr|Prof)(\.?){SP}(?=[A-Z{MASK}])", rf"\1\2{NBSP}"
    ),
    substitution("abbr", "N", rf"(?<!\w)(No\.){SP}?(?=\d)", rf"\1{NBSP}"),
)
