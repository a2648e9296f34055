"""The numbers of French prose, in words and in figures, read once for all rules.

Rules look at the `shape` of a text: « de ## à ## millions » → « de ## à ########### » tells where
numbers stand, so that no rule need know how they are written.
"""

from collections.abc import Sequence
from decimal import Decimal

from generator.language.french.lexicon import readings
from generator.language.french.numbers import count
from generator.patterns import lazy
from generator.proofing.passages import Passage
from generator.records import record

_IN_WORDS = {count(number): Decimal(number) for number in range(2, 100)}
_SCALES = {
    **{"millier": 10**3, "million": 10**6, "milliard": 10**9},
    **{"k€": 10**3, "m€": 10**6, "md€": 10**9, "mds€": 10**9, "": 1},
}
_WORD = (
    "deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize|quatorze|quinze|seize|vingts?"
    "|trente|quarante|cinquante|soixante"
)
_NUMBER = lazy(
    r"(?i)(?<![\w,.])(?P<year>(?:19|20)\d\d)(?!\w|,\d| ?[%€])"
    r"|(?<![\w,.-])(?:(?P<figures>(?>\d{1,3}(?: \d{3})+(?!\d)|\d+)(?>,\d+)?)"
    rf"|(?P<words>(?:{_WORD})(?:-(?:{_WORD}|une?))*(?:[- ]et[- ](?:une?|onze))?))"
    r"(?: ?(?P<scale>Mds?€|[kM]€|(?:milliers?|millions?|milliards?)(?!\w)))?"
    r"(?![\w-]|,\d| (?:cents?|mille)\b)"
)
_UNIT = lazy(r" ?(?:d’|de )?([%€]|[a-zà-ÿ]+)")
_NO_UNITS = frozenset({"preposition", "conjunction", "pronoun", "determiner"})
_SENTENCE = lazy(r"(?:[^.!?\n]|\.(?=[\d#]))+")


@record(frozen=True, slots=True)
class Number:
    """A number at `start:end` of a text, its scale included: « 12 », « vingt », « 1,5 million ».

    `unit` is the noun behind it, without its plural, « euro » or « % »; "" where none is sure.
    """

    start: int
    end: int
    text: str
    value: Decimal
    unit: str
    rounded: bool


@record(frozen=True, slots=True)
class Numbered:
    """A text with its numbers; its `shape` has « # » where they stand, and « @ » for a year.

    `sentences` tells where those stand that have a number or a year.
    """

    text: str
    shape: str
    numbers: Sequence[Number]
    sentences: Sequence[tuple[int, int]]

    def within(self, start: int, end: int) -> list[Number]:
        """Return the numbers that begin in a stretch of the text."""
        return [one for one in self.numbers if start <= one.start < end]

    def at(self, start: int) -> Number:
        """Return the number that begins at a place."""
        return next(one for one in self.numbers if one.start == start)


def numbered(passage: Passage) -> Numbered:
    """Return the reading of a passage with its numbers."""
    return read(passage.reading)


def read(text: str) -> Numbered:
    """Read the numbers of a text, whose spaces and apostrophes are those of a reading."""
    shape, numbers = text, []
    for match in _NUMBER.finditer(text):
        value = _value(match["figures"], match["words"]) if not match["year"] else None
        if value is None and not match["year"]:
            continue
        start, end = match.span()
        shape = shape[:start] + ("@" if value is None else "#") * (end - start) + shape[end:]
        if value is not None:
            scale = (match["scale"] or "").lower()
            rounded = bool(scale) or "," in match[0]
            times = _SCALES[scale.rstrip("s")]
            unit = "euro" if "€" in scale else _unit(text, end)
            numbers.append(Number(start, end, match[0], value * times, unit, rounded))
    every = _SENTENCE.finditer(shape) if shape != text else ()
    sentences = [one.span() for one in every if "#" in one[0] or "@" in one[0]]
    return Numbered(text, shape, numbers, sentences)


def _value(figures: str | None, words: str | None) -> Decimal | None:
    if figures:
        return Decimal(figures.replace(" ", "").replace(",", "."))
    said = (words or "").lower().replace("-et-", " et ")
    return _IN_WORDS.get(said.removesuffix("e") if said.endswith("une") else said)


def _unit(text: str, at: int) -> str:
    match = _UNIT.match(text, at)
    if not match or match[1] in "%€":
        return "" if not match else {"%": "%", "€": "euro"}[match[1]]
    kinds = {one.kind for one in readings(match[1])}
    sure = not kinds or ("noun" in kinds and not kinds & _NO_UNITS)
    return match[1].rstrip("sx") if sure else ""


def scaled(amounts: list[Decimal]) -> list[Decimal]:
    """Give parts the scale that the sentence gives one of them only: « 24, 18 et 20 millions »."""
    scale = Decimal(10**6)
    if any(amount >= scale for amount in amounts):
        return [amount if amount >= 1000 else amount * scale for amount in amounts]
    return amounts


def figures(number: Decimal) -> str:
    """Write a number in figures, as French does."""
    return f"{number.normalize():,f}".replace(",", "\u202f").replace(".", ",")
