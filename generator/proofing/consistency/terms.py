"""One spelling for each term that is written with capitals or hyphens."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from generator.language.french.accents import completed
from generator.language.french.lexicon import readings
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.patterns import lazy
from generator.proofing.consistency.words import (
    DETERMINERS,
    INSTITUTIONS,
    LINKS,
    Key,
    Place,
    has_small,
)
from generator.proofing.cut import Word, fold
from generator.proofing.passages import Document, Passage
from generator.proofing.rules import Hit, Rule

INSTITUTION = lazy(rf"(?i)\b(?:l[ea]s?|de la|du|aux?|ses|des) ({'|'.join(sorted(INSTITUTIONS))})\b")

# « salarié-es », « directeur-rice » are no compounds.
ENDINGS = wordlist("e es ne nes le les lle lles te tes ve ves se ses rice rices ice ices")
TYING = ("pronoun", "determiner", "preposition", "conjunction", "number", "infinitive")
SLUG = lazy(r"[a-z]+(?:-[a-z]+)+")


def terms(texts: Iterable[Passage]) -> dict[Key, list[Place]]:
    """Find the terms written with capitals or hyphens, and every place where they stand."""
    texts = [passage for passage in texts if has_small(passage)]
    keys = {key: solid for passage in texts for key, solid in passage.once(_keys)}
    solids = {solid: key for key, solid in keys.items() if solid}
    by_first: dict[str, list[Key]] = defaultdict(list)
    for key in sorted(keys, key=lambda key: (-len(key), key)):
        by_first[key[0]].append(key)
    found: dict[Key, list[Place]] = defaultdict(list)
    for passage in texts:
        for key, place in _places(passage, by_first, solids):
            found[key].append(place)
    return found


def _keys(passage: Passage) -> list[tuple[Key, str]]:
    """Return the terms of a passage; of « start-ups » what it is in one word, too: « startup »."""
    found = passage.cut
    keys: list[tuple[Key, str]] = []
    for at, word in enumerate(found):
        if word.joint == "-":
            continue
        if word.text[0].isupper() and word.folded not in DETERMINERS:
            keys += ((key, "") for key in _capitalised(found, at))
        if at + 1 < len(found) and found[at + 1].joint == "-":
            keys += _hyphenated(found, at)
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


def _hyphenated(found: Sequence[Word], at: int) -> Iterator[tuple[Key, str]]:
    end = at + 1
    while end < len(found) and found[end].joint == "-":
        end += 1
    key = tuple(word.folded for word in found[at:end])
    # A hyphen ties these to many words: « peut-être », « est-il », « un sans-abri ».
    kinds = {one.kind for word in found[at:end] for one in readings(word.text.lower())}
    if kinds.isdisjoint(TYING) and all(len(word.text) > 1 for word in found[at:end]):
        yield key, "" if key[-1] in ENDINGS else "".join(key).rstrip("s")


def _places(
    passage: Passage, by_first: Mapping[str, list[Key]], solids: Mapping[str, Key]
) -> Iterator[tuple[Key, Place]]:
    found = passage.cut
    folded = tuple(word.folded for word in found)
    for at, first in enumerate(folded):
        word = found[at]
        # « président » in « Vice-président » is half a word; an address may have a slip in it.
        if word.joint == "-" or passage.prose[: word.start].endswith("@"):
            continue
        if solid := solids.get(first.rstrip("s")):
            yield solid, Place(passage, word.start, word.end, word.text, word.initial)
        for key in by_first.get(first, ()):
            others = found[at + 1 : at + len(key)]
            if folded[at : at + len(key)] == key and all(one.joint for one in others):
                spelling = word.text + "".join(one.joint + one.text for one in others)
                if not spelling.isupper():
                    yield key, Place(passage, word.start, others[-1].end, spelling, word.initial)


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
    ones, others = _pieces(usual), _pieces(other)
    if len(ones) != len(others):
        return False
    slight: bool | None = None
    before = ""
    for at, ((joint, word), (other_joint, other_word)) in enumerate(zip(ones, others, strict=True)):
        # The hyphen after a saint, the capital after « Vice- » and the accents of « hopital » and
        # « Etat » are other rules' matter.
        if joint != other_joint and before not in ("saint", "sainte"):
            return False
        small, inside = word.lower(), joint == "-" and before in ("vice", "co", "sous")
        before = small
        if word.isupper() or other_word.isupper() or _accented(word) == _accented(other_word):
            continue
        if small[1:].rstrip("s") != other_word[1:].lower().rstrip("s"):
            return False
        told = len(ones) > 1 or small in INSTITUTIONS
        if (
            small == other_word.lower()
            and told
            and not inside
            and (at or not (usual.initial or other.initial))
        ):
            slight = (at == 0 or small in INSTITUTIONS) and slight is not False
    return slight


def _accented(word: str) -> str:
    """Complete a word; of one with a capital, only that capital."""
    right = completed(word.lower())
    if word[0].isupper():
        return right.capitalize() if right[1:] == word[1:] else word
    return right


def _pieces(place: Place) -> list[tuple[str, str]]:
    return re.findall(r"([ ’-]?)([^\W\d_]+)", place.spelling)


def _variants(texts: Document) -> Iterator[Hit]:
    for place, usual, slight in variants(terms(texts) | _institutions(texts)):
        told = place.hit(spelling=place.typed, usual=usual.typed)
        if slight:
            hint = _("Keep the capital for the institution, small letters for the territory.")
            told = replace(told, severity="info", hint=hint)
        elif place.spelling.lower().replace("-", " ") == usual.spelling.lower().replace("-", " "):
            # « convention cadre » and « convention-cadre » are both right, each alone.
            told = replace(told, severity="info")
        yield told


def _institutions(texts: Iterable[Passage]) -> dict[Key, list[Place]]:
    """Find « la Région » and « la région », each alone."""
    found: dict[Key, list[Place]] = defaultdict(list)
    for passage in filter(has_small, texts):
        if INSTITUTIONS.isdisjoint(map(str.lower, passage.words)):
            continue
        for match in INSTITUTION.finditer(passage.prose):
            if not re.match(r"[ -][A-ZÀ-Ý]", passage.prose[match.end() :]):
                place = Place(passage, match.start(1), match.end(1), match[1])
                found[fold(match[1]),].append(place)
    return found


RULES: tuple[Rule, ...] = (
    Rule(
        code="CONS002",
        message=_("« {spelling} » is written « {usual} » elsewhere in this text."),
        hint=_("Choose one of the two spellings."),
        why=_("A name has one spelling: accents, hyphens and capitals are part of it."),
        wrong="une Convention-cadre… Cette Convention cadre",
        right="une Convention-cadre… Cette Convention-cadre",
        document=_variants,
    ),
)
