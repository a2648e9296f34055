"""Cut texts into words, and say which of them two texts differ in, whatever their typography."""

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher

from generator.content.wording import plain_words
from generator.corrections.told import Edit
from generator.records import record

_WORDS = re.compile(
    r"\{[^{}]*\}|\d+(?:[\u00a0\u202f ]\d{3}(?!\d))*|[^\W\d_]+(?:''|['’])?|[^\w\s]|_"
)
_ALIKE = str.maketrans({"’": "'", "–": "-", "—": "-", "\u2011": "-", **dict.fromkeys("«»“”„", '"')})


@record(frozen=True, slots=True)
class Word:
    """A word, a number with its thousands, a mark, or a `{name}`; `same` is without typography."""

    start: int
    end: int
    same: str


def words(text: str) -> list[Word]:
    """Return the words of a text."""
    return [
        Word(one.start(), one.end(), re.sub(r"\s", "", one[0].replace("''", "'").translate(_ALIKE)))
        for one in _WORDS.finditer(text)
    ]


def same(one: str, other: str) -> bool:
    """Tell whether two texts read alike, each set with any typography."""
    return plain_words(one) == plain_words(other)


def opcodes(old: Sequence[Word], new: Sequence[Word]) -> list[tuple[str, int, int, int, int]]:
    """Return what turns words into others, as difflib says it."""
    before, after = ([one.same for one in some] for some in (old, new))
    return list(SequenceMatcher(None, before, after, autojunk=False).get_opcodes())


def edits(before: str, after: str) -> Iterator[Edit]:
    """Yield the stretches in which a text differs, each with the spaces around it.

    The spaces are told so that words can be added, taken out, or tied to their neighbours.
    """
    old, new = words(before), words(after)
    for tag, start, end, begin, stop in opcodes(old, new):
        if tag != "equal":
            yield Edit(
                old[start - 1].end if start else 0,
                old[end].start if end < len(old) else len(before),
                after[
                    new[begin - 1].end if begin else 0 : new[stop].start
                    if stop < len(new)
                    else len(after)
                ],
            )


def edited(text: str, changes: Sequence[Edit]) -> str:
    """Return a text with edits made, which do not overlap."""
    for one in sorted(changes, key=lambda one: -one.start):
        text = text[: one.start] + one.text + text[one.end :]
    return text
