"""What a document has and what it lacks, read from the file itself."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from zipfile import ZipFile

import pikepdf
from pypdfium2 import PdfDocument
from pypdfium2.raw import FPDF_PAGEOBJ_FORM, FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_PATH

DRAWN = (FPDF_PAGEOBJ_FORM, FPDF_PAGEOBJ_IMAGE, FPDF_PAGEOBJ_PATH)
LETTERHEAD = 0.12
"""The share of the first page's height, from the top, in which a letterhead has its logos."""
# pdfium joins a word that a line cuts, and writes a character for its hyphen that no text has.
HYPHENATED = re.compile(r"[^\W\d_](?:[\x02\ufffe]|\u2010\r?\n)(?=[^\W\d_])")
UA, A = "{http://www.aiim.org/pdfua/ns/id/}", "{http://www.aiim.org/pdfa/ns/id/}"


@dataclass(frozen=True, slots=True)
class Read:
    """What stands in a document; None where its kind cannot tell."""

    kilobytes: float
    pages: int | None = None
    tagged: bool | None = None
    language: str = ""
    titled: bool = False
    claims: tuple[str, ...] = ()
    fonts: tuple[str, ...] = ()
    embedded: bool | None = None
    hyphenated: int | None = None
    letterhead: int | None = None
    attached: int = 0


def read(file: Path) -> Read:
    """Read a PDF or a Word document."""
    return _pdf(file) if file.suffix == ".pdf" else _docx(file)


def _pdf(file: Path) -> Read:
    with pikepdf.open(file) as pdf, pdf.open_metadata() as metadata:
        root = pdf.Root
        fonts = {str(font.BaseFont).lstrip("/"): font for font in _fonts(pdf)}
        ua, a = metadata.get(f"{UA}part"), metadata.get(f"{A}part")
        level = metadata.get(f"{A}conformance", "").lower()
        read = Read(
            kilobytes=file.stat().st_size / 1000,
            pages=len(pdf.pages),
            tagged=bool(root.get("/MarkInfo", {}).get("/Marked")) and "/StructTreeRoot" in root,
            language=str(root.get("/Lang", "")),
            titled=bool(metadata.get("dc:title") or pdf.docinfo.get("/Title")),
            claims=(*([f"PDF/UA-{ua}"] if ua else []), *([f"PDF/A-{a}{level}"] if a else [])),
            fonts=tuple(sorted({name.rpartition("+")[2] for name in fonts})),
            embedded=all(map(_is_embedded, fonts.values())),
            attached=len(pdf.attachments),
            hyphenated=_hyphenated(file),
            letterhead=_letterhead(file),
        )
    return read


def _fonts(pdf: pikepdf.Pdf) -> Iterator[pikepdf.Object]:
    for page in pdf.pages:
        fonts = page.obj.get("/Resources", {}).get("/Font", {})
        yield from (font for font in dict(fonts).values() if "/BaseFont" in font)


def _is_embedded(font: pikepdf.Object) -> bool:
    inner = font.DescendantFonts[0] if "/DescendantFonts" in font else font
    about = inner.get("/FontDescriptor", {})
    return any(name in about for name in ("/FontFile", "/FontFile2", "/FontFile3"))


def _hyphenated(file: Path) -> int:
    """Count the lines that end within a word."""
    with PdfDocument(file) as pdf:
        texts = [page.get_textpage().get_text_bounded() for page in pdf]
    return sum(len(HYPHENATED.findall(text)) for text in texts)


def _letterhead(file: Path) -> int:
    """Count what is drawn in the letterhead: logos, of paths or points."""
    with PdfDocument(file) as pdf:
        page = pdf[0]
        width, height = page.get_size()
        places = [one.get_bounds() for one in page.get_objects(DRAWN, max_depth=4)]
    top = height * (1 - LETTERHEAD)
    return sum(
        bottom > top and right - left < width * 0.9 and up - bottom > 2
        for left, bottom, right, up in places
    )


def _docx(file: Path) -> Read:
    with ZipFile(file) as parts:
        names = parts.namelist()
        words = parts.read("word/document.xml").decode()
        styles = parts.read("word/styles.xml").decode()
        core = parts.read("docProps/core.xml").decode()
    fonts = set(re.findall(r'w:ascii="([^"]+)"', words + styles))
    language = re.search(r'<w:lang [^>]*w:val="([^"]+)"', words + styles)
    return Read(
        kilobytes=file.stat().st_size / 1000,
        language=language[1] if language else "",
        titled="<dc:title>" in core and "<dc:title></dc:title>" not in core,
        fonts=tuple(sorted(fonts)),
        embedded=any(name.startswith("word/fonts/") for name in names),
        letterhead=sum(name.startswith("word/media/") for name in names),
    )
