"""Who people are on a given day: which mandate holds, and how it is said."""

import datetime
from collections.abc import Iterable

from generator.findings import Finding, Span
from generator.language import told_day
from generator.language.letters import fold_name as fold
from generator.messages import _
from generator.records import record
from generator.source.library import Organisation
from generator.source.schema.days import Bound
from generator.source.schema.fields import Open
from generator.source.schema.people import Mandate, Period, Person
from generator.source.tree import Text

__all__ = ["NoMandate", "Someone", "find", "fold", "holds", "mandate", "within"]


@record(frozen=True, slots=True)
class Someone:
    """A person of an organisation."""

    name: Text
    person: Person
    organisation: Organisation

    @property
    def called(self) -> str:
        """The name as it is printed, with its honorific."""
        return " ".join(filter(None, [self.person.honorific, self.name]))

    @property
    def family(self) -> str:
        """The family name: the last word, unless it was typed."""
        return str(self.person.family or self.name.split()[-1])

    @property
    def qualified(self) -> str:
        """The name that no other person of the workspace bears."""
        return f"{self.organisation.id}/{self.name}"


def find(name: str, organisations: Iterable[Organisation]) -> list[Someone]:
    """Find the people of that name; accents, case and kinds of apostrophe do not matter."""
    wanted = fold(name)
    return [
        Someone(known, organisation.own.people[known], organisation)
        for organisation in organisations
        for known in organisation.names.get(wanted, ())
    ]


# Mandates ---------------------------------------------------------------------------------------


@record(frozen=True, slots=True)
class NoMandate(Exception):
    """The day or the text does not tell which mandate is meant."""

    message: str
    hint: str

    def finding(self, code: str, span: Span) -> Finding:
        """Say it of a place in the release."""
        return Finding(code, self.message, span, self.hint)


def mandate(
    someone: Someone, day: datetime.date, *, number: int | None = None, part: str = ""
) -> Mandate | None:
    """Choose the mandate that holds on the day; None for a person who has none at all.

    Among several, the ones of the organisation itself come before those « of » another, which
    must be asked for by number; `part` is what a text asks of it, « .title ». Raises NoMandate.
    """
    mandates = someone.person.mandates
    if not mandates:
        return None
    if number is not None:
        return _numbered(someone, number)
    valid = [one for one in mandates if holds(one, day)]
    own = [one for one in valid if one.of is None] or valid
    if len(own) == 1:
        return own[0]
    raise _ambiguous(someone, own, part) if own else _out_of_office(someone, day)


def entered(someone: Someone, day: datetime.date) -> Mandate | None:
    """Return the mandate that a person enters upon: the next to begin, or the one begun last.

    None where no date tells; of those begun, the organisation's own come first.
    """
    dated = [one for one in someone.person.mandates if isinstance(one.from_, Bound)]
    coming = [one for one in dated if _begins(one.from_) > day]
    begun = [one for one in dated if within(one, day)]
    own = [one for one in begun if one.of is None] or begun
    if not (coming or own):
        return None
    return min(coming, key=_first_day) if coming else max(own, key=_first_day)


def left(someone: Someone, day: datetime.date) -> Mandate | None:
    """Return the mandate that a person held last; None while one of them holds."""
    mandates = someone.person.mandates
    ended = [one for one in mandates if _ends(one.until) < day]
    return max(ended, key=_last_day, default=None) if len(ended) == len(mandates) else None


def former(someone: Someone, held: Mandate | None, day: datetime.date) -> list[Mandate]:
    """Return what a person was before a mandate, or before a day without one; the latest first."""
    first = _first_day(held) if held else day
    others = [one for one in someone.person.mandates if one is not held]
    return sorted((one for one in others if _first_day(one) < first), key=_last_day, reverse=True)


def _first_day(one: Mandate) -> datetime.date:
    return _begins(one.from_)


def _last_day(one: Mandate) -> tuple[datetime.date, datetime.date]:
    return _ends(one.until), _begins(one.from_)


def holds(one: Mandate, day: datetime.date) -> bool:
    """Tell whether a mandate holds, or is announced, on a day."""
    announced = one.announced
    named = (isinstance(announced, Bound) and announced.first <= day) or announced is True
    return within(one, day) or (named and day < _begins(one.from_))


def within(period: Period, day: datetime.date) -> bool:
    """Tell whether a day lies in a period, both ends included; an open bound does not limit."""
    return _begins(period.from_) <= day <= _ends(period.until)


def _begins(bound: Bound | Open | None) -> datetime.date:
    return bound.first if isinstance(bound, Bound) else datetime.date.min


def _ends(bound: Bound | Open | None) -> datetime.date:
    return bound.last if isinstance(bound, Bound) else datetime.date.max


def _numbered(someone: Someone, number: int) -> Mandate:
    mandates = someone.person.mandates
    if 1 <= number <= len(mandates):
        return mandates[number - 1]
    raise NoMandate(
        _("{name} has no mandate number {number}.").format(name=someone.name, number=number),
        _("Mandates are counted from 1 in {path}.").format(path=someone.name.span.path),
    )


def _ambiguous(someone: Someone, mandates: list[Mandate], part: str) -> NoMandate:
    places = [someone.person.mandates.index(one) + 1 for one in mandates]
    told = [
        f"{place} – {one.title or one.role}" for place, one in zip(places, mandates, strict=True)
    ]
    hint = _("Say which: {{{name}{part}.{number}}}.")
    if not part:
        hint = _(
            "Say which: {{{name}.{number}}} in a text, {{person: {name}, mandate: {number}}} after"
            " « by: » or in a list."
        )
    return NoMandate(
        _("{name} has several mandates on that day ({mandates}).").format(
            name=someone.name, mandates=", ".join(told)
        ),
        hint.format(name=someone.name, part=part, number=places[-1]),
    )


def _out_of_office(someone: Someone, day: datetime.date) -> NoMandate:
    spells = ", ".join(_spell(one) for one in someone.person.mandates)
    message = _("{name} has no mandate on {day} ({spells}).")
    hint = _("Name who holds the office that day, or correct the mandate in {path}, line {line}.")
    place = someone.name.span
    coming = [one for one in someone.person.mandates if _begins(one.from_) > day]
    announced = coming[0].announced if coming else None
    if isinstance(announced, Bound):
        place = coming[0].span
        hint = _(
            "The mandate to come is public from {since} on: correct « announced: » in {path}, line"
            " {line}, or the day of the release; if not, name who holds the office that day."
        )
    elif coming:
        place = coming[0].span
        hint = _(
            "If the mandate to come is public already, add « announced: yes » to it in {path}, line"
            " {line}; if not, name who holds the office that day."
        )
    since = told_day(announced.first) if isinstance(announced, Bound) else ""
    return NoMandate(
        message.format(name=someone.name, day=told_day(day), spells=spells),
        hint.format(path=place.path, line=place.line, since=since),
    )


def _spell(one: Mandate) -> str:
    role = one.title or one.role or ""
    if isinstance(one.from_, Bound) and isinstance(one.until, Bound):
        return _("{role} from {first} until {last}").format(
            role=role, first=told_day(one.from_.first), last=told_day(one.until.last)
        )
    if isinstance(one.until, Bound):
        return _("{role} until {last}").format(role=role, last=told_day(one.until.last))
    if isinstance(one.from_, Bound):
        return _("{role} from {first}").format(role=role, first=told_day(one.from_.first))
    return role
