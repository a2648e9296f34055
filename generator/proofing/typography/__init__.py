"""What the typesetter would change: spaces, marks, abbreviations, letters and figures."""

from generator.proofing.rules import Rule
from generator.proofing.typography import figures, marks, pairs

RULES: tuple[Rule, ...] = (*figures.RULES, *marks.RULES, *pairs.RULES)
