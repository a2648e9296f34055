"""Read whose a photograph is: cameras, agencies and programs write it in different places."""

import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PIL.ImageFile import ImageFile

ARTIST, COPYRIGHT = 0x013B, 0x8298
_IPTC = {ARTIST: ((2, 110), (2, 80)), COPYRIGHT: ((2, 116),)}
_XMP = {ARTIST: ("photoshop:Credit", "dc:creator"), COPYRIGHT: ("dc:rights",)}
_PNG = {ARTIST: "Author", COPYRIGHT: "Copyright"}


def credits(image: "ImageFile") -> dict[int, str]:
    """Return the author and the rights of a photograph by their numbers in Exif, as far as told."""
    told = {tag: _told(image, tag) for tag in (ARTIST, COPYRIGHT)}
    return {tag: words for tag, words in told.items() if words}


def _told(image: "ImageFile", tag: int) -> str:
    for look in (_exif, _iptc, _xmp, _png):
        with suppress(Exception):  # what a library meets in a broken file has no end of types
            if words := look(image, tag).strip(" \0\n\r\t"):
                return words
    return ""


def _exif(image: "ImageFile", tag: int) -> str:
    return _text(image.getexif().get(tag, ""))


def _iptc(image: "ImageFile", tag: int) -> str:
    from PIL.IptcImagePlugin import getiptcinfo

    found: dict[tuple[int, int], Any] = getiptcinfo(image) or {}
    return _text(next((found[one] for one in _IPTC[tag] if one in found), ""))


def _xmp(image: "ImageFile", tag: int) -> str:
    from html import unescape  # with a table of all names of characters

    packet = _text(image.info.get("xmp") or image.info.get("XML:com.adobe.xmp") or "")
    for name in _XMP[tag]:
        inside = rf"<{name}>\s*(?:<rdf:\w+>\s*<rdf:li[^>]*>)?([^<]+)|\b{name}=\"([^\"]+)\""
        if found := re.search(inside, packet):
            return unescape(found[1] or found[2])
    return ""


def _png(image: "ImageFile", tag: int) -> str:
    return _text(image.info.get(_PNG[tag], ""))


def _text(value: Any) -> str:
    """Read a text that is UTF-8 today, and was Latin-1 in old cameras."""
    first = value[0] if isinstance(value, list) else value
    data = first.encode("latin-1", "replace") if type(first) is str and first.isascii() else first
    if isinstance(data, str):
        with suppress(UnicodeError):
            return data.encode("latin-1").decode()
        return data
    try:
        return bytes(data).decode()
    except UnicodeError:
        return bytes(data).decode("latin-1")
