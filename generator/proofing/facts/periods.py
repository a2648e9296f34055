"""Periods against what is said of them: how long they last, whether they end before they begin."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
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

# How long they last -----------------------------------------------------------------------------

FOR_YEARS = lazy(
    r"(?i)\b(?:sur|pour(?: une durée de)?|d’une durée de) (?P<long>#+) ans\b(?! (?:et|ou)\b)"
)
FOR_DAYS = lazy(r"(?i)\b(?:pendant|durant|sur) (?:ces )?(?P<long>#+) jours\b")
AGREEMENT = lazy(r"(?i)\b(?:convention|accord|partenariat|contrat|protocole|charte)\b|\{agreement")


def _durations(passage: Passage) -> Iterator[Hit]:
    """Compare « la convention 2019-2022 » and « sur cinq ans » in one sentence, or days."""
    read = numbered(passage)
    for start, end in read.sentences:
        spans = list(SPAN.finditer(read.text, start, end))
        if len(spans) == 1 and AGREEMENT.search(read.text, start, end):
            yield from _against(passage, start, end, spans[0][0])
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


def _against(passage: Passage, start: int, end: int, period: str) -> Iterator[Hit]:
    read, years = numbered(passage), SPAN.search(period)
    length = int(years["last"]) - int(years["first"]) if years else 0
    for said in FOR_YEARS.finditer(read.shape, start, end) if length > 0 else ():
        if read.at(said.start("long")).value not in (length, length + 1):
            words = {"period": period, "duration": read.text[slice(*said.span())]}
            yield Hit(passage.span(*said.span()), words)


def _agreed_durations(dossier: Dossier) -> Iterator[Hit]:
    """Compare the period of the agreement and what the text says of it."""
    agreement, file = dossier.release.agreement, dossier.file
    period = SPAN.search(agreement.period) if agreement and agreement.period else None
    if not period or file.language != "fr":
        return
    for passage in passages(dossier.release, file.language):
        here = passage.text.span.path == file.path
        for start, end in numbered(passage).sentences if here else ():
            if AGREEMENT.search(passage.text, start, end) and not SPAN.search(
                passage.text, start, end
            ):
                yield from _against(passage, start, end, period[0])


# Periods that end before they begin -------------------------------------------------------------


class Clock(NamedTuple):
    """An hour at `start:end` of a text: « 14 h 05 »."""

    start: int
    end: int
    minutes: int


CLOCK = lazy(r"(?<![\w,.])([01]?\d|2[0-4]) ?(?:h(?:eures?)?|:(?=\d\d))(?: ?([0-5]\d)(?!\d))?(?!\w)")
FROM = lazy(r"(?i)\b(?:de|entre) \Z")
# « réduit de 2 h 05 à 1 h 48 » tells how long something takes.
LASTING = lazy(r"(?i)\b(?:pass|rédui|ramen|abaiss|diminu|durée|temps|trajet|recul)[^.;]*\Z")
LEAVES = lazy(r"(?i)\b(?:part(?:ira|ent|iront)?|quitte(?:ra)?|départ)\b[^.;:]* (?:à|de) \Z")
ARRIVES = lazy(r"[^.;]*\b(?:arriv|attei)\w+[^.;:]* à ")


def _clocks(passage: Passage) -> list[Clock]:
    return [
        Clock(*match.span(), int(match[1]) * 60 + int(match[2] or 0))
        for match in CLOCK.finditer(passage.reading)
    ]


def _hours(passage: Passage) -> Iterator[tuple[int, int, int, int]]:
    """Yield where « de 14 h à 12 h » and « part à 16 h et arrive à 13 h » stand."""
    text = passage.reading
    for one, other in pairwise(passage.once(_clocks)):
        before, between = text[max(0, one.start - 80) : one.start], text[one.end : other.start]
        opening = between in (" à ", " et ") and FROM.search(before) and not LASTING.search(before)
        journey = len(between) < 90 and ARRIVES.fullmatch(between) and LEAVES.search(before)
        # Past midnight it is earlier: « de 22 h à 6 h », « de 14 h à 2 h ».
        late = (other.minutes <= 600 and one.minutes >= 1020) or other.minutes <= 300
        if (opening or journey) and other.minutes < one.minutes and not late:
            yield one.start, one.end, other.start, other.end


def _days(passage: Passage) -> Iterator[tuple[int, int, int, int]]:
    for first, last in ranges(passage):
        typed = passage.text[first.start : first.end]
        years = (first.year or 0, last.year or 0) if typed[-4:].isdigit() else (0, 0)
        # « du 1er septembre au 31 août » goes round the year; « du 3 mai au 12 avril » hardly.
        months = first.month - last.month
        wraps = years == (0, 0) and (months > 2 or (months > 0 and first.day < 3))
        if (years[0], first.month, first.day) > (years[1], last.month, last.day) and not wraps:
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
            words = {"first": passage.reading[start:end], "last": passage.reading[begin:stop]}
            yield Hit(passage.span(start, stop), words)


BEGINS = lazy(r"(?i)\W*(?:(?:à|de|dès) )?")


def _slots_in_disorder(document: Sequence[Passage]) -> Iterator[Hit]:
    """Tell the one item of an agenda that comes before the item above it."""
    slots: list[tuple[Passage, Clock]] = []
    for passage in (*document, None):
        slot = _slot(passage) if passage and passage.role in ("item", "text") else None
        if passage and slot:
            slots.append((passage, slot))
            continue
        falls = [pair for pair in pairwise(slots) if pair[1][1].minutes < pair[0][1].minutes]
        # Past midnight it is earlier.
        if len(slots) > 2 and len(falls) == 1 and falls[0][1][1].minutes >= 300:
            (above, first), (below, last) = falls[0]
            words = {
                "first": above.reading[first.start : first.end],
                "last": below.reading[last.start : last.end],
            }
            yield Hit(below.span(last.start, last.end), words, severity="warning")
        slots = []


def _slot(passage: Passage) -> Clock | None:
    """Return the hour or the day that an item begins with, and what orders it."""
    named = [
        Clock(one.start, one.end, one.date.toordinal() * 1440)
        for one in days(passage)[:1]
        if one.date
    ]
    for slot in (*passage.once(_clocks)[:1], *named) if passage.language == "fr" else ():
        if BEGINS.fullmatch(passage.reading, 0, slot.start):
            return slot
    return None


def _agreed_backwards(dossier: Dossier) -> Iterator[Hit]:
    agreement = dossier.release.agreement
    period = SPAN.search(agreement.period) if agreement and agreement.period else None
    if agreement and agreement.period and period and int(period["first"]) > int(period["last"]):
        yield Hit(agreement.period.span_of(*period.span()), period.groupdict())


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
        document=_slots_in_disorder,
        passage=_backwards,
        release=_agreed_backwards,
    ),
)
