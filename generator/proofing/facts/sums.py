"""Figures that contradict each other: averages, and more than all."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.findings import Span
from generator.language.french.nouns import COUNTED
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.facts.quantities import LARGE, SMALL, SPAN, large, small
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

S = r"\s+"

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
