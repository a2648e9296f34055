"""Write the event of a release for calendars (RFC 5545), to publish or to cancel it (RFC 5546).

There is no clock in it: DTSTAMP is the moment of the version, or the day of the release.
"""

import datetime
import uuid
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from generator.content import web
from generator.content.document import Event, Release, Times, in_force
from generator.content.prose import Prose, bare, plain
from generator.formats.story import Story, story
from generator.formats.style import Style
from generator.formats.templates import label
from generator.version import __version__

if TYPE_CHECKING:  # 100 ms, for who makes calendars
    import icalendar


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of calendar files for one run."""

    def write(release: Release) -> bytes:
        event = release.event
        assert event is not None  # as the format's `suits` says
        assert event.times is not None
        return _calendar(release, event, event.times, style)

    return write


def _calendar(release: Release, event: Event, times: Times, style: Style) -> bytes:
    import icalendar

    told = story(release, style)
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//communiqué//{__version__}//{release.language.upper()}")
    entry = icalendar.Event()
    _organise(calendar, entry, release, told)
    _stamp(entry, release, told.changed or times.start)
    _tell(entry, release, event, told, style)
    _place_in_time(entry, times)
    calendar.add_component(entry)
    if isinstance(times.start, datetime.datetime):
        calendar.subcomponents.insert(0, _zone(times.start))
    return bytes(calendar.to_ical())


def _organise(
    calendar: "icalendar.Calendar", entry: "icalendar.Event", release: Release, told: Story
) -> None:
    """Say who invites, and what this does to calendars that have the event already.

    A method needs somebody to write to: without an address there is none, and STATUS alone tells.
    """
    import icalendar

    gone = told.status == "canceled"
    entry.add("uid", str(uuid.uuid5(uuid.NAMESPACE_URL, told.uri)))
    entry.add("sequence", told.version - 1)
    entry.add("status", "CANCELLED" if gone else _certain(told))
    emails = [value for one in told.people for kind, value in one.reached if kind == "email"]
    if emails:
        organiser = icalendar.vCalAddress(f"mailto:{emails[0]}")
        organiser.params["cn"] = ", ".join(release.partners) or told.people[0].organisation
        entry.add("organizer", organiser)
        calendar.add("method", "CANCEL" if gone else "PUBLISH")
    for one in told.people:
        reached = (value for kind, value in one.reached if kind != "web")
        entry.add("contact", ", ".join(dict.fromkeys((one.name, one.organisation, *reached))))


def _certain(told: Story) -> str:
    return "CONFIRMED" if told.status == "usable" else "TENTATIVE"


def _stamp(
    entry: "icalendar.Event", release: Release, moment: datetime.date | datetime.datetime
) -> None:
    if not isinstance(moment, datetime.datetime):
        moment = datetime.datetime.combine(moment, datetime.time(), datetime.UTC)
    stamp = moment.astimezone(datetime.UTC).replace(microsecond=0)
    entry.add("dtstamp", stamp)
    if release.edition:
        entry.add("last-modified", stamp)


def _tell(
    entry: "icalendar.Event", release: Release, event: Event, told: Story, style: Style
) -> None:
    """Say what takes place and where; what is not for the public says so first."""
    words, printed = label(style, release.language), in_force(release)
    entry.add("class", "CONFIDENTIAL" if _withheld(printed) else "PUBLIC")
    warned = f"{words('draft')} – " if release.state == "draft" else ""
    warned += f"{words('embargo')} {plain(printed.embargo.text)} – " if printed.embargo else ""
    language = {"language": release.language}
    entry.add("summary", f"{warned}{bare(event.name) or told.headline}", language)
    if event.place:
        entry.add("location", ", ".join(map(bare, event.place)), language)
    entry.add("description", "\n".join(_description(release, event, told, words)), language)
    if web.is_shown(release):
        entry.add("url", web.file_address(release, ".html"))


def _withheld(printed: Release) -> bool:
    """Tell whether a release, as it is printed, is not for the public."""
    return printed.state == "draft" or printed.embargo is not None


def _description(
    release: Release, event: Event, told: Story, words: Callable[..., str]
) -> Iterator[str]:
    if told.note:
        yield told.note
    if event.name:
        yield told.headline
    lines: list[tuple[str, Prose]] = [("date", event.date), ("time", event.time), *event.details]
    yield from (f"{words(key)} {bare(value)}" for key, value in lines if value)
    if told.description:
        yield told.description


def _place_in_time(entry: "icalendar.Event", times: Times) -> None:
    """Say when: a calendar's last day is the one after."""
    start, end = times.start, times.end
    entry.add("dtstart", start)
    if not isinstance(start, datetime.datetime):
        entry.add("dtend", (end or start) + datetime.timedelta(days=1))
        entry.add("transp", "TRANSPARENT")
    elif end:
        entry.add("dtend", end)


def _zone(start: datetime.datetime) -> "icalendar.Timezone":
    """Return what the clocks of the zone do around the event."""
    import icalendar

    year = datetime.timedelta(days=366)
    day = start.date()
    return icalendar.Timezone.from_tzinfo(
        start.tzinfo,  # type: ignore[arg-type]
        first_date=day - year,
        last_date=day + year,
    )
