"""Cut texts into words that know what ties them together and whether they begin a sentence."""

from typing import NamedTuple

from generator.language.letters import fold, fold_letters
from generator.patterns import lazy

__all__ = ["LETTERS", "Word", "fold", "words"]


class Word(NamedTuple):
    """Letters without a break; `joint` is what ties them to the word before, if anything does."""

    text: str
    folded: str
    start: int
    end: int
    joint: str
    initial: bool


LETTERS = lazy(r"[^\W\d_]+")
_WORD = lazy(r"([^\W\d_]+)")


def words(prose: str, mask: str = "", mark: str = "") -> tuple[Word, ...]:
    """Cut a text into words; `mask` stands there for what is not prose, `mark` for nothing."""
    found: list[Word] = []
    lower = fold_letters(prose)
    end = 0
    pieces = _WORD.split(prose)  # what stands between, a word, what stands between, …
    for between, text in zip(pieces[::2], pieces[1::2], strict=False):
        start = end + len(between)
        end = start + len(text)
        if mark and mark in between:
            between = between.replace(mark, "")
        joint = (between if between == " " else _joint(between)) if found else ""
        initial = text[0].isupper() and _begins_sentence(prose, start, mask + mark)
        folded = lower[start:end]
        if not folded.isascii():
            folded = fold(text)
        found.append(Word(text, folded, start, end, joint, initial))
    return tuple(found)


def _joint(between: str) -> str:
    if between in (" ", "-", "’", "'"):
        return "’" if between == "'" else between
    if "\n\n" in between:
        return ""
    return " " if between.isspace() else {"\u2011": "-", "ʼ": "’"}.get(between, "")


def _begins_sentence(prose: str, at: int, mask: str) -> bool:
    before = prose[:at].rstrip(f' \n\u00a0\u202f"«“([{mask}')
    return not before or before[-1] in ".!?:;…•▪" or bool(set(prose[len(before) : at]) & set('«“"'))
