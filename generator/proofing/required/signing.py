"""What an agreement must say: who signs, in which capacity, for whom, on which day."""

import re
from collections.abc import Iterator

from generator.content.people import Someone, find, fold
from generator.content.prose import plain
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.dossier import Dossier
from generator.proofing.rules import Hit, Rule
from generator.proofing.typed import is_open
from generator.source.library import Organisation
from generator.source.tree import Text

EVERYONE = lazy(r"\{\s*(?:signatories|parties)\s*\}")


def _not_in_the_lead(dossier: Dossier) -> Iterator[Hit]:
    release = dossier.release
    if release.lead is None or EVERYONE.search(release.lead):
        return
    bound = " ".join(map(plain, dossier.bound.lead_words)) if dossier.bound else ""
    lead = fold(f"{release.lead} {bound}")
    for name, someone in _signatories(dossier):
        family = fold(someone.person.family or someone.name.split()[-1])
        if fold(someone.name) not in lead and not re.search(rf"\b{re.escape(family)}\b", lead):
            yield Hit(name.span, {"name": someone.name})


def _without_capacity(dossier: Dossier) -> Iterator[Hit]:
    for name, someone in _signatories(dossier):
        if not any(one.role or one.title for one in someone.person.mandates):
            path = f"partners/{someone.organisation.id}.yaml"
            yield Hit(name.span, {"name": someone.name, "path": path})


def _one_party_only(dossier: Dossier) -> Iterator[Hit]:
    agreement = dossier.release.agreement
    signing = {_party(one.person, dossier) for one in agreement.signatories} if agreement else set()
    if agreement and len(signing) == 1 and None not in signing:
        for identity, partner in {one.root.id: one for one in dossier.partners}.items():
            if identity not in signing:
                yield Hit(agreement.signatories[0].person.span, {"partner": partner.id})


def _party(name: Text, dossier: Dossier) -> str | None:
    """Return the organisation that a person signs for, or that is named itself."""
    someone = _someone(name, dossier)
    named = [someone.organisation] if someone else dossier.partners
    return next((one.root.id for one in named if someone or is_called(one, name)), None)


def is_called(partner: Organisation, name: str) -> bool:
    """Tell whether a partner is named so, by its identifier or the last part of it."""
    return partner.id == name or partner.id.endswith(f"/{name}")


def _not_said(dossier: Dossier) -> Iterator[Hit]:
    agreement, event = dossier.release.agreement, dossier.release.event
    if agreement:
        place = (agreement.name or dossier.release.title).span
        if not agreement.signatories:
            yield Hit(place, {"what": _("who signs it")})
        if not agreement.signed and not (event and event.date):
            yield Hit(place, {"what": _("on which day it is signed")})


def _signatories(dossier: Dossier) -> Iterator[tuple[Text, Someone]]:
    """Yield the people who sign, with where the release names them."""
    agreement = dossier.release.agreement
    for reference in agreement.signatories if agreement else ():
        someone = None if is_open(reference.person) else _someone(reference.person, dossier)
        if someone:
            yield reference.person, someone


def _someone(name: Text, dossier: Dossier) -> Someone | None:
    partner, _slash, person = name.rpartition("/")
    known = [one for one in dossier.partners if not partner or is_called(one, partner)]
    found = find(person, known) or find(person, [one.root for one in known])
    return found[0] if found else None


RULES: tuple[Rule, ...] = (
    Rule(
        code="REQ010",
        message=_("{name} signs, but the lead does not name this person."),
        hint=_("Name {name} in the lead, or write {{signatories}} there."),
        why=_("The lead says who signs; a signatory who is missing there will notice."),
        wrong="signatories: [A, B]  lead: {A} a signé…",
        right="signatories: [A, B]  lead: {A} et {B} ont signé…",
        release=_not_in_the_lead,
    ),
    Rule(
        code="REQ011",
        message=_("{name} signs, but nothing says in which capacity."),
        hint=_("Add « role: » under this person in {path}."),
        why=_("A signature binds an organisation only through the signatory's capacity."),
        wrong="Michel Huard a signé…",
        right="Michel Huard, Vice-président du Comité régional, a signé…",
        release=_without_capacity,
    ),
    Rule(
        code="REQ012",
        message=_("Nobody signs for {partner}: all the signatories are of one party."),
        hint=_("Add who signs for {partner} to « signatories: »."),
        why=_("An agreement has two parties at least, and each has someone who signs."),
        wrong="partners: [metz-metropole, action-logement]  signatories: [Jean-Luc Bohl]",
        right="signatories: [Jean-Luc Bohl, Damien Sionneau]",
        release=_one_party_only,
    ),
    Rule(
        code="REQ013",
        message=_("The agreement does not say {what}."),
        hint=_("Add « signatories: » with people or partners, and « signed: » with the day."),
        why=_("Who signs is the news; the day tells which mandates hold, and whether it is new."),
        wrong="agreement: {name: convention}",
        right="agreement: {signatories: [Jean-Luc Bohl, Damien Sionneau], signed: 2019-10-01}",
        release=_not_said,
    ),
)
