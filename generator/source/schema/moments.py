"""Hours, and days with an hour."""

import datetime
import re
from typing import Annotated, Any, TypeAlias

from generator.language import keywords
from generator.language.hours import impossible, read_clock
from generator.messages import _
from generator.records import record
from generator.source.schema.days import DATE, calendar_day, named_day
from generator.source.schema.fields import Open, refuse, typed
from generator.source.schema.shapes import HOURS, MOMENT, Reader
from generator.source.schema.words import without_names
from generator.source.tree import Text


@record(frozen=True, slots=True)
class Moment:
    """A day and an hour, in the workspace's time zone; `season`, where it comes twice, says which.

    0 is the summer's, which comes first, 1 the winter's.
    """

    date: datetime.date
    time: datetime.time | None
    text: Text
    season: int | None = None

    def instant(self, zone: str) -> datetime.datetime | None:
        """Return when it is; a day without an hour is its beginning.

        None at an hour that no clock of the zone shows or, where nothing says which, at one of two.
        """
        if self.time is None:
            midnight = at_place(self.date, datetime.time(), zone)
            return midnight + max(jump(midnight), datetime.timedelta())
        shown = self.shown(zone)
        if len(shown) == 2:
            return None if self.season is None else shown[self.season]
        return shown[0] if shown else None

    def shown(self, zone: str) -> tuple[datetime.datetime, ...]:
        """Return when the clocks of a zone show its hour: once, never, or twice."""
        local = at_place(self.date, self.time or datetime.time(), zone)
        if jump(local) > datetime.timedelta():
            return ()
        return (local, local.replace(fold=1)) if jump(local) else (local,)


def at_place(date: datetime.date, time: datetime.time, zone: str) -> datetime.datetime:
    """Return an hour of a day by the clocks of a zone, whether they show it or not."""
    from zoneinfo import ZoneInfo  # 5 ms, and few releases have an embargo

    return datetime.datetime.combine(date, time, ZoneInfo(zone))


def jump(local: datetime.datetime) -> datetime.timedelta:
    """Return by how much clocks are put forward over an hour; less than nothing: back after it."""
    return _offset(local.replace(fold=1)) - _offset(local)


def season(local: datetime.datetime) -> int | None:
    """Tell whose hour a moment is: 0 the summer's, 1 the winter's; None where both are alike."""
    january, july = (_offset(local.replace(month=month, day=1)) for month in (1, 7))
    if january == july:
        return None
    return 0 if _offset(local) == max(january, july) else 1


def _offset(local: datetime.datetime) -> datetime.timedelta:
    return local.utcoffset() or datetime.timedelta()


def read_moment(text: Text) -> Moment:
    """Read 2019-10-02 10h, with or without the hour; « heure d'été » or « d'hiver » behind it."""
    said, season = _season(text.strip())
    day, _space, clock = said.replace("T", " ").partition(" ")
    match = DATE.fullmatch(day)
    time = read_clock(clock.strip(" à")) if clock.strip() else None
    if not match or (clock.strip() and time is None):
        raise refuse(
            "date",
            _("« {text} » is not a day and an hour.").format(text=text),
            _moment_hint(said),
        )
    return Moment(calendar_day(text, *match.groups()), time, text, season)


def _season(text: str) -> tuple[str, int | None]:
    """Cut what says whose hour it is, the summer's or the winter's, from a moment."""
    for number, words in enumerate(keywords("seasons")):
        behind = words.replace("'", "['’]")
        if match := re.search(rf"(?i)\s*\(?{behind}\)?\Z", text):
            return text[: match.start()], number % 2
    return text, None


def _moment_hint(text: str) -> str:
    """Say how to write a moment: the very one, where the day alone is typed otherwise."""
    match = re.fullmatch(r"(.*?\d)(?:\s*(?:,|à|at|um|T)\s*|\s+)(\d{1,2}\s*[hH:].*)", text)
    day, clock = match.groups() if match else (text, "")
    named, time = named_day(day), read_clock(clock)
    if not named or len(named) < 10 or (clock and not time):
        return _("Write them as 2019-10-02 10h, or 2019-10-02 10h30.")
    hour = f" {time.hour}h{time.minute:02}".removesuffix("00") if time else ""
    return _("Write « {moment} ».").format(moment=f"{named}{hour}")


def read_hours(value: Any) -> Text:
    """Read hours: « 10h », « 9h30 - 11h », « à partir de 18h », or words alone."""
    text = without_names(value)
    if wrong := impossible(text):
        raise refuse(
            "date",
            _("« {text} » is not an hour.").format(text=wrong),
            _("Write it as 10h, 10h30 or 10h30 - 11h15, with minutes from 00 to 59."),
        )
    return text


MomentField: TypeAlias = Annotated[Moment | Open, typed(read_moment, MOMENT)]
Hours: TypeAlias = Annotated[Text, Reader(read_hours, HOURS)]
