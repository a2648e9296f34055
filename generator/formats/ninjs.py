"""Write a release as ninjs 3.1, the JSON of IPTC for news, as agencies take it in.

https://iptc.org/std/ninjs/: one schema, which allows no field of its own.
"""

import json
from collections.abc import Callable, Iterator
from typing import Any
from xml.etree.ElementTree import Element, tostring

from generator.content.document import Event, Release
from generator.content.prose import bare
from generator.content.web import file_address
from generator.formats.story import Person, Photograph, Story, story
from generator.formats.style import Style
from generator.formats.xhtml import articles, text

_SCHEMA = "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#"


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of ninjs files for one run."""
    article = articles(style)
    return lambda release: _written(_item(release, story(release, style), article(release)))


def _written(item: Any) -> bytes:
    return (json.dumps(_full(item), ensure_ascii=False, indent=2) + "\n").encode()


def _full(value: Any) -> Any:
    """Return a value without what is empty in it."""
    if isinstance(value, dict):
        full = {key: _full(one) for key, one in value.items()}
        return {key: one for key, one in full.items() if one not in ("", None, [], {})}
    return [_full(one) for one in value] if isinstance(value, list) else value


def _item(release: Release, told: Story, written: Element) -> dict[str, Any]:
    return {
        "uri": told.uri,
        "standard": {"name": "ninjs", "version": "3.1", "schema": _SCHEMA},
        "type": "text",
        "representationType": "full",
        "version": str(told.version),
        "firstCreated": _moment(told.day),
        "versionCreated": _moment(told.changed),
        "embargoedUntil": _moment(told.embargoed),
        "pubStatus": told.status,
        "edNote": told.note,
        "language": release.language,
        "title": told.headline,
        "headlines": [
            {"role": "main", "contentType": "text/plain", "value": told.headline},
            *_said("subtitle", bare(release.subtitle)),
        ],
        "descriptions": _said("summary", told.description),
        "by": ", ".join(release.partners),
        "located": release.located,
        "places": [{"name": release.located, "rel": "located"}] if release.located else [],
        "slugline": release.slug,
        "organisations": [{"name": name, "rel": "source"} for name in release.partners],
        "infoSources": [{"name": name, "role": "source"} for name in release.partners],
        "people": [_person(one) for one in told.people],
        "genres": [{"name": "Press Release"}],
        "bodies": list(_bodies(text(written), tostring(written, encoding="unicode"))),
        "renditions": [_rendition(*one) for one in told.files],
        "associations": [*map(_photograph, told.photographs), *_translations(release, told)],
        "events": [_event(release.event)] if release.event else [],
        "altIds": list(_ids(release)),
    }


def _moment(moment: Any) -> str:
    return moment.isoformat(timespec="seconds") if moment else ""


def _said(role: str, value: str) -> list[dict[str, Any]]:
    return [{"role": role, "contentType": "text/plain", "value": value}] if value else []


def _bodies(plain: str, marked: str) -> Iterator[dict[str, Any]]:
    counts = {"charCount": len(plain), "wordCount": len(plain.split())}
    yield {"role": "main", "contentType": "text/plain", **counts, "value": plain}
    yield {"role": "main", "contentType": "application/xhtml+xml", **counts, "value": marked}


def _person(person: Person) -> dict[str, Any]:
    reached = [{"type": kind, "role": "press", "value": value} for kind, value in person.reached]
    office = ", ".join(filter(None, (person.role, person.organisation)))
    name = person.name if person.name == office else f"{person.name} ({office})"
    return {"name": name, "rel": "contact", "contactInfo": reached}


def _rendition(href: str, media_type: str) -> dict[str, str]:
    return {"name": media_type.rpartition("/")[2], "href": href, "contentType": media_type}


def _photograph(photograph: Photograph) -> dict[str, Any]:
    image = photograph.image
    caption = bare(image.caption)
    return {
        "uri": photograph.uri,
        "name": image.alt or caption or "photograph",
        "rel": "picture",
        "type": "picture",
        "descriptions": [*_said("caption", caption), *_said("alternative", image.alt)],
        "by": bare(image.credit),
        "renditions": [
            {
                "name": "original",
                "href": photograph.href,
                "contentType": photograph.media_type,
            }
        ]
        if photograph.href
        else [],
    }


def _translations(release: Release, told: Story) -> Iterator[dict[str, Any]]:
    """Yield the same release in other languages, where they are on the web."""
    for version in release.versions if told.files else ():
        yield {
            "uri": file_address(release, ".html", version.slug),
            "name": version.language,
            "rel": "translation",
            "language": version.language,
        }


def _event(event: Event) -> dict[str, str]:
    name = bare(event.name) or " – ".join(map(bare, filter(None, (event.date, event.time))))
    return {"name": name, "rel": "about"}


def _ids(release: Release) -> Iterator[dict[str, str]]:
    """Yield what else names a release: its file, its wording, that of the version before."""
    yield {"role": "slug", "value": release.slug}
    if release.fingerprint:
        yield {"role": "sha256", "value": release.fingerprint}
    if release.edition and release.edition.replaces:
        yield {"role": "replaces", "value": f"sha256:{release.edition.replaces}"}
    if release.edition and release.edition.earlier:
        yield {"role": "earlier", "value": release.edition.earlier}
