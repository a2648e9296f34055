"""Make a PDF for everyone and for good: PDF/UA-1 and PDF/A-3a in one file.

The engine writes the one or the other. It is asked for the archive's, and what readers who listen
need is put right before the file is written; so is what would change from one machine to the next.
"""

import re
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from functools import partial
from hashlib import sha256
from importlib import import_module
from importlib.resources import files
from io import BytesIO
from typing import Any

from generator.content.document import Release

OPTIONS = {"pdf_variant": "pdf/a-3a", "output_intent": "sRGB"}

_UA = b"""<rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">
<pdfuaid:part>1</pdfuaid:part></rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"
 xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
<pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType>
<pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>Part of ISO 14289 to which the file conforms</pdfaProperty:description>
</rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas></rdf:Description>
</rdf:RDF>"""
"""The claim of PDF/UA, and what PDF/A wants to be told of a claim that it does not know."""
IDENTIFIER = "dcterms.identifier"
"""What the page calls its fingerprint."""
_NUMBER = "dcterms.hasversion"  # the engine reads the names of a page in small letters
_IDENTIFIER = b"""<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:identifier>%s</dc:identifier></rdf:Description>
"""
_VERSION = b"""<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/">
<dc:date><rdf:Seq><rdf:li>%s</rdf:li></rdf:Seq></dc:date>
<xmpMM:VersionID>%s</xmpMM:VersionID></rdf:Description>
"""
_EARLIER = b"""<rdf:Description rdf:about="" xmlns:xmpMM="http://ns.adobe.com/xap/1.0/mm/"
 xmlns:stRef="http://ns.adobe.com/xap/1.0/sType/ResourceRef#">
<xmpMM:DerivedFrom rdf:parseType="Resource"><stRef:documentID>%s</stRef:documentID>
<stRef:versionID>%d</stRef:versionID></xmpMM:DerivedFrom></rdf:Description>
"""
"""In terms that PDF/A knows; those of the page (`dcterms`) would have to be declared to it."""
_PRINTED = 4
_COPIED = {b"2010": b"002d", b"2011": b"002d", b"00a0": b"0020"}
"""What a reader takes for a shape: fonts draw characters alike, and the engine knows only one."""
_OWED = ("/TD", "/TH", "/Figure", "/Link")
"""Elements that stand for something even when there is nothing in them."""
_NO_DAY = date(1970, 1, 1)
_LIKE_AN_END = b"\r\nendstream"
_TURNS = 8
_FINGERPRINT = re.compile(r"sha256:[0-9a-f]{64}")
_FONT = re.compile(rb"/([A-Z]{6}) (\S+ Tf)")


@dataclass(slots=True)
class Profile:
    """What the numbers of colours mean, as the engine asks for it.

    Its own way rewrites the file, each version of a library as it likes, and leaves it open.
    """

    content: bytes
    name: str = "sRGB"
    components: tuple[list[str], ...] = (["r"], ["g"], ["b"])
    pdf_reference: bytes | None = None


def colours() -> dict[str, Profile]:
    """Return the meaning of colours, by the name in OPTIONS."""
    return {"sRGB": Profile((files("weasyprint.pdf") / "sRGB2014.icc").read_bytes())}


def attachments(release: Release) -> list[Any]:
    """Return the files that go with a release, as of its day, for the engine to put inside."""
    attachment = import_module("weasyprint").Attachment
    day = datetime.combine(release.date or _NO_DAY, time(), UTC)
    return [
        attachment(
            string=one.text,
            name=one.name,
            description=one.name,
            created=day,
            modified=day,
            relationship="Source",
        )
        for one in release.sources
    ]


def finish(document: Any, pdf: Any) -> None:
    """Put right what the engine has made and not yet written."""
    said = _identifier(document.metadata.custom) + _version(document.metadata.custom)
    told = _UA.replace(b"</rdf:RDF>", said + b"</rdf:RDF>")
    objects = {one.reference: one for one in pdf.objects}
    for one in pdf.objects:
        if isinstance(one, dict):
            _describe(one)
        elif hasattr(one, "stream"):
            _mend(one, told)
    _tidy_tree(pdf, objects)
    _name_fonts(pdf, objects)
    pdf.write = partial(_write, pdf, pdf.write)


def _describe(one: Any) -> None:
    """Say of a table header what it heads, of a link that it is printed.

    The engine's name for a header ends with its row and its column; the first row heads columns.
    """
    if one.get("Type") == "/Annot":
        one["F"] = _PRINTED
    if one.get("S") == "/TH" and "ID" in one:
        row = one["ID"].string.split("-")[-2]
        one["A"]["Scope"] = "/Column" if row == "0" else "/Row"


def _identifier(meta: Mapping[str, str]) -> bytes:
    """Tell the fingerprint that the page tells; a template of staff may tell anything."""
    said = _FINGERPRINT.fullmatch(meta.get(IDENTIFIER, ""))
    return _IDENTIFIER % said[0].encode() if said else b""


def _version(meta: Mapping[str, str]) -> bytes:
    """Tell which version the page is, of which day, and which one it replaces."""
    number = re.fullmatch(r"[1-9]\d{0,3}", meta.get(_NUMBER, ""), re.A)
    day = re.fullmatch(r"\d{4}-\d\d-\d\d", meta.get("dcterms.issued", ""), re.A)
    if not (number and day):
        return b""
    told = _VERSION % (day[0].encode(), number[0].encode())
    earlier = _FINGERPRINT.fullmatch(meta.get("dcterms.replaces", ""))
    return told + (_EARLIER % (earlier[0].encode(), int(number[0]) - 1) if earlier else b"")


def _mend(one: Any, told: bytes) -> None:
    """Say what the file is, what letters mean; have pictures drawn as they are."""
    if one.extra.get("Type") == "/EmbeddedFile":
        one.extra["Subtype"] = "/application#2fyaml"  # each Python knows others by their names
    one.extra.pop("Interpolate", None)  # PDF/A: no reader may make points of its own
    if one.extra.get("Type") == "/Metadata":
        one.stream[:] = [part.replace(b"</rdf:RDF>", told) for part in one.stream]
        one.compress = False  # for archives that know nothing of PDF
    if b"begincmap" in one.stream:
        one.stream[:] = map(_copied, one.stream)


def _copied(line: bytes) -> bytes:
    """Let a line « <shape> <characters> » give characters that an address or a search may have."""
    shape, between, text = line.partition(b"> <")
    return (
        shape + between + re.sub(rb"[0-9a-f]{4}", lambda code: _COPIED.get(code[0], code[0]), text)
    )


# What is read aloud ------------------------------------------------------------------------------


def _tidy_tree(pdf: Any, objects: Mapping[bytes, Any]) -> None:
    """Take out of what is read aloud what stands in margins, and elements that hold nothing.

    The engine leaves margins out of the tree, and marks them as text all the same. Those of a
    single page stay so: checkers take a line that no other page repeats for forgotten text.
    """
    root = objects[pdf.catalog["StructTreeRoot"]]
    read, several = set(_kept(root, objects)), len(pdf.page_references) > 1
    places = objects[root["ParentTree"]]["Nums"]
    marks = dict(zip(places[::2], places[1::2], strict=True))
    for reference in pdf.page_references:
        page = objects[reference]
        elements = marks[page["StructParents"]]
        aside = [at for at, element in enumerate(elements) if element not in read and several]
        _as_artifacts(objects[page["Contents"]].stream, set(aside))
        for at in aside:
            elements[at] = b"null"


def _kept(element: Any, objects: Mapping[bytes, Any]) -> Iterator[bytes]:
    """Yield the elements below one, but for those that hold nothing, which are taken out."""
    for kid in [kid for kid in element["K"] if kid in objects]:
        below = objects[kid]
        if "K" not in below:
            continue
        yield from _kept(below, objects)
        if not below["K"] and below["S"] not in _OWED:
            element["K"].remove(kid)
        else:
            yield kid


def _as_artifacts(stream: list[Any], aside: Collection[int]) -> None:
    """Mark what has one of these numbers as no part of the text."""
    for at, mark in enumerate(stream):
        if isinstance(mark, dict) and mark.get("MCID") in aside:
            stream[at - 1] = b"/Artifact"
            stream[at] = b"<</Type /Pagination>>"


# The same bytes everywhere -----------------------------------------------------------------------


def _name_fonts(pdf: Any, objects: Mapping[bytes, Any]) -> None:
    """Tag fonts by what is in them: the engine's tags tell how this Pango writes their names."""
    every = [one for one in pdf.objects if isinstance(one, dict)]
    tags: dict[bytes, bytes] = {}
    for one in every:
        if one.get("Type") == "/FontDescriptor":
            file = objects[one.get("FontFile2") or one["FontFile3"]]
            name = bytes(one["FontName"])
            tags[name[1:7]] = _tag(name[8:], *file.stream)
    for one in every:
        for key in ("FontName", "BaseFont"):
            if key in one:
                one[key] = b"/" + tags.get(one[key][1:7], one[key][1:7]) + one[key][7:]
        for old in [name for name in one if isinstance(name, str) and name.encode() in tags]:
            one[tags[old.encode()].decode()] = one.pop(old)
    for one in pdf.objects:
        for at, part in enumerate(getattr(one, "stream", ())):
            if isinstance(part, bytes) and part.endswith(b" Tf"):
                one.stream[at] = _FONT.sub(
                    lambda call: b"/" + tags.get(call[1], call[1]) + b" " + call[2], part
                )


def _tag(*content: bytes) -> bytes:
    """Return six capitals for a content."""
    digest = sha256(b"".join(content)).digest()
    return bytes(ord("A") + byte % 26 for byte in digest[:6])


# The file ----------------------------------------------------------------------------------------


def _write(pdf: Any, write: Callable[..., None], output: BytesIO, *options: Any) -> None:
    """Write a file in which no data ends like a line: checkers would miss its last byte.

    One in 256 does. An empty line or object more makes it end otherwise; keys in another order do
    not, for the last byte counts up the others. What looks so within a photograph stays.
    """
    for count in range(len(pdf.objects), len(pdf.objects) + _TURNS):
        pdf.current_position, made = 0, BytesIO()
        write(made, *options)
        if _LIKE_AN_END not in made.getvalue():
            break
        del pdf.objects[count:]
        for one in pdf.objects:
            if _LIKE_AN_END in (one.data if hasattr(one, "stream") else b""):
                one.stream = [*one.stream, b""]
                one.extra |= {key: one.extra[key] + 1 for key in ("Length1",) if key in one.extra}
        pdf.add_object(type(pdf.catalog)())
    output.write(made.getvalue())
