"""What is not true, or contradicts itself: days, counts, acronyms, sums, ages, roles."""

from generator.proofing.facts import (
    acronyms,
    ageing,
    ages,
    changes,
    counts,
    days,
    periods,
    roles,
    tables,
    totals,
    translations,
)
from generator.proofing.rules import Rule

RULES: tuple[Rule, ...] = (
    *days.RULES,
    *ageing.RULES,
    *counts.RULES,
    *acronyms.RULES,
    *periods.RULES,
    *totals.RULES,
    *changes.RULES,
    *tables.RULES,
    *ages.RULES,
    *roles.RULES,
    *translations.RULES,
)
