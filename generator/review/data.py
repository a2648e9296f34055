"""A review as `review.json` tells it; docs/review.schema.json describes every field."""

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import Any

from generator.content import editions
from generator.findings import Finding
from generator.reports.json import findings as flat
from generator.review import labels
from generator.review.model import Change, Entry, Findings, Page, Review
from generator.words import Words

VERSION = 1
MARK = "communique-review"


def data(review: Review) -> dict[str, Any]:
    """Return the review as plain values, the changed releases first."""
    counts = Counter(labels.state(entry) for entry in review.entries)
    return {
        "format": MARK,
        "version": VERSION,
        "base": {"commit": review.base, "name": review.base_name} if review.base else None,
        "counts": {state: counts[state] for state in labels.STATES},
        "unseen": {side: _flat(found) for side, found in review.unseen.items()},
        "findings": _findings(review.workspace),
        "releases": [_entry(entry) for entry in review.entries],
    }


def _entry(entry: Entry) -> dict[str, Any]:
    rendered = entry.rendered
    return {
        "slug": entry.slug,
        "state": labels.state(entry),
        "causes": list(entry.causes),
        "renamed_from": entry.renamed_from or None,
        "title": entry.title,
        "language": entry.language,
        "date": entry.date or None,
        "partners": list(entry.partners),
        "embargo": entry.embargo or None,
        "release_state": entry.release_state,
        "agreements": [
            {"partner": one.name, "answer": one.answer, "stale": one.stale}
            for one in entry.agreements
        ],
        "came_out": {side: editions.data(one) for side, one in entry.came_out.items()},
        "broken": list(entry.broken),
        "changes": [_change(change) for change in entry.changes],
        "findings": _findings(entry.findings),
        "words": _words(rendered.words) if rendered and rendered.words else None,
        "pages": [_page(page) for page in rendered.pages] if rendered else [],
        "files": {side: list(files) for side, files in rendered.files.items()} if rendered else {},
        "page": f"releases/{entry.slug}/index.html" if rendered else None,
    }


def _change(change: Change) -> dict[str, Any]:
    return {
        "path": list(change.path),
        "kind": change.kind,
        "before": change.before,
        "after": change.after,
        "lines": [
            {
                "side": place.side,
                "file": place.span.path,
                "line": place.span.line,
                "column": place.span.column,
            }
            for place in change.places
        ],
    }


def _findings(found: Findings) -> dict[str, list[dict[str, Any]]]:
    return {
        "new": _flat(found.new),
        "fixed": _flat(found.fixed),
        "remaining": _flat(found.remaining),
    }


def _flat(found: Mapping[str, Finding]) -> list[dict[str, Any]]:
    return [{"fingerprint": key, **flat([one])[0]} for key, one in found.items()]


def _words(paragraphs: Iterable[Words]) -> dict[str, int]:
    """Count the words that were added and removed."""
    count = Counter[str]()
    for paragraph in paragraphs:
        for kind, text in paragraph.pieces:
            count[kind] += len(text.split())
    return {"added": count["added"], "removed": count["removed"]}


def _page(page: Page) -> dict[str, Any]:
    return {
        "number": page.number,
        "changed": page.changed,
        "size": list(page.size),
        "before": page.before or None,
        "after": page.after or None,
        "difference": page.difference or None,
        "regions": [list(region) for region in page.regions],
    }
