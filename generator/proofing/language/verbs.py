"""Verbs that do not go with their subject, or have none; « pas » without « ne »."""

from collections.abc import Iterator

from generator.language.french.lexicon import Reading, forms
from generator.messages import _
from generator.proofing.language.heads import CLITICS, finite
from generator.proofing.language.subjects import Clause, clauses, real_start
from generator.proofing.language.tagged import Sentence, mend, sentences
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule


def conjugated(found: tuple[Reading, ...], person: str) -> str | None:
    """Return the form of a verb in another person, in the mood it has."""
    for one in found:
        for mood in sorted(one.moods - {"imperative"} or {"present"}, key=MOODS.index):
            for form in forms(one.lemma, "verb", mood=mood, person=person):
                return form
    return None


MOODS = (
    "present", "imperfect", "future", "conditional", "subjunctive", "past historic",
    "imperfect subjunctive",
)  # fmt: skip


def _disagreeing(passage: Passage) -> Iterator[Hit]:
    """Yield the verbs in another person than their subject."""
    for sentence in sentences(passage):
        for clause in clauses(passage, sentence):
            found = finite(sentence[clause.verb])
            persons = {p for one in found for p in one.persons}
            if clause.person in persons or not _judged(clause):
                continue
            verb = clause.sentence[clause.verb]
            better = verb.readings and conjugated(found, clause.person)
            if better:
                yield _told(passage, clause, better)
        yield from _inverted(passage, sentence)


def _judged(clause: Clause) -> bool:
    """Tell whether a clause is one to judge."""
    after = clause.sentence[clause.verb + 1 : clause.verb + 2]
    if after and after[0].before in ("-", "-t-"):
        return False
    # « Les quartiers est de la ville »
    east = clause.sentence[clause.verb].lower == "est" and after
    return not (east and after[0].lower in ("de", "du", "des", "d’", "et", "ou"))


def _told(passage: Passage, clause: Clause, better: str) -> Hit:
    sentence = clause.sentence
    subject = " ".join(
        passage.text[sentence[clause.begins].start : sentence[clause.verb - 1].end].split()
    )
    verb = sentence[clause.verb]
    return mend(passage, verb, verb, {verb: better}, subject=subject)


def _inverted(passage: Passage, sentence: Sentence) -> Iterator[Hit]:
    """Yield singular verbs before a plural subject: « À ces équipes s’ajoute deux camions »."""
    for at, token in enumerate(sentence[:-1]):
        found = finite(token)
        if not found or not at or not token.only("verb") or token.persons() != {"3s"}:
            continue
        place = at
        while sentence[place - 1].lower in ("se", "s’", "y", "en", "n’", "ne") and place > 1:
            place -= 1
        reflexive = any(one.lower in ("se", "s’") for one in sentence[place:at])
        before = sentence[place - 1]
        relative = before.lower in ("où", "dont", "auquel", "auxquels", "auxquelles", "laquelle")
        leading = _only_leading(sentence, place) and sentence[place].adjoins
        free = reflexive or not any("t" in one.uses for one in found)
        if not (
            relative or (leading and free and found[0].lemma not in ("être", "falloir", "avoir"))
        ):
            continue
        behind = at + 1
        while behind < len(sentence) - 1 and sentence[behind].only("adverb"):
            behind += 1
        first = sentence[behind]
        many = (
            first.only("determiner", "number", "pronoun")
            and first.can_be("determiner", "number", "pronoun", number="p")
            and not first.can_be("determiner", "number", "pronoun", number="s")
        )
        if (
            not many
            or first.text[0].isdigit()
            or any(finite(one) and one.only("verb") for one in sentence[behind:])
        ):
            continue
        better = conjugated(found, "3p")
        if better and first.adjoins:
            yield mend(passage, token, token, {token: better}, subject=first.text)


def _only_leading(sentence: Sentence, end: int) -> bool:
    """Tell whether a sentence begins with nothing but a complement before a place."""
    first = sentence[0]
    return (
        real_start(sentence)
        and first.can_be("preposition")
        and not any(
            (finite(one) and one.only("verb")) or one.before == ", " for one in sentence[:end]
        )
        and not any(
            one.lower in ("qui", "que", "qu’", "dont", "il", "elle", "on") for one in sentence[:end]
        )
    )


# Persons ----------------------------------------------------------------------------------------


def _of_nobody(passage: Passage) -> Iterator[Hit]:
    """Yield verbs in a person of whom nobody speaks: « les travaux durerons »."""
    for sentence in sentences(passage):
        known = sum(bool(one.readings) for one in sentence) > len(sentence) // 2
        own = {clause.verb: clause.person for clause in clauses(passage, sentence)}
        for at, token in enumerate(sentence):
            if token.readings or not at or token.before in ("-", "-t-"):
                continue
            found = finite(token)
            before = sentence[at - 1]
            if not found or not known or not token.adjoins:
                continue
            many = any(person[1] == "p" for one in found for person in one.persons)
            person = own.get(at, "3p" if many else "3s")
            better = conjugated(found, person)
            if (
                better
                and better != token.lower
                and (before.capital or before.can_be(*_BEFORE_VERBS))
            ):
                yield mend(passage, token, token, {token: better})


_BEFORE_VERBS = ("noun", "pronoun", "adjective", "participle", "adverb")


# Negation ---------------------------------------------------------------------------------------


def _without_ne(passage: Passage) -> Iterator[Hit]:
    """Yield verbs denied without « ne »: « il est pas nécessaire »."""
    for sentence in sentences(passage):
        for at, token in enumerate(sentence[1:], 1):
            verb = sentence[at - 1]
            if token.lower not in ("pas", "jamais") or not token.adjoins:
                continue
            found = finite(verb)
            sure = verb.only("verb", "gerund") or any(one.lemma == "être" for one in found)
            if not sure or (at == 1 and not verb.text.endswith("ez")):
                continue
            if _denied(sentence, at - 1) or _is_step(sentence, at) or _SPOKEN & passage.words:
                continue
            ne = "n’" if verb.text[0].lower() in "aeiouyéêèh" else "ne "
            yield mend(passage, verb, token, {verb: ne + verb.text})


# A speaker's own words: « j’ai pas le temps », « c’est pas grave ».
_SPOKEN = frozenset({"j", "J", "ça", "Ça", "c", "C", "t", "ben", "ouais"})


def _denied(sentence: Sentence, verb: int) -> bool:
    """Tell whether « ne » stands before a verb, or nothing that is its subject."""
    place = verb - 1
    while place > 0 and sentence[place].lower in CLITICS - {"ne", "n’"}:
        place -= 1
    before = sentence[place]
    return before.lower in ("ne", "n’", "ni", "si", "ou", "sans", "que", "je", "tu")


def _is_step(sentence: Sentence, at: int) -> bool:
    """Tell whether « pas » is a noun, or « jamais » goes with something else."""
    after = sentence[at + 1] if at + 1 < len(sentence) else None
    return sentence[at].before == "-" or (after is not None and after.lower in ("à", "si"))


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG043",
        severity="error",
        message=_("« {text} » does not go with its subject, « {subject} »."),
        hint=_("Write « {better} »."),
        why=_("A verb has the number and the person of its subject."),
        wrong="Les élections sénatoriales aura lieu dimanche.",
        right="Les élections sénatoriales auront lieu. La plupart sont prêtes.",
        passage=_disagreeing,
    ),
    Rule(
        code="LANG045",
        severity="error",
        message=_("« {text} » is a verb without its « je », « tu » or « nous »."),
        hint=_("Write « {better} »."),
        why=_("« Nous durerons », « tu seras », but « les travaux dureront », « le musée sera »."),
        wrong="les travaux durerons deux ans",
        right="les travaux dureront deux ans, dans les environs ; nous serons là",
        passage=_of_nobody,
    ),
    Rule(
        code="LANG065",
        severity="error",
        message=_("« {text} » is a negation without « ne »."),
        hint=_("Write « {better} »."),
        why=_("« Ne » is dropped in speech only."),
        wrong="Il est pas nécessaire de réserver.",
        right="Il n’est pas nécessaire de réserver. Elle fait un pas, pas deux.",
        needs=("pas", "jamais"),
        passage=_without_ne,
    ),
)
