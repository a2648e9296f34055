"""Draft a translation: the blocks of its original, all that must be said again left open.

The original's words stand in the open point that takes their place, or above it in a comment where
they are too long for one. Data (who speaks, figures, pictures, addresses) is copied.
"""

import re
import textwrap
from collections.abc import Iterable, Iterator

from generator.drafting.questions import Office
from generator.drafting.scalars import WIDTH, Yaml, block, key, open_point, shortened, value
from generator.drafting.skeleton import fill
from generator.drafting.verify import read_release
from generator.findings import Span
from generator.language import language
from generator.patterns import lazy
from generator.proofing.passages import passages
from generator.source.schema.every import held
from generator.source.schema.fields import Model
from generator.source.schema.lists import is_filled
from generator.source.schema.release import KINDS, Release
from generator.source.schema.told import tells
from generator.source.tree import Mapping, Node, Sequence, Text, placed
from generator.source.workspace import ReleaseFile

_LETTER = lazy(r"[^\W\d_]")
_BARE = lazy(r"(?s)\s*(?:[-–—•▪*=]\s+)?(.*?)[\s;]*")
"""What there is to translate of a bullet, or of a cell."""
_PEOPLE = ("by", "moderators", "speakers")
_ITS_OWN = ("state",)
"""What a translation says for itself, and a new one does not say yet."""


def translation(file: ReleaseFile, code: str, office: Office) -> str:
    """Return the text of the file that translates a release. Raises Rejected for its errors."""
    text = office.library.workspace.text(file.path).removeprefix("\ufeff")
    tree, release = read_release(text, file.path)
    assert isinstance(tree, Mapping)
    words = {one.text.span: one.text for one in passages(release) if one.role != "dateline"}
    written = _Writer(words, code)
    lines = list(written.fields(_said_again(tree, (Release,)), ""))
    values = {"original": file.path, "texts": Yaml("\n".join(lines)), "code": code}
    values["asked"] = language(code).words.open
    return fill("translation", values, code=office.language)


def _said_again(node: Mapping, models: tuple[type[Model], ...]) -> Mapping:
    """Return what a translation must say again, wherever it stands among the rest."""
    known = {name: one for model in models for name, one in model.typed_fields().items()}
    kept = Mapping()
    for name, below in node.items():
        field = known.get(name)
        if field is None or name in _ITS_OWN:
            continue
        if tells(field).words or (name in _PEOPLE and _names_outsiders(below)):
            kept[name] = below
        elif isinstance(below, Mapping):
            inside = _said_again(below, tuple(held(field.annotation)))
            kept |= {name: inside} if inside else {}
    return placed(kept, node)


def _names_outsiders(people: Node) -> bool:
    """Tell whether somebody among people is of no partner: « Lou Petit, locataire »."""
    named = people if isinstance(people, Sequence) else [people]
    return any(isinstance(one, Text) and "," in one for one in named)


class _Writer:
    """Writes values down as YAML; `words` are the texts to translate, by their places."""

    def __init__(self, words: dict[Span, Text], code: str) -> None:
        self.words = words
        self.code = code

    def fields(self, node: Mapping, margin: str) -> Iterator[str]:
        """Write fields, each with its comment above."""
        for name, below in node.items():
            if not margin:
                yield ""
            typed = self._left_open(name) if name.span in self.words else name  # above a list
            yield from self._after(f"{margin}{key(typed)}:", below, margin, name=name)

    def elements(self, node: Sequence, margin: str, *, name: str) -> Iterator[str]:
        """Write the elements of a list; what comments the first line of one stands above it."""
        apart = any(isinstance(one, Mapping) or "\n" in str(one) for one in node)
        for at, one in enumerate(node):
            if at and apart:
                yield ""
            if not isinstance(one, Mapping):
                yield from self._after(f"{margin}-", one, margin, name=name)
                continue
            first, *others = self.fields(one, f"{margin}  ")
            while first.lstrip().startswith("#"):
                yield first[2:]
                first, *others = others
            yield f"{margin}- {first[len(margin) + 2 :]}"
            yield from others

    def _after(self, opening: str, node: Node, margin: str, *, name: str = "") -> Iterator[str]:
        """Write a value behind the name of its field, or behind a dash."""
        inside = f"{margin}  "
        if isinstance(node, Mapping):
            yield opening
            yield from self.fields(node, inside)
        elif isinstance(node, Sequence):
            yield opening
            yield from self.elements(node, inside, name=name)
        else:
            yield from self._text(opening, node, margin, name=name)

    def _text(self, opening: str, node: Text, margin: str, *, name: str) -> Iterator[str]:
        if _is_keyword(name, node):
            said = str(node)
        else:
            said = self._outsider(node) if name in _PEOPLE else self._left_open(node)
        if said != node and not _is_told(node):
            yield from _comment(node, margin)
        indent = len(margin) + 2
        if "\n" in said:
            yield f"{opening} |"
            yield from (f"{' ' * indent}{line}".rstrip() for line in said.split("\n"))
            return
        plain = value(said)
        long = node.block or len(opening) + len(plain) > WIDTH or plain != said
        yield f"{opening} {block(said, indent) if long else plain}"

    def _left_open(self, node: Text) -> str:
        """Put open points in the place of the words of a text; rows and bullets stay."""
        parts = [one for span, one in self.words.items() if node.span.contains(span)]
        if len(parts) == 1 and str(parts[0]).strip() == node.strip():
            return self._point(node) if _LETTER.search(node) else str(node)
        said, last = "", 0
        for one in parts:
            bare = _BARE.fullmatch(one)
            if bare and _LETTER.search(one):
                start = node.index(one, last) + bare.start(1)
                said += node[last:start] + self._point(bare[1])
                last = start + len(bare[1])
        return said + node[last:]

    def _outsider(self, node: Text) -> str:
        """Leave open what somebody is who is in no partner's file: « Lou Petit, locataire »."""
        name, comma, title = node.partition(",")
        return f"{name}, {self._point(title.strip())}" if comma else str(node)

    def _point(self, words: str) -> str:
        return open_point(shortened(words), code=self.code)


def _is_keyword(name: str, typed: str) -> bool:
    """Tell whether a value is a word of the format, which is the same in all languages."""
    if name == "list":
        return is_filled(typed)
    return name == "kicker" and typed in KINDS


def _is_told(words: str) -> bool:
    """Tell whether an open point says the words whole, letter by letter."""
    return shortened(words) == words.strip() and not re.search(r"[(){}]", words)


def _comment(words: str, margin: str) -> Iterable[str]:
    """Write the original's words as notes, in their paragraphs; rows and bullets as they are."""
    for line in words.split("\n"):
        wrapped = textwrap.wrap(line, WIDTH - len(margin) - 2, break_long_words=False) or [""]
        yield from (f"{margin}# {one}".rstrip() for one in wrapped)
