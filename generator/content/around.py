"""Bind what stands around the body by default: logos, About texts and contacts of the partners."""

from collections.abc import Iterator

from generator.content import document, naming
from generator.content.addresses import accounts_prose, address, agency, phone, website_value
from generator.content.binding import Binding, known_gender
from generator.content.biographies import biographies
from generator.content.blocks import bind_blocks
from generator.content.figures import bind_figures
from generator.content.fill import fill, line
from generator.content.people import fold, within
from generator.content.pictures import picture
from generator.content.prose import Paragraphs, Prose, Run
from generator.content.values import Scope
from generator.findings import Span, nearest
from generator.language import means, told_day
from generator.messages import _
from generator.source.library import Organisation
from generator.source.schema import partner as typed
from generator.source.schema.fields import Open
from generator.source.tree import Text


def roots(organisations: tuple[Organisation, ...]) -> tuple[Organisation, ...]:
    """Return the organisations that units belong to, each once, in order."""
    return tuple({one.root.id: one.root for one in organisations}.values())


def parties(binding: Binding) -> tuple[document.Party, ...]:
    """Return who must agree: the organisations of the partners and of those who sign, each once."""
    every = roots((*binding.partners, *_signing(binding)))
    return tuple(
        document.Party(one.id, display_name(binding, one).replace("'", "’")) for one in every
    )


def _signing(binding: Binding) -> Iterator[Organisation]:
    """Yield the organisations of those who sign; who is not found is told elsewhere."""
    agreement = binding.release.agreement
    for name in (one.person for one in agreement.signatories) if agreement else ():
        if found := naming.search(binding, name):
            yield found[0].organisation
        elif identity := binding.identity(name):
            own = binding.library.organisation(identity, binding.file.language)
            yield from [own] if own else []


def logos(binding: Binding) -> tuple[document.Logo, ...]:
    """Return one logo for each organisation, in the order of the partners."""
    return tuple(_logo(binding, organisation) for organisation in roots(binding.partners))


def _logo(binding: Binding, organisation: Organisation) -> document.Logo:
    name = binding.on_day(organisation, "logo")
    file = name if name and not Open(name).is_whole else None
    return document.Logo(
        name=display_name(binding, organisation),
        asset=picture(binding, file, "partners") if file else None,
        origin=(name or binding.on_day(organisation, "short") or binding.name(organisation)).span,
    )


def display_name(binding: Binding, organisation: Organisation) -> str:
    """Return the name for headings, contacts and logos: the short one, without article."""
    short = binding.on_day(organisation.root, "short")
    return short or binding.language.bare(binding.name(organisation.root))


# About texts ------------------------------------------------------------------------------------


def abouts(binding: Binding) -> tuple[document.About, ...]:
    """Return the About texts of the day: of people, then of organisations with their figures."""
    named = binding.release.about
    chosen = binding.partners
    people = biographies(binding, named)
    if named is not None:
        known = [one for one in named if binding.identity(one) or not naming.search(binding, one)]
        chosen = binding.organisations(known)
    bound = (_about(binding, root, chosen) for root in roots(chosen))
    return (*people, *(about for about in bound if about))


def _about(
    binding: Binding, organisation: Organisation, chosen: tuple[Organisation, ...]
) -> document.About | None:
    dated = organisation.own.about
    blocks = dated.on(binding.day) if dated else None
    if dated and blocks is None:
        _no_about_of_the_day(binding, organisation)
    elif dated is None and (original := binding.original(organisation)) and original.own.about:
        binding.untranslated(_("an About text"), organisation.id, _named_at(binding, organisation))
    if not blocks:
        return None
    scope = Scope(owner=organisation)
    units = [one for one in chosen if one.root is organisation]
    told = [one for unit in units for one in unit.own.figures if within(one, binding.day)]
    binding.take(*blocks, *told)
    return document.About(
        name=_about_name(binding, organisation),
        blocks=bind_blocks(binding, blocks, scope),
        figures=tuple(
            bind_figures(binding, figures, Scope(owner=unit))
            for unit in units
            for figures in unit.own.figures
            if within(figures, binding.day)
        ),
        more=_more(binding, organisation, scope),
        origin=blocks[0].span,
    )


def _named_at(binding: Binding, organisation: Organisation) -> Span:
    """Return where the release names an organisation or a unit of it."""
    every = [*(binding.release.about or ()), *binding.release.partners]
    ids = ((binding.identity(one) or "", one.span) for one in every)
    named = (span for one, span in ids if f"{one}/".startswith(f"{organisation.id}/"))
    return next(named, binding.release.span)


def _about_name(binding: Binding, organisation: Organisation) -> str:
    """Return what « À propos de » is followed by: the acronym with its article, or a name."""
    acronym = binding.on_day(organisation, "acronym")
    name = binding.name(organisation)
    if acronym:
        gender = known_gender(organisation.own.gender)
        return binding.language.with_acronym(name, acronym, gender)
    return binding.on_day(organisation, "short") or name


def _more(binding: Binding, organisation: Organisation, scope: Scope) -> Paragraphs:
    """Return the last lines of an About; by default where to find more."""
    typed_more = binding.on_day(organisation, "more")
    if typed_more:
        return fill(binding, typed_more, scope)
    website = binding.on_day(organisation, "website")
    dated = organisation.own.accounts
    accounts = dated.on(binding.day) if dated else None
    ways: list[Prose] = [website_value(website).prose] if website else []
    ways += [accounts_prose(accounts)] if accounts else []
    binding.take(*(accounts or {}), *(accounts or {}).values())
    if not ways:
        return ()
    joined = tuple(run for way in ways for run in (Run(" - "), *way))[1:]
    return ((Run(binding.language.words.more), *joined),)


def _no_about_of_the_day(binding: Binding, organisation: Organisation) -> None:
    assert organisation.own.about is not None
    first = organisation.own.about.values[0][1]
    binding.refuse(
        "BIND050",
        _("{partner} has no About text for {day}: the first one begins later.").format(
            partner=organisation.id, day=told_day(binding.day)
        ),
        first[0].span,
        _("Add the text of that time under « about: », with the year from which it held."),
    )


# Contacts ---------------------------------------------------------------------------------------


def contacts(binding: Binding) -> tuple[document.ContactGroup, ...]:
    """Return the contacts of the day, the press's first, organisation by organisation."""
    chosen = _chosen_contacts(binding)
    kinds = {_kind(contact): contact.kind for _owner, contact in chosen}
    ordered = sorted(kinds, key=bool)  # stable: the press first, the others as they come
    return tuple(
        document.ContactGroup(
            heading=line(binding, kinds[kind]) if kind else (),
            organisations=_by_organisation(
                binding, [(owner, one) for owner, one in chosen if _kind(one) == kind]
            ),
        )
        for kind in ordered
    )


def _kind(contact: typed.Contact) -> str:
    kind = contact.kind or ""
    return "" if means(kind, "press") else fold(kind)


def _chosen_contacts(binding: Binding) -> list[tuple[Organisation, typed.Contact]]:
    """Return the contacts to print, each once: units may share those of their parent."""
    named = binding.release.contacts
    if named is None:
        pairs = [pair for partner in binding.partners for pair in _contacts_of(binding, partner)]
    else:
        pairs = [pair for name in named for pair in _named_contacts(binding, name)]
    found: dict[Span, tuple[Organisation, typed.Contact]] = {}
    for owner, contact in pairs:
        found.setdefault(contact.span, (owner, contact))
    return list(found.values())


def _contacts_of(
    binding: Binding, organisation: Organisation
) -> list[tuple[Organisation, typed.Contact]]:
    """Return an organisation's contacts of the day; a unit's own replace its parent's.

    In a translation, contacts under a heading of their own need that heading translated.
    """
    every: list[typed.Contact] = organisation.inherited("contacts")
    valid = [one for one in every if within(one, binding.day)]
    return [
        (organisation, one)
        for one in valid
        if not (one.kind and _kind(one) and binding.foreign(one.kind))
    ]


def _named_contacts(binding: Binding, name: Text) -> list[tuple[Organisation, typed.Contact]]:
    """Return a partner's contacts, or the one of that name: `metz-metropole/Céline Vincent`."""
    if Open(name).is_whole:
        return []
    if binding.identity(name):
        organisation = binding.organisation(name)
        return _contacts_of(binding, organisation) if organisation else []
    partner, slash, person = name.rpartition("/")
    owners = binding.partners
    if slash:
        owner = binding.organisation(name.part(0, len(partner)))
        if owner is None:
            return []
        owners = (owner,)
    pairs = [pair for owner in owners for pair in _contacts_of(binding, owner)]
    found = [pair for pair in pairs if fold(person) in map(fold, _titles(pair[1]))]
    if not found:
        _unknown_contact(binding, name, [title for pair in pairs for title in _titles(pair[1])])
    return found[:1]


def _titles(contact: typed.Contact) -> list[str]:
    return [str(title) for title in (contact.name, contact.office, contact.service) if title]


def _unknown_contact(binding: Binding, name: Text, known: list[str]) -> None:
    near = nearest(name.rpartition("/")[2], known)
    if near:
        hint = _("Did you mean « {near} »?").format(near=near)
    else:
        hint = _("Add it under « contacts: » in the partner's file, valid on the release's day.")
    message = _("There is no contact « {name} » on that day.").format(name=name)
    binding.unknown("BIND052", message, name.span, hint)


def _by_organisation(
    binding: Binding, pairs: list[tuple[Organisation, typed.Contact]]
) -> tuple[document.OrganisationContacts, ...]:
    owners = {owner.root.id: owner.root for owner, _contact in pairs}
    return tuple(
        document.OrganisationContacts(
            name=display_name(binding, root),
            contacts=tuple(
                _contact(binding, owner, contact) for owner, contact in pairs if owner.root is root
            ),
        )
        for root in owners.values()
    )


def _contact(binding: Binding, owner: Organisation, contact: typed.Contact) -> document.Contact:
    if contact.office and binding.foreign(contact.office):
        binding.untranslated(_("the name of an office"), owner.id, contact.office.span)
    binding.take(contact)
    above = _names(binding, owner.root)
    name, office = (
        None if one and fold(one) in above else one for one in (contact.name, contact.office)
    )
    return document.Contact(
        name=line(binding, name),
        role=line(binding, contact.role),
        office=line(binding, office),
        service=line(binding, contact.service),
        agency=agency(contact.agency),
        phones=tuple(binding.library.once(phone, one) for one in contact.phone),
        emails=tuple(map(address, contact.email)),
        website=address(contact.website),
        address=fill(binding, contact.address),
        origin=contact.span,
    )


def _names(binding: Binding, organisation: Organisation) -> set[str]:
    """Return the names of an organisation, which stands above its contacts: none is told again."""
    name = binding.name(organisation)
    short, acronym = (binding.on_day(organisation, field) for field in ("short", "acronym"))
    every = (name, binding.language.bare(name), short, acronym)
    return {fold(one) for one in every if one}
