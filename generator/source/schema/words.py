"""Words: one or several paragraphs, and lists typed with one bullet per line."""

import re
from collections.abc import Iterator
from typing import Annotated, Any, TypeAlias

from pydantic import BeforeValidator

from generator.messages import _
from generator.patterns import lazy
from generator.source.files import composed
from generator.source.schema.fields import alone, expect_text, refuse, wrap
from generator.source.schema.shapes import LINE, NAME, TEXT, WORDS, Or, Reader
from generator.source.tree import Mapping, Sequence, Text, placed

_BULLET = lazy(r"[ \t]*([•▪◦‣·]|[-*–—](?=\s))\s*")


def _words(value: Any) -> Text:
    text = expect_text(value)
    _refuse_bullets(text)
    return text


def _refuse_bullets(text: Text) -> None:
    """Refuse a list typed inside a paragraph: its lines would run together."""
    if bullet := _first_bullet(text):
        raise refuse(
            "bullet",
            _("This text holds a list; its lines would be printed as one paragraph."),
            _("Take the bullets off, or move the list into the body, as a block « list: | »."),
            span=text.span_of(*bullet),
        )


def _first_bullet(text: str) -> tuple[int, int] | None:
    """Find the bullet with which a list begins in a text, as (start, end)."""
    offset = 0
    for paragraph in re.split(r"(\n{2,})", text):
        lines = paragraph.split("\n")
        bullets = list(_bullets(paragraph))
        marks = [match[1] for match in bullets]
        certain = [mark for mark in marks if mark in "•▪◦‣"]
        if certain or len(marks) > 1 or (marks and len(lines) > 1 and _BULLET.match(lines[0])):
            start, end = bullets[0].span(1)
            return offset + start, offset + end
        offset += len(paragraph)
    return None


def _bullets(text: str) -> Iterator[re.Match[str]]:
    return re.finditer(rf"(?m)^{_BULLET.pattern}", text)


def _line(value: Any) -> Text:
    text = _words(value)
    if "\n\n" in text:
        raise refuse(
            "paragraphs",
            _("One paragraph is expected here; this text has several."),
            _("Delete the empty line, or move the rest into the body."),
        )
    return text


def _id(value: Any) -> Text:
    if isinstance(value, Mapping) and value:
        raise refuse(
            "shape",
            _("A name is expected here, not fields."),
            _("Write the name alone: what goes with it is read in the partner's file."),
        )
    text = expect_text(value)
    name = composed(text)
    return text if name == text else Text.typed(name, text.span)


def _lead(value: Any) -> Text:
    if isinstance(value, Sequence) and not value.flow:
        raise refuse(
            "shape",
            _("A text is expected here, not a list."),
            _("Put « | » after « lead: »; the dashes stay, each before its words, on its line."),
        )
    text = expect_text(value)
    head, points = _parted(text)
    if head is text:
        _refuse_bullets(text)
    for indent, point in points:
        if indent >= points[0][0] + 2:
            raise _too_deep(point)
        if gap := re.search(r"\n\s*\n", point):
            raise refuse(
                "bullet",
                _("What follows the list of a lead would be printed in it."),
                _("Put the list at the end of the lead, or the rest into the body."),
                span=point.span_of(gap.end(), len(point)),
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
Id: TypeAlias = Annotated[Text, Reader(_id, TEXT)]
"""A name that refers to something: a partner, a person, a file."""

Lead: TypeAlias = Annotated[Text, Reader(_lead, TEXT)]
"""Paragraphs, which bullets may follow."""


def one_or_more(value: Any) -> Any:
    """Take a value alone for a list of one."""
    return value if isinstance(value, Sequence) else alone(value)


Ids: TypeAlias = Annotated[list[Id], BeforeValidator(one_or_more), Or(TEXT)]
"""One such name alone, or several."""
Lines: TypeAlias = Annotated[list[Line], BeforeValidator(one_or_more), Or(LINE)]
"""One paragraph alone, or several, each after its dash."""


# Lists ------------------------------------------------------------------------------------------


def with_points(text: Text) -> tuple[Text | None, list[Text]]:
    """Part a text from the bullets that end it; what stands before them may be nothing."""
    head, points = _parted(text)
    return head, [point for _indent, point in points]


def _parted(text: Text) -> tuple[Text | None, list[tuple[int, Text]]]:
    bullets = list(_bullets(text))
    first = _first_bullet(text) or (bullets[0].span(1) if len(bullets) > 1 else None)
    if first is None:
        return text, []
    head = text[: first[0]].rstrip()
    if head and text[first[0]] in "–—" and head[-1] not in ":.;!?…»)":
        return text, []  # a dash may stand at the beginning of a line by chance
    start = text.rfind("\n", 0, first[0]) + 1
    points = _points(text.part(start, len(text)))
    return text.part(0, len(head)) if head else None, points


def split_bullets(text: Text) -> list[Text | Mapping]:
    """Cut a text into one text per bullet; lines without bullet go on with the item above.

    Bullets that are set in by two spaces are a list in the item above.
    """
    bullets = list(_bullets(text))
    if not bullets or text[: bullets[0].start()].strip():
        raise refuse(
            "bullet",
            _("Each item of this list must begin with a bullet."),
            _("Begin each item on a line of its own with « - »."),
        )
    items: list[tuple[Text, list[Text]]] = []
    points = _points(text)
    inner = None
    for indent, point in points:
        if indent < points[0][0] + 2:
            items.append((point, []))
            inner = None
            continue
        inner = indent if inner is None else inner
        if indent >= inner + 2:
            raise _too_deep(point)
        items[-1][1].append(point)
    return [
        wrap(item, text=item, list=placed(Sequence(below), below[0])) if below else item
        for item, below in items
    ]


def _too_deep(point: Text) -> Exception:
    return refuse(
        "bullet",
        _("This item would be printed in a row with those above it: lists stand no deeper."),
        _("Take it out to their margin, or make of it a sentence of the item above."),
        span=point.span,
    )


def _points(text: Text) -> list[tuple[int, Text]]:
    """Cut a text at its bullets; each point comes with how far it is set in."""
    bullets = list(_bullets(text))
    ends = [bullet.start() for bullet in bullets[1:]] + [len(text)]
    return [
        (bullet.start(1) - bullet.start(), text.part(bullet.end(), len(text[:end].rstrip())))
        for bullet, end in zip(bullets, ends, strict=True)
    ]
