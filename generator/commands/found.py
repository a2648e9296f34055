"""Tell what `find` found, for people and for machines."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, partial
from typing import Any, TypeAlias

from generator.commands.printing import hand_over, say
from generator.commands.shared import colour, source_lines, tell
from generator.findings import Finding, Span
from generator.messages import _, ngettext
from generator.reports import Lines, one_line
from generator.reports.text import STATES
from generator.search.asked import Asked, Hit, typed_at
from generator.search.sheet import PARTS, Sheet
from generator.source.workspace import Workspace

Found: TypeAlias = tuple[Sheet, Sequence[int]]
"""A release, and which of its passages hold the words."""

_MARKS = {True: ("\x1b[1;33m", "\x1b[0m"), False: ("**", "**")}
"""What stands around marked words, in colour or without."""


def tell_found(
    asked: Asked, every: Sequence[Sheet | Finding], workspace: Workspace, output_format: str
) -> None:
    """Print the releases that hold what was asked for, the newest first."""
    sheets = sorted((one for one in every if isinstance(one, Sheet)), key=_day, reverse=True)
    unread = [one for one in every if isinstance(one, Finding)]
    found = [(one, at) for one in sheets if (at := asked.found(one)) is not None]
    lines = cache(partial(source_lines, workspace))
    if output_format == "json":
        from generator.reports import json  # imports what is bound

        releases = [_release(one, asked.hits(one, at), lines) for one, at in found]
        hand_over(json.dumps({"releases": releases, "findings": json.findings(unread)}))
        return
    for one, at in found:
        told = _lines(one, list(asked.hits(one, at)), lines)
        hand_over("\n".join(told) + "\n", color=colour())
    _tell_sum(found, worded=bool(asked.words))
    _tell_as_typed([one.file.slug for one in sheets if not one.bound])
    tell(unread, workspace)


def _day(sheet: Sheet) -> tuple[str, str]:
    return sheet.date or sheet.file.slug, sheet.file.slug


def _tell_as_typed(slugs: Sequence[str]) -> None:
    if slugs:
        said = _("Looked in as typed, for want of what is printed: {slugs}. « check » says why.")
        say(said, slugs=", ".join(slugs), err=True)


def _tell_sum(found: Sequence[Found], *, worded: bool) -> None:
    if not found:
        say(_("Nothing is found."))
        return
    hits = sum(len(some) for _sheet, some in found)
    releases = ngettext("{n} release", "{n} releases", len(found)).format(n=len(found))
    passages = ngettext("{n} passage", "{n} passages", hits).format(n=hits)
    say(f"{passages}, {releases}" if worded else releases)


# For people -------------------------------------------------------------------------------------


def _lines(sheet: Sheet, hits: Sequence[Hit], lines: Lines) -> Iterator[str]:
    state = STATES.get(sheet.state, _("withdrawn")) if sheet.bound else _("to mend")
    yield one_line(f"{sheet.date or '?'}  {sheet.title}  ({state})")
    if not hits:
        yield one_line(f"  {sheet.file.path}")
    opening, closing = _MARKS[_is_coloured()]
    for hit in hits:
        yield one_line(f"  {_place(typed_at(hit, lines))}  {PARTS[hit.passage.part]}")
        pieces = ((one_line(piece), marked) for piece, marked in hit.pieces())
        words = (f"{opening}{piece}{closing}" if marked else piece for piece, marked in pieces)
        yield f"    {''.join(words)}"
        for one in hit.sources:
            if one.defined:
                yield one_line(f"    ← {{{one.name}}}  {_place(one.defined)}")


def _is_coloured() -> bool:
    wanted = colour()
    return sys.stdout.isatty() if wanted is None else wanted


def _place(span: Span) -> str:
    return f"{span.path}:{span.line}:{span.column}"


# For machines -----------------------------------------------------------------------------------


def _release(sheet: Sheet, hits: Iterable[Hit], lines: Lines) -> dict[str, Any]:
    return {
        "slug": sheet.file.slug,
        "file": sheet.file.path,
        "language": sheet.file.language,
        "title": sheet.title,
        "date": sheet.date,
        "state": sheet.state,
        "kind": sheet.kind,
        "partners": [one.id for one in sheet.partners],
        "bound": sheet.bound,
        "passages": [_passage(one, lines) for one in hits],
    }


def _passage(hit: Hit, lines: Lines) -> dict[str, Any]:
    start, end = hit.sentence
    return {
        **_at(typed_at(hit, lines)),
        "part": hit.passage.part,
        "text": hit.passage.text,
        "sentence": hit.passage.text[start:end],
        "marks": [list(one) for one in hit.marks],
        "names": [{"name": one.name, **_at(one.defined)} for one in hit.sources if one.defined],
    }


def _at(span: Span) -> dict[str, Any]:
    return {"file": span.path, "line": span.line, "column": span.column}
