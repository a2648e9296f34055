"""Brackets and guillemets that are opened and not closed, or closed and not opened."""

from bisect import bisect
from collections.abc import Iterator, Sequence

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import Passage
from generator.proofing.patterns import hit, pattern
from generator.proofing.rules import Hit, Rule

BRACKET = lazy(r"[()]")
# « 1) », « b) », « IV) », « 2°) »: what numbers an item was not opened.
NUMBER = lazy(r"(?<!\w)(?:\w|\d{2}|[IVX]{1,9})[°º]?\Z")
GUILLEMET = lazy(r"(?P<begins>(?:\A|\n\n)[ \u00a0]*)?(?P<mark>[«»])")
WORDS = lazy(r"[«(][ \u00a0\u202f]?[^\s«»()]+|(?<![^\s«»()])[^\s«»()]+[ \u00a0\u202f]?[»)]")


def _brackets(passage: Passage) -> Iterator[Hit]:
    prose = passage.prose
    opened: list[int] = []
    for match in BRACKET.finditer(prose):
        if match[0] == "(":
            opened.append(match.start())
        elif opened:
            opened.pop()
        elif not NUMBER.search(prose, max(0, match.start() - 12), match.start()):
            yield _at(passage, match.start())
    yield from (_at(passage, at) for at in opened)


def _guillemets(document: Sequence[Passage]) -> Iterator[Hit]:
    """Walk through a document; a quotation of several paragraphs opens « at each of them."""
    opened: list[tuple[Passage, int]] = []
    for passage in document:
        for match in GUILLEMET.finditer(passage.prose):
            at = match.start("mark")
            if match["mark"] == "«":
                goes_on = opened and match["begins"] is not None
                if opened and not goes_on and opened[-1][0] is not passage:
                    yield _at(*opened.pop())
                if not goes_on:
                    opened.append((passage, at))
            elif opened:
                opened.pop()
            elif passage.role != "quote":
                yield _at(passage, at)
    # The guillemets around a quotation are the program's: staff type them or not.
    yield from (_at(*one) for one in opened if one[0].role != "quote")


def _at(passage: Passage, at: int) -> Hit:
    """Point at a mark with the word beside it."""
    words = passage.once(_words)
    start, end = words[max(0, bisect(words, (at, len(passage.prose))) - 1)] if words else (at, at)
    return hit(passage, start, end) if start <= at < end else hit(passage, at, at + 1)


def _words(passage: Passage) -> list[tuple[int, int]]:
    return [match.span() for match in WORDS.finditer(passage.prose)]


RULES: tuple[Rule, ...] = (
    Rule(
        code="TYPO025",
        message=_("The bracket or guillemet of « {text} » has no partner."),
        hint=_("Close it, open it, or take it off."),
        why=_("Of two marks one was forgotten: nobody sees where it ends, or who speaks."),
        source="IN",
        wrong="les travaux (juin 2025 – février 2027 commencent",
        right="les travaux (juin 2025 – février 2027) commencent : a) le toit ; b) les murs",
        holds=("(", ")", "«", "»"),
        passage=_brackets,
        document=_guillemets,
    ),
    Rule(
        code="TYPO081",
        message=_("The brackets « {text} » stand inside others."),
        hint=_("Write « {better} », or set one of the two asides between dashes or commas."),
        why=_("Inside round brackets stand square ones, or readers lose where the first ends."),
        source="IN",
        wrong="le club (fondé en 1950 (année de la reconstruction))",
        right="le club (fondé en 1950 [année de la reconstruction]), (les agent(e)s)",
        holds=("(",),
        passage=pattern(
            r"\([^()]{0,200}(?<=[ «(’])(?P<hit>\((?P<words>[^()]{2,120})\))[^()]{0,200}\)",
            better=r"[\g<words>]",
        ),
    ),
)
