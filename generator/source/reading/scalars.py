"""The text of a scalar, read again from the very characters that were typed.

Every style gives its lines joined by a line feed. Each function takes the raw characters and
the index of the first one, and returns pieces: (a piece of the value, the index it is typed at).
A piece that an escape stands for is followed by one that begins where the escape ends.
"""

import re
from collections.abc import Callable
from typing import TypeAlias

from yaml.scanner import Scanner

from generator.patterns import lazy
from generator.source.reading.draft import split_lines

Pieces: TypeAlias = list[tuple[str, int]]

_INDICATOR = lazy(r"[|>][-+]?([1-9])?")
_IN_SINGLE = lazy(r"''|[ \t]*(?:\r\n|\r|\n)[ \t]*")
_IN_DOUBLE = lazy(
    r"""\\(?:\r\n|\r|\n)[ \t]*                                         # a line that goes on
    | \\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4}|U[0-9A-Fa-f]{8}|.)         # an escape
    | [ \t]*(?:\r\n|\r|\n)[ \t]*                                       # the end of a line
    """,
    re.VERBOSE,
)


def plain(raw: str, index: int) -> Pieces:
    """Read a text typed without marks: its lines, stripped."""
    pieces = []
    for line in split_lines(raw):
        words = line.strip(" \t\r\n")
        pieces.append((words, index + (line.find(words) if words else 0)))
        index += len(line)
    return _joined(pieces)


def block(raw: str, index: int, parent: int) -> Pieces:
    """Read what is typed below `|` or `>`, without blank lines around it.

    `parent` is the 0-based column of the list or of the fields it belongs to. Spaces at line ends
    and lines that only hold spaces (no-break ones too) count for nothing: nobody sees them.
    """
    head, *lines = split_lines(raw)
    index += len(head)
    depth = _block_indent(head, lines, parent)
    pieces = []
    for line in lines:
        words = "" if line.isspace() else line[depth:].rstrip(" \t\r\n")
        pieces.append((words, index + (depth if words else 0)))
        index += len(line)
    while pieces and not pieces[-1][0]:
        pieces.pop()
    while pieces and not pieces[0][0]:
        pieces.pop(0)
    return _joined(pieces)


def single_quoted(raw: str, index: int) -> Pieces:
    """Read what stands between `'` and `'`."""
    return _decoded(raw[1:-1], index + 1, _IN_SINGLE, lambda escape: "'")


def double_quoted(raw: str, index: int) -> Pieces:
    """Read what stands between `"` and `"`."""
    return _decoded(raw[1:-1], index + 1, _IN_DOUBLE, _unescape)


def _block_indent(head: str, lines: list[str], parent: int) -> int:
    indicator = _INDICATOR.match(head)
    if indicator and indicator[1]:
        return max(parent, 0) + int(indicator[1])
    first = next((line for line in lines if not line.isspace()), "")
    return len(first) - len(first.lstrip(" "))


def _joined(lines: Pieces) -> Pieces:
    ended = [(words + "\n", index) for words, index in lines[:-1]]
    return ended + lines[-1:]


def _decoded(
    body: str, index: int, special: re.Pattern[str], unescape: Callable[[str], str]
) -> Pieces:
    pieces: Pieces = []
    done = 0
    for found in special.finditer(body):
        escape = not found[0][0].isspace()
        words = body[done : found.start()]
        if escape:
            pieces += [(words, index + done), (unescape(found[0]), index + found.start())]
        else:
            pieces.append((words + "\n", index + done))
        done = found.end()
        if escape:
            pieces.append(("", index + done))
    return [*pieces, (body[done:], index + done)]


def _unescape(escape: str) -> str:
    if escape[1] in "\r\n":
        return ""
    if escape[1] in Scanner.ESCAPE_CODES and len(escape) > 2:
        return chr(int(escape[2:], 16))
    return Scanner.ESCAPE_REPLACEMENTS[escape[1]]
