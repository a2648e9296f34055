"""How French is written: the functions of `generator.language.Language`."""

from collections.abc import Sequence

from generator.language import Edit, Typography
from generator.language.french.grammar import (
    attach,
    bare,
    capital,
    enumerate,
    gender,
    with_acronym,
)
from generator.language.french.numbers import clock, count, dateline, day
from generator.language.french.people import group, parties, person, signatories, title
from generator.language.french.texts import inner_quotes, interrupted, list_ends, quoted
from generator.language.french.zones import moment

__all__ = [
    "attach",
    "bare",
    "capital",
    "clock",
    "count",
    "dateline",
    "day",
    "enumerate",
    "gender",
    "group",
    "inner_quotes",
    "interrupted",
    "list_ends",
    "moment",
    "parties",
    "person",
    "quoted",
    "signatories",
    "title",
    "typeset",
    "with_acronym",
]

TYPOGRAPHY = Typography()


def typeset(
    text: str,
    *,
    verbatim: Sequence[tuple[int, int]] = (),
    options: Typography = TYPOGRAPHY,
) -> tuple[Edit, ...]:
    """Return the edits that typeset one paragraph, in order, without overlap."""
    # The rules are a hundred expressions to compile: only those who typeset wait for them.
    from generator.language.french import typography

    return typography.typeset(text, verbatim=verbatim, options=options)
