"""One spelling for each term that is written with capitals or hyphens."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.language.french.accents import completed
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.consistency.names import joined_or_not
from generator.proofing.consistency.words import (
    DETERMINERS,
    INSTITUTIONS,
    LINKS,
    NOT_COMPOUND,
    Key,
    Place,
    has_small,
)
from generator.proofing.cut import Word, fold
from generator.proofing.passages import Document, Passage
from generator.proofing.rules import Hit, Rule

INSTITUTION = lazy(rf"(?i)\b(?:l[ea]s?|de la|du|aux?|ses|des) ({'|'.join(sorted(INSTITUTIONS))})\b")

SLUG = lazy(r"[a-z]+(?:-[a-z]+)+")


def terms(texts: Iterable[Passage]) -> dict[Key, list[Place]]:
    """Find the terms written with capitals or hyphens, and every place where they stand."""
    texts = [passage for passage in texts if has_small(passage)]
    keys = {key for passage in texts for key in passage.once(_keys)}
    by_first: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(keys, key=lambda key: (-len(key), key)):
        by_first[key[0]].append(key)
    found: dict[Key, list[Place]] = defaultdict(list)
    for passage in texts:
        for key, place in _places(passage, by_first):
            found[key].append(place)
    return found


def _keys(passage: Passage) -> set[Key]:
    found = passage.cut
    keys: set[Key] = set()
    for at, word in enumerate(found):
        if word.joint == "-":
            continue
        if word.text[0].isupper() and word.folded not in DETERMINERS:
            keys.update(_capitalised(found, at))
        if at + 1 < len(found) and found[at + 1].joint == "-":
            keys.update(_hyphenated(found, at))
    return keys


def _capitalised(found: Sequence[Word], at: int) -> Iterator[Key]:
    """Yield the terms that begin here: at least one more word of theirs has a capital."""
    for end in range(at + 1, min(at + 9, len(found))):
        word = found[end]
        if not word.joint:
            return
        if word.text[0].isupper() and word.folded not in LINKS:
            part = found[at : end + 1]
            if not all(one.text.isupper() for one in part):
                yield tuple(one.folded for one in part)
        elif word.folded not in LINKS:
            return


def _hyphenated(found: Sequence[Word], at: int) -> Iterator[Key]:
    end = at + 1
    while end < len(found) and found[end].joint == "-":
        end += 1
    key = tuple(word.folded for word in found[at:end])
    if not any(piece in NOT_COMPOUND or len(piece) < 2 for piece in key):
        yield key


def _places(passage: Passage, by_first: Mapping[str, list[Key]]) -> Iterator[tuple[Key, Place]]:
    found = passage.cut
    folded = tuple(word.folded for word in found)
    for at, first in enumerate(folded):
        for key in by_first.get(first, ()):
            # « président » in « Vice-président » is half a word.
            if folded[at : at + len(key)] != key or found[at].joint == "-":
                continue
            if passage.prose[: found[at].start].endswith("@"):  # an address with a slip in it
                continue
            word, *others = found[at : at + len(key)]
            if all(one.joint for one in others):
                spelling = word.text + "".join(one.joint + one.text for one in others)
                end = others[-1].end if others else word.end
                if not spelling.isupper():
                    yield key, Place(passage, word.start, end, spelling, word.initial)


def variants(found: Mapping[Key, Sequence[Place]]) -> Iterator[tuple[Place, Place, bool]]:
    """Yield places where a term is spelled as it mostly is not: place, usual place, slight.

    A difference is slight when it is the capital of the first word or of an institution. The
    longer of two terms at one place speaks for both; each wrong spelling is told once.
    """
    taken: set[tuple[int, int]] = set()
    for key in sorted(found, key=lambda key: (-len(key), key)):
        usual, others = most_usual(found[key])
        for place in others:
            cells = {(id(place.passage), at) for at in range(place.start, place.end)}
            slight = _difference(usual, place)
            if slight is not None and not cells & taken:
                taken |= cells
                yield place, usual, slight


def most_usual(places: Sequence[Place]) -> tuple[Place, list[Place]]:
    """Return the place of the usual spelling of a term, and the first one of each other."""
    counts = Counter(place.spelling for place in places)
    if len(counts) < 2:
        return places[0], []
    usual = max(places, key=lambda place: (not place.initial, counts[place.spelling]))
    firsts = {place.spelling: place for place in reversed(places)}
    return usual, [place for place in firsts.values() if place.spelling != usual.spelling]


def _difference(usual: Place, other: Place) -> bool | None:
    """Tell whether two spellings differ slightly (True), more (False) or only seem to (None)."""
    slugs = [bool(SLUG.fullmatch(place.spelling)) for place in (usual, other)]
    if any(slugs) and not (usual.spelling + other.spelling).isascii():
        return None  # « demarches-simplifiees » is the end of an address
    slight: bool | None = None
    before = ""
    for at, (one, two) in enumerate(zip(_pieces(usual), _pieces(other), strict=True)):
        (joint, word), (other_joint, other_word) = one, two
        # The hyphen after a saint, the capital after « Vice- » and the accent of « hopital » are
        # other rules' matter.
        if joint != other_joint and before not in ("saint", "sainte"):
            return False
        inside = joint == "-" and before in ("vice", "co", "sous")
        before = word.lower()
        if word == other_word or word.isupper() or other_word.isupper():
            continue
        if inside and word.lower() == other_word.lower():
            continue
        if completed(word) == completed(other_word):
            continue
        if word.lower() != other_word.lower():
            # « Etat » lacks the accent of a capital, which is another rule's matter.
            if word[1:].lower() != other_word[1:].lower():
                return False
        elif at or not (usual.initial or other.initial):
            slight = (at == 0 or word.lower() in INSTITUTIONS) and slight is not False
    return slight


def _pieces(place: Place) -> list[tuple[str, str]]:
    return re.findall(r"([ ’-]?)([^\W\d_]+)", place.spelling)


def _variants(texts: Document) -> list[tuple[Place, Place, bool]]:
    return list(variants(terms(texts)))


def _told(slight: bool) -> Callable[[Document], Iterator[Hit]]:
    def check(texts: Document) -> Iterator[Hit]:
        for place, usual, is_slight in texts.once(_variants):
            if is_slight == slight:
                told = place.hit(spelling=place.typed, usual=usual.typed)
                same = _letters(place.typed) == _letters(usual.typed)
                # « convention cadre » and « convention-cadre » are both right, each alone.
                yield replace(told, severity="info") if same else told
        yield from _institutions(texts) if slight else joined_or_not(texts)

    return check


def _letters(term: str) -> str:
    """Return the letters of a term, accents and all, without hyphens and capitals."""
    return "".join(re.findall(r"[^\W\d_]", term)).lower()


def _institutions(texts: Sequence[Passage]) -> Iterator[Hit]:
    """Find « la Région » and « la région », each alone."""
    found: dict[Key, list[Place]] = defaultdict(list)
    for passage in filter(has_small, texts):
        if INSTITUTIONS.isdisjoint(map(str.lower, passage.words)):
            continue
        for match in INSTITUTION.finditer(passage.prose):
            if not re.match(r"[ -][A-ZÀ-Ý]", passage.prose[match.end() :]):
                place = Place(passage, match.start(1), match.end(1), match[1], False)
                found[fold(match[1]),].append(place)
    for place, usual, _slight in variants(found):
        yield place.hit(spelling=place.typed, usual=usual.typed)


RULES: tuple[Rule, ...] = (
    Rule(
        code="CONS002",
        severity="warning",
        message=_("« {spelling} » is written « {usual} » elsewhere in this text."),
        hint=_("Choose one of the two spellings."),
        why=_(
            "A name has one spelling: accents, hyphens and capitals are part of it. Readers who"
            " meet two look for two things."
        ),
        wrong="une Convention-cadre… Cette Convention cadre",
        right="une Convention-cadre… Cette Convention-cadre",
        document=_told(False),
    ),
    Rule(
        code="CONS003",
        severity="info",
        message=_("« {spelling} » is written « {usual} » elsewhere in this text."),
        hint=_("Keep the capital for the institution, small letters for the territory."),
        why=_(
            "« La Région » with a capital is the institution, « la région » the territory: a text"
            " that uses both at random says neither."
        ),
        source="HOUSE, IN",
        wrong="la Région Grand Est… en région Grand Est",
        right="la région Grand Est… en région Grand Est",
        document=_told(True),
    ),
)
