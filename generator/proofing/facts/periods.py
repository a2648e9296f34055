"""Periods against what is said of them: how long they last, whether they end before they begin."""

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import NamedTuple

from generator.language.french.days import MONTH, month
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.facts.dates import SPAN, days, ranges
from generator.proofing.facts.quantities import numbered
from generator.proofing.passages import Passage, passages
from generator.proofing.rules import EVERY, Hit, Rule
from generator.source.library import Organisation
from generator.source.schema.days import Bound
from generator.source.tree import Text

# How long they last -----------------------------------------------------------------------------

FOR_YEARS = lazy(
    r"(?i)\b(?:sur|pour(?: une durée de)?|d’une durée de) (?P<long>#+) ans\b(?! (?:et|ou)\b)"
)
FOR_DAYS = lazy(r"(?i)\b(?:pendant|durant|sur) (?:ces )?(?P<long>#+) jours\b")
AGREEMENT = lazy(r"(?i)\b(?:convention|accord|partenariat|contrat|protocole|charte)\b|\{agreement")


def _durations(passage: Passage) -> Iterator[Hit]:
    """Compare « la convention 2019-2022 » and « sur cinq ans » in one sentence, or days."""
    read = passage.once(numbered)
    for start, end in read.sentences:
        spans = list(SPAN.finditer(read.text, start, end))
        if len(spans) == 1 and AGREEMENT.search(read.text, start, end):
            yield from _against(passage, start, end, spans[0])
        within = [pair for pair in ranges(passage) if start <= pair[0].start < end]
        said = FOR_DAYS.search(read.shape, start, end) if len(within) == 1 else None
        first, last = (one.on(one.year or 2024) for one in within[0]) if said else (None, None)
        if said and first and last:
            length = (last - first).days + 1
            # A week has five days of work or seven; nights are one less than the days.
            right = (length, length - 1, length * 5 // 7)
            if 0 < length < 60 and read.at(said.start("long")).value not in right:
                period = read.text[within[0][0].start : within[0][1].end]
                words = {"period": period, "duration": read.text[slice(*said.span())]}
                yield Hit(passage.span(*said.span()), words)


def _against(passage: Passage, start: int, end: int, period: re.Match[str]) -> Iterator[Hit]:
    read, length = passage.once(numbered), int(period["last"]) - int(period["first"])
    for said in FOR_YEARS.finditer(read.shape, start, end) if length > 0 else ():
        if read.at(said.start("long")).value not in (length, length + 1):
            words = {"period": period[0], "duration": read.text[slice(*said.span())]}
            yield Hit(passage.span(*said.span()), words)


def _agreed(dossier: Dossier) -> tuple[Text | None, re.Match[str] | None]:
    """Return the period of the agreement, as typed, and the years it names."""
    agreement = dossier.release.agreement
    text = agreement.period if agreement else None
    return text, SPAN.search(text) if text else None


def _agreed_durations(dossier: Dossier) -> Iterator[Hit]:
    """Compare the period of the agreement and what the text says of it."""
    period, file = _agreed(dossier)[1], dossier.file
    for passage in passages(dossier.release) if period and file.language == "fr" else ():
        here = passage.text.span.path == file.path
        for span in passage.once(numbered).sentences if here else ():
            speaks = AGREEMENT.search(passage.text, *span) and not SPAN.search(passage.text, *span)
            if period and speaks:
                yield from _against(passage, *span, period)


# Periods that end before they begin -------------------------------------------------------------


class Clock(NamedTuple):
    """An hour at `start:end` of a text, « 14 h 05 », or what else orders the items of a list."""

    start: int
    end: int
    minutes: int


CLOCK = lazy(
    r"(?<![\w,.])([01]?\d|2[0-4])\s?(?:h(?:eures?)?|:(?=\d\d))(?:\s?([0-5]\d)(?!\d))?(?!\w)"
)


def _clocks(passage: Passage) -> list[Clock]:
    return [
        Clock(*match.span(), int(match[1]) * 60 + int(match[2] or 0))
        for match in CLOCK.finditer(passage.prose)
    ]


FROM = lazy(r"(?i)\b(?:de|entre)\s\Z")
# « réduit de 2 h 05 à 1 h 48 » tells how long something takes.
LASTING = lazy(r"(?i)\b(?:pass|rédui|ramen|abaiss|diminu|durée|temps|trajet|recul)[^.;]*\Z")
LEAVES = lazy(r"(?i)\b(?:part(?:ira|ent|iront)?|quitte(?:ra)?|départ)\b[^.;:]*\s(?:à|de)\s\Z")
ARRIVES = lazy(r"[^.;]*\b(?:arriv|attei)\w+[^.;:]*\sà\s")


def _hours(passage: Passage) -> Iterator[tuple[int, int, int, int]]:
    """Yield where « de 14 h à 12 h » and « part à 16 h et arrive à 13 h » stand."""
    text = passage.prose  # whose reading has no « 18:30 »
    for one, other in pairwise(passage.once(_clocks)):
        before, between = text[max(0, one.start - 80) : one.start], text[one.end : other.start]
        spans = between.strip() in ("à", "et") and FROM.search(before)
        opening = spans and not LASTING.search(before)
        journey = len(between) < 90 and ARRIVES.fullmatch(between) and LEAVES.search(before)
        # Past midnight it is earlier: « de 22 h à 6 h », « de 14 h à 2 h ».
        late = (other.minutes <= 600 and one.minutes >= 1020) or other.minutes <= 300
        if (opening or journey) and other.minutes < one.minutes and not late:
            yield one.start, one.end, other.start, other.end


def _days(passage: Passage) -> Iterator[tuple[int, int, int, int]]:
    for first, last in ranges(passage):
        # « du 1er septembre au 31 août » goes round the year; « du 3 mai au 12 avril » hardly.
        months = first.month - last.month
        wraps = months > 2 or (months > 0 and first.day < 3)
        sure = not passage.text[first.end - 4 : first.end].isdigit() and not wraps
        if sure and (months, first.day) > (0, last.day):
            yield first.start, first.end, last.start, last.end


_YEAR = rf"(?:(?P<month{{0}}>{MONTH}) )?(?P<year{{0}}>(?:19|20)\d\d)(?![\d-])"
THEN = lazy(
    rf"(?i)\b(?:en|depuis|dès|fin|début) (?P<first>{_YEAR.format(1)})[^.;:()\d]{{1,60}}?"
    rf"\b(?:avant (?:de|d’\w+)|puis|et ensuite) [^.;:()\d]{{0,50}}?\ben (?P<last>{_YEAR.format(2)})"
)
DASHED = lazy(r"(?P<first>(?:19|20)(?<![\d.-]..)\d\d) ?[-–] ?(?P<last>(?:19|20)\d\d)(?![\d-])")


def _years(passage: Passage) -> Iterator[tuple[int, int, int, int]]:
    for match in DASHED.finditer(passage.reading):
        if match["first"] > match["last"]:
            yield *match.span("first"), *match.span("last")
    then = passage.language == "fr" and not passage.words.isdisjoint(("avant", "puis", "ensuite"))
    for match in THEN.finditer(passage.reading) if then else ():
        first, last = int(match["year1"]), int(match["year2"])
        both = match["month1"] and match["month2"] and first == last
        if first > last or (both and month(match["month1"]) > month(match["month2"])):
            yield *match.span("first"), *match.span("last")


def _backwards(passage: Passage) -> Iterator[Hit]:
    """Tell the days, hours and years of one sentence that end before they begin."""
    for look in (_years, _days, _hours) if passage.language == "fr" else (_years,):
        for start, end, begin, stop in look(passage):
            words = {"first": passage.prose[start:end], "last": passage.prose[begin:stop]}
            yield Hit(passage.span(start, stop), words)


BEGINS = lazy(r"(?i)\W*(?:(?:à|de|dès)\s)?")


def _slots_in_disorder(document: Sequence[Passage]) -> Iterator[Hit]:
    """Tell the one item of an agenda that comes before the item above it."""
    for slotted, run in groupby(document, lambda passage: passage.once(_slot) is not None):
        slots = [(one, slot) for one in run if slotted and (slot := one.once(_slot))]
        falls = [pair for pair in pairwise(slots) if pair[1][1].minutes < pair[0][1].minutes]
        # Past midnight it is earlier.
        if len(slots) > 2 and len(falls) == 1 and falls[0][1][1].minutes >= 300:
            first, last = (one.prose[slot.start : slot.end] for one, slot in falls[0])
            passage, slot = falls[0][1]
            span = passage.span(slot.start, slot.end)
            yield Hit(span, {"first": first, "last": last}, severity="warning")


def _slot(passage: Passage) -> Clock | None:
    """Return the hour or the day that an item begins with, and what orders it."""
    if passage.role not in ("item", "text") or passage.language != "fr":
        return None
    named = [(one.start, one.end, one.date) for one in passage.once(days)[:1]]
    slots = [Clock(start, end, day.toordinal() * 1440) for start, end, day in named if day]
    slots += passage.once(_clocks)[:1]
    return next((one for one in slots if BEGINS.fullmatch(passage.prose, 0, one.start)), None)


def _agreed_backwards(dossier: Dossier) -> Iterator[Hit]:
    text, period = _agreed(dossier)
    if text and period and period["first"] > period["last"]:
        yield Hit(text.span_of(*period.span()), period.groupdict())


def _typed_backwards(partner: Organisation) -> Iterator[Hit]:
    own = partner.own
    mandates = (one for person in own.people.values() for one in person.mandates)
    for period in (*mandates, *own.figures, *own.contacts):
        first, last = period.from_, period.until
        if isinstance(first, Bound) and isinstance(last, Bound) and first.first > last.last:
            yield Hit(last.text.span, {"first": str(first.text), "last": str(last.text)})


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT015",
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
        document=_slots_in_disorder,
        passage=_backwards,
        release=_agreed_backwards,
    ),
)
