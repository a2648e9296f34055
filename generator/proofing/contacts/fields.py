"""The addresses, numbers and accounts in fields of their own, of partners and releases."""

from collections.abc import Callable, Collection, Iterator
from typing import TypeAlias

from generator.language.letters import distance
from generator.messages import _
from generator.proofing.contacts.addresses import (
    domain_of,
    email_fault,
    handle_fault,
    host_of,
    leads_elsewhere,
    url_fault,
)
from generator.proofing.contacts.names import resembling
from generator.proofing.dossier import Dossier
from generator.proofing.rules import Hit, Look
from generator.proofing.typed import is_open, texts
from generator.source.library import Organisation
from generator.source.schema.days import parts
from generator.source.schema.fields import Model
from generator.source.schema.partner import Contact
from generator.source.tree import Text

Subject: TypeAlias = Organisation | Dossier


def faulty(
    *fields: str,
    fault: Callable[[str], object],
    called: str = "address",
    mended: Callable[[str], str | None] = lambda _typed: None,
) -> Look[Subject]:
    """Make a look for what has a fault in fields of some names, wherever a file has them.

    `called` is what the message calls it.
    """

    def look(subject: Subject) -> Iterator[Hit]:
        model = subject.own if isinstance(subject, Organisation) else subject.release
        path = model.span.path if isinstance(subject, Organisation) else subject.file.path
        for one in _named(model, fields):
            value = one.strip()
            # A translation has more from its original; what is in braces another file fills in.
            elsewhere = one.span.path != path or "{" in one or is_open(one)
            said = None if elsewhere else fault(value)
            if said:
                yield Hit(one.span, {called: value, "fault": str(said)}, value, mended(value))

    return look


def _named(value: object, fields: Collection[str]) -> Iterator[Text]:
    pairs = value if isinstance(value, Model) else (("", one) for one in parts(value))
    for name, one in pairs:
        yield from texts(one) if name in fields else _named(one, fields)


def bad_handles(partner: Organisation) -> Iterator[Hit]:
    """Tell the names of accounts to which the program can make no links."""
    dated = partner.own.accounts
    for _day, accounts in dated.values if dated else ():
        for one in accounts.values():
            if not one.url and not is_open(one.name) and (fault := handle_fault(one.name)):
                yield Hit(one.name.span, {"handle": one.name.strip(), "fault": fault})


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


def labels_elsewhere(dossier: Dossier) -> Iterator[Hit]:
    """Tell the links of a release that name one address and lead to another."""
    for link in dossier.release.links:
        named, url = link.text.strip(), link.url
        typed = url.span.path == dossier.file.path and not is_open(url)
        if typed and " " not in named and "." in named and leads_elsewhere(named, url):
            yield Hit(url.span, {"label": named, "target": url.strip()})
