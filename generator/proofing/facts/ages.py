"""Ages against the year of foundation: « depuis plus de 70 ans » of what began in 1960."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

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

if TYPE_CHECKING:  # A plain text has none.
    from generator.content.document import About

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


def _false(
    text: Numbered,
    span: tuple[int, int],
    claim: re.Pattern[str],
    day: datetime.date,
    founded: int | None = None,
) -> Iterator[tuple[re.Match[str], int, dict[str, str]]]:
    """Find the ages a stretch claims that are not true; it says the year of foundation itself.

    Of a firm and its head, only « né » tells whose age it is.
    """
    told = FOUNDED.finditer(text.text, *span)
    years = {int(one["year"]) for one in told if claim is not OF_PERSON or one["born"]}
    began = years.pop() if years else founded
    for match in claim.finditer(text.shape, *span) if began and not years else ():
        words, within = text.text[slice(*match.span())], text.within(*match.span())
        age = int(within[0].value if within else re.sub(r"\D", "", words))
        real = day.year - (began or 0)
        if not _holds(words.lower(), age, real):
            yield match, age, {"claim": words, "founded": str(began), "real": str(real)}


def _holds(said: str, age: int, real: int) -> bool:
    """Tell whether an age is true; anniversaries are told a year early or late."""
    if abs(real - age) > 40:
        return True  # so far off, the two speak of different things
    if "plus" in said:
        # « plus de 60 ans » is still said at 69, no more at 75.
        return age <= real < age + 15
    if re.search("près|bientôt|presque|environ", said):
        return age - 6 <= real <= age + 1
    return abs(real - age) <= 1


def _in_texts(document: Sequence[Passage]) -> Iterator[Hit]:
    for day, passage in dated(document):
        text = numbered(passage)
        paragraphs = [match.span() for match in PARAGRAPH.finditer(text.text)]
        for claim in (CLAIM, FEAST, OF_PERSON):
            for span in paragraphs if claim is CLAIM else text.sentences:
                for match, _age, words in _false(text, span, claim, day):
                    yield Hit(passage.span(*match.span()), words)


# About texts, with the facts they quote ---------------------------------------------------------


def _in_abouts(dossier: Dossier) -> Iterator[Hit]:
    from generator.content.body import Text

    day = dossier.day if dossier.file.language == "fr" else None
    roots = {one.root.own.span.path: one.root for one in dossier.partners}
    for about in dossier.bound.abouts if dossier.bound and day else ():
        owner = roots.get(about.origin.path) if about.origin else None
        blocks = [block for block in about.blocks if isinstance(block, Text)]
        for paragraph in (plain(one) for block in blocks for one in block.paragraphs):
            if owner and day:
                text, founded = read(paragraph.replace("\u00a0", " ")), _founded(owner, day)
                for _match, age, words in _false(text, (0, len(paragraph)), CLAIM, day, founded):
                    yield Hit(_place(dossier, about, age), words)


def _founded(owner: Organisation, day: datetime.date) -> int | None:
    """Return the year a partner's facts give: « creation: 1953 »."""
    facts = {fold(name): fact.on(day) or "" for name, fact in owner.own.facts.items()}
    years = (facts.get(name, "").strip() for name in FACTS)
    return next((int(year) for year in years if re.fullmatch(r"\d{4}", year)), None)


def _place(dossier: Dossier, about: About, age: int) -> Span:
    """Return where the age is called, where it is a fact; else where the About begins."""
    assert about.origin is not None
    for reference in dossier.bound.references if dossier.bound else ():
        used = reference.used
        if used and used.path == about.origin.path and reference.text == str(age):
            return used
    return about.origin


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT018",
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
