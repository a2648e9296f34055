"""Find the people that a release names, and put them in the words that grammar composes."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from generator.content.binding import Binding, Refused, known_gender
from generator.content.people import (
    NoMandate,
    Someone,
    entered,
    find,
    fold,
    former,
    left,
    mandate,
)
from generator.findings import nearest
from generator.language import Bearer, means
from generator.language.french import civilities
from generator.messages import _
from generator.patterns import lazy
from generator.source.library import Organisation
from generator.source.schema.people import Mandate, Person, PersonReference
from generator.source.tree import Text


def someone(binding: Binding, name: Text) -> Someone | None:
    """Find a person; None, with a finding, when nobody or several bear the name."""
    found = search(binding, name)
    if len(found) == 1:
        return found[0]
    if found:
        choices = ", ".join(one.qualified for one in found)
        message = _("Several people are called « {name} ».").format(name=name)
        hint = _("Say which: {choices}.").format(choices=choices)
        binding.refuse("BIND020", message, name.span, hint)
    else:
        _unknown_person(binding, name)
    return None


def search(binding: Binding, name: str) -> list[Someone]:
    """Find the people of that name whom the release can name."""
    partner, slash, person = name.rpartition("/")
    if slash:
        identity = binding.identity(partner)
        organisation = identity and binding.library.organisation(identity, binding.file.language)
        return find(person, [organisation]) if organisation else []
    engaged = binding.engaged.get(fold(name))
    if engaged and "/" in engaged[0].person:
        return search(binding, engaged[0].person)
    found = find(name, binding.partners)
    parents = {one.root.id: one.root for one in binding.partners if one.parent}
    others = [root for root in parents.values() if root not in binding.partners]
    return found or find(name, others)


def _unknown_person(binding: Binding, name: Text) -> None:
    known = everyone(binding)
    elsewhere = [one for one in known if fold(one.name) == fold(name.rpartition("/")[2])]
    near = nearest(name, [one.name for one in known])
    if elsewhere:
        hint = _("Say of which partner: {name}.").format(name=elsewhere[0].qualified)
    elif near:
        hint = _("Did you mean « {near} »?").format(near=near)
    else:
        hint = _(
            "Add this person under « people: » in a partner's file; if somebody of no partner"
            " speaks, write a title behind the name: « Marie Dupont, tenant »."
        )
    message = _("Nobody is called « {name} ».").format(name=name)
    binding.unknown("BIND021", message, name.span, hint)


def everyone(binding: Binding) -> list[Someone]:
    """Return all people of the workspace; only for helping with a name that was not found."""
    ids = binding.library.partner_ids()
    found = (binding.library.organisation(one, binding.file.language) for one in ids)
    return everyone_of(one for one in found if one)


def everyone_of(organisations: Iterable[Organisation]) -> list[Someone]:
    """Return the people of organisations."""
    return [
        Someone(name, person, organisation)
        for organisation in organisations
        for name, person in organisation.own.people.items()
    ]


_CIVILITY = lazy(rf"(?:{civilities.EVERY}|Mrs?|Ms|Herr|Frau)\.?\s+")


def civility(name: str) -> str:
    """Return the civility that a name begins with, with the space after it; empty if none."""
    match = _CIVILITY.match(name)
    return match[0] if match else ""


def surnamed(binding: Binding, typed: Text) -> Someone | Refused | None:
    """Find the one whom a surname, or « Mme » and a surname, means once she was named."""
    name = typed.part(len(civility(typed)), len(typed))
    roots = {one.root.id: one.root for one in binding.partners}
    people = everyone_of(({one.id: one for one in binding.partners} | roots).values())
    found = [one for one in people if fold(one.family) == fold(name) != fold(one.name)]
    met = [one for one in found if one.qualified in binding.met]
    if len(met) == 1:
        return met[0]
    if not found:
        return None
    names = ", ".join(dict.fromkeys(one.name for one in met or found))
    if met:
        message = _("« {family} » may be any of these: {names}.")
    else:
        message = _("« {family} » has not been named before: {names}.")
    hint = _("Write the whole name; the surname alone will do once the text has named the person.")
    return binding.refuse("BIND066", message.format(family=name, names=names), name.span, hint)


def held(
    binding: Binding, someone: Someone, used: Text, *, numbers: Sequence[int] = ()
) -> tuple[Mandate, ...]:
    """Choose a person's mandates for the day; none, with a finding when the day is to blame."""
    reference, day = binding.engaged.get(fold(someone.name), (None, binding.day))
    if not numbers and reference and isinstance(reference.mandate, tuple):
        numbers = reference.mandate
    if not numbers and (dated := _by_appointment(binding, reference, someone)):
        return (dated,)
    try:
        part = found[0] if (found := _PART.search(used)) else ""
        asked = tuple(dict.fromkeys(numbers)) or (None,)
        chosen = [mandate(someone, day, number=one, part=part) for one in asked]
    except NoMandate as refusal:
        binding.add(refusal.finding("BIND022", used.span))
        return ()
    return tuple(one for one in chosen if one)


OF_MANDATES = "title|role|remit|from|until"
"""The parts that a name between braces asks of mandates, as an expression."""
_PART = lazy(rf"\.(?:{OF_MANDATES})$")


def _by_appointment(
    binding: Binding, reference: PersonReference | None, someone: Someone
) -> Mandate | None:
    """Return what somebody is appointed to, even before it begins, or leaves."""
    appointment = binding.release.appointment
    if appointment is None or reference is None:
        return None
    if reference is appointment.person:
        return entered(someone, binding.day)
    return left(someone, binding.day) if reference is appointment.replaces else None


def before(binding: Binding, someone: Someone, used: Text) -> tuple[Mandate, ...]:
    """Return the mandate before the one that a person holds; none, with a finding, without one."""
    current = held(binding, someone, used) if someone.person.mandates else ()
    take(binding, someone, current)
    found = former(someone, current[0] if current else None, binding.day)
    if not found:
        place = someone.name.span
        binding.refuse(
            "BIND022",
            _("{name} has no earlier mandate.").format(name=someone.name),
            used.span,
            _("Add it under « mandates: » in {path}, line {line}, with « until: ».").format(
                path=place.path, line=place.line
            ),
        )
    return tuple(found[:1])


def take(binding: Binding, someone: Someone, held: Iterable[Mandate]) -> None:
    """Keep the place of a person and of her mandates, which go into the release."""
    binding.take(someone.name)
    for one in held:
        binding.take(one.role, one.remit, one.title)


def bearer(binding: Binding, someone: Someone, held: Sequence[Mandate]) -> Bearer:
    """Put a person and her mandates in the words that grammar composes."""
    binding.met.add(someone.qualified)
    bearers = [_bearer(binding, someone, one) for one in held or (None,)]
    if len(bearers) == 1:
        return bearers[0]
    return replace(bearers[0], role="", remit="", title=binding.language.titles(bearers))


def _bearer(binding: Binding, someone: Someone, held: Mandate | None) -> Bearer:
    if _is_untranslated(binding, someone, held):
        what = _("the role of {name}").format(name=someone.name)
        binding.untranslated(what, someone.organisation.id, someone.name.span)
    elif held and not (held.role or held.title):
        _without_role(binding, someone, held)
    _told_in_the_original(binding, someone, held)
    take(binding, someone, [held] if held else [])
    if held:
        binding.keep_open(someone.person.honorific, held.role, held.remit, held.title)
        binding.explain(held.title or "")
    return Bearer(
        name=someone.called,
        gender=known_gender(someone.person.gender),
        role=str(held.role or "") if held else "",
        organisation=_employer(binding, someone, held) if held and not held.title else "",
        remit=str(held.remit or "") if held else "",
        title=str(held.title or "") if held else "",
    )


def _is_untranslated(binding: Binding, someone: Someone, held: Mandate | None) -> bool:
    """Tell whether a translation lacks the role; nothing may be left of a mandate without it."""
    if not binding.file.original or (held is None and someone.person.mandates):
        return False
    if held:
        return not (held.role or held.title)
    person = original(binding, someone)
    return bool(person and person.mandates)


def original(binding: Binding, someone: Someone) -> Person | None:
    """Return what the original of a translation says of a person."""
    organisation = binding.original(someone.organisation)
    return organisation.own.people.get(someone.name) if organisation else None


def _told_in_the_original(binding: Binding, someone: Someone, held: Mandate | None) -> None:
    """Say what would be printed in the language of the original: « Mme », « de la Commune »."""
    partner, honorific = someone.organisation.id, someone.person.honorific
    if honorific and binding.foreign(honorific) and fold(honorific).strip(".") not in _TITLES:
        what = _("the honorific of {name}").format(name=someone.name)
        binding.untranslated(what, partner, honorific.span)
    if held and held.of and binding.foreign(held.of) and binding.has_article(held.of):
        binding.untranslated(_("the name"), partner, held.of.span)


_TITLES = ("dr", "prof")


def _without_role(binding: Binding, someone: Someone, held: Mandate) -> None:
    binding.refuse(
        "BIND023",
        _("This mandate of {name} does not say what the person is.").format(name=someone.name),
        held.span,
        _("Add « role: », or « title: » with the whole title."),
    )


def _employer(binding: Binding, someone: Someone, held: Mandate) -> str:
    if held.of is None:
        return binding.named(someone.organisation)
    if means(held.of, "none"):
        return ""
    if binding.library.has_partner(held.of):
        other = binding.organisation(held.of)
        return binding.named(other) if other else ""
    return str(held.of)
