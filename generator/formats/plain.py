"""Write prose as plain HTML, which mail programs and editors of web sites keep as it is.

There are no classes, no ids, no links within the page: all of them drop these. Around emphasis in
a fragment no text begins or ends with a no-break space at a tag either, since WordPress makes an
ordinary one of it; around links and raised letters it must stay where it is.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import partial
from itertools import groupby, pairwise
from typing import Any

from jinja2 import pass_context
from jinja2.runtime import Context
from markupsafe import Markup, escape

from generator.content.body import Column, outline
from generator.content.prose import Mark, Prose, Run, bare, plain
from generator.formats.style import Style
from generator.formats.templates import label

_TAGS: dict[Mark, str] = {
    "strong": "strong",
    "em": "em",
    "sup": "sup",
    "note": "sup",
    "open": "strong",
}
_FIXED = "\u00a0\u202f"
_LAST_WORD = re.compile(rf"[^ {_FIXED}]*[{_FIXED}]+$")
_FIRST_WORD = re.compile(rf"^[{_FIXED}]+[^ {_FIXED}]*")


def filters() -> dict[str, Any]:
    """Return the filters of the templates in `plain/`."""
    return {
        "bare": bare,
        "flush": flush,
        "outline": outline,
        "prose": _prose,
        "words": _words,
    }


def labels(style: Style, code: str) -> Callable[..., str]:
    """Return the function templates call for a label, with the spaces that the style wants."""
    write = label(style, code)
    return lambda key, name="": _spaced(write(key, name), style.spaces)


@pass_context
def _prose(context: Context, prose: Prose) -> Markup:
    return markup(prose, context["spaces"], mailed=context["mailed"])


@pass_context
def _words(context: Context, prose: Prose) -> Markup:
    """Write prose that stands in `<strong>` already."""
    weaker = (replace(run, marks=run.marks - {"strong", "open"}) for run in prose)
    return markup(tuple(weaker), context["spaces"], mailed=context["mailed"])


@pass_context
def flush(context: Context, column: Column) -> Markup:
    """Set the figures of a mail flush right."""
    return Markup(' align="right"') if context["mailed"] and column.numeric else Markup("")


def markup(prose: Prose, spaces: str = "narrow", *, mailed: bool = True) -> Markup:
    """Write prose as HTML; that of a mail tells which words are of another language."""
    alike = groupby(map(_bracketed, prose), key=partial(_dress, tongues=mailed))
    pieces = [(dress, _spaced(plain(runs), spaces)) for dress, runs in alike]
    pieces = pieces if mailed else _joined(pieces)
    return Markup("").join(_dressed(text, *dress) for dress, text in pieces if text)


def _spaced(text: str, spaces: str) -> str:
    return text.replace("\u202f", "\u00a0") if spaces == "nbsp" else text


def _bracketed(run: Run) -> Run:
    """Mark an open point with characters, where its colour is lost."""
    return replace(run, text=f"[{run.text}]") if "open" in run.marks else run


_Dress = tuple[tuple[str, ...], str, str]


def _dress(run: Run, tongues: bool) -> _Dress:
    tags = tuple(sorted({_TAGS[mark] for mark in run.marks if mark in _TAGS}))
    href = "" if (run.href or "").startswith("#") else run.href or ""
    return tags, href, (run.language or "") if tongues else ""


def _joined(pieces: Iterable[tuple[_Dress, str]]) -> list[tuple[_Dress, str]]:
    """Let no-break spaces at a tag go to its other side, with the word that they hold."""
    dresses, texts = [dress for dress, _text in pieces], [text for _dress, text in pieces]
    for at, after in pairwise(range(len(texts))):
        if _is_fixed(dresses[at]) or _is_fixed(dresses[after]):
            continue
        if found := _LAST_WORD.search(texts[at]):
            texts[at], texts[after] = texts[at][: found.start()], found[0] + texts[after]
        elif found := _FIRST_WORD.search(texts[after]):
            texts[at], texts[after] = texts[at] + found[0], texts[after][found.end() :]
    return list(zip(dresses, texts, strict=True))


def _is_fixed(dress: _Dress) -> bool:
    tags, href, _code = dress
    return bool(href) or "sup" in tags


def _dressed(text: str, tags: tuple[str, ...], href: str, code: str) -> Markup:
    written = escape(text)
    if href:
        written = Markup('<a href="{}">{}</a>').format(href, written)
    if code:
        written = Markup('<span lang="{}">{}</span>').format(code, written)
    for tag in tags:
        written = Markup("<{0}>{1}</{0}>").format(Markup(tag), written)
    return written
