"""From what YAML reads to the tree of values, noting what it reads otherwise than was meant."""

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Any, TypeAlias

import yaml

from generator.characters import FORBIDDEN, name_of
from generator.patterns import lazy
from generator.source.reading import scalars, silent, traps
from generator.source.reading.composed import Composed, Failure
from generator.source.reading.draft import Draft, line_of, overwrite
from generator.source.reading.indentation import hide
from generator.source.reading.silent import Bare
from generator.source.reading.texts import made_text, raw_text
from generator.source.reading.traps import Sighting
from generator.source.tree import Mapping, Node, Sequence, Text

MOST_LEVELS = 50

Event: TypeAlias = Any

_COLON = lazy(r"\s*:")
_SEPARATORS = 20  # at most are told in a round: each asks what stands before and behind it
_TYPED = lazy(r"^[^\S\r\n]*[^\s#]", re.MULTILINE)
_FIELDS = lazy(r"^[a-z_]+:", re.MULTILINE)
# What a backslash makes a control character or an odd space of; so are a tab and the end of a line
# inside what was one word: « C:\temp ».
_BACKSLASH = lazy(r"\\(?:([0abvfreN_LP]|[nt](?=[^\W\d_A-ZÀ-Þ]))|.)", re.DOTALL)
_ODD_EDGES = lazy(f"^[{silent.ODD_SPACES}]|[ {silent.ODD_SPACES}]+$")


def compose(draft: Draft) -> Composed:
    """Read a draft as far as YAML can.

    The parser in C is about ten times as fast; the one in Python says more precisely where it
    failed, and in the same words on every machine.
    """
    fast = getattr(yaml, "CSafeLoader", None)
    composed = _Composer(draft).run(fast) if fast else None
    if composed is None or composed.failure:
        composed = _Composer(draft).run(yaml.SafeLoader, composed.failure if composed else None)
    return composed


class _TooDeep(Exception):
    pass


class _Composer:
    """Reads the events of one draft once; its methods follow the shape of the document.

    `parent` is everywhere the 0-based column of the list or of the fields that a value is in.
    """

    def __init__(self, draft: Draft) -> None:
        self.draft = draft
        self.text = draft.parsed
        self.out = Composed()
        self.end = 0  # the index after the last thing that was typed, comments left out
        self.events: Iterator[Event] = iter(())
        # Looked for once in the whole text, so that most files pay for them only once.
        self.has_glued = re.search(r"\s#[^\s#]", self.text) is not None
        self.has_question = re.search(r"(?:^|\s)\?(?:\s|$)", self.text) is not None

    def run(self, loader: Any, instead: Failure | None = None) -> Composed:
        self.events = iter(yaml.parse(self.text, Loader=loader))
        try:
            self.stream()
        except yaml.MarkedYAMLError as error:
            self.out.failure = Failure.of(error, len(self.text))
        except _TooDeep:
            self.out.mends.clear()
            self.out.suspects.clear()
        except (yaml.YAMLError, ValueError, OverflowError):
            # The Python parser trips over numbers that are too big in an escape or a version.
            self.out.failure = instead or Failure("", self.end, self.end)
        return self.out

    def stream(self) -> None:
        documents = 0
        for event in self.events:
            kind = type(event)
            if kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self.separator(event.start_mark.index)
            elif kind is yaml.DocumentEndEvent and event.explicit:
                if _TYPED.search(self.text, event.end_mark.index):
                    self.separator(event.start_mark.index)
            elif issubclass(kind, yaml.NodeEvent):
                node = self.node(event, -1, 0)
                self.out.node = self.out.node if documents > 1 else node

    def separator(self, start: int) -> None:
        typed = self.text[start : start + 3]
        if typed not in ("---", "...") or len(self.out.mends) > _SEPARATORS:
            return
        again = set(_FIELDS.findall(self.text, 0, start)) & set(_FIELDS.findall(self.text, start))
        remedy = traps.TWO_DOCUMENTS if again else traps.ONE_DOCUMENT
        names = {"typed": typed, "remedy": remedy}
        edits = overwrite(start, start + 3)
        if again:
            edits = hide(self.draft, line_of(self.text, start), len(self.text))
        self.out.mends.append((Sighting(traps.SEPARATOR, start, start + 3, names), edits))

    def node(self, event: Event, parent: int, depth: int) -> Node:
        kind = type(event)
        if kind is yaml.ScalarEvent:
            return self.scalar(event, parent)
        start = event.start_mark.index
        if kind is yaml.AliasEvent or event.anchor is not None or event.tag is not None:
            self.begins(start)
        if kind is yaml.AliasEvent:
            return self.raw(start, event.end_mark.index)
        if depth > MOST_LEVELS:
            self.sight(traps.TOO_DEEP, start, start + 1, most=MOST_LEVELS)
            raise _TooDeep
        if kind is yaml.SequenceStartEvent:
            return self.sequence(event, parent, depth)
        if self.text[start : start + 1] == "{" and event.flow_style:
            return self.braces(start, parent, depth)
        return self.mapping(event, parent, depth)

    # Texts

    def scalar(self, event: Event, parent: int) -> Text:
        start, end = event.start_mark.index, event.end_mark.index
        style = event.style
        if event.anchor is not None or event.tag is not None:
            self.begins(start)
        elif style == "|" or style == ">":
            return self.block(start, end, parent)
        elif style == '"' or style == "'":
            return self.quoted(start, end, parent, style)
        else:
            self.check_plain(start, end, parent)
        return self.raw(start, end)

    def check_plain(self, start: int, end: int, parent: int) -> None:
        if self.has_glued and (glued := silent.glued_comment(self.draft, start, end, parent)):
            self.out.mends.append(glued)
        if glued := silent.glued_dash(self.text, start):
            self.out.mends.append(glued)
        spaced = silent.missing_space(self.text, start)
        if spaced and spaced[0].end < end and silent.begins_line(self.text, start):
            self.out.mends.append(spaced)

    def block(self, start: int, end: int, parent: int) -> Text:
        below = silent.text_below(self.text, end)
        if below is not None:
            self.out.suspects.append((traps.MARGIN, below))
        raw = self.draft.typed[start:end]
        pieces = scalars.block(raw, start, parent) or [("", start)]
        for words, index in pieces if "#" in raw else []:
            if words.lstrip(" ").startswith("# "):
                self.sight(traps.PRINTED_COMMENT, index, index + len(words.rstrip()))
        self.out.sightings += silent.printed_fields(pieces)
        words, last = pieces[-1]
        text = self.made(pieces, pieces[0][1], last + len(words) if words else start + 1)
        text.block = True
        return text

    def quoted(self, start: int, end: int, parent: int, mark: str) -> Text:
        raw = self.draft.typed[start:end]
        if parent >= 0 and re.search(rf"[\r\n] {{0,{parent}}}[^\s]", raw):
            self.out.suspects.append((traps.OPEN_QUOTES, start))
        if mark == '"':
            self.check_backslashes(start, raw)
        read = scalars.double_quoted if mark == '"' else scalars.single_quoted
        pieces = read(raw, start)
        for at, ((words, index), (_words, after)) in enumerate(pairwise(pieces)):
            if FORBIDDEN.match(words):
                if after - index > 2:  # « \u0007 »; a letter behind a backslash is told above
                    self.sight(traps.FORBIDDEN, index, after, character=name_of(words))
                pieces[at] = (" ", index)
        return self.made(pieces, start, end)

    def check_backslashes(self, start: int, raw: str) -> None:
        for pair in _BACKSLASH.finditer(raw):
            if pair[1]:
                self.sight(traps.BACKSLASH, start + pair.start(), start + pair.start() + 1)
                return

    def raw(self, start: int, end: int) -> Text:
        self.end = end
        return raw_text(self.draft, start, end)

    def made(self, pieces: scalars.Pieces, start: int, end: int) -> Text:
        self.end = end
        return made_text(self.draft, pieces, start, end)

    # Lists and fields

    def sequence(self, event: Event, parent: int, depth: int) -> Sequence:
        node = Sequence()
        node.flow = bool(event.flow_style)
        start = event.start_mark.index
        column = parent if node.flow else event.start_mark.column
        for item in self.events:
            if isinstance(item, yaml.SequenceEndEvent):
                break
            node.append(self.node(item, column, depth + 1))
            node[-1].enclosed = node.flow
            if node.flow and (split := silent.comma_in_number(self.text, self.end)):
                self.out.mends.append(split)
        self.end = item.end_mark.index if node.flow else self.end
        node.span = self.draft.span(start, self.end)
        return node

    def mapping(self, event: Event, parent: int, depth: int) -> Mapping:
        node = Mapping()
        node.flow = bool(event.flow_style)
        start = event.start_mark.index
        column = parent if node.flow else event.start_mark.column
        for key_event in self.events:
            if isinstance(key_event, yaml.MappingEndEvent):
                break
            key = self.key(key_event, column, depth, node)
            value = node.setdefault(key, self.node(next(self.events), column, depth + 1))
            value.enclosed = node.flow
        node.span = self.draft.span(start, self.end)
        return node

    def braces(self, start: int, parent: int, depth: int) -> Node:
        node = Mapping()
        node.flow = True
        bare: list[Bare] = []
        before: int | None = None
        for event in self.events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self.key(event, parent, depth, node)
            value = next(self.events)
            name = Bare(event.start_mark.index, self.end, before)
            if _is_plain(value) and not _COLON.match(self.text, name.end):
                bare.append(name)
            else:
                node.setdefault(key, self.node(value, parent, depth + 1)).enclosed = True
            before = self.end if _is_plain(value) else None
        return self.closed(node, bare, start, event.end_mark.index)

    def closed(self, node: Mapping, bare: list[Bare], start: int, end: int) -> Node:
        self.end = end
        node.span = self.draft.span(start, end)
        if not bare:
            return node
        spaced = silent.missing_space(self.text, bare[0].start)
        if spaced and spaced[0].end < bare[0].end:
            self.out.mends.append(spaced)
        elif not node:
            self.out.sightings.append(silent.name_alone(self.draft, start, end))
        else:
            sighting, edits = silent.without_value(self.draft, bare)
            if edits:
                self.out.mends.append((sighting, edits))
            else:
                self.out.sightings.append(sighting)
        return self.raw(start, end)

    def key(self, event: Event, parent: int, depth: int, node: Mapping) -> Text:
        """Read a name; `node` holds those that were read before it."""
        start = event.start_mark.index
        key = self.name(event, parent, depth)
        if self.has_question and (mark := silent.question_before(self.text, start)) is not None:
            self.out.suspects.append((traps.BEGINS, mark))
        if " " in key and node and next(reversed(node.values())) == "":
            self.out.suspects.append((traps.MARGIN, start))
        if key in node:
            first = next(other for other in node if other == key)
            self.sight(traps.DUPLICATE, start, self.end, key=key, line=first.span.line)
        return key

    def name(self, event: Event, parent: int, depth: int) -> Text:
        start = event.start_mark.index
        told = len(self.out.sightings)
        key = self.node(event, parent, depth + 1)
        if isinstance(event, yaml.CollectionStartEvent):
            # What is wrong inside it no longer matters.
            del self.out.sightings[told:]
            self.out.suspects.append((traps.BEGINS, start))
            return self.raw(start, self.end)
        assert isinstance(key, Text)  # a scalar or an alias
        if key[:1] in silent.OTHER_DASHES and _is_plain(event):
            self.out.suspects.append((traps.MARKED_FIELD, start))
        odd = _ODD_EDGES.search(key) if _is_plain(event) else None
        if odd and odd.start() == 0:
            self.out.odd_key = True
        elif odd:
            return self.raw(start, start + odd.start())
        return key

    def begins(self, start: int) -> None:
        self.sight(traps.BEGINS, start, start + 1, typed=self.text[start : start + 1])

    def sight(self, trap: traps.Trap, start: int, end: int, **names: str | int) -> None:
        self.out.sightings.append(Sighting(trap, start, end, names))


def _is_plain(event: Event) -> bool:
    return isinstance(event, yaml.ScalarEvent) and not event.style
