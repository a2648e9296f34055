"""Whether the French is right, as far as rules without a dictionary can tell."""

from generator.proofing.language import (
    accents,
    agreement,
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
    *names.RULES,
    *wording.RULES,
    *phrases.RULES,
)
