"""Find the characters that fonts lack: a PDF would print a box for them."""

import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from io import BytesIO
from itertools import groupby
from operator import itemgetter
from pathlib import Path

from generator import disk
from generator.content.document import Release, words
from generator.findings import Finding, Rejected, Span
from generator.formats.style import Style
from generator.formats.stylefile import inside
from generator.messages import _

_USUAL = frozenset("‘’“”„‚–—…•€™−\ufffc").union(map(chr, range(0x180)))
"""What any font of ours has: no file is opened for it."""


def drawn(font: Path) -> set[str] | None:
    """Return the characters that a font file has a shape for; None when it is no font."""
    library = import_module("fontTools.ttLib")
    try:
        data = disk.read(font, inside(font.parent.parent), disk.FONT)
        with library.TTFont(BytesIO(data), lazy=True) as read:
            return {chr(code) for code in read.getBestCmap()}
    except Exception:  # what a library meets in a broken file has no end of types
        return None


def has_shape(character: str) -> bool:
    """Tell whether a character needs one: spaces and marks of layout do not."""
    return unicodedata.category(character) not in ("Cc", "Cf", "Zl", "Zp", "Zs", "Mn")


@dataclass
class Shapes:
    """The characters that the fonts of a style draw, read once when a text has an unusual one."""

    load: Callable[[], Style]

    @cached_property
    def style(self) -> Style | None:
        """The style; None where it cannot be followed, which is told elsewhere."""
        try:
            return self.load()
        except Rejected:
            return None

    @cached_property
    def there(self) -> frozenset[str]:
        """The characters of all its fonts: what one lacks comes from the next."""
        files = self.style.font_files() if self.style else []
        return _USUAL.union(*filter(None, map(drawn, files)))

    def lacking(self, release: Release, text: Callable[[str], str]) -> Iterator[Finding]:
        """Say which characters would be boxes in the PDF; `text` gives what a file holds."""
        used = [(span, one) for printed, span in words(release) for one in set(printed) - _USUAL]
        unusual = dict.fromkeys(one for one in used if has_shape(one[1]))
        if not unusual or not self.style or not self.style.font_files():
            return
        lacks = sorted(one for one in unusual if one[1] not in self.there)
        for span, those in groupby(lacks, key=itemgetter(0)):
            yield self._finding(span, {one for _span, one in those}, text(span.path))

    def _finding(self, span: Span, lacks: set[str], text: str) -> Finding:
        assert self.style is not None
        message = _("The fonts of the style {style} lack {characters}: the PDF prints boxes.")
        shown = ", ".join(f"« {one} »" for one in sorted(lacks))
        hint = _("Write it in words, or add to the style a font that has these characters.")
        said = message.format(style=self.style.name, characters=shown)
        return Finding("PDF076", said, _first(lacks, span, text), hint, "warning")


def _first(lacks: set[str], span: Span, text: str) -> Span:
    """Return the place of the first of some characters in a stretch of a file."""
    lines = text.split("\n")[: span.end_line]
    for number, line in enumerate(lines[span.line - 1 :], span.line):
        for column, character in enumerate(line, 1):
            if character in lacks and (number, column) >= span.start:
                return Span(span.path, number, column, number, column + 1)
    return span
