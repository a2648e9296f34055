"""Put corrections into the words that staff typed, in the file's own layout.

Each function proposes how the text of a file might read; whether it then prints what the partner
wrote is for `taking.py` to see.
"""

import re
import textwrap
from codecs import BOM_UTF8
from collections.abc import Iterator, Sequence

from generator.corrections.tokens import Word, opcodes, words
from generator.corrections.told import Edit
from generator.findings import Span
from generator.records import record
from generator.splices import Splice, spliced

WIDTH = 100
"""How wide the lines are that are added."""
_BRACED = re.compile(r"\{[^{}]*\}")
_MARKS = frozenset(".;,:")


@record(frozen=True, slots=True)
class Typed:
    """A stretch of a file, from `start` to `end`, in which a paragraph was typed."""

    text: str
    start: int
    end: int

    @property
    def raw(self) -> str:
        """The characters as they stand in the file."""
        return self.text[self.start : self.end]

    @property
    def quote(self) -> str:
        """The quotation mark of YAML that it stands in, if any."""
        before = self.text[self.text.rfind("\n", 0, self.start) + 1 : self.start]
        after = self.text[self.end : self.end + 1]
        return after if after and after in "'\"" and after in before else ""

    @property
    def indent(self) -> str:
        """The blanks before its first line."""
        line = self.text.rfind("\n", 0, self.start) + 1
        return " " * (self.start - line)

    @property
    def dash(self) -> int | None:
        """Where the « - » of the item stands that holds it and nothing else before it."""
        before = self.text[: self.start]
        found = re.search(r"(?m)^ *- (?:[|>][-+]?\n *)?\Z", before)
        return found.start() if found else None


def text_of(data: bytes) -> str:
    """Return the text of a file, with lines that end in one way only."""
    return data.removeprefix(BOM_UTF8).decode().replace("\r\n", "\n")


def bytes_of(text: str, before: bytes) -> bytes:
    """Return a text as its file was written before: lines end as they did, the mark first."""
    ends = text.replace("\n", "\r\n") if b"\r\n" in before else text
    return (BOM_UTF8 if before.startswith(BOM_UTF8) else b"") + ends.encode()


def stretch(text: str, place: Span) -> Typed:
    """Return the stretch of a file that a place names."""
    starts = [0]
    for line in text.split("\n"):
        starts.append(starts[-1] + len(line) + 1)
    begin = starts[min(place.line, len(starts) - 1) - 1] + place.column - 1
    end = starts[min(place.end_line, len(starts) - 1) - 1] + place.end_column - 1
    return Typed(text, min(begin, len(text)), min(end, len(text)))


# Words --------------------------------------------------------------------------------------------


class Aligned:
    """A printed paragraph beside the words that it was typed in, a `{name}` being one of these."""

    def __init__(self, typed: Typed, printed: str) -> None:
        self.typed = typed
        self.old, self.raw = words(printed), words(typed.raw)
        self.at: dict[int, int] = {}
        for tag, start, end, begin, _stop in opcodes(self.old, self.raw):
            if tag == "equal":
                self.at |= {start + step: begin + step for step in range(end - start)}

    def splice(self, edit: Edit) -> Splice | None:
        """Return what an edit does to the file; None where what it touches was not typed here."""
        first, last = self._at(edit.start), self._at(edit.end)
        begin, stop = self._edges(first, last)
        if begin is None or stop is None or begin > stop:
            return None
        if {one.same for one in self.raw if one.start >= begin and one.end <= stop} - {
            one.same for one in self.old[first:last]
        }:
            return None
        gap = self._spaced(self.typed.raw[begin:stop], edit.text)
        return Splice(self.typed.start + begin, self.typed.start + stop, gap)

    def _at(self, offset: int) -> int:
        return next((at for at, one in enumerate(self.old) if one.start >= offset), len(self.old))

    def _edges(self, first: int, last: int) -> tuple[int | None, int | None]:
        """Return where the words before and after a change stand in the file."""
        raw, at = self.raw, self.at
        if first == 0:
            begin: int | None = 0
        elif first - 1 in at:
            begin = raw[at[first - 1]].end
        else:
            begin = raw[at[first] - 1].end if at.get(first) else None
        if last == len(self.old) or (last not in at and _are_marks(self.old[last:])):
            return begin, len(self.typed.raw)
        if last in at:
            return begin, raw[at[last]].start
        after = at.get(last - 1, len(raw)) + 1
        return begin, raw[after].start if after < len(raw) else None

    def name(self, edit: Edit) -> Word | None:
        """Return the `{name}` that an edit falls into, if it does."""
        before = [at for at, one in enumerate(self.old) if one.end <= edit.start and at in self.at]
        after = [at for at, one in enumerate(self.old) if one.start >= edit.end and at in self.at]
        begin = self.at[before[-1]] + 1 if before else 0
        stop = self.at[after[0]] if after else len(self.raw)
        return next((one for one in self.raw[begin:stop] if _BRACED.fullmatch(one.same)), None)

    def _spaced(self, was: str, now: str) -> str:
        """Return what stands between two words now; where lines ended, they still do."""
        core = typed_words(now, self.typed)
        head = re.match(r"\s*", was)
        tail = re.search(r"\s*\Z", was)
        blank_head = (head[0] if head else "") or " "
        blank_tail = (tail[0] if tail else "") or " "
        if not core:
            broken = blank_tail if "\n" in blank_tail else blank_head
            return broken if now else ""
        before = blank_head if now[:1].isspace() else ""
        if was.isspace() and "\n" in was:  # one line end, and not two
            blank_tail = " "
        return before + core + (blank_tail if now[-1:].isspace() else "")


def _are_marks(old: Sequence[Word]) -> bool:
    """Tell the mark that the typesetter sets behind an item."""
    return len(old) == 1 and old[0].same in _MARKS


def typed_words(text: str, typed: Typed) -> str:
    """Return words as one types them here: braces doubled, plain spaces, the file's apostrophes."""
    plain = " ".join(text.split()).replace("{", "{{").replace("}", "}}")
    if "’" not in typed.text:
        plain = plain.replace("’", "'")
    if typed.quote == '"':
        return plain.replace("\\", "\\\\").replace('"', '\\"')
    return plain.replace("'", "''") if typed.quote == "'" else plain


# Paragraphs ---------------------------------------------------------------------------------------


def after(typed: Typed, text: str) -> Iterator[str]:
    """Yield the file with a paragraph behind one: in the same text, or as an item of its own."""
    lines = _lines(text, typed, typed.indent)
    yield spliced(typed.text, [Splice(typed.end, typed.end, f"\n\n{typed.indent}{lines}")])
    if (dash := typed.dash) is not None:
        margin = re.match(r" *", typed.text[dash:])
        inside = (margin[0] if margin else "") + "  "
        item = f"\n{inside[:-2]}- |\n{inside}{_lines(text, typed, inside)}"
        yield spliced(typed.text, [Splice(typed.end, typed.end, item)])


def without(typed: Typed) -> Iterator[str]:
    """Yield the file without a paragraph: out of a text, or with the item that it fills."""
    text = typed.text
    behind = re.compile(r"[ ]*\n\s*\n[ ]*").match(text, typed.end)
    before = re.search(r"[ ]*\n[ ]*\n\s*\Z", text[: typed.start])
    if behind:
        yield text[: typed.start] + text[behind.end() :]
    if before:
        yield text[: before.start()] + text[typed.end :]
    if (dash := typed.dash) is not None:
        end = text.find("\n", typed.end)
        yield text[:dash] + (text[end + 1 :] if end >= 0 else "")


def parted(typed: Typed, at: int) -> Iterator[str]:
    """Yield the file with a paragraph made two at a place in it: where a space stands."""
    raw = typed.raw
    here = re.compile(r"\s*").match(raw, at)
    begin, end = typed.start + at, typed.start + (here.end() if here else at)
    yield spliced(typed.text, [Splice(begin, end, f"\n\n{typed.indent}")])
    if (dash := typed.dash) is not None:
        head = typed.text[dash : typed.start]
        yield spliced(typed.text, [Splice(begin, end, "\n" + head)])


def joined(first: Typed, second: Typed) -> Iterator[str]:
    """Yield the file with two paragraphs made one, where but blanks or a dash part them."""
    between = first.text[first.end : second.start]
    if re.fullmatch(r"\s*(?:- (?:[|>][-+]?\s+)?)?", between):
        yield spliced(first.text, [Splice(first.end, second.start, f"\n{first.indent}")])
        yield spliced(first.text, [Splice(first.end, second.start, " ")])


def _lines(text: str, typed: Typed, indent: str) -> str:
    plain = typed_words(text, typed)
    width = max(WIDTH - len(indent), 40)
    return f"\n{indent}".join(
        textwrap.wrap(plain, width, break_long_words=False, break_on_hyphens=False)
    )
