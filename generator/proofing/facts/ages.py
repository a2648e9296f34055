"""Ages against the year of foundation: « depuis plus de 70 ans » of what began in 1960."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from generator.content.people import fold
from generator.content.prose import plain
from generator.findings import Span
from generator.language.french.numbers import count
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.facts.dates import day_of
from generator.proofing.facts.quantities import SENTENCE
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule
from generator.source.library import Organisation

if TYPE_CHECKING:  # A plain text has none.
    from generator.content.document import About

TENS = {count(number): number for number in range(10, 101, 5)} | {"un siècle": 100}
NUMBER = rf"(?P<age>\d{{1,3}}|{'|'.join(sorted(TENS, key=len, reverse=True))})"
CLAIM = lazy(
    rf"(?i)(?P<words>\b(?:depuis|il\s+y\s+a|voici|voilà)\s+"
    rf"(?P<about>plus\s+de|près\s+de|bientôt|environ|presque)?\s*{NUMBER}\s+ans)\b"
)
FOUNDED = lazy(
    r"(?i)\b(?:créée?|fondée?|née?|constituée?|instituée?|lancée?)s?\s+"
    r"(?:officiellement\s+)?(?:en|le\s+\d{1,2}\w*\s+\w+)\s+(?P<year>1[5-9]\d\d|20\d\d)\b"
)
OF_PERSON = lazy(
    rf"(?i)(?P<words>\bâgée?s?\s+(?:aujourd[’']hui\s+)?de\s+{NUMBER}\s+ans"
    rf"|(?<=,\s){NUMBER.replace('age', 'apposed')}\s+ans(?=\s*[,.;)]|\s*\Z))"
)
FEAST = lazy(
    rf"(?i)(?P<words>\b(?:fêt|célèbr|souffl)\w+\s[^.,;]{{0,30}}?"
    rf"(?:(?:ses|leurs|les)\s+{NUMBER}\s+(?:ans|bougies)"
    r"|(?P<anniversary>\d{1,3})(?:e|ᵉ|ème)\s+anniversaire))"
)
AGES = ("age", "apposed", "anniversary")
FACTS = ("creation", "fondation", "naissance", "annee de creation", "fonde", "cree")


@dataclass(frozen=True, slots=True)
class Claim:
    """An age claimed at `start:end` of a text, of something that began in `founded`."""

    start: int
    end: int
    words: str
    age: int
    founded: int

    def holds(self, day: datetime.date) -> bool:
        """Tell whether the age is true on a day; anniversaries are told a year early or late."""
        real = day.year - self.founded
        if abs(real - self.age) > 40:
            return True  # so far off, the two speak of different things
        said = self.words.lower()
        if "plus" in said:
            # « plus de 60 ans » is still said at 69, no more at 75.
            return self.age <= real < self.age + 15
        if re.search("près|bientôt|presque|environ", said):
            return self.age - 6 <= real <= self.age + 1
        return abs(real - self.age) <= 1


def claims(
    paragraph: str, founded: int | None = None, claim: re.Pattern[str] = CLAIM
) -> Iterator[Claim]:
    """Find the ages a paragraph claims; the year of foundation is said there, or given."""
    years = {int(match["year"]) for match in FOUNDED.finditer(paragraph)}
    if len(years) > 1 or not (years or founded):
        return
    began = years.pop() if years else founded
    assert began is not None
    for match in claim.finditer(paragraph):
        age = next(
            text for name, text in match.groupdict().items() if text and name in AGES
        ).lower()
        number = int(age) if age.isdigit() else TENS[age]
        yield Claim(*match.span("words"), " ".join(match["words"].split()), number, began)


def _in_texts(document: Sequence[Passage]) -> Iterator[Hit]:
    day = day_of(document)
    for passage in document if day else ():
        for claim, start in _claimed(passage) if day else ():
            if day and not claim.holds(day):
                span = passage.span(start + claim.start, start + claim.end)
                yield Hit(span, _words(claim, day))


def _claimed(passage: Passage) -> Iterator[tuple[Claim, int]]:
    """Yield the ages that a passage claims, with where the stretch begins that they stand in."""
    for stretch, asked, said in WITHIN if MAY_BE.search(passage.prose) else ():
        for text in stretch.finditer(passage.prose):
            if asked.search(text[0]):
                yield from ((claim, text.start()) for claim in claims(text[0], claim=said))


MAY_BE = lazy(r"\bans\b|\banniversaire\b|\bbougies\b")
PARAGRAPH = lazy(r"(?s)\S.*?(?=\n\n|\Z)")
# Of a firm and its head, only « né » tells whose age it is.
WITHIN = (
    (PARAGRAPH, MAY_BE, CLAIM),
    (SENTENCE, MAY_BE, FEAST),
    (SENTENCE, lazy(r"(?i)\bnée?s?\b"), OF_PERSON),
)


def _words(claim: Claim, day: datetime.date) -> dict[str, str]:
    real = str(day.year - claim.founded)
    return {"claim": claim.words, "founded": str(claim.founded), "real": real}


# About texts, with the facts they quote ---------------------------------------------------------


def _in_abouts(dossier: Dossier) -> Iterator[Hit]:
    day = dossier.day
    if dossier.bound is None or day is None or dossier.file.language != "fr":
        return
    roots = {one.root.own.span.path: one.root for one in dossier.partners}
    for about in dossier.bound.abouts:
        owner = roots.get(about.origin.path) if about.origin else None
        for paragraph in _paragraphs(about) if owner else ():
            for claim in claims(paragraph, _founded(owner, day)):
                if not claim.holds(day):
                    yield Hit(_place(dossier, about, claim), _words(claim, day))


def _paragraphs(about: About) -> Iterator[str]:
    from generator.content.body import Text

    for block in about.blocks:
        if isinstance(block, Text):
            yield from map(plain, block.paragraphs)


def _founded(owner: Organisation | None, day: datetime.date) -> int | None:
    """Return the year a partner's facts give: « creation: 1953 »."""
    for name, fact in owner.own.facts.items() if owner else ():
        value = fact.on(day)
        if fold(name) in FACTS and value and re.fullmatch(r"\s*\d{4}\s*", value):
            return int(value)
    return None


def _place(dossier: Dossier, about: About, claim: Claim) -> Span:
    """Return where the age is called, where it is a fact; else where the About begins."""
    assert about.origin is not None
    for reference in dossier.bound.references if dossier.bound else ():
        used = reference.used
        if used and used.path == about.origin.path and reference.text == str(claim.age):
            return used
    return about.origin


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT018",
        severity="warning",
        message=_("« {claim} »: from {founded} to the day of the release there are {real} years."),
        hint=_("Correct the age; a dated fact spares the next correction."),
        why=_("Ages in texts that are used again grow wrong by themselves."),
        wrong=(
            "Metz, le 18 avril 2023\n\nUn accord\n\nCréée en 1963, elle loge depuis plus de 70 ans."
        ),
        right=(
            "Metz, le 18 avril 2023\n\nUn accord\n\nCréée en 1953, elle loge depuis plus de 65 ans."
        ),
        holds=(" ans", "anniversaire", "bougies"),
        document=_in_texts,
        release=_in_abouts,
    ),
)
