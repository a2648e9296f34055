"""The addresses, numbers and accounts in fields of their own, of partners and releases."""

from collections.abc import Iterable, Iterator

from generator.language.letters import distance
from generator.messages import _
from generator.proofing.contacts.addresses import (
    domain_of,
    email_fault,
    host_of,
    leads_elsewhere,
    url_fault,
)
from generator.proofing.contacts.names import resembling
from generator.proofing.dossier import Dossier
from generator.proofing.rules import Hit
from generator.proofing.typed import blocks, is_open
from generator.source.library import Organisation
from generator.source.schema.blocks import AgendaBlock, CalloutBlock, FiguresBlock
from generator.source.schema.events import Joining
from generator.source.schema.partner import Account, Contact
from generator.source.tree import Text


def emails(partner: Organisation) -> Iterator[Text]:
    """Yield the e-mail addresses of the contacts."""
    yield from (email for _contact, email in _emails(partner))


def phones(partner: Organisation) -> Iterator[Text]:
    """Yield the telephone numbers of the contacts."""
    yield from (phone for contact in partner.own.contacts for phone in contact.phone)


def urls(partner: Organisation) -> Iterator[Text]:
    """Yield the websites, and the addresses of accounts."""
    own = partner.own
    yield from (website for _day, website in own.website.values) if own.website else ()
    yield from (contact.website for contact in own.contacts if contact.website)
    yield from (account.url for account in _accounts(partner) if account.url)


def handles(partner: Organisation) -> Iterator[Text]:
    """Yield the names of the accounts to which the program makes the links."""
    yield from (account.name for account in _accounts(partner) if not account.url)


def _accounts(partner: Organisation) -> Iterator[Account]:
    dated = partner.own.accounts
    for _day, accounts in dated.values if dated else ():
        yield from accounts.values()


def _emails(partner: Organisation) -> Iterator[tuple[Contact, Text]]:
    for contact in partner.own.contacts:
        yield from ((contact, one) for one in contact.email if not is_open(one))


def other_names(partner: Organisation) -> Iterator[Hit]:
    """Tell the addresses that just miss the name of their owner."""
    for contact, email in _emails(partner):
        right = contact.name and resembling(contact.name, email.strip())
        if right and contact.name:
            words = {"address": str(email), "name": str(contact.name), "right": right}
            yield Hit(email.span, words, email, right)


# Domains ----------------------------------------------------------------------------------------


def other_domains(partner: Organisation) -> Iterator[Hit]:
    """Tell the addresses of a domain that nobody declared, or that just misses the website's."""
    domains = _domains(partner)
    for contact, email in _emails(partner) if domains else ():
        typed = email.strip()
        domain = domain_of(typed.rpartition("@")[2])
        agency = contact.agency
        if agency and (domain_of(host_of(agency)) == domain or "." not in agency):
            continue
        # The same name under another ending is the same house's.
        if email_fault(typed) or _name(domain) in map(_name, domains):
            continue
        words = {"address": typed, "domain": domain, "domains": ", ".join(domains)}
        near = (one for one in domains if len(one) > 8 and distance(domain, one) <= 2)
        if right := next(near, None):
            hint = _("A letter is wrong in it, or in the address of the website.")
            after = email.replace(domain, right)
            yield Hit(email.span, words, email, after, severity="warning", hint=hint)
        else:
            yield Hit(email.span, words)


def _name(domain: str) -> str:
    return domain.partition(".")[0].replace("-", "")


def _domains(partner: Organisation) -> list[str]:
    """Return the domains of an organisation's websites, of all days, its parent's included."""
    dated = [partner.own.website, partner.root.own.website]
    websites = [website for one in dated if one for _day, website in one.values]
    hosts = [host_of(one) for one in websites if not is_open(one) and not url_fault(one)]
    return list(dict.fromkeys(domain_of(host) for host in hosts if host))


def unreachable(partner: Organisation) -> Iterator[Hit]:
    """Tell the contacts without telephone, e-mail and page on the web."""
    for contact in partner.own.contacts:
        ways = (*contact.phone, *contact.email, contact.website)
        if not any(ways) and not is_open(contact.office):
            named = contact.name or contact.office or contact.service
            yield Hit(named.span if named else contact.span)


# Releases ---------------------------------------------------------------------------------------


def _own(dossier: Dossier, typed: Iterable[Text | None]) -> Iterator[Text]:
    """Yield what was typed in this file, as a translation has more from its original."""
    path = dossier.file.path
    yield from (one for one in typed if one and one.span.path == path and not is_open(one))


def release_urls(dossier: Dossier) -> Iterator[Text]:
    """Yield the links that no other file fills in."""
    release = dossier.release
    boxes = [one for one in blocks(release.body) if isinstance(one, FiguresBlock | CalloutBlock)]
    typed = _own(dossier, (one.url for one in (*release.links, *boxes, *_joinings(dossier))))
    yield from (url for url in typed if "{" not in url)


def release_emails(dossier: Dossier) -> Iterator[Text]:
    """Yield the e-mail addresses to register at."""
    return _own(dossier, (one.email for one in _joinings(dossier)))


def release_phones(dossier: Dossier) -> Iterator[Text]:
    """Yield the telephone numbers to register at."""
    return _own(dossier, (one.phone for one in _joinings(dossier)))


def _joinings(dossier: Dossier) -> Iterator[Joining]:
    """Yield what is said of how to attend the event, or a moment of it."""
    release = dossier.release
    agendas = [one for one in blocks(release.body) if isinstance(one, AgendaBlock)]
    slots = [slot for agenda in agendas for slot in agenda.items]
    for one in (*([release.event] if release.event else []), *slots):
        yield from (way for way in (one.registration, one.accreditation) if way)


def labels_elsewhere(dossier: Dossier) -> Iterator[Hit]:
    """Tell the links that name one address and lead to another."""
    for link in dossier.release.links:
        named = link.text.strip()
        if " " not in named and "." in named:
            for url in _own(dossier, [link.url]):
                if leads_elsewhere(named, url):
                    yield Hit(url.span, {"label": named, "target": url.strip()})
