"""Show the lines of a file around a place, with what is meant marked."""

from collections.abc import Mapping, Sequence
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from generator import disk
from generator.findings import Span
from generator.formats.style import Style
from generator.formats.stylefile import inside, printed
from generator.source.files import found
from generator.source.workspace import Workspace
from generator.version import builtin_styles

_AT_MOST = 40
_TEXTS = (".yaml", ".css", ".jinja")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file, cut where the mark begins and ends; `inside` when the place covers it."""

    number: int
    before: str
    marked: str = ""
    after: str = ""
    inside: bool = False


def sources(workspace: Workspace, style: Style | None = None) -> Mapping[str, Path]:
    """Return the files whose lines may be shown, by the path that findings print."""
    paths = [file.path for file in workspace.releases] + workspace.partner_paths
    known = {path: found(workspace.root, path) for path in (*paths, "communique.yaml")}
    for folder in style.folders if style else ():
        files = (one for one in disk.below(folder, inside(folder)) if one.suffix in _TEXTS)
        known |= {printed(file, folder): file for file in files}
    return known


def lines_of(file: Path, workspace: Workspace) -> list[str]:
    """Return the lines of a file; none when it cannot be read."""
    try:
        data = disk.read(file, (workspace.root, *inside(builtin_styles() / "any")))
        return data.decode("utf-8-sig", errors="replace").split("\n")
    except OSError:
        return []


def excerpt(lines: Sequence[str], span: Span, *, around: int = 0) -> list[Line]:
    """Return the lines of a place and as many around; none when there are no such lines.

    Alone, they need no indentation.
    """
    if not 0 < span.line <= len(lines):
        return []
    first, last = max(1, span.line - around), min(len(lines), span.end_line + around)
    last = min(last, first + _AT_MOST)
    numbers = range(first, last + 1)
    found = [_line(number, lines[number - 1].rstrip("\r"), span) for number in numbers]
    return found if around else [replace(line, before=line.before.lstrip(" ")) for line in found]


def _line(number: int, text: str, span: Span) -> Line:
    if not span.line <= number <= span.end_line or not text.strip():
        return Line(number, text)
    start = span.column - 1 if number == span.line else len(text) - len(text.lstrip())
    end = span.end_column - 1 if number == span.end_line else len(text.rstrip())
    return Line(number, text[:start], text[start:end], text[end:], inside=True)


def read_place(place: str) -> Span | None:
    """Read `releases/x.yaml:12:3:12:18`, or as much of it as there is; None when it is no place."""
    path, *numbers = place.rsplit(":", 4)
    if not path or len(numbers) != 4 or not all(number.isdecimal() for number in numbers):
        return None
    line, column, end_line, end_column = map(int, numbers)
    return Span(path, line, column, end_line, end_column)


def place(span: Span) -> str:
    """Write a place as `read_place` reads it."""
    return ":".join(map(str, astuple(span)))
