"""Compare two HTML documents as they read: paragraph by paragraph, word by word."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from html.parser import HTMLParser

from generator.review.model import Piece, Words

BLOCKS = re.compile(
    "address|article|aside|blockquote|body|br|caption|d[dlt]|details|div|fieldset|figcaption|figure"
    "|footer|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|summary|table|t[dhr]|tbody|tfoot|thead"
)
"""The elements whose texts do not run into their neighbours'."""

SILENT = frozenset({"head", "script", "style", "template", "svg"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ALIKE = 0.4

# A number is one token, its thousands or pairs of figures included, and so is a date.
_TOKENS = re.compile(r"\d+(?:[\u00a0\u202f.,-]\d+)*|\w+['’]?|\W")


def compare(before: str, after: str) -> tuple[Words, ...]:
    """Return the paragraphs of two pages with what was added and what was removed."""
    old, new = read(before), read(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found: list[Words] = []
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag == "equal":
            found += (_whole("same", one) for one in new[begin:stop])
        else:
            found += _replaced(old[start:end], new[begin:stop])
    return tuple(_moved(found))


Paragraph = tuple[str, bool]


def read(page: str) -> list[Paragraph]:
    """Return the paragraphs of a page as they read, each with whether it is a heading."""
    reader = _Reader()
    reader.feed(page)
    reader.close()
    reader.end()
    return reader.paragraphs


class _Reader(HTMLParser):
    """Cut a page into the texts of its blocks; a picture reads as its alternative text."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[Paragraph] = []
        self._text: list[str] = []
        self._silent = 0
        self._heading = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in SILENT:
            self._silent += 1
        if BLOCKS.fullmatch(tag):
            self.end()
            self._heading = tag in HEADINGS
        if tag == "img" and (words := dict(attrs).get("alt")):
            self._text.append(f"[{words}]")

    def handle_endtag(self, tag: str) -> None:
        if tag in SILENT:
            self._silent = max(0, self._silent - 1)
        if BLOCKS.fullmatch(tag):
            self.end()
            self._heading = False

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._text.append(data)

    def end(self) -> None:
        """End the paragraph being read."""
        words = re.sub(r"[ \t\n\r]+", " ", "".join(self._text)).strip(" ")
        if words:
            self.paragraphs.append((words, self._heading))
        self._text = []


# What differs -----------------------------------------------------------------------------------


def _whole(kind: str, paragraph: Paragraph) -> Words:
    text, heading = paragraph
    return Words(((kind, text),), heading)  # type: ignore[arg-type]


def _replaced(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> Iterator[Words]:
    """Pair paragraphs that are alike, in order; between pairs, the removed precede the added."""
    at = 0
    added: list[Words] = []
    for paragraph in new:
        match = next((i for i in range(at, len(old)) if _alike(old[i], paragraph)), None)
        if match is None:
            added.append(_whole("added", paragraph))
            continue
        yield from (_whole("removed", one) for one in old[at:match])
        yield from added
        yield Words(tuple(pieces(old[match][0], paragraph[0])), paragraph[1])
        at, added = match + 1, []
    yield from (_whole("removed", one) for one in old[at:])
    yield from added


def _moved(found: Sequence[Words]) -> Iterator[Words]:
    """Show a paragraph once, where it is now, when it was removed elsewhere."""
    gone = Counter(one.pieces[0][1] for one in found if _is_whole("removed", one))
    come = Counter(one.pieces[0][1] for one in found if _is_whole("added", one))
    both = gone & come
    left = {"removed": both.copy(), "added": both.copy()}
    for one in found:
        kind, text = one.pieces[0]
        if len(one.pieces) > 1 or kind == "same" or not left[kind][text]:
            yield one
            continue
        left[kind][text] -= 1
        if kind == "added":
            yield Words((("same", text),), one.heading, moved=True)


def _is_whole(kind: str, one: Words) -> bool:
    return len(one.pieces) == 1 and one.pieces[0][0] == kind


def _alike(one: Paragraph, other: Paragraph) -> bool:
    words = SequenceMatcher(None, one[0].split(), other[0].split(), autojunk=False)
    if words.quick_ratio() >= ALIKE and words.ratio() >= ALIKE:
        return True
    # A telephone number is one word, and its figures say how alike two of them are.
    letters = SequenceMatcher(None, one[0], other[0], autojunk=False)
    return max(len(one[0]), len(other[0])) < 60 and letters.ratio() >= 0.6


def pieces(before: str, after: str) -> Iterator[Piece]:
    """Yield a paragraph's stretches: the same, removed, added; words are kept whole.

    Which kind of space stands between two words is nothing that a reader sees.
    """
    old, new = _TOKENS.findall(before), _TOKENS.findall(after)
    found: list[Piece] = []
    seen = [[re.sub(r"\s", " ", token) for token in one] for one in (old, new)]
    matcher = SequenceMatcher(None, seen[0], seen[1], autojunk=False)
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag == "equal":
            found.append(("same", "".join(new[begin:stop])))
            continue
        found.append(("removed", "".join(old[start:end])))
        found.append(("added", "".join(new[begin:stop])))
    return _smoothed([one for one in found if one[1]])


def _smoothed(found: list[Piece]) -> Iterator[Piece]:
    """Join changes that only a space or a mark parts: crumbs are hard to read."""
    removed, added = "", ""
    for at, (kind, text) in enumerate(found):
        if kind == "removed":
            removed += text
        elif kind == "added":
            added += text
        elif removed + added and at + 1 < len(found) and not re.search(r"\w", text):
            removed, added = removed + text, added + text
        else:
            yield from _changed(removed, added)
            removed, added = "", ""
            yield "same", text
    yield from _changed(removed, added)


def _changed(removed: str, added: str) -> Iterator[Piece]:
    if removed:
        yield "removed", removed
    if added:
        yield "added", added
