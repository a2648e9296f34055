"""Tell what the lines of a plain text are, and put those together that belong together."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from generator.language.french.days import DAY, WEEKDAY
from generator.language.french.names import CAPITAL
from generator.patterns import lazy
from generator.proofing.passages import Role
from generator.records import record

Kind: TypeAlias = Literal[
    "", "bullet", "heading", "kicker", "dateline", "notice", "about", "contacts", "contact",
    "more", "link", "cell", "underlined",
]  # fmt: skip

BLANKS = " \t\f\v\u00a0\u2007\u2009\u200b\u202f\ufeff"
TITLE, HEADING = 250, 120


@record(frozen=True, slots=True)
class Line:
    """A line without the blanks and the mark it begins with; `indent` counts the blanks.

    `mark` is what was left out after them: a bullet, or the `#` of a heading, and a space.
    """

    number: int
    column: int
    text: str
    indent: int = 0
    bullet: str = ""
    mark: str = ""
    kind: Kind = ""


# A place may have a point (« St. Denis »), has five words at most, with capitals but for « sur »,
# « de la »…; a sentence has others.
CAPITALISED = rf"(?:[dl]['’])?[{CAPITAL}][\w’'.-]*"
LINK = r"aux?|de|des|du|en|et|la|les?|l[èe]s|sous|sur|à|-"
PLACE = rf"(?!(?:[^\s,]+ ){{5}}[^\d\s-]){CAPITALISED}(?:(?: (?:{LINK})){{0,3}} {CAPITALISED})*"
URL = r"(?:https?://|www\.)[^\s\])]+"
LINKED = rf"{URL}|@[\w.]+|\[[^\]]*\]\([^)\s]*\)|[\w.+-]+@[\w.-]+\.\w+"
BULLET = lazy(r"([•▪◦‣·●■□►▸➢➤✓✔\ue000-\uf8ff]|[-*–—](?=\s))\s*(?=\S)")
UNDERLINE = lazy(r"[-=_*~–—]{3,}")
MARKDOWN = lazy(r"#{1,6}\s+(?=\S)")
KINDS: Mapping[Kind, re.Pattern[str]] = {
    "kicker": lazy(
        r"(?i)communiqu[ée]s?(?:\s+de\s+presse)?(?:\s+(?:commun|conjoint))?|point\s+presse"
        r"|invitation(?:\s+(?:à\s+la\s+)?presse)?|dossier\s+de\s+presse|alerte\s+presse"
        r"|note\s+aux\s+rédactions|information\s+presse|avis\s+aux\s+médias"
    ),
    "dateline": lazy(
        rf"{PLACE}(?i:,\s+(?:le\s+)?|(?<! le)(?<! du)(?: -)?\s+)"
        rf"(?i:{DAY}\s+\d{{4}}|(?:(?:{WEEKDAY})\s+)?\d\d?[/.]\d\d?[/.]\d{{2,4}})\.?"
    ),
    "notice": lazy(r"(?i)(?:sous\s+)?embargo\b.{0,100}"),
    "about": lazy(r"(?i)[aà]\s+propos\s+(?:de\b|des\b|du\b|d['’]).{1,100}(?<![.,;])"),
    "contacts": lazy(r"(?i)(?:vos\s+|les\s+)?contacts?(?:\s+(?:de\s+)?(?:presse|médias?))*\s*:?"),
    "contact": lazy(r"(?i)contacts?\b[^:.]{0,80}:.{0,60}(?:\d\d[ .-]?\d\d[ .-]?\d\d|@|presse).*"),
    "more": lazy(
        r"(?i)(?:plus\s+d['’]informations?|(?:pour\s+)?en\s+savoir\s+(?:plus|\+)|nous\s+suivre"
        r"|suivez[ -]nous|retrouvez[ -]nous)\b.{0,200}"
    ),
    "link": lazy(rf"(?:{LINKED})(?:[\s–—|/•,-]+(?:{LINKED}))*"),
    "cell": lazy(r"\|.*\|"),
}


def lines(text: str) -> list[str]:
    """Return the lines of a text, as findings count them: they end at LF, CR LF or CR."""
    return re.split(r"\r\n|\r|\n", text)


def read_lines(text: str) -> list[Line | None]:
    """Return the lines of a text, None for those that are blank or draw a line."""
    found: list[Line | None] = []
    for number, typed in enumerate(lines(text), start=1):
        words = typed.strip(BLANKS)
        if UNDERLINE.fullmatch(words):
            _underline(found)
        found.append(_line(number, typed) if words and not UNDERLINE.fullmatch(words) else None)
    return found


def _underline(above: list[Line | None]) -> None:
    """Take the short text above a line of dashes for a heading."""
    first = len(above)
    while first > 0 and (line := above[first - 1]) and not line.kind:
        first -= 1
    heading = above[first:]
    if heading and heading[0] and sum(len(line.text) for line in heading if line) <= TITLE:
        above[first] = replace(heading[0], kind="underlined")


def _line(number: int, typed: str) -> Line:
    text = typed.lstrip(BLANKS)
    indent = len(typed) - len(text)
    bullet = BULLET.match(text)
    begins = MARKDOWN.match(text) or bullet
    mark = begins[0] if begins else ""
    text = text.removeprefix(mark)
    kind = "bullet" if bullet else _kind(text) or ("heading" if begins else "")
    return Line(
        number, indent + len(mark) + 1, text, indent, bullet[1] if bullet else "", mark, kind
    )


def _kind(text: str) -> Kind:
    words = text.strip(f"{BLANKS}*_")
    return next((kind for kind, pattern in KINDS.items() if pattern.fullmatch(words)), "")


# Longer lines were not broken by a page: each is a paragraph.
WRAPPED = 160


@record(frozen=True, slots=True)
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
