"""The bound release: everything that will be printed, in document order, free of any format.

An empty `Prose` or tuple means that the part is absent. `origin` is the place of the YAML text
a node comes from; two nodes that print alike are equal wherever they come from.
"""

import datetime
from collections.abc import Iterator
from dataclasses import dataclass, field, fields, is_dataclass
from typing import Any, Literal, TypeAlias

from generator.content.prose import Paragraphs, Prose, Run
from generator.findings import Span

State: TypeAlias = Literal["draft", "approved", "published"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """Anything that is printed and comes from a line of YAML."""

    origin: Span | None = field(default=None, compare=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Asset:
    """A picture's own bytes; `name` is its path in the workspace, `media_type` as in MIME."""

    name: str
    media_type: str
    data: bytes = field(repr=False)


# Blocks -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Text(Node):
    """One or several paragraphs."""

    paragraphs: Paragraphs


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading(Node):
    """A heading of the body; `level` 2 is the highest, under the title."""

    text: Prose
    level: int = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Item(Node):
    """An item of a list or of commitments; `by`, `target` and `until` belong to commitments."""

    title: Prose = ()
    paragraphs: Paragraphs = ()
    by: Prose = ()
    target: Prose = ()
    until: Prose = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class List(Node):
    """A list with bullets."""

    title: Prose = ()
    intro: Paragraphs = ()
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Commitments(Node):
    """What the parties promise; `by` is empty when nobody is named or all are."""

    title: Prose = ()
    intro: Paragraphs = ()
    by: Prose = ()
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote(Node):
    """Words of a person, without the outer quotation marks' spaces settled by the typesetter.

    `paragraphs` hold the quotation marks. `speaker` is the composed « A, X de O »; `verb` is empty
    when nothing introduces the words. `attribution` says on which side of them the speaker stands.
    """

    paragraphs: Paragraphs
    speaker: Prose = ()
    verb: Prose = ()
    attribution: Literal["before", "after"] = "before"


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure(Node):
    """A key figure: « 35,1 millions d’euros » (value) « investis… » (label)."""

    value: Prose = ()
    label: Prose = ()
    detail: Prose = ()
    was: Prose = ()
    change: Prose = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures(Node):
    """Key figures, with the source they are quoted from."""

    title: Prose = ()
    source: Prose = ()
    intro: Paragraphs = ()
    link: Prose = ()
    items: tuple[Figure, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Node):
    """A column's heading; figures are set flush right."""

    heading: Prose
    numeric: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row(Node):
    """A row of cells; a detail row spells out the one above it."""

    cells: tuple[Prose, ...]
    detail: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(Node):
    """A table with one row of column headings and one column of row headings."""

    title: Prose = ()
    source: Prose = ()
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot(Node):
    """A moment of the agenda."""

    time: Prose
    text: Prose = ()
    press: Prose = ()
    place: Prose = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Agenda(Node):
    """The programme of one day."""

    title: Prose = ()
    date: Prose = ()
    items: tuple[Slot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Image(Node):
    """A picture. `asset` is absent while the file is an open point, said in `missing`.

    `alt` is empty for a decorative picture only.
    """

    asset: Asset | None
    missing: Prose = ()
    alt: str = ""
    caption: Prose = ()
    credit: Prose = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Callout(Node):
    """A box: practical details, an invitation to register."""

    title: Prose = ()
    link: Prose = ()
    blocks: tuple["Block", ...]


Block: TypeAlias = (
    Text | Heading | List | Commitments | Quote | Figures | Table | Agenda | Image | Callout
)


# Around the body --------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Logo(Node):
    """A partner's logo; `name` is its alternative text. Without a file the name stands for it."""

    name: str
    asset: Asset | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Node):
    """What the press is invited to, or what is told."""

    name: Prose = ()
    date: Prose = ()
    time: Prose = ()
    place: Prose = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Note(Node):
    """A note; its calls link to `#note-<number>`."""

    number: int
    text: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class About(Node):
    """A partner's boilerplate of the day.

    `name` is as a sentence needs it after « à propos de »: « la MEL », « Action Logement ».
    """

    name: str
    blocks: tuple[Block, ...] = ()
    figures: tuple[Figures, ...] = ()
    more: Paragraphs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact(Node):
    """A person or an office; phones, e-mails and agency are runs with a target where readable."""

    name: Prose = ()
    role: Prose = ()
    office: Prose = ()
    service: Prose = ()
    agency: Prose = ()
    phones: tuple[Prose, ...] = ()
    emails: tuple[Prose, ...] = ()
    address: Paragraphs = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationContacts(Node):
    """The contacts of one organisation."""

    name: str
    contacts: tuple[Contact, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ContactGroup(Node):
    """Contacts under one heading; an empty `heading` is the press contacts'."""

    heading: Prose = ()
    organisations: tuple[OrganisationContacts, ...]

    @property
    def single(self) -> bool:
        """Tell whether there is one contact only, which the heading's number follows."""
        return sum(len(one.contacts) for one in self.organisations) == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """The same release in another language; `slug` names its files."""

    language: str
    slug: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Embargo(Node):
    """Nothing is published before `until` (aware of its time zone); `text` says it in words."""

    until: datetime.datetime | None
    text: Prose


@dataclass(frozen=True, slots=True, kw_only=True)
class Reference:
    """What a `{name}` became: the text printed, where it was called and where it was defined."""

    name: str
    text: str
    used: Span | None
    defined: Span | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Release(Node):
    """A release, bound to the facts of its day.

    `kind` is the key of its kicker in the style's labels (`release`, `invitation`…).
    """

    slug: str
    language: str
    kind: str = "release"
    state: State = "draft"
    embargo: Embargo | None = None
    date: datetime.date | None
    notice: Prose = ()
    title: Prose
    subtitle: Prose = ()
    dateline: Prose = ()
    partners: tuple[str, ...] = ()
    logos: tuple[Logo, ...] = ()
    event: Event | None = None
    lead: Paragraphs = ()
    body: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()
    abouts: tuple[About, ...] = ()
    links: tuple[Prose, ...] = ()
    contacts: tuple[ContactGroup, ...] = ()
    versions: tuple[Version, ...] = ()
    references: tuple[Reference, ...] = ()


def runs(node: Any) -> Iterator[Run]:
    """Yield every run of a node and of all below it, in document order."""
    if isinstance(node, Run):
        yield node
    elif isinstance(node, tuple):
        for one in node:
            yield from runs(one)
    elif is_dataclass(node) and not isinstance(node, Asset | Span):
        for part in fields(node):
            yield from runs(getattr(node, part.name))
