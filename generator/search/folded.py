"""Words as they are looked for, whatever the spaces, apostrophes, hyphens, capitals and accents.

A text becomes its words and numbers, each behind a space: « L’État, 18 000 » is « l etat 18000 ».
"""

import re
import unicodedata
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from itertools import accumulate

from generator.language import phones
from generator.language.letters import fold
from generator.patterns import lazy
from generator.records import record

_RAISED = "²³¹⁰⁴-⁹₀-₉"
_WITHIN = "\u0300-\u036f\u00ad\u200b-\u200d\u2060"
"""Accents that stand behind their letter, and what nobody sees: soft hyphens, joiners."""
_TOKEN = lazy(
    # Thousands are parted by spaces or marks; « 1,234 » may be a decimal, and is found as either.
    rf"(?P<whole>\d{{1,3}}(?:{phones.SP}\d{{3}})+(?!\d)|\d{{1,3}}(?:[.,’']\d{{3}})+(?!\d)|\d+)"
    rf"(?:[.,](?P<decimals>\d+))?"
    rf"|[{_RAISED}]+|[^\W\d_{_RAISED}](?:[^\W\d_{_RAISED}]|[{_WITHIN}])*|[%‰€$£¥]"
)
_UNSEEN = lazy("[\u00ad\u200b-\u200d\u2060]")
_TEN_FIGURES = lazy(r"0\d{9}")
_GOES_ON = lazy(r"(?:\d{1,3}(?: \d{3})* \d{3}|(?:0\d|\+33 \d)(?: \d\d)+|\+33 \d)\Z")


@record(frozen=True, slots=True)
class Folded:
    """A text as it is looked in, and where each of its words stands in what people read.

    `starts` are where the words stand in the folded text itself, with the spaces before them.
    """

    text: str
    spans: tuple[tuple[int, int], ...]
    starts: tuple[int, ...]

    def places(self, needle: str, start: int = 0) -> Iterator[tuple[int, int]]:
        """Yield where words stand, in the text that was folded, from an offset on."""
        count = needle.rstrip(" ").count(" ")
        first = bisect_left(self.spans, (start, start))
        at = (
            self.text.find(needle, self.starts[first]) if needle and first < len(self.spans) else -1
        )
        while at >= 0:
            first = bisect_left(self.starts, at)
            yield self.spans[first][0], self.spans[first + count - 1][1]
            at = self.text.find(needle, at + 1)


def folded(text: str) -> Folded:
    """Fold a text."""
    tokens = list(_tokens(text))
    words = [f" {word}" for word, _span in tokens]
    starts = accumulate(map(len, words), initial=0)
    every = f"{''.join(words)} " if words else ""
    return Folded(every, tuple(span for _word, span in tokens), tuple(starts)[:-1])


def whole(text: str) -> str:
    """Return words as they stand in a folded text; empty without any."""
    return folded(text).text


def beginning(text: str) -> str:
    """Return words that stand in a folded text, of which the last may go on; numbers may not."""
    words = whole(text)
    return words if words[-2:-1].isdigit() else words.rstrip(" ")


def needles(typed: Iterable[str]) -> tuple[str, ...]:
    """Return what to look for, each once; figures that were typed apart are one number."""
    joined: list[str] = []
    for words in typed:
        if joined and _GOES_ON.match(f"{joined[-1]} {words}"):
            joined[-1] += f" {words}"
        else:
            joined.append(words)
    return tuple(dict.fromkeys(filter(None, map(beginning, joined))))


def split(line: str) -> list[str]:
    """Return the words of a line; those between quotation marks stay together."""
    found = re.findall(r"[«“„\"]([^«»“”„\"]*)[»”“\"]?|([^\s«»“”„\"]+)", line)
    return [quoted or word for quoted, word in found]


# Words and numbers ------------------------------------------------------------------------------


def _tokens(text: str) -> Iterator[tuple[str, tuple[int, int]]]:
    """Yield words as they are looked for, with where they stand; a telephone number in pairs."""
    at = 0
    for phone in phones.find(text):
        yield from _words(text, at, phone.start)
        digits = phone.target.removeprefix("tel:+33")
        yield from ((pair, (phone.start, phone.end)) for pair in _pairs(f"0{digits}"))
        at = phone.end
    yield from _words(text, at, len(text))


def _words(text: str, start: int, end: int) -> Iterator[tuple[str, tuple[int, int]]]:
    for match in _TOKEN.finditer(text, start, end):
        if match["whole"]:
            digits = re.sub(r"\D", "", match["whole"])
            decimals = f".{match['decimals']}" if match["decimals"] else ""
            pairs = not decimals and _TEN_FIGURES.fullmatch(digits)  # may be a telephone number
            every = _pairs(digits) if pairs else [digits + decimals]
            yield from ((one, match.span()) for one in every)
        else:
            yield _word(match[0]), match.span()


def _pairs(digits: str) -> list[str]:
    return re.findall(r"\d\d", digits)


def _word(word: str) -> str:
    """Return a word without case, accents and ligatures."""
    if word.isascii():
        return word.lower()
    bare = fold(unicodedata.normalize("NFKC", _UNSEEN.sub("", word)))
    return bare.replace("œ", "oe").replace("æ", "ae")
