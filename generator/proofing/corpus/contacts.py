"""One address and one number for each contact."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from generator.messages import _
from generator.proofing.corpus.compared import Corpus, overlap, phrase
from generator.proofing.rules import Hit, Rule
from generator.source.schema.fields import Open
from generator.source.schema.partner import Contact


def _contacts(corpus: Corpus) -> Iterator[Hit]:
    """Find a contact with two addresses or two numbers on one day."""
    by_name: dict[str, list[Contact]] = defaultdict(list)
    for partner in corpus.partners:
        for contact in partner.own.contacts:
            if contact.name and not Open(contact.name).is_whole:
                by_name[phrase(contact.name)].append(contact)
    for same in by_name.values():
        for one, other in combinations(same, 2):
            if overlap(one, other):
                yield from _two_addresses(one, other)


def _two_addresses(one: Contact, other: Contact) -> Iterator[Hit]:
    pairs = ((one.email, other.email, str.casefold), (one.phone, other.phone, _digits))
    for ours, theirs, form in pairs:
        if ours and theirs and not {form(text) for text in ours} & {form(text) for text in theirs}:
            words = {"name": str(other.name), "said": str(theirs[0]), "other": str(ours[0])}
            yield Hit(theirs[0].span, words | {"file": ours[0].span.path})


def _digits(phone: str) -> str:
    return re.sub(r"\D", "", phone.replace("+33", "0").replace("(0)", ""))


RULES: tuple[Rule, ...] = (
    Rule(
        code="CORP007",
        severity="warning",
        message=_("{name} is reached at {said} here, and at {other} in {file}, on the same days."),
        hint=_("Correct one of them, or say until when each holds."),
        why=_("A journalist tries one address only."),
        wrong="phone: 03 87 39 39 14… phone: 03 87 39 39 41",
        right="phone: 03 87 39 39 14",
        corpus=_contacts,
    ),
)
