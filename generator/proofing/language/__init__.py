"""Whether the French is right, as far as rules without a dictionary can tell."""

from generator.proofing.language import (
    agreement,
    attributes,
    capitals,
    commas,
    homophones,
    hyphens,
    joints,
    moods,
    usage,
    verbs,
    wording,
)
from generator.proofing.rules import Rule

RULES: tuple[Rule, ...] = (
    *capitals.RULES,
    *commas.RULES,
    *agreement.RULES,
    *attributes.RULES,
    *homophones.RULES,
    *hyphens.RULES,
    *joints.RULES,
    *verbs.RULES,
    *moods.RULES,
    *wording.RULES,
    *usage.RULES,
)
