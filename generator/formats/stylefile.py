"""Read a `style.yaml`: its values flat, each under the path of its keys and with its place."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from os.path import lexists
from pathlib import Path
from typing import TypeAlias

import yaml

from generator import disk
from generator.findings import Finding, Rejected, Span, unreadable
from generator.language import LANGUAGES
from generator.messages import _

Keys: TypeAlias = tuple[str, ...]

CHOICES: Mapping[Keys, tuple[str, ...]] = {
    ("typography", "spaces"): ("narrow", "nbsp"),
    ("typography", "guillemets"): ("nbsp", "narrow"),
    ("typography", "dash"): ("–", "—"),
}
"""What may be written below a path of keys, where not anything may."""
KEYS: Mapping[Keys, Collection[str]] = {
    (): ("extends", "typography", "fonts", "labels"),
    ("typography",): ("spaces", "guillemets", "dash"),
    ("fonts",): ("serif", "sans-serif", "monospace"),
    ("labels",): LANGUAGES,
}
"""The keys that may stand below a path; any key may stand below the others."""


@dataclass(frozen=True, slots=True)
class Value:
    """A text of the file, the place of its key and its own."""

    text: str
    key: Span
    span: Span


Values: TypeAlias = Mapping[Keys, Value]


def read(folder: Path) -> Values:
    """Return the values of a style's `style.yaml`, none when there is no such file.

    Raises Rejected with all unknown keys and choices at once.
    """
    try:
        disk.real(folder, inside(folder))
    except OSError as error:
        raise Rejected([unreadable(printed(folder, folder), error)]) from None
    path = folder / "style.yaml"
    if not lexists(path):
        return {}
    values = dict(_values(_node(path), printed(path, folder), ()))
    findings = [finding for item in values.items() if (finding := _finding(*item))]
    if findings:
        raise Rejected(findings)
    return {keys: value for keys, value in values.items() if value.text}


def printed(path: Path, folder: Path) -> str:
    """Write the path of a style's file as messages show it: `templates/maison/style.yaml`."""
    return path.relative_to(folder.parent.parent).as_posix()


def bytes_of(path: Path, folder: Path, at_most: int = disk.TEXT) -> bytes:
    """Return the bytes of a file of the style in a folder. Raises Rejected."""
    try:
        return disk.read(path, inside(folder), at_most)
    except OSError as error:
        raise Rejected([unreadable(printed(path, folder), error)]) from None


def text_of(path: Path, folder: Path) -> str:
    """Return the text of a file of the style in a folder. Raises Rejected, UnicodeDecodeError."""
    return bytes_of(path, folder).decode().replace("\r\n", "\n").replace("\r", "\n")


def inside(folder: Path) -> tuple[Path]:
    """Return where the files of a style must lie: in the workspace, or among the program's own."""
    return (folder.parent.parent,)


def _node(path: Path) -> yaml.Node | None:
    try:
        return yaml.compose(text_of(path, path.parent), Loader=yaml.SafeLoader)
    except yaml.MarkedYAMLError as error:
        mark, problem = error.problem_mark, error.problem or ""
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        line, column, problem = 1, 1, str(error)
    span = Span(printed(path, path.parent), line, column, line, column)
    raise Rejected([_unreadable(problem, span)])


def _unreadable(problem: str, span: Span) -> Finding:
    message = _("The file of the style cannot be read as YAML (« {problem} »).").format(
        problem=problem
    )
    hint = _("Look at this line and the one above: a colon, a quotation mark or spaces are amiss.")
    return Finding("STYLE002", message, span, hint)


def _values(node: yaml.Node | None, file: str, path: Keys) -> Iterator[tuple[Keys, Value]]:
    """Walk the tree; what is not a mapping of texts is said at once."""
    if node is None:
        return
    if not isinstance(node, yaml.MappingNode):
        raise Rejected([_misplaced(path, _span(node, file))])
    for key, value in node.value:
        below = (*path, str(key.value))
        if isinstance(value, yaml.ScalarNode):
            text = "" if value.tag.endswith(":null") else value.value
            yield below, Value(text, _span(key, file), _span(value, file))
        elif below[:-1] in KEYS and below[-1] not in KEYS[below[:-1]]:
            yield below, Value("", _span(key, file), _span(value, file))
        else:
            yield from _values(value, file, below)


def _span(node: yaml.Node, file: str) -> Span:
    start, end = node.start_mark, node.end_mark
    return Span(file, start.line + 1, start.column + 1, end.line + 1, end.column + 1)


def _misplaced(path: Keys, span: Span) -> Finding:
    name = ": ".join(path) or "style.yaml"
    message = _("{name} should hold keys with a text each.").format(name=name)
    return Finding("STYLE003", message, span, _("Write one « key: text » per line below it."))


def _finding(path: Keys, value: Value) -> Finding | None:
    for depth in range(len(path)):
        known = KEYS.get(path[:depth])
        if known and path[depth] not in known:
            return unknown_key(path[depth], known, value.key)
    if value.text and (path in KEYS or (path[0] == "labels" and len(path) == 2)):
        return _misplaced(path, value.span)
    allowed = CHOICES.get(path)
    if allowed and value.text not in allowed:
        message = _("{key} cannot be {value}.").format(key=path[-1], value=value.text)
        hint = _("Write one of: {choices}.").format(choices=", ".join(allowed))
        return Finding("STYLE004", message, value.span, hint)
    return None


def unknown_key(key: str, known: Collection[str], span: Span) -> Finding:
    """Say that a key means nothing here, and which one is nearest."""
    near = get_close_matches(key, known, n=1)
    hint = _("Did you mean {near}?").format(near=near[0]) if near else ""
    hint = hint or _("Known keys: {keys}.").format(keys=", ".join(known))
    message = _("A style knows no key {key} here.").format(key=key)
    return Finding("STYLE003", message, span, hint)
