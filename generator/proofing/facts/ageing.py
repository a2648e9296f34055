"""What grows old: mandates, facts, About texts, sources of figures, ages that are told."""

import datetime
import re
from collections.abc import Iterator, Sequence
from typing import TypeVar

from generator.content.people import fold
from generator.content.prose import plain
from generator.findings import Span
from generator.language import told_day
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.facts.dates import dated
from generator.proofing.facts.quantities import Numbered, numbered, read
from generator.proofing.passages import MASK, Passage
from generator.proofing.rules import Hit, Rule
from generator.proofing.typed import blocks
from generator.source.library import Organisation
from generator.source.schema.blocks import FiguresBlock, TableBlock
from generator.source.schema.days import Bound, Dated
from generator.source.schema.partner import Partner

T = TypeVar("T")

TERM = 6  # years: that of municipal councils, and of those who preside over them
REVIEW = 3  # years
YEAR_ALONE = lazy(r"\s*(?:1[0-9]|20)\d\d\s*")
YEARS = lazy(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def _partners(dossier: Dossier) -> Iterator[Partner]:
    """Yield what the files of the partners, and of those above them, say of themselves."""
    every = (one for partner in dossier.partners for one in (partner, partner.root))
    yield from {one.id: one.own for one in every}.values()


def _quoted(dossier: Dossier) -> set[object]:
    """Return where what the release quotes is defined."""
    return {one.defined for one in dossier.bound.references} if dossier.bound else set()


def _before(day: datetime.date, years: int) -> datetime.date:
    return datetime.date(day.year - years, day.month, min(day.day, 28))


def _unchanged(dated: Dated[T], day: datetime.date | None) -> tuple[datetime.date, T] | None:
    """Return since when a dated value holds, and the value, when that is long before the day."""
    held = [pair for pair in dated.values if day and pair[0] <= day] if dated.dated else []
    return held[-1] if day and held and held[-1][0] < _before(day, REVIEW) else None


def _long_mandates(dossier: Dossier) -> Iterator[Hit]:
    day, quoted = dossier.day, _quoted(dossier)
    for own in _partners(dossier) if day else ():
        people = [one for one in own.people.items() if one[0].span in quoted]
        for name, mandate in ((name, one) for name, person in people for one in person.mandates):
            since = mandate.from_ if mandate.until is None else None
            if day and isinstance(since, Bound) and since.first < _before(day, TERM):
                yield Hit(since.text.span, {"name": str(name), "since": told_day(since.first)})


def _undated(partner: Organisation) -> Iterator[Hit]:
    """Tell the figures without a date beside others that have one."""
    facts = partner.own.facts
    for name, fact in facts.items() if any(fact.dated for fact in facts.values()) else ():
        value = fact.values[0][1]
        own = Passage(value, "fact").prose.replace(MASK, "")
        if not fact.dated and re.search(r"\d", own) and not YEAR_ALONE.fullmatch(value):
            yield Hit(value.span, {"fact": str(name)})


def _old_facts(dossier: Dossier) -> Iterator[Hit]:
    quoted = _quoted(dossier)
    for own in _partners(dossier):
        for name, fact in own.facts.items():
            value = _unchanged(fact, dossier.day)
            if value and value[1].span in quoted:
                yield Hit(value[1].span, {"fact": str(name), "since": told_day(value[0])})


def _old_abouts(dossier: Dossier) -> Iterator[Hit]:
    printed = {one.origin for one in dossier.bound.abouts} if dossier.bound else set()
    for root in {one.root.id: one.root for one in dossier.partners}.values():
        held = _unchanged(root.own.about, dossier.day) if root.own.about else None
        if held and held[1] and held[1][0].span in printed:
            yield Hit(held[1][0].span, {"partner": root.id, "since": told_day(held[0])})


def _old_sources(dossier: Dossier) -> Iterator[Hit]:
    for block in blocks(dossier.release.body) if dossier.day else ():
        source = block.source if isinstance(block, FiguresBlock | TableBlock) else None
        year = max(YEARS.findall(source or ""), default="")
        if dossier.day and source and year and int(year) < dossier.day.year - REVIEW:
            yield Hit(source.span, {"source": " ".join(source.split()), "year": year})


# Ages -------------------------------------------------------------------------------------------

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
        text = passage.once(numbered)
        paragraphs = [match.span() for match in PARAGRAPH.finditer(text.text)]
        for claim in (CLAIM, FEAST, OF_PERSON):
            for span in paragraphs if claim is CLAIM else text.sentences:
                for match, _age, words in _false(text, span, claim, day):
                    yield Hit(passage.span(*match.span()), words)


def _in_abouts(dossier: Dossier) -> Iterator[Hit]:
    from generator.content.body import Text

    day = dossier.day if dossier.file.language == "fr" else None
    roots = {one.root.own.span.path: one.root for one in dossier.partners}
    for about in dossier.bound.abouts if dossier.bound and day else ():
        owner = roots.get(about.origin.path) if about.origin else None
        texts = [block for block in about.blocks if isinstance(block, Text)]
        for paragraph in (plain(one) for text in texts for one in text.paragraphs):
            if owner and day and about.origin:
                text, founded = read(paragraph.replace("\u00a0", " ")), _founded(owner, day)
                for _match, age, words in _false(text, (0, len(paragraph)), CLAIM, day, founded):
                    yield Hit(_place(dossier, about.origin, age), words)


def _founded(owner: Organisation, day: datetime.date) -> int | None:
    """Return the year a partner's facts give: « creation: 1953 »."""
    facts = {fold(name): fact.on(day) or "" for name, fact in owner.own.facts.items()}
    years = (facts.get(name, "").strip() for name in FACTS)
    return next((int(year) for year in years if re.fullmatch(r"\d{4}", year)), None)


def _place(dossier: Dossier, about: Span, age: int) -> Span:
    """Return where the age is called, where it is a fact; else where the About begins."""
    called = dossier.bound.references if dossier.bound else ()
    used = (one.used for one in called if one.used and one.text == str(age))
    return next((span for span in used if span.path == about.path), about)


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
    Rule(
        code="FACT018",
        message=_("« {claim} »: from {founded} to the day of the release there are {real} years."),
        hint=_("Correct the age; a dated fact spares the next correction."),
        why=_("Ages in texts that are used again grow wrong by themselves."),
        wrong="Metz, le 18 avril 2023\n\nUn accord\n\nCréée en 1963, elle agit depuis 70 ans.",
        right="Metz, le 18 avril 2023\n\nUn accord\n\nCréée en 1953, elle agit depuis 70 ans.",
        holds=(" ans", "anniversaire", "bougies"),
        document=_in_texts,
        release=_in_abouts,
    ),
)
