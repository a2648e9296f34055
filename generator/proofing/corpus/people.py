"""One name, one role, one remit and one address for each person, whatever file names them."""

import re
from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from generator.messages import _
from generator.patterns import lazy
from generator.proofing.consistency.people import are_near
from generator.proofing.corpus.compared import Corpus, Held, bounds, overlap, phrase
from generator.proofing.cut import fold
from generator.proofing.cut import words as cut
from generator.proofing.dossier import Dossier
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule
from generator.source.schema.fields import Open
from generator.source.schema.partner import Contact
from generator.source.schema.people import Mandate
from generator.source.tree import Text

REMIT = lazy(
    r"\b(?:en charge|chargée?|déléguée?)"
    r" (?:de la |de l['’]|des |du |de |d['’]|à la |à l['’]|aux? |à )[^.,;:()«»!?]{3,120}"
)


def _names(corpus: Corpus) -> Iterator[Hit]:
    """Find one person under two names, in two partners' files."""
    known: dict[str, Text] = {}
    by_first: dict[str, list[Text]] = defaultdict(list)
    for partner in corpus.partners:
        contacts = [one.name for one in partner.own.contacts if one.name]
        for name in (*partner.own.people, *contacts):
            folded = phrase(name)
            others = by_first[folded.split(" ")[0]]
            alike = (one for one in others if are_near(fold(name), fold(one)))
            usual = known.get(folded) or next(alike, None)
            if usual and usual != name and usual.replace("'", "’") != name.replace("'", "’"):
                yield Hit(name.span, {"name": name, "usual": usual, "file": usual.span.path})
            elif not usual:
                known[folded] = name
                others.append(name)


def _mandates(corpus: Corpus) -> Iterator[Hit]:
    """Find a person who has, in one organisation, two roles or remits in two files."""
    by_person: dict[tuple[str, str], list[Held]] = defaultdict(list)
    for held in corpus.mandates:
        if held.of:
            by_person[phrase(held.name), held.of].append(held)
    for same in by_person.values():
        for one, other in combinations(same, 2):
            if one.partner.id != other.partner.id and overlap(one.mandate, other.mandate):
                yield from _disagreement(one, other)


def _disagreement(one: Held, other: Held) -> Iterator[Hit]:
    ours, theirs = _said(one.mandate), _said(other.mandate)
    if ours and theirs and phrase(ours) != phrase(theirs):
        place = other.mandate.remit or other.mandate.role or other.name
        words = {"name": str(other.name), "said": theirs, "other": ours, "file": one.name.span.path}
        yield Hit(place.span, words)


def _said(mandate: Mandate) -> str:
    return mandate.title or " ".join(filter(None, [mandate.role, mandate.remit]))


def _remits(corpus: Corpus) -> Iterator[Hit]:
    """Find a remit typed beside a name that is not the one of the person's mandate."""
    by_family: dict[str, list[Held]] = defaultdict(list)
    for held in corpus.mandates:
        if held.mandate.remit:
            by_family[phrase(held.name).split(" ")[-1]].append(held)
    for dossier, texts in corpus.texts:
        for passage in texts:
            for match in REMIT.finditer(passage.prose) if by_family else ():
                if bearer := _bearer(passage, match.start(), by_family, dossier):
                    yield from _other_remit(passage, match, bearer)


def _bearer(
    passage: Passage, at: int, by_family: dict[str, list[Held]], dossier: Dossier
) -> Held | None:
    """Return the last person named before a place in its sentence, whose mandate holds that day."""
    start = max(passage.prose.rfind(mark, 0, at) for mark in (". ", "? ", "! ", "\n\n", "; "))
    named = [word for word in cut(passage.text[start + 1 : at]) if word.text[0].isupper()]
    families = [word.folded for word in named if word.folded in by_family]
    held = by_family[families[-1]] if families else []
    partners = {one.root.id for one in dossier.partners}
    for one in held:
        first, last = bounds(one.mandate)
        if one.partner.root.id in partners and dossier.day and first <= dossier.day <= last:
            return one
    return None


def _other_remit(passage: Passage, match: re.Match[str], held: Held) -> Iterator[Hit]:
    remit, typed = held.mandate.remit or "", " ".join(match[0].split())
    if not phrase(typed).startswith(phrase(remit)):
        end = match.start() + len(match[0].rstrip())
        words = {"name": str(held.name), "said": typed, "other": str(remit)}
        yield Hit(passage.span(match.start(), end), words | {"file": held.name.span.path})


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
        code="CORP001",
        message=_("« {name} » is written « {usual} » in {file}."),
        hint=_("Write the name the same way in both files."),
        why=_("A person is found by one name only: by the program, by journalists, in archives."),
        wrong="Jean Luc Bohl… Jean-Luc Bohl",
        right="Jean-Luc Bohl… Jean-Luc Bohl",
        corpus=_names,
    ),
    Rule(
        code="CORP002",
        message=_("{name} is « {said} » here, and « {other} » in {file}, on the same days."),
        hint=_("Say it in one file, and refer to it; or say until when each holds."),
        why=_("On a day, a person has one role and remit in an organisation: one file is wrong."),
        wrong="Isabelle Kaucic, adjointe au logement… Isabelle Kaucic, adjointe à l'habitat",
        right="Isabelle Kaucic, adjointe au logement",
        corpus=_mandates,
    ),
    Rule(
        code="CORP003",
        message=_("The remit of {name} is « {said} » here, and « {other} » in {file}."),
        hint=_("Refer to the person in braces, and the remit is the one of her mandate."),
        why=_("A remit has official words; releases that each find their own make several of one."),
        wrong="Madame Kaucic, vice-présidente en charge de l'habitat et du logement",
        right="{Isabelle Kaucic}",
        corpus=_remits,
    ),
    Rule(
        code="CORP007",
        message=_("{name} is reached at {said} here, and at {other} in {file}, on the same days."),
        hint=_("Correct one of them, or say until when each holds."),
        why=_("A journalist tries one address only."),
        wrong="phone: 03 87 39 39 14… phone: 03 87 39 39 41",
        right="phone: 03 87 39 39 14",
        corpus=_contacts,
    ),
)
