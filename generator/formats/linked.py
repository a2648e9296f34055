"""Tell search engines and networks what a page is: JSON-LD, OpenGraph, links to its other forms.

All of it needs an address on the web, and is said of what the public may see only.
"""

import json
from collections.abc import Iterator
from typing import Any

from markupsafe import Markup

from generator.content import web
from generator.content.document import Release
from generator.content.prose import bare
from generator.formats.story import Story, story
from generator.formats.style import Style

_LOCALES = {"fr": "fr_FR", "en": "en_GB", "de": "de_DE"}
# What would end the script, or a line of it, in some reader.
_UNSAFE = str.maketrans({one: f"\\u{ord(one):04x}" for one in "<>&\u2028\u2029"})


def head(release: Release, style: Style) -> Markup:
    """Return what a page tells of itself in its head; nothing where it is not on the web."""
    if not web.is_shown(release):
        return Markup("")
    told = story(release, style)
    page = web.file_address(release, ".html")
    data = json.dumps(_article(release, told, page), ensure_ascii=False, indent=1)
    script = Markup(data.translate(_UNSAFE))
    return Markup("\n").join(
        [
            *(Markup("<link{}>").format(_attributes(one)) for one in _links(release, told, page)),
            *(
                Markup('<meta property="{}" content="{}">').format(name, value)
                for name, value in _graph(release, told, page)
                if value
            ),
            Markup('<script type="application/ld+json">\n{}\n</script>').format(script),
        ]
    )


def _attributes(said: dict[str, str]) -> Markup:
    return Markup("").join(Markup(' {}="{}"').format(*one) for one in said.items())


def _links(release: Release, told: Story, page: str) -> Iterator[dict[str, str]]:
    """Yield links to the page itself, its other forms and its translations, itself among them."""
    yield {"rel": "canonical", "href": page}
    for href, media_type in told.files:
        if media_type != "text/html":
            yield {"rel": "alternate", "type": media_type, "href": href}
    if release.versions:
        yield {"rel": "alternate", "hreflang": release.language, "href": page}
    for version in release.versions:
        href = web.file_address(release, ".html", version.slug)
        yield {"rel": "alternate", "hreflang": version.language, "href": href}


def _graph(release: Release, told: Story, page: str) -> Iterator[tuple[str, str]]:
    """Yield what OpenGraph has names for (https://ogp.me)."""
    yield "og:type", "article"
    yield "og:title", told.headline
    yield "og:description", told.description
    yield "og:url", page
    yield "og:site_name", release.partners[0] if release.partners else ""
    yield "og:locale", _LOCALES.get(release.language, "")
    for version in release.versions:
        yield "og:locale:alternate", _LOCALES.get(version.language, "")
    for photograph in told.photographs:
        yield "og:image", photograph.href
        yield "og:image:type", photograph.media_type
        yield "og:image:alt", photograph.image.alt
    yield "article:published_time", told.day.isoformat() if told.day else ""
    if release.edition and release.edition.number > 1 and told.changed:
        yield "article:modified_time", told.changed.isoformat()


def _article(release: Release, told: Story, page: str) -> dict[str, Any]:
    """Return the release as schema.org has it."""
    houses = [{"@type": "Organization", "name": name} for name in release.partners]
    article = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "@id": told.uri,
        "url": page,
        "mainEntityOfPage": page,
        "headline": told.headline,
        "alternativeHeadline": bare(release.subtitle),
        "description": told.description,
        "inLanguage": release.language,
        "datePublished": told.day.isoformat() if told.day else "",
        "dateModified": told.changed.isoformat() if told.changed else "",
        "dateline": bare(release.dateline),
        "author": houses,
        "publisher": houses[0] if houses else "",
        "contentLocation": {"@type": "Place", "name": release.located} if release.located else "",
        "image": list(_images(told)),
        "identifier": _identifier(release),
        "version": str(told.version),
        "associatedMedia": [
            {"@type": "MediaObject", "contentUrl": href, "encodingFormat": media_type}
            for href, media_type in told.files
            if media_type != "text/html"
        ],
        "workTranslation": [
            {"@id": web.file_address(release, ".html", one.slug), "inLanguage": one.language}
            for one in release.versions
        ],
    }
    return {name: value for name, value in article.items() if value}


def _images(told: Story) -> Iterator[dict[str, Any]]:
    for one in told.photographs:
        caption, credit = bare(one.image.caption), bare(one.image.credit)
        said = {"caption": caption or one.image.alt, "creditText": credit}
        kept = {name: value for name, value in said.items() if value}
        yield {"@type": "ImageObject", "contentUrl": one.href, **kept}


def _identifier(release: Release) -> dict[str, str] | str:
    if not release.fingerprint:
        return ""
    return {"@type": "PropertyValue", "propertyID": "sha256", "value": release.fingerprint}
