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

Words = Sequence[re.Match[str]]

ACRONYM = lazy(r"\((?P<acronym>[A-ZÀÂÉÈÊÎÔÇ]{3,9})s?\)")
CAPITALS = lazy(r"(?<![\w(])[A-ZÀÂÉÈÊÎÔÇ]{3,9}(?![\w)])")
WORD = lazy(r"[^\W\d_]+")
BREAK = lazy(r"[.;:!?()«»\n]\s|[()«»]")
ARTICLE = lazy(r"(?i)(?:\b(?:la|le|une?|du|au) |[ld][’'])\Z")
SMALL = wordlist(
    "de du des d la le les l un une à a au aux en et ou pour par sur sous dans avec s"
    " the of and for"
)
LONGEST = 250
# Organisations that changed their name and kept the letters.
KEPT = wordlist("IGN INA CEA ONF FIFA FISA UEFA")


def _wanting(document: Sequence[Passage]) -> Iterator[Hit]:
    # The words in capitals that stand in the text without brackets around them.
    elsewhere = {
        fold(word)
        for passage in document
        if not passage.prose.isupper()
        for word in CAPITALS.findall(passage.prose)
    }
    for passage in document:
        for match in ACRONYM.finditer(passage.prose):
            letters = fold(match["acronym"])
            words = _before(passage.prose, match.start(), len(letters))
            wrong = None if match["acronym"] in KEPT else _wrong(letters, words, elsewhere)
            if wrong:
                letter, first = wrong
                expansion = " ".join(passage.text[first : match.start()].split())
                said = {"acronym": match["acronym"], "letter": letter, "words": expansion}
                yield Hit(passage.span(first, match.end()), said)


def _before(prose: str, end: int, letters: int) -> Words:
    """Return the words of the same phrase before a place, as many as an expansion may have."""
    start = max(0, end - LONGEST)
    breaks = [one.end() for one in BREAK.finditer(prose, start, end)]
    return list(WORD.finditer(prose, breaks[-1] if breaks else start, end))[-(2 * letters + 3) :]


def _wrong(letters: str, words: Words, elsewhere: set[str]) -> tuple[str, int] | None:
    """Find the letter that no word gives in its place, and where the words begin that it is of.

    One letter is added, left out, another or exchanged; where the text has the right acronym
    elsewhere, that is sure.
    """
    heavy = [one for one in words if fold(one[0]) not in SMALL]
    size, every = len(letters), "".join(fold(one[0])[0] for one in heavy)
    spelt = _spelt(letters, [fold(one[0]) for one in words])
    for number in (size - 1, size, size + 1):
        right, initials = heavy[-number:], every[-number:]
        if distance(initials, letters) != 1:
            continue
        at = next(at for at in range(size + 1) if letters[at : at + 1] != initials[at : at + 1])
        meant = initials in elsewhere and letters not in elsewhere
        missing = len(initials) < size > 3 and initials == letters[:at] + letters[at + 1 :]
        # A word that holds the letter makes another reading likely, but where two change places.
        other = len(initials) == size and (
            sorted(initials) == sorted(letters) or letters[at] not in fold(right[at][0])
        )
        if meant or (at and not spelt and (missing or other)):
            return (letters[at:] or initials[at:])[0].upper(), right[0].start()
    for further in range(3, size - 1 if not spelt else 0):
        first = heavy[-further] if every[-further:] == letters[:further] else None
        if first and ARTICLE.search(first.string, max(0, first.start() - 9), first.start()):
            return letters[further].upper(), first.start()
    return None


def _spelt(letters: str, words: Sequence[str]) -> bool:
    """Tell whether words, in order, begin with the letters: one each, or several (« Anah »).

    Words may be left out: « quartiers prioritaires de la politique de la ville » (QPV).
    """
    return not letters or any(
        _spelt(letters[taken:], words[at + 1 :])
        for at, word in enumerate(words)
        for taken in range(1, len(word) + 1)
        if letters.startswith(word[:taken])
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="FACT013",
        message=_("No word of « {words} » gives the letter {letter} of {acronym} in its place."),
        hint=_("Write the whole name, or correct the acronym."),
        why=_("The letters of an acronym are the initials of the words before it."),
        wrong="Nouveau programme de renouvellement urbain (NPNRU)",
        right="Nouveau programme national de renouvellement urbain (NPNRU)",
        holds=("(",),
        document=_wanting,
    ),
)
