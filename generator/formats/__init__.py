"""The outputs: a format turns a bound release into the bytes of one file."""

from collections.abc import Callable, Collection, Mapping
from importlib import import_module
from typing import TypeAlias

from generator.content.document import Release
from generator.formats.style import Style
from generator.records import record

Writer: TypeAlias = Callable[[Release], bytes]


def invites(release: Release) -> bool:
    """Tell whether a release invites to something whose day is known."""
    event = release.event
    return release.kind == "invitation" and event is not None and event.begins is not None


@record(frozen=True, slots=True)
class Format:
    """An output: the end of its file names, the module that writes it, what releases have it.

    `whole` are the documents that carry with them what they were made of.
    """

    suffix: str
    module: str
    suits: Callable[[Release], bool] = lambda _release: True
    whole: bool = False

    def writer(self, style: Style) -> Writer:
        """Make the writer of one run, which shares fonts, templates and CSS between documents.

        The module is imported here, so that only those who write a format pay for its libraries.
        """
        make: Callable[[Style], Writer] = import_module(self.module).writer
        return make(style)


FORMATS: Mapping[str, Format] = {
    "html": Format(".html", "generator.formats.html"),
    "pdf": Format(".pdf", "generator.formats.pdf", whole=True),
    "txt": Format(".txt", "generator.formats.text"),
    "ics": Format(".ics", "generator.formats.ics", suits=invites),
}
USUAL = ("html", "pdf", "txt")
"""What is made where nothing else is asked for, what a review compares and a version keeps."""


def carries_sources(formats: Collection[str]) -> bool:
    """Tell whether one of these documents carries with it what it was made of."""
    return any(FORMATS[name].whole for name in formats)
