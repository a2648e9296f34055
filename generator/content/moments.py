"""Days, hours and moments, in the words of the release's language."""

import datetime
from dataclasses import replace

from generator.content.binding import Binding
from generator.content.fill import line
from generator.content.prose import Prose
from generator.content.values import day_words, hours, open_prose, text
from generator.language import language, told_day
from generator.messages import LANGUAGE, _
from generator.source.schema.days import Day
from generator.source.schema.fields import Open, open_points
from generator.source.schema.moments import Moment
from generator.source.tree import Text


def day_prose(binding: Binding, day: Day | Open | None, *, heads: bool = False) -> Prose:
    """Write a day with its weekday, or the open point in its place; a capital where it `heads`."""
    if day is None:
        return ()
    if isinstance(day, Open):
        return open_prose(day.text)
    words = day_words(binding, day, "weekday")
    first, *rest = text(binding.language.capital(words) if heads else words)
    return (replace(first, origin=day.text.span), *rest)


def hours_prose(binding: Binding, typed_time: Text | None) -> Prose:
    """Write hours as prose, with the open points in them."""
    if typed_time and open_points(typed_time):
        return line(binding, typed_time)
    return text(hours(binding, typed_time))


# A day and an hour ------------------------------------------------------------------------------


def moment_words(binding: Binding, moment: Moment, zone: str = "") -> str:
    """Write a day with its weekday and, where there is one, the hour; in a zone, whose it is."""
    day = binding.language.day(moment.date, "weekday")
    if moment.time is None:
        return day
    season = "" if moment.season is None else binding.language.words.seasons[moment.season]
    return binding.language.moment(day, binding.language.clock(moment.time), zone, season)


def instant(binding: Binding, moment: Moment) -> datetime.datetime | None:
    """Return when a moment is; None while the time zone is not known.

    An hour that the clocks skip in spring is refused, and one that comes twice in autumn unless
    it says which.
    """
    from zoneinfo import ZoneInfo  # 5 ms, and few releases have an embargo

    zone = binding.library.workspace.timezone
    if not zone:
        return None
    clock = moment.time or datetime.time()
    local = datetime.datetime.combine(moment.date, clock, tzinfo=ZoneInfo(zone))
    local = local.replace(fold=moment.season or 0)
    other = local.replace(fold=1 - local.fold)
    if moment.time and local.utcoffset() != other.utcoffset():
        if local.astimezone(datetime.UTC).astimezone(local.tzinfo).time() != clock:
            _refuse_skipped(binding, moment, local)
        elif moment.season is None:
            _refuse_double(binding, moment)
    return local


def _refuse_skipped(binding: Binding, moment: Moment, local: datetime.datetime) -> None:
    after = local.replace(fold=0).astimezone(datetime.UTC).astimezone(local.tzinfo)
    binding.refuse(
        "BIND072",
        _("On {day}, {hour} does not exist: the clocks go forward over it.").format(
            day=told_day(moment.date), hour=_told(local)
        ),
        moment.text.span,
        _("Write « {moment} », or an hour before.").format(
            moment=f"{moment.date.isoformat()} {binding.language.typed_clock(after.time())}"
        ),
    )


def _refuse_double(binding: Binding, moment: Moment) -> None:
    assert moment.time is not None
    typed = f"{moment.date.isoformat()} {binding.language.typed_clock(moment.time)}"
    summer, winter = (f"{typed} {season}" for season in binding.language.words.seasons)
    binding.refuse(
        "BIND073",
        _("On {day}, {hour} comes twice: the clocks go back.").format(
            day=told_day(moment.date), hour=_told(moment.time)
        ),
        moment.text.span,
        _("Say which: « {summer} », the first, or « {winter} », an hour later.").format(
            summer=summer, winter=winter
        ),
    )


def _told(time: datetime.datetime | datetime.time) -> str:
    clock = time.time() if isinstance(time, datetime.datetime) else time
    return language(LANGUAGE).clock(clock)
