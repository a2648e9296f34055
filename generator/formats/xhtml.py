"""Write what a release says as XHTML without dress, and as plain text, for other programs.

The elements are those that editors and agencies keep: headings, paragraphs, lists, tables,
quotations. Title, pictures and contacts are told apart by each format.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias
from xml.etree.ElementTree import Element, SubElement

from generator.content import body
from generator.content.body import Block, attribution, outline
from generator.content.document import Release
from generator.content.prose import Prose, Run

Label: TypeAlias = Callable[..., str]
_TAGS = {"strong": "strong", "em": "em", "sup": "sup", "note": "sup"}
_PARAGRAPHS = frozenset(("p", "li", "h2", "h3", "h4", "h5", "h6", "tr"))


def article(release: Release, label: Label) -> Element:
    """Return a `div` of what a release says below its title, from its notice to its About texts."""
    root = Element("div", {"lang": release.language})
    _paragraphs(root, [release.notice, release.subtitle, release.dateline])
    if release.event and release.kind == "invitation":
        _happening(root, release.event, label)
    _paragraphs(root, release.lead)
    _items(root, release.lead_list.items if release.lead_list else (), label)
    _blocks(root, release.body, label)
    for note in release.notes:
        _prose(SubElement(root, "p"), (Run(f"[{note.number}] "), *note.text))
    for about in release.abouts:
        SubElement(root, "h2").text = label("about", about.name)
        _blocks(root, (*about.blocks, *about.figures), label, above=2)
        _paragraphs(root, about.more)
    return root


def text(root: Element) -> str:
    """Return what XHTML says, one line a paragraph."""
    return "\n\n".join(filter(None, _lines(root, "")))


def _lines(element: Element, indent: str) -> Iterator[str]:
    for child in element:
        if child.tag in ("ul", "blockquote"):
            yield from _lines(child, f"{indent}    " if child.tag == "blockquote" else indent)
        elif child.tag in _PARAGRAPHS:
            yield f"{indent}{_line(child)}"
            yield from _lines(child, f"{indent}  ")
        else:
            yield from _lines(child, indent)


def _line(element: Element) -> str:
    """Return the words of a paragraph, without those of the lists and paragraphs within it."""
    if element.tag == "tr":
        return " – ".join("".join(cell.itertext()) for cell in element)
    inside = (_inline(child) + (child.tail or "") for child in element)
    words = (element.text or "") + "".join(inside)
    return f"- {words}" if element.tag == "li" else words


def _inline(child: Element) -> str:
    return "" if child.tag in {"ul", "p"} else "".join(child.itertext())


# Prose ------------------------------------------------------------------------------------------


def _paragraphs(parent: Element, paragraphs: Iterable[Prose]) -> None:
    for prose in filter(None, paragraphs):
        _prose(SubElement(parent, "p"), prose)


def _prose(parent: Element, prose: Prose) -> None:
    for run in prose:
        _run(parent, run)


def _run(parent: Element, run: Run) -> None:
    if "note" in run.marks or not (run.marks & _TAGS.keys() or run.href or run.language):
        _say(parent, f"[{run.text}]" if "note" in run.marks else run.text)
        return
    at = parent
    for mark in sorted(run.marks & _TAGS.keys()):
        at = SubElement(at, _TAGS[mark])
    if run.language:
        at = SubElement(at, "span", {"lang": run.language})
    if run.href:
        at = SubElement(at, "a", {"href": run.href})
    at.text = run.text


def _say(parent: Element, words: str) -> None:
    """Add words behind what an element holds."""
    if len(parent):
        parent[-1].tail = (parent[-1].tail or "") + words
    else:
        parent.text = (parent.text or "") + words


def _labelled(label: Label, *pairs: tuple[str, Prose]) -> Iterator[Prose]:
    return ((Run(f"{label(key)} "), *prose) for key, prose in pairs if prose)


def _joined(parts: Iterable[Prose], joint: str) -> Prose:
    joined: Prose = ()
    for part in filter(None, parts):
        joined = (*joined, Run(joint), *part) if joined else part
    return joined


# Blocks -----------------------------------------------------------------------------------------


def _blocks(parent: Element, blocks: Sequence[Block], label: Label, above: int = 1) -> None:
    for block, level in outline(blocks, above):
        _headed(parent, block, level)
        _paragraphs(parent, getattr(block, "intro", ()))
        _WRITERS[type(block)](parent, block, label)
        _paragraphs(parent, [getattr(block, "link", ())])


def _headed(parent: Element, block: Any, level: int) -> None:
    """Write the title of a block, with the unit of its figures."""
    title = block.text if isinstance(block, body.Heading) else getattr(block, "title", ())
    unit = getattr(block, "unit", ())
    if unit:
        title = (*title, Run(" ("), *unit, Run(")")) if title else unit
    if title:
        _prose(SubElement(parent, f"h{level}"), title)


def _text(parent: Element, block: body.Text, label: Label) -> None:
    _paragraphs(parent, block.paragraphs)


def _heading(parent: Element, block: body.Heading, label: Label) -> None:
    """Its words stand there."""


def _list(parent: Element, block: body.List | body.Commitments, label: Label) -> None:
    by = block.by if isinstance(block, body.Commitments) else ()
    _paragraphs(parent, _labelled(label, ("by", by)))
    _items(parent, block.items, label)


def _items(parent: Element, items: Sequence[body.Item], label: Label) -> None:
    if not items:
        return
    listed = SubElement(parent, "ul")
    for item in items:
        entry = SubElement(listed, "li")
        told = _labelled(label, ("by", item.by), ("target", item.target), ("until", item.until))
        first, *others = [*filter(None, (item.title, *item.paragraphs)), *told] or [()]
        _prose(entry, first)
        _paragraphs(entry, others)
        _items(entry, item.items, label)


def _quote(parent: Element, block: body.Quote, label: Label) -> None:
    said = (*attribution(block), Run(label("says"))) if block.speaker else ()
    before = block.attribution == "before"
    _paragraphs(parent, [said if before else ()])
    _paragraphs(SubElement(parent, "blockquote"), block.paragraphs)
    if block.speaker and block.attribution == "after":
        _paragraphs(parent, [(Run("– "), *attribution(block))])


def _figures(parent: Element, block: body.Figures, label: Label) -> None:
    listed = SubElement(parent, "ul")
    for figure in block.items:
        was = _joined(_labelled(label, ("was", figure.was)), "")
        entry = SubElement(listed, "li")
        _prose(entry, _joined((figure.value, figure.label), " "))
        _paragraphs(entry, (figure.detail, _joined((figure.change, was), ", ")))
    _paragraphs(parent, _labelled(label, ("source", block.source)))


def _table(parent: Element, block: body.Table, label: Label) -> None:
    table = SubElement(parent, "table")
    rows = [[column.heading for column in block.columns], *(row.cells for row in block.rows)]
    parts = ((SubElement(table, "thead"), rows[:1]), (SubElement(table, "tbody"), rows[1:]))
    for part, lines in parts:
        for cells in lines:
            line = SubElement(part, "tr")
            for at, cell in enumerate(cells):
                head = part.tag == "thead" or at == 0
                _prose(SubElement(line, "th" if head else "td"), cell)
    _paragraphs(parent, _labelled(label, ("source", block.source)))


def _agenda(parent: Element, block: body.Agenda, label: Label) -> None:
    _paragraphs(parent, [block.date])
    listed = SubElement(parent, "ul")
    for slot in block.items:
        entry = SubElement(listed, "li")
        first, *others = slot.text or ((),)
        _prose(entry, (*slot.time, *((Run(label("says") + " "), *first) if first else ())))
        _paragraphs(entry, others)
        _paragraphs(entry, _labelled(label, *slot.details))


def _happening(parent: Element, event: body.Happening, label: Label) -> None:
    told = [("date", event.date), ("time", event.time), *event.details]
    _paragraphs(parent, [event.name, *_labelled(label, *told)])


def _image(parent: Element, block: body.Image | body.Images, label: Label) -> None:
    """Write what is said of pictures, which go apart."""
    for image in block.items if isinstance(block, body.Images) else ():
        _image(parent, image, label)
    credit = _joined(_labelled(label, ("credit", block.credit)), "")
    missing = block.missing if isinstance(block, body.Image) else ()
    _paragraphs(parent, [missing, _joined((block.caption, credit), " – ")])


def _callout(parent: Element, block: body.Callout, label: Label) -> None:
    _blocks(parent, block.blocks, label, above=2)


_WRITERS: dict[type, Callable[[Element, Any, Label], None]] = {
    body.Text: _text,
    body.Heading: _heading,
    body.List: _list,
    body.Commitments: _list,
    body.Quote: _quote,
    body.Figures: _figures,
    body.Table: _table,
    body.Agenda: _agenda,
    body.Image: _image,
    body.Images: _image,
    body.Callout: _callout,
}
