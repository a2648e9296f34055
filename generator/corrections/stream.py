"""Read what stands in a corrected document: its paragraphs, and who added or cut what in them.

The body is read as one stream of characters and paragraph marks. What is cut is gone, paragraph
marks included: that is how Word writes two paragraphs that were joined.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from generator.records import record

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset({"drawing", "pict", "object", "instrText", "txbxContent", "pPr", "sectPr"})
_LETTERS = {"tab": " ", "br": " ", "cr": " ", "noBreakHyphen": "-", "softHyphen": ""}
_ANCHOR = "cq_"


@record(frozen=True, slots=True)
class Hand:
    """Who made a tracked change, and when, as Word writes it."""

    author: str
    date: str = ""


@record(frozen=True, slots=True)
class Touch:
    """A stretch of a paragraph that a hand added, or dressed; an empty one was cut there."""

    start: int
    end: int
    hand: Hand
    dress: bool = False


@dataclass(slots=True)
class Written:
    """A paragraph as it stands when all changes are accepted.

    `anchors` are the bookmarks round its words, each with the words that it still holds;
    `comments` are the numbers of those made on it.
    """

    text: str = ""
    touches: list[Touch] = field(default_factory=list)
    anchors: dict[str, int] = field(default_factory=dict)
    comments: list[str] = field(default_factory=list)

    @property
    def held(self) -> list[str]:
        """The anchors that hold words; when none does, those that stand here."""
        return [name for name, words in self.anchors.items() if words] or list(self.anchors)


def paragraphs(body: Element) -> list[Written]:
    """Return the paragraphs of a document in their order, those of tables included."""
    reader = _Reader(_ended(body))
    reader.read(body, None, cut=False)
    reader.end()
    return reader.made


def _name(element: Element) -> str:
    return element.tag.removeprefix(W)


def _ended(body: Element) -> frozenset[str]:
    """Return the bookmarks that end: LibreOffice leaves one open where Enter splits it."""
    return frozenset(one.get(f"{W}id", "") for one in body.iter(f"{W}bookmarkEnd"))


def hand(element: Element) -> Hand:
    """Return who signed an element."""
    return Hand(element.get(f"{W}author", ""), element.get(f"{W}date", ""))


class _Reader:
    def __init__(self, ended: frozenset[str]) -> None:
        self.made: list[Written] = []
        self._ended = ended
        self._open: dict[str, str] = {}
        self._here = Written()
        self._letters: list[str] = []
        self._length = 0

    def read(self, element: Element, by: Hand | None, *, cut: bool) -> None:
        for one in element:
            name = _name(one)
            if name in ("ins", "moveTo"):
                self.read(one, hand(one), cut=cut)
            elif name in ("del", "moveFrom"):
                self._touch(hand(one), self._length)
                self.read(one, hand(one), cut=True)
            elif name == "p":
                self._paragraph(one, by, cut=cut)
            elif name == "r":
                self._run(one, by, cut=cut)
            elif name == "tc":
                self.read(one, by, cut=cut)
                self.end()
            elif name == "tr":
                gone = one.find(f"{W}trPr/{W}del")
                self.read(one, by if gone is None else hand(gone), cut=cut or gone is not None)
            elif name == "AlternateContent" or one.tag.endswith("}AlternateContent"):
                continue
            elif not self._mark(one, name) and name not in _SKIPPED:
                self.read(one, by, cut=cut)

    def _paragraph(self, element: Element, by: Hand | None, *, cut: bool) -> None:
        self.read(element, by, cut=cut)
        for change in element.iterfind(f"{W}pPr/{W}pPrChange"):
            self._dress(hand(change), 0)
        marks = element.find(f"{W}pPr/{W}rPr")
        for one in marks if marks is not None else ():
            if _name(one) in ("del", "moveFrom"):
                self._touch(hand(one), self._length)
                return  # the paragraph goes on in the next one
            if _name(one) == "ins":
                self._touch(hand(one), self._length)
        if not cut:
            self.end()

    def _run(self, element: Element, by: Hand | None, *, cut: bool) -> None:
        start = self._length
        for one in element:
            name = _name(one)
            text = (one.text or "") if name == "t" else _LETTERS.get(name, "")
            if name == "commentReference":
                self._comment(one)
            if text and not cut:
                self._add(text)
        if by and not cut and self._length > start:
            self._here.touches.append(Touch(start, self._length, by))
        for change in element.iterfind(f"{W}rPr/{W}rPrChange"):
            self._dress(hand(change), start)

    def _add(self, text: str) -> None:
        self._letters.append(text)
        self._length += len(text)
        for name in self._open.values():
            self._here.anchors[name] = self._here.anchors.get(name, 0) + len(text.strip())

    def _mark(self, element: Element, name: str) -> bool:
        """Follow where a bookmark or a comment begins and ends."""
        number = element.get(f"{W}id", "")
        if name == "bookmarkStart":
            called = element.get(f"{W}name", "")
            if called.startswith(_ANCHOR):
                self._open[number] = called
                self._here.anchors.setdefault(called, 0)
        elif name == "bookmarkEnd":
            self._open.pop(number, None)
        elif name == "commentRangeStart":
            self._comment(element)
        else:
            return False
        return True

    def _comment(self, element: Element) -> None:
        number = element.get(f"{W}id", "")
        if number not in self._here.comments:
            self._here.comments.append(number)

    def _touch(self, by: Hand, at: int) -> None:
        self._here.touches.append(Touch(at, at, by))

    def _dress(self, by: Hand, start: int) -> None:
        self._here.touches.append(Touch(start, self._length, by, dress=True))

    def end(self) -> None:
        """End the paragraph being read; bookmarks that never end do so here."""
        self._here.text = "".join(self._letters)
        if self._here.text.strip() or self._here.anchors or self._here.comments:
            self.made.append(self._here)
        self._open = {number: one for number, one in self._open.items() if number in self._ended}
        self._here, self._letters, self._length = Written(), [], 0


# Comments ---------------------------------------------------------------------------------------

W14 = "{http://schemas.microsoft.com/office/word/2010/wordml}"
W15 = "{http://schemas.microsoft.com/office/word/2012/wordml}"


@record(frozen=True, slots=True)
class Comment:
    """What somebody said of a paragraph; a `settled` one was marked as resolved in Word."""

    number: str
    hand: Hand
    text: str
    settled: bool = False
    answers: bool = False


def comments(told: Element | None, extended: Element | None) -> Mapping[str, Comment]:
    """Return the comments of a document by their numbers."""
    if told is None:
        return {}
    more = {one.get(f"{W15}paraId", ""): one for one in _each(extended)}
    return {one.number: one for one in (_comment(element, more) for element in told)}


def _each(element: Element | None) -> Iterable[Element]:
    return () if element is None else element


def _comment(element: Element, more: Mapping[str, Element]) -> Comment:
    own = list(element.iter(f"{W}p"))
    last = more.get(own[-1].get(f"{W14}paraId", "")) if own else None
    return Comment(
        element.get(f"{W}id", ""),
        hand(element),
        " ".join(text for one in own if (text := "".join(_texts(one)).strip())),
        settled=last is not None and last.get(f"{W15}done") == "1",
        answers=last is not None and bool(last.get(f"{W15}paraIdParent")),
    )


def _texts(element: Element) -> Iterator[str]:
    return (one.text or "" for one in element.iter(f"{W}t"))
