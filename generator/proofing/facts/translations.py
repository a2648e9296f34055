"""The numbers of a translation against those of its original, part by part."""

import datetime
import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from typing import Any

from generator.language import language
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.passages import Passage
from generator.proofing.rules import EVERY, Hit, Rule
from generator.proofing.translated import pairs, texts
from generator.records import record
from generator.source.library import Organisation
from generator.source.schema.days import Dated

# A number glued to a letter (« M57 », « 20th ») is a name or an ordinal.
_BEFORE, _AFTER = r"(?<![\w])(?<!\d[.,/])", r"(?![\w/])(?!:\d)"
_SCALE = (
    r"(?:\s?(?P<scale>[Mm]illi(?:on(?:s|en)?|ards?|arden)|[Bb]illions?|[Mm]illiers?|thousand"
    r"|Tausend|Tsd\.?|Mio\.?|Mrd\.?|M€|Mds?\b|Md€|k€|bn\b|m\b))?"
)
# The first that a scale begins with is its own.
_SCALES = (
    *(("millier", 10**3), ("milliard", 10**9), ("milli", 10**6), ("billion", 10**9)),
    *(("mio", 10**6), ("mrd", 10**9), ("md", 10**9), ("bn", 10**9), ("m", 10**6)),
    *(("t", 10**3), ("k", 10**3), ("", 1)),
)


@cache
def _number(code: str) -> re.Pattern[str]:
    """Return what finds a number in a language, by what parts its thousands and its decimals."""
    decimals = language(code).decimals
    other = "." if decimals == "," else ","
    figures = rf"\d{{1,3}}(?:[ {other}]\d{{3}})+(?:[{decimals}]\d+)?|\d+(?:[.,]\d+)?"
    return re.compile(rf"{_BEFORE}(?P<figures>{figures}){_SCALE}{_AFTER}")


# Hours, dates in figures and telephone numbers are written in other figures elsewhere.
_OTHERWISE = lazy(
    r"\d{1,2}(?:[.:]\d\d)?\s?(?:h\b|heures?\b|Uhr\b|[ap]\.?m\b)\.?(?:\s?\d\d\b)?"
    r"|\d{1,2}h\d\d\b|\b\d{1,2}:\d\d\b"
    r"|\d{1,4}[/-]\d{1,2}[/-]\d{1,4}"
    r"|(?:\+\d{2}\s?|\b0)\d(?:[ .-]?\d\d){4}"
)
_QUOTED = lazy(r"\{([^{}]+)\}")
_WORDS = lazy(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_FIGURES = lazy(r"\d+")


@record(frozen=True, slots=True)
class Number:
    """A number in figures: its value, and the one with its scale; where it stands."""

    passage: Passage
    start: int
    end: int
    values: frozenset[Decimal]

    @property
    def typed(self) -> str:
        """The number as it was typed."""
        return self.passage.text[self.start : self.end]

    @property
    def figures(self) -> str:
        """Its figures alone."""
        return re.sub(r"\D", "", self.typed)


def _differing(dossier: Dossier) -> Iterator[Hit]:
    if dossier.original is None:
        return
    for pair in pairs(dossier.original, dossier.release):
        if pair.translated is not None:
            yield from _compared(pair.original, pair.translated, dossier)
    day = dossier.day or datetime.date.max
    for original, translated in zip(dossier.originals, dossier.partners, strict=False):
        for one, other in _of_partners(original, translated, day):
            yield from _compared(one, other, dossier)


def _of_partners(
    original: Organisation, translated: Organisation, day: datetime.date
) -> Iterator[tuple[Any, Any]]:
    """Pair what a partner's file says of the day with what its translation says."""
    levels = {
        one.id: (one, other)
        for one, other in ((original, translated), (original.root, translated.root))
    }
    for one, other in levels.values():
        for name in ("about", "more"):
            yield getattr(one.own, name), getattr(other.own, name)
        yield from zip(one.own.figures, other.own.figures, strict=False)
        for name, fact in one.own.facts.items():
            yield fact, other.own.facts.get(name)


def _compared(original: Any, translated: Any, dossier: Dossier) -> Iterator[Hit]:
    before, after = (_with_facts(_texts(one, dossier), dossier) for one in (original, translated))
    missing = [one for one in _numbers(before) if not one.values & _known(after)]
    for number in _numbers(after) if missing else ():
        if number.passage.language == dossier.original_language or number.values & _known(before):
            continue
        if like := next((one for one in missing if _is_like(one, number)), None):
            span = number.passage.span(number.start, number.end)
            yield Hit(span, {"number": number.typed, "other": like.typed})


def _texts(part: Any, dossier: Dossier) -> list[Passage]:
    """Return the texts of a part, each in the language of its file."""
    day = dossier.day or datetime.date.max
    if isinstance(part, Dated):
        part = part.on(day)
    every = part if isinstance(part, list) else [part] if part is not None else []
    return [_placed(text, dossier) for one in every for text in texts(one, "")]


def _placed(passage: Passage, dossier: Dossier) -> Passage:
    own = passage.text.span.path.endswith(f".{dossier.file.language}.yaml")
    code = dossier.file.language if own else dossier.original_language
    return Passage(passage.text, passage.role, code)


def _with_facts(passages: list[Passage], dossier: Dossier) -> list[Passage]:
    """Add the facts that texts quote, and those that facts quote."""
    every, seen = list(passages), set[str]()
    for passage in every:  # which grows
        for name in _QUOTED.findall(passage.text):
            fact = name.rpartition(".")[2]
            if fact not in seen:
                seen.add(fact)
                for partner in dossier.partners:
                    every += _texts(partner.fact(fact), dossier)
    return every


def _numbers(passages: list[Passage]) -> list[Number]:
    return [number for one in passages for number in one.once(_of_passage)]


def _of_passage(passage: Passage) -> list[Number]:
    reading = _OTHERWISE.sub(lambda match: "x" * len(match[0]), passage.reading)
    return [
        Number(passage, *match.span(), _values(match, passage.language))
        for match in _number(passage.language).finditer(reading)
    ]


def _values(match: re.Match[str], code: str) -> frozenset[Decimal]:
    """Return what a number may be worth: as it stands, and with « millions » behind it."""
    value = language(code).value(match["figures"])
    if value is None:
        return frozenset()
    scale = (match["scale"] or "").lower()
    times = next(times for begins, times in _SCALES if scale.startswith(begins))
    return frozenset({value, value * times})


def _known(passages: list[Passage]) -> frozenset[Decimal]:
    """Return every number that texts hold in any way: in words, in hours, as part of a name."""
    found: set[Decimal] = set()
    for passage in passages:
        in_words = _in_words(passage.language)
        words = (in_words.get(word.lower()) for word in _WORDS.findall(passage.reading))
        found.update(Decimal(one) for one in words if one is not None)
        found.update(map(Decimal, _FIGURES.findall(passage.reading)))
        for number in passage.once(_of_passage):
            found |= number.values
    return frozenset(found)


@cache
def _in_words(code: str) -> dict[str, int]:
    return {language(code).count(number): number for number in range(1, 100)}


def _is_like(one: Number, other: Number) -> bool:
    """Tell whether one number may stand for the other: as many figures, or all but one."""
    ours, theirs = one.figures, other.figures
    if _is_year(ours) != _is_year(theirs):
        return False
    if len(ours) == len(theirs) or ours.rstrip("0") == theirs.rstrip("0"):
        return True
    longer, shorter = sorted((ours, theirs), key=len, reverse=True)
    cut = (longer[:at] + longer[at + 1 :] for at in range(len(longer)))
    return len(shorter) > 2 and len(longer) == len(shorter) + 1 and shorter in cut


def _is_year(figures: str) -> bool:
    return bool(re.fullmatch(r"(?:19|20)\d\d", figures))


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT023",
        severity="warning",
        message=_("« {number} » differs from the original, which has « {other} »."),
        hint=_("Correct the number in one of the two."),
        why=_("A number that differs between languages is wrong in one of them."),
        wrong="318 500 habitants – 318,550 inhabitants",
        right="318 500 habitants – 318,500 inhabitants",
        languages=EVERY,
        release=_differing,
    ),
)
