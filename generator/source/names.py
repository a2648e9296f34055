"""The names of fields, and what people who think in French call them.

Staff write « lieu: » for « place: », paste invisible characters, or leave a colon out: what the
fields of the schema tell of themselves says which of them they mean.
"""

import re
from collections.abc import Iterable

from generator.findings import nearest
from generator.language.letters import fold
from generator.patterns import lazy

INVISIBLE = lazy("[\u00ad\u200b-\u200f\u2060\ufeff]")


def meant(key: str, known: Iterable[str]) -> str | None:
    """Return the field among those known here that somebody means, None when it cannot be told."""
    # Asked only when something is wrong, and by the very classes that are asked in their turn.
    from generator.source.schema.every import fields

    known, bare = tuple(known), _bare(key)
    called = ((name, told.called.split()) for name, told in fields() if name in known)
    return next((name for name, french in called if bare in (name, *french)), None) or nearest(
        INVISIBLE.sub("", key), known
    )


def is_field(name: str) -> bool:
    """Tell whether staff may write a field of that name anywhere."""
    from generator.source.schema.every import fields

    return any(name == field for field, _told in fields())


def _bare(key: str) -> str:
    """Return the letters of a name, small and without accents."""
    return re.sub(r"[^a-z]", "", fold(key))
