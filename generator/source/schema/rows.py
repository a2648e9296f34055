"""Tables as staff type them: a line for each row, with bars between its cells."""

import re
from typing import Any

from generator.messages import _, ngettext
from generator.source.schema.fields import Open, expect_text, refuse
from generator.source.tree import Text


def read_rows(value: Any) -> list[list[Text]]:
    """Cut the lines of a table into cells, and see that every line has as many."""
    if isinstance(value, Text) and Open(value).is_whole:
        return [[value]]
    lines = [line for line in _lines(expect_text(value)) if not re.fullmatch(r"[\s|:+-]*", line)]
    framed = bool(lines) and all(line.strip().startswith("|") for line in lines)
    rows = [_cells(line, framed=framed) for line in lines]
    if not rows or len(rows[0]) < 2:
        raise refuse(
            "table",
            _("The first line of a table names its columns, with « | » between them."),
            _("Write for instance « Logements | 2018 | 2017 »."),
        )
    for row in rows[1:]:
        if len(row) != len(rows[0]):
            raise _uneven(row, len(rows[0]))
    return rows


def _uneven(row: list[Text], expected: int) -> Exception:
    return refuse(
        "table",
        ngettext(
            "This line of the table has {found} cell; the first line has {expected}.",
            "This line of the table has {found} cells; the first line has {expected}.",
            len(row),
        ).format(found=len(row), expected=expected),
        _("Put as many « | » in each line; leave a cell empty where nothing stands."),
        span=row[0].span,
    )


def _lines(text: Text) -> list[Text]:
    return [text.part(*match.span()) for match in re.finditer(r"[^\n]*\S[^\n]*", text)]


def _cells(line: Text, *, framed: bool) -> list[Text]:
    """Cut a line at its bars; in a framed table each line begins, and may end, with one."""
    frame = re.match(r"\s*\|(.*?)\|?\s*$", line) if framed else None
    start, end = frame.span(1) if frame else (0, len(line))
    bars = [start + bar.start() for bar in re.finditer(r"\|", line[start:end])]
    return [
        line.part(left, right)
        for left, right in zip([start, *(bar + 1 for bar in bars)], [*bars, end], strict=True)
    ]
