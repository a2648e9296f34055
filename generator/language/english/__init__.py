"""How English is written: the functions of `generator.language.Language`."""

from collections.abc import Sequence

from generator.language import Edit, Typography
from generator.language.english.grammar import (
    attach,
    bare,
    capital,
    enumerate,
    gender,
    inner_quotes,
    interrupted,
    list_ends,
    quoted,
    with_acronym,
)
from generator.language.english.numbers import clock, count, dateline, day
from generator.language.english.people import group, parties, person, signatories, title
from generator.language.english.zones import moment

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
    # Only those who typeset wait for the expressions to be compiled.
    from generator.language.english import typography

    return typography.typeset(text, verbatim=verbatim, options=options)
