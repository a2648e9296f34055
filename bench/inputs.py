"""The text of a release as other programs want it, and the scripts that call them."""

import json
import re
from html import escape
from html.parser import HTMLParser
from pathlib import Path

TYPST = (
    "import sys, typst\n"
    "typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], pdf_standards='ua-1')"
)
RENDERCV = (
    "import sys, rendercv\nfrom pathlib import Path\n"
    "text = Path(sys.argv[1]).read_text(encoding='utf-8')\n"
    "assert not rendercv.create_a_pdf_from_a_yaml_string(text, Path(sys.argv[2]))"
)
FPDF2 = """
import sys
from pathlib import Path
from fpdf import FPDF
pdf, fonts = FPDF(), Path(sys.argv[3])
for style, name in {"": "Regular", "I": "Italic", "B": "Semibold", "BI": "SemiboldItalic"}.items():
    pdf.add_font("Maison", style, fonts / f"MaisonSerif-{name}.ttf")
pdf.set_font("Maison", size=11)
pdf.set_lang("fr")
pdf.set_title(sys.argv[4])
pdf.add_page()
pdf.write_html(Path(sys.argv[1]).read_text(encoding="utf-8"), font_family="Maison")
pdf.output(sys.argv[2])
"""
TYPST_HEAD = """\
#set document(title: {title})
#set page(paper: "a4", margin: 2.2cm)
#set text(font: "Maison Serif", size: 10.5pt, lang: "fr", region: "FR", hyphenate: true)
#set par(justify: false, spacing: 0.9em)
#show heading: set text(font: "Maison Sans", weight: 600)
"""
BLOCKS = {*("h1", "h2", "h3", "h4", "p", "li", "td", "th", "figcaption", "dt", "dd", "address")}


class _Blocks(HTMLParser):
    """Collects the words of each block of a page."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[tuple[str, str]] = []
        self._hidden = 0

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag in BLOCKS:
            self.found.append((tag, ""))
        self._hidden += tag in ("style", "script", "head", "svg")

    def handle_endtag(self, tag: str) -> None:
        self._hidden -= tag in ("style", "script", "head", "svg")

    def handle_data(self, data: str) -> None:
        if self.found and not self._hidden:
            tag, words = self.found[-1]
            self.found[-1] = tag, words + data


def blocks(page: Path) -> list[tuple[str, str]]:
    """Return the blocks of a page with their words, in order: the tag, the words."""
    parser = _Blocks()
    parser.feed(page.read_text(encoding="utf-8"))
    # Only what breaks a line is folded: no-break spaces are the text's own.
    folded = ((tag, re.sub(r"[ \t\n]+", " ", words).strip(" ")) for tag, words in parser.found)
    return [(tag, words) for tag, words in folded if words]


def typst(page: Path) -> str:
    """Return a Typst document of the same words, in the fonts of the house."""
    found = blocks(page)
    lines = [TYPST_HEAD.format(title=json.dumps(title(found), ensure_ascii=False))]
    for tag, words in found:
        mark = {"h1": "= ", "h2": "== ", "h3": "=== ", "h4": "==== ", "li": "- "}.get(tag, "")
        lines.append(f"{mark}#{json.dumps(words, ensure_ascii=False)}\n")
    return "\n".join(lines)


def rendercv(page: Path) -> str:
    """Return a curriculum vitae with the words of a release as its only section."""
    found = blocks(page)
    words = [words for tag, words in found if tag != "h1"]
    cv = {"cv": {"name": title(found), "sections": {"communiqué": words}}}
    return json.dumps(cv, ensure_ascii=False)  # which is YAML, too


def simple_html(page: Path) -> str:
    """Return headings, paragraphs and lists alone, as fpdf2 reads HTML."""
    kept = {"h1", "h2", "h3", "h4"}
    lines = []
    for tag, words in blocks(page):
        name = tag if tag in kept else "p"
        lines.append(f"<{name}>{'• ' if tag == 'li' else ''}{escape(words)}</{name}>")
    return "\n".join(lines)


def title(found: list[tuple[str, str]]) -> str:
    """Return the title among blocks."""
    return next((words for tag, words in found if tag == "h1"), "")


def written(path: Path, text: str) -> Path:
    """Write a text and return where."""
    path.write_text(text, encoding="utf-8")
    return path
