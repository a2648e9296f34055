"""Read a Word document of any origin: its paragraphs, and the fingerprint that it carries."""

import zipfile
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, fromstring

from generator.messages import _
from generator.proving.paper import Unreadable
from generator.records import record

_BYTES_AT_MOST = 20_000_000
"""What a part of it may hold when it is unpacked."""
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"


@record(frozen=True, slots=True)
class Worded:
    """What a document says, a text a paragraph, and the part that tells what it was made of."""

    paragraphs: tuple[str, ...]
    made_of: bytes


def read(data: bytes) -> Worded:
    """Read a document, its tracked changes as if accepted; raises Unreadable."""
    try:
        with zipfile.ZipFile(BytesIO(data)) as archive:
            body = fromstring(_part(archive, "word/document.xml"))
            known = "customXml/item1.xml" in archive.namelist()
            made_of = _part(archive, "customXml/item1.xml") if known else b""
    except (zipfile.BadZipFile, KeyError, ParseError, OSError, RuntimeError, ValueError):
        raise Unreadable(_("it is no Word document, or a damaged one")) from None
    return Worded(tuple(map(_text, body.iter(f"{_W}p"))), made_of)


def _part(archive: zipfile.ZipFile, name: str) -> bytes:
    with archive.open(name) as part:
        data = part.read(_BYTES_AT_MOST + 1)
    if len(data) > _BYTES_AT_MOST or b"<!" in data:  # declarations, which no document has
        raise ValueError
    return data


def _text(paragraph: Element) -> str:
    return "".join(one.text or "" for one in paragraph.iter(f"{_W}t"))
