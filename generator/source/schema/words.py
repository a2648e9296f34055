"""Words: one or several paragraphs, and lists typed with one bullet per line."""

import re
from typing import Annotated, Any, TypeAlias

from generator.findings import Span
from generator.messages import _
from generator.patterns import lazy
from generator.source.schema.fields import expect_text, refuse
from generator.source.schema.shapes import LINE, NAME, TEXT, WORDS, Reader
from generator.source.tree import Text

_BULLET = lazy(r"[ \t]*([•▪◦‣·]|[-*–—](?=\s))\s*")


def _words(value: Any) -> Text:
    text = expect_text(value)
    _refuse_bullets(text)
    return text


def _refuse_bullets(text: Text) -> None:
    """Refuse a list typed inside a paragraph: its lines would run together."""
    offset = 0
    for paragraph in re.split(r"(\n{2,})", text):
        lines = paragraph.split("\n")
        marks = [match[1] for line in lines if (match := _BULLET.match(line))]
        certain = [mark for mark in marks if mark in "•▪◦‣"]
        if certain or len(marks) > 1 or (marks and len(lines) > 1 and _BULLET.match(lines[0])):
            raise refuse(
                "bullet",
                _("This text holds a list; its lines would be printed as one paragraph."),
                _("Make it a block of its own: « list: | », with one bullet per line below."),
                span=_first_bullet(text, offset, lines),
            )
        offset += len(paragraph)


def _first_bullet(text: Text, offset: int, lines: list[str]) -> Span:
    for line in lines:
        if match := _BULLET.match(line):
            return text.span_of(offset + match.start(1), offset + match.end(1))
        offset += len(line) + 1
    return text.span


def _line(value: Any) -> Text:
    text = _words(value)
    if "\n\n" in text:
        raise refuse(
            "paragraphs",
            _("One paragraph is expected here; this text has several."),
            _("Delete the empty line, or move the rest into the body."),
        )
    return text


def without_names(value: Any) -> Text:
    """Read a text of one paragraph that may hold no {names}."""
    text = _line(value)
    if brace := re.search(r"\{[^{}]*\}?", text):
        raise refuse(
            "names",
            _("« {name} » would be printed as it stands: this field is quoted by others.").format(
                name=brace[0]
            ),
            _("Write the words themselves."),
            span=text.span_of(*brace.span()),
        )
    return text


Words: TypeAlias = Annotated[Text, Reader(_words, WORDS)]
"""One or several paragraphs."""
Line: TypeAlias = Annotated[Text, Reader(_line, LINE)]
"""One paragraph."""
Name: TypeAlias = Annotated[Text, Reader(without_names, NAME)]
"""Words that go into others as they are: no {names} in them."""
Id: TypeAlias = Annotated[Text, Reader(expect_text, TEXT)]
"""A name that refers to something: a partner, a person, a file."""


def split_bullets(text: Text) -> list[Text]:
    """Cut a text into one text per bullet; lines without bullet go on with the item above."""
    starts = list(re.finditer(rf"(?m)^{_BULLET.pattern}", text))
    if not starts or text[: starts[0].start()].strip():
        raise refuse(
            "bullet",
            _("Each item of this list must begin with a bullet."),
            _("Begin each item on a line of its own with « - »."),
        )
    ends = [match.start() for match in starts[1:]] + [len(text)]
    return [text.part(match.end(), end) for match, end in zip(starts, ends, strict=True)]
