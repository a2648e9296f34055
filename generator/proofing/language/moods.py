"""Moods of the verb that do not follow « si », « bien que » or « après que »."""

from collections.abc import Iterator

from generator.language.french.lexicon import forms
from generator.messages import _
from generator.proofing.language.subjects import Clause, Verbs, parsed
from generator.proofing.language.tagged import Sentence, mend
from generator.proofing.passages import Passage
from generator.proofing.rules import Hit, Rule

_WISHED = ("bien que", "pour que", "afin que", "avant que", "sans que", "à condition que",
           "pourvu que", "quoique")  # fmt: skip
_WISHES = ("falloir", "vouloir", "souhaiter", "exiger")
_REAL = ("après que", "dès que", "dès lors que", "pendant que", "parce que", "tandis que")


def _moods(passage: Passage) -> Iterator[Hit]:
    """Yield verbs in a mood that their conjunction does not take."""
    for sentence, verbs, clauses in parsed(passage):
        for clause in clauses:
            before = sentence[max(0, clause.begins - 3) : clause.begins]
            phrase = " ".join(one.lower for one in before).replace("qu’", "que")
            # « Nous savons bien que »
            known = phrase.endswith("bien que") and clause.begins > 1
            wishing = [one for one in before[:-1] if one.lower != "il"][-1:]
            wish = phrase.endswith(" que") and any(
                reading.lemma in _WISHES for one in wishing for reading in one.readings
            )
            if wish or (phrase.endswith(_WISHED) and not known):
                yield from _mended(passage, clause, verbs, "subjunctive")
            elif phrase.endswith(_REAL):
                yield from _mended(passage, clause, verbs, "present", "subjunctive")


def _mended(
    passage: Passage, clause: Clause, verbs: Verbs, mood: str, wrong: str = ""
) -> Iterator[Hit]:
    """Yield a verb in another mood, where it is in a wrong one, or in none that is right."""
    verb, found = clause.sentence[clause.verb], verbs[clause.verb]
    moods = {mood for one in found for mood, person in one.finite if person == clause.person}
    if moods == {wrong} or (moods and not wrong and not any("subjunctive" in one for one in moods)):
        for form in forms(found[0].lemma, "verb", mood=mood, person=clause.person):
            yield mend(passage, verb, verb, {verb: form})
            return


def _conditions(passage: Passage) -> Iterator[Hit]:
    """Yield conditionals behind « si »."""
    for sentence, verbs, clauses in parsed(passage):
        for clause in clauses:
            at, found = clause.begins - 1, verbs[clause.verb]
            moods = {mood for one in found for mood in one.moods}
            if at < 0 or sentence[at].lower not in ("si", "s’") or moods != {"conditional"}:
                continue
            if at and sentence[at - 1].lower not in ("même", "comme", "et", "que", "mais"):
                continue
            mood = "imperfect" if _is_unreal(sentence, clause.verb) else "present"
            verb = sentence[clause.verb]
            for form in forms(found[0].lemma, "verb", mood=mood, person=clause.person):
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
