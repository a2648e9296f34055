"""Findings and releases for machines."""

import datetime
import json
from collections.abc import Iterable
from dataclasses import fields, is_dataclass
from typing import Any

from generator.characters import FORBIDDEN
from generator.content.body import Asset
from generator.findings import Finding, Span
from generator.patterns import lazy
from generator.reports import Lines

_UNSAFE = lazy(lambda: rf"{FORBIDDEN.pattern}|#(?=#[a-zA-Z]*\[)")


def report(found: Iterable[Finding], lines: Lines, *, folder: str = "") -> str:
    """Return the findings as a JSON list, files as seen from the workspace."""
    return dumps(findings(found))


def dumps(value: Any) -> str:
    """Return readable JSON, accents kept; what no terminal or log should read is written as codes.

    Outside strings JSON holds nothing of the kind, so that its readers read the same.
    """
    written = json.dumps(value, ensure_ascii=False, indent=2)
    return _UNSAFE.sub(lambda found: "".join(map(_code, found[0])), written)


def _code(character: str) -> str:
    """Write a character as JSON does where it need: in units of UTF-16."""
    units = character.encode("utf-16-be", "surrogatepass").hex()
    return "".join(f"\\u{units[at : at + 4]}" for at in range(0, len(units), 4))


def findings(found: Iterable[Finding]) -> list[dict[str, Any]]:
    """Return the findings as a list of flat objects, by file and line."""
    ordered = sorted(set(found), key=lambda finding: (finding.span, finding.code))
    return [_finding(finding) for finding in ordered]


def _finding(finding: Finding) -> dict[str, Any]:
    span = finding.span
    return {
        "file": span.path,
        "line": span.line,
        "column": span.column,
        "end_line": span.end_line,
        "end_column": span.end_column,
        "code": finding.code,
        "severity": finding.severity,
        "message": finding.message,
        "hint": finding.hint,
        "releases": list(finding.touches),
        "before": finding.fix.before if finding.fix else None,
        "after": finding.fix.after if finding.fix else None,
        "fixable": bool(finding.fix and finding.fix.safe),
        "automatic": finding.automatic,
    }


def tree(value: Any) -> Any:
    """Return a node of the release and all below it; empty parts are left out."""
    if isinstance(value, Span):
        return f"{value.path}:{value.line}:{value.column}"
    if isinstance(value, Asset):
        return {"name": value.name, "media_type": value.media_type, "bytes": len(value.data)}
    if is_dataclass(value):
        parts = {field.name: getattr(value, field.name) for field in fields(value) if field.repr}
        kept = {name: tree(part) for name, part in parts.items() if part not in (None, (), "")}
        return {"node": type(value).__name__.lower(), **kept}
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, tuple):
        return [tree(one) for one in value]
    if isinstance(value, datetime.date):
        return value.isoformat()
    return value
