"""Where the subject of a verb is sure: clauses from the first word of the subject to the verb.

A subject is read from its left end, where it begins a clause: only its first noun is its head, and
all that depends on it (« de N », a relative clause between commas) is passed over.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.language.french.lexicon import Reading, readings
from generator.language.french.wordlist import wordlist
from generator.proofing.language.tagged import Sentence, Token, agree, sentences
from generator.proofing.passages import Passage

CLITICS = wordlist("ne n’ se s’ me m’ te t’ le la les l’ lui leur nous vous y en")
OBJECTS = wordlist("le la les l’ me m’ te t’ se s’ nous vous")
OF = wordlist("de d’ du des")
TO = wordlist("au aux")
# What stands for many though it is one.
_MANY = wordlist(
    """
    majorité minorité moitié tiers quart partie reste dizaine douzaine vingtaine trentaine centaine
    quinzaine quarantaine cinquantaine soixantaine millier million milliard multitude série foule
    poignée pluralité totalité type sorte nombre ensemble total infinité quantité autre fois plupart
    un
    """
)
# What tells a time: the subject may come behind the verb.
_TIME = wordlist(
    """
    an année mois jour semaine matin soir nuit week-end lundi mardi mercredi jeudi vendredi samedi
    dimanche siècle trimestre semestre heure minute saison été printemps automne hiver moment
    instant date lendemain veille janvier février mars avril mai juin juillet août septembre octobre
    novembre décembre midi journée soirée matinée lors fois
    """
)
_NO_HEADS = wordlist("du au aux tout c’")
_AFTER_VERBS = wordlist("à au aux d’ dans en par")
_ALONE = {"chacun": "m", "chacune": "f", "celui": "m", "celle": "f", "ceux": "m", "celles": "f"}
_PERSONS = {
    **dict.fromkeys(("je", "j’"), "1s"), "tu": "2s", "nous": "1p", "vous": "2p",
    **dict.fromkeys(("il", "elle", "on"), "3s"), **dict.fromkeys(("ils", "elles"), "3p"),
}  # fmt: skip
_OPENING = ("preposition", "adverb", "participle", "gerund", "conjunction")
_RELATIVE = wordlist("qui que qu’ dont où auquel auxquels auxquelles lequel laquelle lesquels")
_STOPS = _RELATIVE | wordlist("c’ ça cela il elle ils elles on je j’ tu")
_BEFORE = wordlist("si quand lorsque lorsqu’ puisque puisqu’ car mais où dont que qu’ quoique")
_COMPARED = wordlist(
    "plus moins aussi autant tant même mêmes autre autres tel telle tels telles mieux ainsi"
)


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


@dataclass(slots=True)
class _Subject:
    gender: str
    number: str
    end: int


def finite(token: Token) -> tuple[Reading, ...]:
    """Return what a word may be as a finite verb, even of persons of whom nobody speaks."""
    if token.readings or token.capital or not token.text.isalpha():
        return token.of("verb")
    found = readings(token.lower)
    return found if all(one.kind == "verb" for one in found) else ()


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
    clause = _with_verb(sentence, at, _Subject(gender, "", at + 1), person)
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
    return _with_verb(sentence, at, _Subject(gender, "", at + 1), "3" + numbers.pop())


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
    subject = _head(sentence, at)
    if subject and (subject := _whole(sentence, subject, at)) and subject.number:
        return _with_verb(sentence, at, subject, "3" + subject.number)
    return None


def _with_verb(sentence: Sentence, at: int, subject: _Subject, person: str) -> Clause | None:
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


def _head(sentence: Sentence, at: int) -> _Subject | None:
    """Return the head of a noun group that begins at a place, with the place behind it."""
    first = sentence[at]
    if first.lower in _ALONE:
        return _Subject(_ALONE[first.lower], "p" if first.lower[-1] in "xs" else "s", at + 1)
    if first.lower == "la" and at + 1 < len(sentence) and sentence[at + 1].lower == "plupart":
        return _Subject("", "p", at + 2)
    if not first.can_be("determiner", "number") or first.lower in _NO_HEADS:
        return None
    if first.can_be("determiner") and first.lower.startswith("quel"):
        return None
    marks, place = list(first.of("determiner", "number")), at + 1
    while place < len(sentence) and sentence[place].only("determiner", "number"):
        marks = [one for one in sentence[place].readings if agree((one,), marks)]
        place += 1
    while marks and place < len(sentence) and sentence[place].adjoins:
        token = sentence[place]
        after = sentence[place + 1] if place + 1 < len(sentence) else None
        nouns = [one for one in token.of("noun") if agree((one,), marks)]
        before = token.can_be("adjective", "determiner") and after and after.adjoins
        if before and after and agree(after.of("noun"), marks) and not after.can_be("adjective"):
            place += 1
        elif nouns:
            return _headed(token, nouns, marks, place)
        elif token.can_be("adjective") and not token.can_be("verb"):
            place += 1
        elif not token.readings and token.capital and not first.text[0].isdigit():
            return _headed(token, [], marks, place)
        else:
            break
    return None


def head_of(sentence: Sentence, at: int) -> int:
    """Return the place behind the first noun of a subject, 0 of a pronoun."""
    head = _head(sentence, at)
    return head.end if head and head.end < len(sentence) - 1 else 0


def _headed(token: Token, nouns: list[Reading], marks: list[Reading], at: int) -> _Subject | None:
    if any(one.lemma in _TIME for one in nouns):
        return None
    numbers = {one.number for one in marks} - {""} or {one.number for one in nouns} - {""}
    genders = {one.gender for one in nouns} or {one.gender for one in marks}
    number = numbers.pop() if len(numbers) == 1 else ""
    if number == "p" and not nouns:  # « Les Éclaireurs est un programme. »
        return None
    if any(one.lemma in _MANY for one in nouns):
        genders = {""}
    if number == "s" and any(one.lemma in _MANY for one in nouns):
        return None
    return _Subject(genders.pop() if len(genders) == 1 else "", number, at + 1)


# What depends on a head -------------------------------------------------------------------------


def _whole(sentence: Sentence, subject: _Subject, begins: int) -> _Subject | None:
    """Return a subject with the place behind all that depends on it, None where that is doubtful.

    Its number is "" where what follows « et » may belong to it or to its complement.
    """
    place, listed, joined, several = subject.end, False, False, False
    while place < len(sentence):
        token = sentence[place]
        if token.before == ", ":
            if finite(token) or token.lower in ("ne", "n’", "se", "s’"):
                return None
            item = _head(sentence, place)
            if item and (joined or _inside(sentence, subject.end, place)):
                return None
            if item and token.lower not in OF:
                subject = _both(subject, item)
                listed, place = True, item.end
            elif token.lower in OF and _of_before(sentence, subject.end, place):
                place, several = place + 1, True
            elif (end := _bracket(sentence, place)) is not None:
                # « un espace où ils échangent, testent et partagent »
                if token.lower in _RELATIVE and any(
                    one.only("verb") for one in sentence[end + 1 :]
                ):
                    return None
                place = end
                if not _goes_on(sentence, place):
                    break
            else:
                return None
        elif not token.adjoins:
            return None
        elif token.lower in ("et", "ou", "ni"):
            item = _head(sentence, place + 1) if place + 1 < len(sentence) else None
            if token.lower != "et":
                subject = _Subject("", subject.number if subject.number == "p" else "", 0)
            elif item and sentence[place + 1].lower not in OF:
                inside = not listed and _inside(sentence, subject.end, place)
                # « Chaque objet et chaque matière participe. »
                each = sentence[place + 1].lower in ("chaque", "aucun", "aucune", "nul", "nulle")
                subject = _both(subject, item, sure=not (inside or each))
                place, joined = item.end - 1, True
            elif not (several or _only_more(sentence, place + 1)):
                subject = _Subject("", subject.number if subject.number == "p" else "", 0)
            place += 1
        elif _depends(sentence, place):
            place += 1
        else:
            break
    apart = sentence[begins].before == ", "
    return (
        None
        if (listed and not joined) or (joined and apart)
        else _Subject(subject.gender, subject.number, place)
    )


def _both(one: _Subject, other: _Subject, *, sure: bool = True) -> _Subject:
    """Return two subjects as one; where it is not sure that they are two, it may be many or one."""
    gender = (
        one.gender
        if one.gender == other.gender
        else "m"
        if "m" in (one.gender, other.gender)
        else ""
    )
    return _Subject(gender, "p" if sure or one.number == "p" else "", one.end)


def _of_before(sentence: Sentence, start: int, end: int) -> bool:
    return any(one.lower in OF for one in sentence[start:end])


def _inside(sentence: Sentence, start: int, end: int) -> bool:
    """Tell whether « et » may join two complements: « sur les plateaux et les versants »."""
    return any(
        one.can_be("preposition", "infinitive", "gerund") and one.lower not in ("de", "d’")
        for one in sentence[start:end]
    )


def _only_more(sentence: Sentence, place: int) -> bool:
    """Tell whether what follows « et » is an adjective or « de » again, no second subject."""
    if place >= len(sentence):
        return False
    token = sentence[place]
    return token.only("adjective", "participle") or token.lower in ("de", "d’")


def _bracket(sentence: Sentence, start: int) -> int | None:
    """Return where what a comma opens is closed, None if it is another member of a list."""
    first = sentence[start]
    for end in range(start + 1, len(sentence)):
        if sentence[end].before == ", ":
            break
    else:
        return None
    if first.lower in _RELATIVE:
        return end
    if any(one.only("verb") for one in sentence[start:end]):
        return None
    apart = first.can_be("preposition", "adverb", "participle", "gerund") or first.only("adjective")
    title = first.can_be("noun") and sentence[start + 1].lower in OF
    name = first.capital and not first.readings
    return end if apart or title or name else None


def _goes_on(sentence: Sentence, place: int) -> bool:
    """Tell whether something else depends on a subject behind a closing comma."""
    token = sentence[place]
    return not finite(token) and token.lower not in CLITICS


def _depends(sentence: Sentence, place: int) -> bool:
    """Tell whether a word belongs to what stands before it, and is no verb."""
    token, before = sentence[place], sentence[place - 1]
    after = sentence[place + 1] if place + 1 < len(sentence) else None
    opened = before.can_be("preposition") or before.lower in OF | TO
    opened = opened or before.can_be("determiner", "number", "infinitive", "gerund")
    if not token.readings:
        return token.capital or token.text[0].isdigit()
    if token.lower in ("en", "y"):
        return not (after and (finite(after) or after.lower in CLITICS))
    if token.can_be("preposition") or token.lower in OF | TO:
        return True
    if token.lower in CLITICS or token.only("determiner"):
        return opened
    if token.can_be("conjunction") or token.lower in _STOPS or token.only("verb"):
        return False
    if token.can_be("verb"):
        epithet = before.can_be("adjective") and sentence[place - 2].can_be("determiner")
        if opened or epithet or before.only("adjective"):
            return True
        return token.can_be("adjective") and agree(token.of("adjective"), before.readings)
    if token.only("adverb"):  # « d’entre eux »
        return " " in token.lower or bool(
            after and after.adjoins and after.can_be("adjective", "participle", "preposition")
        )
    if token.only("pronoun"):
        return opened
    return True
