"""Know a finding again when its line has moved, or its message was worded anew."""

import hashlib
import re
from collections import Counter
from collections.abc import Callable, Iterable

from generator.findings import Finding, Span
from generator.reports import Lines

_LINES_AT_MOST = 3


def fingerprints(
    findings: Iterable[Finding], lines: Lines, *, moved: Callable[[str], str] = str
) -> dict[str, Finding]:
    """Return the findings by fingerprint, in the order of the files.

    A fingerprint is made of the rule, the file and the words it points at; of several alike, of
    their order too. `lines(path)` gives the lines of a file, `moved(path)` the name under which
    a file is known by.
    """
    seen: Counter[str] = Counter()
    known = {}
    for finding in sorted(set(findings), key=lambda one: (one.span, one.code, one.message)):
        span = finding.span
        essence = "\0".join((finding.code, moved(span.path), pointed_at(span, lines(span.path))))
        seen[essence] += 1
        whole = f"{essence}\0{seen[essence]}".encode()
        known[hashlib.sha256(whole).hexdigest()[:32]] = finding
    return known


def pointed_at(span: Span, lines: list[str]) -> str:
    """Return the words at a span on one line; of one that covers many lines, the first."""
    if (span.line, span.column) == (1, 1) and span.end_line == 1:
        return ""
    end = span.end_line if span.end_line - span.line < _LINES_AT_MOST else span.line
    taken = lines[span.line - 1 : end]
    if not taken:
        return ""
    if end == span.end_line:
        taken[-1] = taken[-1][: span.end_column - 1]
    taken[0] = taken[0][span.column - 1 :]
    return re.sub(r"\s+", " ", " ".join(taken)).strip()
