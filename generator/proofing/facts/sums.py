"""Figures that contradict each other: totals and averages, periods and durations, shares."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Span
from generator.language.french.nouns import COUNTED
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.facts.quantities import IN_YEARS, LARGE, SMALL, large, small
from generator.proofing.passages import Passage, passages
from generator.proofing.rules import EVERY, Hit, Rule
from generator.source.library import Organisation
from generator.source.schema.days import Bound
from generator.source.schema.partner import Partner
from generator.source.schema.people import Period

S = r"\s+"
YEARS = r"(?P<first>(?:19|20)\d\d)\s?(?:[-–/]|à|et)\s?(?P<last>(?:19|20)\d\d)"
SPAN = lazy(rf"(?<!\d){YEARS}(?!\d)")
SENTENCE = lazy(r"(?:[^.!?\n]|\.(?=\d)|\n(?!\n))+")


# Totals and averages ----------------------------------------------------------------------------

AVERAGE = lazy(
    rf"(?i)\bsoit\b[^.;]{{0,40}}?(?P<each>{LARGE}){S}(?P<of>[\w€]+)?[^.;]{{0,30}}?"
    r"\b(?:par\s+an(?:née)?|chaque\s+année|annuel\w*)"
)
TOTAL = lazy(rf"(?P<all>{LARGE}){S}(?P<of>[\w€]+)")
ROUGHLY = lazy(r"(?i)\b(?:environ|près de|quelque|plus de|presque|autour)\b")
DURATION = lazy(rf"(?i)\b(?:sur|en|pendant|durant){S}(?P<years>{SMALL}){S}ans\b")


def _averages(passage: Passage) -> Iterator[Hit]:
    prose = passage.prose
    for match in AVERAGE.finditer(prose):
        start = _sentence_start(prose, match.start())
        years = _years(prose[start : match.start()])
        totals = list(TOTAL.finditer(_without_years(prose[start : match.start()])))
        alike = [one for one in totals if _same_unit(one["of"], match["of"])]
        if not years or len(alike) != 1:
            continue
        total, each = large(alike[0]["all"]), large(match["each"])
        roughly = bool(ROUGHLY.search(prose[start : match.end()]))
        if not any(_about(total, each * number, roughly=roughly) for number in years):
            words = {"total": alike[0]["all"], "each": match["each"], "years": str(max(years))}
            yield Hit(passage.span(*match.span("each")), words)


def _sentence_start(prose: str, end: int) -> int:
    breaks = [one.end() for one in re.finditer(r"[.!?;]\s|\n\n", prose[:end])]
    return breaks[-1] if breaks else 0


def _years(text: str) -> list[int]:
    """Return how many years a text may speak of: 2015-2020 is five years or six."""
    spans = list(SPAN.finditer(text))
    durations = list(DURATION.finditer(text))
    if len(spans) + len(durations) != 1:
        return []
    if durations:
        return [small(durations[0]["years"])]
    length = int(spans[0]["last"]) - int(spans[0]["first"])
    return [length, length + 1] if length > 0 else []


def _without_years(text: str) -> str:
    return SPAN.sub(lambda match: "-" * len(match[0]), text)


def _same_unit(one: str | None, other: str | None) -> bool:
    """Tell whether two words may name one thing; « 4 000 par an » names none."""
    ours, theirs = (one or "").lower().rstrip("sx"), (other or "").lower().rstrip("sx")
    return not theirs or theirs in ("par", "chaque", "en") or ours == theirs


def _about(total: Decimal, product: Decimal, *, roughly: bool) -> bool:
    """Tell whether two amounts are the same, rounded as prose rounds them."""
    rounding = Decimal("0.1") if roughly else Decimal("0.03")
    return abs(total - product) <= rounding * product


# Periods and durations --------------------------------------------------------------------------

FOR_YEARS = lazy(
    rf"(?i)\b(?:sur|pour(?:{S}une{S}durée{S}de)?|d['’]une{S}durée{S}de){S}(?P<years>{SMALL})"
    rf"{S}ans\b(?!{S}(?:et|ou)\b)"
)
AGREEMENT = lazy(r"(?i)\b(?:convention|accord|partenariat|contrat|protocole|charte)\b")


def _durations(passage: Passage) -> Iterator[Hit]:
    """Compare « la convention 2019-2022 » and « sur cinq ans » in one sentence."""
    for sentence in SENTENCE.finditer(passage.prose):
        spans = list(SPAN.finditer(sentence[0]))
        if len(spans) == 1 and AGREEMENT.search(sentence[0]):
            yield from _against(passage, sentence, spans[0])


def _agreed_durations(dossier: Dossier) -> Iterator[Hit]:
    """Compare the period of the agreement and what the text says of it."""
    agreement, file = dossier.release.agreement, dossier.file
    period = SPAN.search(agreement.period) if agreement and agreement.period else None
    if not period or file.language != "fr":
        return
    for passage in passages(dossier.release, file.language):
        if not IN_YEARS.search(passage.text) or passage.text.span.path != file.path:
            continue
        for sentence in SENTENCE.finditer(passage.prose):
            typed = passage.text[sentence.start() : sentence.end()]
            speaks = AGREEMENT.search(typed) or "{agreement" in typed
            if speaks and not SPAN.search(typed):
                yield from _against(passage, sentence, period)


def _against(passage: Passage, sentence: re.Match[str], period: re.Match[str]) -> Iterator[Hit]:
    length = int(period["last"]) - int(period["first"])
    for match in FOR_YEARS.finditer(sentence[0]):
        if length > 0 and small(match["years"]) not in (length, length + 1):
            start, end = (sentence.start() + at for at in match.span())
            words = {"period": period[0], "duration": " ".join(match[0].split())}
            yield Hit(passage.span(start, end), words)


# Periods that end before they begin -------------------------------------------------------------


DASHED = lazy(r"((?:19|20)(?<![\d.-]..)\d\d)\s?[-–]\s?((?:19|20)\d\d)(?![\d-])")


def _backwards(passage: Passage) -> Iterator[Hit]:
    for match in DASHED.finditer(passage.prose):
        if int(match[1]) > int(match[2]):
            yield Hit(passage.span(*match.span()), {"first": match[1], "last": match[2]})


def _agreed_backwards(dossier: Dossier) -> Iterator[Hit]:
    agreement = dossier.release.agreement
    period = SPAN.search(agreement.period) if agreement and agreement.period else None
    if agreement and agreement.period and period and int(period["first"]) > int(period["last"]):
        words = {"first": period["first"], "last": period["last"]}
        yield Hit(agreement.period.span_of(*period.span()), words)


def _typed_backwards(partner: Organisation) -> Iterator[Hit]:
    for period in _periods(partner.own):
        first, last = period.from_, period.until
        if isinstance(first, Bound) and isinstance(last, Bound) and first.first > last.last:
            yield Hit(last.text.span, {"first": str(first.text), "last": str(last.text)})


def _periods(partner: Partner) -> Iterator[Period]:
    for person in partner.people.values():
        yield from person.mandates
    yield from partner.figures
    yield from partner.contacts


# Shares -----------------------------------------------------------------------------------------

# « 120 % des objectifs » is a good result; of people and things there are at most a hundred.
SHARE = lazy(
    rf"(?i)(?P<share>\d{{3,}}(?:,\d+)?)\s?%{S}(?:des|de (?:nos|ses|leurs)|d['’]entre)"
    rf"{S}{COUNTED}"
)
GROWTH = lazy(
    r"(?i)(?:hausse|augment\w*|progress\w*|croissance|majoration|\+|plus|supérieur\w*|bond\w*"
    r"|équiva\w*|objectif\w*|occup\w*|rempli\w*|capacité\w*)[^.]{0,30}$"
)


def _shares(passage: Passage) -> Iterator[Hit]:
    prose = passage.prose
    for match in SHARE.finditer(prose):
        share = float(match["share"].replace(",", "."))
        if share > 100 and not GROWTH.search(prose[: match.start()]):
            span: Span = passage.span(*match.span())
            yield Hit(span, {"share": " ".join(match[0].split())})


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT014",
        severity="error",
        message=_("{each} a year do not make {total} in {years} years."),
        hint=_("Correct the total, the average or the period."),
        why=_("Journalists divide."),
        wrong="24 000 logements sur la période 2015-2020, soit 5 000 par an",
        right="24 000 logements sur la période 2015-2020, soit 4 000 par an",
        holds=("soit",),
        passage=_averages,
    ),
    Rule(
        code="FACT015",
        severity="warning",
        message=_("« {duration} » does not go with the period {period}."),
        hint=_("Correct the number of years or the period."),
        why=_("From 2019 to 2022 there are three years, or four when both are counted."),
        wrong="une convention 2019-2022, sur cinq ans",
        right="une convention 2019-2022, sur trois ans",
        holds=(" ans",),
        passage=_durations,
        release=_agreed_durations,
    ),
    Rule(
        code="FACT016",
        severity="error",
        message=_("This period ends ({last}) before it begins ({first})."),
        hint=_("Exchange the two, or correct one of them."),
        why=_("What ends before it begins never holds, so that it is not printed at all."),
        wrong="la convention 2022-2019",
        right="la convention 2019-2022",
        languages=EVERY,
        partner=_typed_backwards,
        passage=_backwards,
        release=_agreed_backwards,
    ),
    Rule(
        code="FACT017",
        severity="warning",
        message=_("« {share} » is more than all."),
        hint=_("Correct the figure, or say what it is a growth of."),
        why=_("A share has at most a hundred per cent."),
        wrong="120 % des salariés connaissent ces aides",
        right="12 % des salariés connaissent ces aides",
        holds=("%",),
        passage=_shares,
    ),
)
