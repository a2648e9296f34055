"""What the parts of a release say to a reader, and what they are called."""

import datetime
from dataclasses import fields, is_dataclass
from typing import Any, TypeGuard

from generator.content.body import Asset, Quote
from generator.content.document import Edition, Embargo
from generator.content.prose import Prose, Run, plain
from generator.messages import _

UNSEEN = frozenset({
    "origin", "references", "slug", "stem", "numeric", "parties", "fingerprint",
})  # fmt: skip
"""Fields that are not printed."""

CALLED_AT_MOST = 60


def said(value: Any) -> str:
    """Return what a value says to a reader: its texts, one paragraph a line."""
    if value is None or value == ():
        return ""
    if is_prose(value):
        return plain(value)
    if isinstance(value, bool):
        return _("yes") if value else _("no")
    if isinstance(value, Asset):
        size = f"{len(value.data):,}".replace(",", "\u202f")
        return _("{file} ({size} bytes)").format(file=value.name.rpartition("/")[2], size=size)
    if isinstance(value, Embargo):
        return plain(value.text)
    if isinstance(value, Edition):
        return said((value.notice, value.line))
    if isinstance(value, tuple):
        return "\n".join(filter(None, map(said, value)))
    if is_dataclass(value):
        parts = (getattr(value, one.name) for one in fields(value) if one.name not in UNSEEN)
        texts = (said(part) for part in parts if not isinstance(part, bool | int))
        return "\n".join(filter(None, texts))
    if isinstance(value, datetime.date):
        return value.isoformat()
    return str(value)


def called(item: Any) -> str:
    """Return what an item of a list is called: its name, title or speaker; empty without."""
    if isinstance(item, str):
        return item
    if isinstance(item, Quote):
        return said(item.speaker).split(",")[0]
    for name in ("name", "office", "service", "title", "heading", "speaker"):
        value = getattr(item, name, "")
        words = value if isinstance(value, str) else said(value)
        if words:
            return words if len(words) <= CALLED_AT_MOST else f"{words[:CALLED_AT_MOST].rstrip()}…"
    return ""


def is_prose(value: Any) -> TypeGuard[Prose]:
    """Tell whether a value is a paragraph."""
    return isinstance(value, tuple) and all(isinstance(one, Run) for one in value)


def drawn(old: Asset, new: Asset) -> tuple[str, str]:
    """Return what two pictures are called; of one name and size, that they differ is said."""
    before, after = said(old), said(new)
    if before == after:
        after = _("{picture}, drawn differently").format(picture=after)
    return before, after


def dressed(old: Prose, new: Prose) -> tuple[str, str]:
    """Return two texts as they read; where only their dress differs, the dress is spelt out."""
    before, after = plain(old), plain(new)
    return (before, after) if before != after else (_marked(old), _marked(new))


def _marked(prose: Prose) -> str:
    return "".join(_marked_run(run) for run in prose)


def _marked_run(run: Run) -> str:
    marks = "".join(
        {"strong": "**", "em": "*", "sup": "^"}.get(mark, "") for mark in sorted(run.marks)
    )
    words = f"{marks}{run.text}{marks[::-1]}"
    return f"{words} ({run.href})" if run.href else words
