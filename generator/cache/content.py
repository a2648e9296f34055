"""Tell whether two bound releases print the same: by a digest of all that is bound."""

import datetime
from collections.abc import Callable, Mapping
from hashlib import sha256
from typing import Any

from generator.content.document import Reference, Release
from generator.findings import Span

_UNPRINTED = ("taken", "references", "parties")


def digest(release: Release, *, places: bool) -> str:
    """Return a digest of what a release prints.

    With `places`, where it was typed counts, too: a template of somebody's may print that.
    """
    whole = sha256()
    _add(release, whole.update, places)
    return whole.hexdigest()


def _add(value: Any, add: Callable[[bytes], None], places: bool) -> None:
    """Add a value in a way that no other value has."""
    if isinstance(value, Span | Reference) and not places:
        return
    if isinstance(value, str | bytes):
        data = value.encode(errors="surrogatepass") if isinstance(value, str) else value
        add(f"{'s' if isinstance(value, str) else 'b'}{len(data)}:".encode())
        add(data)
    elif value is None or isinstance(value, bool | int | float | datetime.date | datetime.time):
        add(f"{type(value).__name__}{value!r};".encode())
    elif isinstance(value, tuple | list):
        add(f"({len(value)}:".encode())
        for one in value:
            _add(one, add, places)
    elif isinstance(value, frozenset):
        _add(sorted(value), add, places)
    elif isinstance(value, Mapping):
        _add(tuple(value.items()), add, places)
    else:
        add(f"{type(value).__name__}{{".encode())
        for name in value.__dataclass_fields__:
            if places or name not in _UNPRINTED:
                add(f"{name}=".encode())
                _add(getattr(value, name), add, places)
