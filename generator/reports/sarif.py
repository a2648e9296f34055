"""Findings as SARIF 2.1.0, which code scanners and editors read."""

from collections.abc import Iterable, Sequence
from importlib.metadata import version
from typing import Any
from urllib.parse import quote

from generator.findings import Finding, Fix, Span
from generator.messages import _
from generator.reports import Lines
from generator.reports.fingerprint import fingerprints
from generator.reports.json import dumps

SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
LEVELS = {"error": "error", "warning": "warning", "info": "note"}
ROOT = "%SRCROOT%"
FINGERPRINT = "communique/v1"


def report(findings: Iterable[Finding], lines: Lines, *, folder: str = "") -> str:
    """Return the report as JSON, with one run."""
    known = fingerprints(findings, lines)
    codes = sorted({finding.code for finding in known.values()})
    run = {
        "tool": {"driver": _driver(codes)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {ROOT: {"description": {"text": "The root of the repository."}}},
        "results": [_result(key, one, codes, folder) for key, one in known.items()],
    }
    return dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})


def _driver(codes: Sequence[str]) -> dict[str, Any]:
    from generator.codes.table import CODES
    from generator.proofing.proof import rules

    reasons = {code: _(CODES[code].why) for code in codes if code in CODES}
    reasons |= {rule.code: rule.why for rule in rules(one for one in codes if one not in CODES)}
    return {
        "name": "communique",
        "semanticVersion": version("communique"),
        "rules": [_rule(code, reasons.get(code, code)) for code in codes],
    }


def _rule(code: str, reason: str) -> dict[str, Any]:
    """Describe a rule; code scanning heads its alerts with the short description."""
    text = _text(reason)
    return {"id": code, "shortDescription": text, "fullDescription": text, "help": text}


def _result(
    fingerprint: str, finding: Finding, codes: Sequence[str], folder: str
) -> dict[str, Any]:
    file = {"uri": quote(folder + finding.span.path), "uriBaseId": ROOT}
    place = {"artifactLocation": file, "region": _region(finding.span)}
    return {
        "ruleId": finding.code,
        "ruleIndex": codes.index(finding.code),
        "level": LEVELS[finding.severity],
        "message": _text(" ".join(filter(None, (finding.message, finding.hint)))),
        "locations": [{"physicalLocation": place}],
        "partialFingerprints": {FINGERPRINT: fingerprint},
        **({"fixes": [_fix(finding.fix, finding.span, file)]} if finding.fix else {}),
    }


def _text(words: str) -> dict[str, str]:
    """Return a message in which nothing is a link: what stands in a text could be one."""
    return {"text": words.replace("](", "]\u2060(")}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def _fix(fix: Fix, span: Span, file: dict[str, str]) -> dict[str, Any]:
    replacement = {"deletedRegion": _region(span), "insertedContent": {"text": fix.after}}
    return {"artifactChanges": [{"artifactLocation": file, "replacements": [replacement]}]}
