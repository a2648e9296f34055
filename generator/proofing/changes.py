"""Checks that tell what the typesetter would change, kind by kind.

In a YAML file people type ordinary spaces and straight apostrophes, and the program sets them: what
it mends by itself is an info there, once a passage. In a plain text nobody mends it.

Fixes of a YAML file put ordinary spaces, never no-break ones, which nobody sees there: a fix that
would put nothing else is not safe.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cache
from itertools import zip_longest

from generator.findings import Severity
from generator.language import Edit, apply, language
from generator.language.rules import Rule
from generator.proofing.passages import MASK, Passage
from generator.proofing.patterns import hit
from generator.proofing.rules import Hit, Look
from generator.records import record

BLANKS = " \t\n\u00a0\u2007\u2009\u202f"
NO_BREAK = frozenset("\u00a0\u202f")
ORDINARY = {ord(space): " " for space in NO_BREAK}
# Where these stand, the space inside guillemets comes with the guillemets.
QUOTES = frozenset('"“”<>')
NOTHING: Mapping[str, Severity] = {}
# One of these says enough about all of its kind in the passage.
ONCE = frozenset({"break", "figure", "name", "apostrophe", "ellipsis", "punctuation", "group"})


def changes(passage: Passage) -> Mapping[str, Sequence[Edit]]:
    """Return what the typesetter would change, by kind of fault; offsets are those of the text."""
    found: dict[str, list[Edit]] = {}
    if passage.language != "fr" or (passage.role in ("link", "address") and not passage.printed):
        return found
    for edit in _edits(passage.prose):
        kind = _kind(edit, passage.prose, passage.text)
        if kind:
            found.setdefault(kind, []).append(edit)
    return found


def _edits(prose: str) -> Iterator[Edit]:
    """Yield what the typesetter would change in each paragraph, and can be seen."""
    start = 0
    for paragraph in prose.split("\n\n"):
        for edit in language("fr").typeset(paragraph):
            before = paragraph[edit.start : edit.end]
            # Raised letters, or one no-break space for another, do not show: plain text is written
            # with U+00A0 alone, since many mail programs lack the narrow space.
            if edit.text != before and not (before in NO_BREAK and edit.text in NO_BREAK):
                yield edit._replace(start=start + edit.start, end=start + edit.end)
        start += len(paragraph) + 2


def _kind(edit: Edit, prose: str, text: str) -> str | None:
    """Return the kind of fault that an edit mends, None when it is none.

    `text` is the prose with its line breaks: blanks around one are no fault, nor are those at the
    ends of a paragraph.
    """
    before, after = prose[edit.start : edit.end], edit.text
    start, end = len(prose[: edit.start].rstrip(BLANKS)), edit.end
    end += len(prose[end:]) - len(prose[end:].lstrip(BLANKS))
    rule = _rules()[edit.rule]
    if rule.name == "sp.trim":
        return None
    if before and _is_blank(before) and end - start > 1:
        return None if "\n" in text[start:end] else "double"
    if rule.name == "ellipsis" and prose[: edit.end].rstrip(f"{BLANKS}.…")[-3:].lower() == "etc":
        return "etc"
    if rule.name == "sp.guillemets" and set(prose[max(0, edit.start - 1) : edit.end + 1]) & QUOTES:
        return "quotation"
    is_tie = before and _is_blank(before) and after and _is_blank(after)
    return (rule.ties if is_tie else rule.mends) or None


@cache
def _rules() -> Mapping[str, Rule]:
    from generator.language.french.typography import RULES

    return {rule.name: rule for rule in RULES}


def _is_blank(text: str) -> bool:
    return not text.strip(BLANKS)


@record(frozen=True, slots=True)
class Stretch:
    """The words around edits of one kind, which are told together."""

    start: int
    end: int
    edits: tuple[Edit, ...]


def changed(
    *kinds: str, source: Severity = "info", printed: Mapping[str, Severity] = NOTHING
) -> Look[Passage]:
    """Make a look for the edits of some kinds; `source` is their severity in YAML.

    In a text that is printed each kind is told apart, as gravely as its rule is unless `printed`
    says otherwise.
    """

    def look(passage: Passage) -> Iterator[Hit]:
        automatic = not passage.printed and source == "info"
        for some in [(kind,) for kind in kinds] if passage.printed else [kinds]:
            severity = printed.get(some[0]) if passage.printed else source
            hits = [_hit(passage, one, severity) for one in stretches(passage, some)]
            if hits and (automatic or ONCE.issuperset(some)):
                hits = [_once(hits)]
            yield from (replace(one, automatic=automatic) for one in hits)

    return look


def _once(hits: Sequence[Hit]) -> Hit:
    """Return the first hit that can be mended, or the first, speaking for the others."""
    told = next((one for one in hits if one.safe), hits[0])
    return replace(told, alike=tuple(one for one in hits if one.safe and one is not told))


def _hit(passage: Passage, stretch: Stretch, severity: Severity | None) -> Hit:
    before = passage.text[stretch.start : stretch.end]
    better = _after(passage.text, stretch, typed=not passage.printed)
    shows = better != before
    if not shows:
        better = _after(passage.text, stretch)
    return hit(passage, stretch.start, stretch.end, better, safe=shows, severity=severity)


def _after(text: str, stretch: Stretch, *, typed: bool = False) -> str:
    """Return a stretch with its edits made, as it is `typed` or as it is printed."""
    moved = (
        Edit(
            edit.start - stretch.start,
            edit.end - stretch.start,
            _spaced(text[edit.start : edit.end], edit.text) if typed else edit.text,
            edit.rule,
        )
        for edit in stretch.edits
    )
    return apply(text[stretch.start : stretch.end], moved)


def _spaced(before: str, after: str) -> str:
    """Return what an edit puts with ordinary spaces, but where a no-break one or a break stood."""
    if not NO_BREAK.isdisjoint(before):
        return after
    ordinary = after.translate(ORDINARY)
    kept = zip_longest(before[: len(after)], ordinary, fillvalue="")
    return "".join("\n" if (old, new) == ("\n", " ") else new for old, new in kept)


WORD = 80
"""No word that a person reads is longer: of one that is, so much is shown on both sides."""


def stretches(passage: Passage, kinds: Sequence[str]) -> list[Stretch]:
    """Return the stretches where the typesetter makes changes of some kinds."""
    found: list[tuple[int, int, list[Edit]]] = []
    edits = passage.once(changes)
    for edit in sorted(edit for kind in kinds for edit in edits.get(kind, ())):
        start, end = _widened(passage.prose, edit)
        if found and (start <= found[-1][1] or _closes(found[-1][2], edit, kinds)):
            first, last, some = found[-1]
            some.append(edit)
            found[-1] = first, max(end, last), some
        else:
            found.append((start, end, [edit]))
    return [Stretch(start, end, tuple(some)) for start, end, some in found]


def _widened(text: str, edit: Edit) -> tuple[int, int]:
    """Return the words that an edit touches, or stands between."""
    start, end = edit.start, edit.end
    while start > 0 and text[start - 1] in BLANKS:
        start -= 1
    if not text[start:end].strip(BLANKS):
        while end < len(text) and text[end] in BLANKS:
            end += 1
    if start < edit.start and not text[edit.start : edit.end].startswith(tuple(BLANKS)):
        start = edit.start
    first, last = max(0, start - WORD), min(len(text), end + WORD)
    while start > first and text[start - 1] not in BLANKS + MASK:
        start -= 1
    while end < last and text[end] not in BLANKS + MASK:
        end += 1
    return start, end


def _closes(last: Sequence[Edit], edit: Edit, kinds: Sequence[str]) -> bool:
    """Tell whether an edit closes the quotation or the aside that the last ones opened."""
    if "dash" in kinds:
        return len(last) == 1
    if "»" not in edit.text and "”" not in edit.text:
        return False
    opened = sum(one.text.count("«") + one.text.count("“") for one in last)
    closed = sum(one.text.count("»") + one.text.count("”") for one in last)
    return opened > closed
