"""Write a release as plain text: UTF-8, lines of 72 characters at most, or one a paragraph.

Links show their target; a line breaks at ordinary spaces only, so that figures keep their unit
and addresses stay whole. Narrow no-break spaces become ordinary no-break ones, because many mail
programs have no glyph for them.
"""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from functools import partial
from itertools import groupby

from generator.content.addresses import readable
from generator.content.body import Table
from generator.content.document import Release, in_force
from generator.content.prose import Paragraphs, Prose, Run, plain, raised
from generator.formats.style import Style
from generator.formats.tables import Cell, set_rows
from generator.formats.templates import label, renderer

_TEMPLATE = "release.txt.jinja"
_WIDTH = 72
_GAP = 2
_NARROWEST = 12
_ENDLESS = 1_000_000
"""The width of lines that the reader's program breaks."""
_STROKES = 24
"""How long a line below a heading is where nobody knows the width of the reader's."""


def writer(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of text files for one run."""
    return lines(style)


def lines(style: Style, *, width: int = _WIDTH) -> Callable[[Release], bytes]:
    """Make the writer of texts of a width."""
    filters = {
        "prose": written,
        "wrap": partial(wrap, width=width),
        "underline": partial(underline, width=width),
        "joined": joined,
        "entry": partial(entry, width=width),
        "columns": partial(columns, width=width),
    }
    render = renderer(style, _TEMPLATE, filters)

    def write(release: Release) -> bytes:
        words = label(style, release.language)
        text = render(
            release=in_force(release),
            label=lambda key, name="": _spaced(words(key, name)),
            label_in=lambda code, key: _spaced(label(style, code)(key)),
        )
        return tidy(text).encode()

    return write


def unbroken(style: Style) -> Callable[[Release], bytes]:
    """Make the writer of texts with one line a paragraph, which every mail program breaks itself.

    Columns would need letters of one width: tables are told row by row.
    """
    return lines(style, width=_ENDLESS)


def tidy(text: str) -> str:
    """Take away blanks at line ends, and empty lines beyond one."""
    lines = "\n".join(line.rstrip(" ") for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", lines).strip("\n") + "\n"


def _spaced(text: str) -> str:
    return text.replace("\u202f", "\u00a0")


# Prose ------------------------------------------------------------------------------------------


def written(prose: Prose) -> str:
    """Write prose as text: `[1]` for the call of a note, the target of a link after its words."""
    prose = tuple(map(raised, prose))
    alike = groupby(prose, key=lambda run: (run.href, "note" in run.marks, "open" in run.marks))
    joined_runs = (_joined_run(list(group)) for _key, group in alike)
    return _spaced("".join(_run(run) for run in joined_runs))


def _joined_run(group: list[Run]) -> Run:
    """Make one run of neighbours with one target, so that it is told once."""
    return replace(group[0], text=plain(group))


def _run(run: Run) -> str:
    if "note" in run.marks:
        return f"[{run.text}]"
    text = f"[{run.text}]" if "open" in run.marks else run.text
    return f"{text} ({_spaced(readable(run.href or ''))})" if _hidden(run) else text


def _hidden(run: Run) -> bool:
    """Say whether the reader of the words alone would not know the target."""
    target = run.href or ""
    if not target or target.startswith("#"):
        return False
    if target.startswith("tel:"):
        said = re.sub(r"\(0\)|\D", "", run.text).lstrip("0")
        return not said or not target.endswith(said)
    return _essence(target) not in map(_essence, run.text.split())


def _essence(address: str) -> str:
    bare = address.casefold().strip("()[]«».,;:!?…").partition("?subject=")[0]
    return re.sub(r"^(https?://|mailto:)?(www\.)?", "", bare).rstrip("/")


def joined(parts: Iterable[Prose | str], separator: str) -> str:
    """Join what is there of several pieces of prose."""
    texts = (part if isinstance(part, str) else written(part) for part in parts)
    return separator.join(filter(None, texts))


# Lines ------------------------------------------------------------------------------------------


def wrap(
    value: str | Prose | Paragraphs,
    first: str = "",
    rest: str | None = None,
    *,
    width: int = _WIDTH,
) -> str:
    """Break a text, prose or paragraphs into lines; an empty line parts paragraphs.

    `first` stands before the first line of all; the others are set in by as much, or by `rest`.
    """
    rest = " " * len(first) if rest is None else rest
    texts = _texts(value)
    heads = [first, *[rest] * len(texts)]
    filled = (fill(text, head, rest, width) for head, text in zip(heads, texts, strict=False))
    return "\n\n".join(filled)


def _texts(value: str | Prose | Paragraphs) -> list[str]:
    if isinstance(value, str):
        return [value]
    if value and isinstance(value[0], Run):
        return [written(value)]
    return [written(prose) for prose in value]  # type: ignore[arg-type]


def fill(text: str, first: str = "", rest: str = "", width: int = _WIDTH) -> str:
    """Break one paragraph at ordinary spaces; what has none stays whole, however long."""
    lines, line = [], first
    empty = True
    for word in re.split(r"[ \n]+", text.strip(" \n")):
        if not empty and len(line) + 1 + len(word) > width:
            lines.append(line)
            line, empty = rest, True
        line += word if empty else f" {word}"
        empty = False
    return "\n".join([*lines, line])


def underline(value: str | Prose, stroke: str = "-", *, width: int = _WIDTH) -> str:
    """Break a heading into lines and draw a line of its length below."""
    text = _even(wrap(value, width=width))
    longest = max(len(line) for line in text.split("\n"))
    longest = min(longest, _STROKES) if width == _ENDLESS else longest
    return f"{text}\n{stroke * longest}"


def _even(text: str) -> str:
    """Break a heading again into as many lines, but of about the same length."""
    count = text.count("\n")
    fills = (fill(text, width=width) for width in range(_NARROWEST, _WIDTH + 1))
    return next((filled for filled in fills if filled.count("\n") == count), text)


def entry(head: str, *tails: str, width: int = _WIDTH) -> str:
    """Write a contact on as few lines as will do: what does not fit any more opens a line."""
    lines, joint = [head], " " if head else ""
    for tail in filter(None, tails):
        longer = f"{lines[-1]}{joint}{tail}"
        if lines[-1] and len(longer) > width:
            lines.append(f"  {tail}")
        else:
            lines[-1] = longer
        joint = " – "
    others = (fill(line, "  ", "  ", width) for line in lines[1:])
    return "\n".join([fill(lines[0], "", "  ", width), *others])


# Tables -----------------------------------------------------------------------------------------


def columns(
    table: Table, heading_stop: str = ":", language: str = "fr", *, width: int = _WIDTH
) -> str:
    """Write a table in columns, or cell by cell when it is too wide for the lines.

    Headings take several lines where they must; figures stand below each other.
    """
    heads = [written(column.heading) for column in table.columns]
    rows = _rows(table, language)
    widths = _widths(heads, rows)
    if widths is None or width == _ENDLESS:
        return _one_by_one(heads, rows, heading_stop, width)
    rule = "-" * (sum(widths) + _GAP * (len(widths) - 1))
    right = [column.numeric for column in table.columns]
    lines = [_line(heads, widths, right), rule]
    for row, cells in zip(table.rows, rows, strict=True):
        lines += [*([rule] if row.total else []), _line(cells, widths, right)]
    return "\n".join(lines)


def _rows(table: Table, language: str) -> list[list[str]]:
    """Write the cells, behind each figure as many characters as behind the others of its column."""
    cells = set_rows(table, language)
    tails = [max(len(written(one.tail)) for one in column) for column in zip(*cells, strict=True)]
    return [
        [
            ("- " if row.detail and at == 0 else "") + written(one.head) + _tail(one, tails[at])
            for at, one in enumerate(line)
        ]
        for row, line in zip(table.rows, cells, strict=True)
    ]


def _tail(cell: Cell, room: int) -> str:
    return written(cell.tail).ljust(room) if cell.head else ""


def _widths(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> list[int] | None:
    """Return the columns' widths, headings in several lines where they must; None when too wide."""
    room = _WIDTH - _GAP * (len(heads) - 1)
    cells = [max(map(len, column), default=0) for column in zip(*rows, strict=True)] or [0] * len(
        heads
    )
    words = [max(map(len, head.split(" "))) for head in heads]
    for narrowest in (list(map(len, heads)), words):
        widths = list(map(max, cells, narrowest))
        first = room - sum(widths[1:])
        if first >= min(_NARROWEST, widths[0]):
            return [min(widths[0], first), *widths[1:]]
    return None


def _line(cells: Sequence[str], widths: Sequence[int], right: Sequence[bool]) -> str:
    """Write one row; cells of several lines end on its last."""
    filled = [
        [cell] if len(cell) <= width else fill(cell, "", "" if at else "  ", width).split("\n")
        for at, (cell, width) in enumerate(zip(cells, widths, strict=True))
    ]
    height = max(map(len, filled))
    columns = [
        [
            (text.rjust if flush else text.ljust)(width)
            for text in [""] * (height - len(lines)) + lines
        ]
        for lines, width, flush in zip(filled, widths, right, strict=True)
    ]
    return "\n".join((" " * _GAP).join(line).rstrip(" ") for line in zip(*columns, strict=True))


def _one_by_one(heads: Sequence[str], rows: Sequence[Sequence[str]], stop: str, width: int) -> str:
    lines = (
        [fill(row[0], "", "  ", width), *_pairs(heads[1:], row[1:], stop, width)] for row in rows
    )
    return "\n".join("\n".join(one) for one in lines)


def _pairs(heads: Sequence[str], cells: Sequence[str], stop: str, width: int) -> list[str]:
    pairs = ((head, cell) for head, cell in zip(heads, cells, strict=True) if cell.strip())
    return [fill(_pair(head, stop, cell), "  - ", "    ", width) for head, cell in pairs]


def _pair(head: str, stop: str, cell: str) -> str:
    return f"{head}{stop} {cell.strip()}" if head else cell.strip()
