"""Findings for people: the place, the line, a caret, what is wrong and how to mend it."""

from collections.abc import Callable, Iterable

from generator.findings import Finding
from generator.messages import _

SEVERITIES = {"error": _("error"), "warning": _("warning"), "info": _("note")}

Lines = Callable[[str], list[str]]
WIDTH = 100


def report(findings: Iterable[Finding], lines: Lines) -> str:
    """Return the findings by file and line; `lines(path)` gives the lines of a file."""
    ordered = sorted(set(findings), key=lambda finding: (finding.span, finding.code))
    return "\n".join(_entry(finding, lines) for finding in ordered)


def _entry(finding: Finding, lines: Lines) -> str:
    span = finding.span
    severity = SEVERITIES[finding.severity]
    head = f"{span.path}:{span.line}:{span.column}: {severity}[{finding.code}] {finding.message}"
    hint = [f"  → {finding.hint}"] if finding.hint else []
    return "\n".join([head, *_excerpt(finding, lines(span.path)), *hint]) + "\n"


def _excerpt(finding: Finding, lines: list[str]) -> list[str]:
    """Return the line with carets under what is meant; a long line is cut around them."""
    span = finding.span
    if not 0 < span.line <= len(lines):
        return []
    source = lines[span.line - 1].replace("\t", " ").replace("\u00a0", " ").replace("\u202f", " ")
    start = min(span.column - 1, len(source))
    end = span.end_column - 1 if span.end_line == span.line else len(source.rstrip())
    cut = max(0, start - WIDTH // 2) if len(source) > WIDTH else 0
    shown = source[cut : cut + WIDTH].rstrip()
    carets = "^" * max(1, min(end, cut + WIDTH) - start)
    gutter = f"{span.line:>5} | "
    return [f"{gutter}{shown}", " " * (len(gutter) - 2) + "| " + " " * (start - cut) + carets]
