"""Write what the preview's pages show, whole pages and the parts that are renewed."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TypeAlias

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from generator import agreements
from generator.characters import marked
from generator.content import editions
from generator.content.document import Reference
from generator.findings import Finding, Span
from generator.language import told_day
from generator.messages import LANGUAGE, _, ngettext
from generator.preview.excerpts import excerpt, lines_of, place, sources
from generator.preview.live import Desk, Live
from generator.preview.view import View
from generator.proofing.required.points import OPEN_POINT
from generator.reports.text import STATES
from generator.search.asked import Asked, Hit
from generator.search.folded import needles, split, whole
from generator.source.workspace import ReleaseFile

Write: TypeAlias = Callable[..., str]

_AROUND = 4
_HITS, _QUOTED = 3, 50
"""How many passages of a release are shown in the list, and of how many releases."""
_SHOWN = 100
"""Of each group of findings: nobody reads more, and a browser would be slow to show them."""


@dataclass(frozen=True, slots=True)
class Told:
    """The findings of a release, by what becomes of them."""

    errors: tuple[Finding, ...]
    warnings: tuple[Finding, ...]
    notes: tuple[Finding, ...]
    points: tuple[Finding, ...]
    owners: tuple[tuple[Finding, str], ...]


def writer() -> Write:
    """Return the function that fills in a template of the preview by name."""
    environment = Environment(
        loader=PackageLoader("generator.preview"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.globals.update(_=_, ngettext=ngettext, states=STATES, language=LANGUAGE)
    environment.filters.update(
        place=place,
        day=told_day,
        spaces=_spaces,
        clock=_clock,
        agreed=agreements.said,
        came_out=editions.said,
        marked=_marked,
    )
    return lambda name, **context: marked(
        environment.get_template(f"{name}.html.jinja").render(context)
    )


def list_parts(live: Live, write: Write, words: str = "") -> dict[str, str]:
    """Return the parts of the list of releases: of those that hold all words, and where."""
    asked = Asked(words=needles(split(words)))
    rows = sorted(live.releases(), key=lambda row: _newest_first(*row), reverse=True)
    found = [(*row, at) for row in rows if (at := _found(asked, *row)) is not None]
    entries = [
        (file, view, view and told(view), _hits(asked, view, at if number < _QUOTED else []))
        for number, (file, view, at) in enumerate(found)
    ]
    none = bool(rows) and not entries
    return {
        "releases": "" if none else write("rows", entries=entries, now=live.now),
        "found": _("No release has these words.") if none else "",
    }


def _found(asked: Asked, file: ReleaseFile, view: View | None) -> list[int] | None:
    """Return which passages of a release hold the words; None where nothing of it does."""
    if view is None:
        return None if asked.words else []
    if view.sheet and (found := asked.found(view.sheet)) is not None:
        return found
    named = whole(f"{file.path} {STATES.get(view.state or '', '')}")
    return [] if all(one in named for one in asked.words) else None


def _hits(asked: Asked, view: View | None, found: list[int]) -> tuple[list[Hit], int]:
    """Return the passages that are shown, and how many others there are."""
    if not (view and view.sheet and found):
        return [], 0
    passages = view.sheet.passages
    below = [at for at in found if passages[at].part != "title"]  # which is shown above
    return list(asked.hits(view.sheet, below[:_HITS])), len(below[_HITS:])


def release_parts(live: Live, slug: str, desk: Desk, write: Write) -> dict[str, str]:
    """Return the parts of a release's page."""
    known = sources(live.workspace, desk.good.style if desk.good else None)
    text = cache(lambda path: lines_of(known[path], live.workspace) if path in known else [])
    context = {
        "slug": slug,
        "desk": desk,
        "view": desk.view,
        "told": told(desk.view),
        "now": live.now,
        "line": lambda span: excerpt(text(span.path), span)[:1],
        "shown": _SHOWN,
    }
    names = ("head", "status", "problems", "findings", "paper", "text", "tab-paper", "tab-findings")
    return {name: write(name, **context) for name in names}


def source(live: Live, desk: Desk, span: Span, write: Write) -> str | None:
    """Return the lines around a place, and what its names stand for; None for unknown files."""
    file = sources(live.workspace, desk.good.style if desk.good else None).get(span.path)
    if file is None:
        return None
    return write(
        "source",
        span=span,
        lines=excerpt(lines_of(file, live.workspace), span, around=_AROUND),
        references=_references(desk, span),
        findings=[one for one in desk.view.findings if one.span.touches(span)],
    )


def told(view: View) -> Told:
    """Sort the findings of a release."""
    points = tuple(one for one in view.findings if one.code == OPEN_POINT)
    others = [one for one in view.findings if one.code != OPEN_POINT]
    by = {
        severity: tuple(one for one in others if one.severity == severity)
        for severity in ("error", "warning", "info")
    }
    return Told(by["error"], by["warning"], by["info"], points, view.owners)


def _references(desk: Desk, span: Span) -> list[Reference]:
    """Return the names used at a place, each once."""
    every = desk.good.release.references if desk.good else ()
    inside = (one for one in every if one.used and one.defined and one.used.touches(span))
    return list({one.name: one for one in inside}.values())


def _newest_first(file: ReleaseFile, view: View | None) -> tuple[str, str]:
    return (view.date.isoformat() if view and view.date else file.slug[:10], file.slug)


# Filters ----------------------------------------------------------------------------------------

_NAMED_SPACES = {"\u00a0": _("no-break space"), "\u202f": _("narrow no-break space")}


def _clock(moment: datetime.datetime) -> str:
    return f"{moment:%H:%M:%S}"


def _marked(hit: Hit) -> Markup:
    """Show the sentence that holds the words, these marked."""
    mark = Markup("<mark>{}</mark>")
    return Markup("").join(mark.format(text) if is_ else text for text, is_ in hit.pieces())


def _spaces(text: str) -> Markup:
    """Show the spaces that look like others: a correction may consist of nothing else."""
    shown = escape(text)
    for space, name in _NAMED_SPACES.items():
        mark = Markup('<span class="space" title="{}">{}</span>').format(name, space)
        shown = shown.replace(Markup(space), mark)
    return shown
