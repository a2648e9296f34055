"""Typeset plain text, of which each line is a paragraph."""

from generator.language import Language, Typography, apply
from generator.language import language as language_of
from generator.patterns import lazy

# A tab parts the cells of a table; what stands between two is a text of its own.
BETWEEN = lazy(r"(\r\n|\n|\r|\t)")


def typeset(text: str, *, language: str, options: Typography, spaces: str = "narrow") -> str:
    """Typeset each line; line ends, empty lines and the indentation stay as they are.

    With `nbsp` as `spaces`, U+202F is written as U+00A0, for programs that lack the former.
    """
    grammar = language_of(language)
    pieces = BETWEEN.split(text)
    pieces[::2] = [_set(piece, grammar, options) for piece in pieces[::2]]
    return spaced("".join(pieces), spaces)


def spaced(text: str, spaces: str) -> str:
    """Return the text with the spaces that were asked for."""
    return text.replace("\u202f", "\u00a0") if spaces == "nbsp" else text


def _set(paragraph: str, grammar: Language, options: Typography) -> str:
    words = paragraph.lstrip()
    if not words:
        return paragraph
    indent = paragraph[: -len(words)]
    return indent + apply(words, grammar.typeset(words, options=options))
