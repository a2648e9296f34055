"""Open a .docx from outside: bounded, without entities, and nothing in it is trusted."""

from collections.abc import Iterator, Mapping
from io import BytesIO
from xml.etree.ElementTree import Element, ParseError, TreeBuilder, XMLParser
from zipfile import BadZipFile, LargeZipFile, ZipFile
from zlib import error as ZlibError

from generator.findings import Finding, Rejected, Span
from generator.messages import _

MOST_BYTES, MOST_PARTS = 20_000_000, 2_000
"""What a part may hold when it is unpacked, and how many parts there may be."""
DEEPEST, MOST_ELEMENTS = 200, 400_000
_OLE = b"\xd0\xcf\x11\xe0"
_BODY, _COMMENTS, _EXTENDED = (
    "word/document.xml",
    "word/comments.xml",
    "word/commentsExtended.xml",
)


class Package:
    """The parts of a .docx that corrections are read from, by their names; opening may refuse."""

    def __init__(self, data: bytes, path: str) -> None:
        self.path = path
        if data.startswith(_OLE):
            raise self.refusal(
                "CORR001",
                _("This is a .doc of an older Word, or one under a password."),
                _("Open it in Word and save it as .docx, without a password."),
            )
        try:
            with ZipFile(BytesIO(data)) as archive:
                self._parts = dict(self._wanted(archive))
        except (BadZipFile, LargeZipFile, ZlibError, NotImplementedError, RuntimeError, EOFError):
            raise self._no_document() from None
        except (ParseError, ValueError, LookupError):
            raise self.hostile() from None
        if self.body is None:
            raise self._no_document()

    @property
    def body(self) -> Element | None:
        """The document itself."""
        return self._parts.get(_BODY)

    @property
    def comments(self) -> Element | None:
        """The comments."""
        return self._parts.get(_COMMENTS)

    @property
    def extended(self) -> Element | None:
        """Which comments are settled, and which answer others."""
        return self._parts.get(_EXTENDED)

    @property
    def custom(self) -> Iterator[Element]:
        """What programs left in the file."""
        return (one for name, one in self._parts.items() if name.startswith("customXml/"))

    def refusal(self, code: str, message: str, hint: str) -> Rejected:
        """Return what is raised of this file."""
        return Rejected([Finding(code, message, Span(self.path, 1, 1, 1, 1), hint)])

    def _no_document(self) -> Rejected:
        return self.refusal(
            "CORR001",
            _("This is no Word document (.docx), or it is damaged."),
            _("Open it in Word and save it as .docx."),
        )

    def hostile(self) -> Rejected:
        """Return what is raised of what no release looks like."""
        return self.refusal(
            "CORR002",
            _("This document holds what no Word document needs, or far too much of it."),
            _("Ask whoever sent it to copy the text into a new document."),
        )

    def _wanted(self, archive: ZipFile) -> Iterator[tuple[str, Element]]:
        names = archive.namelist()
        if len(names) > MOST_PARTS:
            raise self.hostile()
        for name in dict.fromkeys(names):
            custom = name.startswith("customXml/item") and "Props" not in name
            if name in (_BODY, _COMMENTS, _EXTENDED) or (custom and name.endswith(".xml")):
                with archive.open(name) as part:
                    data = part.read(MOST_BYTES + 1)
                if len(data) > MOST_BYTES:
                    raise self.hostile()
                yield name, _parsed(data)


def _parsed(data: bytes) -> Element:
    parser = XMLParser(target=_Bounded())
    parser.feed(data)
    root: Element = parser.close()
    return root


class _Bounded:
    """Build a tree; raise ValueError for a DTD, which alone brings entities, and for too much."""

    def __init__(self) -> None:
        self._builder = TreeBuilder()
        self._depth = self._count = 0
        self.data, self.close = self._builder.data, self._builder.close

    def doctype(self, name: str, _public: str | None, _system: str | None) -> None:
        raise ValueError(name)

    def start(self, tag: str, attributes: Mapping[str, str]) -> Element:
        self._depth += 1
        self._count += 1
        if self._depth > DEEPEST or self._count > MOST_ELEMENTS:
            raise ValueError(tag)
        return self._builder.start(tag, dict(attributes))

    def end(self, tag: str) -> Element:
        self._depth -= 1
        return self._builder.end(tag)
