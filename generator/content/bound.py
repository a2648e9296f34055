"""Read a release and bind it, as the version that came out where it prints that."""

import datetime
from dataclasses import replace

from generator.content import document
from generator.content.bind import bind
from generator.content.typeset import typeset
from generator.ended import start_of, told
from generator.findings import Rejected
from generator.language import Typography
from generator.source.library import Library
from generator.source.workspace import ReleaseFile
from generator.workers import Ended


def bound(
    file: ReleaseFile, library: Library, *, as_of: datetime.date | None = None
) -> document.Release:
    """Read and bind one release, or raise Rejected.

    What is wrong with a file itself is told by the library, which may serve other releases too.
    """
    release = library.release(file)
    if release is None:
        raise Rejected([])
    try:
        return _of_its_edition(bind(release, file, library, as_of=as_of))
    except RecursionError:  # as a worker's is told, where none does the work
        raise Rejected([told(Ended("depth"), start_of(file.path))]) from None


def _of_its_edition(release: document.Release) -> document.Release:
    """Return a release without a word of the version that came out, unless it prints that."""
    known = release.edition.wording if release.edition else ""
    if known and typeset(release, Typography()).fingerprint != known:
        return replace(release, edition=None)
    return release
