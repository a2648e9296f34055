"""Write the event of an invitation as calendars take it in: iCalendar (RFC 5545).

What changes an event that was sent has the same `UID` and a higher `SEQUENCE`: calendars put it in
the place of the earlier one, or take that out.
"""

import datetime
from collections.abc import Callable, Iterator
from hashlib import sha256
from typing import TYPE_CHECKING, Any

from generator.content.document import Contact, Event, Release, in_force
from generator.content.prose import bare
from generator.formats.style import Style
from generator.formats.templates import label
from generator.formats.text import written
from generator.version import __version__

if TYPE_CHECKING:
    from icalendar import Calendar

_NOON = datetime.time(12, tzinfo=datetime.UTC)
"""An hour of a day that is the same day nearly everywhere."""


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of calendar files for one run."""

    def write(release: Release) -> bytes:
        calendar = _calendar(in_force(release), label(style, release.language))
        return bytes(calendar.to_ical())

    return write


def _calendar(release: Release, words: Callable[..., str]) -> "Calendar":
    import icalendar  # 40 ms, for those who write one

    withdrawn = release.edition is not None and release.edition.withdrawn
    calendar = icalendar.Calendar()
    calendar.add("version", "2.0")
    calendar.add("prodid", f"-//communiqué//{__version__}//{release.language.upper()}")
    calendar.add("method", "CANCEL" if withdrawn else "PUBLISH")
    event = icalendar.Event()
    for name, value in _fields(release, words):
        event.add(name, value)
    event.add("status", "CANCELLED" if withdrawn else _certainty(release))
    for name, value, more in _people(release):
        event.add(name, value, parameters=more)
    calendar.add_component(event)
    year = datetime.date(release.event.begins.year, 1, 1)  # type: ignore[union-attr]
    calendar.add_missing_timezones(year, year + datetime.timedelta(days=800))
    return calendar


def _certainty(release: Release) -> str:
    return "TENTATIVE" if release.state == "draft" else "CONFIRMED"


def _fields(release: Release, words: Callable[..., str]) -> Iterator[tuple[str, Any]]:
    """Yield what is said of the event, in the order in which files are read."""
    event = release.event
    assert event is not None
    assert event.begins is not None
    yield "uid", _identity(release)
    yield "dtstamp", _told_on(release, event.begins)
    yield "sequence", release.edition.number - 1 if release.edition else 0
    yield "dtstart", event.begins
    if event.ends is not None:
        timed = isinstance(event.ends, datetime.datetime)
        yield "dtend", event.ends if timed else event.ends + datetime.timedelta(days=1)
    yield "summary", _summary(release, event, words)
    if event.place:
        yield "location", ", ".join(map(written, event.place))
    yield "description", "\n\n".join(_description(release, event, words))
    yield "transp", "OPAQUE"


def _identity(release: Release) -> str:
    """Return what this event alone is called, whichever version of it is sent."""
    whose = "\n".join((release.slug, *sorted(release.partners)))
    return f"{sha256(whose.encode()).hexdigest()[:24]}@{release.slug}.communique"


def _told_on(release: Release, begins: datetime.date) -> datetime.datetime:
    """Return when this was told, as the release says it: the same file says the same for ever."""
    day = release.date or begins
    if release.edition:
        day = datetime.datetime.fromisoformat(release.edition.date).date()
    return datetime.datetime.combine(day, _NOON)


def _summary(release: Release, event: Event, words: Callable[..., str]) -> str:
    warnings = [words("draft")] if release.state == "draft" else []
    if release.embargo:
        warnings.insert(0, f"{words('embargo')} {written(release.embargo.text)}")
    told = written(event.name or release.title)
    return " – ".join((*(one.upper() for one in warnings), told))


def _description(release: Release, event: Event, words: Callable[..., str]) -> Iterator[str]:
    if release.notice:
        yield written(release.notice)
    yield written(release.title)
    yield from map(written, release.lead_words)
    details = [(key, prose) for key, prose in event.details if key != "place"]
    if details:
        yield "\n".join(f"{words(key)} {written(prose)}" for key, prose in details)
    if release.state == "draft" and release.digits:
        yield f"{words('fingerprint')} {release.digits}"
    elif release.edition:
        yield written(release.edition.line)


def _people(release: Release) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield all press contacts and, as the organiser, the first that can be written to."""
    press = (one for group in release.contacts if not group.heading for one in group.organisations)
    every = [(one.name, contact) for one in press for contact in one.contacts]
    mails = [(name, bare(mail)) for name, contact in every for mail in contact.emails]
    for name, mail in mails[:1]:
        yield "organizer", f"mailto:{mail}", {"CN": name}
    for name, contact in every:
        yield "contact", ", ".join((name, *_reached(contact))), {}


def _reached(contact: Contact) -> Iterator[str]:
    who = contact.name or contact.office or contact.service
    return map(written, filter(None, (who, *contact.phones, *contact.emails)))
