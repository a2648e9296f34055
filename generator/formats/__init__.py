"""The outputs: a format turns a bound release into the bytes of one file."""

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import TypeAlias

from generator.content.document import Release
from generator.formats.style import Style
from generator.records import record

Writer: TypeAlias = Callable[[Release], bytes]


@record(frozen=True, slots=True)
class Format:
    """An output: the end of its file names and the module that writes it."""

    suffix: str
    module: str

    def writer(self, style: Style) -> Writer:
        """Make the writer of one run, which shares fonts, templates and CSS between documents.

        The module is imported here, so that only those who write a format pay for its libraries.
        """
        make: Callable[[Style], Writer] = import_module(self.module).writer
        return make(style)


FORMATS: Mapping[str, Format] = {
    "html": Format(".html", "generator.formats.html"),
    "pdf": Format(".pdf", "generator.formats.pdf"),
    "txt": Format(".txt", "generator.formats.text"),
}
