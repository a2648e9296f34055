"""What a change does to a file, line by line."""

from collections.abc import Iterator
from difflib import unified_diff
from io import StringIO


def unified(path: str, before: bytes, after: bytes) -> str:
    """Return the difference of two texts in UTF-8, as `patch` reads it."""
    old, new = (list(_lines(text.decode())) for text in (before, after))
    differences = unified_diff(old, new, path, path)
    return "".join(line if line.endswith("\n") else f"{line}\n{UNENDED}" for line in differences)


def _lines(text: str) -> Iterator[str]:
    """Yield the lines as `patch` counts them: others are inside a line to it."""
    return iter(StringIO(text, newline="\n"))


UNENDED = "\\ No newline at end of file\n"
