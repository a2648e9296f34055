"""Whether the French is right, as far as rules without a dictionary can tell."""

from generator.proofing.language import (
    accents,
    agreement,
    asides,
    auxiliaries,
    capitals,
    commas,
    homophones,
    hyphens,
    joints,
    moods,
    numerals,
    participles,
    peoples,
    usage,
    verbs,
    wording,
)
from generator.proofing.rules import Rule

RULES: tuple[Rule, ...] = (
    *capitals.RULES,
    *commas.RULES,
    *agreement.RULES,
    *homophones.RULES,
    *accents.RULES,
    *hyphens.RULES,
    *joints.RULES,
    *verbs.RULES,
    *participles.RULES,
    *auxiliaries.RULES,
    *moods.RULES,
    *numerals.RULES,
    *peoples.RULES,
    *asides.RULES,
    *wording.RULES,
    *usage.RULES,
)
