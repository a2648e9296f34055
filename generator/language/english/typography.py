"""Set English text: curly quotation marks, apostrophes, dashes, spaces."""

import re
from collections.abc import Iterator, Sequence

from generator.language import Edit, Typography
from generator.language.tape import MASK, Change, Rule, edits, substitution

NBSP = "\u00a0"
SPACES = " \u00a0\u2009\u202f"
SP = f"[{SPACES}]"
BLANK = f"{SPACES}\t\n\r"


def typeset(
    text: str, *, verbatim: Sequence[tuple[int, int]], options: Typography
) -> tuple[Edit, ...]:
    """Return the edits that typeset one paragraph, in order, without overlap."""
    return edits(text, RULES, verbatim, options)


def _ends(text: str, options: Typography) -> Iterator[Change]:
    start = len(text) - len(text.lstrip(BLANK))
    yield Change(0, start, "")
    yield Change(max(len(text.rstrip(BLANK)), start), len(text), "")


def _one_space(match: re.Match[str]) -> str:
    if "\n" in match[0]:
        return "\n"
    return " " if " " in match[0] or "\t" in match[0] else match[0][0]


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


WORD = re.compile(rf"[\w{MASK}]")
ENDED = re.compile(r"(?<=[\w.,!?])")
UNITS = r"km/h|km²|km|m²|m³|cm|mm|ha|kg|kWh|MWh|GWh|MW|GW|kW|am|pm|million|billion|thousand|°C"

RULES = (
    Rule("sp.trim", BLANK, _ends),
    substitution("sp.double", f"{SPACES}\t\n", rf"[{SPACES}\t\n\r]{{2,}}|\t", _one_space),
    substitution("sp.paren", "(", rf"(?<=\(){SP}+(?=\S)", ""),
    substitution("sp.paren", ")", rf"(?<=[^\s(]){SP}+(?=\))", ""),
    substitution("ellipsis", ".", r"(?<![./\\])\.\.\.(?![./\\])", "…"),
    # No space before the marks that French sets apart; « :-) » and « ?x » are none.
    substitution(
        "sp.mark", ":;!?", rf"(?<=[^\s(]){SP}+(?=[:;!?]+(?:[{SPACES}\n”’\"){MASK}]|\Z))", ""
    ),
    substitution("sp.comma", ",", rf"(?<=[^\s(,]){SP}+(?=,(?!\d))", ""),
    substitution("sp.period", ".", rf"(?<=[^\s(.]){SP}+(?=\.(?![\w.{MASK}]))", ""),
    Rule("quote.double", '"', _double),
    substitution("apos", "'´`", r"(?<=[^\W_])['´`](?=[^\W\d_])", "’"),
    substitution(
        "quote.single", "'", rf"(?<![\w{MASK}’])'([^'\n]{{1,200}}?)'(?![\w{MASK}])", r"‘\1’"
    ),
    # « the partners' plan »: behind a plural s, where no quotation was closed just now.
    substitution("apos", "'", rf"(?<=[A-Za-z]s)'(?=[{SPACES}])", "’"),
    substitution("dash", "-", rf"(?<=[\w)”’,]){SP}--?{SP}(?=\S[^-\n]*{SP}--?{SP})", f"{NBSP}– "),
    substitution("dash", "-", rf"(?<=–{SP})([^-–\n]+){SP}--?{SP}(?=\S)", rf"\1{NBSP}– "),
    substitution("num.unit", "0123456789", rf"(?<=\d){SP}(?=(?:{UNITS})(?!\w))", NBSP),
    substitution("num.percent", "%", rf"(?<=\d){SP}+(?=%(?!\w))", ""),
    substitution(
        "civ", "MDP", rf"(?<!\w)(Mr|Mrs|Ms|Dr|Prof)(\.?){SP}(?=[A-Z{MASK}])", rf"\1\2{NBSP}"
    ),
    substitution("abbr", "N", rf"(?<!\w)(No\.){SP}?(?=\d)", rf"\1{NBSP}"),
)
