"""Take a fragment of HTML apart: its paragraphs, each character with its place in the source.

Nothing is written anew: what is not text is known only as what lies between two characters.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate

from generator.patterns import lazy

OBJECT = "\ufffc"
"""Stands for a picture or a field in the text, so that its neighbours do not touch."""


def _tags(names: str) -> frozenset[str]:
    return frozenset(names.split())


# A paragraph ends where one of these begins or ends.
BLOCKS = _tags(
    """
    address article aside base blockquote body br button caption center col colgroup dd details
    dialog dir div dl dt fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6
    head header hgroup hr html legend li link main menu meta nav ol optgroup option p pre search
    section summary table tbody td tfoot th thead title tr ul"""
)
VERBATIM = _tags("pre code kbd samp sub tt xmp listing")
HIDDEN = _tags("script style template")
OBJECTS = _tags("img input svg math object iframe audio video canvas embed select textarea")
VOID = _tags("area base br col embed hr img input link meta source track wbr")
# The end tags of these may be left out: the next of the kind ends them.
IMPLIED = _tags("p li dt dd tr td th option")
INSIDE_P = VOID - {"hr"} | {"button"}

ENTITY = lazy(r"&(?:#[0-9]+|#[xX][0-9a-fA-F]+|[A-Za-z][A-Za-z0-9]*);?")
TOKEN = lazy(lambda: rf"[ \t\r\n\f]+|{ENTITY.pattern}|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Dress:
    """What the elements around a text say of it; `language` is None when it is not known."""

    language: str | None
    verbatim: bool = False
    hidden: bool = False
    raised: bool = False


@dataclass(frozen=True, slots=True)
class Character:
    """A character of the text, written in the source from `start` to `end`."""

    text: str
    start: int
    end: int
    dress: Dress


@dataclass(slots=True)
class Paragraph:
    """The characters between two block tags, with the ends of the closing tags among them."""

    characters: list[Character] = field(default_factory=list)
    closed: list[int] = field(default_factory=list)

    @property
    def text(self) -> str:
        """The words as they are read."""
        return "".join(character.text for character in self.characters)


def paragraphs(source: str, language: str) -> list[Paragraph]:
    """Return the paragraphs of a fragment that is in the language, as far as it does not say."""
    reader = _Reader(source, language)
    reader.feed(source)
    reader.close()
    found = map(_trimmed, reader.found)
    return [paragraph for paragraph in found if not paragraph.text.isspace()]


def _trimmed(paragraph: Paragraph) -> Paragraph:
    """Leave out the spaces at both ends, which only lay the source out."""
    characters = paragraph.characters
    start, end = 0, len(characters)
    while start < end and characters[start].text in " \t\r\n\f":
        start += 1
    while start < end and characters[end - 1].text in " \t\r\n\f":
        end -= 1
    return Paragraph(characters[start:end], paragraph.closed)


class _Reader(HTMLParser):
    """Follow the tags and collect the characters."""

    def __init__(self, source: str, language: str) -> None:
        super().__init__(convert_charrefs=False)
        self.source = source
        self.lines = [0, *accumulate(len(line) + 1 for line in source.split("\n"))]
        self.open: list[tuple[str, Dress]] = [("", Dress(language))]
        self.found = [Paragraph()]

    @property
    def place(self) -> int:
        """Where in the source the parser stands."""
        line, column = self.getpos()
        return self.lines[line - 1] + column

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open an element; one that was left open may end here."""
        if tag in BLOCKS:
            self._cut()
            top = self.open[-1][0]
            if (top == tag in IMPLIED) or (top == "p" and tag not in INSIDE_P):
                self.open.pop()
        dress = _dress(self.open[-1][1], tag, dict(attrs))
        if tag in OBJECTS and not self.open[-1][1].hidden:
            at = self.place + len(self.get_starttag_text() or "")
            self.found[-1].characters.append(Character(OBJECT, at, at, _kept(dress)))
        if tag not in VOID:
            self.open.append((tag, dress))

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Open and end an element, as the tag says; HTML hears that of drawings only."""
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        """End an element and those left open in it."""
        if tag in BLOCKS:
            self._cut()
        names = [name for name, _dress in self.open]
        if tag in names:
            self.found[-1].closed.append(self.source.find(">", self.place) + 1)
            del self.open[len(names) - 1 - names[::-1].index(tag) :]

    def handle_data(self, data: str) -> None:
        """Collect text."""
        if self.source.startswith(data, self.place):
            self._collect(self.place, self.place + len(data))

    def handle_entityref(self, name: str) -> None:
        """Collect « &amp; »; in « R&D. » the parser takes the point for a part of the name."""
        self._collect_entity(f"&{name}")

    def handle_charref(self, name: str) -> None:
        """Collect « &#8217; »."""
        self._collect_entity(f"&#{name}")

    def _collect_entity(self, typed: str) -> None:
        end = self.place + len(typed)
        self._collect(self.place, end + self.source.startswith(";", end))

    def _collect(self, start: int, end: int) -> None:
        dress = self.open[-1][1]
        if not dress.hidden:
            for token in TOKEN.finditer(self.source, start, end):
                self.found[-1].characters += self._characters(token, dress)

    def _characters(self, token: re.Match[str], dress: Dress) -> Iterator[Character]:
        start, end = token.span()
        if token[0].isspace() and token[0].isascii():
            yield from self._white(token, dress)
        elif len(token[0]) == 1 or len(character := unescape(token[0])) != 1:
            for at in range(start, end):
                yield Character(self.source[at], at, at + 1, dress)
        else:
            yield Character(character, start, end, dress)

    def _white(self, token: re.Match[str], dress: Dress) -> Iterator[Character]:
        """Read white space with a line break as one space: it only lays the source out."""
        if "\n" not in token[0] and "\r" not in token[0]:
            for at in range(*token.span()):
                yield Character(self.source[at], at, at + 1, dress)
        elif not self._is_after_space():
            yield Character(" ", *token.span(), dress)

    def _is_after_space(self) -> bool:
        before = self.found[-1].characters[-1:]
        return bool(before) and before[0].text == " "

    def _cut(self) -> None:
        self.found.append(Paragraph())


def _dress(around: Dress, tag: str, attributes: dict[str, str | None]) -> Dress:
    language = attributes.get("lang", attributes.get("xml:lang", around.language))
    return Dress(
        language.partition("-")[0].lower() if language else None,
        around.verbatim or tag in VERBATIM or tag in OBJECTS,
        around.hidden or tag in HIDDEN or tag in OBJECTS,
        around.raised or tag == "sup",
    )


def _kept(dress: Dress) -> Dress:
    return Dress(dress.language, verbatim=True)


def gap(paragraph: Paragraph, at: int) -> int:
    """Return the place in the source, before a character, that is outside the elements around it.

    It lies behind the tags that close before the character, and before those that open.
    """
    start = paragraph.characters[at - 1].end if at else paragraph.characters[at].start
    end = paragraph.characters[at].start if at < len(paragraph.characters) else start
    last = bisect_right(paragraph.closed, end) - 1
    return max(start, paragraph.closed[last]) if last >= 0 else start
