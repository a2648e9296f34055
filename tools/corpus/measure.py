"""Say what is poor in the pages of a release, by the limits of the house."""

from collections.abc import Iterator
from itertools import pairwise
from typing import Any

from generator.formats import pages

WHITE = 1 / 8
"""The most that may be white at the end of a page that is not the last, of what margins leave."""
LAST = 1 / 5
"""The least that the last of several pages holds."""
LETTERHEAD = 1 / 5
"""The most that logos and names of partners take of the paper, with the margin above them."""
RAGGED = 2 / 5
"""The most of a line that may be empty beside a word that would have fitted."""
SLACK = 1.0
"""What a line may stand out, in pixels of CSS: signs that hang, and rounding."""
_TITLES = {"h2", "h3", "h4", "h5", "h6"}


def faults(document: Any) -> list[str]:
    """Return the faults of all pages, « page 2: a third is white »."""
    last = len(document.pages)
    return [
        f"page {number}: {fault}"
        for number, page in enumerate(document.pages, 1)
        for fault in _faults(page, last=number == last and last > 1, only=last == 1)
    ]


def _faults(page: Any, *, last: bool, only: bool) -> Iterator[str]:
    white = pages.white(page)
    if last and 1 - white < LAST:
        yield f"the last holds {1 - white:.0%}"
    if not (last or only) and white > WHITE:
        yield f"{white:.0%} is white"
    if not (last or only):
        yield from _title_at_the_end(page)
    yield from _of_boxes(page)
    yield from _cut(page)
    yield from _ragged(page)


def _title_at_the_end(page: Any) -> Iterator[str]:
    """Find what stands over a text that begins overleaf."""
    *_before, end = pages.shown(page)
    tag = end.element.tag if end.element is not None else ""
    if tag in _TITLES or _is(end, "item-title"):
        yield f"« {words(end)} » stands alone at the end"


def _of_boxes(page: Any) -> Iterator[str]:
    area = pages.area(page)
    for one in pages.shown(page):
        if one.position_x < area.left - SLACK or one.position_x + one.width > area.right + SLACK:
            yield f"« {words(one)} » stands beyond the margins"
        if one.position_y + one.height > area.bottom + SLACK:
            yield f"« {words(one)} » stands below the page"
    for one in pages.boxes(page, margins=True):
        lines = _lines(one)
        if type(one).__name__ == "MarginBox" and len(lines) > 1:
            yield f"« {words(lines[0])} » takes {len(lines)} lines in the margin"
        if _is(one, "more") and one.position_y <= area.top + SLACK:
            yield f"« {words(one)} » stands alone at the top"
        if _is(one, "logos") and one.position_y + one.height > LETTERHEAD * page.height:
            yield f"the letterhead takes {(one.position_y + one.height) / page.height:.0%}"


def _cut(page: Any) -> Iterator[str]:
    """Find paragraphs whose last word is cut, within a page."""
    for one in pages.boxes(page, margins=True):
        lines = _lines(one)
        if len(lines) > 1 and type(one).__name__ == "BlockBox" and one.element_tag == "p":
            before, end = words(lines[-2]), words(lines[-1])
            if before.endswith(("‐", "\xad")) and " " not in end.strip():
                yield f"« {before.split(' ')[-1]}/{end} » is cut"


def _ragged(page: Any) -> Iterator[str]:
    """Find lines that end early, though the first word of the next would have fitted."""
    for one in pages.boxes(page, margins=True):
        if type(one).__name__ != "BlockBox" or one.element_tag != "p":
            continue
        for line, after in pairwise(_lines(one)):
            if any(child.element_tag == "br" for child in line.children):
                continue
            room = one.width - _taken(line)
            first = (words(after).strip().split(" ") or [""])[0]
            share = len(first) / max(len(words(after).strip()), 1)
            if room > RAGGED * one.width and share * _taken(after) < room / 2:
                yield f"« {words(line)} » ends early, before « {first} »"


def _taken(line: Any) -> float:
    ends = [child.position_x + child.width for child in line.children]
    return float(max(ends, default=line.position_x) - line.position_x)


def _lines(box: Any) -> list[Any]:
    return [one for one in getattr(box, "children", ()) if type(one).__name__ == "LineBox"]


def _is(box: Any, name: str) -> bool:
    classes = box.element.get("class", "") if box.element is not None else ""
    return name in classes.split()


def words(box: Any) -> str:
    """Return the words of a line, or what a picture shows."""
    if hasattr(box, "text"):
        return str(box.text)
    if hasattr(box, "children"):
        return "".join(words(child) for child in box.children)
    return str(box.element.get("alt", "") if box.element is not None else "")
