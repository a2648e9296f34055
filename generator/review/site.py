"""Write a review as a folder of pages that any browser opens, from a disk or from a server."""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator import disk
from generator.characters import marked
from generator.findings import Finding
from generator.messages import LANGUAGE, _, ngettext
from generator.review import labels
from generator.review.data import MARK, data
from generator.review.differing import brief, split
from generator.review.model import Entry, Review, Source
from generator.review.regions import crops, frames
from generator.review.summary import alarm, compared, sentence, summary, verdict
from generator.words import Words

ROOM = Path(__file__).parent
STATIC = ("review.css", "review.js")
RECORD_AT_MOST = 200_000_000
RECORD, SUMMARY, INDEX, RELEASES = "review.json", "summary.md", "index.html", "releases"
PART = "part.json"
"""The record of a part, in the place of the pages that need the whole."""


class Site:
    """The pages of a review, in a folder that is filled step by step."""

    def __init__(self, folder: Path, source: Source) -> None:
        self.folder = folder
        self._templates = _environment()
        self._templates.globals["source"] = source
        for name in STATIC:
            _put(folder / name, (ROOM / "static" / name).read_bytes())

    def release(self, entry: Entry, *, previous: Entry | None, following: Entry | None) -> None:
        """Write the page of a release, beside its pictures and files."""
        around = {"previous": previous, "following": following}
        page = self._page("release.html.jinja", up="../../", entry=entry, **around)
        _put(self.folder / RELEASES / entry.slug / INDEX, page)

    def finish(self, review: Review, *, url: str = "") -> None:
        """Write what needs the whole review: the index, the record and the summary."""
        _put(self.folder / INDEX, self._page("index.html.jinja", up="", review=review))
        record = json.dumps(data(review), ensure_ascii=False, indent=2) + "\n"
        _put(self.folder / RECORD, record.encode())
        _put(self.folder / SUMMARY, summary(review, url=url).encode())

    def _page(self, template: str, **context: Any) -> bytes:
        return marked(self._templates.get_template(template).render(**context)).encode()


def is_review(folder: Path) -> bool:
    """Tell whether a folder holds a review and nothing else: another may take its place."""
    names = {path.name for path in folder.iterdir()}
    if names - {*STATIC, RECORD, SUMMARY, INDEX, RELEASES, PART}:
        return False
    record_file = folder / (PART if PART in names else RECORD)
    try:
        record = json.loads(disk.read(record_file, (folder,), RECORD_AT_MOST))
    except (OSError, ValueError):
        return False
    return isinstance(record, dict) and record.get("format") == MARK


def _put(target: Path, content: bytes) -> None:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(content)


def _environment() -> Environment:
    environment = Environment(
        loader=FileSystemLoader(ROOM / "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.globals.update(
        {"_": _, "ngettext": ngettext, "labels": labels, "language": LANGUAGE}
        | {"alarm": alarm, "sentence": sentence, "compared": compared, "verdict": verdict}
    )
    environment.filters.update(
        {"state_key": labels.state, "severities": _severities, "by_weight": _by_weight}
        | {"split": split, "brief": brief, "apart": _apart, "folded": _folded, "grave": _grave}
        | {"frames": frames, "crops": crops}
    )
    return environment


def _apart(text: str) -> tuple[tuple[str, str], str]:
    """Part a text from the spaces around it, which need no mark; a space alone is a text."""
    word = text.strip()
    if not word:
        return ("", ""), text
    start = text.index(word)
    return (text[:start], text[start + len(word) :]), word


def _grave(findings: Iterable[Finding]) -> list[Finding]:
    """Return the errors and warnings: notes are many, and a page of their own shows them."""
    return [one for one in findings if one.severity != "info"]


def _severities(findings: Iterable[Finding]) -> Mapping[str, int]:
    """Count findings by severity, the gravest first; those there are none of are left out."""
    found = list(findings)
    counts = {name: sum(one.severity == name for one in found) for name in labels.SEVERITIES}
    return {name: count for name, count in counts.items() if count}


def _folded(words: Sequence[Words]) -> Iterator[tuple[list[Words], bool]]:
    """Group paragraphs; long stretches far from any change are folded away."""
    near = [any(one.changed for one in words[max(0, at - 1) : at + 2]) for at in range(len(words))]
    for shown, group in groupby(range(len(words)), key=near.__getitem__):
        paragraphs = [words[at] for at in group]
        yield paragraphs, not shown and len(paragraphs) > 1


def _by_weight(findings: Iterable[Finding]) -> list[Finding]:
    """Return findings with the gravest first, then by file and line."""
    order = list(labels.SEVERITIES)
    return sorted(findings, key=lambda one: (order.index(one.severity), one.span, one.code))
