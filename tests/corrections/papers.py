"""Make the .docx of a release, and correct it in the markup that Word writes."""

import io
import zipfile
from dataclasses import dataclass, field
from itertools import count
from xml.sax.saxutils import escape, quoteattr

from generator.corrections.tokens import edits
from generator.corrections.units import printed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
HAND = 'w:author="Anne Petit" w:date="2026-11-30T09:00:00Z"'
NUMBERS = count(100)


def run(text: str, tag: str = "t", dress: str = "") -> str:
    return f'<w:r>{dress}<w:{tag} xml:space="preserve">{escape(text)}</w:{tag}></w:r>'


def signed(tag: str, content: str, author: str = "Anne Petit") -> str:
    by = HAND.replace("Anne Petit", author)
    return f'<w:{tag} w:id="{next(NUMBERS)}" {by}>{content}</w:{tag}>'


def added(text: str, author: str = "Anne Petit") -> str:
    return signed("ins", run(text), author)


def cut(text: str, author: str = "Anne Petit") -> str:
    return signed("del", run(text, "delText"), author)


def tracked(before: str, after: str, author: str = "Anne Petit") -> str:
    """Return a paragraph's content with what differs as tracked changes."""
    made, at = "", 0
    for one in edits(before, after):
        made += run(before[at : one.start]) + cut(before[one.start : one.end], author)
        made += added(one.text, author)
        at = one.end
    return made + run(before[at:])


def anchored(anchor: str, content: str) -> str:
    number = next(NUMBERS)
    start = f'<w:bookmarkStart w:id="{number}" w:name="{anchor}"/>'
    return f'{start}{content}<w:bookmarkEnd w:id="{number}"/>'


def paragraph(content: str, mark: str = "") -> str:
    """Return a paragraph; `mark` is « ins » or « del » where its end was added or cut."""
    inside = f'<w:pPr><w:rPr><w:{mark} w:id="{next(NUMBERS)}" {HAND}/></w:rPr></w:pPr>'
    return f"<w:p>{inside if mark else ''}{content}</w:p>"


@dataclass
class Paper:
    """A document: what was sent, and how each of its paragraphs stands in the body."""

    slug: str
    fingerprint: str
    sent: list
    body: dict[str, str] = field(default_factory=dict)
    comments: str = ""
    custom: bool = True

    def find(self, words: str) -> tuple[str, str]:
        """Return the anchor and the text of the paragraph that holds words."""
        return next((name, text) for name, text, _place in self.sent if words in text)

    def put(self, anchor: str, xml: str) -> None:
        self.body[anchor] = xml

    def rewrite(self, words: str, new: str, *, track: bool = True, author: str = "Anne Petit"):
        """Correct words of a paragraph, tracked or not."""
        anchor, text = self.find(words)
        after = text.replace(words, new)
        content = tracked(text, after, author) if track else run(after)
        self.put(anchor, paragraph(anchored(anchor, content)))

    def bytes(self) -> bytes:
        body = "".join(self.body.values())
        parts = {
            "[Content_Types].xml": "<Types/>",
            "word/document.xml": f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>',
        }
        if self.comments:
            parts["word/comments.xml"] = f'<w:comments xmlns:w="{W}">{self.comments}</w:comments>'
        if self.custom:
            parts["customXml/item1.xml"] = self._custom()
        return zipped(parts)

    def _custom(self) -> str:
        rows = "".join(
            f'<paragraph id="{name}"{_where(place)}>{escape(text)}</paragraph>'
            for name, text, place in self.sent
        )
        return (
            f'<release xmlns="urn:communique:corrections:1" slug={quoteattr(self.slug)}'
            f' language="fr" fingerprint="{self.fingerprint}" program="0">{rows}</release>'
        )


def _where(place) -> str:
    if place is None:
        return ""
    return (
        f' path={quoteattr(place.path)} line="{place.line}" column="{place.column}"'
        f' end-line="{place.end_line}" end-column="{place.end_column}"'
    )


def zipped(parts) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(name, text)
    return buffer.getvalue()


def paper(file, workspace) -> Paper:
    """Return the document of a release as it goes out."""
    state = printed(file, workspace)
    sent = [
        (f"cq_{at:012x}", unit.text, unit.place)
        for at, unit in enumerate(state.units)
        if unit.text.strip()
    ]
    made = Paper(file.slug, state.release.fingerprint, sent)
    made.body = {name: paragraph(anchored(name, run(text))) for name, text, _place in sent}
    return made
