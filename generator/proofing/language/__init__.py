"""Whether the French is right, as far as the lexicon and the words around tell for sure."""

from generator.proofing.language import (
    accents,
    agreement,
    auxiliaries,
    commas,
    homophones,
    hyphens,
    joints,
    names,
    participles,
    phrases,
    verbs,
    wording,
)
from generator.proofing.rules import Rule

RULES: tuple[Rule, ...] = (
    *commas.RULES,
    *agreement.RULES,
    *homophones.RULES,
    *accents.RULES,
    *hyphens.RULES,
    *joints.RULES,
    *verbs.RULES,
    *participles.RULES,
    *auxiliaries.RULES,
    *names.RULES,
    *wording.RULES,
    *phrases.RULES,
)
