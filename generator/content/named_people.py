"""What a `{name}` of people stands for: one, several, a part of what is known of one."""

import re
from collections.abc import Sequence
from dataclasses import replace

from generator.content import naming
from generator.content.binding import Binding, Refused, known_gender
from generator.content.people import Someone, find
from generator.content.values import (
    Fill,
    Outcome,
    Scope,
    Value,
    composed,
    given,
    one_line,
    open_prose,
    text,
)
from generator.language import Bearer, Party, keywords
from generator.language.bearers import units
from generator.messages import _
from generator.patterns import lazy
from generator.source.library import Organisation
from generator.source.schema.days import Bound, Day
from generator.source.schema.fields import Open
from generator.source.schema.people import Mandate, PersonReference
from generator.source.tree import Text

# Who signs --------------------------------------------------------------------------------------


def signing(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Outcome:
    """Compose `{signatories}` and `{parties}`."""
    if name not in ("signatories", "parties"):
        return None
    agreement = binding.release.agreement
    if not agreement or not agreement.signatories:
        return given(binding, name, "signatories", None)
    first, last = (agreement.signatories[at].person.span for at in (0, -1))
    span = replace(first, end_line=last.end_line, end_column=last.end_column)
    groups = by_organisation(binding)
    if name == "parties":
        parties = _parties(binding, groups)
        words, ends = binding.language.parties(parties), bool(parties and parties[-1].people)
    else:
        people = [bearers for _owner, bearers in groups]
        printed = [one for group in people for unit in units(group) for one in unit]
        words = binding.language.signatories(people)
        ends = binding.language.is_apposition(printed)
    # What is open may be a name with its title.
    ends = ends or bool(groups and groups[-1][0] is None)
    return Value(composed(binding, words, name, scope), span, apposition=ends, long=True)


def by_organisation(binding: Binding) -> list[tuple[Organisation | None, list[Bearer]]]:
    """Return the signatories, grouped by organisation in the order of the first of each."""
    groups: dict[str, tuple[Organisation | None, list[Bearer]]] = {}
    assert binding.release.agreement is not None
    for reference in binding.release.agreement.signatories:
        name = reference.person
        if Open(name).is_whole:
            groups[name] = (None, [Bearer(one_line(name))])
        elif not naming.search(binding, name) and binding.identity(name):
            organisation = binding.organisation(name)
            if organisation:
                groups.setdefault(organisation.id, (organisation, []))
        elif someone := naming.someone(binding, name):
            binding.refer(name, someone.called, name.span, someone.name.span)
            held = naming.held(binding, someone, name)
            group = groups.setdefault(someone.organisation.id, (someone.organisation, []))
            group[1].append(naming.bearer(binding, someone, held))
    # An organisation for which nobody is named signs under its own name.
    return [
        (owner, [Bearer(binding.named(owner))] if owner and not bearers else bearers)
        for owner, bearers in groups.values()
    ]


def _parties(
    binding: Binding, groups: list[tuple[Organisation | None, list[Bearer]]]
) -> list[Party]:
    parties = []
    for owner, bearers in groups:
        if owner is None:
            parties.append(Party(bearers[0].name, None, ()))
            continue
        name = binding.name(owner)
        people = tuple(bearer for bearer in bearers if bearer.role or bearer.title)
        gender = known_gender(owner.own.gender) or binding.language.gender(name)
        if people and gender is None and binding.language.needs_gender(name):
            path = f"partners/{owner.id}.yaml"
            message = _("The gender of {name} is needed to write « représenté(e) ».").format(
                name=name
            )
            hint = _("Add « gender: f » or « gender: m » in {path}.").format(path=path)
            binding.refuse("BIND034", message, owner.own.span, hint)
        parties.append(Party(binding.named(owner), gender, people))
    return parties


# People by name ---------------------------------------------------------------------------------

_COUNTED = r"[0-9]{1,9}(?:\+[0-9]{1,9})*"
_WHICH = rf"(?:\.({_COUNTED}|before))"
_PART = lazy(rf"(.+?)(?:\.(name|family|{naming.OF_MANDATES}){_WHICH}?|{_WHICH})")
"""« {A.title} », « {A.title.2+1} », « {A.2} »: a part, and of which mandates."""


def named(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Outcome:
    """Compose `{A}`, `{A et B, respectivement}` and the parts of `{A.title}`."""
    pool = _pool(binding, scope)
    if (found := _known(binding, name, pool)) is not None:
        return found if isinstance(found, Refused) else _one(binding, found, name, scope)
    part = _PART.fullmatch(name)
    if part and (found := _known(binding, name.part(0, part.end(1)), pool)) is not None:
        return found if isinstance(found, Refused) else _part(binding, found, part, name, scope)
    asked = [_asked(one) for one in split(name)]
    people = [_known(binding, one, pool) for one, _which in asked] if len(asked) > 1 else []
    if any(one is not None for one in people):
        return _group(binding, name, asked, people, scope)
    family = naming.surnamed(binding, name)
    if isinstance(family, Someone):
        words = naming.civility(name) + family.family
        return Value(text(words), family.name.span, sentence=False)  # « M. de La Tour »
    return family


def speaking(binding: Binding, by: PersonReference) -> Outcome:
    """Compose whom a quotation names; None, with a finding, when nobody is."""
    scope, name = Scope(), by.person
    if isinstance(by.mandate, tuple) and isinstance(one := _known(binding, name, []), Someone):
        held = naming.held(binding, one, name, numbers=by.mandate)
        return _said(binding, one, held, name, scope)
    value = named(binding, name, scope, lambda typed, inner: ())
    if value is None:
        naming.someone(binding, name)
    return value


def _pool(binding: Binding, scope: Scope) -> list[Organisation]:
    """In a partner's own text its own people come first."""
    return [scope.owner, scope.owner.root] if scope.owner else []


def _known(binding: Binding, name: Text, pool: list[Organisation]) -> Someone | Refused | None:
    own = find(name, pool[:1]) or find(name, pool[1:])
    found = own or naming.search(binding, name)
    if len(found) > 1:
        return naming.someone(binding, name) or Refused()
    return found[0] if found else None


def _one(binding: Binding, someone: Someone, name: Text, scope: Scope) -> Value:
    """Compose « A, X de O remit », without O when it was just named and A has no remit."""
    return _said(binding, someone, naming.held(binding, someone, name), name, scope)


def _said(
    binding: Binding, someone: Someone, held: Sequence[Mandate], name: Text, scope: Scope
) -> Value:
    bearer = naming.bearer(binding, someone, held)
    owner = someone.organisation.id
    if scope.just_named == owner and not bearer.remit:
        bearer = Bearer(bearer.name, bearer.gender, bearer.role, "", "", bearer.title)
    person = binding.language.person(bearer)
    prose = composed(binding, person, name, scope)
    return Value(
        prose,
        someone.name.span,
        apposition=person != bearer.name,
        long=bool(bearer.remit or bearer.title),
        organisation=owner,
    )


def _part(
    binding: Binding, someone: Someone, match: re.Match[str], name: Text, scope: Scope
) -> Value | Refused:
    part, which = match[2], match[3] or match[4]
    binding.take(someone.name)
    if part in ("name", "family"):
        binding.met.add(someone.qualified)
        called = someone.called if part == "name" else someone.family
        return Value(text(called), someone.name.span, sentence=part == "name")
    held = _which(binding, someone, which, name)
    if not held and someone.person.mandates:
        return Value(())  # the day is to blame, which has been told
    if part is None:
        return _said(binding, someone, held, name, scope)
    if not held:
        return given(binding, name, part, None, owner=someone.organisation)
    bound = {"from": held[0].from_, "until": held[0].until}.get(part)
    if bound is not None:
        return _bound(binding, bound)
    if part == "title" or (part == "role" and len(held) > 1):
        bearer = naming.bearer(binding, someone, held)
        title = bearer.title if len(held) > 1 else binding.language.title(bearer)
        prose = composed(binding, title, name, scope)
        long = bool(bearer.remit or bearer.title)
        return Value(prose, held[0].span, behind=str(someone.name), whole=True, long=long)
    words = {"role": held[0].role or held[0].title, "remit": held[0].remit}.get(part)
    value = given(binding, name, part, words, owner=someone.organisation)
    return replace(value, behind=str(someone.name)) if value else value


def _which(
    binding: Binding, someone: Someone, which: str | None, name: Text
) -> tuple[Mandate, ...]:
    if which == "before":
        return naming.before(binding, someone, name)
    return naming.held(binding, someone, name, numbers=_numbers(which))


def _numbers(counted: str | None) -> tuple[int, ...]:
    """Read « 2+1 »."""
    return tuple(map(int, counted.split("+"))) if counted else ()


def _bound(binding: Binding, bound: Bound | Open) -> Value:
    if isinstance(bound, Open):
        return Value(open_prose(bound.text), bound.text.span, sentence=False)
    # « 2014-04 » is typed without a day, so « 1er avril 2014 » is printed without its first word.
    precision = 1 + bound.text.count("-")
    words = binding.language.day(bound.first).split(" ")
    day = Day(bound.first, bound.text, bound.last, "") if precision < 3 else None
    return Value(text(" ".join(words[-precision:])), bound.text.span, day=day)


_JOINT = lazy(rf"\s*,\s*|\s+(?:{'|'.join(keywords('conjunction'))})\s+")
_RESPECTIVELY = lazy(rf"\s*,?\s*(?:{'|'.join(keywords('respectively'))})\s*$")


def split(name: Text) -> list[Text]:
    """Cut « A, B et C, respectivement » into its names."""
    end = match.start() if (match := _RESPECTIVELY.search(name)) else len(name)
    joints = list(_JOINT.finditer(name, 0, end))
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), end]
    return [name.part(start, stop) for start, stop in zip(starts, ends, strict=True)]


_NUMBERS = lazy(rf"\.({_COUNTED})$")


def _asked(one: Text) -> tuple[Text, tuple[int, ...]]:
    """Cut « A.2 » of a group into the name and the mandates that it asks for."""
    found = _NUMBERS.search(one)
    if not found:
        return one, ()
    return one.part(0, found.start()), _numbers(found[1])


def _group(
    binding: Binding,
    name: Text,
    asked: list[tuple[Text, tuple[int, ...]]],
    people: list[Someone | Refused | None],
    scope: Scope,
) -> Value | Refused:
    for (one, _numbers), someone in zip(asked, people, strict=True):
        if someone is None:
            naming.someone(binding, one)
    known = [someone for someone in people if isinstance(someone, Someone)]
    if len(known) < len(people):
        return Refused()
    for (one, _numbers), someone in zip(asked, known, strict=True):
        binding.refer(one, someone.called, one.span, someone.name.span)
    bearers = [
        naming.bearer(binding, someone, naming.held(binding, someone, one, numbers=numbers))
        for (one, numbers), someone in zip(asked, known, strict=True)
    ]
    respectively = bool(_RESPECTIVELY.search(name))
    group = binding.language.group(bearers, respectively=respectively)
    prose = composed(binding, group, name, scope)
    return Value(
        prose,
        known[0].name.span,
        apposition=binding.language.is_apposition(bearers),
        long=True,
        organisation=known[-1].organisation.id,
    )
