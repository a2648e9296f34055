"""Whether the French is right, as far as rules without a dictionary can tell."""

from generator.proofing.language import (
    agreement,
    capitals,
    commas,
    genders,
    homophones,
    usage,
    verbs,
    wording,
)
from generator.proofing.rules import Rule

RULES: tuple[Rule, ...] = (
    *capitals.RULES,
    *commas.RULES,
    *agreement.RULES,
    *genders.RULES,
    *homophones.RULES,
    *verbs.RULES,
    *wording.RULES,
    *usage.RULES,
)
