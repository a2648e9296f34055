"""The blocks of a bound body, in document order, free of any format.

An empty `Prose` or tuple means that the part is absent.
"""

from collections.abc import Iterator, Sequence
from dataclasses import field
from functools import cached_property
from hashlib import sha256
from typing import Literal, TypeAlias

from generator.content import photographs
from generator.content.prose import Paragraphs, Prose, Run
from generator.findings import Span
from generator.language import Ending
from generator.records import record


@record(frozen=True, slots=True, kw_only=True)
class Node:
    """Anything that is printed and comes from a line of YAML."""

    origin: Span | None = field(default=None, compare=False)


@record(frozen=True, kw_only=True)
class Asset:
    """A picture's own bytes; `name` is its path in the workspace, `media_type` as in MIME.

    `ratio` is its width over its height, `width` that of its own in pixels of CSS, 0 when it has
    none. A logo whose blank around it was cut off tells the digest of its file, `cut_from`.
    """

    name: str
    media_type: str
    data: bytes = field(repr=False)
    ratio: float = 1.0
    width: float = 0
    cut_from: str = ""

    @cached_property
    def digest(self) -> str:
        """That of the file that was named."""
        return self.cut_from or sha256(self.data).hexdigest()

    @cached_property
    def printed(self) -> photographs.Printed:
        """What formats print of it, made when the first one asks."""
        if self.media_type.endswith("xml"):
            return photographs.Printed(media_type=self.media_type, data=self.data)
        return photographs.prepared(self.data, self.media_type)


@record(frozen=True, slots=True, kw_only=True)
class Text(Node):
    """One or several paragraphs."""

    paragraphs: Paragraphs


@record(frozen=True, slots=True, kw_only=True)
class Heading(Node):
    """A heading of the body; `level` 2 is the highest, under the title."""

    text: Prose
    level: int = 2


@record(frozen=True, slots=True, kw_only=True)
class Item(Node):
    """An item of a list or of commitments; `by`, `target` and `until` belong to commitments.

    `items` are a list within it, below its paragraphs.
    """

    title: Prose = ()
    paragraphs: Paragraphs = ()
    items: tuple["Item", ...] = ()
    by: Prose = ()
    target: Prose = ()
    until: Prose = ()


@record(frozen=True, slots=True, kw_only=True)
class List(Node):
    """A list with bullets; `ending` is how its items end where staff say it."""

    title: Prose = ()
    intro: Paragraphs = ()
    items: tuple[Item, ...]
    ending: Ending | None = None


@record(frozen=True, slots=True, kw_only=True)
class Commitments(Node):
    """What the parties promise; `by` is empty when nobody is named or all are."""

    title: Prose = ()
    intro: Paragraphs = ()
    by: Prose = ()
    items: tuple[Item, ...]
    ending: Ending | None = None


Attribution: TypeAlias = Literal["before", "after", "inside"]


@record(frozen=True, slots=True, kw_only=True)
class Quote(Node):
    """Words of a person, without the outer quotation marks' spaces settled by the typesetter.

    `paragraphs` hold the quotation marks. `speaker` is the composed « A, X de O »; `verb` is empty
    when nothing introduces the words. `attribution` says on which side of them the speaker stands;
    `inside`: the paragraphs hold it. `intro` is a sentence of its own that announces the words.
    """

    intro: Paragraphs = ()
    paragraphs: Paragraphs
    speaker: Prose = ()
    verb: Prose = ()
    attribution: Attribution = "before"


def attribution(quote: Quote) -> Prose:
    """Put together who speaks and the verb, in the order in which they are read."""
    parts = (quote.speaker, quote.verb)
    first, last = parts if quote.attribution == "before" else reversed(parts)
    return (*first, Run(" "), *last) if first and last else (*first, *last)


@record(frozen=True, slots=True, kw_only=True)
class Figure(Node):
    """A key figure: « 35,1 millions d’euros » (value) « investis… » (label)."""

    value: Prose = ()
    label: Prose = ()
    detail: Prose = ()
    was: Prose = ()
    change: Prose = ()


@record(frozen=True, slots=True, kw_only=True)
class Figures(Node):
    """Key figures, with the source they are quoted from."""

    title: Prose = ()
    source: Prose = ()
    intro: Paragraphs = ()
    link: Prose = ()
    items: tuple[Figure, ...]


@record(frozen=True, slots=True, kw_only=True)
class Column(Node):
    """A column's heading; figures are set flush right."""

    heading: Prose
    numeric: bool = False


@record(frozen=True, slots=True, kw_only=True)
class Row(Node):
    """A row of cells; a detail row spells out the one above it, a total row adds up those above."""

    cells: tuple[Prose, ...]
    detail: bool = False
    total: bool = False


@record(frozen=True, slots=True, kw_only=True)
class Table(Node):
    """A table with one row of column headings and one column of row headings.

    `unit` is that of all its figures, told with the title.
    """

    title: Prose = ()
    unit: Prose = ()
    source: Prose = ()
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@record(frozen=True, slots=True, kw_only=True)
class Happening(Node):
    """What takes place: an event by its name and day, or a moment of an agenda by its hour.

    Each of `details` is a line of its own, behind its label.
    """

    name: Prose = ()
    date: Prose = ()
    time: Prose = ()
    text: Paragraphs = ()
    place: Paragraphs = ()
    press: Paragraphs = ()
    audience: Paragraphs = ()
    registration: Paragraphs = ()
    accreditation: Paragraphs = ()
    moderators: Paragraphs = ()
    speakers: Paragraphs = ()

    @property
    def details(self) -> list[tuple[str, Prose]]:
        """The lines with the keys of their labels, in the order in which they are read."""
        return [(key, prose) for key in DETAILS for prose in getattr(self, key)]


DETAILS = ("place", "press", "audience", "registration", "accreditation", "moderators", "speakers")


@record(frozen=True, slots=True, kw_only=True)
class Slot(Happening):
    """A moment of the agenda."""


@record(frozen=True, slots=True, kw_only=True)
class Agenda(Node):
    """The programme of a day, or of several."""

    title: Prose = ()
    date: Prose = ()
    items: tuple[Slot, ...]


@record(frozen=True, slots=True, kw_only=True)
class Image(Node):
    """A picture. `asset` is absent while the file is an open point, said in `missing`.

    `alt` is empty for a decorative picture only. `width` is that in print, as CSS says it: a share
    of the text (« 50% »), a length (« 8cm »), or empty.
    """

    asset: Asset | None
    missing: Prose = ()
    alt: str = ""
    caption: Prose = ()
    credit: Prose = ()
    width: str = ""


@record(frozen=True, slots=True, kw_only=True)
class Images(Node):
    """Pictures side by side, with what is said of all of them."""

    items: tuple[Image, ...]
    caption: Prose = ()
    credit: Prose = ()


@record(frozen=True, slots=True, kw_only=True)
class Callout(Node):
    """A box: practical details, an invitation to register."""

    title: Prose = ()
    link: Prose = ()
    blocks: tuple["Block", ...]


Block: TypeAlias = (
    Text
    | Heading
    | List
    | Commitments
    | Quote
    | Figures
    | Table
    | Agenda
    | Image
    | Images
    | Callout
)


def outline(blocks: Sequence[Block], above: int = 1) -> Iterator[tuple[Block, int]]:
    """Pair each block with the level of its heading, so that no level is skipped.

    `above` is the level of the heading over all of them: blocks of the body stand under 1.
    """
    current = above
    for block in blocks:
        if isinstance(block, Heading):
            current = min(max(block.level - 1, 1) + above, current + 1, 6)
            yield block, current
        else:
            yield block, min(current + 1, 6)
