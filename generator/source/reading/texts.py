"""Make the texts of the tree, each with the place of every character."""

from generator.findings import Span
from generator.source.reading import scalars
from generator.source.reading.draft import Draft
from generator.source.tree import Text


def raw_text(draft: Draft, start: int, end: int) -> Text:
    """Take what was typed as it is, its lines stripped, whatever YAML would make of it."""
    raw = draft.typed[start:end]
    if "\n" in raw or "\r" in raw:
        return made_text(draft, scalars.plain(raw, start), start, end)
    # Nearly every text of a file comes this way, so it is kept short.
    line, column = draft.place(start)
    return Text.typed(raw, Span(draft.path, line, column, line, column + end - start))


def made_text(draft: Draft, pieces: scalars.Pieces, start: int, end: int) -> Text:
    """Join the pieces that a scalar typed in [start, end) was read into."""
    # A dictionary, because two pieces that begin at the same place are one.
    starts: dict[tuple[int, int, int], None] = {}
    offset = 0
    for words, index in pieces:
        starts[(offset, *draft.place(index))] = None
        offset += len(words)
    words = "".join([words for words, _ in pieces])
    return Text.typed(words, draft.span(start, end), tuple(starts))
