"""Take a correction into the files only if they then print what was written, and nothing else.

How a file might be edited is guessed (`typed.py`); the guess is bound and typeset again, and counts
only where each text of the release reads as before but the one corrected, which reads as written.
"""

import textwrap
from collections.abc import Callable, Iterable, Iterator, Sequence

from generator.content.wording import plain_words
from generator.corrections import typed
from generator.corrections.finding import found
from generator.corrections.tokens import edited, edits, same, words
from generator.corrections.told import Correction, Edit, Printed
from generator.corrections.units import State, Unit, printed
from generator.findings import Rejected, Span
from generator.messages import _
from generator.records import record
from generator.source.workspace import ReleaseFile, Workspace
from generator.splices import spliced

_NOWHERE = Unit("", "", None)
_ENDS = (".", ";", ",")


@record(frozen=True, slots=True)
class Judged:
    """A correction, taken or not: where it belongs, and why it was not taken.

    `also` are the other releases whose words change with it; `rival` asks for something else in
    the same place.
    """

    correction: Correction
    place: Span | None = None
    taken: bool = False
    reason: str = ""
    also: tuple[str, ...] = ()
    rival: Correction | None = None


@record(frozen=True, slots=True)
class _Try:
    """A file as it might be, and how the release should then read."""

    path: str
    text: str
    reads: list[str]


class Taking:
    """A release into which corrections are taken one by one; `instead` are the files so far."""

    def __init__(self, file: ReleaseFile, workspace: Workspace) -> None:
        self.file, self.workspace = file, workspace
        self.instead = dict(workspace.instead)
        self.state = printed(file, workspace)
        self._changed: dict[str, str] = {}
        self._besides = ""

    @property
    def files(self) -> dict[str, bytes]:
        """The files that corrections changed, by path."""
        before = self.workspace.instead
        return {path: data for path, data in self.instead.items() if before.get(path) != data}

    def take(self, one: Correction, nth: int = 0) -> Judged:
        """Take a correction if the files allow it; `nth` counts paragraphs that read alike."""
        if one.kind in _UNTAKEN:
            return Judged(one, self._place(one, nth), reason=_UNTAKEN[one.kind]())
        if not one.printed or (at := self._find(one.printed[0], nth)) is None:
            return Judged(one, reason=self._lost(one))
        place = self.state.units[at].place
        if not one.sure and one.kind != "changed":
            said = _("the document lost its marks: whether this is a correction is for you to see")
            return Judged(one, place, reason=said)
        if place is None:
            return Judged(one, reason=self._set(self.state.units[at]))
        self._besides = ""
        for attempt in _WAYS[one.kind](self, one, at):
            if (taken := self._tried(one, place, attempt)) is not None:
                return taken
        return Judged(one, place, reason=self._why(one, at))

    def _place(self, one: Correction, nth: int) -> Span | None:
        at = self._find(one.printed[0], nth) if one.printed else None
        return None if at is None else self.state.units[at].place

    def _find(self, was: Printed, nth: int) -> int | None:
        """Return the text of the release that a printed paragraph is, as it reads by now."""
        now = self._changed.get(was.anchor, was.text)
        return found(self.state.units, now, was.place, nth)

    # Words ----------------------------------------------------------------------------------------

    def words(self, one: Correction, at: int) -> Iterator[_Try]:
        """Yield how the files might be with a change of words, each with how they should read."""
        unit, edit = self.state.units[at], one.edit
        if edit is None or unit.place is None:
            return
        moved = self._shifted(one, unit, edit)
        if moved is None:
            return
        stretch = self._stretch(unit.place)
        splice = typed.Aligned(stretch, unit.text).splice(moved)
        if splice is not None:
            text = spliced(stretch.text, [splice])
            reads = edited(unit.text, [moved])
            # The mark behind an item is the typesetter's, whether the partner cut it or not.
            ends = "" if stretch.raw.endswith(_ENDS) or reads.endswith(_ENDS) else unit.text[-1:]
            yield self._one(unit.place.path, text, at, reads + (ends if ends in _ENDS else ""))

    def _shifted(self, one: Correction, unit: Unit, edit: Edit) -> Edit | None:
        """Return an edit of what was printed as one of what is printed now; None where it clashes.

        What was changed besides, here or in the source meanwhile, stays.
        """
        was = one.printed[0].text
        base = was.find(unit.text)
        if base > 0 or (base == 0 and len(unit.text) < len(was)):  # beside a label
            inside = base <= edit.start and edit.end <= base + len(unit.text)
            return Edit(edit.start - base, edit.end - base, edit.text) if inside else None
        shift = 0
        for other in edits(was, unit.text):
            if other.end <= edit.start:
                shift += len(other.text) - (other.end - other.start)
            elif other.start < edit.end:
                return None
        return Edit(edit.start + shift, min(edit.end + shift, len(unit.text)), edit.text)

    def _one(self, path: str, text: str, at: int, reads: str) -> _Try:
        return self._some(path, text, at, 1, [reads])

    def _some(self, path: str, text: str, at: int, count: int, now: Sequence[str]) -> _Try:
        reads = self.state.reads
        return _Try(path, text, [*reads[:at], *map(plain_words, now), *reads[at + count :]])

    def _stretch(self, place: Span) -> typed.Typed:
        now = Workspace(self.workspace.root, self.instead, self.workspace.at)
        return typed.stretch(typed.text_of(now.data(place.path)), place)

    # Paragraphs -----------------------------------------------------------------------------------

    def split(self, one: Correction, at: int) -> Iterator[_Try]:
        """Yield how the files might be with one paragraph made several."""
        unit = self.state.units[at]
        if (
            unit.place is None
            or len(one.written) != 2
            or not same(" ".join(one.written), unit.text)
        ):
            return
        stretch = self._stretch(unit.place)
        behind = words(one.written[0])
        aligned = typed.Aligned(stretch, unit.text)
        last = aligned.at.get(len(behind) - 1)
        if last is not None:
            for text in typed.parted(stretch, aligned.raw[last].end):
                yield self._some(unit.place.path, text, at, 1, one.written)

    def merged(self, one: Correction, at: int) -> Iterator[_Try]:
        """Yield how the files might be with a paragraph joined to the one before."""
        pair = self.state.units[at : at + 2]
        if len(one.printed) != 2 or len(pair) != 2 or len(one.written) != 1:
            return
        first, second = pair[0].place, pair[1].place
        if first is None or second is None or first.path != second.path:
            return
        for text in typed.joined(self._stretch(first), self._stretch(second)):
            yield self._some(first.path, text, at, 2, one.written)

    def inserted(self, one: Correction, at: int) -> Iterator[_Try]:
        """Yield how the files might be with a paragraph behind one."""
        place, following = (each.place for each in (*self.state.units[at:], _NOWHERE)[:2])
        if not one.hands and not self._goes_on(place, following):
            return  # nobody signed it: it may be a heading of the style
        for text in typed.after(self._stretch(place), one.written[0]) if place else ():
            yield self._some(place.path, text, at + 1, 0, one.written)  # type: ignore[union-attr]

    def _goes_on(self, place: Span | None, following: Span | None) -> bool:
        """Tell whether two paragraphs were typed one behind the other, in a text or a list."""
        if place is None or following is None or place.path != following.path:
            return False
        return bool([*typed.joined(self._stretch(place), self._stretch(following))])

    def deleted(self, _one: Correction, at: int) -> Iterator[_Try]:
        """Yield how the files might be without a paragraph."""
        place = self.state.units[at].place
        for text in typed.without(self._stretch(place)) if place else ():
            yield self._some(place.path, text, at, 1, ())  # type: ignore[union-attr]

    # Seeing what it prints ------------------------------------------------------------------------

    def _tried(self, one: Correction, place: Span, attempt: _Try) -> Judged | None:
        """Take an attempt if it prints what was written; None where it does not."""
        instead = {**self.instead, attempt.path: self._as_before(attempt)}
        now = self._printed(self.file, instead)
        if now is None or now.reads != attempt.reads:
            self._besides = _besides(now, attempt.reads) if now else ""
            return None
        also = tuple(self._others(attempt.path, instead))
        where = _line(place, self._stretch(place).text, attempt.text)
        self.instead, self.state = instead, now
        if one.kind == "changed" and one.edit:
            was = one.printed[0]
            self._changed[was.anchor] = self._reads_now(was, one)
        return Judged(one, where, taken=True, also=also)

    def _reads_now(self, was: Printed, one: Correction) -> str:
        before = self._changed.get(was.anchor, was.text)
        shift = 0
        if one.edit is None:
            return before
        for other in edits(was.text, before):
            if other.end <= one.edit.start:
                shift += len(other.text) - (other.end - other.start)
        moved = Edit(one.edit.start + shift, one.edit.end + shift, one.edit.text)
        return edited(before, [moved])

    def _as_before(self, attempt: _Try) -> bytes:
        return typed.bytes_of(attempt.text, self.workspace.data(attempt.path))

    def _printed(self, file: ReleaseFile, instead: dict[str, bytes]) -> State | None:
        try:
            return printed(file, Workspace(self.workspace.root, instead, self.workspace.at))
        except Rejected:
            return None

    def _others(self, path: str, instead: dict[str, bytes]) -> Iterator[str]:
        """Yield the other releases that read otherwise with a file as it is now."""
        partner = path.removeprefix("partners/").partition("/")[0].removesuffix(".yaml")
        for file in self.workspace.releases:
            version = file in self.workspace.versions(self.file)
            named = path.startswith("partners/") and partner in self.workspace.text(file.path)
            if file == self.file or not (version or named):
                continue
            before, after = self._printed(file, self.instead), self._printed(file, instead)
            if before and (after is None or before.reads != after.reads):
                yield file.slug

    # Saying why not -------------------------------------------------------------------------------

    def _set(self, unit: Unit) -> str:
        """Say where a text comes from that was typed nowhere as it is printed."""
        every = self.state.release.references
        known = [one for one in every if one.defined and one.text and one.text in unit.text]
        if (best := max(known, key=lambda one: len(one.text), default=None)) and best.defined:
            return _in_name(best.name, best.defined)
        return _("it is set by the program or the style")

    def _lost(self, one: Correction) -> str:
        if one.printed:
            return _("what was printed there has changed since, or stands in several places")
        return _("nothing tells where it belongs")

    def _why(self, one: Correction, at: int) -> str:
        unit = self.state.units[at]
        if one.kind == "inserted" and not one.hands:
            return _("nobody signed it: if it is no heading of the style, add it by hand")
        if self._besides:
            return _("it would change « {text} » besides").format(text=self._besides)
        if one.kind != "changed" or not unit.place or not one.edit:
            return _("the file does not print it so however it is typed")
        edit = self._shifted(one, unit, one.edit)
        if edit is None:
            return _("these very words have changed in the file since")
        name = typed.Aligned(self._stretch(unit.place), unit.text).name(edit)
        if name is None:
            return _("the program sets these words, a date, a figure or a mark, by itself")
        return _composed(name.same[1:-1], unit.place, self.state)


def _composed(name: str, place: Span, state: State) -> str:
    """Say that words stand for a `{name}`, and where that is defined."""
    for one in state.release.references:
        squeezed = "".join(one.name.split())
        if one.used and place.contains(one.used) and squeezed == name and one.defined:
            return _in_name(one.name, one.defined)
    return _("it stands in what {name} prints: correct it there").format(name=f"{{{name}}}")


def _in_name(name: str, defined: Span) -> str:
    said = _("it stands in what {name} prints: correct {path}, line {line}")
    braced = "{" + " ".join(name.split()) + "}"
    return said.format(name=braced, path=defined.path, line=defined.line)


def _besides(now: State, wanted: Sequence[str]) -> str:
    """Return the text that alone does not read as wanted; nothing where that is not so."""
    if len(now.units) != len(wanted):
        return ""
    found = [one.text for one, text in zip(now.units, wanted, strict=True) if one.same != text]
    return textwrap.shorten(found[0], 120, placeholder=" …") if len(found) == 1 else ""


def _line(place: Span, before: str, after: str) -> Span:
    """Return the line that a change begins on, within the place of its paragraph."""
    lines = zip(before.split("\n"), after.split("\n"), strict=False)
    line = next((at for at, (one, other) in enumerate(lines, 1) if one != other), place.line)
    return Span(place.path, line, 1, line, 1)


_WAYS: dict[str, Callable[[Taking, Correction, int], Iterable[_Try]]] = {
    "changed": Taking.words,
    "split": Taking.split,
    "merged": Taking.merged,
    "inserted": Taking.inserted,
    "deleted": Taking.deleted,
}

_UNTAKEN: dict[str, Callable[[], str]] = {
    "moved": lambda: _("a paragraph that moves is moved by hand"),
    "typography": lambda: _("the program sets the typography by itself"),
    "formatting": lambda: _("the style decides how words look"),
    "comment": lambda: _("a comment is for people to answer"),
}
