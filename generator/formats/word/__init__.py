"""Write a release as a Word document to be corrected: real styles, tracking, anchors.

What it says, and in which order, is what the templates of mails say (`plain/` of a style); each
element of theirs becomes a paragraph in the style of its kind. Around its words stands a bookmark,
which Word and LibreOffice keep whatever is corrected; a part of its own tells where each was typed.
"""

from collections.abc import Callable
from html import escape
from importlib import import_module
from typing import Any
from xml.etree.ElementTree import Element

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup

from generator.content.document import Release, in_force
from generator.content.prose import Prose, Run, origin
from generator.findings import Span
from generator.formats import plain, small
from generator.formats.mail import subject
from generator.formats.style import Style
from generator.formats.templates import renderer
from generator.formats.text import written
from generator.formats.word.sheet import Sheet

_TEMPLATE = "mail.html.jinja"
_TAGS = {"strong": "b", "em": "i", "sup": "sup", "note": "sup", "open": "mark"}


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of Word documents for one run. Raises Rejected where none can be made."""
    pictures = {"logo": small.logo(style), "photograph": small.photograph(style)}
    prose = {"prose": _prose, "words": _prose}
    render = renderer(style, _TEMPLATE, {**plain.filters(), **pictures, **prose})

    def write(release: Release) -> bytes:
        now, label = in_force(release), plain.labels(style, release.language)
        page = render(
            release=now,
            css=Markup(""),
            label=label,
            mailed=True,
            spaces=style.spaces,
            subject=subject(release, style),
        )
        sheet = Sheet(now)
        for part in ("warnings", "logos", "content"):
            sheet.write(_part(page, part))
        return sheet.finish(foot=_foot(now, label), head=_head(now, label))

    return write


def _part(page: str, name: str) -> Element:
    """Return the element of a class; an empty one where the page has none."""
    tree: Any = _tree(page)
    found = (one for one in tree.iter() if name in one.get("class", "").split())
    return next(found, Element("div"))


def _tree(page: str) -> Any:
    library: Any = import_module("tinyhtml5")  # for those who write a Word document
    return library.parse(page, namespace_html_elements=False)


def _head(release: Release, label: Callable[..., str]) -> str:
    """Return what stands at the head of each page: what nobody may miss."""
    said = [f"{label('embargo')} {written(release.embargo.text)}"] if release.embargo else []
    said += [label("draft")] if release.state == "draft" else []
    return " · ".join(said)


def _foot(release: Release, label: Callable[..., str]) -> str:
    """Return what stands at the foot of each page: which version it is."""
    if release.state == "draft" and release.fingerprint:
        return f"{label('fingerprint')} {release.digits}"
    return written(release.edition.line) if release.edition else ""


# Prose ------------------------------------------------------------------------------------------


@pass_context
def _prose(context: Context, prose: Prose) -> Markup:
    """Write prose as HTML that tells where it was typed; marks, where mails have brackets."""
    place = origin(prose)
    told = f' data-origin="{escape(_told(place))}"' if place else ""
    return Markup(f"<span{told}>{''.join(map(_run, prose))}</span>")


def _told(place: Span) -> str:
    return f"{place.line}:{place.column}:{place.end_line}:{place.end_column}:{place.path}"


def _run(run: Run) -> str:
    words = escape(run.text)
    if run.href and not run.href.startswith("#"):
        words = f'<a href="{escape(run.href)}">{words}</a>'
    if run.language:
        words = f'<span lang="{escape(run.language)}">{words}</span>'
    for tag in sorted(_TAGS[mark] for mark in run.marks if mark in _TAGS):
        words = f"<{tag}>{words}</{tag}>"
    return words
