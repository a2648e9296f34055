"""How issuers are reached: addresses that cannot be, or that are not the person's."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

from generator.messages import _
from generator.proofing.contacts import fields, texts
from generator.proofing.contacts.addresses import (
    email_fault,
    encrypted,
    handle_fault,
    mended_email,
    phone_fault,
    url_fault,
)
from generator.proofing.rules import EVERY, Hit, Look, Rule
from generator.proofing.typed import is_open
from generator.source.tree import Text

T = TypeVar("T")


def faulty(
    typed: Callable[[T], Iterable[Text]],
    fault: Callable[[str], object],
    called: str = "address",
    mended: Callable[[str], str | None] = lambda _typed: None,
) -> Look[T]:
    """Make a look for fields that have a fault; `called` is what the message calls them."""

    def look(subject: T) -> Iterator[Hit]:
        for one in typed(subject):
            value = one.strip()
            said = None if is_open(one) else fault(value)
            if said:
                yield Hit(one.span, {called: value, "fault": str(said)}, value, mended(value))

    return look


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
        partner=faulty(fields.emails, email_fault, mended=mended_email),
        holds=("@", "(at)", "[at]", "(arobase)", ".fr", ".com", ".org", ".eu", ".net"),
        passage=texts.bad_emails,
        document=texts.lacking_at,
        release=faulty(fields.release_emails, email_fault, mended=mended_email),
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
        partner=fields.other_names,
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
        partner=faulty(fields.urls, url_fault),
        passage=texts.bad_urls,
        release=faulty(fields.release_urls, url_fault),
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
        partner=faulty(fields.urls, encrypted, mended=encrypted),
        holds=("http://",),
        passage=texts.plain_http,
        release=faulty(fields.release_urls, encrypted, mended=encrypted),
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
        partner=faulty(fields.phones, phone_fault, "number"),
        holds=("0", "+33"),
        passage=texts.bad_phones,
        release=faulty(fields.release_phones, phone_fault, "number"),
    ),
    Rule(
        code="CONT006",
        severity="info",
        message=_("{address} is neither of the organisation's domain ({domains}) nor an agency's."),
        hint=_("If it is an agency's, add « agency: {domain} »."),
        why=_("Journalists distrust an address whose domain they do not know."),
        wrong="website: www.metzmetropole.fr – email: c.vincent@gmail.com",
        right="email: c.vincent@metzmetropole.fr",
        partner=fields.other_domains,
    ),
    Rule(
        code="CONT008",
        severity="error",
        message=_("« {handle} » is no name of an account: {fault}."),
        hint=_("Write the name alone, without « @ »; a whole address goes after « url: »."),
        why=_("The program makes the link from the name of the account."),
        wrong="twitter: https://twitter.com/MetzMetropole",
        right="twitter: MetzMetropole",
        partner=faulty(fields.handles, handle_fault, "handle"),
    ),
    Rule(
        code="CONT010",
        severity="warning",
        message=_("This contact has neither a telephone number nor an e-mail address."),
        hint=_("Add « phone: » or « email: »."),
        why=_("A contact is there to be reached."),
        wrong="- name: Céline Vincent",
        right="- name: Céline Vincent, phone: 03 87 39 39 14",
        partner=fields.unreachable,
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
        release=fields.labels_elsewhere,
        holds=("](",),
        passage=texts.labels_elsewhere,
    ),
)
