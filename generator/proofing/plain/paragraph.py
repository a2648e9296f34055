"""Put the lines of a plain text together that belong together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.proofing.passages import Role
from generator.proofing.plain.line import BLANKS, Kind, Line

# Longer lines were not broken by a page: each is a paragraph.
WRAPPED = 160


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Lines that belong together, what they are, and the role that follows from it."""

    lines: tuple[Line, ...]
    role: Role = "text"

    @property
    def kind(self) -> Kind:
        """What the first line is."""
        return self.lines[0].kind

    @property
    def words(self) -> str:
        """The text in one line."""
        return " ".join(line.text.strip(BLANKS) for line in self.lines)


def paragraphs(typed: Sequence[Line | None]) -> Iterator[Paragraph]:
    """Put the lines of a paragraph together; in the contacts each line stands for itself."""
    in_contacts = False
    for block in _blocks(typed):
        width = max(len(line.text.rstrip(BLANKS)) for line in block)
        current: list[Line] = []
        for read_line in block:
            line = _taken_literally(read_line, current)
            in_contacts = line.kind == "contacts" or (in_contacts and line.kind != "about")
            if current and (in_contacts or _anew(current[-1], line, width)):
                yield Paragraph(tuple(current))
                current = []
            current.append(line)
        yield Paragraph(tuple(current))


def _blocks(typed: Sequence[Line | None]) -> Iterator[list[Line]]:
    block: list[Line] = []
    for line in [*typed, None]:
        if line:
            block.append(line)
        elif block:
            yield block
            block = []


def _taken_literally(line: Line, before: Sequence[Line]) -> Line:
    """Take a dash for an aside, not a bullet, when the line before it is not at its end."""
    if line.bullet not in ("-", "–", "—") or not before or before[0].bullet == line.bullet:
        return line
    if re.search(r"[.;:,!?…»][*_)]*\Z", before[-1].text.rstrip(BLANKS)):
        return line
    text = line.mark + line.text
    return replace(line, column=line.indent + 1, text=text, bullet="", mark="", kind="")


def _anew(before: Line, line: Line, width: int) -> bool:
    """Tell whether a line begins a paragraph though no blank line stands before it."""
    if line.kind or before.kind not in ("", "bullet", "underlined"):
        return True
    text = before.text.rstrip(BLANKS)
    if len(text) > WRAPPED or text.isupper() != line.text.isupper():
        return len(text) > WRAPPED or text.isupper()
    # The page would have had room for the next word: the break was meant.
    needed = len(text) + 1 + len(line.text.split(maxsplit=1)[0])
    if re.search(r"[.;:!?…][\s»”’\")*]*\Z", text):
        return needed <= 0.85 * width
    return needed <= 0.75 * width and line.text[0].isupper()
