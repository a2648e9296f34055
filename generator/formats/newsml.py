"""Write a release as a NewsML-G2 2.35 news item, the XML of IPTC, with its text in XHTML.

https://iptc.org/standards/newsml-g2/: its catalogues give codes their meaning, by address.
"""

import datetime
from collections.abc import Callable
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.content.document import Release
from generator.content.prose import bare
from generator.content.web import file_address
from generator.formats.story import Person, Photograph, Story, story
from generator.formats.style import Style
from generator.formats.xhtml import articles, text

_NAR, _XHTML = "http://iptc.org/std/nar/2006-10-01/", "http://www.w3.org/1999/xhtml"
_CATALOG = "http://www.iptc.org/std/catalog/catalog.IPTC-G2-Standards_38.xml"
_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_UNDATED = "1970-01-01T00:00:00Z"
"""A draft may have no day yet, and an item must say when its version was made."""


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of NewsML files for one run."""
    article = articles(style)

    def write(release: Release) -> bytes:
        told = story(release, style)
        item = Element(
            "newsItem",
            {
                "xmlns": _NAR,
                "standard": "NewsML-G2",
                "standardversion": "2.35",
                "conformance": "power",
                "guid": told.uri,
                "version": str(told.version),
                _LANG: release.language,
            },
        )
        SubElement(item, "catalogRef", {"href": _CATALOG})
        _manage(item, release, told)
        _describe(item, release, told)
        for one in told.people:
            _person(item, one)
        _content(item, release, article(release))
        return bytes(tostring(item, encoding="utf-8", xml_declaration=True)) + b"\n"

    return write


def _manage(item: Element, release: Release, told: Story) -> None:
    """Say what becomes of the item: its status, moments, links to what belongs to it."""
    meta = SubElement(item, "itemMeta")
    SubElement(meta, "itemClass", {"qcode": "ninat:text"})
    for name in release.partners[:1] or (release.slug,):
        _name(SubElement(meta, "provider", {"literal": name}), name)
    SubElement(meta, "versionCreated").text = _moment(told.changed) or _UNDATED
    if told.day:
        SubElement(meta, "firstCreated").text = _moment(told.day)
    if told.embargoed:
        SubElement(meta, "embargoed").text = _moment(told.embargoed)
    SubElement(meta, "pubStatus", {"qcode": f"stat:{told.status}"})
    SubElement(meta, "fileName").text = f"{release.stem}.newsml.xml"
    SubElement(meta, "title").text = told.headline
    if told.note:
        SubElement(meta, "edNote").text = told.note
    for href, media_type in told.files:
        link = {"rel": "irel:seeAlso", "href": href, "contenttype": media_type}
        SubElement(meta, "link", link)
    for version in release.versions if told.files else ():
        href = file_address(release, ".html", version.slug)
        SubElement(
            meta, "link", {"rel": "irel:seeAlso", "href": href, "hreflang": version.language}
        )
    for photograph in told.photographs:
        _photograph(meta, photograph)


def _photograph(meta: Element, photograph: Photograph) -> None:
    if not photograph.href:
        return
    said = {"href": photograph.href, "contenttype": photograph.media_type}
    link = SubElement(meta, "link", {"rel": "irel:seeAlso", **said})
    caption = bare(photograph.image.caption) or photograph.image.alt
    if caption:
        SubElement(link, "title").text = caption


def _describe(item: Element, release: Release, told: Story) -> None:
    """Say what the text is and tells."""
    meta = SubElement(item, "contentMeta")
    if told.day:
        SubElement(meta, "contentCreated").text = _moment(told.day)
    if told.changed and told.changed != told.day:
        SubElement(meta, "contentModified").text = _moment(told.changed)
    if release.located:
        _name(SubElement(meta, "located", {"literal": release.located}), release.located)
    for name in release.partners:
        _name(SubElement(meta, "creator", {"literal": name}), name)
    SubElement(meta, "altId").text = release.slug
    if release.fingerprint:
        SubElement(meta, "altId").text = f"sha256:{release.fingerprint}"
    SubElement(meta, "language", {"tag": release.language})
    _name(SubElement(meta, "genre", {"literal": "Press Release"}), "Press Release")
    if release.event and (name := bare(release.event.name)):
        about = SubElement(meta, "subject", {"type": "cpnat:event", "literal": name})
        _name(about, name)
    SubElement(meta, "slugline").text = release.slug
    SubElement(meta, "headline").text = told.headline
    if release.subtitle:
        SubElement(meta, "headline", {"role": "hldrole:sub"}).text = bare(release.subtitle)
    if release.dateline:
        SubElement(meta, "dateline").text = bare(release.dateline)
    if release.partners:
        SubElement(meta, "by").text = ", ".join(release.partners)
    if told.description:
        SubElement(meta, "description", {"role": "drol:summary"}).text = told.description


def _person(item: Element, person: Person) -> None:
    """Say how to reach whom the press may ask."""
    asserted = SubElement(item, "assert", {"literal": person.name})
    SubElement(asserted, "type", {"qcode": "cpnat:person"})
    _name(asserted, person.name)
    details = SubElement(asserted, "personDetails")
    if person.organisation:
        _name(SubElement(details, "affiliation", {"literal": person.organisation}), person.role)
    if person.reached:
        info = SubElement(details, "contactInfo")
        for kind, value in person.reached:
            SubElement(info, kind).text = value


def _content(item: Element, release: Release, written: Element) -> None:
    counts = {"wordcount": str(len(text(written).split()))}
    content = SubElement(item, "contentSet")
    inline = SubElement(content, "inlineXML", {"contenttype": "application/xhtml+xml", **counts})
    page = SubElement(inline, "html", {"xmlns": _XHTML, _LANG: release.language})
    SubElement(SubElement(page, "head"), "title").text = bare(release.title)
    body = SubElement(page, "body")
    SubElement(body, "h1").text = bare(release.title)
    body.append(written)


def _name(parent: Element, words: str) -> None:
    if words:
        SubElement(parent, "name").text = words


def _moment(moment: datetime.datetime | None) -> str:
    return moment.isoformat(timespec="seconds") if moment else ""
