"""What was printed when a document went out, and what its corrections are."""

from collections.abc import Iterable
from typing import Literal, TypeAlias
from xml.etree.ElementTree import Element

from generator.corrections.stream import Comment, Hand
from generator.findings import Span
from generator.records import record

Kind: TypeAlias = Literal[
    "changed", "split", "merged", "moved", "inserted", "deleted", "typography", "formatting",
    "comment",
]  # fmt: skip

_NAMESPACE = "{urn:communique:corrections:1}"


@record(frozen=True, slots=True)
class Printed:
    """A paragraph as it was printed; `place` is where it was typed, where the document says it."""

    anchor: str
    text: str
    place: Span | None = None


@record(frozen=True, slots=True)
class Sent:
    """What a document was when it went out."""

    slug: str
    fingerprint: str
    paragraphs: tuple[Printed, ...]


@record(frozen=True, slots=True)
class Edit:
    """The characters from `start` to `end` of what was printed, and what stands there now."""

    start: int
    end: int
    text: str


@record(frozen=True, slots=True)
class Correction:
    """One thing that somebody changed.

    `printed` are the paragraphs it touches, `written` how they read now; what was inserted comes
    behind the last of `printed`. `edit` is the change within the one paragraph of a `changed`.
    `hands` is empty where changes were not tracked; `files` are the documents that ask for it.
    One is not `sure` of a document that lost what it was made of.
    """

    kind: Kind
    printed: tuple[Printed, ...]
    written: tuple[str, ...] = ()
    edit: Edit | None = None
    hands: tuple[Hand, ...] = ()
    comments: tuple[Comment, ...] = ()
    files: tuple[str, ...] = ()
    sure: bool = True


def sent(parts: Iterable[Element]) -> Sent | None:
    """Read what the document says of itself; None where it was lost on the way."""
    for root in parts:
        if root.tag == f"{_NAMESPACE}release":
            found = tuple(map(_printed, root.iterfind(f"{_NAMESPACE}paragraph")))
            return Sent(root.get("slug", ""), root.get("fingerprint", ""), found)
    return None


def _printed(element: Element) -> Printed:
    return Printed(element.get("id", ""), "".join(element.itertext()), _place(element))


def _place(element: Element) -> Span | None:
    names = ("line", "column", "end-line", "end-column")
    digits = [element.get(name, "") for name in names]
    if not all(one.isascii() and one.isdigit() and len(one) < 8 for one in digits):
        return None
    line, column, end_line, end_column = map(int, digits)
    return Span(element.get("path", ""), line, column, end_line, end_column)
