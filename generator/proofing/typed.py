"""Walk through what staff typed: every text with open points, every block of a body."""

from collections.abc import Iterable, Iterator
from typing import Any

from generator.source.schema.blocks import Block, CalloutBlock, ImagesBlock
from generator.source.schema.days import Bound, Day, parts
from generator.source.schema.fields import Open
from generator.source.schema.moments import Moment
from generator.source.tree import Text


def texts(value: Any) -> Iterator[Text]:
    """Yield every text of a model, whatever its field is for, in the order of the fields."""
    if isinstance(value, Text):
        yield value
    elif isinstance(value, Open | Day | Bound | Moment):
        yield value.text
    else:
        for one in parts(value):
            yield from texts(one)


def blocks(body: Iterable[Block]) -> Iterator[Block]:
    """Yield the blocks of a body, those in others included, in order."""
    for block in body:
        yield block
        if isinstance(block, CalloutBlock):
            yield from blocks(block.blocks)
        if isinstance(block, ImagesBlock):
            yield from block.items


def is_open(text: object) -> bool:
    """Tell whether a value is nothing but an open point."""
    return isinstance(text, Open) or (isinstance(text, Text) and Open(text).is_whole)
