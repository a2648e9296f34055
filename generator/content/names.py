"""What a `{name}` stands for on the day."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from generator.content.binding import Binding, known_gender
from generator.content.inline import absolute
from generator.content.people import Someone, find, fold
from generator.content.prose import Paragraphs, Prose, Run, plain
from generator.findings import Span, nearest
from generator.language import Bearer, DayForm, Party
from generator.messages import _
from generator.source.library import Organisation
from generator.source.schema.fields import Bound, Day, Open
from generator.source.schema.partner import Account
from generator.source.tree import Text


@dataclass(frozen=True, slots=True)
class Scope:
    """Where a text stands, which decides what its names mean.

    `owner` is the partner whose file holds it, `count` the number of items that follow an intro,
    `quoting` the facts being quoted, to notice a circle, `just_named` the organisation of the
    person named last in the paragraph.
    """

    owner: Organisation | None = None
    count: int | None = None
    acronyms: bool = True
    quoting: tuple[str, ...] = ()
    just_named: str = ""


@dataclass(frozen=True, slots=True)
class Value:
    """What a name became. An `apposition` is closed by a comma; `organisation` was named last."""

    prose: Prose
    defined: Span | None = None
    apposition: bool = False
    organisation: str = ""
    sentence: bool = True


Fill = Callable[[Text, Scope], Paragraphs]


def resolve(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Value | None:
    """Return what a name stands for; None, with a finding, when it stands for nothing.

    `fill` binds the text of a fact, which may quote other facts.
    """
    before = len(binding.findings)
    for meaning in (_note, _day, _words, _people, _partner_part, _fact, _partner, _persons):
        value = meaning(binding, name, scope, fill)
        if value:
            return value
        if len(binding.findings) > before:
            return None
    _unknown(binding, name, scope)
    return None


# The release's own data -------------------------------------------------------------------------


def _note(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Value | None:
    if not name.isdigit():
        return None
    number = int(name)
    if number not in binding.release.notes:
        binding.refuse(
            "BIND030",
            _("There is no note {number}.").format(number=number),
            name.span,
            _("Write it under « notes: », as « {number}: » and its text.").format(number=number),
        )
        return None
    call = Run(str(number), frozenset({"note"}), f"#note-{number}")
    return Value((call,), binding.release.notes[number].span, sentence=False)


_DAY = re.compile(r"(date|signed|event\.date)(?:\.(weekday|short|weekday\.short))?")
_DAY_FORMS: dict[str | None, DayForm] = {
    None: "",
    "weekday": "weekday",
    "short": "short",
    "weekday.short": "weekday.short",
}


def _day(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Value | None:
    match = _DAY.fullmatch(name)
    if not match:
        return None
    release = binding.release
    day = {
        "date": release.date,
        "signed": release.agreement.signed if release.agreement else None,
        "event.date": release.event.date if release.event else None,
    }[match[1]]
    if isinstance(day, Day):
        return Value(text(binding.language.day(day.date, _DAY_FORMS[match[2]])), day.text.span)
    return _given(binding, name, match[1], day.text if day else None)


def _words(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Value | None:
    release, agreement, event = binding.release, binding.release.agreement, binding.release.event
    fields = {
        "place": release.place,
        "period": agreement.period if agreement else None,
        "agreement": agreement.name if agreement else None,
        "event.name": event.name if event else None,
        "event.place": event.place if event else None,
        "event.time": event.time if event else None,
    }
    if name in fields:
        return _given(binding, name, name, fields[name])
    if name == "count" and scope.count is not None:
        return Value(text(binding.language.count(scope.count)))
    if name in ("website", "accounts") and scope.owner:
        return _reachable(binding, name, scope.owner)
    return None


_FIELD_LINES = {
    "signed": "agreement: / signed:",
    "period": "agreement: / period:",
    "agreement": "agreement: / name:",
    "event.date": "event: / date:",
    "event.name": "event: / name:",
    "event.place": "event: / place:",
    "event.time": "event: / time:",
}


def _given(binding: Binding, name: Text, field: str, value: Text | None) -> Value | None:
    if value is None:
        binding.refuse(
            "BIND031",
            _("The release does not say what {{{name}}} is.").format(name=name),
            name.span,
            _("Add the line « {line} ».").format(line=_FIELD_LINES.get(field, f"{field}:")),
        )
        return None
    if Open(value).is_whole:
        return Value((Run(str(value), frozenset({"open"})),), value.span, sentence=False)
    return Value(text(one_line(value)), value.span, sentence=False)


# Websites and accounts --------------------------------------------------------------------------

_PROFILES = {
    "facebook": ("https://www.facebook.com/", ""),
    "linkedin": ("https://www.linkedin.com/", ""),
    "twitter": ("https://twitter.com/", "@"),
    "x": ("https://x.com/", "@"),
    "instagram": ("https://www.instagram.com/", "@"),
    "youtube": ("https://www.youtube.com/@", "@"),
    "tiktok": ("https://www.tiktok.com/@", "@"),
    "threads": ("https://www.threads.net/@", "@"),
    "bluesky": ("https://bsky.app/profile/", "@"),
}


def _reachable(binding: Binding, name: Text, owner: Organisation) -> Value | None:
    if name == "website":
        website = binding.on_day(owner, "website")
        return website_value(website) if website else _given(binding, name, name, None)
    dated = owner.inherited("accounts")
    accounts: dict[Text, Account] = (dated.on(binding.day) if dated else None) or {}
    if not accounts:
        return _given(binding, name, name, None)
    return Value(accounts_prose(accounts), next(iter(accounts)).span, sentence=False)


def website_value(website: Text) -> Value:
    """Return a link to a website, printed as typed."""
    return Value((Run(str(website), href=absolute(website)),), website.span, sentence=False)


def accounts_prose(accounts: dict[Text, Account]) -> Prose:
    """Return links to accounts, in order, as « @ActionLogement - @MEL_Lille »."""
    runs: list[Run] = []
    for network, account in accounts.items():
        root, sign = _PROFILES.get(network.lower(), ("", "@"))
        name = account.name.strip().lstrip("@")
        handle = name.rpartition("/")[2]
        address = str(account.url) if account.url else f"{root}{name}" if root else ""
        if runs:
            runs.append(Run(" - "))
        runs.append(Run(sign + handle, href=absolute(address) if address else None))
    return tuple(runs)


# Facts ------------------------------------------------------------------------------------------


def _fact(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Value | None:
    owners = [scope.owner] if scope.owner else list(binding.partners)
    holders = [owner for owner in owners if owner.fact(name) is not None]
    distinct = {id(owner.fact(name)): owner for owner in holders}
    if len(distinct) > 1:
        binding.refuse(
            "BIND032",
            _("Several partners have a fact « {name} ».").format(name=name),
            name.span,
            _("Say whose: {choices}.").format(
                choices=", ".join(f"{{{owner.id}.{name}}}" for owner in holders)
            ),
        )
        return None
    return _fact_of(binding, holders[0], name, scope, fill) if holders else None


def _fact_of(
    binding: Binding, owner: Organisation, name: Text, scope: Scope, fill: Fill
) -> Value | None:
    if name in scope.quoting:
        binding.refuse(
            "BIND033",
            _("The fact « {name} » quotes itself.").format(name=name),
            name.span,
            _("Write its value instead."),
        )
        return None
    dated = owner.fact(name)
    value = dated.on(binding.day)
    if value is None:
        binding.miss(name, dated.values[0][1])
        return None
    inner = Scope(owner=owner, acronyms=scope.acronyms, quoting=(*scope.quoting, str(name)))
    prose = next(iter(fill(value, inner)), ())
    return Value(prose, value.span, sentence=False)


# Organisations and people -----------------------------------------------------------------------


def _people(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Value | None:
    if name not in ("signatories", "parties"):
        return None
    agreement = binding.release.agreement
    if not agreement or not agreement.signatories:
        binding.refuse(
            "BIND031",
            _("The release does not say what {{{name}}} is.").format(name=name),
            name.span,
            _("Name the people who sign under « agreement: / signatories: »."),
        )
        return None
    span = agreement.signatories[0].person.span
    groups = _by_organisation(binding)
    if name == "parties":
        return Value(text(binding.language.parties(_parties(binding, groups))), span, True)
    composed = binding.language.signatories([bearers for _owner, bearers in groups])
    return Value(
        text(composed), span, apposition=any(one.role for _o, group in groups for one in group)
    )


def _by_organisation(binding: Binding) -> list[tuple[Organisation, list[Bearer]]]:
    """Return the signatories, grouped by organisation in the order of the first of each."""
    groups: dict[str, tuple[Organisation, list[Bearer]]] = {}
    assert binding.release.agreement is not None
    for reference in binding.release.agreement.signatories:
        name = reference.person
        if Open(name).is_whole:
            continue
        if not binding.search(name) and binding.identity(name):
            organisation = binding.organisation(name)
            if organisation:
                groups.setdefault(organisation.id, (organisation, []))
        elif someone := binding.someone(name):
            held = binding.held(someone, name)
            group = groups.setdefault(someone.organisation.id, (someone.organisation, []))
            group[1].append(binding.bearer(someone, held))
    # An organisation for which nobody is named signs under its own name.
    return [
        (owner, bearers or [Bearer(binding.named(owner))]) for owner, bearers in groups.values()
    ]


def _parties(binding: Binding, groups: list[tuple[Organisation, list[Bearer]]]) -> list[Party]:
    parties = []
    for owner, bearers in groups:
        name = binding.named(owner, first_mention=False)
        people = tuple(bearer for bearer in bearers if bearer.role or bearer.title)
        gender = known_gender(owner.own.gender) or binding.language.gender(name)
        if people and gender is None and not name.startswith(("les ", "Les ")):
            path = f"partners/{owner.id}.yaml"
            message = _("The gender of {name} is needed to write « représenté(e) ».").format(
                name=name
            )
            hint = _("Add « gender: f » or « gender: m » in {path}.").format(path=path)
            binding.refuse("BIND034", message, owner.own.span, hint)
        parties.append(Party(name, gender, people))
    return parties


def _partner(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Value | None:
    if binding.identity(name) is None:
        return None
    organisation = binding.organisation(name)
    if organisation is None:
        return None
    named = binding.named(organisation, first_mention=scope.acronyms)
    return Value(text(named), organisation.own.span, organisation=organisation.id)


_PART = re.compile(r"(.+?)\.(name|role|title|remit|from|until)(?:\.(\d+))?")


def _partner_part(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Value | None:
    """Read `partner.fact`."""
    partner, dot, fact = name.rpartition(".")
    if not dot or binding.identity(partner) is None:
        return None
    organisation = binding.organisation(name.part(0, len(partner)))
    if organisation is None:
        return None
    if organisation.fact(fact) is None:
        near = nearest(fact, organisation.fact_names())
        binding.refuse(
            "BIND035",
            _("{partner} has no fact « {fact} ».").format(partner=partner, fact=fact),
            name.span,
            _("Did you mean « {near} »?").format(near=near) if near else "",
        )
        return None
    part = name.part(len(partner) + 1, len(name))
    return _fact_of(binding, organisation, part, scope, fill)


def _persons(binding: Binding, name: Text, scope: Scope, fill: Fill) -> Value | None:
    pool = _pool(binding, scope)
    if found := _known(binding, name, pool):
        return _one(binding, found, name, scope)
    part = _PART.fullmatch(name)
    if part and (found := _known(binding, name.part(0, part.end(1)), pool)):
        return _part(binding, found, name, part[2], int(part[3]) if part[3] else None)
    names = _split(name)
    if len(names) < 2:
        return None
    people = [_known(binding, one, pool) for one in names]
    if not any(people):
        return None
    return _group(binding, name, names, people)


def _pool(binding: Binding, scope: Scope) -> list[Organisation]:
    """In a partner's own text its own people come first."""
    return [scope.owner, scope.owner.root] if scope.owner else []


def _known(binding: Binding, name: Text, pool: list[Organisation]) -> Someone | None:
    own = find(name, pool[:1]) or find(name, pool[1:])
    found = own or binding.search(name)
    if len(found) > 1:
        return binding.someone(name)
    return found[0] if found else None


def _one(binding: Binding, someone: Someone, name: Text, scope: Scope) -> Value:
    """Compose « A, X de O remit », without O when it was just named and A has no remit."""
    bearer = binding.bearer(someone, binding.held(someone, name))
    owner = someone.organisation.id
    if scope.just_named == owner and not bearer.remit:
        bearer = Bearer(bearer.name, bearer.gender, bearer.role, "", "", bearer.title)
    composed = binding.language.person(bearer)
    return Value(text(composed), someone.name.span, composed != bearer.name, owner)


def _part(
    binding: Binding, someone: Someone, name: Text, part: str, number: int | None
) -> Value | None:
    if part == "name":
        return Value(text(someone.called), someone.name.span)
    held = binding.held(someone, name, number=number)
    if held is None:
        return None if binding.findings else Value(text(someone.name), someone.name.span)
    if part in ("from", "until"):
        bound = held.from_ if part == "from" else held.until
        return _given(binding, name, part, None) if bound is None else _bound(binding, bound)
    if part in ("role", "remit"):
        return _given(
            binding, name, part, held.role or held.title if part == "role" else held.remit
        )
    composed = binding.language.title(binding.bearer(someone, held))
    return Value(text(composed), held.span, sentence=False)


def _bound(binding: Binding, bound: Bound | Open) -> Value:
    if isinstance(bound, Open):
        return Value((Run(str(bound.text), frozenset({"open"})),), bound.text.span, sentence=False)
    whole = len(bound.text.strip()) == len("2014-04-18")
    written = binding.language.day(bound.first) if whole else str(bound.first.year)
    return Value(text(written), bound.text.span)


_JOINT = re.compile(r"\s*,\s*|\s+(?:et|and)\s+")
_RESPECTIVELY = re.compile(r"\s*,?\s*(?:respectivement|respectively)\s*$")


def _split(name: Text) -> list[Text]:
    """Cut « A, B et C, respectivement » into its names."""
    end = match.start() if (match := _RESPECTIVELY.search(name)) else len(name)
    joints = list(_JOINT.finditer(name, 0, end))
    starts = [0, *(joint.end() for joint in joints)]
    ends = [*(joint.start() for joint in joints), end]
    return [name.part(start, stop) for start, stop in zip(starts, ends, strict=True)]


def _group(
    binding: Binding, name: Text, names: list[Text], people: list[Someone | None]
) -> Value | None:
    for one, someone in zip(names, people, strict=True):
        if someone is None:
            binding.someone(one)
    known = [someone for someone in people if someone]
    if len(known) < len(people):
        return None
    bearers = [
        binding.bearer(someone, binding.held(someone, one))
        for one, someone in zip(names, known, strict=True)
    ]
    respectively = bool(_RESPECTIVELY.search(name))
    composed = binding.language.group(bearers, respectively=respectively)
    return Value(text(composed), known[0].name.span, True, known[-1].organisation.id)


# Words ------------------------------------------------------------------------------------------


def text(words: str) -> Prose:
    """Return plain words as prose."""
    return (Run(str(words)),)


def one_line(words: str) -> str:
    """Return a text with its line breaks as spaces."""
    return " ".join(words.split("\n"))


def _unknown(binding: Binding, name: Text, scope: Scope) -> None:
    if any(fold(one.name) == fold(name) for one in binding.everyone()):
        binding.someone(name)
        return
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
    binding.refuse("BIND036", message, name.span, hint)


__all__ = ["Fill", "Scope", "Value", "one_line", "plain", "resolve", "text"]
