"""Cut a plain text into passages: an old communiqué, a partner's draft, words copied from a PDF.

Nothing tells what a line is there for but its words and its place; what cannot be made out is
text. Nothing is lost either: every line that has words comes out in one passage.
"""

from generator.findings import Span
from generator.proofing.passages import Passage
from generator.proofing.plain.line import Line, lines, read_lines
from generator.proofing.plain.paragraph import Paragraph, paragraphs
from generator.proofing.plain.role import one_title, with_roles
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
    found = one_title(with_roles(list(paragraphs(read_lines(text)))))
    return [
        Passage(_text(paragraph, path), paragraph.role, language, printed=True)
        for paragraph in found
    ]


def _text(paragraph: Paragraph, path: str) -> Text:
    typed = paragraph.lines
    text = (Item if paragraph.role == "item" else Text)("\n".join(line.text for line in typed))
    starts, offset = [], 0
    for line in typed:
        starts.append((offset, line.number, line.column))
        offset += len(line.text) + 1
    text.starts, text.block = tuple(starts), True
    text.span = Span(path, 0, 0, 0, 0)  # for `span_of`, which asks it for the path
    text.span = text.span_of(0, len(text))
    if isinstance(text, Item):
        text.bullet = _bullet(typed[0], path)
    return text


def _bullet(line: Line, path: str) -> Text:
    bullet = Text(line.bullet)
    column = line.indent + 1
    bullet.starts, bullet.block = ((0, line.number, column),), True
    bullet.span = Span(path, line.number, column, line.number, column + len(bullet))
    return bullet
