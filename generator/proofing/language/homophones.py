"""Words that are taken for others that sound alike, and those that are not elided."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise
from typing import NamedTuple

from generator.language.french.elision import begins_with_vowel
from generator.language.french.lexicon import KINDS, readings
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.proofing.language.confused import CONFUSED
from generator.proofing.language.tagged import Sentence, Token, as_written, sentences
from generator.proofing.passages import Passage
from generator.proofing.patterns import hit
from generator.proofing.rules import Hit, Rule

Condition = Callable[[Token | None], bool]
TIED = ("-", "-t-")

# Confused ---------------------------------------------------------------------------------------


class Place(NamedTuple):
    """What may stand in one place around a word."""

    fits: Condition
    optional: bool
    told: bool
    mark: str


class Row(NamedTuple):
    """What is written, with the places before it, nearest first, and behind; what is meant."""

    before: tuple[Place, ...]
    written: tuple[tuple[str, ...], ...]
    after: tuple[Place, ...]
    meant: tuple[str, ...]


@cache
def _rows() -> Mapping[str, list[Row]]:
    """Return the rows by the first word that is written."""
    found: defaultdict[str, list[Row]] = defaultdict(list)
    for line in CONFUSED.splitlines():
        pattern, arrow, meant = line.partition(" → ")
        if not arrow:  # what the rows below are about
            continue
        before, _bracket, rest = pattern.partition("[")
        written, _bracket, after = rest.partition("]")
        row = Row(
            tuple(_places(before.split()[::-1])),
            tuple(tuple(words.split("|")) for words in written.split()),
            tuple(_places(after.split())),
            tuple(meant.split("|")),
        )
        for word in row.written[0]:
            found[word].append(row)
    return found


def _places(words: Sequence[str]) -> Iterator[Place]:
    told = True
    for word in words:
        if word == "/":
            told = False
        else:
            yield Place(_fits(word.removesuffix("?")), word.endswith("?"), told, word)


def _fits(alternatives: str) -> Condition:
    ways = [[_condition(one) for one in way.split("&")] for way in alternatives.split("|")]
    return lambda token: any(all(one(token) for one in way) for way in ways)


def _condition(one: str) -> Condition:
    """Return what a condition of the table asks of a token, or of None where nothing adjoins."""
    if one.startswith("!"):
        other = _condition(one[1:])
        if one[1:].islower() and one[1:].isalpha():
            return lambda token: not other(token)
        # Nothing is denied of a word of which nothing is known.
        return lambda token: token is not None and bool(token.readings) and not other(token)
    if one == "^":
        return lambda token: token is None
    if one == "@":
        return lambda token: token is not None and token.capital and not token.readings
    if one.startswith(":"):
        return lambda token: token is not None and any(r.lemma == one[1:] for r in token.readings)
    name, _dot, features = one.removeprefix("=").partition(".")
    kind = name.lower()
    if name.isupper() and kind in KINDS.values():
        features, _tilde, uses = features.partition("~")
        alone = one.startswith("=")
        return lambda token: (
            token is not None
            and (not alone or token.only(kind))
            and any(
                (features in reading.persons if features[:1].isdigit() else True)
                and _has(reading.gender, features, "mf")
                and _has(reading.number, features, "sp")
                and (not uses or uses in reading.uses)
                for reading in token.of(kind)
            )
        )
    word = one.replace("_", " ")
    # « a-t-il » is no subject of what follows.
    return lambda token: token is not None and token.lower == word and token.before not in TIED


def _has(value: str, features: str, choices: str) -> bool:
    """Tell whether a gender or number is what is asked, or may be."""
    asked = "" if features[:1].isdigit() else "".join(set(features) & set(choices))
    return not (asked and value) or asked == value


def _confused(passage: Passage) -> Iterator[Hit]:
    rows = _rows()
    for sentence in sentences(passage):
        if not any(token.readings for token in sentence):
            continue
        told = -1
        for at, token in enumerate(sentence):
            if token.text == "A":  # lacks its accent, as all capitals may
                continue
            for row in rows.get(token.lower, ()):
                if at > told and (stretch := _stretch(sentence, at, row)):
                    first, last = stretch
                    told = at + len(row.written) - 1
                    yield _instead(passage, sentence, at, row, first, last)


def _stretch(sentence: Sentence, at: int, row: Row) -> tuple[int, int] | None:
    """Return the first and last token to tell, if the row's words stand there."""
    end = at + len(row.written) - 1
    those = sentence[at : end + 1]
    if len(those) <= end - at or any(
        token.lower not in words or token.before in TIED or not _is_known(token)
        for token, words in zip(those, row.written, strict=True)
    ):
        return None
    if not all(token.adjoins for token in those[1:]):
        return None
    first = _reach(sentence, at, -1, row.before)
    last = None if first is None else _reach(sentence, end, 1, row.after)
    return None if first is None or last is None else (first, last)


def _is_known(token: Token) -> bool:
    """Tell whether it is a French word here, even one of a person that nobody speaks of."""
    return bool(token.readings or (token.text.islower() and readings(token.lower)))


def _reach(sentence: Sentence, at: int, step: int, places: tuple[Place, ...]) -> int | None:
    """Return the last token to tell in one direction, None if the places are not filled."""
    if not places:
        return at
    place, *rest = places
    if place.mark == ",":
        return at if "," in sentence[at].before else None
    if place.mark == "...":
        comma = next((n for n in range(at + 1, len(sentence)) if "," in sentence[n].before), None)
        if comma is None or not rest[0].fits(sentence[comma]):
            return None
        return at
    there = at + step
    token = sentence[there] if 0 <= there < len(sentence) else None
    adjoins = token is not None and (token if step > 0 else sentence[at]).adjoins
    if place.fits(token if adjoins else None):
        found = _reach(sentence, there if adjoins else at, step, tuple(rest))
        if found is not None:
            return found if place.told and adjoins else at
    return _reach(sentence, at, step, tuple(rest)) if place.optional else None


def _instead(passage: Passage, sentence: Sentence, at: int, row: Row, first: int, last: int) -> Hit:
    written = sentence[at : at + len(row.written)]
    place = next(
        (
            words.index(token.lower)
            for token, words in zip(written, row.written, strict=True)
            if len(words) > 1
        ),
        0,
    )
    meant = as_written(written[0], row.meant[min(place, len(row.meant) - 1)])
    start, end = sentence[first].start, sentence[last].end
    text = passage.text
    better = text[start : written[0].start] + meant + text[written[-1].end : end]
    return hit(passage, start, end, better)


# Elided -----------------------------------------------------------------------------------------

ELIDING = wordlist("le la de ne se je me te que jusque lorsque puisque quoique")
WHOLE = wordlist("une un one est énième ouf ulule ola oui onze ouais")
"""Words before which nothing is elided: « le oui », « à la une », « le un », « de un à dix »."""


def _elided(passage: Passage) -> Iterator[Hit]:
    for sentence in sentences(passage):
        for at, (token, next_one) in enumerate(pairwise(sentence)):
            if not next_one.adjoins or next_one.before != " " or token.before in TIED:
                continue
            word = token.lower
            if word == "si" and next_one.lower in ("il", "ils"):
                better = "s’"
            elif word in ELIDING and _takes_elision(sentence, at, next_one):
                better = word[:-1] + "’"
            else:
                continue
            instead = as_written(token, better) + next_one.text
            yield hit(passage, token.start, next_one.end, instead)


def _takes_elision(sentence: Sentence, at: int, word: Token) -> bool:
    """Tell whether a word before this one is elided; a name must be a known one."""
    token, text = sentence[at], word.text
    if (
        not begins_with_vowel(text)
        or (word.lower in WHOLE and not _counts(sentence, at + 1))
        or (at and token.capital)
    ):
        return False
    if word.lower in ("une", "un"):
        return True
    if len(text.partition("-")[0]) < (2 if token.lower.endswith("que") else 3):
        return False
    if not word.capital:
        return bool(word.readings)
    # A « noun » with a capital is a river or what is named after it.
    named = not text.isupper() and any(one.kind in ("name", "noun") for one in readings(text))
    # « Mario de Andrade », « Casa de America » are names as a whole.
    return named and not (at and _is_person(sentence[at - 1]))


def _counts(sentence: Sentence, at: int) -> bool:
    """Tell « de une ville » and « que un maire » from « de une à dix », « la une », « le un »."""
    before, word = sentence[at - 1], sentence[at]
    behind = sentence[at + 1 : at + 2]
    whole = before.lower in ("le", "la") or word.lower not in ("un", "une")
    return not whole and any(one.adjoins and one.can_be("noun", "adjective") for one in behind)


def _is_person(token: Token) -> bool:
    return any(one.kind in ("forename", "surname") for one in readings(token.text))


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG027",
        severity="error",
        message=_("« {text} » sounds right, but is another word."),
        hint=_("Write « {better} »."),
        why=_("« a » and « à », « ou » and « où », « été » and « étés » sound alike."),
        wrong="le parc à été rénové et ouvrira a partir du 3 mai",
        right="le parc a été rénové et ouvrira à partir du 3 mai",
        passage=_confused,
    ),
    Rule(
        code="LANG028",
        severity="error",
        message=_("« {text} » is not elided."),
        hint=_("Write « {better} »."),
        why=_("Before a vowel « le », « de » or « que » lose theirs."),
        source="Académie",
        wrong="lorsque il sera achevé, le aménagement de la place",
        right="lorsqu’il sera achevé, le onzième aménagement, le oui et la une",
        passage=_elided,
    ),
)
