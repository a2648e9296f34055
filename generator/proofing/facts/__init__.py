"""What is not true, or contradicts itself: days, counts, acronyms, sums, ages, roles."""

from generator.proofing.facts import (
    acronyms,
    ageing,
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

_ROOMS = days, ageing, counts, acronyms, periods, totals, changes, tables, roles, translations
RULES: tuple[Rule, ...] = tuple(rule for room in _ROOMS for rule in room.RULES)
