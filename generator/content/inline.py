"""Read a typed paragraph: a subset of Markdown, `{names}`, open points and bare addresses.

Markdown is parsed first, with a single private character in the place of each name, so that what a
name stands for is never parsed: a value enters as runs.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from urllib.parse import unquote

from markdown_it import MarkdownIt
from markdown_it.token import Token
from mdit_py_plugins.superscript import superscript_plugin

from generator.content.prose import Mark, Run
from generator.findings import Finding
from generator.language import protected
from generator.messages import _
from generator.source.schema.fields import open_points
from generator.source.tree import Text

MARKS: dict[str, Mark] = {"strong": "strong", "em": "em", "sup": "sup"}
_FIRST_PLACE = 0xF0000  # a private plane that no text uses
_PLACE = re.compile("([\U000f0000-\U000ffffd])")
_BRACES = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")


@dataclass(frozen=True, slots=True)
class Name:
    """A `{name}` to be replaced; `dress` is the run it stands in."""

    text: Text
    dress: Run


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs and names in reading order, and what is wrong with the way they were typed."""

    pieces: tuple[Run | Name, ...]
    findings: tuple[Finding, ...] = ()


def paragraphs(text: Text) -> Iterator[Text]:
    """Cut a text at its empty lines."""
    for match in re.finditer(r"(?s)\S.*?(?=\n\s*\n|\Z)", text):
        yield text.part(*match.span())


def parse(paragraph: Text) -> Paragraph:
    """Read one paragraph."""
    held, source, findings = _hold(paragraph)
    pieces: list[Run | Name] = []
    for run in _markdown(source, origin=paragraph):
        if run.href and _PLACE.search(unquote(run.href)):
            findings.append(_name_in_address(paragraph))
        for part in _PLACE.split(run.text):
            if _PLACE.fullmatch(part):
                pieces.append(_restore(held[ord(part) - _FIRST_PLACE], run))
            else:
                pieces += _with_links(replace(run, text=part))
    if re.search(r"!\[[^\]]*\]\(", paragraph):
        findings.append(_picture_in_text(paragraph))
    return Paragraph(tuple(pieces), tuple(findings))


# Names and open points --------------------------------------------------------------------------


def _hold(text: Text) -> tuple[list[Text | str], str, list[Finding]]:
    """Put a private character in the place of each name, brace and open point."""
    held: list[Text | str] = []
    findings: list[Finding] = []
    source, last = "", 0
    for start, end in _stretches(text):
        stretch = text.part(start, end)
        if stretch in ("{", "}"):
            findings.append(_lone_brace(stretch))
        held.append({"{{": "{", "}}": "}", "{": "", "}": ""}.get(stretch, stretch))
        source += text[last:start] + chr(_FIRST_PLACE + len(held) - 1)
        last = end
    return held, (source + text[last:]).replace("\n", " "), findings


def _stretches(text: Text) -> list[tuple[int, int]]:
    points = open_points(text)
    braces = [match.span() for match in _BRACES.finditer(text)]
    outside = [
        (start, end)
        for start, end in braces
        if not any(left <= start < right for left, right in points)
    ]
    return sorted(points + outside)


def _restore(stretch: Text | str, run: Run) -> Run | Name:
    if not isinstance(stretch, Text):
        return replace(run, text=stretch)
    if stretch.startswith("{"):
        return Name(stretch.part(1, len(stretch) - 1), run)
    return replace(run, text=str(stretch).replace("\n", " "), marks=run.marks | {"open"})


# Markdown ---------------------------------------------------------------------------------------


def _markdown(source: str, *, origin: Text) -> Iterator[Run]:
    """Yield the runs of bold, italic, superscript and links; everything else is text."""
    marks: list[Mark] = []
    href: str | None = None
    for token in _inline_tokens(source):
        kind, _underscore, side = token.type.rpartition("_")
        if kind == "link":
            href = absolute(str(token.attrGet("href"))) if side == "open" else None
        elif kind in MARKS and side == "open":
            marks.append(MARKS[kind])
        elif kind in MARKS:
            marks.remove(MARKS[kind])
        elif token.content:
            yield Run(token.content, frozenset(marks), href, origin=origin.span)


def _inline_tokens(source: str) -> list[Token]:
    parser = MarkdownIt("zero").enable(["emphasis", "link", "escape"]).use(superscript_plugin)
    return parser.parseInline(source)[0].children or []


# Addresses --------------------------------------------------------------------------------------


def absolute(address: str) -> str | None:
    """Return the target of an address as typed (`www.x.fr`); None when it is unreadable."""
    address = address.strip()
    found = protected.find(address)
    if len(found) != 1 or (found[0].start, found[0].end) != (0, len(address)):
        return address if re.match(r"(?i)(https?://|mailto:|tel:)\S+$", address) else None
    if found[0].kind == "email":
        return f"mailto:{address}"
    if found[0].kind == "url":
        return address if "://" in address else f"https://{address}"
    return None


def _with_links(run: Run) -> list[Run]:
    """Make links of the addresses that stand bare in a text."""
    if run.href:
        return [run]
    runs, last = [], 0
    for found in protected.find(run.text):
        if found.kind not in ("url", "email"):
            continue
        address = run.text[found.start : found.end]
        runs += [
            replace(run, text=run.text[last : found.start]),
            replace(run, text=address, href=absolute(address)),
        ]
        last = found.end
    runs.append(replace(run, text=run.text[last:]))
    return [run for run in runs if run.text]


# Findings ---------------------------------------------------------------------------------------


def _lone_brace(brace: Text) -> Finding:
    return Finding(
        "BIND001",
        _("This brace has no counterpart."),
        brace.span,
        _("Write a name between two braces, or double the brace to print it: {brace}.").format(
            brace=brace * 2
        ),
    )


def _name_in_address(paragraph: Text) -> Finding:
    return Finding(
        "BIND002",
        _("The address of a link cannot hold a {name}."),
        paragraph.span,
        _("Write the address itself between the parentheses."),
    )


def _picture_in_text(paragraph: Text) -> Finding:
    return Finding(
        "BIND003",
        _("A text cannot hold a picture."),
        paragraph.span,
        _("Give the picture a block of its own: « image: file.jpg »."),
    )
