"""Tell what the paragraphs of a plain text are there for, by their words and their place."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal, TypeAlias

from generator.patterns import lazy
from generator.proofing.passages import Role
from generator.proofing.plain.lines import HEADING, TITLE, Kind, Paragraph

Part: TypeAlias = Literal["head", "body", "about", "contacts"]

FIXED: dict[Kind, Role] = {
    "dateline": "dateline", "notice": "notice", "contact": "contact", "more": "more",
    "link": "link", "cell": "cell", "bullet": "item", "about": "heading", "contacts": "heading",
}  # fmt: skip
PARTS: dict[Kind, Part] = {"about": "about", "contacts": "contacts", "contact": "contacts"}
HEADED: tuple[Kind, ...] = ("heading", "underlined")
STOPPED = lazy(r"[.;:,…][\s*_\"»)]*\Z")


def with_roles(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Give each paragraph its role, from the head down to the contacts."""
    part: Part = "head"
    found: list[Paragraph] = []
    for paragraph, following in zip(paragraphs, (*paragraphs[1:], None), strict=False):
        part = PARTS.get(paragraph.kind, part)
        role = _role(paragraph, following, part, found)
        if part == "head" and role in ("lead", "item", "intro"):
            part = "body"
        found.append(replace(paragraph, role=role))
    return _one_title(_without_letterhead(found))


def _role(
    paragraph: Paragraph, following: Paragraph | None, part: Part, before: Sequence[Paragraph]
) -> Role:
    if paragraph.kind == "kicker":
        return "kicker" if part == "head" else "heading"
    if paragraph.kind in FIXED and (part == "head" or paragraph.kind != "dateline"):
        return FIXED[paragraph.kind]
    if part == "contacts":
        return "contact"
    if _is_list(paragraph, following):
        return "intro"
    if part == "head":
        return _role_in_head(paragraph, following, before)
    return _role_in_body(paragraph, following, part, before)


def _role_in_head(
    paragraph: Paragraph, following: Paragraph | None, before: Sequence[Paragraph]
) -> Role:
    words = paragraph.words
    titles = sum(one.role == "title" for one in before)
    short = len(words) <= TITLE and not STOPPED.search(words)
    if not titles and following and _is_stopped_title(paragraph, following, bool(before)):
        return "title"
    if titles < 3 and (paragraph.kind in HEADED or (short and following)):
        return "title"
    return "lead" if before or following else "text"


def _is_stopped_title(paragraph: Paragraph, following: Paragraph, in_head: bool) -> bool:
    """Tell whether a sentence that ends in a point stands above the text, as a title does.

    A long one, with no kicker or date above it, may be the lead.
    """
    words = paragraph.words.rstrip(' \u00a0»”"')
    alone = len(paragraph.lines) == 1 and not re.search(r"[.!?…] ", words)
    longer = len(following.words) > (1 if in_head else 2) * len(words)
    return alone and len(words) < (160 if in_head else 90) and words[-1:] in (".", "…") and longer


def _role_in_body(
    paragraph: Paragraph, following: Paragraph | None, part: Part, before: Sequence[Paragraph]
) -> Role:
    words = paragraph.words
    if _lost_its_bullet(paragraph, before):
        return "item"
    if re.match(r"[«“]", words) and re.search(r"[»”][\s.]*\Z", words):
        return "quote"
    fits = len(words) <= HEADING and not re.search(r"[.;:,!?…»)][\s*_]*\Z", words)
    set_apart = words[:1].isupper() and not (before and before[-1].role == "intro")
    if paragraph.kind in HEADED or (following and fits and set_apart):
        return "heading"
    return "about" if part == "about" else "text"


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


def _without_letterhead(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Take capitals above the kicker or the date for the issuer's name, if a title is below."""
    heads = [at for at, one in enumerate(paragraphs) if one.role in ("kicker", "dateline")]
    last = max(heads, default=0)
    if not any(one.role == "title" and not one.words.isupper() for one in paragraphs[last:]):
        return list(paragraphs)
    above = [
        replace(one, role="name") if one.role == "title" and one.words.isupper() else one
        for one in paragraphs[:last]
    ]
    return [*above, *paragraphs[last:]]


def _one_title(paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Join the lines of one title, set apart by empty lines; what follows it is a subtitle."""
    found: list[Paragraph] = []
    for paragraph in paragraphs:
        above = found[-1] if found and found[-1].role in ("title", "subtitle") else None
        if paragraph.role == "title" and above:
            if _goes_on(above, paragraph):
                found[-1] = replace(above, lines=above.lines + paragraph.lines)
                continue
            paragraph = replace(paragraph, role="subtitle")
        found.append(paragraph)
    return found


def _goes_on(title: Paragraph, paragraph: Paragraph) -> bool:
    if title.words.isupper():
        return paragraph.words.isupper()
    return paragraph.words[:1].islower() and title.kind == paragraph.kind
