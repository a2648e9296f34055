"""Whether the French is right, as far as rules without a dictionary can tell."""

from generator.proofing.language import (
    adjectives,
    agreement,
    auxiliaries,
    capitals,
    commas,
    genders,
    homophones,
    hyphens,
    joints,
    moods,
    participles,
    usage,
    verbs,
    wording,
)
from generator.proofing.rules import Rule

RULES: tuple[Rule, ...] = (
    *capitals.RULES,
    *commas.RULES,
    *agreement.RULES,
    *adjectives.RULES,
    *genders.RULES,
    *homophones.RULES,
    *hyphens.RULES,
    *joints.RULES,
    *verbs.RULES,
    *participles.RULES,
    *auxiliaries.RULES,
    *moods.RULES,
    *wording.RULES,
    *usage.RULES,
)
