"""What a release prints, text by text, each with the place it was typed at."""

from collections.abc import Iterator, Sequence
from typing import Any

from generator.content import document
from generator.content.body import Image, Node
from generator.content.bound import bound
from generator.content.document import Release
from generator.content.prose import Prose, Run, bare
from generator.content.typeset import typeset
from generator.content.wording import plain_words
from generator.findings import Rejected, Span
from generator.language import Typography
from generator.records import record
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace

_UNPRINTED = frozenset({"origin", "versions", "references", "taken", "sources", "parties"})
_NAMED = (document.Logo, document.About, document.OrganisationContacts, Image)


@record(frozen=True, slots=True)
class Unit:
    """A text that is printed in one go; `same` is without its typography."""

    text: str
    same: str
    place: Span | None


@record(frozen=True, slots=True)
class State:
    """A release as it is printed from files some of which stand in the place of others."""

    release: Release
    units: tuple[Unit, ...]

    @property
    def reads(self) -> list[str]:
        """The texts without their typography, in order."""
        return [one.same for one in self.units]


def printed(file: ReleaseFile, workspace: Workspace) -> State:
    """Bind and typeset a release. Raises Rejected where it cannot be, or a file has errors."""
    library = Library(workspace)
    release = typeset(bound(file, library), Typography())
    if wrong := [one for one in library.findings if one.severity == "error"]:
        raise Rejected(wrong)
    return State(release, tuple(units(release)))


def _units(node: Any) -> Iterator[Unit]:
    for name in node.__dataclass_fields__:
        if name not in _UNPRINTED:
            yield from units(getattr(node, name))
    for name in ("name", "alt") if isinstance(node, _NAMED) else ():
        if isinstance(said := getattr(node, name, None), str):
            yield Unit(said, plain_words(said), None)


def units(value: Any) -> Iterator[Unit]:
    """Yield every text of a release, or of a part of one, in order."""
    if isinstance(value, Node):
        yield from _units(value)
    elif isinstance(value, tuple) and value and isinstance(value[0], Run):
        yield _unit(value)
    elif isinstance(value, tuple):
        for one in value:
            yield from units(one)


def _unit(prose: Prose) -> Unit:
    text = bare(prose)
    return Unit(text, plain_words(text), _around([run.origin for run in prose if run.origin]))


def _around(places: Sequence[Span]) -> Span | None:
    """Return the place of a paragraph: that of its first words, or the one that holds them all."""
    first = next(iter(places), None)
    return next((one for one in places if first and one.contains(first)), first)
