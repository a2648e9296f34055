"""Write values down as YAML that any reader gives back: no comment, nothing to be guessed."""

import json
from collections.abc import Iterator

from generator.patterns import lazy
from generator.source.tree import Mapping, Node, Sequence, Text

_PLAIN = lazy(r"(?!.*(?:: | #|:$))[\w«(][^\n\"\\\[\]{}\x00-\x1f\x7f-\x9f\u2028\u2029]*(?<!\s)")
# What other readers take for a number, an hour or an answer.
_GUESSED = lazy(r"(?i)[-+.\d][-+\d_.:e]*|0x[\da-f]+|yes|no|y|n|on|off|true|false|null")
_DATE = lazy(r"\d{4}-\d\d-\d\d")
_LINES = lazy(r"[^\s\x00-\x1f\x7f-\x9f\u2028\u2029][^\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029]*\S")
_HIDDEN = lazy(r"[\x7f-\x9f\u2028\u2029\ufeff]")


def write(tree: Node) -> str:
    """Return the text of a file that holds these values."""
    return "\n".join(_lines(tree)) + "\n"


def _lines(node: Node) -> Iterator[str]:
    if isinstance(node, Mapping):
        for key, value in node.items():
            yield from _below(f"{_scalar(key)}:", value)
    elif isinstance(node, Sequence):
        for item in node:
            yield from _item(item)
    else:
        yield _scalar(node)


def _below(start: str, value: Node) -> Iterator[str]:
    if not isinstance(value, Text) and value:
        yield start
        yield from map(_indented, _lines(value))
    elif isinstance(value, Text) and "\n" in value and _LINES.fullmatch(value):
        yield f"{start} |"
        yield from map(_indented, value.split("\n"))
    else:
        yield f"{start} {_flow(value)}"


def _item(item: Node) -> Iterator[str]:
    if isinstance(item, Text) or not item:
        yield from _below("-", item)
        return
    first, *others = _lines(item)
    yield f"- {first}"
    yield from map(_indented, others)


def _indented(line: str) -> str:
    return f"  {line}" if line else ""


def _flow(value: Node) -> str:
    if isinstance(value, Text):
        return _scalar(value)
    return "{}" if isinstance(value, Mapping) else "[]"


def _scalar(text: str) -> str:
    """Write a text on one line: as it is where that is safe, or else quoted."""
    plain = _PLAIN.fullmatch(text) and (_DATE.fullmatch(text) or not _GUESSED.fullmatch(text))
    if plain:
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return _HIDDEN.sub(lambda sign: f"\\u{ord(sign[0]):04x}", quoted)
