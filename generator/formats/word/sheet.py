"""Turn the elements of a page into paragraphs, lists, tables and pictures of a Word document."""

import zipfile
from base64 import b64decode
from hashlib import sha256
from importlib import import_module
from io import BytesIO
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element, SubElement, tostring

from generator.content.document import Release
from generator.content.prose import bare
from generator.findings import Span
from generator.formats.word.dress import Dress, pieces
from generator.messages import _
from generator.records import record
from generator.version import __version__

WANTED = _("Word documents need python-docx: install it with « pip install communique[word] »")
_BLANK = Path(__file__).parent / "blank"
_NEVER = (1980, 1, 1, 0, 0, 0)
_NAMESPACE = "urn:communique:corrections:1"
_LANGUAGES = {"fr": "fr-FR", "en": "en-GB", "de": "de-DE"}
_STYLES = {
    "kicker": "Kicker",
    "dateline": "Dateline",
    "subtitle": "Subtitle",
    "caption": "Caption",
    "photograph": "Photograph",
}
_HEADINGS = ("h2", "h3", "h4", "h5", "h6")
_CONTENT = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"
_RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml"
_PIXEL = 9525
"""The units of Word in a pixel of CSS."""


@record(frozen=True, slots=True)
class Anchor:
    """A paragraph that was written: its bookmark, its words, where the first of them were typed."""

    name: str
    text: str
    place: Span | None


class Sheet:
    """A Word document that is being written."""

    def __init__(self, release: Release) -> None:
        self._release = release
        self._document = _opened()
        self._anchors: list[Anchor] = []
        self._language = _LANGUAGES.get(release.language, release.language)

    # Elements -------------------------------------------------------------------------------------

    def write(self, element: Element, style: str = "", depth: int = 0) -> None:
        """Write an element and what is below it, in the style that its surroundings ask for."""
        kind = element.get("class", "")
        for one in element:
            named = _STYLES.get(one.get("class", ""), "")
            if one.tag == "h1":
                self._paragraphs(one, "Title")
            elif one.tag in _HEADINGS:
                self._paragraphs(one, f"Heading {one.tag[1]}")
            elif one.tag == "p":
                self._paragraphs(one, named or style or ("Warning" if kind == "warnings" else ""))
            elif one.tag == "img":
                self._pictures(element, "Logos")
                return
            elif one.tag == "li":
                self._item(one, depth)
            elif one.tag == "table" and one.get("role") != "presentation":
                self._table(one)
            elif kind == "logos":
                self._paragraphs(one, "Logos")
            elif one.get("class") != "warnings":  # they stand before all else
                quoted = "Quote" if one.tag == "blockquote" else style
                self.write(one, quoted, depth + (one.tag == "ul"))

    def _paragraphs(self, element: Element, style: str, goes_on: str = "") -> None:
        """Write a paragraph, and one more for each line that breaks in it."""
        if element.find("img") is not None:
            self._pictures(element, style)
            return
        for number, line in enumerate(pieces(element)):
            self._paragraph(line, goes_on if number and goes_on else style)

    def _item(self, item: Element, depth: int) -> None:
        number = f" {min(depth, 3)}" if depth > 1 else ""
        self._paragraphs(item, f"List Bullet{number}", f"List Continue{number}")
        for one in item.iter("ul"):
            self.write(_only(one), depth=depth)
            return

    def _paragraph(self, line: list[tuple[str, Dress]], style: str, within: Any = None) -> Any:
        """Write a paragraph with its anchor."""
        holder = self._document if within is None else within
        paragraph = holder.add_paragraph(style=style or None) if within is None else within
        text = "".join(words for words, _dress in line)
        if not text.strip():
            return paragraph
        place = next((dress.place for _words, dress in line if dress.place), None)
        number = len(self._anchors)
        made = sha256(f"{self._release.slug}\0{number}\0{text}".encode()).hexdigest()
        anchor = Anchor(f"cq_{made[:12]}", text, place)
        self._anchors.append(anchor)
        _mark(paragraph, "bookmarkStart", number, anchor.name)
        for words, dress in line:
            self._run(paragraph, words, dress)
        _mark(paragraph, "bookmarkEnd", number)
        return paragraph

    def _run(self, paragraph: Any, words: str, dress: Dress) -> None:
        run = paragraph.add_run(words)
        run.bold, run.italic = dress.bold or None, dress.italic or None
        run.font.superscript = dress.raised or None
        if dress.marked:
            run.font.highlight_color = import_module("docx.enum.text").WD_COLOR_INDEX.YELLOW
        if dress.language:
            _language(run, _LANGUAGES.get(dress.language, dress.language))
        if dress.href:
            run.style = "Hyperlink"
            _link(paragraph, run, dress.href)

    def _table(self, table: Element) -> None:
        rows = list(table.iter("tr"))
        made = self._document.add_table(len(rows), len(list(rows[0])), style="Release Table")
        _heads(made.rows[0])
        right = import_module("docx.enum.text").WD_ALIGN_PARAGRAPH.RIGHT
        for row, cells in zip(made.rows, rows, strict=True):
            for cell, one in zip(row.cells, cells, strict=True):
                paragraph = cell.paragraphs[0]
                paragraph.style = "Cell"
                if one.get("align") == "right":
                    paragraph.alignment = right
                for line in pieces(one)[:1]:
                    self._paragraph(line, "", paragraph)
        self._document.add_paragraph(style="Caption")

    def _pictures(self, element: Element, style: str) -> None:
        """Write the pictures of an element side by side, each with its alternative text."""
        paragraph = self._document.add_paragraph(style=style)
        for one in element:
            if one.tag == "img":
                self._picture(paragraph, one)
            elif one.text:
                paragraph.add_run(f"{one.text}   ")

    def _picture(self, paragraph: Any, one: Element) -> None:
        data = b64decode(one.get("src", "").partition(",")[2])
        width, height = (int(one.get(name, "1")) * _PIXEL for name in ("width", "height"))
        shown = paragraph.add_run().add_picture(BytesIO(data), width, height)
        about = shown._inline.docPr
        about.set("descr", one.get("alt", ""))
        about.set("name", f"image{about.get('id')}")
        paragraph.add_run("   ")

    # The file -------------------------------------------------------------------------------------

    def finish(self, *, foot: str, head: str) -> bytes:
        """Return the bytes of the document, the same each time."""
        self._tell()
        (section,) = self._document.sections
        if head:
            section.header.paragraphs[0].text = head
        paragraph = section.footer.paragraphs[0]
        paragraph.add_run(f"{foot}\t")
        _page_number(paragraph)
        self._keep()
        file = BytesIO()
        self._document.save(file)
        return _timeless(file)

    def _tell(self) -> None:
        """Say in the properties what it is, in which language and of which day."""
        import datetime

        about = self._document.core_properties
        about.title = bare(self._release.title)
        about.language = self._language
        about.author = ", ".join(self._release.partners)
        about.identifier = (
            f"sha256:{self._release.fingerprint}" if self._release.fingerprint else ""
        )
        about.created = about.modified = datetime.datetime(1980, 1, 1)
        styles = self._document.styles.element
        styles.find(f".//{_w('lang')}").set(_w("val"), self._language)

    def _keep(self) -> None:
        """Put in the part that tells what was written and where it was typed."""
        packuri, part = (
            import_module("docx.opc.packuri").PackURI,
            import_module("docx.opc.part").Part,
        )
        package = self._document.part.package
        told = part(packuri("/customXml/item1.xml"), "application/xml", self._told(), package)
        facts = part(packuri("/customXml/itemProps1.xml"), _CONTENT, _properties(), package)
        told.relate_to(facts, f"{_RELATION}Props")
        self._document.part.relate_to(told, _RELATION)

    def _part(self, name: str, content: str, data: bytes) -> Any:
        at = import_module("docx.opc.packuri").PackURI(f"/customXml/{name}")
        part = import_module("docx.opc.part").Part
        return part(at, content, data, self._document.part.package)

    def _told(self) -> bytes:
        release = self._release
        root = Element("release", xmlns=_NAMESPACE, slug=release.slug, language=release.language)
        root.set("fingerprint", release.fingerprint)
        root.set("program", __version__)
        for one in self._anchors:
            SubElement(root, "paragraph", {"id": one.name, **_where(one.place)}).text = one.text
        return bytes(tostring(root, "utf-8", xml_declaration=True))


def _where(place: Span | None) -> dict[str, str]:
    if place is None:
        return {}
    numbers = {
        "line": place.line,
        "column": place.column,
        "end-line": place.end_line,
        "end-column": place.end_column,
    }
    return {"path": place.path, **{name: str(number) for name, number in numbers.items()}}


def _only(element: Element) -> Element:
    """Return an element that holds another alone."""
    holder = Element("div")
    holder.append(element)
    return holder


# What python-docx has no words for ---------------------------------------------------------------


def _opened() -> Any:
    """Open the blank that every document begins as. Raises OSError where python-docx lacks."""
    try:
        library = import_module("docx")
    except ImportError:
        raise OSError(0, WANTED) from None
    file = BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        for path in sorted(one for one in _BLANK.rglob("*") if one.is_file()):
            archive.write(path, path.relative_to(_BLANK).as_posix())
    return library.Document(file)


def _w(name: str) -> str:
    return str(import_module("docx.oxml.ns").qn(f"w:{name}"))


def _element(tag: str, /, **attributes: str) -> Any:
    made = import_module("docx.oxml").OxmlElement(f"w:{tag}")
    for key, value in attributes.items():
        made.set(_w(key), value)
    return made


def _mark(paragraph: Any, kind: str, number: int, name: str = "") -> None:
    named = {"name": name} if name else {}
    paragraph._p.append(_element(kind, id=str(number), **named))


def _language(run: Any, code: str) -> None:
    run._r.get_or_add_rPr().append(_element("lang", val=code))


def _link(paragraph: Any, run: Any, address: str) -> None:
    kind = import_module("docx.opc.constants").RELATIONSHIP_TYPE.HYPERLINK
    link = _element("hyperlink")
    number = paragraph.part.relate_to(address, kind, is_external=True)
    link.set(import_module("docx.oxml.ns").qn("r:id"), number)
    paragraph._p.append(link)
    link.append(run._r)


def _heads(row: Any) -> None:
    row._tr.get_or_add_trPr().append(_element("tblHeader"))


def _page_number(paragraph: Any) -> None:
    for kind, text in (("begin", ""), ("", "PAGE"), ("separate", ""), ("", ""), ("end", "")):
        run = paragraph.add_run()
        if kind:
            run._r.append(_element("fldChar", fldCharType=kind))
        elif text:
            told = _element("instrText")
            told.text = text
            run._r.append(told)
        else:
            run.text = "1"


def _properties() -> bytes:
    """Return what Word wants to know of a part of somebody's, or it drops it."""
    space = "http://schemas.openxmlformats.org/officeDocument/2006/customXml"
    number = "{C0331715-0E00-4C0D-A1E5-000000000001}"
    root = Element("ds:datastoreItem", {"ds:itemID": number, "xmlns:ds": space})
    references = SubElement(root, "ds:schemaRefs")
    SubElement(references, "ds:schemaRef", {"ds:uri": _NAMESPACE})
    return bytes(tostring(root, "utf-8", xml_declaration=True))


def _timeless(file: BytesIO) -> bytes:
    """Return the same archive without the hour at which it was made."""
    made = BytesIO()
    with zipfile.ZipFile(file) as before, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(zipfile.ZipInfo(name, _NEVER), before.read(name), zipfile.ZIP_DEFLATED)
    return made.getvalue()
