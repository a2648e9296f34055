"""What a `{name}` stands for on the day."""

import re
from typing import cast, get_args

from generator.content import naming
from generator.content.addresses import accounts_prose, website_value
from generator.content.binding import Binding, Refused
from generator.content.named_people import named, signing
from generator.content.people import fold
from generator.content.prose import Run
from generator.content.values import (
    Fill,
    Outcome,
    Scope,
    Value,
    composed,
    day_words,
    given,
    hours,
    numbers,
    text,
)
from generator.findings import nearest
from generator.language import DayForm
from generator.messages import _
from generator.patterns import lazy
from generator.source.library import Organisation
from generator.source.names import meant
from generator.source.schema.days import Day
from generator.source.schema.fields import Open
from generator.source.schema.partner import Account
from generator.source.tree import Text


def resolve(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Value | Refused:
    """Return what a name stands for.

    `fill` binds the text of a fact, which may quote other facts.
    """
    for meaning in (_note, _day, _words, signing, _partner_part, _fact, _partner, named):
        outcome = meaning(binding, name, scope, fill)
        if outcome is not None:
            return outcome
    return _unknown(binding, name, scope)


# The release's own data -------------------------------------------------------------------------


def _note(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Outcome:
    if not re.fullmatch("[0-9]{1,9}", name):
        return None
    number = int(name)
    if number not in binding.release.notes:
        return binding.unwritten(
            "BIND030",
            _("There is no note {number}.").format(number=number),
            name.span,
            _("Write it under « notes: », as « {number}: » and its text.").format(number=number),
        )
    call = Run(str(number), frozenset({"note"}), f"#note-{number}")
    return Value((call,), binding.release.notes[number].span, sentence=False)


_DAY_FORMS = "|".join(map(re.escape, get_args(DayForm)))
_DAY = lazy(rf"(?P<day>date|signed|event\.date)(?:\.(?!$)(?P<form>{_DAY_FORMS}))?")


def _day(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Outcome:
    match = _DAY.fullmatch(name)
    if not match:
        return None
    release = binding.release
    day = {
        "date": release.date,
        "signed": release.agreement.signed if release.agreement else None,
        "event.date": release.event.date if release.event else None,
    }[match["day"]]
    if isinstance(day, Day):
        form = cast(DayForm, match["form"] or "")
        words = text(day_words(binding, day, form))
        return Value(words, day.text.span, day=None if day.exact else day, form=form)
    return given(binding, name, match["day"], day.text if day else None)


def _words(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Outcome:
    release, agreement, event = binding.release, binding.release.agreement, binding.release.event
    fields = {
        "place": release.place,
        "period": agreement.period if agreement else None,
        "agreement": agreement.name if agreement else None,
        "event.name": event.name if event else None,
        "event.place": event.place if event else None,
        "event.time": event.time if event else None,
    }
    time = fields["event.time"]
    if name == "event.time" and time and not Open(time).is_whole:
        if said := hours(binding, time):
            return Value(text(said), time.span, sentence=False)
        return given(binding, name, name, None)
    if name in fields:
        return given(binding, name, name, fields[name])
    if name == "count" and scope.count is not None:
        return Value(text(binding.language.count(scope.count)))
    if name in ("website", "accounts") and scope.owner:
        return _reachable(binding, name, scope.owner)
    return None


def _reachable(binding: Binding, name: Text, owner: Organisation) -> Value | Refused:
    if name == "website":
        website = binding.on_day(owner, "website")
        return website_value(website) if website else given(binding, name, name, None, owner=owner)
    dated = owner.inherited("accounts")
    accounts: dict[Text, Account] = (dated.on(binding.day) if dated else None) or {}
    if not accounts:
        return given(binding, name, name, None, owner=owner)
    binding.take(*accounts, *accounts.values())
    return Value(accounts_prose(accounts), next(iter(accounts)).span, sentence=False)


# Facts ------------------------------------------------------------------------------------------


def _fact(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Outcome:
    owners = [scope.owner] if scope.owner else list(binding.partners)
    holders = [owner for owner in owners if owner.fact(name) is not None]
    distinct = {id(owner.fact(name)): owner for owner in holders}
    if len(distinct) > 1:
        return binding.refuse(
            "BIND032",
            _("Several partners have a fact « {name} ».").format(name=name),
            name.span,
            _("Say whose: {choices}.").format(
                choices=", ".join(f"{{{owner.id}.{name}}}" for owner in holders)
            ),
        )
    return _fact_of(binding, holders[0], name, scope, fill) if holders else None


def _fact_of(
    binding: Binding, owner: Organisation, name: Text, scope: Scope, fill: Fill
) -> Value | Refused:
    if name in scope.quoting:
        return binding.refuse(
            "BIND033",
            _("The fact « {name} » quotes itself.").format(name=name),
            name.span,
            _("Write its value instead."),
        )
    dated = owner.fact(name)
    value = dated.on(binding.day)
    if value is None:
        return binding.miss(name, dated.values[0][1])
    binding.take(value)
    in_words = re.search(r"[^\W\d_]", re.sub(rf"\{{[^}}]*\}}|{_UNITS}", "", value))
    if binding.foreign(value) and in_words:
        what = _("the fact « {name} »").format(name=name)
        return binding.untranslated(what, owner.id, name.span)
    if not scope.quoting:
        binding.quoted = 0
    binding.quoted += len(value)
    if binding.quoted > LONGEST_FACT or value.span in binding.endless:
        return Refused() if scope.quoting else _endless(binding, value, name)
    inner = Scope(owner=owner, acronyms=scope.acronyms, quoting=(*scope.quoting, str(name)))
    prose = next(iter(fill(value, inner)), ())
    if binding.quoted > LONGEST_FACT and not scope.quoting:
        return _endless(binding, value, name)
    written = in_words or "{" in value  # what it quotes is in the language's figures already
    prose = prose if written else numbers(binding, prose, value)
    return Value(prose, value.span, sentence=False, place=bool(_OF_PLACES.fullmatch(name)))


LONGEST_FACT = 5000
"""How much may be typed in a fact and in those that it quotes: a page and a half."""


def _endless(binding: Binding, value: Text, name: Text) -> Refused:
    """Refuse a fact that its quotations make too long; what is bound of it is thrown away."""
    binding.endless.add(value.span)
    message = _("The fact « {name} » becomes too long with the facts that it quotes.")
    hint = _("Write it out: no fact is longer than {most} characters.").format(most=LONGEST_FACT)
    return binding.refuse("BIND091", message.format(name=name), value.span, hint)


_UNITS = r"(?<=\d)[ \u00a0\u202f]?(?:[kcm]?m[²³]?|ha|k?g|t|[kMGT]Wh?|°C)(?!\w)"
"""What is written alike in our languages."""
_OF_PLACES = lazy(r"(?i)(?:.+[_-])?(?:ville|commune|lieu|city|town|place)(?:[_-].+)?")
"""The facts that tell a place, whose article contracts: « au Havre »."""


# Organisations ----------------------------------------------------------------------------------


def _partner(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Outcome:
    if binding.identity(name) is None:
        return None
    organisation = binding.organisation(name)
    if organisation is None:
        return Refused()
    prose = composed(binding, binding.named(organisation), name, scope)
    return Value(prose, binding.name(organisation).span, organisation=organisation.id)


def _partner_part(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Outcome:
    """Read `partner.fact`."""
    partner, dot, fact = name.rpartition(".")
    if not dot or binding.identity(partner) is None:
        return None
    organisation = binding.organisation(name.part(0, len(partner)))
    if organisation is None:
        return Refused()
    if organisation.fact(fact) is None and fact in _FIELDS:
        return _field(binding, organisation, name, fact, scope)
    if organisation.fact(fact) is None:
        known = [*organisation.fact_names(), *_FIELDS]
        near = nearest(fact, known) or meant(fact, [*_FIELDS, "name"])
        if near == "name":
            hint = _("Write the partner alone: {{{partner}}} prints its name.")
        elif near:
            hint = _("Did you mean « {near} »?")
        else:
            hint = _("Write it under « facts: » in partners/{path}.yaml.")
        message = _("{partner} has no fact « {fact} ».").format(partner=partner, fact=fact)
        hint = hint.format(partner=partner, near=near, path=organisation.id)
        return binding.unknown("BIND035", message, name.span, hint)
    part = name.part(len(partner) + 1, len(name))
    return _fact_of(binding, organisation, part, scope, fill)


_FIELDS = ("acronym", "website")


def _field(
    binding: Binding, organisation: Organisation, name: Text, field: str, scope: Scope
) -> Value | Refused:
    """Read `partner.acronym`, whose meaning stands behind its first mention, `partner.website`."""
    value = binding.on_day(organisation, field, own=field == "acronym")
    if value is None:
        return given(binding, name, field, None, owner=organisation)
    if field == "website":
        return website_value(value)
    words = binding.acronym_first(organisation, value) if scope.acronyms else value
    return Value(text(words), value.span, organisation=organisation.id)


# Names that stand for nothing --------------------------------------------------------------------


def _unknown(binding: Binding, name: Text, scope: Scope) -> Refused:
    if any(fold(one.name) == fold(name) for one in naming.everyone(binding)):
        naming.someone(binding, name)
        return Refused()
    known = ["date", "signed", "place", "period", "agreement", "signatories", "parties"]
    owners = [scope.owner] if scope.owner else list(binding.partners)
    for owner in owners:
        known += owner.fact_names()
        known += owner.own.people
    known += (
        ["website", "accounts"] if scope.owner else [str(one) for one in binding.release.partners]
    )
    near = nearest(name, known)
    if near:
        hint = _("Did you mean « {near} »?").format(near=f"{{{near}}}")
    else:
        hint = _(
            "Write the text itself, or double the braces to print them: {{{{{name}}}}}."
        ).format(name=name)
    message = _("Nothing is called « {name} » here.").format(name=f"{{{name}}}")
    return binding.unknown("BIND036", message, name.span, hint)
