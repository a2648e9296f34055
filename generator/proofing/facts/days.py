"""Days: weekdays that are not theirs, days no calendar has, news that is old or not yet news."""

import datetime
import re
from collections.abc import Iterator, Sequence

from generator.language import told_day
from generator.language.french import LANGUAGE as FRENCH
from generator.language.french.days import MONTH, WEEKDAY
from generator.language.french.numbers import WEEKDAYS
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.facts.dates import dated, day_of, days, nearest_year
from generator.proofing.passages import Passage
from generator.proofing.patterns import pattern
from generator.proofing.rules import Hit, Rule
from generator.source.schema.days import Day

FRESH = datetime.timedelta(days=15)
# A day without its year is read near the release's; farther off, another year may be meant.
NEAR = datetime.timedelta(days=120)


def _wrong_weekday(document: Sequence[Passage]) -> Iterator[Hit]:
    day = day_of(document)
    for passage in document:
        for named in passage.once(days):
            date = (nearest_year(named, day) if day else named).date
            if named.weekday is None or not date or date.weekday() == named.weekday:
                continue
            if named.year or (day and abs(date - day) <= NEAR):
                typed = passage.text[named.start :].split()[0].rstrip(",")
                right = WEEKDAYS[date.weekday()]
                words = {"weekday": typed.lower(), "day": FRENCH.day(date), "right": right}
                after = right.capitalize() if typed[0].isupper() else right
                span = passage.span(named.start, named.start + len(typed))
                yield Hit(span, words, typed, after)


def _impossible(passage: Passage) -> Iterator[Hit]:
    for named in passage.once(days):
        if not named.possible:
            words = {"day": " ".join(passage.text[named.start : named.end].split())}
            yield Hit(passage.span(named.start, named.end), words)


# What is told as done ---------------------------------------------------------------------------

FUTURE = lazy(r"(?i)\b(?:signer(?:a|ont)|vont signer|va signer|ser(?:a|ont) signée?s?)\b")


def _signed_later(dossier: Dossier) -> Iterator[Hit]:
    agreement, day = dossier.release.agreement, dossier.day
    signed = agreement.signed if agreement else None
    if dossier.release.kind == "invitation" or FUTURE.search(dossier.release.lead or ""):
        return
    if day and isinstance(signed, Day) and signed.date > day:
        yield Hit(signed.text.span, _both(signed.date, day))


def _old_news(dossier: Dossier) -> Iterator[Hit]:
    release, day = dossier.release, dossier.day
    signed = release.agreement.signed if release.agreement else None
    told = [one for one in (signed, release.event and release.event.date) if isinstance(one, Day)]
    # Of a signature and an event, the later one is the news.
    latest = max(told, key=lambda one: one.end, default=None)
    if day and latest and day - latest.end > FRESH:
        yield Hit(latest.text.span, _both(latest.end, day))


def _both(told: datetime.date, day: datetime.date) -> dict[str, str]:
    return {"told": told_day(told), "day": told_day(day), "days": str((day - told).days)}


PAST = lazy(
    r"(?i)\b(?:(?:ont|a|avons) (?:tou[ts]\w* (?:deux )?)?(?:signé|paraphé|renouvelé|inauguré|conclu"
    r"|scellé)|s’est tenue?|a été (?:signé|renouvelé|inauguré)e?|a eu lieu)\b"
)
# Behind these words stands another day than the one the verb speaks of.
OTHER_DAY = lazy(
    r"(?i)[.!?]|\b(?:jusqu|d’ici|avant|partir|dès|pour|qui|que|dont|où|après|entre|depuis|prévue?s?"
    r"|loi|au)\b"
)


def _past_days(document: Sequence[Passage]) -> Iterator[tuple[Passage, Hit, datetime.timedelta]]:
    """Yield the days told as past, « ont signé, le 1er octobre 2019 », and how old the news is."""
    for day, passage in dated(document):
        head = passage.role in ("lead", "text", "title", "subtitle")
        for verb in PAST.finditer(passage.reading) if head else ():
            named = next((one for one in passage.once(days) if one.start >= verb.end()), None)
            between = passage.reading[verb.end() : named.start] if named else ""
            if named and named.date and len(between) < 40 and not OTHER_DAY.search(between):
                span = passage.span(named.start, named.end)
                yield passage, Hit(span, _both(named.date, day)), day - named.date


def _told_later(document: Sequence[Passage]) -> Iterator[Hit]:
    yield from (hit for _passage, hit, age in _past_days(document) if age.days < 0)


def _told_late(document: Sequence[Passage]) -> Iterator[Hit]:
    for passage, hit, age in _past_days(document):
        if passage.role == "lead" and FRESH < age < 24 * FRESH:
            yield hit


# What is still to come, or began ----------------------------------------------------------------

ANNOUNCED = lazy(
    r"(?i)\b(?:\w{2,}(?:era|iront|ira|ront|dra)|aura|sera)\b(?: (?:\w+ ){0,3}?\w+ée?s?)?(?: lieu)?"
    r"(?: [\w’-]+){0,4}?,? (?:le|ce|du|dès le|à partir du|à compter du|jusqu’au)? ?\Z"
)
YEAR = lazy(
    rf"(?i)\b(?P<how>depuis|d’ici)(?: (?:à|la|le|\d\w*|fin|début|{MONTH})){{0,3}} "
    r"(?P<year>(?:19|20)\d\d)(?!\d)"
)


def _not_of_its_time(document: Sequence[Passage]) -> Iterator[Hit]:
    """Tell « se tiendra le » of a day that is past, « depuis 2030 » and « d’ici 2020 »."""
    for day, passage in dated(document):
        text = passage.reading
        wrong = []
        for year in YEAR.finditer(text):
            ahead = int(year["year"]) - day.year
            if ahead > 0 if year["how"].lower() == "depuis" else ahead < 0:
                wrong.append(year.span())
        for named in passage.once(days):
            told = nearest_year(named, day).date
            if told and told < day and (named.year or day - told < NEAR):
                before = re.split(r"[.!?;:«»()]", text[max(0, named.start - 70) : named.start])[-1]
                wrong += [(named.start, named.end)] if ANNOUNCED.search(before) else []
        for span in wrong:
            yield Hit(passage.span(*span), {"words": text[slice(*span)], "day": told_day(day)})


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
        passage=_impossible,
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
        message=_("« {words} » cannot be: the release is of {day}."),
        hint=_("Correct one of the two dates."),
        why=_("What is announced is still to come, and what lasts since a day has begun."),
        wrong="Metz, le 2 octobre 2019\n\nUn salon\n\nLe salon se tiendra le 1er octobre 2019.",
        right="Metz, le 2 octobre 2019\n\nUn salon\n\nLe salon se tiendra le 3 octobre 2019.",
        document=_not_of_its_time,
    ),
    Rule(
        code="FACT093",
        severity="error",
        message=_("« {text} »: there are two days."),
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
