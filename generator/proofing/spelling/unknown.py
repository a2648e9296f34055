"""Find the words of a passage that are not known, and tell names from mistakes."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from generator.findings import Finding
from generator.language.dictionary import Dictionary
from generator.patterns import lazy
from generator.proofing.passages import MARK, MASK, Passage
from generator.proofing.spelling.judge import SHORT_NAME, Kind, judge
from generator.proofing.spelling.near import near
from generator.proofing.spelling.speller import Speller

# A document with more unknown words is hardly written by hand: what they mean is not looked for.
SUGGESTIONS = 60
# With fewer unknown words a passage is not taken for English, or for another language.
ENGLISH, FOREIGN = 3, 6
NOT_PROSE = ("link", "address")
GLUE = (".", "/", "\\", "_", "@", "#", "<", "&", "=")
# « demarches-simplifiees »: the end of an address, the name of a file.
SLUG = lazy(r"[a-z]+(?:-[a-z]+)+")
# Letters that belong to what stands before marks: « 1^re^ », « l**a**b ».
RAISED = lazy(rf"[^\W_](?:{MASK}|{MARK})+\Z")
ORDINAL = lazy(r"(?<=[\dIVX] )(?:ers?|e|i?[èe]res?|i?[èe]mes?|res?|nde?)\b")


class Unknown(NamedTuple):
    """A word that is not known; `better` are those it may stand for."""

    passage: Passage
    start: int
    word: str
    kind: Kind
    better: tuple[str, ...]

    @property
    def end(self) -> int:
        """Where it ends in the passage."""
        return self.start + len(self.word)


class Spelt(NamedTuple):
    """What a document has of unknown words, and the passages that seem to be in other languages."""

    unknown: Sequence[Unknown]
    foreign: Sequence[Passage]

    def of(self, kind: Kind) -> Iterator[Unknown]:
        """Yield the unknown words of a kind."""
        return (one for one in self.unknown if one.kind == kind)


def spelt(texts: Sequence[Passage], speller: Speller, told: Sequence[Finding] = ()) -> Spelt:
    """Look every word of a document up; one that a finding in `told` mends is left out."""
    texts = [passage for passage in texts if passage.language in speller.dictionaries]
    found = [(passage, _unknown(passage, speller)) for passage in texts]
    unknown = [
        one
        for _passage, words in found
        for one in words or ()
        if not any(_mends(finding, one) for finding in told)
    ]
    foreign = [passage for passage, words in found if words is None]
    return Spelt(list(_with_suggestions(unknown, speller)), foreign)


def _mends(finding: Finding, one: Unknown) -> bool:
    """Tell whether a finding is about a word, which is gone once it is mended."""
    overlap = one.passage.span(one.start, one.end).overlaps(finding.span)
    after = finding.fix.after if overlap and finding.fix else one.word
    return not re.search(rf"(?<!\w){re.escape(one.word)}(?!\w)", after)


def _with_suggestions(words: Sequence[Unknown], speller: Speller) -> Iterator[Unknown]:
    """Say what words may stand for.

    With nothing found, one that begins a sentence, or is « in’li », is taken for a name.
    """
    meant: dict[tuple[str, str], tuple[str, ...]] = {}
    for one in words:
        key = one.passage.language, one.word
        if not one.better and key not in meant:
            meant[key] = _meant(one, speller) if len(meant) < SUGGESTIONS else ()
        better = meant.get(key, one.better)
        is_name = not better and (one.word[0].isupper() or "’" in one.word)
        yield one._replace(better=better, kind="name" if is_name else one.kind)


def _meant(one: Unknown, speller: Speller) -> tuple[str, ...]:
    """Return what a word may stand for, with a capital where it has one."""
    dictionary = speller.dictionaries[one.passage.language]
    if one.word.islower():
        return tuple(near(one.word, dictionary.knows))
    if len(one.word) <= SHORT_NAME:
        return ()
    names = one.kind == "name"
    found = near(one.word, lambda word: dictionary.knows(word.capitalize() if names else word))
    # A name that is made of two words is none of our business.
    return tuple(word[0].upper() + word[1:] for word in found if " " not in word)


def _unknown(passage: Passage, speller: Speller) -> list[Unknown] | None:
    """Return the words of a passage that are not known; None when it is in another language."""
    if passage.role in NOT_PROSE:
        return []
    ours, other = speller.both(passage.language)

    def knows(word: str) -> bool:
        return word in speller.own or ours.knows(word)

    tokens = [match for match in ours.token.finditer(passage.reading) if _is_prose(passage, match)]
    parts = {match: list(ours.parts(match[0], knows)) for match in tokens}
    found = [
        (match.start() + at, part)
        for match, unknown in parts.items()
        for at, part in unknown
        if not (SLUG.fullmatch(match[0]) and (len(unknown) > 1 or match[0].count("-") > 2))
    ]
    if _is_foreign([match[0] for match in tokens], found, other):
        return None
    foreign = _side_by_side(passage, found, other)
    judged = (
        (at, word, *judge(passage, at, word, knows, other))
        for at, word in found
        if at not in foreign
    )
    return [Unknown(passage, at, word, kind, better) for at, word, kind, better in judged if kind]


def _is_prose(passage: Passage, match: re.Match[str]) -> bool:
    """Leave out tags, words with figures, what is glued to something else or raised beside it."""
    start, end = match.span()
    if passage.reading.endswith(GLUE, 0, start) or any(letter.isdigit() for letter in match[0]):
        return False
    raised = RAISED.search(passage.reading, max(0, start - 9), start)
    if raised or ORDINAL.match(passage.reading, start):
        return False
    # « [compte](https://…) » names an account.
    return passage.text[start - 1 : start] + passage.text[end : end + 1] != "[]"


def _is_foreign(tokens: Sequence[str], found: Sequence[tuple[int, str]], other: Dictionary) -> bool:
    """Tell whether more words are unknown than not, or unknown to our other language."""
    small = sum(word.islower() for _at, word in found)
    if small < ENGLISH:
        return False
    there = sum(any(other.unknown(token)) for token in tokens)
    return there < len(found) or (small >= FOREIGN and small * 2 > len(tokens))


def _side_by_side(
    passage: Passage, found: Sequence[tuple[int, str]], other: Dictionary
) -> set[int]:
    """Return where words of our other language stand together: « build back better »."""
    known = [(at, word) for at, word in found if word.islower() and other.knows(word)]
    places: set[int] = set()
    for (at, word), (then, _next) in pairwise(known):
        if passage.reading[at + len(word) : then] in (" ", "-"):
            places |= {at, then}
    return places
