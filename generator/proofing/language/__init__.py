"""Whether the French is right, as far as rules without a dictionary can tell."""

from generator.proofing.language import (
    accents,
    agreement,
    auxiliaries,
    commas,
    homophones,
    hyphens,
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
    *verbs.RULES,
    *participles.RULES,
    *auxiliaries.RULES,
    *names.RULES,
    *wording.RULES,
    *phrases.RULES,
)
