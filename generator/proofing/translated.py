"""Put the parts of a translation beside those of its original, as far as that is sure."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from typing import Any

from generator.proofing.passages import Passage, passages
from generator.records import record
from generator.source.schema.blocks import Block, HeadingBlock, QuoteBlock
from generator.source.schema.fields import Model
from generator.source.schema.release import Release
from generator.source.tree import Text

LINES = ("title", "subtitle", "notice", "lead")


@record(frozen=True, slots=True)
class Pair:
    """A part of the original and what translates it, if anything does; `name` is its field."""

    name: str
    original: Text | Model
    translated: Text | Model | None


def pairs(original: Release, translation: Release) -> Iterator[Pair]:
    """Yield the parts of the original in their order, each with its translation."""
    for name in LINES:
        if typed := getattr(original, name):
            yield Pair(name, typed, getattr(translation, name))
    yield from _blocks(original.body, translation.body)
    for number, note in original.notes.items():
        yield Pair("notes", note, translation.notes.get(number))
    for at, link in enumerate(original.links):
        yield Pair("links", link, translation.links[at] if at < len(translation.links) else None)


def _blocks(original: list[Block], translation: list[Block]) -> Iterator[Pair]:
    """Pair the blocks of the same kinds, in their order: a quotation with that of its speaker."""
    ours, theirs = list(map(_kind, original)), list(map(_kind, translation))
    found: dict[int, Block] = {}
    for match in SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks():
        for step in range(match.size):
            found[match.a + step] = translation[match.b + step]
    for at, block in enumerate(original):
        yield Pair(next(iter(type(block).typed_fields())), block, found.get(at))


def _kind(block: Block) -> tuple[Any, ...]:
    if isinstance(block, QuoteBlock):
        return (QuoteBlock, block.by.person.partition(",")[0] if block.by else "")
    return (type(block), block.level if isinstance(block, HeadingBlock) else 0)


def texts(part: Text | Model, language: str) -> list[Passage]:
    """Return the texts of a part."""
    if isinstance(part, Text):
        return [Passage(part, "text", language)]
    return list(passages(part, language))
