"""How issuers are reached: addresses that cannot be, or that are not the person's."""

from collections.abc import Iterator

from generator.messages import _
from generator.proofing.contacts import partner, texts
from generator.proofing.contacts.addresses import (
    email_fault,
    leads_elsewhere,
    mended_email,
    phone_fault,
    url_fault,
)
from generator.proofing.dossier import Dossier
from generator.proofing.rules import EVERY, Hit, Rule
from generator.proofing.typed import blocks, is_open
from generator.source.schema.blocks import AgendaBlock, CalloutBlock, FiguresBlock
from generator.source.schema.events import Joining
from generator.source.tree import Text


def _release_urls(dossier: Dossier) -> Iterator[Text]:
    release = dossier.release
    urls = [link.url for link in release.links]
    boxes = [one for one in blocks(release.body) if isinstance(one, FiguresBlock | CalloutBlock)]
    urls += [block.url for block in boxes if block.url]
    urls += [one.url for one in _joinings(dossier) if one.url]
    yield from (url for url in urls if url.span.path == dossier.file.path and not is_open(url))


def _joinings(dossier: Dossier) -> Iterator[Joining]:
    """Yield what is said of how to attend the event, or a moment of it."""
    release = dossier.release
    agendas = [one for one in blocks(release.body) if isinstance(one, AgendaBlock)]
    slots = [slot for agenda in agendas for slot in agenda.items]
    for one in (*([release.event] if release.event else []), *slots):
        yield from (way for way in (one.registration, one.accreditation) if way)


def _bad_emails(dossier: Dossier) -> Iterator[Hit]:
    for email in (one.email for one in _joinings(dossier) if one.email):
        own = email.span.path == dossier.file.path
        if own and not is_open(email) and (fault := email_fault(email.strip())):
            words = {"address": email.strip(), "fault": fault}
            yield Hit(email.span, words, email.strip(), mended_email(email.strip()))


def _bad_phones(dossier: Dossier) -> Iterator[Hit]:
    for phone in (one.phone for one in _joinings(dossier) if one.phone):
        own = phone.span.path == dossier.file.path
        if own and not is_open(phone) and (fault := phone_fault(phone)):
            yield Hit(phone.span, {"number": phone.strip(), "fault": fault})


def _bad_urls(dossier: Dossier) -> Iterator[Hit]:
    for url in _release_urls(dossier):
        if "{" not in url and (fault := url_fault(url)):
            yield Hit(url.span, {"address": url.strip(), "fault": fault})


def _plain_http(dossier: Dossier) -> Iterator[Hit]:
    for url in _release_urls(dossier):
        if url.startswith("http://"):
            yield Hit(url.span, {"address": url.strip()}, url, url.replace("http:", "https:", 1))


def _label_elsewhere(dossier: Dossier) -> Iterator[Hit]:
    """Compare the site a link names with the one it leads to."""
    for link in dossier.release.links:
        named = link.text.strip()
        if " " in named or "." not in named or is_open(link.url):
            continue
        if link.url.span.path == dossier.file.path and leads_elsewhere(named, link.url):
            yield Hit(link.url.span, {"label": named, "target": link.url.strip()})


RULES: tuple[Rule, ...] = (
    Rule(
        code="CONT001",
        severity="error",
        message=_("« {address} » is no e-mail address: {fault}."),
        hint=_("Correct it, and send a message to it."),
        why=_("A message to such an address never arrives."),
        source="RFC 5321",
        wrong="celine.panza@actionlogement,fr",
        right="celine.panza@actionlogement.fr",
        languages=EVERY,
        partner=partner.bad_emails,
        holds=("@", "(at)", "[at]", "(arobase)"),
        passage=texts.bad_emails,
        release=_bad_emails,
    ),
    Rule(
        code="CONT002",
        severity="error",
        message=_("The address {address} does not spell the name {name}."),
        hint=_("Ask which one is right; {right} would agree with the name."),
        why=_("A letter too few, and a journalist's question never arrives."),
        wrong="Julie Bourdeaux – jboudeaux@metzmetropole.fr",
        right="Julie Bourdeaux – jbourdeaux@metzmetropole.fr",
        languages=EVERY,
        partner=partner.other_names,
        holds=("@",),
        document=texts.other_names,
    ),
    Rule(
        code="CONT003",
        severity="error",
        message=_("« {address} » leads nowhere: {fault}."),
        hint=_("Open the page and copy its address from the browser."),
        why=_("Readers who click on it see an error."),
        source="IANA, Root Zone Database",
        wrong="groupe.actionlogementfr",
        right="groupe.actionlogement.fr",
        languages=EVERY,
        partner=partner.bad_urls,
        passage=texts.bad_urls,
        release=_bad_urls,
    ),
    Rule(
        code="CONT004",
        severity="info",
        message=_("« {address} » is not encrypted."),
        hint=_("Write https:// if the site answers to it, as nearly all do."),
        why=_("Browsers warn of pages without encryption."),
        source="ANSSI",
        wrong="http://www.metzmetropole.fr",
        right="https://www.metzmetropole.fr",
        languages=EVERY,
        partner=partner.plain_http,
        holds=("http://",),
        passage=texts.plain_http,
        release=_plain_http,
    ),
    Rule(
        code="CONT005",
        severity="error",
        message=_("« {number} » is no telephone number: {fault}."),
        hint=_("Correct it, and call it."),
        why=_("French numbers have ten digits; foreign ones begin with « + »."),
        source="Arcep, plan national de numérotation",
        wrong="Contact presse : Céline Vincent – 03 87 39 39 1",
        right="Contact presse : Céline Vincent – 03 87 39 39 14",
        languages=EVERY,
        partner=partner.bad_phones,
        passage=texts.bad_phones,
        release=_bad_phones,
    ),
    Rule(
        code="CONT006",
        severity="info",
        message=_("{address} is neither of the organisation's domain ({domains}) nor an agency's."),
        hint=_("If it is an agency's, add « agency: {domain} »."),
        why=_("Journalists distrust an address whose domain they do not know."),
        wrong="website: www.metzmetropole.fr – email: c.vincent@gmail.com",
        right="email: c.vincent@metzmetropole.fr",
        partner=partner.other_domains,
    ),
    Rule(
        code="CONT007",
        severity="warning",
        message=_("{address} is of {domain}, nearly the domain of the website: {right}."),
        hint=_("Correct the one that is wrong."),
        why=_("A letter too few in the domain, and no message arrives."),
        wrong="website: www.metzmetropole.fr – email: presse@metzmetropol.fr",
        right="email: presse@metzmetropole.fr",
        partner=partner.near_domains,
    ),
    Rule(
        code="CONT008",
        severity="error",
        message=_("« {handle} » is no name of an account: {fault}."),
        hint=_("Write the name alone, without « @ »; a whole address goes after « url: »."),
        why=_("The program makes the link from the name of the account."),
        wrong="twitter: https://twitter.com/MetzMetropole",
        right="twitter: MetzMetropole",
        partner=partner.bad_handles,
    ),
    Rule(
        code="CONT009",
        severity="info",
        message=_("There are accounts, but no website."),
        hint=_("Add « website: »."),
        why=_("The last line of an About text gives the website first, then the accounts."),
        wrong="accounts: {twitter: MetzMetropole}",
        right="website: www.metzmetropole.fr, accounts: {twitter: MetzMetropole}",
        partner=partner.no_website,
    ),
    Rule(
        code="CONT010",
        severity="warning",
        message=_("This contact has neither a telephone number nor an e-mail address."),
        hint=_("Add « phone: » or « email: »."),
        why=_("A contact is there to be reached."),
        wrong="- name: Céline Vincent",
        right="- name: Céline Vincent, phone: 03 87 39 39 14",
        partner=partner.unreachable,
    ),
    Rule(
        code="CONT011",
        severity="warning",
        message=_("The link says « {label} » but leads to « {target} »."),
        hint=_("Write the same address twice."),
        why=_("Who prints the page, or copies its text, goes where the words say."),
        wrong="[www.metzmetropole.fr](https://www.metz.fr)",
        right="[www.metzmetropole.fr](https://www.metzmetropole.fr)",
        languages=EVERY,
        release=_label_elsewhere,
        holds=("](",),
        passage=texts.labels_elsewhere,
    ),
)
