"""Read a PDF of any origin: what it is, what is attached to it, what its pages say."""

import ctypes
import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib import import_module
from typing import Any, Literal, TypeAlias

from generator.messages import _

Part: TypeAlias = Literal["text", "margins", "pictures"]
_PARTS: dict[str, Part] = {"Artifact": "margins", "Figure": "pictures", "": "pictures"}
"""Where words stand that have such a mark, or none at all; those with any other are the text."""
_ATTACHED_AT_MOST = 1_000
_BYTES_AT_MOST = 5_000_000
_PAGES_AT_MOST = 2_000
_UNSEEN = re.compile(r"[\s\x00-\x1f\x7f\u00ad\u2010\u2011\ufffe-]+")


class Unreadable(Exception):
    """What cannot be looked at; in words."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of the words of a page, and the page it stands on."""

    page: int
    words: str


@dataclass(frozen=True, slots=True)
class Paper:
    """A PDF: its words by where they stand, page by page, and the files attached to it."""

    pages: int
    told: dict[str, str]
    words: dict[Part, list[Place]]
    files: dict[str, bytes] = field(repr=False)


def read(data: bytes) -> Paper:
    """Read a PDF; raises Unreadable."""
    pdfium = import_module("pypdfium2")
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if "password" in str(error).lower():
            raise Unreadable(_("it is protected by a password")) from None
        raise Unreadable(_("it is no PDF, or a damaged one")) from None
    if len(document) > _PAGES_AT_MOST or document.count_attachments() > _ATTACHED_AT_MOST:
        raise Unreadable(_("it has more pages or attachments than any release"))
    try:
        files = dict(_files(document))
        words: dict[Part, list[Place]] = defaultdict(list)
        for number, page in enumerate(document, 1):
            for part, said in _words(pdfium.raw, page).items():
                words[part].append(Place(number, said))
    except pdfium.PdfiumError:
        raise Unreadable(_("it is damaged")) from None
    return Paper(len(document), document.get_metadata_dict(), dict(words), files)


def _files(document: Any) -> Iterator[tuple[str, bytes]]:
    """Yield what is attached, in memory only; a name that comes again is told apart."""
    left, seen = _BYTES_AT_MOST, set()
    for at in range(document.count_attachments()):
        one = document.get_attachment(at)
        name = one.get_name()
        data = bytes(one.get_data())
        left -= len(data)
        if left < 0:
            raise Unreadable(_("its attachments are larger than those of any release"))
        yield (name if name not in seen else f"{name} ({at})"), data
        seen.add(name)


def _words(raw: Any, page: Any) -> dict[Part, str]:
    """Return what a page says, by where it stands: text, margins, pictures."""
    text = page.get_textpage()
    parts: dict[int, Part] = {}
    said: dict[Part, list[str]] = defaultdict(list)
    here: Part = "text"
    for at in range(text.count_chars()):
        thing = raw.FPDFText_GetTextObject(text.raw, at)
        if thing:  # none for spaces and ends of lines, which are reckoned from the places
            address = ctypes.cast(thing, ctypes.c_void_p).value or 0
            if address not in parts:
                parts[address] = _part(raw, thing)
            here = parts[address]
        said[here].append(chr(raw.FPDFText_GetUnicode(text.raw, at)))
    return {part: "".join(letters) for part, letters in said.items()}


def _part(raw: Any, thing: Any) -> Part:
    names = [_name(raw, thing, at) for at in range(raw.FPDFPageObj_CountMarks(thing))]
    return next((_PARTS[one] for one in names or [""] if one in _PARTS), "text")


def _name(raw: Any, thing: Any, at: int) -> str:
    mark, size = raw.FPDFPageObj_GetMark(thing, at), ctypes.c_ulong()
    buffer = ctypes.create_string_buffer(64)
    wide = ctypes.cast(buffer, ctypes.POINTER(raw.FPDF_WCHAR))
    raw.FPDFPageObjMark_GetName(mark, wide, 64, size)
    return buffer.raw[: max(0, min(size.value, 64) - 2)].decode("utf-16-le", "replace")


# What differs ------------------------------------------------------------------------------------


def first_difference(one: list[Place], other: list[Place]) -> tuple[Place, str] | None:
    """Return where two begin to say something else, and what the other says there.

    Spaces and hyphens do not count: they change with the lines.
    """
    mine, others = list(_letters(one)), list(_letters(other))
    for at, (left, right) in enumerate(zip(mine, others, strict=False)):
        if left[0] != right[0]:
            return _around(one, mine, at), _around(other, others, at).words
    if len(mine) == len(others):
        return None
    at = min(len(mine), len(others))
    return _around(one, mine, at), _around(other, others, at).words


def _letters(places: list[Place]) -> Iterator[tuple[str, int, int]]:
    """Yield each letter that counts, with its page's place in the list and its own in the page."""
    for number, place in enumerate(places):
        for at, letter in enumerate(place.words):
            if not _UNSEEN.fullmatch(letter):
                yield letter, number, at


_BEFORE, _AFTER = 30, 50


def _around(places: list[Place], letters: list[tuple[str, int, int]], at: int) -> Place:
    """Return the words around a letter, or the last ones."""
    if not letters:
        return Place(1, "")
    _letter, number, start = letters[min(at, len(letters) - 1)]
    place = places[number]
    cut = place.words[max(0, start - _BEFORE) : start + _AFTER]
    return Place(place.page, shown(cut))


def shown(words: str) -> str:
    """Return words of any origin on one line, without what would command a terminal."""
    return " ".join("".join(sign if sign.isprintable() else " " for sign in words).split())
