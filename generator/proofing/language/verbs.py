"""Verbs that do not go with their subject or conjunction; « pas » without « ne »."""

from collections.abc import Iterator

from generator.language.french.elision import begins_with_vowel
from generator.language.french.lexicon import MOODS, Reading, forms
from generator.messages import _
from generator.proofing.language.heads import CLITICS, OF, RELATIVES, TIMES, TO, bracket, tied
from generator.proofing.language.subjects import Clause, Verbs, is_of, others, parsed, real_start
from generator.proofing.language.tagged import Sentence, Token, mend
from generator.proofing.passages import Passage
from generator.proofing.patterns import shown
from generator.proofing.rules import Hit, Rule


def _conjugated(found: tuple[Reading, ...], person: str, mood: str = "") -> str:
    """Return the form of a verb in another person, in a mood or the one it has, "" without any."""
    order = list(MOODS.values())
    for one in found:
        moods = {mood} if mood else one.moods - {"imperative"} or {"present"}
        for its in sorted(moods, key=order.index):
            for form in forms(one.lemma, "verb", mood=its, person=person):
                return form
    return ""


def _disagreeing(passage: Passage) -> Iterator[Hit]:
    """Yield the verbs in another person than their subject."""
    for sentence, verbs, clauses in parsed(passage):
        for clause in clauses:
            verb, found = sentence[clause.verb], verbs[clause.verb]
            if clause.person in {p for one in found for p in one.persons} or not _is_judged(clause):
                continue
            if verb.readings and (better := _conjugated(found, clause.person)):
                subject = passage.text[
                    sentence[clause.begins].start : sentence[clause.ends - 1].end
                ]
                yield mend(passage, verb, verb, {verb: better}, subject=shown(subject))
        for at in verbs:
            first = _subject_behind(sentence, verbs, at)
            if first and (better := _conjugated(verbs[at], "3p")):
                verb = sentence[at]
                yield mend(passage, verb, verb, {verb: better}, subject=first.text)


def _is_judged(clause: Clause) -> bool:
    """Tell whether a clause is one to judge."""
    sentence = clause.sentence
    behind = tied(sentence, clause.verb + 1)
    if behind and behind.before in ("-", "-t-"):
        return False
    # « Les quartiers est de la ville »; « le plan, comme celui de l’an dernier, vont »
    east = sentence[clause.verb].lower == "est" and behind and behind.lower in OF | {"et", "ou"}
    subject = sentence[clause.begins : clause.ends]
    return not east and not any(one.lower in ("comme", "ainsi que", "avec") for one in subject)


def _subject_behind(sentence: Sentence, verbs: Verbs, at: int) -> Token | None:
    """Return the first word of the plural subject behind a verb: « s’ajoute deux camions »."""
    token, place, first = sentence[at], at, at + 1
    while place and sentence[place - 1].lower in ("se", "s’", "y", "en", "n’", "ne"):
        place -= 1
    if token.persons() != {"3s"} or not place:
        return None
    reflexive = any(one.lower in ("se", "s’") for one in sentence[place:at])
    free = reflexive or not any("t" in one.uses for one in verbs[at])
    free = free and not is_of(verbs, at, "être", "falloir", "avoir")
    relative = token.only("verb") and sentence[place - 1].lower in RELATIVES - {"qui"}
    if not (relative or (free and _leads(sentence, verbs, place, reflexive=reflexive))):
        return None
    while first < len(sentence) and sentence[first].only("adverb"):
        first += 1
    if first < len(sentence) and sentence[first].before == ", ":
        first = bracket(sentence, first)
    elif not tied(sentence, first):
        return None
    subject = sentence[first] if first else token
    many = subject.only("determiner", "number", "pronoun") and not subject.text[0].isdigit()
    sure = many and all(one.number == "p" for one in subject.readings)
    return subject if sure and not any(n > at for n in others(sentence, verbs)) else None


def _leads(sentence: Sentence, verbs: Verbs, end: int, *, reflexive: bool) -> bool:
    """Tell whether a sentence begins with nothing but a complement before a place."""
    words, before = sentence[:end], sentence[end - 1]
    time = any(one.lemma in TIMES for token in sentence[1:2] for one in token.of("noun"))
    return (
        real_start(sentence)
        and (time or words[0].can_be("preposition") or words[0].lower in TO)
        and (reflexive or not any(one.before == ", " for one in words))
        and not before.can_be("preposition", "determiner", "number")  # « au 3 rue des Arts »
        and not any(sentence[at].only("verb") for at in verbs if at < end)
        and not any(one.lower in _CLAUSAL for one in words)
    )


_CLAUSAL = RELATIVES | {"il", "elle", "on"}


# Persons ----------------------------------------------------------------------------------------


def _of_nobody(passage: Passage) -> Iterator[Hit]:
    """Yield verbs in a person of whom nobody speaks: « les travaux durerons »."""
    for sentence, verbs, clauses in parsed(passage):
        if sum(bool(one.readings) for one in sentence) <= len(sentence) // 2:
            continue
        own = {clause.verb: clause.person for clause in clauses}
        for at, found in verbs.items():
            token, before = sentence[at], sentence[at - 1]
            if token.readings or not at or token.before not in (" ", ""):
                continue
            if not (before.capital or before.can_be(*_BEFORE_VERBS)):
                continue
            behind = tied(sentence, at + 1)  # « software as a service »
            if behind and not behind.capital and (not behind.readings or behind.only("verb")):
                continue
            many = any(person[1] == "p" for one in found for person in one.persons)
            better = _conjugated(found, own.get(at, "3p" if many else "3s"))
            if better and better != token.lower:
                yield mend(passage, token, token, {token: better})


_BEFORE_VERBS = ("noun", "pronoun", "adjective", "participle", "adverb")


# Moods ------------------------------------------------------------------------------------------

_WISHED = ("bien que", "pour que", "afin que", "avant que", "sans que", "à condition que",
           "pourvu que", "quoique")  # fmt: skip
_WISHES = ("falloir", "vouloir", "souhaiter", "exiger")
_REAL = ("après que", "dès que", "dès lors que", "pendant que", "parce que", "tandis que")


def _moods(passage: Passage) -> Iterator[Hit]:
    """Yield verbs in a mood that their conjunction does not take."""
    for sentence, verbs, clauses in parsed(passage):
        for clause in clauses:
            verb, found, wanted = sentence[clause.verb], verbs[clause.verb], _mood(clause)
            moods = {mood for one in found for mood, who in one.finite if who == clause.person}
            wished = any("subjunctive" in mood for mood in moods)
            wrong = moods == {"subjunctive"} if wanted == "present" else moods and not wished
            if wanted and wrong and (better := _conjugated(found, clause.person, wanted)):
                yield mend(passage, verb, verb, {verb: better})


def _mood(clause: Clause) -> str:
    """Return the mood that stands behind the conjunction of a clause, "" if any may."""
    before = clause.sentence[max(0, clause.begins - 3) : clause.begins]
    phrase = " ".join(one.lower for one in before).replace("qu’", "que")
    if phrase.endswith(_REAL):
        return "present"
    wishing = [one for one in before[:-1] if one.lower != "il"][-1:]
    wish = any(reading.lemma in _WISHES for one in wishing for reading in one.readings)
    known = phrase.endswith("bien que") and clause.begins > 1  # « Nous savons bien que »
    wished = phrase.endswith(_WISHED) and not known
    return "subjunctive" if wished or (wish and phrase.endswith(" que")) else ""


def _conditions(passage: Passage) -> Iterator[Hit]:
    """Yield conditionals behind « si »."""
    for sentence, verbs, clauses in parsed(passage):
        for clause in clauses:
            before = [one.lower for one in sentence[: clause.begins]]
            alone = len(before) == 1 or before[-2:-1] in _BEFORE_SI
            found, behind = verbs[clause.verb], sentence[clause.verb + 1 :]
            if before[-1:] not in (["si"], ["s’"]) or not alone:
                continue
            if any(one.moods != {"conditional"} for one in found):
                continue
            # What hangs on it is not expected to be.
            unreal = any("conditional" in its.moods for one in behind for its in one.readings)
            unreal = unreal or any(one.can_be("participle") for one in behind[:1])
            mood = "imperfect" if unreal else "present"
            if better := _conjugated(found, clause.person, mood):
                verb = sentence[clause.verb]
                yield mend(passage, verb, verb, {verb: better})


_BEFORE_SI = (["même"], ["comme"], ["et"], ["que"], ["mais"])


# Negation ---------------------------------------------------------------------------------------


def _without_ne(passage: Passage) -> Iterator[Hit]:
    """Yield verbs denied without « ne »: « il est pas nécessaire »."""
    for sentence, verbs, clauses in parsed(passage):
        sure = {clause.verb for clause in clauses}
        for at, token in enumerate(sentence[1:], 1):
            verb = sentence[at - 1]
            if token.lower not in ("pas", "jamais") or token.before != " ":
                continue
            denied = at - 1 in sure or verb.only("verb", "gerund") or is_of(verbs, at - 1, "être")
            if not denied or (at == 1 and not verb.text.endswith("ez")):
                continue
            behind = "".join(one.before + one.lower for one in sentence[at + 1 : at + 3]) + " "
            if behind.startswith(_POSITIVE):
                continue
            spoken = _SPEAKER & passage.words or any(one.lower in _SPOKEN for one in sentence)
            if not spoken and not _has_ne(sentence, at - 1):
                ne = "n’" if begins_with_vowel(verb.text) else "ne "
                yield mend(passage, verb, token, {verb: ne + verb.text})


# « Pas à pas », « pas mal », « pas moins de dix lits » deny nothing.
_POSITIVE = (" à pas ", " après pas ", " mal ", " moins d", " loin d", " plus tard ")
# A speaker's own words: « j’ai pas le temps », « c’est pas grave ».
_SPEAKER = frozenset({"j", "J", "je", "Je", "ça", "Ça", "ben", "ouais"})
_SPOKEN = ("tu", "t’", "c’")


def _has_ne(sentence: Sentence, verb: int) -> bool:
    """Tell whether « ne » stands before a verb, or nothing that is its subject."""
    place = verb - 1
    while place > 0 and sentence[place].lower in CLITICS - {"ne", "n’"}:
        place -= 1
    return sentence[place].lower in ("ne", "n’", "ni", "si", "ou", "sans", "que")


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG043",
        severity="error",
        message=_("« {text} » does not go with its subject, « {subject} »."),
        why=_("A verb has the number and the person of its subject."),
        source="OQLF",
        wrong="Les élections sénatoriales aura lieu dimanche.",
        right="Les élections sénatoriales auront lieu. La plupart sont prêtes.",
        passage=_disagreeing,
    ),
    Rule(
        code="LANG045",
        severity="error",
        message=_("« {text} » is a verb without its « je », « tu » or « nous »."),
        why=_("« Nous durerons », « tu seras », but « les travaux dureront », « le musée sera »."),
        source="OQLF",
        wrong="les travaux durerons deux ans",
        right="les travaux dureront deux ans, dans les environs ; nous serons là",
        passage=_of_nobody,
    ),
    Rule(
        code="LANG065",
        severity="error",
        message=_("« {text} » is a negation without « ne »."),
        why=_("« Ne » is dropped in speech only."),
        source="OQLF",
        wrong="Il est pas nécessaire de réserver.",
        right="Il n’est pas nécessaire de réserver. Elle fait un pas, pas deux.",
        needs=("pas", "jamais"),
        passage=_without_ne,
    ),
    Rule(
        code="LANG056",
        message=_("This mood does not follow the conjunction: « {text} »."),
        why=_(
            "What is wished or conceded is subjunctive (« bien que la salle ait fermé »), what has"
            " happened is not (« après que la salle a fermé »)."
        ),
        source="Académie",
        wrong="après que la piscine ait fermé, bien que la piscine est chauffée",
        right="après que la piscine a fermé, bien que la piscine soit chauffée",
        holds=("que", "qu’"),
        passage=_moods,
    ),
    Rule(
        code="LANG057",
        severity="error",
        message=_("After « si » comes no conditional: « {text} »."),
        why=_("« Si vous avez une question », never « si vous auriez »."),
        source="Académie",
        wrong="Si vous auriez une question, appelez-nous.",
        right="Si vous avez une question. On se demande si elle serait utile.",
        needs=("Si", "S", "si", "s"),
        passage=_conditions,
    ),
)
