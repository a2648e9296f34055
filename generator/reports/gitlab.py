"""Findings as GitLab's Code Quality report, which compares two of them by fingerprint."""

from collections.abc import Iterable
from typing import Any

from generator.findings import Finding
from generator.reports import Lines
from generator.reports.fingerprint import fingerprints
from generator.reports.json import dumps

SEVERITIES = {"error": "critical", "warning": "minor", "info": "info"}


def report(findings: Iterable[Finding], lines: Lines, *, folder: str = "") -> str:
    """Return the report as JSON."""
    return dumps([_issue(key, one, folder) for key, one in fingerprints(findings, lines).items()])


def _issue(fingerprint: str, finding: Finding, folder: str) -> dict[str, Any]:
    span = finding.span
    return {
        "description": " ".join(filter(None, (finding.message, finding.hint))),
        "check_name": finding.code,
        "fingerprint": fingerprint,
        "severity": SEVERITIES[finding.severity],
        "location": {
            "path": folder + span.path,
            "lines": {"begin": span.line, "end": span.end_line},
        },
    }
