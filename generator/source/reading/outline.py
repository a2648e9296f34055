"""The lines of a file as its writer sees them: fields, list items, and the text of each.

YAML stops at the first thing it cannot read, and often far from its cause. This outline is a
reading that never stops, used only to find the cause and to mend it.
"""

import re
from bisect import bisect
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import lru_cache

from generator.patterns import lazy
from generator.records import record
from generator.source.reading.draft import split_lines

# What names a field of the format beyond doubt, unlike « Attention : » or « Metz: ».
FIELD = lazy(r"(?:- +)*[a-z][a-z_]*:(?=[ \t]|$)")

_ENTRY = lazy(
    r"""(?P<indent>\ *)
    (?P<dashes>(?:-[ \t]+)*(?:-(?=[ \t]*$))?)
    (?:(?P<key>"[^"]*"|'[^']*'|(?!\?\s)[^\s"'\[\]{}#&*!|>%@`,:](?:[^:#]|:(?![ \t]|$))*)
       :(?=[ \t]|$)[ \t]*)?""",
    re.VERBOSE,
)
_BLOCK = lazy(r"[|>](?:[-+]?[1-9]?|[1-9][-+])[ \t]*(?:[ \t]#.*)?$")
_CONTENT = lazy(r"[\r\n]( *)[^\s]")
_LONGEST_KEY = 1024  # of YAML: a colon further on is an error
_LONGEST_OPEN = 5000  # what is further off was not meant to be closed
_ITEM_OR_FIELD = lazy(lambda: rf"- |{FIELD.pattern}")


@record(frozen=True, slots=True)
class Entry:
    """A field, a list item, or a line that is neither, with the lines that belong to it.

    Lines and columns are 0-based. `key` is as typed, with the spaces before its colon;
    `start` and `end` are the indices of its text; `block` says that the text is below `|` or `>`.
    """

    line: int
    last: int
    indent: int
    dash: int | None
    key: str
    key_column: int
    colon: int
    start: int
    end: int
    text: str
    block: bool

    @property
    def level(self) -> int:
        """The column that the lines of its text are to the right of."""
        if self.key or self.dash is None:
            return self.key_column
        return self.dash

    @property
    def stray(self) -> bool:
        """Whether it is no field and no item: text that stands where a field should."""
        return self.dash is None and (not self.key or self.sentence)

    @property
    def spaced(self) -> bool:
        """Whether its colon follows a space, as in a French sentence, « Attention : »."""
        gap = self.key != self.key.rstrip(" \t\xa0\u202f") and not self.key.islower()
        return gap and self.text[:1] not in ("", "{", "[", "|", ">")

    @property
    def sentence(self) -> bool:
        """Whether its key can only be the beginning of a sentence: several words, then « : »."""
        return (self.spaced and " " in self.key.strip()) or len(self.key) > _LONGEST_KEY

    @property
    def open(self) -> bool:
        """Whether its text begins with a quotation mark or a bracket that it does not close."""
        begins = self.text[:1] in ("'", '"', "{", "[")
        return begins and len(self.text) <= _LONGEST_OPEN and closing(self.text) is None


@lru_cache(maxsize=2)
def outline(text: str) -> Sequence[Entry]:
    """Read a file line by line into entries, in order."""
    entries: list[Entry] = []
    start = 0
    for number, typed in enumerate(split_lines(text)):
        line = typed.rstrip()
        words = line.lstrip(" ")
        indent = len(line) - len(words)
        if words and entries and _goes_on(entries[-1], indent, words):
            entries[-1] = _longer(entries[-1], number, start + indent, text, start + len(line))
        elif words and not words.startswith("#"):
            entries.append(_entry(line, number, start))
        start += len(typed)
    return tuple(
        replace(one, text=text[one.start : one.end]) if one.last > one.line else one
        for one in entries
    )


def at_line(entries: Sequence[Entry], line: int) -> int | None:
    """Return the position of the entry that a 0-based line belongs to."""
    after = bisect(entries, line, key=lambda entry: entry.line)
    return after - 1 if after else None


def closing(text: str) -> int | None:
    """Return the index after the quotation mark or bracket that closes the first one of a text."""
    if text[0] in "'\"":
        quoted = re.match(r"'(?:[^']|'')*'(?!')|\"(?:[^\"\\]|\\[\s\S])*\"", text)
        return quoted.end() if quoted else None
    depth = 0
    for index, character in _outside_quotes(text):
        depth += (character in "{[") - (character in "}]")
        if depth == 0:
            return index + 1
    return None


def _outside_quotes(text: str) -> Iterator[tuple[int, str]]:
    # A quotation mark only quotes where a value begins: « l'accès » has none.
    for found in re.finditer(r"(?<=[\[{,:])(\s*)('[^']*'|\"[^\"]*\")|[\[\]{}]", text):
        if not found[2]:
            yield found.start(), found[0]


def _goes_on(entry: Entry, indent: int, words: str) -> bool:
    if entry.block:
        inside = _CONTENT.search(entry.text)
        aside = inside and indent < len(inside[1]) and _ITEM_OR_FIELD.match(words)
        return indent > entry.level and not aside
    if words.startswith("#"):
        return False
    plain = entry.text[:1] not in ("", "'", '"', "{", "[")
    if plain or entry.open:
        closes = entry.open and words[0] in "]}"
        return (indent > entry.level and not FIELD.match(words)) or closes
    head = _ENTRY.match(words)
    return indent > entry.level and not (head and head[0])


def _longer(entry: Entry, number: int, words: int, text: str, end: int) -> Entry:
    """Return an entry with a line more; its text is looked at up to a length only."""
    start = entry.start if entry.text else words
    read = entry.text if len(entry.text) > _LONGEST_OPEN else text[start:end]
    return replace(entry, last=number, start=start, end=end, text=read)


def _entry(line: str, number: int, start: int) -> Entry:
    head = _ENTRY.match(line)
    assert head is not None  # every part of it may be empty
    text = line[head.end() :]
    if text.startswith("#"):
        text = ""
    key = head["key"] or ""
    block = bool(_BLOCK.match(text))
    return Entry(
        line=number,
        last=number,
        indent=len(head["indent"]),
        dash=head.start("dashes") + head["dashes"].rindex("-") if head["dashes"] else None,
        key=key,
        key_column=head.start("key") if key else len(head["indent"]),
        colon=start + head.end("key") if key else -1,
        start=start + head.end(),
        end=start + len(line) if text else start + head.end(),
        text=text,
        block=block,
    )
