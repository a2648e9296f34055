"""Read the sheets of a style in their order, and judge those that staff wrote."""

import re
from collections.abc import Collection, Iterator
from pathlib import Path

from generator import disk
from generator.characters import FORBIDDEN, name_of
from generator.content import embedded
from generator.content.css import Fault, Kind, faults
from generator.findings import Finding, Span
from generator.formats.stylefile import inside, printed, text
from generator.messages import _
from generator.patterns import lazy

_ORDER = ("variables", "layout", "blocks", "print")
_LEAVES = lazy("</style", re.I)

_SPELT = _("Close each bracket, quotation mark and comment, and take the rest away.")
_TOLD = {
    "calls": (
        "STYLE008",
        _("This style sheet calls another file ({words})."),
        _("Write rules into the sheet, pictures as data: addresses; put .woff2 files into fonts/."),
    ),
    "picture": (
        "STYLE008",
        _("What this style sheet holds cannot be printed: {reason}."),
        _("Put a plain SVG, PNG or JPEG picture in its place, or a .woff2 font."),
    ),
    "open": ("STYLE013", _("What begins here is never closed ({words})."), _SPELT),
    "wrong": ("STYLE013", _("This cannot be read as CSS ({words})."), _SPELT),
    "leaves": (
        "STYLE013",
        _("« {words} » would end the sheet in the middle of the page."),
        _("Take it away; in a picture, write %3C for the sign « < »."),
    ),
    "unseen": (
        "STYLE013",
        _("A character stands here that no document may hold: {words}."),
        _("Take it away."),
    ),
    "deep": (
        "STYLE013",
        _("Brackets are nested too deep here (more than 40)."),
        _("Write the rules one below the other."),
    ),
    "long": (
        "STYLE013",
        _("More than 200 parts follow one another here without comma ({words})."),
        _("Name what you mean by a class, and write shorter selectors."),
    ),
    "chained": (
        "STYLE013",
        _("More than 200 custom properties of this sheet are made of others ({words})."),
        _("Write their values in their places."),
    ),
    "large": (
        "STYLE014",
        _("This number is larger than any page wants ({words})."),
        _("Write at most 100,000, and at most 1,000 for rows, columns and repetitions."),
    ),
}


def sheets(folder: Path) -> list[Path]:
    """Return the CSS files of one style in reading order, `custom.css` last."""
    files = disk.within(folder / "css", inside(folder))
    return sorted((one for one in files if one.suffix == ".css"), key=_rank)


def _rank(path: Path) -> tuple[int, str]:
    name = path.stem
    known = _ORDER.index(name) if name in _ORDER else len(_ORDER)
    return (known + 1 if name == "custom" else known, name)


def amiss(path: Path, folder: Path, fonts: Collection[str]) -> Iterator[Finding]:
    """Find what no document may carry: calls of other files but for `fonts`, what has no end."""
    css = text(path, folder)
    for kind, found in _found(css):
        before = css[: found.start()]
        line, column = before.count("\n") + 1, len(before) - before.rfind("\n")
        words = found[0] if kind == "leaves" else name_of(found[1])
        yield finding(Fault(kind, line, column, words), printed(path, folder))
    for fault in faults(css, lambda address: None if address in fonts else embedded.amiss(address)):
        yield finding(fault, printed(path, folder))


def _found(css: str) -> Iterator[tuple[Kind, re.Match[str]]]:
    yield from (("leaves", found) for found in _LEAVES.finditer(css))
    yield from (("unseen", found) for found in FORBIDDEN.finditer(css))


def finding(fault: Fault, file: str, line: int = 1) -> Finding:
    """Tell a fault of CSS that begins in this line of a file."""
    code, message, hint = _TOLD[fault.kind]
    at = line + fault.line - 1
    span = Span(file, at, fault.column, at, fault.column + len(fault.words))
    said = message.format(words=fault.words, reason=fault.reason)
    return Finding(code, said, span, hint)


def unplain(fault: Fault, folders: Collection[Path]) -> Finding:
    """Tell a fault that is seen once fonts are in their places, in the sheet that causes it."""
    files = [(path, folder) for folder in folders for path in sheets(folder)]
    calling = [one for one in files if fault.words in text(*one)]
    faced = [one for one in files if "font-face" in text(*one).lower()]
    path, folder = [*calling, *faced, *files][0]
    before = text(path, folder).partition(fault.words)[0] if calling else ""
    line = before.count("\n") + 1
    span = Span(printed(path, folder), line, 1, line, 1)
    message = _("A font is called in a way that cannot be followed.")
    rule = '@font-face { font-family: "Name"; src: url("../fonts/Name.woff2"); }'
    hint = _("Write each as « {rule} ».").format(rule=rule)
    return Finding("STYLE008", message, span, hint)
