"""Cut a plain text into passages: an old communiqué, a partner's draft, words copied from a PDF.

Nothing tells what a line is there for but its words and its place; what cannot be made out is
text. Nothing is lost either: every line that has words comes out in one passage.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal, TypeAlias

from generator.findings import Span
from generator.proofing.passages import Passage, Role
from generator.source.tree import Text

Kind: TypeAlias = Literal[
    "", "bullet", "heading", "kicker", "dateline", "notice", "about", "contacts", "contact",
    "more", "link", "cell", "underlined",
]  # fmt: skip
Part: TypeAlias = Literal["head", "body", "about", "contacts"]

BLANKS = " \t\f\v\u00a0\u2007\u2009\u200b\u202f\ufeff"
# Longer lines were not broken by a page: each is a paragraph.
WRAPPED = 160
TITLE, HEADING = 250, 120


class Item(Text):
    """An item of a list, with the mark that stood before it; empty when it was lost."""

    bullet: Text


@dataclass(frozen=True, slots=True)
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


def read(text: str, *, path: str, language: str = "fr") -> list[Passage]:
    """Return the passages of a plain text, in order; `path` is what findings call it.

    Leading blanks, bullets and the `#` of headings are left out, blanks inside and at the end of
    lines are not.
    """
    paragraphs = _one_title(_with_roles(list(_paragraphs(_lines(text)))))
    return [
        Passage(_text(paragraph, path), paragraph.role, language, printed=True)
        for paragraph in paragraphs
    ]


def lines(text: str) -> list[str]:
    """Return the lines of a text, as findings count them: they end at LF, CR LF or CR."""
    return re.split(r"\r\n|\r|\n", text)


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


# Lines ------------------------------------------------------------------------------------------

MONTH = (
    "janvier|f[ée]vrier|mars|avril|mai|juin|juillet|ao[ûu]t|septembre|octobre|novembre|d[ée]cembre"
)
WEEKDAY = "lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
# A place has five words at most, with capitals but for « sur », « de la »…; a sentence has others.
CAPITALISED = r"(?:[dl]['’])?[A-ZÀ-Ý][\w’'.-]*"
LINK = r"aux?|de|des|du|en|et|la|les?|l[èe]s|sous|sur|à|-"
PLACE = rf"(?!(?:[^\s,]+ ){{5}}[^\d\s-]){CAPITALISED}(?:(?: (?:{LINK})){{0,3}} {CAPITALISED})*"
URL = r"(?:https?://|www\.)[^\s\])]+"
LINKED = rf"{URL}|@[\w.]+|\[[^\]]*\]\([^)\s]*\)|[\w.+-]+@[\w.-]+\.\w+"
BULLET = re.compile(r"([•▪◦‣·●■□►▸➢➤✓✔\ue000-\uf8ff]|[-*–—](?=\s))\s*(?=\S)")
UNDERLINE = re.compile(r"[-=_*~–—]{3,}")
MARKDOWN = re.compile(r"#{1,6}\s+(?=\S)")
KINDS: tuple[tuple[Kind, re.Pattern[str]], ...] = (
    (
        "kicker",
        re.compile(
            r"(?i)communiqu[ée]s?(?:\s+de\s+presse)?(?:\s+(?:commun|conjoint))?|point\s+presse"
            r"|invitation(?:\s+(?:à\s+la\s+)?presse)?|dossier\s+de\s+presse|alerte\s+presse"
            r"|note\s+aux\s+rédactions|information\s+presse|avis\s+aux\s+médias"
        ),
    ),
    (
        "dateline",
        re.compile(
            rf"{PLACE}(?i:,\s+(?:le\s+)?|(?<! le)(?<! du)(?: -)?\s+)(?i:(?:{WEEKDAY})\s+)?"
            rf"(?i:\d{{1,2}}(?:er)?\s+(?:{MONTH})\s+\d{{4}}"
            r"|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})\.?"
        ),
    ),
    ("notice", re.compile(r"(?i)(?:sous\s+)?embargo\b.{0,100}")),
    ("about", re.compile(r"(?i)[aà]\s+propos\s+(?:de\b|des\b|du\b|d['’]).{1,100}(?<![.,;])")),
    (
        "contacts",
        re.compile(r"(?i)(?:vos\s+|les\s+)?contacts?(?:\s+(?:de\s+)?(?:presse|médias?))*\s*:?"),
    ),
    (
        "contact",
        re.compile(r"(?i)contacts?\b[^:.]{0,80}:.{0,60}(?:\d\d[ .-]?\d\d[ .-]?\d\d|@|presse).*"),
    ),
    (
        "more",
        re.compile(
            r"(?i)(?:plus\s+d['’]informations?|(?:pour\s+)?en\s+savoir\s+(?:plus|\+)|nous\s+suivre"
            r"|suivez[ -]nous|retrouvez[ -]nous)\b.{0,200}"
        ),
    ),
    ("link", re.compile(rf"(?:{LINKED})(?:[\s–—|/•,-]+(?:{LINKED}))*")),
    ("cell", re.compile(r"\|.*\|")),
)


def _lines(text: str) -> list[Line | None]:
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
    hashes, bullet = MARKDOWN.match(text), BULLET.match(text)
    begins = hashes or bullet
    mark = begins[0] if begins else ""
    text = text.removeprefix(mark)
    kind = "bullet" if bullet else _kind(text) or ("heading" if hashes else "")
    column = indent + len(mark) + 1
    return Line(number, column, text, indent, bullet[1] if bullet else "", mark, kind)


def _kind(text: str) -> Kind:
    words = text.strip(f"{BLANKS}*_")
    return next((kind for kind, pattern in KINDS if pattern.fullmatch(words)), "")


# Paragraphs -------------------------------------------------------------------------------------


def _paragraphs(typed: Sequence[Line | None]) -> Iterator[Paragraph]:
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


# Roles ------------------------------------------------------------------------------------------

FIXED: dict[Kind, Role] = {
    "dateline": "dateline",
    "notice": "notice",
    "about": "heading",
    "contacts": "heading",
    "contact": "contact",
    "more": "more",
    "link": "link",
    "cell": "cell",
    "bullet": "item",
}
PARTS: dict[Kind, Part] = {"about": "about", "contacts": "contacts", "contact": "contacts"}
HEADED: tuple[Kind, ...] = ("heading", "underlined")
STOPPED = re.compile(r"[.;:,…»][\s*_\")]*\Z")


def _with_roles(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    part: Part = "head"
    found: list[Paragraph] = []
    for at, paragraph in enumerate(paragraphs):
        following = paragraphs[at + 1] if at + 1 < len(paragraphs) else None
        part = PARTS.get(paragraph.kind, part)
        role = _role(paragraph, following, part, found)
        if part == "head" and role in ("lead", "item", "intro"):
            part = "body"
        found.append(replace(paragraph, role=role))
    return found


def _role(
    paragraph: Paragraph, following: Paragraph | None, part: Part, before: Sequence[Paragraph]
) -> Role:
    if paragraph.kind == "kicker":
        return "kicker" if part == "head" else "heading"
    if paragraph.kind in FIXED and (part == "head" or paragraph.kind != "dateline"):
        return FIXED[paragraph.kind]
    if part == "contacts":
        return "contact"
    if part == "head" and not _is_list(paragraph, following):
        return _role_in_head(paragraph, following, before)
    if _is_list(paragraph, following):
        return "intro"
    return _role_in_body(paragraph, following, part, before)


def _role_in_head(
    paragraph: Paragraph, following: Paragraph | None, before: Sequence[Paragraph]
) -> Role:
    words = paragraph.words
    titles = sum(one.role == "title" for one in before)
    short = len(words) <= TITLE and not STOPPED.search(words)
    if not titles and following and _is_stopped_title(paragraph, following):
        return "title"
    if titles < 3 and (paragraph.kind in HEADED or (short and following)):
        return "title"
    return "lead" if before or following else "text"


def _is_stopped_title(paragraph: Paragraph, following: Paragraph) -> bool:
    """Tell whether a line that ends in a point stands above the text, as a title does."""
    short = len(paragraph.lines) == 1 and len(paragraph.words) < 90
    return (
        short and paragraph.words.endswith(".") and len(following.words) > 2 * len(paragraph.words)
    )


def _role_in_body(
    paragraph: Paragraph, following: Paragraph | None, part: Part, before: Sequence[Paragraph]
) -> Role:
    words = paragraph.words
    if _lost_its_bullet(paragraph, before):
        return "item"
    if re.match(r"[«“]", words) and re.search(r"[»”][\s.]*\Z", words):
        return "quote"
    if paragraph.kind in HEADED or (following and _is_heading(words, before)):
        return "heading"
    return "about" if part == "about" else "text"


def _is_heading(words: str, before: Sequence[Paragraph]) -> bool:
    fits = len(words) <= HEADING and not re.search(r"[.;:,!?…»)][\s*_]*\Z", words)
    return fits and words[:1].isupper() and not (before and before[-1].role == "intro")


def _is_list(paragraph: Paragraph, following: Paragraph | None) -> bool:
    """Tell whether a paragraph ends in a colon, and items follow."""
    if not following or not paragraph.words.endswith(":"):
        return False
    return following.kind == "bullet" or (
        not following.kind and following.lines[0].indent > paragraph.lines[0].indent
    )


def _lost_its_bullet(paragraph: Paragraph, before: Sequence[Paragraph]) -> bool:
    """Tell whether a paragraph is an item of which a PDF kept but the space before it."""
    if not before or before[-1].kind == "bullet" or paragraph.kind:
        return False
    above, first = before[-1], paragraph.lines[0]
    if above.role == "item":
        return first.indent == above.lines[0].indent
    return above.role == "intro" and first.indent > above.lines[0].indent


def _one_title(paragraphs: Sequence[Paragraph]) -> Iterator[Paragraph]:
    """Join the lines of one title, set apart by empty lines; what follows it is a subtitle."""
    title: Paragraph | None = None
    for paragraph in paragraphs:
        if paragraph.role != "title":
            if title:
                yield title
            title = None
            yield paragraph
        elif title is None:
            title = paragraph
        elif _goes_on(title, paragraph):
            title = replace(title, lines=title.lines + paragraph.lines)
        else:
            yield title
            title = replace(paragraph, role="subtitle")
    if title:
        yield title


def _goes_on(title: Paragraph, paragraph: Paragraph) -> bool:
    if title.words.isupper():
        return paragraph.words.isupper()
    return paragraph.words[:1].islower() and title.kind == paragraph.kind
