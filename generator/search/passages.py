"""What a release prints, paragraph by paragraph, with where it was typed."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any

from generator.content import body, document
from generator.content.body import Node
from generator.content.document import Reference, Release
from generator.content.prose import Prose, Run, bare
from generator.findings import Span
from generator.search.folded import Folded, folded, whole
from generator.search.sheet import Passage, Source

_FIELDS = {
    "embargo": "head", "kicker": "head", "dateline": "head", "notice": "head", "title": "title",
    "subtitle": "title", "event": "event", "logos": "logo", "lead": "lead", "lead_list": "lead",
    "body": "text", "notes": "note", "abouts": "about", "links": "link", "contacts": "contact",
}  # fmt: skip
"""The fields of a release that are printed, in order, with their parts."""
_BLOCKS: dict[type[Node], str] = {
    body.Heading: "heading", body.List: "list", body.Commitments: "commitments",
    body.Quote: "quotation", body.Figures: "figures", body.Table: "table",
    body.Agenda: "programme", body.Callout: "box", body.Image: "picture", body.Images: "picture",
}  # fmt: skip
_OF_PICTURES = ("alt", "caption", "credit")
_NAMES = ("name", "alt")
"""The fields of nodes that are read although they are no prose; others choose, or lay out."""
_BETWEEN: dict[type[Node], str] = {body.Figure: " ", body.Row: " · ", document.Contact: " – "}
"""The nodes that are read in one go, with what stands here between their parts."""


def passages(release: Release) -> Iterator[Passage]:
    """Yield what a typeset release prints, in the order in which it is read."""
    known = _References(release.references)
    for name, part in _FIELDS.items():
        if name == "event" and release.kind != "invitation":
            continue  # its parts are printed where texts call them
        around = release.origin or Span(release.slug, 1, 1, 1, 1)
        for prose, below, here in _read(getattr(release, name), part, around):
            if (text := bare(prose)).strip():
                places = tuple(_places(prose, here))
                typed = dict.fromkeys(span for _offset, span in places)
                sources = tuple(known.sources(folded(text), typed))
                yield Passage(below, text, places, sources)


def _places(prose: Prose, here: Span) -> Iterator[tuple[int, Span]]:
    """Yield where runs were typed, each place with the offset that it begins at."""
    last = next((run.origin for run in prose if run.origin), here)
    yield 0, last
    offset = 0
    for run in prose:
        if run.origin and run.origin != last:
            last = run.origin
            yield offset, last
        offset += len(bare((run,)))


# Walking through what is printed ----------------------------------------------------------------


def _read(value: Any, part: str, here: Span) -> Iterator[tuple[Prose, str, Span]]:
    """Yield the paragraphs of a value, each with its part and the place around it."""
    if isinstance(value, str):
        yield (Run(value),), part, here
    elif isinstance(value, tuple) and value and all(isinstance(one, Run) for one in value):
        yield value, part, here
    elif isinstance(value, tuple):
        for one in value:
            yield from _read(one, part, here)
    elif isinstance(value, Node):
        part = part if part in ("about", "lead") else _BLOCKS.get(type(value), part)
        here = value.origin or here
        if isinstance(value, document.OrganisationContacts):  # in the file of the organisation
            here = value.contacts[0].origin or here
        for name, below in _parts(value):
            yield from _read(below, name if name in _OF_PICTURES else part, here)


def _parts(node: Node) -> Iterator[tuple[str, Any]]:
    """Yield what is read of a node, with the names of the fields."""
    fields = {name: getattr(node, name) for name in node.__dataclass_fields__}
    if between := _BETWEEN.get(type(node)):
        yield "", _joined(fields.values(), between)
    elif isinstance(node, body.Quote):
        speaks = () if node.attribution == "inside" else body.attribution(node)
        yield from (("", one) for one in (node.intro, node.paragraphs, speaks))
    elif isinstance(node, body.Table):
        headings = _joined((column.heading for column in node.columns), " · ")
        yield from (("", one) for one in (node.title, node.unit, headings, node.rows, node.source))
    else:
        for name, value in fields.items():
            if name in _NAMES or not isinstance(value, str):
                yield name, value


def _joined(values: Iterable[Any], between: str) -> Prose:
    """Make one paragraph of all that fields hold."""
    joined: tuple[Run, ...] = ()
    for prose in _every(values):
        joined += (*((Run(between),) if joined else ()), *prose)
    return joined


def _every(values: Iterable[Any]) -> Iterator[Prose]:
    for value in values:
        if isinstance(value, tuple) and value and all(isinstance(one, Run) for one in value):
            yield value
        elif isinstance(value, tuple):
            yield from _every(value)


# What names stood for ---------------------------------------------------------------------------


class _References:
    """What the names of a release became, in the order of the places that call them."""

    def __init__(self, references: Iterable[Reference]) -> None:
        called = [(one.used, one) for one in references if one.used]
        self._called = sorted(called, key=lambda pair: pair[0])
        self._spans = [span for span, _one in self._called]

    def sources(self, words: Folded, typed: Iterable[Span]) -> Iterator[Source]:
        """Yield what stands in a passage for names, and within that for the names in facts."""
        for span in typed:
            yield from self._below(words, span, (0, words.spans[-1][1] if words.spans else 0), ())

    def _below(
        self, words: Folded, typed: Span, within: tuple[int, int], above: Sequence[Span]
    ) -> Iterator[Source]:
        at, end = within
        last, begin = typed, at
        for used, one in self._inside(typed):
            # A first mention stands for a name and the acronym behind it: both begin where it does.
            begin, last = (begin if used == last else at), used
            found = next(words.places(whole(one.text), begin), None)
            if found is None or found[1] > end:
                continue
            yield Source(*found, one.name, used, one.defined)
            at = max(at, found[1])
            if one.defined and one.defined not in above:
                yield from self._below(words, one.defined, found, (*above, one.defined))

    def _inside(self, span: Span) -> Iterator[tuple[Span, Reference]]:
        first = bisect_left(self._spans, Span(span.path, *span.start, 0, 0))
        for used, one in islice(self._called, first, None):
            if not span.contains(used):
                return
            yield used, one
