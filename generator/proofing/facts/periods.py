"""Periods against what is said of them: how long they last, whether they end before they begin."""

import re
from collections.abc import Iterator

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.facts import order
from generator.proofing.facts.quantities import IN_YEARS, SENTENCE, SMALL, SPAN, small
from generator.proofing.passages import Passage, passages
from generator.proofing.rules import EVERY, Hit, Rule
from generator.source.library import Organisation
from generator.source.schema.days import Bound
from generator.source.schema.partner import Partner
from generator.source.schema.people import Period

S = r"\s+"

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
        yield from _of_days(passage, sentence)


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


def _of_days(passage: Passage, sentence: re.Match[str]) -> Iterator[Hit]:
    """Compare « du 10 au 19 juillet » and « pendant douze jours » in one sentence."""
    ranges = list(order.RANGE.finditer(sentence[0]))
    said = FOR_DAYS.search(sentence[0])
    days = order.days_of(ranges[0]) if len(ranges) == 1 else None
    if not said or not days:
        return
    length = (days[1] - days[0]).days + 1
    # A week has five days of work or seven; nights are one less than the days.
    if 0 < length < 60 and small(said["days"]) not in (length, length - 1, length * 5 // 7):
        start, end = (sentence.start() + at for at in said.span())
        period = " ".join(ranges[0][0].split())
        yield Hit(passage.span(start, end), {"period": period, "duration": said[0]})


FOR_DAYS = lazy(rf"(?i)\b(?:pendant|durant|sur){S}(?:ces{S})?(?P<days>{SMALL}){S}jours\b")


# Periods that end before they begin -------------------------------------------------------------


DASHED = lazy(r"((?:19|20)(?<![\d.-]..)\d\d)\s?[-–]\s?((?:19|20)\d\d)(?![\d-])")


def _backwards(passage: Passage) -> Iterator[Hit]:
    for match in DASHED.finditer(passage.prose):
        if int(match[1]) > int(match[2]):
            yield Hit(passage.span(*match.span()), {"first": match[1], "last": match[2]})
    if passage.language == "fr":
        yield from order.backwards(passage)


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


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT015",
        severity="warning",
        message=_("« {duration} » does not go with the period {period}."),
        hint=_("Correct the number of years or the period."),
        why=_("From 2019 to 2022 there are three years, or four when both are counted."),
        wrong="une convention 2019-2022, sur cinq ans",
        right="une convention 2019-2022, sur trois ans",
        holds=(" ans", " jours"),
        passage=_durations,
        release=_agreed_durations,
    ),
    Rule(
        code="FACT016",
        severity="error",
        message=_("« {last} » comes before « {first} », which is told first."),
        hint=_("Exchange the two, or correct one of them."),
        why=_("What ends before it begins never holds, so that it is not printed at all."),
        wrong="la convention 2022-2019",
        right="la convention 2019-2022",
        languages=EVERY,
        partner=_typed_backwards,
        document=order.slots_in_disorder,
        passage=_backwards,
        release=_agreed_backwards,
    ),
)
