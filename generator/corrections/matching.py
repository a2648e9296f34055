"""Say what each change to a document is: by its bookmarks, or else by likeness."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from generator.content.wording import plain_words
from generator.corrections.stream import Comment, Hand, Touch, Written
from generator.corrections.tokens import edits, same
from generator.corrections.told import Correction, Printed

_LIKE = 0.6
"""How alike two paragraphs are, word by word, of which one may be the other."""

_COMPARED = 100_000
"""How many pairs of paragraphs are compared at most; nobody rewrites more than that."""


def matched(
    printed: Sequence[Printed], written: Sequence[Written], told: Mapping[str, Comment]
) -> list[Correction]:
    """Return what was changed from what was printed to what stands now, in reading order."""
    return list(_Matching(printed, written, told).corrections())


class _Matching:
    def __init__(
        self, printed: Sequence[Printed], written: Sequence[Written], told: Mapping[str, Comment]
    ) -> None:
        self.printed, self.written, self.told = printed, written, told
        self.known = {one.anchor: at for at, one in enumerate(printed)}
        self.of: dict[int, list[int]] = {}  # written → printed
        self.at: dict[int, list[int]] = defaultdict(list)  # printed → written
        self._old = [plain_words(one.text) for one in printed]
        self._new = [plain_words(one.text) for one in written]
        self._by_anchors()
        self._by_halves()
        self._by_likeness()
        for here, there in self.of.items():
            for one in there:
                self.at[one].append(here)

    def _by_anchors(self) -> None:
        for here, one in enumerate(self.written):
            there = [self.known[name] for name in one.held if name in self.known]
            if one.text.strip() and there:
                self.of[here] = there

    def _by_halves(self) -> None:
        """Give the second half of a paragraph its first one's bookmark, where Enter parted them."""
        for here, one in enumerate(self.written):
            there = self.of.get(here - 1, [])
            if here not in self.of and len(there) == 1:
                both = f"{self.written[here - 1].text} {one.text}"
                if one.text.strip() and same(both, self.printed[there[0]].text):
                    self.of[here] = there

    def _by_likeness(self) -> None:
        """Pair what no bookmark pairs: the same texts first, then those that are alike, in order.

        A bookmark that holds none of its words any more may stand beside what they became.
        """
        taken = {one for there in self.of.values() for one in there}
        left = [at for at in range(len(self.printed)) if at not in taken]
        new = [at for at, one in enumerate(self.written) if at not in self.of and one.text.strip()]
        few = len(left) * len(new) <= _COMPARED
        for least in (1.0, _LIKE) if few else (1.0,):
            for here in new:
                if here not in self.of and (best := self._likest(here, left, least)) is not None:
                    self.of[here] = [best]
                    left.remove(best)

    def _likest(self, here: int, left: Sequence[int], least: float) -> int | None:
        if least == 1.0:
            return next((at for at in left if self._old[at] == self._new[here]), None)
        matcher = SequenceMatcher(None, (), self._new[here].split(), autojunk=False)
        rated = [(_likeness(matcher, self._old[at]), -at) for at in left]
        best = max(rated, default=(0.0, 0))
        return -best[1] if best[0] >= least else None

    def corrections(self) -> Iterator[Correction]:
        moved = self._moved()
        told: set[int] = set()
        before: Printed | None = None
        new: list[int] = []
        for here, one in enumerate(self.written):
            there = self.of.get(here, [])
            if not there:
                new += [here] if one.text.strip() else []
                continue
            yield from self._inserted(before, new)
            new = []
            pieces = self.at[there[0]]
            before = self.printed[there[-1]]
            if there[0] not in told:
                yield from self._one(there, pieces, moved=there[0] in moved)
            told.update(there)
        yield from self._inserted(before, new)
        yield from self._gone()

    def _inserted(self, before: Printed | None, new: list[int]) -> Iterator[Correction]:
        """Yield what was added behind a paragraph: the last first, as each goes right behind it."""
        for here in reversed(new):
            yield self._made("inserted", (before,) if before else (), [here])

    def _one(self, there: list[int], pieces: list[int], *, moved: bool) -> Iterator[Correction]:
        printed = tuple(self.printed[at] for at in there)
        if len(there) > 1:
            yield self._made("merged", printed, pieces)
        elif len(pieces) > 1:
            yield self._made("split", printed, pieces)
        elif moved:
            yield self._made("moved", self._after(printed, pieces[0]), pieces)
        else:
            yield from self._changed(printed[0], pieces[0])

    def _after(self, printed: tuple[Printed, ...], here: int) -> tuple[Printed, ...]:
        """Return a paragraph with the one behind which it stands now, if there is any."""
        last = next((self.of[one][-1] for one in range(here - 1, -1, -1) if one in self.of), None)
        return printed if last is None else (*printed, self.printed[last])

    def _gone(self) -> Iterator[Correction]:
        if not self.written or len(self.at) * 2 < len(self.printed):
            return  # another text altogether, or an excerpt: nobody deleted the rest
        for at, one in enumerate(self.printed):
            if not self.at[at] and one.text.strip():
                yield Correction("deleted", (one,), hands=self._cutters(one.anchor))

    def _cutters(self, anchor: str) -> tuple[Hand, ...]:
        """Return who cut a paragraph whose bookmark still stands somewhere."""
        near = [one for one in self.written if anchor in one.anchors]
        cuts = [touch.hand for one in near for touch in one.touches if touch.start == touch.end]
        return tuple(dict.fromkeys(cuts[:1]))

    def _changed(self, printed: Printed, here: int) -> Iterator[Correction]:
        one = self.written[here]
        comments = self._comments([here])
        found = list(edits(printed.text, one.text))
        for edit in found:
            by = _hands(one.touches, printed.text, one.text, edit.start, edit.end)
            yield Correction("changed", (printed,), (one.text,), edit, by, comments)
        dressed = tuple(dict.fromkeys(touch.hand for touch in one.touches if touch.dress))
        if not found and one.text.strip() != printed.text.strip():
            yield self._made("typography", (printed,), [here])
        elif not found and dressed:
            yield replace(self._made("formatting", (printed,), [here]), hands=dressed)
        elif not found and comments:
            by = tuple(dict.fromkeys(comment.hand for comment in comments))
            yield replace(self._made("comment", (printed,), [here]), hands=by)

    def _made(self, kind: str, printed: tuple[Printed, ...], pieces: list[int]) -> Correction:
        touches = [one for here in pieces for one in self.written[here].touches if not one.dress]
        return Correction(
            kind,  # type: ignore[arg-type]
            printed,
            tuple(self.written[here].text for here in pieces),
            hands=tuple(dict.fromkeys(one.hand for one in touches)),
            comments=self._comments(pieces),
        )

    def _comments(self, pieces: Sequence[int]) -> tuple[Comment, ...]:
        numbers = dict.fromkeys(one for here in pieces for one in self.written[here].comments)
        return tuple(self.told[one] for one in numbers if one in self.told)

    def _moved(self) -> set[int]:
        """Return the paragraphs that stand out of order: all but the longest row that rises."""
        order = [there[0] for _here, there in sorted(self.of.items())]
        order = list(dict.fromkeys(order))
        kept = _rising(order)
        return set(order) - kept


def _rising(order: Sequence[int]) -> set[int]:
    """Return the longest subsequence of numbers that rise."""
    ends: list[int] = []
    last: list[int] = []
    back: dict[int, int | None] = {}
    for one in order:
        at = bisect_left(ends, one)
        back[one] = last[at - 1] if at else None
        ends[at:], last[at:] = [one, *ends[at + 1 :]], [one, *last[at + 1 :]]
    kept, here = set(), last[-1] if last else None
    while here is not None:
        kept.add(here)
        here = back[here]
    return kept


def _hands(
    touches: Sequence[Touch], before: str, after: str, start: int, end: int
) -> tuple[Hand, ...]:
    """Return who made an edit of a paragraph: those whose changes stand where it stands now."""
    shift = 0
    for one in edits(before, after):
        if one.start == start:
            first, last = start + shift, start + shift + len(one.text)
            near = (touch for touch in touches if touch.start <= last and touch.end >= first)
            return tuple(dict.fromkeys(touch.hand for touch in near if not touch.dress))
        shift += len(one.text) - (one.end - one.start)
    return ()


def likeness(one: str, other: str) -> float:
    """Say from 0 to 1 how many words two texts have in common."""
    other = plain_words(other)
    return _likeness(SequenceMatcher(None, (), other.split(), autojunk=False), plain_words(one))


def _likeness(matcher: SequenceMatcher[str], text: str) -> float:
    matcher.set_seq1(text.split())
    may_be = matcher.real_quick_ratio() >= _LIKE and matcher.quick_ratio() >= _LIKE
    return matcher.ratio() if may_be else 0.0
