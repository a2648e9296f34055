"""The bound release: everything that will be printed, in document order, free of any format.

An empty `Prose` or tuple means that the part is absent. `origin` is the place of the YAML text
a node comes from; two nodes that print alike are equal wherever they come from.
"""

import datetime
from collections.abc import Iterator
from dataclasses import field, replace
from typing import Any, Literal, TypeAlias, TypeVar

from generator.content.body import (
    Asset,
    Block,
    Figures,
    Happening,
    Image,
    List,
    Node,
)
from generator.content.prose import Paragraphs, Prose, Run
from generator.findings import Span
from generator.records import record

T = TypeVar("T")

State: TypeAlias = Literal["draft", "approved", "published"]
Act: TypeAlias = Literal["publish", "correct", "replace", "withdraw"]
"""What makes a version of a release that comes out."""

DIGITS = 8
"""How many digits of a fingerprint are shown."""


@record(frozen=True, slots=True, kw_only=True)
class Logo(Node):
    """A partner's logo; `name` is its alternative text. Without a file the name stands for it."""

    name: str
    asset: Asset | None


@record(frozen=True, slots=True, kw_only=True)
class Event(Happening):
    """What the press is invited to, or what is told.

    `begins` and `ends` are for calendars: days, the last one included, or moments; None where
    nobody can know.
    """

    begins: datetime.date | None = None
    ends: datetime.date | None = None


@record(frozen=True, slots=True, kw_only=True)
class Note(Node):
    """A note; its calls link to `#note-<number>`."""

    number: int
    text: Prose


@record(frozen=True, slots=True, kw_only=True)
class About(Node):
    """A partner's boilerplate of the day.

    `name` is as a sentence needs it after « à propos de »: « la MEL », « Action Logement ».
    """

    name: str
    blocks: tuple[Block, ...] = ()
    figures: tuple[Figures, ...] = ()
    more: Paragraphs = ()


@record(frozen=True, slots=True, kw_only=True)
class Contact(Node):
    """A person, an office, or the organisation itself where neither is named.

    Phones, e-mails, website and agency are runs with a target where readable.
    """

    name: Prose = ()
    role: Prose = ()
    office: Prose = ()
    service: Prose = ()
    agency: Prose = ()
    phones: tuple[Prose, ...] = ()
    emails: tuple[Prose, ...] = ()
    website: Prose = ()
    address: Paragraphs = ()


@record(frozen=True, slots=True, kw_only=True)
class OrganisationContacts(Node):
    """The contacts of one organisation."""

    name: str
    contacts: tuple[Contact, ...]


@record(frozen=True, slots=True, kw_only=True)
class ContactGroup(Node):
    """Contacts under one heading; an empty `heading` is the press contacts'."""

    heading: Prose = ()
    organisations: tuple[OrganisationContacts, ...]

    @property
    def single(self) -> bool:
        """Tell whether there is one contact only, which the heading's number follows."""
        return sum(len(one.contacts) for one in self.organisations) == 1


@record(frozen=True, slots=True, kw_only=True)
class Version:
    """The same release in another language; `slug` is what its files are called."""

    language: str
    slug: str


@record(frozen=True, slots=True, kw_only=True)
class Embargo(Node):
    """Nothing is published before `until` (aware of its time zone); `text` says it in words.

    One that is `lifted` is over: it is still known, and printed no more.
    """

    until: datetime.datetime | None
    text: Prose
    lifted: bool = False


@record(frozen=True, slots=True, kw_only=True)
class Edition(Node):
    """Which version of a release came out last: its number, its day, the act that made it.

    `notice` is the sentence of the act, `line` tells number and day, and the version before.
    `wording` is the fingerprint of what came out, empty where nobody can compare; `replaces` is
    that of the version before, which can be read at `earlier`, if anywhere.
    """

    number: int
    date: str
    act: Act
    notice: Prose = ()
    line: Prose
    wording: str = ""
    replaces: str = ""
    earlier: str = ""

    @property
    def withdrawn(self) -> bool:
        """Tell whether the release was withdrawn."""
        return self.act == "withdraw"


@record(frozen=True, slots=True, kw_only=True)
class Reference:
    """What a `{name}` became: the text printed, where it was called and where it was defined."""

    name: str
    text: str
    used: Span | None
    defined: Span | None


@record(frozen=True, slots=True)
class Party:
    """An organisation that must agree to a release: the id of its file, how it is called."""

    id: str
    name: str


@record(frozen=True, slots=True, kw_only=True)
class Source:
    """A file that goes with a document, and says what it was made of."""

    name: str
    text: str


@record(frozen=True, slots=True, kw_only=True)
class Release(Node):
    """A release, bound to the facts of its day.

    `stem` is what its files are called, before the end of their names. `kind` is what it is
    (`release`, `invitation`…); its kicker is `kicker`, or else the style's label of `headed`,
    another kind. `taken` is where all stands that went into it, `sources` are the files that go
    with it, `parties` must agree to it. `edition` is which version came out, of one that did.
    `fingerprint` is that of its wording (`content/wording.py`), empty until it is typeset.
    """

    slug: str
    stem: str = ""
    language: str
    kind: str = "release"
    state: State = "draft"
    embargo: Embargo | None = None
    edition: Edition | None = None
    date: datetime.date | None
    headed: str = ""
    kicker: Prose = ()
    notice: Prose = ()
    title: Prose
    subtitle: Prose = ()
    dateline: Prose = ()
    partners: tuple[str, ...] = ()
    logos: tuple[Logo, ...] = ()
    event: Event | None = None
    lead: Paragraphs = ()
    lead_list: List | None = None
    body: tuple[Block, ...] = ()
    notes: tuple[Note, ...] = ()
    abouts: tuple[About, ...] = ()
    links: tuple[Prose, ...] = ()
    contacts: tuple[ContactGroup, ...] = ()
    versions: tuple[Version, ...] = ()
    references: tuple[Reference, ...] = ()
    taken: frozenset[Span] = field(default=frozenset(), compare=False, repr=False)
    sources: tuple[Source, ...] = field(default=(), compare=False, repr=False)
    parties: tuple[Party, ...] = field(default=(), compare=False, repr=False)
    fingerprint: str = field(default="", compare=False, repr=False)

    @property
    def digits(self) -> str:
        """The digits of the fingerprint that people read and type."""
        return self.fingerprint[:DIGITS]

    @property
    def lead_words(self) -> Paragraphs:
        """Return the paragraphs of the lead, those of its bullets included."""
        items = self.lead_list.items if self.lead_list else ()
        return (*self.lead, *(prose for item in items for prose in item.paragraphs))


def in_force(release: Release) -> Release:
    """Return a release as it is printed: without an embargo that is over, with what became of it.

    The sentence of a correction opens the line above the title, which every style prints.
    """
    over = release.embargo is not None and release.embargo.lifted
    said = release.edition.notice if release.edition else ()
    notice = (*said, Run(" "), *release.notice) if said and release.notice else said
    if not (over or notice):
        return release
    return replace(
        release,
        embargo=None if over else release.embargo,
        notice=notice or release.notice,
    )


def runs(node: Any) -> Iterator[Run]:
    """Yield every run of a node and of all below it, in document order."""
    return every(node, Run)


def every(node: Any, kind: type[T]) -> Iterator[T]:
    """Yield what is of a kind in a node and below it, in document order."""
    return (one for one in _parts(node) if isinstance(one, kind))


def words(release: Release) -> Iterator[tuple[str, Span]]:
    """Yield every text of a release with the place it was typed at, as far as that is known."""
    here: Span | None = release.origin
    for one in _parts(release):
        if isinstance(one, Logo | About):
            here = one.origin or here
        said = one.text if isinstance(one, Run) else getattr(one, "name", "")
        place = one.origin or here
        if isinstance(said, str) and place:
            yield said, place


def pictures(release: Release) -> Iterator[tuple[Asset, Span]]:
    """Yield every picture of a release, with the place that names it, in document order."""
    for one in _parts(release):
        if isinstance(one, Logo | Image) and one.asset and one.origin:
            yield one.asset, one.origin


def _parts(node: Any) -> Iterator[Any]:
    """Yield a node's own runs and nodes and those of all below it, in document order."""
    left = [node]
    while left:
        one = left.pop()
        if isinstance(one, tuple):
            left += reversed(one)
        elif isinstance(one, Node):
            yield one
            left += [getattr(one, name) for name in reversed(one.__dataclass_fields__)]
        elif isinstance(one, Run):
            yield one
