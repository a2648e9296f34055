"""Cut a plain text into passages: an old communiqué, a partner's draft, words copied from a PDF.

Nothing tells what a line is there for but its words and its place; what cannot be made out is
text. Nothing is lost either: every line that has words comes out in one passage.
"""

from generator.findings import Span
from generator.proofing.passages import Passage
from generator.proofing.plain.lines import Paragraph, lines, paragraphs, read_lines
from generator.proofing.plain.roles import with_roles
from generator.source.tree import Text

__all__ = ["Item", "lines", "read"]


class Item(Text):
    """An item of a list, with the mark that stood before it; empty when it was lost."""

    bullet: Text


def read(text: str, *, path: str, language: str = "fr") -> list[Passage]:
    """Return the passages of a plain text, in order; `path` is what findings call it.

    Leading blanks, bullets and the `#` of headings are left out, blanks inside and at the end of
    lines are not.
    """
    return [
        Passage(_text(paragraph, path), paragraph.role, language, printed=True)
        for paragraph in with_roles(list(paragraphs(read_lines(text))))
    ]


def _text(paragraph: Paragraph, path: str) -> Text:
    first, last = paragraph.lines[0], paragraph.lines[-1]
    starts, offset = [], 0
    for line in paragraph.lines:
        starts.append((offset, line.number, line.column))
        offset += len(line.text) + 1
    span = Span(path, first.number, first.column, last.number, last.column + len(last.text))
    kind = Item if paragraph.role == "item" else Text
    words = "\n".join(line.text for line in paragraph.lines)
    text = kind.typed(words, span, tuple(starts), block=True)
    if isinstance(text, Item):
        column = first.indent + 1
        at = Span(path, first.number, column, first.number, column + len(first.bullet))
        text.bullet = Text.typed(first.bullet, at, block=True)
    return text
