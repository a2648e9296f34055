"""Hours as staff type them in any of our languages, and as each language prints them.

« 9h - 13h », « de 9h30 à midi », “from 9 am”, „bis 18 Uhr“: what was typed is cut into clocks, the
words that go with hours, and anything else, which only readers of its own language understand.
"""

import datetime
import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from generator.language import LANGUAGES, language
from generator.language.base import Language
from generator.patterns import lazy

TWELVE = {"noon": datetime.time(12), "midnight": datetime.time(0)}
"""The clocks that have a name."""
BETWEEN = ("to", "and", "or", "then")
"""What words say between two clocks; before a clock, « à » and „bis“ say something else."""
MARKS = {"-": "dash", "–": "dash", "—": "dash", ",": "comma", ";": "comma", "/": "slash"}


class Piece(NamedTuple):
    """A part of what was typed: a clock, a word or mark whose `sense` is known, or anything."""

    typed: str
    time: datetime.time | None = None
    sense: str = ""


def read_clock(typed: str) -> datetime.time | None:
    """Read 10h, « 10 h 30 », 10:30, “2.30 pm”, „14.30 Uhr“, noon; None when it is no hour."""
    pieces = list(_pieces(typed))
    # Midnight in words may be the one that a day begins with, or the one that ends it.
    return pieces[0].time if len(pieces) == 1 and pieces[0].sense != "midnight" else None


def span(typed: str) -> tuple[datetime.time, datetime.time | None] | None:
    """Return when hours begin, and end where they say so: 10h, « de 9h30 à midi », “from 6 pm”.

    None of hours that say less, or more: « jusqu'à 18h », « 10h et 14h », « le soir ».
    """
    pieces = [piece for piece in _pieces(typed) if piece.sense not in ("from", "range")]
    begin, *joint = pieces or [Piece("")]
    if begin.time is None or begin.sense == "midnight":
        return None
    if not joint:
        return begin.time, None
    if len(joint) != 2 or joint[0].sense not in ("dash", "to"):
        return None
    midnight = datetime.time(0) if joint[1].sense == "midnight" else None
    end = joint[1].time or midnight
    return (begin.time, end) if end is not None else None


def impossible(typed: str) -> str:
    """Return what looks like an hour and is none, « 25h61 », « 930 »; empty if there is none."""
    for match in _LOOKS_LIKE.finditer(typed):
        hour, minutes = int(match["hour"]), match["minutes"]
        if hour > 24 or len(minutes) == 1 or int(minutes or 0) > (59 if hour < 24 else 0):
            return match[0].strip()
    return typed if re.fullmatch(r"\d{3,}", typed) else ""


def written(typed: str, grammar: Language, *, foreign: bool = False) -> str | None:
    """Write hours as a language does; None where they are told in words of another one."""
    pieces = list(_pieces(typed))
    if foreign and not all(piece.time or piece.sense for piece in pieces):
        return None
    said = " ".join(_said(piece, grammar, foreign=foreign) for piece in pieces)
    return grammar.clocks(re.sub(r" (?=[,;)])|(?<=\() ", "", said))


def _said(piece: Piece, grammar: Language, *, foreign: bool) -> str:
    if piece.sense == "dash":
        return "–"
    words = grammar.words.hours.get(piece.sense)
    if words:  # a translation may keep the words that its original was typed with
        own = not foreign and _plain(piece.typed) in words
        return piece.typed if own else words[0]
    return grammar.clock(piece.time) if piece.time else piece.typed


# Reading ----------------------------------------------------------------------------------------

_CLOCK = (
    r"(?P<hour>\d{1,2})\s*(?:"
    r"(?:h(?:eures?|rs?)?(?![^\W\d])|:)\s*(?P<m1>\d\d(?!\s*[h:\d]))?(?:\s*mi?n\b)?"
    r"(?:\s*(?P<h1>[ap])\.?m\b\.?|\s*Uhr\b)?"
    r"|(?:[.](?P<m2>\d\d))?\s*(?:Uhr\b|(?P<h2>[ap])\.?m\b\.?)"
    r"|(?=\s*(?:[-–—]|@)\s*\d))"  # « 9 » in « 9-13h »; « @ » are the words that join
)
_LOOKS_LIKE = lazy(r"(?i)(?<![\d.,])(?P<hour>\d+)\s*(?:h|:(?=\d))\s*(?P<minutes>\d*)(?!\d|/)")


@cache
def _tokens() -> re.Pattern[str]:
    phrases = sorted({word for words in _known().values() for word in words}, key=len)[::-1]
    phrase = _one_of(phrases).replace("'", "['’]")
    clock = _CLOCK.replace("@", _one_of((*_known()["to"], *_known()["and"])))
    return re.compile(
        rf"(?i)(?<!\w)(?P<clock>{clock})|(?<!\w)(?P<phrase>{phrase})(?!\w)"
        rf"|(?P<mark>[-–—,;/])|[()]|[^\s,;/()]+"
    )


def _one_of(words: Iterable[str]) -> str:
    return "|".join(map(re.escape, words))


@cache
def _known() -> dict[str, tuple[str, ...]]:
    """Return what each sense may be typed as, in all languages."""
    known: dict[str, tuple[str, ...]] = {}
    for code in LANGUAGES:
        for sense, words in language(code).words.hours.items():
            known[sense] = (*known.get(sense, ()), *words)
    return known


def _pieces(typed: str) -> Iterator[Piece]:
    """Cut what was typed."""
    text, before = " ".join(_unglued(typed).split()).rstrip(" -–—"), Piece("")
    text += "h" * (text.isdigit() and len(text) < 3)  # « 10 » alone
    for match in _tokens().finditer(text):
        token, time, sense = match[0], None, ""
        if match["clock"]:
            time, sense = _time(match, text), "midnight" if match["hour"] == "24" else ""
        elif match["phrase"]:
            sense = _sense(token, text[match.end() :], between=before.time is not None)
            time = TWELVE.get(sense)
        elif match["mark"]:
            sense = MARKS[token]
        before = Piece(token, time, sense)
        yield before


def _unglued(typed: str) -> str:
    """Part « 10hà11h », and read an arrow as a dash."""
    return re.sub(r"(?<=[\dh])à(?=\s*\d)", " à ", re.sub(r"-*>|→", "-", typed))


def _time(match: re.Match[str], text: str) -> datetime.time | None:
    hour, minute = int(match["hour"]), int(match["m1"] or match["m2"] or 0)
    half = (match["h1"] or match["h2"] or "").lower()
    if not half and match["clock"].isdigit():  # “2–4 pm”
        end = re.match(r"\W*(?:to\W*)?(\d+)\S*? ?p\.?m\b", text[match.end() :], re.IGNORECASE)
        half = "p" if end and hour < int(end[1]) < 12 else ""
    if half and 1 <= hour <= 12:
        hour = hour % 12 + (12 if half == "p" else 0)
    return datetime.time(hour, minute) if hour < 24 and minute < 60 else None


def _plain(words: str) -> str:
    return words.replace("’", "'").lower()


def _sense(token: str, after: str, *, between: bool) -> str:
    """Tell what a word says where it stands: „bis 10 Uhr“ and „9 bis 10 Uhr“ are two things."""
    said = _plain(token)
    senses = [sense for sense, words in _known().items() if said in words]
    placed = [sense for sense in senses if (sense in BETWEEN) == between] or senses
    if "range" in placed and len(placed) > 1:  # “from 9 am” and “from 9 to 11 am”
        last = rf"\W*\w+\W+\w*\W*(?:{_one_of(_known()['to'])})\b"
        placed.remove("from" if re.match(last, after) else "range")
    return placed[0]
