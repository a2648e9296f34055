"""Acronyms against the words they stand for: « Programme local de l'habitat (PLH) »."""

import re
from collections.abc import Iterator, Sequence

from generator.content.people import fold
from generator.language.french.wordlist import wordlist
from generator.language.letters import distance
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

ACRONYM = lazy(r"\((?P<acronym>[A-ZÀÂÉÈÊÎÔÇ]{3,9})s?\)")
WORD = lazy(r"[^\W\d_]+")
BREAK = lazy(r"[.;:!?()«»\n]\s|[()«»]")
SMALL = wordlist(
    "de du des d la le les l un une à a au aux en et ou pour par sur sous dans avec s"
    " the of and for"
)
LONGEST = 250

# Organisations that changed their name and kept the letters.
KEPT = frozenset({"IGN", "INA", "CEA", "ONF", "FIFA", "FISA", "UEFA"})


def _wanting(document: Sequence[Passage]) -> Iterator[Hit]:
    elsewhere = _elsewhere(document)
    for passage in document:
        yield from _wanting_in(passage, elsewhere)


def _elsewhere(document: Sequence[Passage]) -> frozenset[str]:
    """Return the words in capitals that stand in a text without brackets around them."""
    found = {
        fold(word)
        for passage in document
        if not passage.prose.isupper()
        for word in CAPITALS.findall(passage.prose)
    }
    return frozenset(found)


CAPITALS = lazy(r"(?<![\w(])[A-ZÀÂÉÈÊÎÔÇ]{3,9}(?![\w)])")


def _wanting_in(passage: Passage, elsewhere: frozenset[str]) -> Iterator[Hit]:
    prose = passage.prose
    for match in ACRONYM.finditer(prose):
        letters = fold(match["acronym"])
        words = _before(prose, match.start(), len(letters))
        if len(letters) < 3 or match["acronym"] in KEPT:
            continue
        wrong = _meant(letters, words, elsewhere)
        if not wrong and not _spelt(letters, words):
            wrong = _missing(letters, words) or _other(letters, words) or _further(letters, words)
        if not wrong:
            continue
        letter, first = wrong
        expansion = passage.text[first : match.start()].rstrip()
        said = {"acronym": match["acronym"], "letter": letter, "words": " ".join(expansion.split())}
        yield Hit(passage.span(first, match.end()), said)


def _before(prose: str, end: int, letters: int) -> list[re.Match[str]]:
    """Return the words of the same phrase before a place, as many as an expansion may have."""
    start = max(0, end - LONGEST)
    breaks = [one.end() for one in BREAK.finditer(prose, start, end)]
    start = breaks[-1] if breaks else start
    return list(WORD.finditer(prose, start, end))[-(2 * letters + 3) :]


def _spelt(letters: str, words: Sequence[re.Match[str]]) -> bool:
    """Tell whether the letters are found, in order, in the words: at their start, mostly.

    Words may be left out (« quartiers prioritaires de la politique de la ville », QPV); a word may
    give further letters after its first (« Anah »).
    """
    folded = [fold(one[0]) for one in words]
    return any(
        folded[at][0] == letters[0] and _within(letters, folded[at:]) for at in range(len(folded))
    )


def _within(letters: str, words: Sequence[str]) -> bool:
    """Tell whether words, in order, begin with the letters: one each, or several (« Anah »)."""
    return not letters or any(
        _within(letters[taken:], words[at + 1 :])
        for at, word in enumerate(words)
        for taken in range(1, _shared(letters, word) + 1)
    )


def _shared(one: str, other: str) -> int:
    """Count the letters with which both begin."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((at for at, (ours, theirs) in pairs if ours != theirs), min(len(one), len(other)))


def _missing(letters: str, words: Sequence[re.Match[str]]) -> tuple[str, int] | None:
    """Find the one letter for which a word is wanting; None unless all others are spelt exactly."""
    heavy = [one for one in words if fold(one[0]) not in SMALL]
    for at in range(1, len(letters) if len(letters) > 3 else 0):
        rest = letters[:at] + letters[at + 1 :]
        if _initials(heavy[-len(rest) :]) == rest:
            return letters[at].upper(), heavy[-len(rest)].start()
    return None


def _meant(
    letters: str, words: Sequence[re.Match[str]], elsewhere: frozenset[str]
) -> tuple[str, int] | None:
    """Find the letter that makes an acronym another than the text's own, which the words spell."""
    heavy = [one for one in words if fold(one[0]) not in SMALL]
    for size in range(len(letters) - 1, len(letters) + 2) if letters not in elsewhere else ():
        right = _initials(heavy[-size:])
        if right in elsewhere and len(right) == size and distance(right, letters) == 1:
            shared = _shared(right, letters)
            return (letters[shared:] or right[shared:])[0].upper(), heavy[-size].start()
    return None


def _further(letters: str, words: Sequence[re.Match[str]]) -> tuple[str, int] | None:
    """Find the first of several letters that stand behind those which all the words give."""
    heavy = [one for one in words if fold(one[0]) not in SMALL]
    for size in range(3, len(letters) - 1):
        first = heavy[-size] if len(heavy) >= size else None
        begins = first and ARTICLE.search(first.string, 0, first.start())
        if first and begins and _initials(heavy[-size:]) == letters[:size]:
            return letters[size].upper(), first.start()
    return None


ARTICLE = lazy(r"(?i)(?:\b(?:la|le|une?|du|au) |[ld][’'])\Z")


def _other(letters: str, words: Sequence[re.Match[str]]) -> tuple[str, int] | None:
    """Find the one letter that its word does not begin with."""
    heavy = [one for one in words if fold(one[0]) not in SMALL][-len(letters) :]
    initials = _initials(heavy)
    swapped = next(
        (at for at, (a, b) in enumerate(zip(initials, letters, strict=False)) if a != b), 0
    )
    if swapped and sorted(initials) == sorted(letters) and distance(initials, letters) == 1:
        return letters[swapped].upper(), heavy[0].start()
    wrong = [at for at in range(len(initials)) if initials[at] != letters[at]]
    if len(initials) != len(letters) or len(wrong) != 1 or wrong[0] == 0:
        return None
    # A capital inside, or a word of the same stem, makes another reading likely: say nothing.
    if letters[wrong[0]] in fold(heavy[wrong[0]][0]):
        return None
    return letters[wrong[0]].upper(), heavy[0].start()


def _initials(words: Sequence[re.Match[str]]) -> str:
    return "".join(fold(one[0])[:1] for one in words)


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT013",
        severity="warning",
        message=_("No word of « {words} » gives the letter {letter} of {acronym} in its place."),
        hint=_("Write the whole name, or correct the acronym."),
        why=_("The letters of an acronym are the initials of the words before it."),
        wrong="Nouveau programme de renouvellement urbain (NPNRU)",
        right="Nouveau programme national de renouvellement urbain (NPNRU)",
        holds=("(",),
        document=_wanting,
    ),
)
