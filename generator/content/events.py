"""Bind what takes place: the event of an invitation, and the moments of an agenda."""

import datetime
from collections.abc import Iterable
from typing import TypedDict

from generator.content import body, document
from generator.content.addresses import address, phone
from generator.content.binding import Binding
from generator.content.ends import without_end
from generator.content.fill import fill, line
from generator.content.moments import day_prose, hours_prose, moment_words, sure_instant
from generator.content.prose import Paragraphs, Prose, Run
from generator.content.quotes import who_speaks
from generator.content.values import Scope, open_prose, text
from generator.language.hours import span
from generator.source.schema import blocks as typed
from generator.source.schema.days import Day
from generator.source.schema.events import Event, Joining, Practical, Slot
from generator.source.schema.fields import Open
from generator.source.schema.moments import at_place
from generator.source.schema.people import PersonReference
from generator.source.tree import Text


def bind_event(binding: Binding) -> document.Event | None:
    """Bind the event; what only an invitation prints is left out elsewhere."""
    event = binding.release.event
    if event is None:
        return None
    invited = binding.release.kind == "invitation"
    return document.Event(
        name=line(binding, event.name),
        date=day_prose(binding, event.date),
        time=hours_prose(binding, event.time),
        place=fill(binding, event.place),
        **_when(binding, event),
        **(_practical(binding, event, Scope()) if invited else {}),
        origin=event.span,
    )


class _When(TypedDict, total=False):
    begins: datetime.date
    ends: datetime.date | None


def _when(binding: Binding, event: Event) -> _When:
    """Return when an event is, as calendars note it."""
    day, hours = event.date, event.time
    if not isinstance(day, Day) or day.part is not None:
        return {}
    zone = binding.library.workspace.timezone
    found = span(hours) if hours and zone else None
    if found is None:
        return {"begins": day.date, "ends": day.last}
    begin, end = found
    begins = at_place(day.date, begin, zone)
    if end is None:
        return {"begins": begins, "ends": None}
    night = datetime.timedelta(days=1 if end <= begin else 0)
    return {"begins": begins, "ends": at_place(day.end + night, end, zone)}


def bind_agenda(binding: Binding, block: typed.AgendaBlock, scope: Scope) -> body.Agenda:
    """Bind the programme of a day."""
    return body.Agenda(
        title=line(binding, block.title, scope),
        date=day_prose(binding, block.date, heads=True),
        items=tuple(_slot(binding, item, scope) for item in block.items),
        origin=block.span,
    )


def _slot(binding: Binding, item: Slot, scope: Scope) -> body.Slot:
    return body.Slot(
        time=hours_prose(binding, item.time),
        text=fill(binding, item.text, scope),
        place=_lines(binding, item.place, scope),
        press=fill(binding, item.press, scope),
        **_practical(binding, item, scope),
        origin=item.span,
    )


class _Practical(TypedDict, total=False):
    audience: Paragraphs
    registration: Paragraphs
    accreditation: Paragraphs
    moderators: Paragraphs
    speakers: Paragraphs


def _practical(binding: Binding, typed: Practical, scope: Scope) -> _Practical:
    """Bind what to know to attend, in the order in which it is printed."""
    return {
        "audience": fill(binding, typed.audience, scope),
        "registration": _joining(binding, typed.registration, scope),
        "accreditation": _joining(binding, typed.accreditation, scope),
        "moderators": _people(binding, typed.moderators),
        "speakers": _people(binding, typed.speakers),
    }


def _lines(binding: Binding, texts: Iterable[Text], scope: Scope) -> Paragraphs:
    return tuple(line(binding, one, scope) for one in texts)


def _people(binding: Binding, people: list[PersonReference]) -> Paragraphs:
    """Name people, each with her office, in one line."""
    named = [_person(binding, one) for one in people]
    return tuple(filter(None, (_joined(named, "; "),)))


def _person(binding: Binding, one: PersonReference) -> Prose:
    name, comma, _title = one.person.partition(",")
    if comma and binding.foreign(one.person):
        return text(name)  # the title is in the words of the original
    return who_speaks(binding, one)[0]


def _joining(binding: Binding, typed: Joining | None, scope: Scope) -> Paragraphs:
    """Say how to attend, until when, where to write, and, apart, what to bring."""
    if typed is None:
        return ()
    words = None if typed.text and binding.foreign(typed.text) else without_end(typed.text)
    how = [
        line(binding, words, scope),
        _deadline(binding, typed),
        address(typed.url),
        address(typed.email),
        phone(typed.phone) if typed.phone else (),
    ]
    native = [one for one in typed.documents if not binding.foreign(one)]
    # A comma parts them, unless one holds a comma.
    parted = "; " if any("," in one for one in native) else ", "
    documents = _joined(_lines(binding, native, scope), parted)
    brought = (Run(binding.language.words.bring), *documents) if documents else ()
    said = _joined((_joined(how, ", "), brought), "; ")
    return (said,) if said else ()


def _deadline(binding: Binding, typed: Joining) -> Prose:
    if typed.until is None or isinstance(typed.until, Open):
        return open_prose(typed.until.text) if typed.until else ()
    sure_instant(binding, typed.until)
    day = moment_words(binding, typed.until)
    return text(binding.language.words.deadline.format(day=day))


def _joined(parts: Iterable[Prose], joint: str) -> Prose:
    """Join what is there."""
    joined: Prose = ()
    for part in filter(None, parts):
        joined = (*joined, Run(joint), *part) if joined else part
    return joined
