"""Where the subject of a verb is sure: clauses from the first word of the subject to the verb.

A subject is read from its left end, where it begins a clause: only its first noun is its head, and
all that depends on it (« de N », a relative clause between commas) is passed over.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from generator.language.french.lexicon import Reading
from generator.language.french.wordlist import wordlist
from generator.proofing.language.heads import (
    CLITICS,
    OF,
    RELATIVES,
    TIMES,
    Subject,
    bracket,
    finite,
    head,
    tied,
    whole,
)
from generator.proofing.language.tagged import Sentence, Token, sentences
from generator.proofing.passages import Passage

_PERSONS = {
    **dict.fromkeys(("je", "j’"), "1s"), "tu": "2s", "nous": "1p", "vous": "2p",
    **dict.fromkeys(("il", "elle", "on", "ça", "cela"), "3s"),
    **dict.fromkeys(("ils", "elles"), "3p"),
}  # fmt: skip
_GENDERS = {"il": "m", "ils": "m", "elle": "f", "elles": "f"}
_OPENING = ("preposition", "adverb", "participle", "gerund", "conjunction")
_BEFORE = wordlist(
    """
    si quand lorsque lorsqu’ puisque puisqu’ car mais où dont que qu’ quoique pourquoi comment
    """
)
_COMPARED = wordlist(
    "plus moins aussi autant tant même mêmes autre autres tel telle tels telles mieux ainsi"
)
_NO_CLAUSE = wordlist("et ou ni comme")
_COMPARING = ("ainsi que", "de même que", "tant que", "soit que")
_FARTHER = wordlist("et ou ni mais qui que qu’ dont où pas un une plus")

Verbs = Mapping[int, tuple[Reading, ...]]
"""The places where a finite verb may stand, with what it may be."""


class Clause(NamedTuple):
    """A subject and its verb, as places in a sentence.

    `gender` is "" where it is not sure; `begins` is where the subject begins, `ends` the place
    behind it, `verb` where the finite verb stands. `reflexive` tells of « se » before it.
    """

    sentence: Sentence
    begins: int
    ends: int
    verb: int
    gender: str
    person: str
    reflexive: bool


class Parsed(NamedTuple):
    """A sentence with its finite verbs and the clauses whose subject is sure."""

    sentence: Sentence
    verbs: Verbs
    clauses: tuple[Clause, ...]


def parsed(passage: Passage) -> tuple[Parsed, ...]:
    """Return the sentences of a passage with their verbs and clauses; it is done once."""
    return passage.once(_parsed)


def _parsed(passage: Passage) -> tuple[Parsed, ...]:
    found = []
    for sentence in sentences(passage):
        verbs = {at: its for at, token in enumerate(sentence) if (its := finite(token))}
        clauses = (
            _pronoun(sentence, verbs, at)
            or _qui(sentence, verbs, at)
            or _group(sentence, verbs, at)
            for at in range(max(verbs, default=0))
        )
        found.append(Parsed(sentence, verbs, tuple(clause for clause in clauses if clause)))
    return tuple(found)


def real_start(sentence: Sentence) -> bool:
    """Tell whether a sentence begins where one may: not behind a bracket or a name."""
    before = sentence[0].before.strip()
    return not before or before[-1] in ".!?…:;«“•▪–—*#>"


def _begins(sentence: Sentence, verbs: Verbs, at: int) -> bool:
    """Tell whether a clause may begin with its subject at a place."""
    token, before = sentence[at], sentence[at - 1]
    if not at:
        return real_start(sentence)
    if token.before == ", " or (at == 1 and before.only("adverb")):
        return real_start(sentence) and _opens(sentence, verbs, at)
    if not token.adjoins:
        return False
    if before.lower in ("que", "qu’"):
        return not any(one.lower in _COMPARED for one in sentence[:at])
    if before.lower in ("et", "mais") and before.before == ", ":
        return any(place < at for place in verbs)
    if before.only("conjunction") and before.lower.endswith(" que"):
        return before.lower not in _COMPARING
    return before.lower in _BEFORE


def _opens(sentence: Sentence, verbs: Verbs, end: int) -> bool:
    """Tell whether nothing but complements stands before a comma, each behind its own."""
    starts = [at for at in range(end) if not at or sentence[at].before == ", "]
    time = any(one.lemma in TIMES for one in sentence[1].of("noun"))
    if len(starts) > 1 and any(sentence[at].only("verb") for at in verbs if at < end):
        return False
    first = time or sentence[0].lower == "s’" or sentence[0].can_be(*_OPENING)
    return first and all(sentence[at].can_be(*_OPENING) for at in starts[1:])


# Subjects ---------------------------------------------------------------------------------------


def _pronoun(sentence: Sentence, verbs: Verbs, at: int) -> Clause | None:
    """Return the clause of « il », « elles », « je »."""
    token, before = sentence[at], sentence[at - 1] if at else None
    person = _PERSONS.get(token.lower)
    if not person or token.before in ("-", "-t-"):
        return None
    if token.lower in ("elle", "elles", "cela", "ça") and before:  # « pour elle », « plus qu’elle »
        sure = token.before == ", " or before.lower in _BEFORE or before.only("conjunction")
        compared = any(one.lower in _COMPARED for one in sentence[:at])
        if not sure or compared or before.lower in _NO_CLAUSE:
            return None
    subject = Subject(_GENDERS.get(token.lower, ""), "", at + 1)
    clause = _with_verb(sentence, verbs, at, subject, person)
    # « Nous » and « vous » may be objects: « les aides que nous donne la Ville ».
    unsure = person in ("1p", "2p") and not (before and before.lower in ("si", "quand"))
    if clause and unsure and all(person not in one.persons for one in verbs[clause.verb]):
        return None
    return clause


def _qui(sentence: Sentence, verbs: Verbs, at: int) -> Clause | None:
    """Return the clause of « qui », where all nouns it may stand for have one number."""
    token = sentence[at]
    if token.lower != "qui" or not at or sentence[at - 1].only("preposition"):
        return None
    found = antecedents(sentence, at)
    genders = {one.gender for token in found for one in token.of("noun")}
    numbers = {one.number for token in found for one in token.of("noun", "determiner")}
    if sentence[at - 1].lower == "ce":
        genders, numbers = {"m"}, {"s"}
    elif not any(token.can_be("determiner") for token in found) or len(numbers) != 1:
        return None
    subject = Subject(genders.pop() if len(genders) == 1 else "", numbers.pop(), at + 1)
    return (
        _with_verb(sentence, verbs, at, subject, "3" + subject.number) if subject.number else None
    )


def antecedents(sentence: Sentence, at: int) -> list[Token]:
    """Return the nouns « qui » or « que » may stand for, and their determiners, none if unsure."""
    found: list[Token] = []
    for place in range(at - 1, -1, -1):
        token = sentence[place]
        if token.only("verb"):
            return [] if any(one.lower in _FARTHER for one in sentence[:place]) else found
        if token.lower in _FARTHER or not token.readings or token.only("pronoun", "conjunction"):
            return []
        if token.can_be("determiner") or not (place and sentence[place - 1].can_be("noun")):
            found += [token] if token.can_be("noun", "determiner") else []
        if place < at and token.before == ", ":
            break
    return found


def _group(sentence: Sentence, verbs: Verbs, at: int) -> Clause | None:
    """Return the clause of a noun and all that depends on it."""
    if not _begins(sentence, verbs, at):
        return None
    subject = head(sentence, at)
    if subject and (subject := whole(sentence, subject, at)) and subject.number:
        clause = _with_verb(sentence, verbs, at, subject, "3" + subject.number)
        # « dix villes, dont la nôtre, ont signé » names one of many.
        one = sentence[at - 1].lower == "dont" and sentence[at - 1].before == ", "
        many = clause and "3p" in sentence[clause.verb].persons()
        return None if one and many and subject.number == "s" else clause
    return None


def _with_verb(
    sentence: Sentence, verbs: Verbs, at: int, subject: Subject, person: str
) -> Clause | None:
    """Return the clause of a subject with the verb behind it."""
    place, clitics = subject.end, set()
    if place == at + 1 < len(sentence) and sentence[place].before == ", ":
        place = bracket(sentence, place)  # « qui, été comme hiver, travaillent »
    while place < len(sentence) and (
        sentence[place].lower in CLITICS
        or (tied(sentence, place) and sentence[place].only("adverb"))
    ):
        clitics.add(sentence[place].lower)
        place += 1
    if place not in verbs or (clitics and not sentence[place].adjoins):
        return None
    reflexive = bool(clitics & {"se", "s’"})
    sure = reflexive or clitics & {"ne", "n’"} or sentence[at].only("pronoun")
    beside = place == subject.end
    if not (sure or _is_verb(sentence, verbs, place, subject.number, beside=beside)):
        return None
    # « Cette fois nous proposons », « qui, nous l’espérons, »; but « qui nous permettrons »
    sure = sentence[at].lower == "qui" and len(clitics) == 1 and not is_of(verbs, place, "être")
    objects = clitics & {"nous", "vous"} and not sure  # « dire qui nous sommes »
    if objects and all(person[0] != "3" for person in sentence[place].persons()):
        return None
    return Clause(sentence, at, subject.end, place, subject.gender, person, reflexive)


def _is_verb(sentence: Sentence, verbs: Verbs, at: int, number: str, *, beside: bool) -> bool:
    """Tell whether what may be a verb is one."""
    token = sentence[at]
    if token.only("verb") or not token.readings or is_of(verbs, at, "être", "avoir"):
        return True
    behind = tied(sentence, at + 1)
    if behind and behind.lower == "pas":
        return beside
    if behind and behind.lower not in OF and behind.only("determiner", "pronoun", "infinitive"):
        return beside
    # A sentence that ends with a point has a verb: is there another? « Des bébés pigeons. »
    beside = beside and not token.can_be("noun", number=number)
    return beside and sentence[-1].after[:1] in (".", "!", "?") and not others(sentence, verbs)


def others(sentence: Sentence, verbs: Verbs) -> list[int]:
    """Return the places that are surely verbs, but those of a relative clause."""
    return [
        at
        for at in verbs
        if sentence[at].only("verb")
        and not any(one.lower in RELATIVES for one in sentence[max(0, at - 4) : at])
    ]


def is_of(verbs: Verbs, at: int, *lemmas: str) -> bool:
    """Tell whether the verb at a place may be one of these."""
    return any(one.lemma in lemmas for one in verbs.get(at, ()))
