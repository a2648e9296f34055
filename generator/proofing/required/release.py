"""What the data of a release must have: place, lead, About and contact of each issuer, credits."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from generator.content.people import within
from generator.findings import Severity, Span
from generator.language import means, told_moment
from generator.messages import _
from generator.proofing.dossier import Dossier
from generator.proofing.required.signing import is_called
from generator.proofing.required.texts import no_about, no_contact
from generator.proofing.rules import EVERY, Hit, Rule
from generator.proofing.translated import Pair, pairs
from generator.proofing.typed import blocks, is_open
from generator.source.library import Organisation
from generator.source.schema.blocks import ImageBlock, ImagesBlock
from generator.source.schema.every import fields
from generator.source.schema.partner import Contact
from generator.source.tree import Text


def _no_lead(dossier: Dossier) -> Iterator[Hit]:
    release = dossier.release
    if release.lead is None and not (release.kind == "invitation" and release.event):
        yield Hit(release.title.span)


def _no_about(dossier: Dossier) -> Iterator[Hit]:
    for place, partner in _issuers(dossier):
        if not partner.root.own.about and dossier.release.about is None:
            yield Hit(place.span, {"partner": partner.root.id})


def _no_contact(dossier: Dossier) -> Iterator[Hit]:
    # Of a draft it is something still to do.
    severity: Severity | None = "warning" if dossier.release.state == "draft" else None
    place = dossier.release.partners[0].span if dossier.release.partners else None
    if dossier.release.contacts == []:
        typed = dossier.typed.get(Text("contacts"))
        hint = _(
            "Delete this line, or name whom to call; if nobody is to be called, write above it"
            " « # proof: ignore[REQ005] » and why."
        )
        if typed is not None:  # a translation has it from its original, which is told of it
            yield Hit(typed.span, severity=severity, hint=hint)
    elif place and _lacks_contact(dossier):
        every = (one for _at, partner in _issuers(dossier) for one in partner.inherited("contacts"))
        named = next((one.name or one.office or one.email[0] for one in every), None)
        at = named.span if named else place
        words = {"contact": str(named), "file": at.path, "line": str(at.line)}
        hint = _(
            "Correct « from: », « until: » or « kind: » of {contact} in {file}, line {line}, or add"
            " another contact."
        )
        yield Hit(place, words, severity=severity, hint=hint if named else "")


def _lacks_contact(dossier: Dossier) -> bool:
    """Tell whether a release that asks for its issuers' contacts gets none."""
    asked = dossier.release.contacts is None and not any(map(is_open, dossier.release.partners))
    return asked and not any(_has_press_contact(dossier, one) for _place, one in _issuers(dossier))


def _issuer_without_contact(dossier: Dossier) -> Iterator[Hit]:
    if dossier.release.contacts is not None or _lacks_contact(dossier):
        return
    served = {one.root.id for one in dossier.partners if one and _has_press_contact(dossier, one)}
    for place, partner in _issuers(dossier):
        if partner.root.id not in served:
            yield Hit(place.span, {"partner": partner.id})


def _has_press_contact(dossier: Dossier, partner: Organisation) -> bool:
    day = dossier.day or datetime.date.max
    every: list[Contact] = partner.inherited("contacts")
    press = (one for one in every if one.kind is None or means(one.kind, "press"))
    return any(within(one, day) for one in press)


def _issuers(dossier: Dossier) -> Iterator[tuple[Text, Organisation]]:
    """Yield the release's partners, one for each organisation, with where they are named."""
    told: set[str] = set()
    for place in dossier.release.partners:
        partner = next((one for one in dossier.partners if is_called(one, place)), None)
        if partner and partner.root.id not in told:
            told.add(partner.root.id)
            yield place, partner


def _no_partner(dossier: Dossier) -> Iterator[Hit]:
    """Find the organisations that a text of the release names though they have no part in it."""
    release = dossier.release
    agreement = release.agreement
    signing = [*agreement.signatories, *agreement.witnesses] if agreement else []
    people = [one.person for one in signing if "/" in one.person]
    named = [*release.partners, *(release.about or ()), *(release.contacts or ()), *people]
    part = {one.root.id for one in dossier.partners} | {one.partition("/")[0] for one in named}
    for reference in dict.fromkeys(dossier.bound.references) if dossier.bound else ():
        used, defined = reference.used, reference.defined
        if not used or not defined or used.path != dossier.file.path:
            continue
        folder, _slash, identity = defined.path.partition(".")[0].partition("/")
        is_partner = f"{folder}/{identity}".endswith(f"/{reference.name.partition('.')[0]}")
        if folder == "partners" and is_partner and identity.partition("/")[0] not in part:
            yield Hit(used, {"partner": identity})


def _no_alternative(dossier: Dossier) -> Iterator[Hit]:
    for image in _pictures(dossier):
        if image.alt is None and image.caption is None:
            yield Hit(image.image.span, {"file": image.image})


def _no_credit(dossier: Dossier) -> Iterator[Hit]:
    rows = [one for one in blocks(dossier.release.body) if isinstance(one, ImagesBlock)]
    credited = [image for row in rows if row.credit for image in row.items]
    for image in _pictures(dossier):
        told = image.credit is not None or image in credited
        if not told and not image.image.lower().endswith(".svg"):
            yield Hit(image.image.span, {"file": image.image})


def _pictures(dossier: Dossier) -> Iterator[ImageBlock]:
    """Yield the pictures that say something."""
    for block in blocks(dossier.release.body):
        if isinstance(block, ImageBlock) and not block.decorative and not is_open(block.image):
            yield block


def _embargo_broken(dossier: Dossier) -> Iterator[Hit]:
    """Tell one that came out too early; « communique publish » asks first, and records it."""
    embargo = _embargo(dossier)
    if dossier.bound and dossier.bound.edition:
        return
    if embargo and not embargo.lifted and dossier.release.state == "published":
        yield Hit(embargo.span, {"moment": embargo.moment})


def _embargo_over(dossier: Dossier) -> Iterator[Hit]:
    embargo, typed = _embargo(dossier), dossier.typed.get(Text("state"))
    if embargo and embargo.lifted and dossier.release.state == "approved" and typed is not None:
        yield Hit(typed.span, {"moment": embargo.moment})


def _embargo_too_early(dossier: Dossier) -> Iterator[Hit]:
    embargo, day = _embargo(dossier), dossier.day
    if embargo and day and embargo.day < day and embargo.span.path == dossier.file.path:
        yield Hit(embargo.span, {"moment": embargo.moment})


class _Embargo(NamedTuple):
    """An embargo of which the end is known: its day, the moment in words."""

    day: datetime.date
    moment: str
    lifted: bool
    span: Span


def _embargo(dossier: Dossier) -> _Embargo | None:
    bound = dossier.bound.embargo if dossier.bound else None
    if bound is None or bound.until is None or bound.origin is None:
        return None
    return _Embargo(bound.until.date(), told_moment(bound.until), bound.lifted, bound.origin)


def _not_translated(dossier: Dossier) -> Iterator[Hit]:
    lacking = [
        _called(one)
        for one in (pairs(dossier.original, dossier.release) if dossier.original else ())
        if one.translated is None
    ]
    if lacking:
        yield Hit(dossier.release.title.span, {"parts": ", ".join(lacking)})


def _called(pair: Pair) -> str:
    """Name a part with its line in the original: « quotation (line 45) »."""
    label = next((told.label for name, told in fields() if name == pair.name and told.label), "")
    name = _(label).lower() if label else pair.name
    return _("{name} (line {line})").format(name=name, line=pair.original.span.line)


RULES: tuple[Rule, ...] = (
    Rule(
        code="REQ001",
        message=_("The date line has no place."),
        hint=_("Add a line « place: » with the town."),
        why=_("A date line says where and when: « Metz, le 2 octobre 2019 »."),
        source="AFP, OQLF",
        wrong="Le 2 octobre 2019",
        right="Metz, le 2 octobre 2019",
        release=lambda one: [] if one.release.place else [Hit(one.release.title.span)],
    ),
    Rule(
        code="REQ002",
        message=_("The release has no lead."),
        hint=_("Add « lead: | » and say below who does what, when and where."),
        why=_("Newsrooms read the title and the lead; what is not there is often not read."),
        source="Syntec Conseil Relations Publics",
        wrong="title: …  body: …",
        right="title: …  lead: |  Jean-Luc Bohl… ont signé le 1er octobre 2019 une convention…",
        release=_no_lead,
    ),
    Rule(
        code="REQ003",
        message=_("There is no About text for {partner}."),
        hint=_("Write « about: | » in partners/{partner}.yaml."),
        why=_("Readers who do not know an issuer learn from its About text who is speaking."),
        wrong="partners: [rennes-metropole]",
        right="À propos de Rennes Métropole",
        languages=EVERY,
        release=_no_about,
        document=no_about,
    ),
    Rule(
        code="REQ005",
        severity="error",
        message=_("The release has no press contact."),
        hint=_("Add « contacts: » in a partner's file, valid on the day of the release."),
        why=_("A journalist who has a question must know whom to call."),
        wrong="partners: [metz-metropole]",
        right="Contacts presse – Céline Vincent : 03 87 39 39 14",
        languages=EVERY,
        release=_no_contact,
        document=no_contact,
    ),
    Rule(
        code="REQ006",
        message=_("There is no press contact for {partner} on the day of the release."),
        hint=_("Add one under « contacts: » in partners/{partner}.yaml."),
        why=_("Each issuer answers for its own words, so each gives the press a contact."),
        wrong="Contacts presse : Metz Métropole",
        right="Contacts presse : Metz Métropole, Action Logement",
        release=_issuer_without_contact,
    ),
    Rule(
        code="REQ007",
        severity="error",
        message=_("The picture {file} has no alternative text."),
        hint=_("Say in « alt: » what it shows, or write « decorative: yes »."),
        why=_("Who cannot see a picture hears its alternative text read out."),
        source="RGAA 4.1, critère 1.1",
        wrong="image: signature.jpg",
        right="image: signature.jpg  alt: Les quatre signataires",
        release=_no_alternative,
    ),
    Rule(
        code="REQ008",
        message=_("The picture {file} has no credit."),
        hint=_("Add « credit: » with the photographer's name or the owner of the rights."),
        why=_("The author of a photograph has a right to be named; newsrooms ask for the credit."),
        source="Code de la propriété intellectuelle, art. L121-1",
        wrong="image: signature.jpg",
        right="image: signature.jpg  credit: Metz Métropole",
        release=_no_credit,
    ),
    Rule(
        code="REQ009",
        message=_("The release is published, but under embargo until {moment}."),
        hint=_("Until then, write « state: approved »; if the hour is wrong, correct it."),
        why=_("Nobody may publish before the hour, and every output says so until then."),
        wrong="state: published  embargo: 2099-10-02 10h",
        right="state: approved  embargo: 2099-10-02 10h",
        release=_embargo_broken,
    ),
    Rule(
        code="REQ025",
        severity="info",
        message=_("Its embargo ended on {moment}: the release can be published."),
        hint=_(
            "« communique publish » makes the documents again, without the embargo, and keeps them."
        ),
        why=_("The documents made before the hour still say that they are under embargo."),
        wrong="state: approved  embargo: 2019-10-02 10h",
        right="state: published  embargo: 2019-10-02 10h",
        languages=EVERY,
        release=_embargo_over,
    ),
    Rule(
        code="REQ026",
        message=_("The embargo ends on {moment}, before the day of the release."),
        hint=_("Correct the year, the day or the hour of « embargo: », or « date: »."),
        why=_("Once the hour is past, nothing tells of an embargo: a wrong year lifts it."),
        wrong="date: 2019-10-02  embargo: 2018-10-02 10h",
        right="date: 2019-10-02  embargo: 2019-10-02 10h",
        languages=EVERY,
        release=_embargo_too_early,
    ),
    Rule(
        code="REQ023",
        message=_("{partner} is named, but is no partner of this release."),
        hint=_("Add it to « partners: », or name another; it may be left from an earlier release."),
        why=_("It is printed with article and acronym, but has neither logo nor contact here."),
        wrong="partners: [ville-de-reims]  lead: Une convention avec {ville-de-troyes}",
        right="partners: [ville-de-reims]  lead: Une convention avec {ville-de-reims}",
        release=_no_partner,
    ),
    Rule(
        code="REQ024",
        severity="info",
        message=_("The original has parts that this translation lacks: {parts}."),
        hint=_("Translate them, unless they are left out on purpose: they are not printed."),
        why=_("Readers of the translation would miss what the original tells, and not know it."),
        wrong="title: A nursery",
        right="title: A nursery  lead: It opens in May.",
        languages=EVERY,
        release=_not_translated,
    ),
)
