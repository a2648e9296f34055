"""What may have changed since it was typed: mandates, facts, About texts, sources of figures."""

import datetime
import re
from collections.abc import Iterator
from typing import TypeVar

from generator.findings import Span
from generator.language import told_day
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.passages import MASK, Passage
from generator.proofing.rules import Hit, Rule
from generator.proofing.typed import blocks
from generator.source.library import Organisation
from generator.source.schema.blocks import FiguresBlock, TableBlock
from generator.source.schema.days import Bound, Dated
from generator.source.tree import Text

T = TypeVar("T")

TERM = 6  # years: that of municipal councils, and of those who preside over them
REVIEW = 3  # years
YEAR_ALONE = lazy(r"\s*(?:1[0-9]|20)\d\d\s*")
YEARS = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _long_mandates(dossier: Dossier) -> Iterator[Hit]:
    day, named = dossier.day, _defined(dossier)
    for partner in dossier.partners if day else ():
        for organisation in {one.id: one for one in (partner, partner.root)}.values():
            for name, person in organisation.own.people.items():
                for mandate in person.mandates if name.span in named else ():
                    since = mandate.from_
                    if not isinstance(since, Bound) or mandate.until is not None:
                        continue
                    if day and since.first < _years_before(day, TERM):
                        words = {"name": str(name), "since": told_day(since.first)}
                        yield Hit(since.text.span, words)


def _defined(dossier: Dossier) -> set[Span | None]:
    """Return where what the release quotes is defined."""
    references = dossier.bound.references if dossier.bound else ()
    return {reference.defined for reference in references}


def _years_before(day: datetime.date, years: int) -> datetime.date:
    return datetime.date(day.year - years, day.month, min(day.day, 28))


# Facts ------------------------------------------------------------------------------------------


def _undated(partner: Organisation) -> Iterator[Hit]:
    """Tell the figures without a date beside others that have one."""
    facts = partner.own.facts
    if not any(fact.dated for fact in facts.values()):
        return
    for name, fact in facts.items():
        value = fact.values[0][1]
        own = Passage(value, "fact").prose.replace(MASK, "")
        if not fact.dated and re.search(r"\d", own) and not YEAR_ALONE.fullmatch(value):
            yield Hit(value.span, {"fact": str(name)})


def _old_facts(dossier: Dossier) -> Iterator[Hit]:
    day, quoted = dossier.day, _defined(dossier)
    for partner in dossier.partners if day else ():
        for organisation in {one.id: one for one in (partner, partner.root)}.values():
            for name, fact in organisation.own.facts.items():
                value = _unchanged(fact, day)
                if value and value[1].span in quoted:
                    words = {"fact": str(name), "since": told_day(value[0])}
                    yield Hit(value[1].span, words)


def _old_abouts(dossier: Dossier) -> Iterator[Hit]:
    printed = {one.origin for one in dossier.bound.abouts} if dossier.bound else set()
    for root in {one.root.id: one.root for one in dossier.partners}.values():
        about = root.own.about
        held = _unchanged(about, dossier.day) if about else None
        if held and held[1] and held[1][0].span in printed:
            yield Hit(held[1][0].span, {"partner": root.id, "since": told_day(held[0])})


def _unchanged(dated: Dated[T], day: datetime.date | None) -> tuple[datetime.date, T] | None:
    """Return since when a dated value holds, and the value, when that is long before the day."""
    if not dated.dated or day is None:
        return None
    held = [pair for pair in dated.values if pair[0] <= day]
    return held[-1] if held and held[-1][0] < _years_before(day, REVIEW) else None


def _old_sources(dossier: Dossier) -> Iterator[Hit]:
    day = dossier.day
    for source in _sources(dossier) if day else ():
        years = [int(year) for year in YEARS.findall(source)]
        if years and day and max(years) < day.year - REVIEW:
            yield Hit(source.span, {"source": " ".join(source.split()), "year": str(max(years))})


def _sources(dossier: Dossier) -> Iterator[Text]:
    for block in blocks(dossier.release.body):
        if isinstance(block, FiguresBlock | TableBlock) and block.source:
            yield block.source


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT006",
        severity="info",
        message=_("{name} has been in office since {since}, and no end is typed."),
        hint=_("Check that the mandate still holds; add « until: » when its end is known."),
        why=_("Municipal and metropolitan councils are elected for six years."),
        source="Code électoral, art. L227",
        wrong="role: Président, from: 2014-04-18",
        right="role: Président, from: 2014-04-18, until: 2020-07-09",
        release=_long_mandates,
    ),
    Rule(
        code="FACT007",
        severity="info",
        message=_("The fact « {fact} » has no date, while others of this file have one."),
        hint=_("Write from when on it holds: {fact}: {{2023: …}}."),
        why=_("A figure that nobody dated is printed unchanged for years."),
        wrong="collaborateurs: 18 000",
        right="collaborateurs: {2017: 18 000, 2023: 19 000}",
        partner=_undated,
    ),
    Rule(
        code="FACT008",
        severity="info",
        message=_("The fact « {fact} » has not changed since {since}."),
        hint=_("Check it; if it still holds, say so with a new date."),
        why=_("Figures of more than three years ago are seldom still true."),
        wrong="esh: {2017: 72}",
        right="esh: {2017: 72, 2023: 45}",
        release=_old_facts,
    ),
    Rule(
        code="FACT009",
        severity="info",
        message=_("The About text of {partner} has not changed since {since}."),
        hint=_("Read it again; if it still holds, say so with a new date."),
        why=_("An About text is printed under every release, and nobody reads it any more."),
        wrong="about: 2017: |",
        right="about: 2017: | … 2023: |",
        release=_old_abouts,
    ),
    Rule(
        code="FACT010",
        severity="info",
        message=_("These figures are of {year}: « {source} »."),
        hint=_("Look for newer ones, or keep them knowingly."),
        why=_("Figures of more than three years ago are seldom still true."),
        wrong="source: chiffres 2016 (en 2023)",
        right="source: chiffres 2022 (en 2023)",
        release=_old_sources,
    ),
)
