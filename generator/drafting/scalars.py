"""Write texts down as YAML that the reader gives back unchanged, and opens no door to more.

Whether a way of writing is safe is not reasoned about here: the strict reader itself is asked.
"""

import textwrap
from collections.abc import Iterable

from generator.characters import FORBIDDEN
from generator.language import language
from generator.patterns import lazy
from generator.source import yaml
from generator.source.schema.fields import open_points

WIDTH = 100
_SPACES = lazy(r"(?:[^\S\u00a0\u202f]|\ufeff)+")
# At the start of a wrapped line these would look like a bullet or a note.
_UNWRAPPABLE = tuple("-*–—•▪◦‣·#|>")


_LONGEST = 60


class Yaml(str):
    """Text that is YAML already."""


def tidy(text: str) -> str:
    """Return a text on one line, each run of spaces as one, without what no file may hold.

    No-break spaces stay, but at the ends.
    """
    return _SPACES.sub(" ", FORBIDDEN.sub(" ", text)).strip()


def value(text: str) -> Yaml:
    """Write a text on the line of its field: as it is where that is safe, or else quoted."""
    text = tidy(text)
    return Yaml(text) if _reads_back(f"x: {text}\n", {"x": text}) else quoted(text)


def element(text: str) -> Yaml:
    """Write a text between the brackets of a list, or the braces of fields."""
    text = tidy(text)
    return Yaml(text) if _reads_back(f"x: [{text}]\n", {"x": [text]}) else quoted(text)


def key(text: str) -> Yaml:
    """Write a text as the name of a field inside another: at the margin less would be refused."""
    text = tidy(text)
    return Yaml(text) if _reads_back(f"x:\n  {text}: x\n", {"x": {text: "x"}}) else quoted(text)


def listed(texts: Iterable[str]) -> Yaml:
    """Write a list on one line."""
    return Yaml(f"[{', '.join(map(element, texts))}]")


def block(text: str, indent: int = 2) -> Yaml:
    """Write a text below its field, after « | », or quoted where even that would not do."""
    text = tidy(text)
    margin = " " * indent
    written = "|\n" + "\n".join(margin + line for line in lines(text, indent=indent))
    return Yaml(written) if _reads_back(f"x: {written}\n", {"x": text}) else quoted(text)


def lines(text: str, *, indent: int) -> list[str]:
    """Wrap a text, open points kept whole at their first words; not where it would change it."""
    wrapped = textwrap.wrap(
        text, WIDTH - indent, break_long_words=False, break_on_hyphens=False
    ) or [text]
    return [text] if any(line.startswith(_UNWRAPPABLE) for line in wrapped[1:]) else wrapped


def quoted(text: str) -> Yaml:
    """Write a text between double quotation marks."""
    return Yaml('"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"')


def open_point(question: str, *, code: str) -> str:
    """Return « À COMPLÉTER (question) », in the language of that code.

    Nothing in the question can end it or call a name.
    """
    return (
        f"{language(code).words.open} ({tidy(question).translate(str.maketrans('(){}', '[][]'))})"
    )


def shortened(words: str) -> str:
    """Return a text on one line, or its first words: as much as an open point tells of it."""
    return textwrap.shorten(words, _LONGEST, placeholder="…")


def is_open(text: str) -> bool:
    """Tell whether a text is an open point and nothing else."""
    return open_points(text) == [(0, len(text))]


def _reads_back(written: str, expected: object) -> bool:
    """Tell whether the reader gives back those very values and has nothing to say of them."""
    tree, findings = yaml.read(written, path="")
    return not findings and _joined(tree) == expected


def _joined(tree: object) -> object:
    if isinstance(tree, dict):
        return {str(name): _joined(one) for name, one in tree.items()}
    if isinstance(tree, list):
        return [_joined(one) for one in tree]
    return str(tree).replace("\n", " ")
