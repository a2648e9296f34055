"""Where the subject of a verb is sure: clauses from the first word of the subject to the verb.

A subject is read from its left end, where it begins a clause: only its first noun is its head, and
all that depends on it (« de N », a relative clause between commas) is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.language.french.wordlist import wordlist
from generator.proofing.language.heads import CLITICS, Subject, finite, head, whole
from generator.proofing.language.tagged import Sentence, sentences
from generator.proofing.passages import Passage

_PERSONS = {
    **dict.fromkeys(("je", "j’"), "1s"), "tu": "2s", "nous": "1p", "vous": "2p",
    **dict.fromkeys(("il", "elle", "on"), "3s"), **dict.fromkeys(("ils", "elles"), "3p"),
}  # fmt: skip
_OPENING = ("preposition", "adverb", "participle", "gerund", "conjunction")
_BEFORE = wordlist("si quand lorsque lorsqu’ puisque puisqu’ car mais où dont que qu’ quoique")
_COMPARED = wordlist(
    "plus moins aussi autant tant même mêmes autre autres tel telle tels telles mieux ainsi"
)


_AFTER_VERBS = wordlist("à au aux d’ dans en par")


@dataclass(slots=True)
class Clause:
    """A subject and its verb, as places in a sentence.

    `gender` and `number` are "" where they are not sure; `begins` is where the subject begins,
    `verb` where the finite verb stands. `reflexive` tells of « se » before it.
    """

    sentence: Sentence
    begins: int
    verb: int
    gender: str
    person: str
    reflexive: bool = False

    @property
    def number(self) -> str:
        """The number of the subject."""
        return self.person[1:]


def clauses(passage: Passage, sentence: Sentence) -> tuple[Clause, ...]:
    """Return the clauses of a sentence of a passage whose subject is sure; it is done once."""
    return passage.once(_all_clauses)[sentence]


def _all_clauses(passage: Passage) -> Mapping[Sentence, tuple[Clause, ...]]:
    return {sentence: tuple(_clauses(sentence)) for sentence in sentences(passage)}


def _clauses(sentence: Sentence) -> Iterator[Clause]:
    for at in range(len(sentence) - 1):
        found = _pronoun(sentence, at) or _qui(sentence, at)
        found = found or (_group(sentence, at) if _begins(sentence, at) else None)
        if found and not _is_example(found):
            yield found


def _is_example(clause: Clause) -> bool:
    """Tell whether « , dont » names one of many: « dix villes, dont la nôtre, ont signé »."""
    before = clause.sentence[clause.begins - 1]
    return (
        clause.begins > 0
        and before.lower == "dont"
        and before.before == ", "
        and (
            clause.person == "3s"
            and "3p" in clause.sentence[clause.verb].persons()
            and clause.sentence[clause.verb].before != ", "
        )
    )


def real_start(sentence: Sentence) -> bool:
    """Tell whether a sentence begins where one may: not behind a bracket or a name."""
    before = sentence[0].before.strip()
    return not before or before[-1] in ".!?…:;«“•▪–—*#>"


def _begins(sentence: Sentence, at: int) -> bool:
    """Tell whether a clause may begin with its subject at a place."""
    token, before = sentence[at], sentence[at - 1]
    if not at:
        return real_start(sentence)
    if token.before == ", ":
        first = sentence[0]
        commas = sum("," in one.before for one in sentence[1:at])
        opened = first.can_be(*_OPENING) or first.lower == "s’"
        opened = opened and not first.can_be("determiner")
        return real_start(sentence) and opened and not commas
    if not token.adjoins:
        return False
    if before.lower in ("que", "qu’"):
        return not any(one.lower in _COMPARED for one in sentence[:at])
    return before.lower in _BEFORE or (
        before.only("conjunction")
        and before.lower.endswith(" que")
        and before.lower not in ("ainsi que", "de même que", "tant que", "soit que")
    )


# Subjects ---------------------------------------------------------------------------------------


def _pronoun(sentence: Sentence, at: int) -> Clause | None:
    """Return the clause of « il », « elles », « je »."""
    token, before = sentence[at], sentence[at - 1] if at else None
    person = _PERSONS.get(token.lower)
    if not person or token.before in ("-", "-t-"):
        return None
    if token.lower in ("elle", "elles") and before:
        sure = (
            at == 1 or before.lower in _BEFORE or before.only("conjunction") or token.before == ", "
        )
        if (
            not sure
            or before.lower in ("et", "ou", "ni", "comme", "ainsi que")
            or (before.lower == "mais" and at > 1)
        ):
            return None
        if any(one.lower in _COMPARED for one in sentence[:at]):
            return None
    gender = {"il": "m", "ils": "m", "elle": "f", "elles": "f"}.get(token.lower, "")
    clause = _with_verb(sentence, at, Subject(gender, "", at + 1), person)
    # « Nous » and « vous » may be objects: « les aides que nous donne la Ville ».
    if (
        clause
        and person in ("1p", "2p")
        and not (before and before.lower in ("si", "quand", "lorsque"))
    ):
        persons = {p for one in finite(sentence[clause.verb]) for p in one.persons}
        return clause if person in persons else None
    return clause


def _qui(sentence: Sentence, at: int) -> Clause | None:
    """Return the clause of « qui », where all nouns it may stand for have one number."""
    token = sentence[at]
    if token.lower != "qui" or not at or not (token.adjoins or token.before == ", "):
        return None
    if sentence[at - 1].lower == "ce":
        numbers, genders = {"s"}, {"m"}
    else:
        numbers, genders = _before_qui(sentence, at)
    if len(numbers) != 1 or "" in numbers:
        return None
    gender = genders.pop() if len(genders) == 1 else ""
    return _with_verb(sentence, at, Subject(gender, "", at + 1), "3" + numbers.pop())


def _before_qui(sentence: Sentence, at: int) -> tuple[set[str], set[str]]:
    """Return the numbers and genders of all nouns « qui » may stand for, nothing where unsure."""
    numbers: set[str] = set()
    genders: set[str] = set()
    none: tuple[set[str], set[str]] = (set(), set())
    marked = False
    for place in range(at - 1, -1, -1):
        token = sentence[place]
        if token.only("verb"):
            earlier = any(one.lower in _FARTHER for one in sentence[:place])
            return none if earlier or not marked else (numbers, genders)
        if token.lower in _FARTHER or not token.readings or token.only("pronoun", "conjunction"):
            return none
        if place < at - 1 and sentence[place + 1].before == ", ":
            return none
        if token.can_be("determiner"):
            numbers |= {one.number for one in token.of("determiner")}
            marked = True
        elif token.can_be("noun") and (not place or not sentence[place - 1].can_be("noun")):
            numbers |= {one.number for one in token.of("noun")}
            genders |= {one.gender for one in token.of("noun")}
    return (numbers, genders) if marked else none


_FARTHER = wordlist("et ou ni mais qui que qu’ dont où pas un une plus")


def _group(sentence: Sentence, at: int) -> Clause | None:
    """Return the clause of a noun and all that depends on it."""
    subject = head(sentence, at)
    if subject and (subject := whole(sentence, subject, at)) and subject.number:
        return _with_verb(sentence, at, subject, "3" + subject.number)
    return None


def _with_verb(sentence: Sentence, at: int, subject: Subject, person: str) -> Clause | None:
    """Return the clause of a subject with the verb behind it."""
    place, clitics = subject.end, set()
    while place < len(sentence):
        token = sentence[place]
        if token.lower in CLITICS or (token.only("adverb") and token.adjoins):
            clitics.add(token.lower)
        else:
            break
        place += 1
    if place >= len(sentence) or (place > subject.end and not sentence[place].adjoins):
        return None
    verb = sentence[place]
    found = finite(verb)
    if not found:
        return None
    after = sentence[place + 1] if place + 1 < len(sentence) else None
    sure = (
        verb.only("verb")
        or not verb.readings
        or any(one.lemma in ("être", "avoir") for one in found)
        or sentence[at].only("pronoun")
        or (
            person == "3p"
            and place == subject.end
            and sentence[place - 1].readings
            and verb.can_be("noun", number="s")
            and not verb.can_be("preposition")
            and after is not None
            and after.adjoins
            and (after.lower in _AFTER_VERBS or after.only("infinitive"))
        )
        or clitics & {"ne", "n’", "se", "s’"}
        or (
            after and after.adjoins and after.only("determiner", "pronoun") and place == subject.end
        )
    )
    if not sure or (clitics & {"nous", "vous"} and all(p[0] != "3" for p in verb.persons())):
        return None
    return Clause(sentence, at, place, subject.gender, person, bool(clitics & {"se", "s’"}))
