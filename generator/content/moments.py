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
from generator.source.schema.moments import Moment, at_place, jump, season
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


def moment_words(binding: Binding, moment: Moment) -> str:
    """Write a day with its weekday and, where there is one, the hour."""
    day = binding.language.day(moment.date, "weekday")
    if moment.time is None:
        return day
    return binding.language.moment(day, binding.language.clock(moment.time), "")


# What cannot be meant ---------------------------------------------------------------------------


def sure_instant(binding: Binding, moment: Moment) -> datetime.datetime | None:
    """Return when a moment is; refuse an hour that the clocks skip in spring, and one of two.

    Nor may an hour be the summer's in winter. None while the time zone is not known.
    """
    zone = binding.library.workspace.timezone
    if not zone:
        return None
    if moment.time:
        shown = moment.shown(zone)
        if not shown:
            _refuse_skipped(binding, moment, moment.time, zone)
        elif len(shown) == 2 and moment.season is None:
            _refuse_double(binding, moment, moment.time)
        elif len(shown) == 1 and moment.season not in (None, season(shown[0])):
            _refuse_season(binding, moment, moment.time)
    return moment.instant(zone)


def _typed(binding: Binding, date: datetime.date, time: datetime.time) -> str:
    return f"{date.isoformat()} {binding.language.typed_clock(time)}"


def _refuse_skipped(binding: Binding, moment: Moment, time: datetime.time, zone: str) -> None:
    local = at_place(moment.date, time, zone)
    after = local + jump(local)
    binding.refuse(
        "BIND072",
        _("On {day}, {hour} does not exist: the clocks go forward over it.").format(
            day=told_day(moment.date), hour=_told(time)
        ),
        moment.text.span,
        _("Write « {moment} », or an hour before.").format(
            moment=_typed(binding, after.date(), after.time())
        ),
    )


def _refuse_double(binding: Binding, moment: Moment, time: datetime.time) -> None:
    typed = _typed(binding, moment.date, time)
    summer, winter = (f"{typed} {season}" for season in binding.language.words.seasons)
    binding.refuse(
        "BIND073",
        _("On {day}, {hour} comes twice: the clocks go back.").format(
            day=told_day(moment.date), hour=_told(time)
        ),
        moment.text.span,
        _("Say which: « {summer} », the first, or « {winter} », an hour later.").format(
            summer=summer, winter=winter
        ),
    )


def _refuse_season(binding: Binding, moment: Moment, time: datetime.time) -> None:
    assert moment.season is not None
    binding.refuse(
        "BIND074",
        _("On {day} at {hour}, no clock of the time zone shows « {season} ».").format(
            day=told_day(moment.date),
            hour=_told(time),
            season=language(LANGUAGE).words.seasons[moment.season],
        ),
        moment.text.span,
        _("Write « {moment} »: only an hour that comes twice needs to say which.").format(
            moment=_typed(binding, moment.date, time)
        ),
    )


def _told(time: datetime.time) -> str:
    return language(LANGUAGE).clock(time)
