"""Tell which parts of a partner's file a release prints: of what is dated, those of its day."""

from collections.abc import Iterable, Iterator

from generator.content.document import Release, runs
from generator.findings import Span
from generator.source.schema.partner import Partner


def printed(release: Release) -> frozenset[Span]:
    """Return where all that a release prints of its partners was typed, as far as it is known."""
    typed = [run.origin for run in runs(release)]
    blocks = [block.origin for about in release.abouts for block in about.blocks]
    named = [one.defined for one in release.references]
    every = (span for span in (*typed, *blocks, *named) if span)
    return frozenset(span for span in every if span.path.startswith("partners/"))


def part_at(place: Span, parts: Iterable[Span]) -> Span | None:
    """Return which of a partner's parts holds a place of its file; None for what all print."""
    return next((one for one in parts if one.contains(place)), None)


def comes_out(part: Span | None, printed: frozenset[Span] | None) -> bool:
    """Tell whether a release that names a partner prints a part of its file.

    `printed` is None of a release that could not be bound: any part may be meant for it.
    """
    return printed is None or part is None or any(part.contains(one) for one in printed)


def parts(partner: Partner) -> Iterator[Span]:
    """Yield the parts that not every release prints."""
    yield from (one.span for one in (*partner.contacts, *partner.figures))
    for _first, blocks in partner.about.values if partner.about else ():
        yield from (block.span for block in blocks)
    for words in (*partner.facts.values(), *([partner.more] if partner.more else [])):
        yield from (text.span for _first, text in words.values)
