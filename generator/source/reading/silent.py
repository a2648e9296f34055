"""The traps that YAML falls into without a word: it reads something, but not what was meant.

Each function looks at one place and returns what to say and the edits that make YAML read what
was meant, or nothing.
"""

import re
from typing import TypeAlias

from generator.patterns import lazy
from generator.records import record
from generator.source.names import is_field
from generator.source.reading import traps
from generator.source.reading.draft import Draft, Edit, mask, overwrite
from generator.source.reading.outline import FIELD
from generator.source.reading.scalars import Pieces
from generator.source.reading.traps import Sighting

Mend: TypeAlias = tuple[Sighting, list[Edit]]

# Spaces that look like a space and are none to YAML, for a character class.
ODD_SPACES = "\xa0\u1680\u2000-\u200b\u202f\u205f\u3000\ufeff"

# What word processors make of a hyphen that begins a line.
OTHER_DASHES = tuple("–—−‐‑•▪◦‣·\uf0b7\uf0a7\uf0d8\uf0fc")

_NO_SPACE = lazy(r"(?!(?:mailto|tel):)([a-z][a-z_]*):(?=[^ \t\r\n/])")
_GLUED_DASH = lazy(r"-(?=[^\W\d_]|[«“{])")
_EMPTY_HEAD = lazy(r"[\r\n] *\Z")
_LINE_HEAD = lazy(r"(?:^|[\r\n])[ -]*\Z")
_QUESTION = lazy(r"(?:^|[\r\n])[ -]*(\?)[ \t]*\Z")
_BESIDE = lazy(r"[ \t]*(#(?![\s#])[^\r\n]*)")
_BELOW = lazy(r"(?:[ \t]*(?:\r\n|\r|\n))+( +)(#(?![\s#]|[a-z_]+:)[^\r\n]*)")
_NEXT_LINE = lazy(r"\s*([^\r\n]*)")
_COMMA = lazy(r"\s*,")
_FIELD_LINE = lazy(r"(?P<key>[a-z][a-z_]*):(?:[ \t]+(?P<day>\d{4}-\d\d)?|$)")
_ENDED = lazy(r"(?:^|[.!?…»”])$")
# No line of prose begins with one of these and a colon by chance, as with « date: » or « place: ».
_NO_WORD = lazy(r"alt|body|by|callout|commitments|kicker|signatories|subtitle|verb|witnesses")


@record(frozen=True, slots=True)
class Bare:
    """A name without a value between braces; `before` ends the words that a comma cut it from."""

    start: int
    end: int
    before: int | None


def missing_space(text: str, index: int) -> Mend | None:
    """Look for a field at `index` whose colon is not followed by an ordinary space."""
    found = _NO_SPACE.match(text, index)
    if not found:
        return None
    after = found.end()
    odd = re.match(f"[{ODD_SPACES}]", text[after])
    edits = overwrite(after, after + 1) if odd else [Edit(after, after, " ", " ")]
    return Sighting(traps.SPACE_AFTER_COLON, after - 1, after, {"key": found[1]}), edits


def glued_dash(text: str, index: int) -> Mend | None:
    """Look for a list item at `index` whose dash is stuck to its text, alone on its line."""
    if not _GLUED_DASH.match(text, index) or not _EMPTY_HEAD.search(
        text, max(0, index - 200), index
    ):
        return None
    return Sighting(traps.SPACE_AFTER_DASH, index, index + 1), [
        Edit(index + 1, index + 1, " ", " ")
    ]


def begins_line(text: str, index: int) -> bool:
    """Tell whether only spaces and dashes stand before `index` on its line."""
    return _LINE_HEAD.search(text, max(0, index - 200), index) is not None


def question_before(text: str, index: int) -> int | None:
    """Return where a question mark stands that makes a field name of what is at `index`."""
    found = _QUESTION.search(text, max(0, index - 200), index)
    return found.start(1) if found else None


def glued_comment(draft: Draft, start: int, end: int, parent: int) -> Mend | None:
    """Look for a « # » that cuts the text [start, end) short, beside it or on the line below.

    A line below only belongs to the text if it is indented by more than `parent`, and it is
    taken for a field that somebody has hidden if it looks like one.
    """
    found = _BESIDE.match(draft.parsed, end)
    mark = 1
    if not found and end > start and parent >= 0:
        found = _BELOW.match(draft.parsed, end)
        mark = 2
    if not found or (mark == 2 and len(found[1]) <= parent):
        return None
    begin = found.start(mark)
    return Sighting(traps.GLUED_COMMENT, begin, begin + 1), mask(draft, begin, found.end())


def text_below(text: str, end: int) -> int | None:
    """Return where the line after a `|` text begins, if it looks like text left at the margin."""
    line = _NEXT_LINE.match(text, end)
    if not line or not line[1] or line[1][0] in "#-" or line[1] == "..." or FIELD.match(line[1]):
        return None
    return line.start(1)


def printed_fields(pieces: Pieces) -> list[Sighting]:
    """Find the lines of a text after `|` that are fields, indented too far.

    French writes a space before a colon; a word that begins a wrapped line all the same, « date: »,
    is a field only where a paragraph or a sentence ended above.
    """
    sightings: list[Sighting] = []
    above = ""
    for words, index in pieces:
        found = _FIELD_LINE.match(words)
        sure = found and (_NO_WORD.fullmatch(found["key"]) or _ENDED.search(above) or found["day"])
        if found and sure and is_field(found["key"]):
            names = {"key": found["key"]}
            sightings.append(Sighting(traps.PRINTED_FIELD, index, index + found.end("key"), names))
        above = words.rstrip()
    return sightings


def comma_in_number(text: str, end: int) -> Mend | None:
    """Look for a comma between two digits at the end of a value in brackets."""
    around = text[end - 1 : end + 2]
    if not re.fullmatch(r"\d,\d", around):
        return None
    return Sighting(traps.COMMA_IN_NUMBER, end, end + 1), [Edit(end, end + 1, "x")]


def name_alone(draft: Draft, start: int, end: int) -> Sighting:
    """Say that the braces [start, end) hold names quoted from a partner, not fields."""
    return Sighting(traps.NAME_ALONE, start, end, {"typed": draft.typed[start:end]})


def without_value(draft: Draft, bare: list[Bare]) -> Mend:
    """Say what was meant by names without a value between braces.

    Without edits, nothing but the raw text can stand for the braces.
    """
    first = bare[0]
    text = draft.parsed
    commas = [_COMMA.match(text, name.before) for name in bare if name.before is not None]
    edits = [Edit(found.end() - 1, found.end(), "x") for found in commas if found]
    if len(edits) == len(bare):
        number = comma_in_number(text, edits[0].start)
        if number and edits[0].end == first.start:
            return number[0], edits
    else:
        edits = []
    typed = draft.typed[first.start : first.end]
    return Sighting(traps.NO_VALUE, first.start, first.end, {"typed": typed}), edits
