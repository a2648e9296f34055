"""What is looked for, and where a release holds it."""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from itertools import pairwise

from generator.findings import Span
from generator.language import language
from generator.records import record
from generator.search.folded import folded, whole
from generator.search.sheet import Passage, Sheet, Source


@record(frozen=True, slots=True)
class Hit:
    """A passage that holds all that is looked for, and where; `sentence` is what holds that."""

    passage: Passage
    marks: tuple[tuple[int, int], ...]
    sentence: tuple[int, int]

    @property
    def place(self) -> Span:
        """Where the texts were typed that the first marked words stand in."""
        first, last = (self.passage.place(at) for at in (self.marks[0][0], self.marks[0][1] - 1))
        if first.path != last.path or last.end < first.end:
            return first
        return Span(first.path, *first.start, *last.end)

    @property
    def sources(self) -> list[Source]:
        """What the marked words stand for, where names stood for them: the outermost first."""
        ends = [end for _start, end in self.marks]
        after = ((one, bisect_right(ends, one.start)) for one in self.passage.sources)
        return [one for one, at in after if at < len(ends) and self.marks[at][0] < one.end]

    def pieces(self) -> Iterator[tuple[str, bool]]:
        """Yield the sentence in pieces, each with whether it is marked."""
        text, (start, end) = self.passage.text, self.sentence
        if start > 0:
            yield "… ", False
        cuts = [start, *(at for mark in self.marks for at in mark), end]
        for number, (one, other) in enumerate(pairwise(cuts)):
            if one < other:
                yield text[one:other], number % 2 == 1
        if end < len(text):
            yield " …", False


@record(frozen=True, slots=True)
class Asked:
    """What is looked for: `words` of `needles`, all in one passage, and in which releases."""

    words: tuple[str, ...] = ()
    partner: str = ""
    person: str = ""
    year: int | None = None
    state: str | None = None
    kind: str | None = None
    language: str | None = None

    def found(self, sheet: Sheet) -> list[int] | None:
        """Return which passages of a release hold the words; None where it is not one meant."""
        if not self._means(sheet) or not all(one in sheet.folded for one in self.words):
            return None
        lines = sheet.folded.split("\n") if self.words else []
        holding = [at for at, line in enumerate(lines) if all(one in line for one in self.words)]
        return holding if holding or not self.words else None

    def _means(self, sheet: Sheet) -> bool:
        """Tell whether a release is one of those that are asked for."""
        own = (sheet.state, sheet.kind, sheet.file.language, sheet.date[:4])
        year = str(self.year) if self.year else None
        wanted = (self.state, self.kind, self.language, year)
        return (
            all(one in (None, other) for one, other in zip(wanted, own, strict=True))
            and (not self.partner or self.knows_partner(sheet))
            and (not self.person or self._names(sheet))
        )

    def _names(self, sheet: Sheet) -> bool:
        """Tell whether a release prints the person; whom one as it is typed names, nobody knows."""
        people = sheet.people if sheet.bound else [sheet.folded]
        return any(whole(self.person) in one for one in people)

    def knows_partner(self, sheet: Sheet) -> bool:
        """Tell whether a release is by the partner, or a unit of it: by id, name or acronym."""
        asked, words = self.partner, whole(self.partner)
        return any(
            f"{one.id}/".startswith(f"{asked}/")
            or one.id.endswith(f"/{asked}")
            or any(words in name for name in one.names if words)
            for one in sheet.partners
        )

    def hits(self, sheet: Sheet, found: Iterable[int]) -> Iterator[Hit]:
        """Yield the passages that were found, with the words marked."""
        passages = sheet.passages
        for passage in (passages[at] for at in found):
            words = folded(passage.text)
            marks = _merged(place for one in self.words for place in words.places(one))
            yield Hit(passage, marks, _sentence(passage.text, marks, sheet.file.language))


def _merged(marks: Iterator[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return stretches in order, those that overlap as one."""
    merged: list[tuple[int, int]] = []
    for start, end in sorted(marks):
        if merged and start <= merged[-1][1]:
            merged[-1] = merged[-1][0], max(end, merged[-1][1])
        else:
            merged.append((start, end))
    return tuple(merged)


def _sentence(text: str, marks: tuple[tuple[int, int], ...], code: str) -> tuple[int, int]:
    """Return the bounds of the sentences from the first mark to the last, without their spaces."""
    first, last = marks[0][0], marks[-1][1]
    ends = list(language(code).sentence_ends(text))
    start = max((one for one in ends if one <= first), default=0)
    end = min(one for one in ends if one >= last)
    return end - len(text[start:end].lstrip()), start + len(text[start:end].rstrip())


def typed_at(hit: Hit, lines: Callable[[str], list[str]]) -> Span:
    """Return where the first marked words were typed: the name that stood for them, or they.

    `lines(path)` gives the lines of a file.
    """
    start, end = hit.marks[0]
    place = hit.place
    for one in hit.passage.sources:
        if one.start < end and start < one.end and place.contains(one.used):
            return one.used
    rows = lines(place.path)[place.line - 1 : place.end_line] or [""]
    text, begin = "\n".join(rows), place.column - 1
    stop = len(text) - len(rows[-1]) + place.end_column - 1
    words = whole(hit.passage.text[start:end])
    found = next(folded(text[begin:stop]).places(words), None)
    if found is None:
        return place
    at = begin + found[0]
    line, column = place.line + text.count("\n", 0, at), at - text.rfind("\n", 0, at)
    return Span(place.path, line, column, line, column + found[1] - found[0])
