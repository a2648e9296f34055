"""The contacts, website and accounts of a partner's file."""

from collections.abc import Iterator

from generator.language.letters import distance
from generator.proofing.contacts.addresses import domain_of, email_fault, host_of, url_fault
from generator.proofing.contacts.names import resembling
from generator.proofing.rules import Hit
from generator.proofing.typed import is_open
from generator.source.library import Organisation
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

# Providers that anybody has an address at.
PROVIDERS = ("gmail.com", "orange.fr", "wanadoo.fr", "free.fr", "outlook.fr", "laposte.net")


def other_domains(partner: Organisation) -> Iterator[Hit]:
    """Tell the addresses of a domain that nobody declared."""
    domains = _domains(partner)
    for email, domain in _undeclared(partner):
        if not _nearest(domain, domains):
            words = {"address": str(email), "domain": domain, "domains": ", ".join(domains)}
            yield Hit(email.span, words)


def near_domains(partner: Organisation) -> Iterator[Hit]:
    """Tell the addresses whose domain just misses the website's."""
    domains = _domains(partner)
    for email, domain in _undeclared(partner):
        if right := _nearest(domain, domains):
            after = email.replace(domain, right)
            words = {"address": str(email), "domain": domain, "right": right}
            yield Hit(email.span, words, email, after)


def _undeclared(partner: Organisation) -> Iterator[tuple[Text, str]]:
    domains = _domains(partner)
    for contact, email in _emails(partner) if domains else ():
        domain = domain_of(email.strip().rpartition("@")[2])
        agency = contact.agency
        if agency and (domain_of(host_of(agency)) == domain or "." not in agency):
            continue
        # The same name under another ending is the same house's.
        if not email_fault(email.strip()) and _name(domain) not in map(_name, domains):
            yield email, domain


def _name(domain: str) -> str:
    return domain.partition(".")[0].replace("-", "")


def _domains(partner: Organisation) -> list[str]:
    """Return the domains of an organisation's websites, of all days, its parent's included."""
    dated = [partner.own.website, partner.root.own.website]
    websites = [website for one in dated if one for _day, website in one.values]
    hosts = [host_of(one) for one in websites if not is_open(one) and not url_fault(one)]
    return list(dict.fromkeys(domain_of(host) for host in hosts if host))


def _nearest(domain: str, domains: list[str]) -> str | None:
    if domain in PROVIDERS:
        return None
    near = (one for one in domains if len(one) > 8 and distance(domain, one) <= 2)
    return next(near, None)


def unreachable(partner: Organisation) -> Iterator[Hit]:
    """Tell the contacts without telephone, e-mail and page on the web."""
    for contact in partner.own.contacts:
        ways = (*contact.phone, *contact.email, contact.website)
        if not any(ways) and not is_open(contact.office):
            named = contact.name or contact.office or contact.service
            yield Hit(named.span if named else contact.span)
