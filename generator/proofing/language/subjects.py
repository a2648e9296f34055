"""Where the subject of a verb is sure: clauses from the first word of the subject to the verb.

A subject is read from its left end, where it begins a clause: only its first noun is its head, and
all that depends on it (« de N », a relative clause between commas) is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
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

    `gender` and the number in `person` are "" where they are not sure; `begins` is where the
    subject begins, `verb` where the finite verb stands. `reflexive` tells of « se » before it.
    """

    sentence: Sentence
    begins: int
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
        found.append(Parsed(sentence, verbs, tuple(_clauses(sentence, verbs))))
    return tuple(found)


def _clauses(sentence: Sentence, verbs: Verbs) -> Iterator[Clause]:
    for at in range(max(verbs, default=0)):
        found = _pronoun(sentence, verbs, at) or _qui(sentence, verbs, at)
        found = found or _group(sentence, verbs, at)
        if found:
            yield found


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
    return all(
        sentence[at].can_be(*_OPENING) or (not at and (time or sentence[0].lower == "s’"))
        for at in starts
    ) and not (len(starts) > 1 and any(sentence[at].only("verb") for at in verbs if at < end))


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
    clause = _with_verb(
        sentence, verbs, at, Subject(_GENDERS.get(token.lower, ""), "", at + 1), person
    )
    # « Nous » and « vous » may be objects: « les aides que nous donne la Ville ».
    if clause and person in ("1p", "2p") and not (before and before.lower in ("si", "quand")):
        its = any(person in one.persons for one in verbs[clause.verb])
        return clause if its else None
    return clause


def _qui(sentence: Sentence, verbs: Verbs, at: int) -> Clause | None:
    """Return the clause of « qui », where all nouns it may stand for have one number."""
    token = sentence[at]
    if token.lower != "qui" or not at or not (token.adjoins or token.before == ", "):
        return None
    if sentence[at - 1].only("preposition"):
        return None
    if sentence[at - 1].lower == "ce":
        genders, numbers = {"m"}, {"s"}
    else:
        found = antecedents(sentence, at)
        genders = {one.gender for token in found for one in token.of("noun")}
        numbers = {one.number for token in found for one in token.of("noun", "determiner")}
        if not any(token.can_be("determiner") for token in found):
            return None
    if len(numbers) != 1 or "" in numbers:
        return None
    gender = genders.pop() if len(genders) == 1 else ""
    return _with_verb(sentence, verbs, at, Subject(gender, "", at + 1), "3" + numbers.pop())


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
        return None if clause and _is_example(clause) else clause
    return None


def _is_example(clause: Clause) -> bool:
    """Tell whether « , dont » names one of many: « dix villes, dont la nôtre, ont signé »."""
    before, verb = clause.sentence[clause.begins - 1], clause.sentence[clause.verb]
    apart = before.lower == "dont" and before.before == ", " and verb.before != ", "
    return apart and clause.person == "3s" and "3p" in verb.persons()


def _with_verb(
    sentence: Sentence, verbs: Verbs, at: int, subject: Subject, person: str
) -> Clause | None:
    """Return the clause of a subject with the verb behind it."""
    place, clitics = subject.end, set()
    apart = sentence[place : place + 1] and sentence[place].before == ", "
    if apart and place == at + 1:  # « qui, été comme hiver, travaillent »
        place = bracket(sentence, place)
    while place < len(sentence):
        token = sentence[place]
        if token.lower not in CLITICS and not (token.only("adverb") and token.adjoins):
            break
        clitics.add(token.lower)
        place += 1
    if place not in verbs or (clitics and not sentence[place].adjoins):
        return None
    reflexive = bool(clitics & {"se", "s’"})
    sure = reflexive or clitics & {"ne", "n’"} or sentence[at].only("pronoun")
    if not (sure or _is_verb(sentence, verbs, place, beside=place == subject.end)):
        return None
    # « Cette fois nous proposons », « qui, nous l’espérons, »; but « qui nous permettrons »
    objects = clitics & {"nous", "vous"} and (sentence[at].lower != "qui" or len(clitics) > 1)
    if objects and all(person[0] != "3" for person in sentence[place].persons()):
        return None
    return Clause(sentence, at, place, subject.gender, person, reflexive)


def _is_verb(sentence: Sentence, verbs: Verbs, at: int, *, beside: bool) -> bool:
    """Tell whether what may be a verb is one."""
    token = sentence[at]
    if token.only("verb") or not token.readings or is_of(verbs, at, "être", "avoir"):
        return True
    behind = sentence[at + 1 : at + 2]
    object_behind = behind and behind[0].adjoins and behind[0].lower not in OF
    object_behind = object_behind and (
        behind[0].only("determiner", "pronoun", "infinitive") or behind[0].lower == "pas"
    )
    # A sentence that ends with a point has a verb: is there another?
    alone = sentence[-1].after[:1] in (".", "!", "?") and not others(sentence, verbs)
    return beside and (bool(object_behind) or alone)


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
