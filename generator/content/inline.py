"""Read a typed paragraph: a subset of Markdown, `{names}`, open points, addresses, foreign words.

Markdown is parsed first, with a single private character in the place of each name and address, so
that these are never parsed: a value enters as runs. Words in another language, `[words]{en}`, are a
link to Markdown, whose target tells the language.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from generator.content import links
from generator.content.addresses import absolute, is_address, readable
from generator.content.prose import Mark, Run
from generator.findings import Finding
from generator.language import phones, protected
from generator.messages import _
from generator.patterns import lazy
from generator.records import record
from generator.source.schema.fields import Open, open_points
from generator.source.tree import Text

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

MARKS: dict[str, Mark] = {"strong": "strong", "em": "em", "sup": "sup"}
_FIRST_PLACE = 0xF0000  # a private plane that no text uses
_PLACE = lazy("([\U000f0000-\U000ffffd])")
_BRACED = {"{{": "{", "}}": "}", "{": "", "}": "", "*": "*"}
_EMPTY_LINES = lazy(r"\n\s*\n\s*")
_BRACES = lazy(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
_RAISED = lazy(r"<sup>([^<>\s]+)</sup>")
_NUMBERS = lazy(r"(?<!\w)([nN])\^(?:(os)\^ *|o\^ *)(?=\d)")  # as the house writes « n° 12 »
_STAR = lazy(r"(?<=[^\W\d_])\*(?=in(?:nen)?\b)")  # « Mieter*innen »: no emphasis begins here
_SCHEME = lazy(r"(?<!\w)(?:mailto|tel):\Z")  # for machines: people read what follows
_MARKDOWN = lazy(r"[*_^\\\[\]\r\0]")  # what Markdown may read otherwise than as it stands
_MARKED = lazy(lambda: rf"{_MARKDOWN.pattern}|[{{}}]|<sup>")


@record(frozen=True, slots=True)
class Name:
    """A `{name}` to be replaced; `dress` is the run it stands in."""

    text: Text
    dress: Run


@record(frozen=True, slots=True)
class Paragraph:
    """Runs and names in reading order, and what is wrong with the way they were typed."""

    pieces: tuple[Run | Name, ...]
    findings: tuple[Finding, ...] = ()


def parsed(text: Text) -> list[Paragraph]:
    """Cut a text at its empty lines and read each paragraph."""
    return [parse(text.part(start, end)) for start, end in _paragraphs(text)]


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    """Yield (start, end) of what stands between empty lines."""
    start = len(text) - len(text.lstrip())
    for gap in _EMPTY_LINES.finditer(text, start):
        yield start, gap.start()
        start = gap.end()
    if start < len(text):
        yield start, len(text)


def parse(paragraph: Text) -> Paragraph:
    """Read one paragraph."""
    if _is_plain(paragraph):
        return Paragraph((Run(paragraph.replace("\n", " "), origin=paragraph.span),))
    held, source, findings = _hold(paragraph)
    pieces: list[Run | Name] = []
    for run in _markdown(source, origin=paragraph):
        if run.href is not None:
            run, faults = _led(run, held, paragraph)
            findings += faults
        for part in _PLACE.split(run.text):
            if _PLACE.fullmatch(part):
                pieces += _restore(held[ord(part) - _FIRST_PLACE], run)
            else:
                pieces += _with_links(replace(run, text=part))
    if re.search(r"!\[[^\]]*\]\(", paragraph):
        findings = [_picture_in_text(paragraph)]
    return Paragraph(tuple(pieces), tuple(dict.fromkeys(findings)))


def _is_plain(text: str) -> bool:
    """Tell that a text is one run: it holds no mark, no name, no open point and no address."""
    candidate = protected.CANDIDATE.search(text) or phones.CANDIDATE.search(text)
    return not (_MARKED.search(text) or candidate or open_points(text))


# Names and open points --------------------------------------------------------------------------


def _hold(text: Text) -> tuple[list[Text | str], str, list[Finding]]:
    """Put a private character in the place of each name, target, address and open point."""
    held: list[Text | str] = []
    findings: list[Finding] = []
    source, last = "", 0
    aims = links.aims(text)

    def place(stretch: Text | str) -> str:
        """Keep a stretch, and return the character that stands in its place."""
        held.append(stretch)
        return chr(_FIRST_PLACE + len(held) - 1)

    for start, end in _stretches(text, aims):
        stretch = text.part(start, end)
        if stretch in ("{", "}"):
            findings.append(_lone_brace(stretch))
        source += text[last:start]
        if (start, end) in aims:
            asked = links.target(stretch)
            if asked and source.endswith("[]"):  # no words: the address is read
                source = f"{source[:-1]}{place(readable(asked))}]"
            source += f"({place(stretch)})"
            source += f" {place(asked)}" if asked and Open(asked).is_whole else ""
        else:
            source += place(_BRACED.get(stretch, stretch))
        last = end
    return held, _raised(source + text[last:]).replace("\n", " "), findings


def _raised(source: str) -> str:
    """Read tags of web pages as `^`, and « n^o^ 12 » as the house prints it."""
    return _NUMBERS.sub(
        lambda match: f"{match[1]}^os^\u00a0" if match[2] else f"{match[1]}° ",
        _RAISED.sub(r"^\1^", source),
    )


def _stretches(text: Text, aims: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Find what Markdown must not see, as (start, end); what lies in another counts for nothing."""
    kept: list[tuple[int, int]] = []
    braces = [match.span() for match in _BRACES.finditer(text)]
    stars = [match.span() for match in _STAR.finditer(text)]
    taken = bytearray(len(text))
    for start, end in [*aims, *open_points(text), *braces, *stars, *links.addresses(text, aims)]:
        if taken.find(1, start, end) < 0:
            kept.append((start, end))
            taken[start:end] = b"\1" * (end - start)
    return sorted(kept)


def _restore(stretch: Text | str, run: Run) -> Sequence[Run | Name]:
    if not isinstance(stretch, Text):
        return [replace(run, text=stretch)]
    if stretch.startswith("("):  # of no link: no bracket opened before it
        return _with_links(replace(run, text=str(stretch[1:-1])))
    if stretch.startswith("{"):
        return [Name(_inside(stretch), run)]
    if Open(stretch).is_whole:
        return [replace(run, text=str(stretch).replace("\n", " "), marks=run.marks | {"open"})]
    return _with_links(replace(run, text=str(stretch)))


def _inside(braces: Text) -> Text:
    """Return the name between braces; spaces beside them do not count."""
    name = re.search(r"\S(?:.*\S)?", braces[1:-1], re.DOTALL)
    start, end = name.span() if name else (0, len(braces) - 2)
    return braces.part(1 + start, 1 + end)


# Markdown ---------------------------------------------------------------------------------------


def _markdown(source: str, *, origin: Text) -> Iterator[Run]:
    """Yield the runs of bold, italic, superscript and links; everything else is text."""
    if not _MARKDOWN.search(source):
        yield Run(source, origin=origin.span)
        return
    marks: list[Mark] = []
    href: str | None = None
    for token in _inline_tokens(source):
        kind, _underscore, side = token.type.rpartition("_")
        if kind == "link":
            href = str(token.attrGet("href")) if side == "open" else None
        elif kind in MARKS and side == "open":
            marks.append(MARKS[kind])
        elif kind in MARKS:
            marks.remove(MARKS[kind])
        elif token.content:
            yield Run(token.content, frozenset(marks), href, origin=origin.span)


def _inline_tokens(source: str) -> list["Token"]:
    return _parser().parseInline(source)[0].children or []


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt  # 25 ms, and most releases hold no mark
    from mdit_py_plugins.superscript import superscript_plugin

    return MarkdownIt("zero").enable(["emphasis", "link", "escape"]).use(superscript_plugin)


# Links ------------------------------------------------------------------------------------------


def _led(run: Run, held: Sequence[Text | str], paragraph: Text) -> tuple[Run, list[Finding]]:
    """Give the words of a link its target, and those in another language that."""
    asked = unquote(run.href or "")  # Markdown encodes what no address may hold
    if _PLACE.fullmatch(asked) and isinstance(aim := held[ord(asked) - _FIRST_PLACE], Text):
        return links.aimed(run, aim)
    if _PLACE.search(asked):
        return replace(run, href=None), [links.name_in_address(paragraph)]
    href = absolute(run.href or "")  # typed in a rarer way: `<target>`, or with a title
    return replace(run, href=href), [] if href else [links.unreadable_address(paragraph)]


def _with_links(run: Run) -> list[Run]:
    """Make links of the addresses and the telephone numbers that stand bare in a text."""
    if run.href:
        alike = is_address(run.text)
        return [replace(run, text=readable(run.text), verbatim=True) if alike else run]
    runs: list[Run] = []
    last = 0
    for start, end, shown, target in _targets(run.text):
        before = _SCHEME.sub("", run.text[last:start])
        if runs and before.strip() == "/" and _calls(runs[-1].href) and _calls(target):
            before = "\u00a0/\u00a0"  # as in a field that holds two numbers
        runs += [
            replace(run, text=before),
            replace(run, text=shown, href=target, verbatim=True),
        ]
        last = end
    runs.append(replace(run, text=run.text[last:]))
    return [run for run in runs if run.text]


def _calls(target: str | None) -> bool:
    return bool(target) and str(target).startswith("tel:")


def _targets(text: str) -> list[tuple[int, int, str, str | None]]:
    """Find what is a link by itself: where it stands, how it is printed, where it leads."""
    verbatim = protected.find(text)
    found: list[tuple[int, int, str, str | None]] = [
        (one.start, one.end, shown := text[one.start : one.end], absolute(shown))
        for one in verbatim
        if one.kind in ("url", "email")
    ]
    found += (
        phone
        for phone in phones.find(text)
        if not any(one.start < phone.end and phone.start < one.end for one in verbatim)
    )
    return sorted(found)


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


def _picture_in_text(paragraph: Text) -> Finding:
    return Finding(
        "BIND003",
        _("A text cannot hold a picture."),
        paragraph.span,
        _("Give the picture a block of its own: « image: file.jpg »."),
    )
