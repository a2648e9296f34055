"""Whether the French is right, as far as rules without a dictionary can tell."""

from generator.proofing.language import (
    accents,
    agreement,
    capitals,
    commas,
    homophones,
    hyphens,
    names,
    numerals,
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
    *homophones.RULES,
    *accents.RULES,
    *hyphens.RULES,
    *verbs.RULES,
    *participles.RULES,
    *numerals.RULES,
    *names.RULES,
    *wording.RULES,
    *usage.RULES,
)
