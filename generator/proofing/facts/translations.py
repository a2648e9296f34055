"""The numbers of a translation against those of its original, part by part."""

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any, NamedTuple

from generator.language import language
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.passages import Passage
from generator.proofing.rules import EVERY, Hit, Rule
from generator.proofing.translated import pairs, texts
from generator.source.schema.days import Dated
from generator.source.schema.partner import Partner

# Behind a number, the group that matches tells how many zeros it adds.
_SCALE = (
    r"(?:\s?(?:(?P<e3>[Mm]illiers?|thousand|Tausend|Tsd\.?|k€)"
    r"|(?P<e6>[Mm]illion(?:s|en)?|Mio\.?|M€|m\b)"
    r"|(?P<e9>[Mm]illiard(?:s|en)?|[Bb]illions?|Mrd\.?|Mds?\b|Md€|bn\b)))?"
)


@cache
def _number(code: str) -> re.Pattern[str]:
    """Return what finds a number in a language, by what parts its thousands and its decimals."""
    decimals = language(code).decimals
    other = "." if decimals == "," else ","
    figures = rf"\d{{1,3}}(?:[ {other}]\d{{3}})+(?:[{decimals}]\d+)?|\d+(?:[.,]\d+)?"
    # A number glued to a letter (« M57 », « 20th ») is a name or an ordinal.
    return re.compile(rf"(?<!\w)(?<!\d[.,/])(?P<figures>{figures}){_SCALE}(?![\w/])(?!:\d)")


# Hours, dates in figures and telephone numbers are written in other figures elsewhere.
_OTHERWISE = lazy(
    r"\d{1,2}(?:[.:]\d\d)?\s?(?:h\b|heures?\b|Uhr\b|[ap]\.?m\b)\.?(?:\s?\d\d\b)?"
    r"|\d{1,2}h\d\d\b|\b\d{1,2}:\d\d\b"
    r"|\d{1,4}[/-]\d{1,2}[/-]\d{1,4}"
    r"|(?:\+\d{2}\s?|\b0)\d(?:[ .-]?\d\d){4}"
)
_QUOTED = lazy(r"\{([^{}]+)\}")
_WORDS = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")


class Number(NamedTuple):
    """A number in figures at `start:end`: its value, and the one with its scale."""

    start: int
    end: int
    typed: str
    values: frozenset[Decimal]


def _differing(dossier: Dossier) -> Iterator[Hit]:
    if dossier.original is None:
        return
    for pair in pairs(dossier.original, dossier.release):
        yield from _compared(pair.original, pair.translated, dossier)
    for original, translated in zip(dossier.originals, dossier.partners, strict=False):
        every = ((original, translated), (original.root, translated.root))
        for ours, theirs in {one.id: (one.own, other.own) for one, other in every}.values():
            for one, other in _of_partners(ours, theirs):
                yield from _compared(one, other, dossier)


def _of_partners(ours: Partner, theirs: Partner) -> Iterator[tuple[Any, Any]]:
    """Pair what a partner's file says of the day with what its translation says."""
    yield from ((ours.about, theirs.about), (ours.more, theirs.more))
    yield from zip(ours.figures, theirs.figures, strict=False)
    yield from ((fact, theirs.facts.get(name)) for name, fact in ours.facts.items())


def _compared(original: Any, translated: Any, dossier: Dossier) -> Iterator[Hit]:
    before, after = (_with_facts(_texts(one, dossier), dossier) for one in (original, translated))
    said, known = _known(after), _known(before)
    missing = [one for text in before for one in text.once(_numbers) if not one.values & said]
    for text in after if missing else ():
        own = () if text.language == dossier.original_language else text.once(_numbers)
        for number in (one for one in own if not one.values & known):
            like = next((one for one in missing if _is_like(one.typed, number.typed)), None)
            if like:
                words = {"number": number.typed, "other": like.typed}
                yield Hit(text.span(number.start, number.end), words)


def _texts(part: Any, dossier: Dossier) -> list[Passage]:
    """Return the texts of a part, each in the language of its file."""
    if isinstance(part, Dated):
        part = part.on(dossier.day or datetime.date.max)
    parts = part if isinstance(part, list) else [part] if part is not None else []
    ours, other = dossier.file.language, dossier.original_language
    return [
        Passage(one.text, one.role, ours if one.text.span.path.endswith(f".{ours}.yaml") else other)
        for every in parts
        for one in texts(every, "")
    ]


def _with_facts(passages: list[Passage], dossier: Dossier) -> list[Passage]:
    """Add the facts that texts quote, and those that facts quote."""
    every, seen = list(passages), set[str]()
    for passage in every:  # which grows
        names = {one.rpartition(".")[2] for one in _QUOTED.findall(passage.text)} - seen
        seen |= names
        for fact in (partner.fact(name) for name in names for partner in dossier.partners):
            every += _texts(fact, dossier)
    return every


def _numbers(passage: Passage) -> list[Number]:
    found, code = [], passage.language
    reading = _OTHERWISE.sub(lambda match: "x" * len(match[0]), passage.reading)
    for match in _number(code).finditer(reading):
        value = language(code).value(match["figures"])
        zeros = next((zeros for zeros in (3, 6, 9) if match[f"e{zeros}"]), 0)
        values = frozenset(() if value is None else (value, value * 10**zeros))
        found.append(Number(*match.span(), passage.text[slice(*match.span())], values))
    return found


def _known(passages: list[Passage]) -> frozenset[Decimal]:
    """Return every number that texts hold in any way: in words, in hours, as part of a name."""
    found: set[Decimal] = set()
    for passage in passages:
        in_words, reading = _in_words(passage.language), passage.reading
        found.update(in_words[word] for word in _WORDS.findall(reading.lower()) if word in in_words)
        found.update(map(Decimal, re.findall(r"\d+", reading)))
        found.update(*(number.values for number in passage.once(_numbers)))
    return frozenset(found)


@cache
def _in_words(code: str) -> dict[str, Decimal]:
    return {language(code).count(number): Decimal(number) for number in range(1, 100)}


def _is_like(one: str, other: str) -> bool:
    """Tell whether one number may stand for the other: as many figures, or all but one."""
    ours, theirs = (re.sub(r"\D", "", number) for number in (one, other))
    if len({bool(re.fullmatch(r"(?:19|20)\d\d", number)) for number in (ours, theirs)}) > 1:
        return False
    if len(ours) == len(theirs) or ours.rstrip("0") == theirs.rstrip("0"):
        return True
    shorter, longer = sorted((ours, theirs), key=len)
    cut = (longer[:at] + longer[at + 1 :] for at in range(len(longer)))
    return len(shorter) > 2 and shorter in cut


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT023",
        message=_("« {number} » differs from the original, which has « {other} »."),
        hint=_("Correct the number in one of the two."),
        why=_("A number that differs between languages is wrong in one of them."),
        wrong="318 500 habitants – 318,550 inhabitants",
        right="318 500 habitants – 318,500 inhabitants",
        languages=EVERY,
        release=_differing,
    ),
)
