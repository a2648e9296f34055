"""What the typesetter would change: spaces, marks, abbreviations, letters and figures."""

from generator.proofing.rules import Rule
from generator.proofing.typography import marks, pairs

RULES: tuple[Rule, ...] = (*marks.RULES, *pairs.RULES)
