"""Typeset the text of a fragment of HTML; every other byte stays as it was typed."""

from collections.abc import Iterator
from html import escape
from itertools import groupby

from generator.fragments.markup import Character, Paragraph, gap, paragraphs
from generator.fragments.text import spaced
from generator.language import LANGUAGES, Edit, Typography
from generator.language import language as language_of
from generator.splices import Splice, spliced


def typeset(source: str, *, language: str, options: Typography, spaces: str = "narrow") -> str:
    """Typeset a fragment that is in the language, wherever it does not say `lang` itself.

    Paragraphs end at block tags; rules see through inline ones. Code, scripts, form fields and
    languages without rules stay as they are; letters of ordinals are raised by `<sup>`. Entities
    are read as the characters they stand for, and written back as they were typed.
    """
    found = paragraphs(source, language)
    return spliced(source, (one for each in found for one in _splices(each, options, spaces)))


def _splices(paragraph: Paragraph, options: Typography, spaces: str) -> Iterator[Splice]:
    """Yield what changes a paragraph, as splices of the source."""
    touched: set[int] = set()
    for edit in _edits(paragraph, options):
        touched.update(range(edit.start, edit.end))
        yield from _splices_of(edit, paragraph, spaces)
    for at, character in enumerate(paragraph.characters):
        if at not in touched and not _is_verbatim(character):
            written = spaced(character.text, spaces)
            if written != character.text:
                yield Splice(character.start, character.end, written)


def _edits(paragraph: Paragraph, options: Typography) -> Iterator[Edit]:
    """Return the edits of all languages in a paragraph; each sees that the others are there."""
    languages = {character.dress.language for character in paragraph.characters}
    started: set[int] = set()
    for code in LANGUAGES:
        if code not in languages:
            continue
        verbatim = list(_stretches(paragraph, code))
        for edit in language_of(code).typeset(paragraph.text, verbatim=verbatim, options=options):
            # At the border of two languages both may want a space.
            if edit.start not in started and _is_of(edit, paragraph, code):
                started.add(edit.start)
                yield edit


def _stretches(paragraph: Paragraph, code: str) -> Iterator[tuple[int, int]]:
    """Return what a language must leave alone, as stretches of the paragraph's text."""
    kept = [_is_verbatim(one) or one.dress.language != code for one in paragraph.characters]
    start = 0
    for is_kept, alike in groupby(kept):
        end = start + len(list(alike))
        if is_kept:
            yield start, end
        start = end


def _is_verbatim(character: Character) -> bool:
    """Tell what stays as it is; raised figures are calls of notes or exponents."""
    dress = character.dress
    return dress.verbatim or (dress.raised and not character.text.isalpha())


def _is_of(edit: Edit, paragraph: Paragraph, code: str) -> bool:
    around = paragraph.characters[max(0, edit.start - 1) : edit.end + 1]
    return any(character.dress.language == code for character in around)


def _splices_of(edit: Edit, paragraph: Paragraph, spaces: str) -> Iterator[Splice]:
    """Write one edit; of characters with tags between them the first gets the new text."""
    characters = paragraph.characters[edit.start : edit.end]
    typed = "".join(one.text for one in characters)
    is_raised = bool(characters) and characters[0].dress.raised
    if typed == spaced(edit.text, spaces) and (is_raised or not edit.superscript):
        return
    text = _written(edit, spaces, raise_it=edit.superscript and not is_raised)
    if not characters:
        place = _place(edit, paragraph)
        yield Splice(place, place, text)
    for at, character in enumerate(characters):
        yield Splice(character.start, character.end, "" if at else text)


def _place(edit: Edit, paragraph: Paragraph) -> int:
    """Find where new text goes: letters to the character before, a space outside the tags."""
    if edit.start and not edit.text.isspace():
        return paragraph.characters[edit.start - 1].end
    return gap(paragraph, edit.start)


def _written(edit: Edit, spaces: str, *, raise_it: bool) -> str:
    text = escape(spaced(edit.text, spaces), quote=False)
    return f"<sup>{text}</sup>" if raise_it else text
