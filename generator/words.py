"""Compare two texts, or two pages of HTML, as they read: by paragraphs, then word by word."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from html.parser import HTMLParser
from typing import Literal, TypeAlias

from generator.messages import _

Piece: TypeAlias = tuple[Literal["same", "added", "removed"], str]

BLOCKS = re.compile(
    "address|article|aside|blockquote|body|br|caption|d[dlt]|details|div|fieldset|figcaption|figure"
    "|footer|h[1-6r]|header|li|main|nav|[ou]l|p|pre|section|summary|table|t[dhr]|tbody|tfoot|thead"
)
"""The elements whose texts do not run into their neighbours'."""

SILENT = frozenset({"head", "script", "style", "template", "svg"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
ALIKE = 0.4
WORDS_AROUND, PIECES_AT_MOST, LENGTH_AT_MOST = 5, 8, 90

# A number is one token, its thousands or pairs of figures included, and so is a date.
_TOKENS = re.compile(r"\d+(?:[\u00a0\u202f.,-]\d+| \d{2,3}(?!\d))*|\w+['’]?|\W")


@dataclass(frozen=True, slots=True)
class Words:
    """A paragraph as it reads, in pieces; `heading` is one under which others stand.

    A `moved` one reads as before, in another place.
    """

    pieces: tuple[Piece, ...]
    heading: bool = False
    moved: bool = False

    @property
    def changed(self) -> bool:
        """Tell whether it was moved, or anything in it is added or removed."""
        return self.moved or any(kind != "same" for kind, _text in self.pieces)


Paragraph: TypeAlias = tuple[str, bool]
"""A text, and whether it is a heading."""


def compare(before: str, after: str) -> tuple[Words, ...]:
    """Return the paragraphs of two pages with what was added and what was removed."""
    return compared(read(before), read(after))


def compared(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> tuple[Words, ...]:
    """Return the paragraphs of two texts with what was added and what was removed."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    found: list[Words] = []
    for tag, start, end, begin, stop in matcher.get_opcodes():
        if tag == "equal":
            found += (_whole("same", one) for one in new[begin:stop])
        else:
            found += _replaced(old[start:end], new[begin:stop])
    return tuple(_moved(found))


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


# Said in a line ---------------------------------------------------------------------------------


def changes(before: Iterable[str], after: Iterable[str]) -> list[str]:
    """Say in a line for each paragraph that differs what does: « employs [18 000 → 18 500] »."""
    old, new = ([(one, False) for one in text] for text in (before, after))
    lines = (_changed_line(one) for one in compared(old, new) if one.changed)
    return list(dict.fromkeys(lines))  # a name that changed stands in many places


def _changed_line(one: Words) -> str:
    said = _said(brief(one.pieces))
    return _("moved: {text}").format(text=said) if one.moved else said


def brief(found: Sequence[Piece]) -> list[Piece]:
    """Return what differs, with a few words around each difference."""
    last = len(found) - 1
    shown = [
        (kind, _cut(text, from_start=at > 0, to_end=at < last) if kind == "same" else _short(text))
        for at, (kind, text) in enumerate(found)
    ]
    rest: list[Piece] = [("same", " …")] if len(shown) > PIECES_AT_MOST else []
    return [*shown[:PIECES_AT_MOST], *rest]


def _said(found: Sequence[Piece]) -> str:
    said, at = "", 0
    while at < len(found):
        kind, text = found[at]
        if kind == "removed" and found[at + 1 : at + 2] and found[at + 1][0] == "added":
            at += 1
            said += f"[{text} → {found[at][1]}]"
        else:
            said += {"same": text, "removed": f"[− {text}]", "added": f"[+ {text}]"}[kind]
        at += 1
    return said


def _cut(text: str, *, from_start: bool, to_end: bool) -> str:
    """Keep the words of a text that stand next to a difference before or after it."""
    words = re.findall(r"\s*\S+\s*", text)
    if len(words) <= 2 * WORDS_AROUND or not (from_start or to_end):
        return text if len(words) <= 2 * WORDS_AROUND else _short(text)
    head = "".join(words[:WORDS_AROUND]).rstrip() + " …" if from_start else "…"
    tail = " " + "".join(words[-WORDS_AROUND:]).lstrip() if to_end else ""
    return head + tail


def _short(text: str) -> str:
    return text if len(text) <= LENGTH_AT_MOST else text[:LENGTH_AT_MOST].rstrip() + "…"
