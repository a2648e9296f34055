"""Moods of the verb that do not follow « si », « bien que » or « après que »."""

from collections.abc import Iterator

from generator.language.french.lexicon import forms
from generator.messages import _
from generator.proofing.language.heads import finite
from generator.proofing.language.subjects import Clause, clauses
from generator.proofing.language.tagged import Sentence, mend, sentences
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

WISHED = ("bien que", "pour que", "afin que", "avant que", "sans que", "à condition que",
          "pourvu que", "quoique")  # fmt: skip
REAL = ("après que", "dès que", "dès lors que", "pendant que", "parce que", "tandis que")


def _phrase(sentence: Sentence, clause: Clause) -> str:
    """Return the conjunction that a clause follows, with an « e »."""
    at = clause.begins - 1
    words = " ".join(one.lower for one in sentence[max(0, at - 2) : at + 1])
    return words.replace("qu’", "que") if at >= 0 else ""


def _moods(passage: Passage) -> Iterator[Hit]:
    """Yield verbs in a mood that their conjunction does not take."""
    for sentence in sentences(passage):
        for clause in clauses(passage, sentence):
            phrase = _phrase(sentence, clause)
            # « Nous savons bien que »
            known = phrase.startswith("bien que") or finite(sentence[max(0, clause.begins - 3)])
            if phrase.endswith("bien que") and known and clause.begins > 2:
                continue
            if phrase.endswith(WISHED) or _is_wish(phrase):
                yield from _mended(passage, clause, "subjunctive")
            elif phrase.endswith(REAL):
                yield from _mended(passage, clause, "present", "subjunctive")


def _is_wish(phrase: str) -> bool:
    return phrase.endswith(("il faut que", "faudra que", "faudrait que", "faut-il que"))


def _mended(passage: Passage, clause: Clause, mood: str, wrong: str = "") -> Iterator[Hit]:
    verb = clause.sentence[clause.verb]
    found = finite(verb)
    moods = {mood for one in found for mood, person in one.finite if person == clause.person}
    if not moods or (
        moods != {wrong} if wrong else moods & {"subjunctive", "imperfect subjunctive"}
    ):
        return
    for form in forms(found[0].lemma, "verb", mood=mood, person=clause.person):
        yield mend(passage, verb, verb, {verb: form})
        return


def _conditions(passage: Passage) -> Iterator[Hit]:
    """Yield conditionals behind « si »."""
    for sentence in sentences(passage):
        for clause in clauses(passage, sentence):
            at = clause.begins - 1
            verb = sentence[clause.verb]
            moods = {mood for one in finite(verb) for mood in one.moods}
            if at < 0 or sentence[at].lower not in ("si", "s’") or moods != {"conditional"}:
                continue
            if at and sentence[at - 1].lower not in ("même", "comme", "et", "que", "mais"):
                continue
            mood = "imperfect" if _is_unreal(sentence, clause.verb) else "present"
            for form in forms(finite(verb)[0].lemma, "verb", mood=mood, person=clause.person):
                yield mend(passage, verb, verb, {verb: form})
                break


def _is_unreal(sentence: Sentence, verb: int) -> bool:
    """Tell whether what hangs on a condition is not expected to be."""
    behind = sentence[verb + 1 :]
    return any("conditional" in reading.moods for one in behind for reading in one.readings) or (
        bool(behind) and behind[0].can_be("participle")
    )


RULES: tuple[Rule, ...] = (
    Rule(
        code="LANG056",
        severity="warning",
        message=_("This mood does not follow the conjunction: « {text} »."),
        hint=_("Write « {better} »."),
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
        hint=_("Write « {better} »."),
        why=_("« Si vous avez une question », never « si vous auriez »."),
        source="Académie",
        wrong="Si vous auriez une question, appelez-nous.",
        right="Si vous avez une question. On se demande si elle serait utile.",
        needs=("Si", "S", "si", "s"),
        passage=_conditions,
    ),
)
