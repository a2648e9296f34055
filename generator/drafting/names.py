"""Find the partners, people and releases that answers name."""

import datetime
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.content.people import NoMandate, Someone, entered, find, fold, holds, mandate
from generator.drafting.days import read_day
from generator.drafting.misread import Misread
from generator.drafting.questions import Answers, Choice, Office
from generator.drafting.scalars import Yaml, element, is_open, value
from generator.drafting.slugs import slug
from generator.findings import nearest
from generator.language import language
from generator.messages import _
from generator.source.library import Organisation
from generator.source.schema.people import Mandate
from generator.source.workspace import ReleaseFile

# Partners ---------------------------------------------------------------------------------------


def partners(office: Office) -> list[Organisation]:
    """Return the partners of the workspace that can be read, by file."""
    every = office.library.partner_ids()
    found = (office.library.organisation(identity, office.language) for identity in every)
    return [one for one in found if one]


def partner_choices(answers: Answers, office: Office) -> list[Choice]:
    """Offer every partner."""
    return [
        Choice(one.id, f"{one.id} ({_name(one, office.today, office)})") for one in partners(office)
    ]


def read_partner(typed: str, answers: Answers, office: Office) -> str:
    """Return a partner's id: typed whole, by its last part, or by its name. Raises Misread."""
    known = partners(office)
    wanted = fold(typed)
    for names in (_ids, _last_parts, lambda one: _names(one, office)):
        found = [one.id for one in known if wanted in map(fold, names(one))]
        if len(found) == 1:
            return found[0]
    raise Misread(_no_partner(typed, [one.id for one in known]))


def _ids(one: Organisation) -> Iterable[str]:
    return [one.id]


def _last_parts(one: Organisation) -> Iterable[str]:
    return [one.id.rpartition("/")[2]]


def _names(one: Organisation, office: Office) -> Iterator[str]:
    for dated in (one.own.name, one.own.short, one.own.acronym):
        for _start, name in dated.values if dated else ():
            yield str(name)
            yield language(office.language).bare(name)


def _name(one: Organisation, day: datetime.date, office: Office) -> str:
    """Return a partner's name for people to read: without its article."""
    return language(office.language).bare(_whole_name(one, day))


def _whole_name(one: Organisation, day: datetime.date) -> str:
    return one.own.name.on(day) or one.own.name.values[0][1]


def called(identity: str, office: Office) -> str:
    """Return the name of a partner by its id, as in a sentence; an open point as it is."""
    found = office.library.organisation(identity, office.language)
    return _whole_name(found, office.today) if found else identity


def _no_partner(typed: str, known: list[str]) -> str:
    message = _("There is no partner « {name} ».").format(name=typed)
    within = [one for one in known if slug(typed) and slug(typed) in one]
    if len(within) > 1:
        return f"{message} " + _("Choose one of: {values}.").format(values=", ".join(within))
    near = next(iter(within), nearest(typed, known))
    if near:
        return f"{message} " + _("Did you mean « {near} »?").format(near=near)
    return f"{message} " + _("« communique partner » makes its file.")


# People -----------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Named:
    """A person as a release refers to her; `mandate` is said where several hold."""

    name: str
    partner: str = ""
    mandate: int | None = None

    @property
    def written(self) -> Yaml:
        """The reference as YAML."""
        if self.mandate is None:
            return value(self.name)
        return Yaml(f"{{person: {element(self.name)}, mandate: {self.mandate}}}")


def organisations(answers: Answers, office: Office) -> list[Organisation]:
    """Return the release's partners, then those that its units belong to."""
    ids = [one for one in answers.get("partners") or () if not is_open(one)]
    found = (office.library.organisation(identity, office.language) for identity in ids)
    named = [one for one in found if one]
    return list({one.id: one for one in (*named, *(one.root for one in named))}.values())


def signing_day(answers: Answers, office: Office) -> datetime.date:
    """Return the day on which signatories are read."""
    return day_of(answers.get("signed")) or release_day(answers, office)


def release_day(answers: Answers, office: Office) -> datetime.date:
    """Return the release's day, today while it is not known."""
    return day_of(answers.get("date")) or office.today


def day_of(answer: object) -> datetime.date | None:
    """Return a day; None for an open point and for none."""
    return answer if isinstance(answer, datetime.date) else None


def in_office(
    people: Iterable[Organisation], day: datetime.date, *, coming: bool = False
) -> Iterator[tuple[Someone, Mandate]]:
    """Yield who holds what on a day, or with `coming` what begins later as well."""
    for organisation in people:
        for name, person in organisation.own.people.items():
            for one in person.mandates:
                someone = Someone(name, person, organisation)
                begins = coming and one is entered(someone, day)
                if (holds(one, day) or begins) and (one.role or one.title) and not is_open(name):
                    yield someone, one


def people_choices(
    people: list[Organisation], day: datetime.date, office: Office, *, coming: bool = False
) -> list[Choice]:
    """Offer who is in office on a day, each mandate apart."""
    held = list(in_office(people, day, coming=coming))
    names = [someone.name for someone, _one in held]
    return [
        Choice(
            f"{someone.name}, {_title(one)}" if names.count(someone.name) > 1 else someone.name,
            f"{someone.name}, {_title(one)} ({_name(someone.organisation, day, office)})",
        )
        for someone, one in held
    ]


def _title(one: Mandate) -> str:
    return str(one.role or one.title)


def read_person(typed: str, people: list[Organisation], day: datetime.date) -> Named:
    """Find who is named, « Nom » or « Nom, fonction », in office on that day. Raises Misread."""
    found = people_called(typed, people)
    name, _comma, role = typed.partition(",")
    if not found and role:
        found = people_called(name.strip(), people)
    if not found:
        raise Misread(_nobody(typed, people))
    if len(found) > 1:
        choices = ", ".join(one.qualified for one in found)
        message = _("Several people are called « {name} ».").format(name=name.strip())
        raise Misread(f"{message} " + _("Say which: {choices}.").format(choices=choices))
    (someone,) = found
    partner, slash, _last = typed.rpartition("/")
    called = f"{partner}/{someone.name}" if slash else str(someone.name)
    return Named(called, someone.organisation.id, _mandate(someone, role.strip(), day))


def people_called(typed: str, people: list[Organisation]) -> list[Someone]:
    """Find the people of a name, or of « partner/name »."""
    partner, slash, name = typed.rpartition("/")
    if slash:
        return find(name, [one for one in people if one.id == partner])
    return find(typed, people)


def _mandate(someone: Someone, role: str, day: datetime.date) -> int | None:
    """Return the number of the mandate that a role tells; None where the day is enough."""
    mandates = someone.person.mandates
    for number, one in enumerate(mandates, 1):
        if role and fold(_title(one)) == fold(role) and len(mandates) > 1:
            return number
    try:
        mandate(someone, day)
    except NoMandate as refusal:
        valid = [_title(one) for one in mandates if holds(one, day)]
        if valid:
            raise Misread(
                _("{name} has several mandates on that day: write {choices}.").format(
                    name=someone.name,
                    choices=" / ".join(f"« {someone.name}, {one} »" for one in valid),
                )
            ) from None
        raise Misread(f"{refusal.message} {refusal.hint}") from None
    return None


def _nobody(typed: str, people: list[Organisation]) -> str:
    message = _("Nobody is called « {name} ».").format(name=typed)
    known = [str(name) for one in people for name in one.own.people]
    near = nearest(typed, known)
    if near:
        return f"{message} " + _("Did you mean « {near} »?").format(near=near)
    if not people:
        return f"{message} " + _("Say first which partners the release has.")
    files = ", ".join(f"partners/{one.id}.yaml" for one in people)
    return f"{message} " + _("Add this person under « people: » in {files}.").format(files=files)


# Releases ---------------------------------------------------------------------------------------


def release_choices(answers: Answers, office: Office) -> list[Choice]:
    """Offer the releases, latest first."""
    own = [one.slug for one in office.library.workspace.releases if not one.original]
    return [Choice(one, one) for one in sorted(own, reverse=True)]


def read_release(typed: str, answers: Answers, office: Office) -> str:
    """Return the slug of a release, typed so or as its path. Raises Misread."""
    files = office.library.workspace.releases
    for file in files:
        if typed in (file.slug, file.path):
            return file.slug
    message = _("There is no release « {name} ».").format(name=typed)
    near = nearest(typed, [file.slug for file in files])
    hint = (
        _("Did you mean « {near} »?").format(near=near)
        if near
        else _("« communique list » shows them.")
    )
    raise Misread(f"{message} {hint}")


def release_file(name: str, office: Office) -> ReleaseFile | None:
    """Return the file of a release, by its slug."""
    files = office.library.workspace.releases
    return next((file for file in files if file.slug == name), None)


def read_date(typed: str, answers: Answers, office: Office) -> datetime.date:
    """Read a day as people type it. Raises Misread."""
    return read_day(typed, today=office.today)
