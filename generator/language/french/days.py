"""Days as French texts name them: expressions for months and weekdays, read back."""

from generator.language.french.numbers import MONTHS, WEEKDAYS
from generator.language.letters import fold

WEEKDAY = "|".join(WEEKDAYS)
MONTH = "|".join(MONTHS).replace("é", "[ée]").replace("û", "[ûu]")
"""Accents may lack: « fevrier », « aout »."""


def month(name: str) -> int:
    """Return the number of a month, from 1, whatever its case and accents."""
    return _MONTHS[fold(name)]


_MONTHS = {fold(name): number for number, name in enumerate(MONTHS, start=1)}
