"""What the rules on data look at: a release with its partners, on its day."""

from __future__ import annotations

import datetime
from typing import TYPE_CHECKING

from generator.proofing.passages import Passage, passages
from generator.records import record
from generator.source.library import Library, Organisation
from generator.source.schema.days import Day
from generator.source.schema.release import Release
from generator.source.tree import Mapping
from generator.source.workspace import ReleaseFile

if TYPE_CHECKING:  # A plain text has none.
    from generator.content.document import Release as Bound


@record(frozen=True, slots=True)
class Dossier:
    """A release as typed (`release`) and as it comes out (`bound`), with the partners it names.

    `bound` is None when the release could not be bound; `day` is None while its date is open.
    `typed` are the values of its file, which know where they stand.
    `original` is what a translation translates, as typed in `original_language`; `originals` are
    its partners in that language.
    """

    file: ReleaseFile
    release: Release
    bound: Bound | None
    partners: tuple[Organisation, ...]
    typed: Mapping
    original: Release | None = None
    originals: tuple[Organisation, ...] = ()
    original_language: str = "fr"

    @property
    def day(self) -> datetime.date | None:
        """The release's day."""
        return self.release.date.date if isinstance(self.release.date, Day) else None

    @property
    def texts(self) -> list[Passage]:
        """The texts of the release's own file, without those that a translation inherits."""
        every = passages(self.release, self.file.language)
        return [one for one in every if one.text.span.path == self.file.path]


def dossier(file: ReleaseFile, bound: Bound | None, library: Library) -> Dossier | None:
    """Gather a release's dossier; None when its file could not be read."""
    release = library.release(file)
    if release is None:
        return None
    ids = [library.identity(name, release.partners) for name in release.partners]
    workspace = library.workspace
    partners = _named(ids, file.language, library)
    tree = library.tree(file)
    typed = tree if isinstance(tree, Mapping) else Mapping()
    original = next((one for one in workspace.versions(file) if one.slug == file.original), None)
    if original is None:
        return Dossier(file, release, bound, partners, typed)
    originals = _named(ids, workspace.language, library)
    translated = library.release(original)
    return Dossier(file, release, bound, partners, typed, translated, originals, workspace.language)


def _named(ids: list[str | None], language: str, library: Library) -> tuple[Organisation, ...]:
    named = (library.organisation(identity, language) for identity in ids if identity)
    return tuple(one for one in named if one)
