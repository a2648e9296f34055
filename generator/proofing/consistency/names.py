"""One spelling for each name, whatever it names; what joins two words joins them everywhere."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import pairwise

from generator.language.french.wordlist import wordlist
from generator.language.letters import distance
from generator.proofing.consistency.words import NOT_COMPOUND, Place, has_small
from generator.proofing.passages import Document, Passage
from generator.proofing.rules import Hit

# Names shorter than that differ by a letter because they are two: « Vezin », « Verin ».
LONG = 7
# These are two, whatever they have in common.
TWO = wordlist("wikimedia wikipedia maire mairie marie ministre ministere")


def near_words(texts: Document) -> Iterator[tuple[Place, Place]]:
    """Tell « Ascel » beside « Acsel »: two letters exchanged, one doubled, or one of many other."""
    for alike in _by_letter(texts).values():
        names = sorted(alike, key=lambda name: -len(alike[name]))
        for at, name in enumerate(names):
            usual = next((one for one in names[:at] if _may_be_slip(name, one)), None)
            if usual:
                yield alike[name][0], alike[usual][0]


def _by_letter(texts: Document) -> dict[str, dict[str, list[Place]]]:
    """Return the places of words that have a capital wherever they stand, by their first letter."""
    found: dict[str, dict[str, list[Place]]] = defaultdict(lambda: defaultdict(list))
    small = {word for passage in texts for word in passage.words if word.islower()}
    for passage in filter(has_small, texts):
        for word in passage.cut:
            plain = word.text[0].isupper() and len(word.text) > 4 and not word.text.isupper()
            if plain and not word.initial and word.text.lower() not in small:
                place = Place(passage, word.start, word.end, word.text, False)
                found[word.folded[0]][word.folded].append(place)
    return found


def are_near(one: str, other: str) -> bool:
    """Tell whether two names differ by one letter: left out, added, other, or two in turn."""
    if abs(len(one) - len(other)) > 1 or min(len(one), len(other)) < 5:
        return False
    return one.rstrip("s") != other.rstrip("s") and distance(one, other) == 1


def _may_be_slip(one: str, other: str) -> bool:
    """Tell whether two names are likely one: their ends, which may be inflected, are the same."""
    if one[-1] != other[-1] or {one, other} <= TWO or not are_near(one, other):
        return False
    # A letter exchanged with its neighbour, or doubled; one of many other.
    return set(one) == set(other) or (len(one) == len(other) >= LONG and one[-3:] == other[-3:])


# Compounds ---------------------------------------------------------------------------------------

# « salarié-es », « directeur-rice » are no compounds.
ENDINGS = wordlist("e es ne nes le les lle lles te tes ve ves se ses rice rices ice ices")
OTHERWISE = NOT_COMPOUND | ENDINGS


def joined_or_not(texts: Document) -> Iterator[Hit]:
    """Tell « startups » beside « start-ups »."""
    with_hyphen: dict[str, list[Place]] = defaultdict(list)
    solid: dict[str, list[Place]] = defaultdict(list)
    small = list(filter(has_small, texts))
    for passage in small:
        for before, word in pairwise(passage.cut):
            both = (before.folded, word.folded)
            if word.joint == "-" != before.joint and OTHERWISE.isdisjoint(both):
                place = _place(passage, before.start, word.end)
                with_hyphen["".join(both).rstrip("s")].append(place)
    for passage in small if with_hyphen else ():
        for word in passage.cut:
            if word.joint != "-" and (key := word.folded.rstrip("s")) in with_hyphen:
                solid[key].append(_place(passage, word.start, word.end))
    for key in with_hyphen.keys() & solid.keys():
        rarer, usual = sorted((with_hyphen[key], solid[key]), key=len)
        yield rarer[0].hit(spelling=rarer[0].spelling, usual=usual[0].spelling)


def _place(passage: Passage, start: int, end: int) -> Place:
    return Place(passage, start, end, passage.prose[start:end], False)
