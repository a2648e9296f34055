"""Articles, capitals, lists and quotation marks of English; joints need no grammar here."""

import re
from collections.abc import Sequence

from generator.language import Gender
from generator.language.sentences import first_sentence


def attach(before: str, name: str, *, place: bool = False) -> tuple[str, str]:
    """Return both sides as they are: English neither elides nor contracts."""
    return before, name


def bare(name: str) -> str:
    """Return the name without its article, with a capital: for logos, headings, contacts."""
    return capital(name.removeprefix("the "))


def gender(name: str) -> Gender | None:
    """Return None: the English article tells no gender."""
    return None


def with_acronym(name: str, acronym: str, gender: Gender | None) -> str:
    """Return the acronym with the article of the name: “the Métropole…” + “MEL” → “the MEL”."""
    return f"the {acronym}" if name.startswith("the ") else acronym


def capital(text: str) -> str:
    """Set a capital at the start, behind opening quotation marks; figures stay."""
    first = FIRST_CHARACTER.match(text)
    if not first:
        return text
    at = first.end()
    return text[: at - 1] + text[at - 1].upper() + text[at:]


def enumerate(items: Sequence[str]) -> str:
    """Join with commas and a last “and”."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} and {items[-1]}"


def list_ends(items: Sequence[str]) -> tuple[str, ...]:
    """Return the mark that ends each item of a list: “;” and a last “.”, “.” each, or nothing.

    Items in lower case go on with the sentence before them; those with a capital are sentences,
    unless all are so short (four words) that they are labels. The majority decides; an item keeps
    the mark it ends with.
    """
    capitals = [_has_capital(item) for item in items]
    if all(capitals) and all(len(item.split()) <= 4 for item in items):
        marks = [""] * len(items)
    elif 2 * sum(capitals) > len(items):
        marks = ["."] * len(items)
    else:
        marks = [";"] * (len(items) - 1) + ["."]
    return tuple(map(_unless_ended, items, marks))


def quoted(paragraphs: Sequence[str], *, sentence: bool) -> tuple[tuple[str, str], ...]:
    """Return what opens and closes each paragraph: all open, only the last one closes."""
    if not paragraphs:
        return ()
    stop = "." if sentence and not ENDED.search(paragraphs[-1]) else ""
    closings = [""] * (len(paragraphs) - 1) + [f"{stop}”"]
    return tuple(("“", closing) for closing in closings)


def interrupted(text: str) -> tuple[int, str]:
    """Return where a quotation is interrupted to name its speaker, and what closes it there.

    That is after its first sentence, whose full stop becomes a comma within the quotation marks.
    """
    end = first_sentence(text)
    if text[:end].endswith(".") and not text[:end].endswith(".."):
        return end - 1, ",” "
    return end, "” " if ENDED.search(text[:end]) else ",” "


def _has_capital(item: str) -> bool:
    letter = LETTER.search(item)
    return bool(letter and letter[0].isupper())


def _unless_ended(item: str, mark: str) -> str:
    if OWN_MARK.search(item) or (mark == "." and item.rstrip().endswith(".")):
        return ""
    return mark


FIRST_CHARACTER = re.compile(r"[«“\"'‘(\[\s]*[^\W\d_]")
LETTER = re.compile(r"[^\W\d_]")
ENDED = re.compile(r"[.?!…][\s”’)\]]*\Z")
OWN_MARK = re.compile(r"[?!…:][\s”’)\]]*\Z")


def inner_quotes(text: str) -> str:
    """Return the text with quotation marks as they are inside a quotation: single ones."""
    return text.replace("“", "‘").replace("”", "’")
