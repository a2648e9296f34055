"""Words that are taken for others that sound alike, and those that are not elided."""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise, product, takewhile
from typing import NamedTuple

from generator.language.french.elision import begins_with_vowel
from generator.language.french.lexicon import KINDS, Reading, readings
from generator.language.french.wordlist import wordlist
from generator.messages import _
from generator.proofing.language.confused import CONFUSED
from generator.proofing.language.tagged import Sentence, Token, mend, sentences
from generator.proofing.passages import Passage
from generator.proofing.patterns import as_written, hit
from generator.proofing.rules import Hit, Rule

Condition = Callable[[Token | None], bool]
TIED = ("-", "-t-")

# The table --------------------------------------------------------------------------------------


class Place(NamedTuple):
    """What may stand in one place around a word; `mark` is that of the table, "" if none."""

    fits: Condition
    mark: str
    told: bool


class Row(NamedTuple):
    """What is written, with the places before it, nearest first, and behind; what is meant."""

    before: Sequence[Place]
    written: tuple[str, ...]
    after: Sequence[Place]
    meant: str


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
        around = tuple(_places(before.split()[::-1])), tuple(_places(after.split()))
        every = list(product(*(words.split("|") for words in written.split())))
        instead = meant.split("|") if "|" in meant else [meant] * len(every)
        for words, right in zip(every, instead, strict=True):
            found[words[0]].append(Row(around[0], words, around[1], right))
    return found


def _places(words: Sequence[str]) -> Iterator[Place]:
    told = True
    for word in words:
        if word == "/":
            told = False
        else:
            mark = word[0] if word[0] in "~*," else "?" if word[-1] == "?" else ""
            yield Place(_fits(word.strip("~*?")), mark, told)


def _fits(alternatives: str) -> Condition:
    """Return what a place asks; what is one condition is asked as it is, which is quicker."""
    ways = [_every([_condition(one) for one in way.split("&")]) for way in alternatives.split("|")]
    return ways[0] if len(ways) == 1 else lambda token: any(way(token) for way in ways)


def _every(conditions: Sequence[Condition]) -> Condition:
    if len(conditions) == 1:
        return conditions[0]
    return lambda token: all(condition(token) for condition in conditions)


def _condition(one: str) -> Condition:
    """Return what a condition of the table asks of a word, or of None where nothing adjoins."""
    if one.startswith("!"):
        other, is_word = _condition(one[1:]), one[1:].islower()
        # Nothing is denied of a word of which nothing is known.
        return lambda token: not other(token) and bool(is_word or (token and token.readings))
    if one == "^":
        return lambda token: token is None
    if one == "@":
        return lambda token: token is not None and token.capital and not token.readings
    if one.startswith(":"):
        return lambda token: token is not None and any(r.lemma == one[1:] for r in token.readings)
    kind, _dot, features = one.removeprefix("=").lower().partition(".")
    if not one.islower() and kind in KINDS.values():
        return lambda token: (
            token is not None
            and any(_has(reading, features) for reading in token.of(kind))
            and (one[0] != "=" or token.only(kind))
        )
    word = one.replace("_", " ")
    # « a-t-il » is no subject of what follows.
    return lambda token: token is not None and token.lower == word and token.before not in TIED


def _has(reading: Reading, features: str) -> bool:
    """Tell whether a reading may have a person, or a gender and a number."""
    if features[:1].isdigit():
        return any(person == features for _mood, person in reading.finite)
    return set(features) <= {*(reading.gender or "mf"), *(reading.number or "sp")}


# Confused ---------------------------------------------------------------------------------------


def _confused(passage: Passage) -> Iterator[Hit]:
    rows = _rows()
    for sentence in sentences(passage):
        if not any(token.readings for token in sentence):
            continue
        told = -1
        for at, token in enumerate(sentence):
            those = rows.get(token.lower)
            # « A » lacks its accent, as all capitals may.
            if not those or token.before in TIED or token.text == "A" or not _is_known(token):
                continue
            for row in those:
                if at > told and (stretch := _stretch(sentence, at, row)):
                    told = at + len(row.written) - 1
                    written = replace(token, end=sentence[told].end)
                    yield mend(passage, *stretch, {written: row.meant})


def _stretch(sentence: Sentence, at: int, row: Row) -> tuple[Token, Token] | None:
    """Return the first and last word to tell, if the row's words stand there."""
    end = at + len(row.written) - 1
    if end > at:
        more = sentence[at + 1 : end + 1]
        if tuple(token.lower for token in more) != row.written[1:]:
            return None
        if not all(token.adjoins and _is_known(token) for token in more):
            return None
    first = _reach(sentence, at, -1, row.before)
    last = None if first is None else _reach(sentence, end, 1, row.after)
    return None if first is None or last is None else (sentence[first], sentence[last])


def _is_known(token: Token) -> bool:
    """Tell whether it is a French word here, even one of a person that nobody speaks of."""
    return bool(token.readings or (token.text.islower() and readings(token.lower)))


def _reach(sentence: Sentence, at: int, step: int, places: Sequence[Place]) -> int | None:
    """Return the last word to tell in one direction, None if the places are not filled."""
    if not places:
        return at
    place, more = places[0], places[1:]
    if place.mark == ",":
        return at if "," in sentence[at].before else None
    if place.mark == "~":
        return at if any(_is_finite(sentence, one) for one in _clause(sentence, at, step)) else None
    if place.mark == "*":
        whole = "(" not in sentence[-1].after
        return at if whole and all(map(place.fits, sentence[at + 1 :])) else None
    there = at + step
    token = sentence[there] if 0 <= there < len(sentence) else None
    adjoins = token is not None and sentence[max(at, there)].adjoins
    if place.fits(token if adjoins else None):
        found = _reach(sentence, there if adjoins else at, step, more)
        if found is not None:
            return found if place.told and adjoins else at
    return _reach(sentence, at, step, more) if place.mark == "?" else None


def _clause(sentence: Sentence, at: int, step: int) -> Iterator[int]:
    """Return the places of a clause on one side of a word, none before it in a subordinate one."""
    opened = [
        there
        for there, one in enumerate(sentence[: at + 1])
        if one.lower in SUBORDINATING or " que" in one.lower
    ]
    if step < 0 and (opened or sentence[at].can_be("conjunction")):
        return iter(())
    since = range(opened[-1] + 1, at) if step > 0 and opened else ()
    if since and not any(_is_finite(sentence, there) for there in since):
        return iter(())  # « la salle dont le bail est signé ouvre »
    every = range(at + step, len(sentence) if step > 0 else -1, step)
    return takewhile(
        lambda there: (
            "," not in sentence[max(there, there - step)].before
            and sentence[there].lower not in (SUBORDINATING if step < 0 else STOPS)
            and not sentence[there].can_be("conjunction")
        ),
        every,
    )


def _is_finite(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is a finite verb for sure."""
    token, before, after = sentence[at], sentence[at - 1 : at], sentence[at + 1 : at + 2]
    tied = any(one.before in TIED for one in (token, *after))
    if not token.can_be("verb") or tied or token.lower == "importe":
        return False
    if token.only("verb") or any(one.lower in SUBJECTS for one in before):
        return True
    # « l’association aide les jeunes », not « la convention cadre »
    noun = any(one.can_be("noun") and not one.can_be(*NO_NOUN) for one in before)
    return noun and token.only("verb", "noun") and any(one.can_be("determiner") for one in after)


NO_NOUN = ("verb", "preposition", "adjective", "participle")
SUBJECTS = wordlist("il elle on ils elles je j’ ne n’ se s’ qui")
SUBORDINATING = wordlist(
    """
    qui que qu’ quoi dont où auquel duquel lequel laquelle lesquels lesquelles si quand lorsque
    lorsqu’ comme puisque puisqu’ car quel quelle quels quelles comment pourquoi combien
    """
)
STOPS = SUBORDINATING | wordlist("il elle on ils elles je j’ c’")

# Elided -----------------------------------------------------------------------------------------

ELIDING = wordlist("le la de ne se je me te que jusque lorsque puisque quoique")
WHOLE = wordlist("une un one est énième ouf ulule ola oui onze ouais")
"""Words before which nothing is elided: « le oui », « à la une », « le un », « de un à dix »."""


def _elided(passage: Passage) -> Iterator[Hit]:
    for sentence in sentences(passage):
        for at, (token, word) in enumerate(pairwise(sentence)):
            if word.before != " " or token.before in TIED:
                continue
            si = token.lower == "si" and word.lower in ("il", "ils")
            if si or (token.lower in ELIDING and _takes_elision(sentence, at)):
                better = as_written(token.text, token.lower[:-1] + "’")
                yield hit(passage, token.start, word.end, better + word.text)


def _takes_elision(sentence: Sentence, at: int) -> bool:
    """Tell whether a word is elided before the next, which must be known, even a name."""
    token, word = sentence[at : at + 2]
    if not begins_with_vowel(word.text) or (at and token.capital):
        return False
    if word.lower in ("un", "une"):
        # « de une ville », « que un maire », but « de une à dix », « la une », « le un »
        behind = sentence[at + 2 : at + 3]
        counts = any(one.adjoins and one.can_be("noun", "adjective") for one in behind)
        return counts and token.lower not in ("le", "la")
    long = 2 if token.lower.endswith("que") else 3
    if word.lower in WHOLE or len(word.text.partition("-")[0]) < long:
        return False
    if not word.capital:
        return bool(word.readings)
    # A « noun » with a capital is a river or what is named after it.
    named = not word.text.isupper() and any(
        one.kind in ("name", "noun") for one in readings(word.text)
    )
    # « Mario de Andrade », « Casa de America » are names as a whole.
    before = readings(sentence[at - 1].text) if at else ()
    return named and not any(one.kind in ("forename", "surname") for one in before)


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG027",
        severity="error",
        message=_("« {text} » sounds right, but is another word."),
        why=_("« a » and « à », « ou » and « où », « été » and « étés » sound alike."),
        source="OQLF",
        wrong="le parc à été rénové et ouvrira a partir du 3 mai",
        right="le parc a été rénové et ouvrira à partir du 3 mai",
        passage=_confused,
    ),
    Rule(
        code="LANG028",
        severity="error",
        message=_("« {text} » is not elided."),
        why=_("Before a vowel « le », « de » or « que » lose theirs."),
        source="Académie",
        wrong="lorsque il sera achevé, le aménagement de la place",
        right="lorsqu’il sera achevé, le onzième aménagement, le oui et la une",
        passage=_elided,
    ),
)
