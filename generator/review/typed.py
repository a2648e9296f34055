"""Compare what was typed, and find the lines that a printed change comes from."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import TypeAlias

from generator.content.document import Reference
from generator.findings import Span
from generator.review.model import Place
from generator.review.sides import Side
from generator.source.tree import Mapping, Node, Sequence, Text

Keys: TypeAlias = tuple[str, ...]
Person: TypeAlias = tuple[str, ...]

HEAD = {
    "dateline": frozenset({"place", "date"}),
    "state": frozenset({"state"}),
    "kind": frozenset({"kind"}),
    "partners": frozenset({"partners"}),
}
"""The fields that are composed of others, with those that are typed."""

SETTINGS = "communique.yaml"
PRINTED_SETTINGS = ("language", "timezone")

CHOOSING = frozenset({"partners", "about", "contacts", "date", "agreement"})
"""The fields that choose what is printed of partners' files, which need not change for it."""


@dataclass(frozen=True, slots=True)
class Value:
    """A value of a YAML file: the keys that lead to it, its text, its place."""

    text: str
    span: Span


def values(node: Node | None, path: Keys = ()) -> Iterator[tuple[Keys, Value]]:
    """Yield the values of a file under the keys that lead to them; a list of words is one value."""
    if isinstance(node, Text):
        yield path, Value(" ".join(node.split()), node.span)
    elif isinstance(node, Mapping):
        for key, below in node.items():
            yield from values(below, (*path, str(key)))
    elif isinstance(node, Sequence) and all(isinstance(one, Text) for one in node):
        yield path, Value(", ".join(" ".join(str(one).split()) for one in node), node.span)
    elif isinstance(node, Sequence):
        for number, below in enumerate(node, 1):
            yield from values(below, (*path, str(number)))


@dataclass(frozen=True, slots=True)
class Edit:
    """A value that was typed otherwise; None where it was not typed at all."""

    keys: Keys
    before: Value | None
    after: Value | None

    @property
    def places(self) -> tuple[Place, ...]:
        """Where it stands now, or stood before."""
        if self.after:
            return (Place("after", self.after.span),)
        return (Place("before", self.before.span),) if self.before else ()


def edits(before: Node | None, after: Node | None) -> list[Edit]:
    """Return the values that differ between two states of a file."""
    old, new = dict(values(before)), dict(values(after))
    return [
        Edit(keys, old.get(keys), new.get(keys))
        for keys in dict.fromkeys((*new, *old))
        if _said(old.get(keys)) != _said(new.get(keys))
    ]


def _said(value: Value | None) -> str | None:
    return value.text if value else None


# The lines a printed change comes from ----------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Trail:
    """What leads from a printed change back to the typed lines: both sides, and what differs.

    `own` are the edits in the release's own file, `partners` those in partners' files by path,
    `settings` those in the settings that are printed, `references` what names became on each side.
    """

    before: Side
    after: Side
    own: list[Edit]
    partners: dict[str, list[Edit]]
    settings: list[Edit]
    references: tuple[tuple[Reference, ...], tuple[Reference, ...]]

    def places(self, name: str, old: Span | None, new: Span | None) -> tuple[Place, ...]:
        """Return the lines responsible for a text that was typed at `old` and is now at `new`.

        `name` is the field of the release it stands in.
        """
        found = self._typed(HEAD[name]) if name in HEAD else []
        if not found:
            found = [*self._own(old, new), *self._referred(new)]
        if not found and not self._is_edited(new or old):
            found = self._typed(CHOOSING)
        found = found or _places(self.settings)
        return tuple(dict.fromkeys(found or self._fallback(old, new)))

    def _typed(self, keys: frozenset[str]) -> list[Place]:
        """Return the edits of some fields of the release's own file."""
        return _places(one for one in self.own if one.keys[0] in keys)

    def _is_edited(self, span: Span | None) -> bool:
        """Tell whether a text added or removed stands in a file that differs."""
        if span is None:
            return False
        return self.before.lines(span.path) != self.after.lines(span.path)

    def _own(self, old: Span | None, new: Span | None) -> list[Place]:
        """Return the first line that was typed otherwise."""
        if old is None or new is None:
            return []
        was, now = _slice(old, self.before), _slice(new, self.after)
        if [" ".join(line.split()) for line in was] == [" ".join(line.split()) for line in now]:
            return []
        return [Place("after", _first_difference(new, was, now))]

    def _referred(self, span: Span | None) -> list[Place]:
        """Return where the names inside a text got another value, through values in values."""
        known = {(one.name, one.text) for one in self.references[0]}
        found: list[Place] = []
        for one in self.references[1]:
            if not (span and one.used and one.defined and span.contains(one.used)):
                continue
            # Her name stays when her mandate changes.
            found += _places(self._of_people({_person(one.defined, self.after)}))
            if (one.name, one.text) not in known:
                deeper = self._referred(one.defined) if one.defined != span else []
                found += deeper or self._defined(one.defined)
        return found

    def _defined(self, span: Span) -> list[Place]:
        """Return the value at a place when it was typed otherwise."""
        every = (*self.own, *self.partners.get(span.path, ()))
        return _places(one for one in every if one.after and one.after.span.overlaps(span))

    def people(self) -> list[Edit]:
        """Return what was typed otherwise of the people whom either side speaks of."""
        sides = zip((self.before, self.after), self.references, strict=True)
        spoken = {
            _person(one.defined, side) for side, every in sides for one in every if one.defined
        }
        return self._of_people(spoken)

    def _of_people(self, people: Collection[Person]) -> list[Edit]:
        return [
            edit
            for path, known in self.partners.items()
            for edit in known
            if edit.keys[:1] == ("people",) and (_partner(path), *edit.keys[1:2]) in people
        ]

    def _fallback(self, old: Span | None, new: Span | None) -> list[Place]:
        if new:
            return [Place("after", new)]
        return [Place("before", old)] if old else []


def _places(edited: Iterable[Edit]) -> list[Place]:
    return [place for edit in edited for place in edit.places]


def _person(span: Span, side: Side) -> Person:
    """Return whom the place of a key means: the partner, and the name as it was typed."""
    return _partner(span.path), "".join(_slice(span, side)).strip("'\"")


def _partner(path: str) -> str:
    """Return a partner's file without the endings that its translations do not share."""
    return path.removesuffix(".yaml").partition(".")[0]


def _slice(span: Span, side: Side) -> list[str]:
    lines = side.lines(span.path)[span.line - 1 : span.end_line]
    if lines:
        lines[-1] = lines[-1][: span.end_column - 1]
        lines[0] = lines[0][span.column - 1 :]
    return lines


def _first_difference(span: Span, was: list[str], now: list[str]) -> Span:
    """Return the first line of a typed text that differs, of a short one the whole."""
    same = next(
        (at for at, (one, other) in enumerate(zip(was, now, strict=False)) if one != other),
        min(len(was), len(now)),
    )
    at = min(same, len(now) - 1)
    if at <= 0:
        return span
    line, text = span.line + at, now[at]
    indent = len(text) - len(text.lstrip())
    return Span(span.path, line, indent + 1, line, len(text) + 1)


def changed_files(before: Side, after: Side, paths: dict[str, str]) -> dict[str, list[Edit]]:
    """Return the edits of the files that differ; `paths` are the old ones by the new ones."""
    found = {}
    for new, old in paths.items():
        if before.workspace.text(old) != after.workspace.text(new):
            found[new] = edits(before.tree(old), after.tree(new))
    return {path: one for path, one in found.items() if one}


def changed_settings(before: Side, after: Side) -> list[Edit]:
    """Return the edits of the settings that show in what is printed."""
    found = changed_files(before, after, {SETTINGS: SETTINGS}).get(SETTINGS, [])
    return [edit for edit in found if edit.keys[:1] and edit.keys[0] in PRINTED_SETTINGS]
