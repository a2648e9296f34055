"""Cut an element of a page into lines, and each line into texts of one dress."""

from dataclasses import replace
from xml.etree.ElementTree import Element

from generator.findings import Span
from generator.records import record

_BLOCKS = ("ul", "ol", "table", "blockquote", "div")


@record(frozen=True, slots=True)
class Dress:
    """How words look, where they lead, where they were typed."""

    bold: bool = False
    italic: bool = False
    raised: bool = False
    marked: bool = False
    href: str = ""
    language: str = ""
    place: Span | None = None


PLAIN = Dress()


def pieces(element: Element) -> list[list[tuple[str, Dress]]]:
    """Return the lines of an element, cut at `br`; lists and tables within it are left out."""
    lines: list[list[tuple[str, Dress]]] = [[]]
    _collect(element, PLAIN, lines)
    return [_trimmed(line) for line in lines if "".join(text for text, _dress in line).strip()]


def _collect(element: Element, dress: Dress, lines: list[list[tuple[str, Dress]]]) -> None:
    if element.text:
        lines[-1].append((element.text, dress))
    for one in element:
        if one.tag == "br":
            lines.append([])
        elif one.tag not in _BLOCKS:
            _collect(one, _dressed(dress, one), lines)
        if one.tail:
            lines[-1].append((one.tail, dress))


def _dressed(dress: Dress, element: Element) -> Dress:
    place = element.get("data-origin")
    return replace(
        dress,
        bold=dress.bold or element.tag in ("b", "strong"),
        italic=dress.italic or element.tag in ("i", "em"),
        raised=dress.raised or element.tag == "sup",
        marked=dress.marked or element.tag == "mark",
        href=element.get("href") or dress.href,
        language=element.get("lang") or dress.language,
        place=_place(place) if place else dress.place,
    )


def _place(told: str) -> Span:
    *numbers, path = told.split(":", 4)
    line, column, end_line, end_column = map(int, numbers)
    return Span(path, line, column, end_line, end_column)


def _trimmed(line: list[tuple[str, Dress]]) -> list[tuple[str, Dress]]:
    """Take away the blanks of the template around a line, and texts that are nothing else."""
    kept = [(text.replace("\n", " "), dress) for text, dress in line]
    while kept and not kept[0][0].strip(" "):
        del kept[0]
    while kept and not kept[-1][0].strip(" "):
        del kept[-1]
    if not kept:
        return kept
    first, last = kept[0], kept[-1]
    kept[0] = (first[0].lstrip(" "), first[1])
    kept[-1] = (kept[-1][0].rstrip(" "), last[1])
    return kept
