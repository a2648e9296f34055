"""Rules of typography of the languages that set no space before their marks."""

import re
from collections.abc import Iterator

from generator.language.tape import MASK, Change, Rule, substitution
from generator.language.terms import Typography

NBSP, NARROW = "\u00a0", "\u202f"
SPACES = " \u00a0\u2009\u202f"
SP = f"[{SPACES}]"
BLANK = f"{SPACES}\t\n\r"


def _ends(text: str, options: Typography) -> Iterator[Change]:
    start = len(text) - len(text.lstrip(BLANK))
    yield Change(0, start, "")
    yield Change(max(len(text.rstrip(BLANK)), start), len(text), "")


def _one_space(match: re.Match[str]) -> str:
    if "\n" in match[0]:
        return "\n"
    return " " if " " in match[0] or "\t" in match[0] else match[0][0]


CLEANING = (
    Rule("sp.trim", BLANK, _ends),
    substitution("sp.double", f"{SPACES}\t\n", rf"[{SPACES}\t\n\r]{{2,}}|\t", _one_space),
    substitution("sp.paren", "(", rf"(?<=\(){SP}+(?=\S)", ""),
    substitution("sp.paren", ")", rf"(?<=[^\s(]){SP}+(?=\))", ""),
    substitution("ellipsis", ".", r"(?<![./\\])\.\.\.(?![./\\])", "…"),
    # No space before the marks that French sets apart; « :-) » and « ?x » are none.
    substitution(
        "sp.mark", ":;!?", rf"(?<=[^\s(]){SP}+(?=[:;!?]+(?:[{SPACES}\n”’“‘\"){MASK}]|\Z))", ""
    ),
    substitution("sp.comma", ",", rf"(?<=[^\s(,]){SP}+(?=,(?!\d))", ""),
    substitution("sp.period", ".", rf"(?<=[^\s(.]){SP}+(?=\.(?![\w.{MASK}]))", ""),
)
