"""Findings as annotations of GitHub Actions.

GitHub shows ten annotations of a type for each step and drops the others without a word; the
tenth says here how many there are besides, and the log lists them.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from generator.findings import Finding
from generator.messages import ngettext
from generator.reports import Lines, inert

COMMANDS = {"error": "error", "warning": "warning", "info": "notice"}
SHOWN_AT_MOST = 10


def report(findings: Iterable[Finding], lines: Lines, *, folder: str = "") -> str:
    """Return one workflow command a finding, the gravest first, then what is too much for them."""
    found = sorted(set(findings), key=lambda one: (one.span, one.code))
    commands: list[str] = []
    left: list[Finding] = []
    for severity, command in COMMANDS.items():
        alike = [one for one in found if one.severity == severity]
        shown = len(alike) if len(alike) <= SHOWN_AT_MOST else SHOWN_AT_MOST - 1
        commands += (_annotation(command, one, folder) for one in alike[:shown])
        commands += _rest(command, alike[shown:])
        left += alike[shown:]
    return "\n".join([*commands, *(_line(one, folder) for one in left)])


def _annotation(command: str, finding: Finding, folder: str) -> str:
    span = finding.span
    columns = {"col": span.column, "endColumn": span.end_column}
    properties = {
        "file": folder + span.path,
        "line": span.line,
        "endLine": span.end_line,
        **(columns if span.line == span.end_line else {}),
        "title": finding.code,
    }
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items())
    hint = f"\n→ {finding.hint}" if finding.hint else ""
    return f"::{command} {written}::{_data(finding.message + hint)}"


def _rest(command: str, left: Sequence[Finding]) -> Iterator[str]:
    if left:
        message = ngettext(
            "{n} more is listed in the log of this step.",
            "{n} more are listed in the log of this step.",
            len(left),
        )
        yield f"::{command}::{_data(message.format(n=len(left)))}"


def _line(finding: Finding, folder: str) -> str:
    """Write a finding for the log, on one line that cannot be taken for a command."""
    span = finding.span
    text = f"{folder}{span.path}:{span.line}:{span.column}: [{finding.code}] {finding.message}"
    return "- " + inert(re.sub(r"\s+", " ", text))


def _data(text: str) -> str:
    lines = re.sub(r"\r\n|[\r\v\f\x1c-\x1e\x85\u2028\u2029]", "\n", text)
    return inert(lines).replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
