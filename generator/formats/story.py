"""The facts of a release that exchange formats tell, made once and written several ways."""

import datetime
from collections.abc import Iterator

from generator.content import web
from generator.content.body import Image
from generator.content.document import Contact, Release, in_force
from generator.content.prose import Prose, bare, plain, summary
from generator.formats.style import Style
from generator.formats.templates import label
from generator.records import record

_TYPES = {".html": "text/html", ".pdf": "application/pdf", ".txt": "text/plain"}


@record(frozen=True, slots=True, kw_only=True)
class Photograph:
    """A photograph that goes with a release; `href` is empty where it is not on the web."""

    uri: str
    href: str
    media_type: str
    image: Image


@record(frozen=True, slots=True, kw_only=True)
class Person:
    """Whom to ask, with what reaches her: pairs of a kind (phone, email, web) and a value."""

    name: str
    role: str
    organisation: str
    reached: tuple[tuple[str, str], ...]


@record(frozen=True, slots=True, kw_only=True)
class Story:
    """What exchange formats tell of a release.

    `day` is the beginning of its own day, `changed` the moment of its version, else that day.
    `status` is as IPTC has it: usable, withheld, canceled. `note` is what editors must know first.
    """

    uri: str
    headline: str
    description: str
    status: str
    embargoed: datetime.datetime | None
    day: datetime.datetime | None
    changed: datetime.datetime | None
    version: int
    note: str
    files: tuple[tuple[str, str], ...]
    photographs: tuple[Photograph, ...]
    people: tuple[Person, ...]


def story(release: Release, style: Style) -> Story:
    """Return the facts of a release."""
    edition, day, embargo = release.edition, _day(release), release.embargo
    return Story(
        uri=identifier(release),
        headline=bare(release.title),
        description=summary(release.lead_words),
        status=_status(release),
        embargoed=embargo.until if embargo and not embargo.lifted else None,
        day=day,
        changed=datetime.datetime.fromisoformat(edition.at) if edition and edition.at else day,
        version=edition.number if edition else 1,
        note=" ".join(_notes(release, style)),
        files=tuple(_files(release)),
        photographs=tuple(_photographs(release)),
        people=tuple(_people(release)),
    )


def identifier(release: Release) -> str:
    """Return what names a release in all its versions: its page, or else a number of its own."""
    if release.web:
        return web.file_address(release, ".html", release.slug)
    return _number(f"communique:{release.slug}")


def _number(name: str) -> str:
    import uuid  # which asks the system for more than any page needs

    return uuid.uuid5(uuid.NAMESPACE_URL, name).urn


def _status(release: Release) -> str:
    if release.edition and release.edition.withdrawn:
        return "canceled"
    embargo = release.embargo
    endless = embargo and not embargo.lifted and embargo.until is None
    return "withheld" if release.state == "draft" or endless else "usable"


def _day(release: Release) -> datetime.datetime | None:
    """Return when the day of a release begins, where it comes out."""
    if release.date is None or not release.zone:
        return None
    from zoneinfo import ZoneInfo

    return datetime.datetime.combine(release.date, datetime.time(), ZoneInfo(release.zone))


def _notes(release: Release, style: Style) -> Iterator[str]:
    words, printed = label(style, release.language), in_force(release)
    if printed.embargo:
        yield f"{words('embargo')} {plain(printed.embargo.text)}."
    if release.state == "draft":
        yield f"{words('draft')}."
        if release.fingerprint:
            yield f"{words('fingerprint')} {release.digits}."
    if printed.notice:
        yield bare(printed.notice)


def _files(release: Release) -> Iterator[tuple[str, str]]:
    """Yield the addresses of the documents on the web, with their types."""
    if web.is_shown(release):
        for suffix, media_type in _TYPES.items():
            yield web.file_address(release, suffix), media_type


def _photographs(release: Release) -> Iterator[Photograph]:
    shown = web.is_shown(release)
    for image, asset in web.photographs(release):
        href = web.photograph_address(release, asset) if shown else ""
        uri = href or _number(f"sha256:{asset.digest}")
        yield Photograph(uri=uri, href=href, media_type=asset.media_type, image=image)


def _people(release: Release) -> Iterator[Person]:
    for group in release.contacts:
        for organisation in group.organisations:
            for one in organisation.contacts:
                yield _person(one, organisation.name)


def _person(one: Contact, organisation: str) -> Person:
    who = ", ".join(filter(None, map(bare, (one.service, one.office, one.agency))))
    kinds: tuple[tuple[str, tuple[Prose, ...]], ...] = (
        ("phone", one.phones),
        ("email", one.emails),
        ("web", (one.website,)),
    )
    reached = (
        (kind, run.href.removeprefix("tel:").removeprefix("mailto:"))
        for kind, several in kinds
        for prose in several
        for run in prose
        if run.href
    )
    name = bare(one.name) or who or organisation
    role = bare(one.role) or (who if name != who else "")
    return Person(name=name, role=role, organisation=organisation, reached=tuple(reached))
