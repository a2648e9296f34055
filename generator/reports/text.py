"""Findings for people: the place, the line, a caret, what is wrong and how to mend it."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from operator import attrgetter

from generator.findings import Finding
from generator.messages import _
from generator.reports import Lines, inert, one_line

STATES = {"draft": _("draft"), "approved": _("approved"), "published": _("published")}
SEVERITIES = {"error": _("error"), "warning": _("warning"), "info": _("note")}

COLOURS = {"error": "31", "warning": "33", "info": "36"}
"""The codes that terminals know for red, yellow and cyan."""

WIDTH = 100
_SPACES = str.maketrans("\t\u00a0\u202f", "   ")


_PLACE = attrgetter(
    "span.path", "span.line", "span.column", "span.end_line", "span.end_column", "code"
)


def report(
    findings: Iterable[Finding], lines: Lines, *, folder: str = "", colour: bool = False
) -> str:
    """Return the findings by file and line, files as seen from the workspace.

    `lines(path)` gives the lines of a file. In colour, the word of the severity and the carets
    have it; the text is the same.
    """
    writer = _Writer(lines, colour)
    return "\n".join(map(writer.entry, sorted(dict.fromkeys(findings), key=_PLACE)))


class _Writer:
    """Writes findings, and makes each text inert once: many say the same of other places."""

    def __init__(self, lines: Lines, colour: bool) -> None:
        self._lines, self._colour = lines, colour
        self._one_line, self._short, self._inert = cache(one_line), cache(_short), cache(inert)

    def entry(self, finding: Finding) -> str:
        """Return all that is told of a finding."""
        span = finding.span
        severity = self._painted(f"{SEVERITIES[finding.severity]}[{finding.code}]", finding)
        place = f"{self._one_line(span.path)}:{span.line}:{span.column}"
        head = f"{place}: {severity} {self._short(finding.message)}"
        return "\n".join([head, *self._excerpt(finding), *self._below(finding)]) + "\n"

    def _painted(self, words: str, finding: Finding) -> str:
        colour = COLOURS[finding.severity]
        return f"\x1b[1;{colour}m{words}\x1b[0m" if self._colour else words

    def _below(self, finding: Finding) -> Iterator[str]:
        """Yield what follows the line: the correction, the hint, the releases it touches."""
        if finding.fix:
            yield self._one_line(f"  « {finding.fix.before} » → « {finding.fix.after} »")
        if finding.hint:
            yield f"  → {self._short(finding.hint)}"
        if finding.touches:
            releases = self._one_line(", ".join(finding.touches))
            yield "  " + _("Printed in: {releases}.").format(releases=releases)

    def _excerpt(self, finding: Finding) -> list[str]:
        """Return the line with carets under what is meant; a long line is cut around them."""
        span, lines = finding.span, self._lines(finding.span.path)
        if not 0 < span.line <= len(lines):
            return []
        source = lines[span.line - 1].rstrip("\r")
        start = min(span.column - 1, len(source))
        end = span.end_column - 1 if span.end_line == span.line else len(source.rstrip())
        cut = max(0, start - WIDTH // 2) if len(source) > WIDTH else 0
        shown = self._inert(source[cut : cut + WIDTH]).translate(_SPACES).rstrip()
        carets = self._painted("^" * max(1, min(end, cut + WIDTH) - start), finding)
        gutter = f"{span.line:>5} | "
        return [f"{gutter}{shown}", " " * (len(gutter) - 2) + "| " + " " * (start - cut) + carets]


def _short(message: str) -> str:
    """Put a message on one line, and cut what it quotes at too great a length."""
    words = one_line(message)
    if len(words) < 100:
        return words
    words = re.sub(r"(\S{80})\S{20,}", r"\1…", words)
    return re.sub(r"(«[^«»]{80})[^«»]{20,}(?=\s»)", r"\1…", words)
