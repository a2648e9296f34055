"""Passages made of a few words, and what one rule finds in them."""

from generator.findings import Finding, Span
from generator.proofing.passages import Passage, Role
from generator.proofing.proof import proof_texts
from generator.proofing.rules import Rule
from generator.source.tree import Text


def passage(words: str, role: Role = "text", *, printed: bool = True, language: str = "fr"):
    text = Text(words)
    starts, offset = [], 0
    for number, line in enumerate(words.split("\n"), start=1):
        starts.append((offset, number, 1))
        offset += len(line) + 1
    text.starts, text.block = tuple(starts), True
    text.span = Span("a.txt", 1, 1, 1, 1)
    text.span = text.span_of(0, len(words))
    return Passage(text, role, language, printed)


def stretch(words: str, span: Span) -> str:
    """Return the words that a finding is about."""
    lines = words.split("\n")[span.line - 1 : span.end_line]
    if len(lines) == 1:
        return lines[0][span.column - 1 : span.end_column - 1]
    return "\n".join([lines[0][span.column - 1 :], *lines[1:-1], lines[-1][: span.end_column - 1]])


def found(rules: tuple[Rule, ...], code: str, words: str, role: Role = "text", **more):
    """Return what a rule says about words, as (words at fault, what they should be)."""
    return [
        (stretch(words, one.span), one.fix.after if one.fix else None)
        for rule in rules
        if rule.code == code
        for one in proof_texts([passage(words, role, **more)], [rule])
    ]


def by_severity(findings: list[Finding], severity: str) -> list[str]:
    return [f"{one.code} {one.message}" for one in findings if one.severity == severity]
