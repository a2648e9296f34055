"""Cut a plain text into passages: an old communiqué, a partner's draft, words copied from a PDF.

Nothing tells what a line is there for but its words and its place; what cannot be made out is
text. Nothing is lost either: every line that has words comes out in one passage.
"""

from generator.findings import Span
from generator.proofing.passages import Passage
from generator.proofing.plain.line import Line, lines, read_lines
from generator.proofing.plain.paragraph import Paragraph, paragraphs
from generator.proofing.plain.role import one_title, with_roles, without_letterhead
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
    found = one_title(without_letterhead(with_roles(list(paragraphs(read_lines(text))))))
    return [
        Passage(_text(paragraph, path), paragraph.role, language, printed=True)
        for paragraph in found
    ]


def _text(paragraph: Paragraph, path: str) -> Text:
    typed = paragraph.lines
    words = "\n".join(line.text for line in typed)
    starts, offset = [], 0
    for line in typed:
        starts.append((offset, line.number, line.column))
        offset += len(line.text) + 1
    last = typed[-1]
    ends = (last.number, last.column + len(last.text))
    span = Span(path, typed[0].number, typed[0].column, *ends)
    kind = Item if paragraph.role == "item" else Text
    text = kind.typed(words, span, tuple(starts), block=True)
    if isinstance(text, Item):
        text.bullet = _bullet(typed[0], path)
    return text


def _bullet(line: Line, path: str) -> Text:
    column = line.indent + 1
    span = Span(path, line.number, column, line.number, column + len(line.bullet))
    return Text.typed(line.bullet, span, block=True)
