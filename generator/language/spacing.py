"""Spaces, and the rules of typography that all languages, or all but French, have for them."""

import re

from generator.language.rules import substitution
from generator.language.tape import MASK

NBSP, NARROW = "\u00a0", "\u202f"
# Every space a text may hold between two words of a line: ordinary, no-break, figure, thin, narrow.
SPACES = " \u00a0\u2007\u2009\u202f"
SP = f"[{SPACES}]"
BLANK = f"{SPACES}\t\n\r"


def _one_space(match: re.Match[str]) -> str:
    """Keep a line break; otherwise a run that could break can still break, another cannot."""
    if "\n" in match[0]:
        return "\n"
    return " " if " " in match[0] or "\t" in match[0] else match[0][0]


CLEANING = (
    substitution("sp.trim", BLANK, rf"\A[{BLANK}]+|(?<![{BLANK}])[{BLANK}]+\Z", ""),
    substitution("sp.double", f"{SPACES}\t\n", rf"[{BLANK}](?:[{BLANK}]+|(?<=\t))", _one_space),
    substitution("sp.paren", "(", rf"(?<=\(){SP}+(?=\S)", "", mends="spare"),
    substitution("sp.paren", ")", rf"(?<=[^\s(]){SP}+(?=\))", "", mends="spare"),
)
CLOSE = (
    *CLEANING,
    substitution("ellipsis", ".", r"(?<![./\\])\.\.\.(?![./\\])", "…"),
    # No space before the marks that French sets apart; « :-) » and « ?x » are none.
    substitution(
        "sp.mark", ":;!?", rf"(?<=[^\s(]){SP}+(?=[:;!?]+(?:[{SPACES}\n”’“‘\"){MASK}]|\Z))", ""
    ),
    substitution("sp.comma", ",", rf"(?<=[^\s(,]){SP}+(?=,(?!\d))", ""),
    substitution("sp.period", ".", rf"(?<=[^\s(.]){SP}+(?=\.(?![\w.{MASK}]))", ""),
)
