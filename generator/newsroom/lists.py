"""What the search of the newsroom looks through: a plain list, which works from a disk, too."""

import json
from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.newsroom.shown import Shown

LISTS_AT_MOST = 2000
"""How many releases one list holds; where there are more, each year has its own."""


def search_lists(listed: Sequence[Shown], at_most: int) -> Iterator[tuple[str, bytes]]:
    """Yield the scripts that hold what is searched, the newest first."""
    if len(listed) <= at_most:
        yield "releases.js", _script(listed)
    else:
        for year, some in groupby(listed, key=lambda one: one.date.year):
            yield f"releases-{year}.js", _script(list(some))


def names(listed: Sequence[Shown], at_most: int) -> list[str]:
    """Return what the lists are called."""
    if len(listed) <= at_most:
        return ["releases.js"]
    return [f"releases-{year}.js" for year in dict.fromkeys(one.date.year for one in listed)]


def _script(listed: Sequence[Shown]) -> bytes:
    told = ",\n".join(json.dumps(_row(one), ensure_ascii=False) for one in listed)
    # « </script » and the separators of lines of JavaScript cannot stand in the text.
    safe = told.replace("<", "\\u003c").replace("\u2028", "\\u2028").replace("\u2029", "\\u2029")
    return f"window.RELEASES = (window.RELEASES || []).concat([\n{safe}\n]);\n".encode()


def _row(one: Shown) -> dict[str, object]:
    return {
        "title": one.facts.title,
        "lead": one.facts.brief,
        "partners": one.facts.partners,
        "date": one.date.isoformat(),
        "place": one.facts.dateline,
        "language": one.facts.language,
        "page": one.address,
    }
