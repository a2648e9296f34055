"""The outputs: a format turns a bound release into the bytes of one file."""

from collections.abc import Callable, Collection, Mapping
from importlib import import_module
from typing import TypeAlias

from generator.content.document import Release
from generator.formats.style import Style
from generator.messages import N_
from generator.records import record

Writer: TypeAlias = Callable[[Release], bytes]


@record(frozen=True, slots=True)
class Format:
    """An output: the end of its file names, the module that writes it, what releases have it.

    The module has a function `writer`, or the one named behind a colon. `lacking` says why a
    release has none.
    `whole` are the documents that carry with them what they were made of.
    """

    suffix: str
    module: str
    suits: Callable[[Release], bool] = lambda _release: True
    whole: bool = False
    lacking: str = ""

    def writer(self, style: Style) -> Writer:
        """Make the writer of one run, which shares fonts, templates and CSS between documents.

        The module is imported here, so that only those who write a format pay for its libraries.
        """
        module, _colon, name = self.module.partition(":")
        make: Callable[[Style], Writer] = getattr(import_module(module), name or "writer")
        return make(style)


_NO_DAY = N_("no event whose day is known, no calendar file")


def has_a_day(release: Release) -> bool:
    """Tell whether a calendar can have the event of a release."""
    return release.event is not None and release.event.times is not None


FORMATS: Mapping[str, Format] = {
    "html": Format(".html", "generator.formats.html"),
    "pdf": Format(".pdf", "generator.formats.pdf", whole=True),
    "txt": Format(".txt", "generator.formats.text"),
    "fragment": Format(".fragment.html", "generator.formats.fragment"),
    "mail": Format(".mail.html", "generator.formats.mail"),
    "mail-zip": Format(".mail.zip", "generator.formats.mail:packed"),
    "eml": Format(".eml", "generator.formats.message"),
    "docx": Format(".docx", "generator.formats.word"),
    "eml-pdf": Format(".eml", "generator.formats.message:attached", whole=True),
    "ninjs": Format(".ninjs.json", "generator.formats.ninjs"),
    "newsml": Format(".newsml.xml", "generator.formats.newsml"),
    "ics": Format(".ics", "generator.formats.ics", suits=has_a_day, lacking=_NO_DAY),
}
USUAL = ("html", "pdf", "txt")
"""What is made where nothing else is asked for, what a review compares and a version keeps."""


def carries_sources(formats: Collection[str]) -> bool:
    """Tell whether one of these documents carries with it what it was made of."""
    return any(FORMATS[name].whole for name in formats)
