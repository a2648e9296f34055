"""What the rules on data look at: a release with its partners, on its day."""

import datetime
from dataclasses import dataclass

from generator.content.document import Release as Bound
from generator.source.library import Library, Organisation
from generator.source.schema.days import Day
from generator.source.schema.release import Release
from generator.source.tree import Mapping
from generator.source.workspace import ReleaseFile


@dataclass(frozen=True, slots=True)
class Dossier:
    """A release as typed (`release`) and as it comes out (`bound`), with the partners it names.

    `bound` is None when the release could not be bound; `day` is None while its date is open.
    `typed` are the values of its file, which know where they stand.
    """

    file: ReleaseFile
    release: Release
    bound: Bound | None
    partners: tuple[Organisation, ...]
    typed: Mapping

    @property
    def day(self) -> datetime.date | None:
        """The release's day."""
        return self.release.date.date if isinstance(self.release.date, Day) else None


def dossier(file: ReleaseFile, bound: Bound | None, library: Library) -> Dossier | None:
    """Gather a release's dossier; None when its file could not be read."""
    release = library.release(file)
    if release is None:
        return None
    ids = (library.identity(name, release.partners) for name in release.partners)
    named = (library.organisation(identity, file.language) for identity in ids if identity)
    tree = library.tree(file)
    typed = tree if isinstance(tree, Mapping) else Mapping()
    return Dossier(file, release, bound, tuple(one for one in named if one), typed)
