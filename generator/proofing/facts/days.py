"""Days: weekdays that are not theirs, days no calendar has, news that is old or not yet news."""

import datetime
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.language import told_day
from generator.language.french import LANGUAGE as FRENCH
from generator.language.french.days import MONTH, WEEKDAY, Named, find
from generator.language.french.numbers import WEEKDAYS
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.facts.dates import day_of, nearest_year
from generator.proofing.passages import Passage
from generator.proofing.patterns import pattern
from generator.proofing.rules import Hit, Rule
from generator.source.schema.days import Day

FRESH = datetime.timedelta(days=15)
# A day without its year is read near the release's; farther off, another year may be meant.
NEAR = datetime.timedelta(days=120)


def _wrong_weekday(document: Sequence[Passage]) -> Iterator[Hit]:
    day = day_of(document)
    for passage, named in _days(document):
        if named.weekday is None:
            continue
        dated = nearest_year(named, day) if day else named
        date = dated.date
        if not date or date.weekday() == named.weekday:
            continue
        if named.year is None and (day is None or abs(date - day) > NEAR):
            continue
        yield _weekday_hit(passage, named, date)


def _weekday_hit(passage: Passage, named: Named, date: datetime.date) -> Hit:
    typed = passage.text[named.start : named.end]
    word = re.match(r"\w+", typed)
    assert word is not None
    right = WEEKDAYS[date.weekday()]
    after = right.capitalize() if word[0][0].isupper() else right
    start, end = named.start, named.start + word.end()
    words = {"weekday": word[0].lower(), "day": FRENCH.day(date), "right": right}
    return Hit(passage.span(start, end), words, word[0], after)


def _impossible(document: Sequence[Passage]) -> Iterator[Hit]:
    for passage, named in _days(document):
        if not named.possible:
            words = {"day": " ".join(passage.text[named.start : named.end].split())}
            yield Hit(passage.span(named.start, named.end), words)


def _days(document: Sequence[Passage]) -> Iterator[tuple[Passage, Named]]:
    for passage in document:
        yield from ((passage, named) for named in passage.once(_named_days))


def _named_days(passage: Passage) -> list[Named]:
    return find(passage.prose)


# The day of the release -------------------------------------------------------------------------


def _told_dates(dossier: Dossier) -> Iterator[Day]:
    """Yield the days that a release tells as past: of the signature, of the event it reports."""
    release = dossier.release
    if release.agreement and isinstance(release.agreement.signed, Day):
        yield release.agreement.signed
    if release.event and isinstance(release.event.date, Day):
        yield release.event.date


FUTURE = lazy(r"(?i)\b(?:signer(?:a|ont)|vont signer|va signer|ser(?:a|ont) signée?s?)\b")


def _signed_later(dossier: Dossier) -> Iterator[Hit]:
    agreement, day = dossier.release.agreement, dossier.day
    signed = agreement.signed if agreement else None
    lead = dossier.release.lead or ""
    if dossier.release.kind == "invitation" or FUTURE.search(lead):
        return
    if day and isinstance(signed, Day) and signed.date > day:
        yield Hit(signed.text.span, _both(signed.date, day))


def _old_news(dossier: Dossier) -> Iterator[Hit]:
    day, told = dossier.day, list(_told_dates(dossier))
    # Of a signature and an event, the later one is the news.
    latest = max(told, key=lambda one: one.end, default=None)
    if day and latest and day - latest.end > FRESH:
        yield Hit(latest.text.span, _both(latest.end, day))


def _both(told: datetime.date, day: datetime.date) -> dict[str, str]:
    days = str((day - told).days)
    return {"told": told_day(told), "day": told_day(day), "days": days}


PAST = lazy(
    r"(?i)\b(?:ont|a|avons)\s+(?:tou[ts]\w*\s+(?:deux\s+)?)?"
    r"(?:signé|paraphé|renouvelé|inauguré|conclu|scellé)\b"
    r"|\bs'est\s+tenue?\b|\ba\s+été\s+(?:signé|renouvelé|inauguré)e?\b|\ba\s+eu\s+lieu\b"
)
# Behind these words stands another day than the one the verb speaks of.
OTHER_DAY = lazy(
    r"(?i)\b(?:jusqu|d'ici|avant|partir|dès|pour|qui|que|dont|où|après|entre|depuis|prévue?s?|loi|au)\b"
)


def _past_days(document: Sequence[Passage]) -> Iterator[tuple[Passage, Named, datetime.date]]:
    """Yield the days that the head of a text tells as past: « ont signé, le 1er octobre 2019 »."""
    for passage in document:
        if passage.role in ("lead", "text", "title", "subtitle"):
            yield from ((passage, named, date) for named, date in passage.once(_told_as_past))


def _told_as_past(passage: Passage) -> list[tuple[Named, datetime.date]]:
    prose = passage.prose.replace("’", "'")
    found: list[tuple[Named, datetime.date]] = []
    for verb in PAST.finditer(prose):
        sentence = re.split(r"[.!?]", prose[verb.end() : verb.end() + 70])[0]
        near = find(sentence)
        if not near or not near[0].date or OTHER_DAY.search(sentence, 0, near[0].start):
            continue
        if near[0].start < 40:
            found.append((_moved(near[0], verb.end()), near[0].date))
    return found


def _moved(named: Named, by: int) -> Named:
    return replace(named, start=named.start + by, end=named.end + by)


def _told_later(document: Sequence[Passage]) -> Iterator[Hit]:
    day = day_of(document)
    for passage, named, told in _past_days(document) if day else ():
        if day and told > day:
            yield Hit(passage.span(named.start, named.end), _both(told, day))


def _told_late(document: Sequence[Passage]) -> Iterator[Hit]:
    day = day_of(document)
    for passage, named, told in _past_days(document) if day else ():
        if day and passage.role == "lead" and FRESH < day - told < 24 * FRESH:
            yield Hit(passage.span(named.start, named.end), _both(told, day))


# What is still to come, or began ---------------------------------------------------------------

ANNOUNCED = lazy(
    r"(?i)\b(?:\w{2,}(?:era|iront|ira|ront|dra)|aura|sera)\b(?:\s+(?:\w+\s+){0,3}?\w+ée?s?)?(?:\s+lieu)?"
    r"(?:\s+[\w’'-]+){0,4}?,?\s+(?:le|ce|du|dès le|à partir du|à compter du|jusqu[’']au)?\s*\Z"
)


def _announced_late(document: Sequence[Passage]) -> Iterator[Hit]:
    """Tell the days before the release's that a verb in the future speaks of."""
    day = day_of(document)
    for passage, named in _days(document) if day else ():
        told = nearest_year(named, day).date if day else None
        if not day or not told or not _is_past(told, day, named):
            continue
        before = re.split(r"[.!?;:«»()]", passage.prose[max(0, named.start - 70) : named.start])[-1]
        if ANNOUNCED.search(before):
            yield Hit(passage.span(named.start, named.end), _both(told, day))


def _is_past(told: datetime.date, day: datetime.date, named: Named) -> bool:
    """Tell whether a day is past; one without its year must be near."""
    return told < day and (named.year is not None or day - told < NEAR)


SINCE = lazy(
    rf"(?i)\bdepuis\s+(?:le\s+\d\w*\s+)?(?:(?:{MONTH}|fin|début)\s+)?(?P<year>20\d\d)(?!\d)"
)
UNTIL = lazy(r"(?i)\bd[’']ici\s+(?:à\s+)?(?:(?:la\s+)?fin\s+)?(?P<year>(?:19|20)\d\d)(?!\d)")


def _other_years(document: Sequence[Passage]) -> Iterator[Hit]:
    """Tell « depuis 2030 » and « d’ici 2020 » where the release's year makes them impossible."""
    day = day_of(document)
    for passage in document if day else ():
        for years, wrong in ((SINCE, 1), (UNTIL, -1)):
            for match in years.finditer(passage.prose.replace("'", "’")):
                if day and (int(match["year"]) - day.year) * wrong > 0:
                    words = {"words": match[0], "year": str(day.year)}
                    yield Hit(passage.span(*match.span()), words)


# The name of the file ---------------------------------------------------------------------------


def _other_day_in_name(dossier: Dossier) -> Iterator[Hit]:
    typed = dossier.release.date
    named = re.match(r"\d{4}-\d\d-\d\d", dossier.file.slug)
    if not named or not isinstance(typed, Day):
        return
    if not typed.date.isoformat() <= named[0] <= typed.end.isoformat():
        yield Hit(typed.text.span, {"named": named[0], "day": typed.iso.replace("/", " – ")})


A_DAY = rf"(?:(?i:{WEEKDAY}) )?\d\d?(?:er)?"

RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT001",
        severity="error",
        message=_("{day} is a {right}, not a {weekday}."),
        hint=_("Write « {right} », or correct the date."),
        why=_("A weekday that is not the date's sends people on the wrong day."),
        wrong="mercredi 18 avril 2023",
        right="mardi 18 avril 2023",
        document=_wrong_weekday,
    ),
    Rule(
        code="FACT002",
        severity="error",
        message=_("The calendar has no « {day} »."),
        hint=_("Correct the day, the month or the year."),
        why=_("April, June, September and November have 30 days, February 28 or 29."),
        wrong="le 31 avril 2023",
        right="le 30 avril 2023",
        document=_impossible,
    ),
    Rule(
        code="FACT003",
        severity="error",
        message=_("The release is of {day}, but what it tells as done is of {told}."),
        hint=_("Correct one of the two dates."),
        why=_("A release cannot report on a day what happens later."),
        wrong="Metz, le 2 octobre 2019\n\nUn accord\n\nIls ont signé le 12 octobre 2019 à Metz.",
        right="Metz, le 2 octobre 2019\n\nUn accord\n\nIls ont signé le 1er octobre 2019 à Metz.",
        release=_signed_later,
        document=_told_later,
    ),
    Rule(
        code="FACT004",
        severity="info",
        message=_("The news is {days} days old: {told}, in a release of {day}."),
        hint=_("See whether it is still worth a release, or whether a date is wrong."),
        why=_("Newsrooms pass over what happened weeks ago."),
        wrong="Metz, le 30 octobre 2019\n\nUn accord\n\nIls ont signé le 1er octobre 2019 à Metz.",
        right="Metz, le 2 octobre 2019\n\nUn accord\n\nIls ont signé le 1er octobre 2019 à Metz.",
        release=_old_news,
        document=_told_late,
    ),
    Rule(
        code="FACT005",
        severity="warning",
        message=_("The file is named after {named}, but the release is of {day}."),
        hint=_("Rename the file, or correct the date."),
        why=_("Files are found and sorted by the day in their name."),
        wrong="releases/2019-10-02-metz.yaml – date: 2019-10-03",
        right="releases/2019-10-03-metz.yaml – date: 2019-10-03",
        release=_other_day_in_name,
    ),
    Rule(
        code="FACT091",
        severity="error",
        message=_("The release is of {day}, but what it announces is of {told}."),
        hint=_("Correct one of the two dates."),
        why=_("What is announced must still be to come on the day of the release."),
        wrong="Metz, le 2 octobre 2019\n\nUn salon\n\nLe salon se tiendra le 1er octobre 2019.",
        right="Metz, le 2 octobre 2019\n\nUn salon\n\nLe salon se tiendra le 3 octobre 2019.",
        document=_announced_late,
    ),
    Rule(
        code="FACT092",
        severity="error",
        message=_("« {words} » cannot be: the release is of {year}."),
        hint=_("Correct the year."),
        why=_("What lasts since a year has begun, what is due by a year is not over."),
        wrong="Metz, le 2 octobre 2019\n\nUn salon\n\nLe salon existe depuis 2030.",
        right="Metz, le 2 octobre 2019\n\nUn salon\n\nLe salon existe depuis 2003.",
        holds=("depuis", "d’ici", "d'ici"),
        document=_other_years,
    ),
    Rule(
        code="FACT093",
        severity="error",
        message=_("« {text} »: there are two days."),
        hint=_("Write « {better} »."),
        why=_("An article before two days is in the plural."),
        source="IN",
        wrong="le 29 et 30 janvier",
        right="les 29 et 30 janvier, le 29 et le 30 janvier",
        holds=(" et ",),
        passage=pattern(
            rf"\b(?P<le>[Ll]e)(?P<days> {A_DAY} et {A_DAY} (?:{MONTH})\b)",
            better=r"\g<le>s\g<days>",
        ),
    ),
)
