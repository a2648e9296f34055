"""Findings for people: the place, the line, a caret, what is wrong and how to mend it."""

import re
from collections.abc import Iterable, Iterator

from generator.findings import Finding
from generator.messages import _
from generator.reports import Lines, inert, one_line

STATES = {"draft": _("draft"), "approved": _("approved"), "published": _("published")}
SEVERITIES = {"error": _("error"), "warning": _("warning"), "info": _("note")}

COLOURS = {"error": "31", "warning": "33", "info": "36"}
"""The codes that terminals know for red, yellow and cyan."""

WIDTH = 100
_SPACES = str.maketrans("\t\u00a0\u202f", "   ")


def report(
    findings: Iterable[Finding], lines: Lines, *, folder: str = "", colour: bool = False
) -> str:
    """Return the findings by file and line, files as seen from the workspace.

    `lines(path)` gives the lines of a file. In colour, the word of the severity and the carets
    have it; the text is the same.
    """
    ordered = sorted(set(findings), key=lambda finding: (finding.span, finding.code))
    return "\n".join(_entry(finding, lines, colour=colour) for finding in ordered)


def _entry(finding: Finding, lines: Lines, *, colour: bool) -> str:
    def painted(words: str) -> str:
        return f"\x1b[1;{COLOURS[finding.severity]}m{words}\x1b[0m" if colour else words

    span = finding.span
    severity = painted(f"{SEVERITIES[finding.severity]}[{finding.code}]")
    place = f"{one_line(span.path)}:{span.line}:{span.column}"
    head = f"{place}: {severity} {_short(finding.message)}"
    excerpt = _excerpt(finding, lines(span.path))
    marked = excerpt[1:]
    if colour:
        marked = [re.sub(r"\^+$", lambda carets: painted(carets[0]), line) for line in marked]
    return "\n".join([head, *excerpt[:1], *marked, *_below(finding)]) + "\n"


def _below(finding: Finding) -> Iterator[str]:
    """Yield what follows the line: the correction, the hint, the releases it touches."""
    if finding.fix:
        yield one_line(f"  « {finding.fix.before} » → « {finding.fix.after} »")
    if finding.hint:
        yield f"  → {_short(finding.hint)}"
    if finding.touches:
        releases = one_line(", ".join(finding.touches))
        yield "  " + _("Printed in: {releases}.").format(releases=releases)


def _short(message: str) -> str:
    """Put a message on one line, and cut what it quotes at too great a length."""
    words = one_line(message)
    if len(words) < 100:
        return words
    words = re.sub(r"(\S{80})\S{20,}", r"\1…", words)
    return re.sub(r"(«[^«»]{80})[^«»]{20,}(?=\s»)", r"\1…", words)


def _excerpt(finding: Finding, lines: list[str]) -> list[str]:
    """Return the line with carets under what is meant; a long line is cut around them."""
    span = finding.span
    if not 0 < span.line <= len(lines):
        return []
    source = lines[span.line - 1].rstrip("\r")
    start = min(span.column - 1, len(source))
    end = span.end_column - 1 if span.end_line == span.line else len(source.rstrip())
    cut = max(0, start - WIDTH // 2) if len(source) > WIDTH else 0
    shown = inert(source[cut : cut + WIDTH]).translate(_SPACES).rstrip()
    carets = "^" * max(1, min(end, cut + WIDTH) - start)
    gutter = f"{span.line:>5} | "
    return [f"{gutter}{shown}", " " * (len(gutter) - 2) + "| " + " " * (start - cut) + carets]
