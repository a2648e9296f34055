"""Ages against the year of foundation: « depuis plus de 70 ans » of what began in 1960."""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from generator.content.body import Text
from generator.content.document import About
from generator.content.people import fold
from generator.content.prose import plain
from generator.findings import Span
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.facts.dates import dated
from generator.proofing.facts.quantities import Numbered, numbered, read
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule
from generator.source.library import Organisation

CLAIM = lazy(
    r"(?i)\b(?:depuis|il y a|voici|voilà) (?:(?:plus|près) de |bientôt |environ |presque )?#+ ans\b"
)
OF_PERSON = lazy(r"(?i)\bâgée?s? (?:aujourd’hui )?de #+ ans\b|(?<=, )#+ ans(?= ?[,.;)]|\s*\Z)")
FEAST = lazy(
    r"(?i)\b(?:fêt|célèbr|souffl)\w+ [^.,;]{0,30}?(?:(?:ses|leurs|les) #+ (?:ans|bougies)"
    r"|\d{1,3}(?:e|ᵉ|ème) anniversaire)"
)
FOUNDED = lazy(
    r"(?i)\b(?:créée?|fondée?|(?P<born>née?)|constituée?|instituée?|lancée?)s? (?:officiellement )?"
    r"(?:en|le \d{1,2}\w* \w+) (?P<year>1[5-9]\d\d|20\d\d)\b"
)
PARAGRAPH = lazy(r"\S(?:[^\n]|\n(?!\n))*")
FACTS = ("creation", "fondation", "naissance", "annee de creation", "fonde", "cree")


class Claim(NamedTuple):
    """An age claimed at `start:end` of a text, of something that began in `founded`."""

    start: int
    end: int
    words: str
    age: int
    founded: int

    def holds(self, day: datetime.date) -> bool:
        """Tell whether the age is true on a day; anniversaries are told a year early or late."""
        real, said = day.year - self.founded, self.words.lower()
        if abs(real - self.age) > 40:
            return True  # so far off, the two speak of different things
        if "plus" in said:
            # « plus de 60 ans » is still said at 69, no more at 75.
            return self.age <= real < self.age + 15
        if re.search("près|bientôt|presque|environ", said):
            return self.age - 6 <= real <= self.age + 1
        return abs(real - self.age) <= 1


def claims(
    text: Numbered, span: tuple[int, int], claim: re.Pattern[str], founded: int | None = None
) -> Iterator[Claim]:
    """Find the ages a stretch claims; the year of foundation is said there, or given.

    Of a firm and its head, only « né » tells whose age it is.
    """
    told = FOUNDED.finditer(text.text, *span)
    years = {int(one["year"]) for one in told if claim is not OF_PERSON or one["born"]}
    for match in claim.finditer(text.shape, *span) if years or founded else ():
        words = text.text[slice(*match.span())]
        age = [int(one.value) for one in text.within(*match.span())] or [_figures(words)]
        if len(years) < 2:
            yield Claim(*match.span(), words, age[0], *(years or [founded or 0]))


def _figures(words: str) -> int:
    return int(re.sub(r"\D", "", words))


def _in_texts(document: Sequence[Passage]) -> Iterator[Hit]:
    for day, passage in dated(document):
        text = numbered(passage)
        paragraphs = [match.span() for match in PARAGRAPH.finditer(text.text)]
        for claim in (CLAIM, FEAST, OF_PERSON):
            for span in paragraphs if claim is CLAIM else text.sentences:
                for one in claims(text, span, claim):
                    if not one.holds(day):
                        yield Hit(passage.span(one.start, one.end), _words(one, day))


def _words(claim: Claim, day: datetime.date) -> dict[str, str]:
    real = str(day.year - claim.founded)
    return {"claim": claim.words, "founded": str(claim.founded), "real": real}


# About texts, with the facts they quote ---------------------------------------------------------


def _in_abouts(dossier: Dossier) -> Iterator[Hit]:
    day = dossier.day if dossier.file.language == "fr" else None
    roots = {one.root.own.span.path: one.root for one in dossier.partners}
    for about in dossier.bound.abouts if dossier.bound and day else ():
        owner = roots.get(about.origin.path) if about.origin else None
        blocks = [block for block in about.blocks if isinstance(block, Text)]
        for paragraph in (plain(one) for block in blocks for one in block.paragraphs):
            text = read(paragraph.replace("\u00a0", " "))
            founded = _founded(owner, day) if owner and day else None
            for claim in claims(text, (0, len(paragraph)), CLAIM, founded) if owner else ():
                if day and not claim.holds(day):
                    yield Hit(_place(dossier, about, claim), _words(claim, day))


def _founded(owner: Organisation, day: datetime.date) -> int | None:
    """Return the year a partner's facts give: « creation: 1953 »."""
    facts = {fold(name): fact.on(day) or "" for name, fact in owner.own.facts.items()}
    years = (facts.get(name, "").strip() for name in FACTS)
    return next((int(year) for year in years if re.fullmatch(r"\d{4}", year)), None)


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
