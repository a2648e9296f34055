"""Start WeasyPrint so that it sees the fonts of a style and nothing else of the machine.

The fonts of the machine would change line breaks and bytes from one computer to the next, and a
character the style lacks would silently come from elsewhere.
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from html import escape
from types import ModuleType
from typing import Any

from generator.findings import Finding, Rejected, Span
from generator.formats.importing import imported
from generator.formats.style import Style
from generator.messages import _
from generator.records import record
from generator.scratch import scratch

NEEDED = 512
"""MiB of address space that are enough to lay pages out, with the threads that look for fonts."""

_FONTS = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
{folders}
<cachedir>{cache}</cachedir>
{aliases}
<selectfont><rejectfont><glob>*.woff2</glob></rejectfont></selectfont>
<config><rescan><int>0</int></rescan></config>
</fontconfig>
"""
_ALIAS = (
    '<alias binding="same"><family>{generic}</family><prefer><family>{family}</family></prefer>'
    "</alias>"
)


def start(style: Style) -> tuple[ModuleType, Any]:
    """Import WeasyPrint and return it with a font configuration of the style's fonts alone."""
    if not style.font_files():
        raise Rejected([no_fonts(style)])
    if unfit := list(style.unfit_fonts()):
        raise Rejected(unfit)
    _see_to_memory()
    weasyprint, fonts = imported("weasyprint"), imported("weasyprint.text.fonts")
    with _only_fonts_of(style):
        return weasyprint, fonts.FontConfiguration()


def warm() -> None:
    """Import what takes long, for processes that begin as copies of this one."""
    with suppress(OSError):  # who prints tells what is missing
        imported("weasyprint.text.fonts")


def _see_to_memory() -> None:
    """Raise OSError where too little memory is allowed: Pango would end the process."""
    if sys.platform == "win32":
        return
    import resource

    allowed, _hard = resource.getrlimit(resource.RLIMIT_AS)
    if allowed != resource.RLIM_INFINITY and allowed < NEEDED << 20:
        said = _("PDFs need {needed} MiB of memory, and this account allows {n}: see « ulimit -v »")
        raise OSError(0, said.format(needed=NEEDED, n=allowed >> 20))


@record(frozen=True, slots=True)
class Libraries:
    """The version of Pango, and whether the library is there that cuts fonts quickly."""

    pango: str
    subset: bool


def libraries() -> Libraries:
    """Look at the libraries of the system; raises OSError when one that is needed is missing."""
    found = imported("weasyprint.text.ffi")
    number = found.pango.pango_version()
    version = f"{number // 10000}.{number // 100 % 100}.{number % 100}"
    return Libraries(version, found.harfbuzz_subset is not None)


def no_fonts(style: Style) -> Finding:
    """Tell that a style has no fonts for PDFs."""
    message = _("The style {style} has no font files, and a PDF needs them.")
    hint = _("Put .ttf files into its folder fonts/, or write « extends: maison ».")
    folder = style.folders[0]
    span = Span(f"{folder.parent.name}/{folder.name}", 1, 1, 1, 1)
    return Finding("STYLE011", message.format(style=style.name), span, hint)


@contextmanager
def _only_fonts_of(style: Style) -> Iterator[None]:
    """Let fontconfig read a file that names only the style's folders; it reads it at once."""
    before = os.environ.get("FONTCONFIG_FILE")
    with scratch(guarded=True) as folder:
        file = folder / "fonts.conf"
        file.write_text(_configuration(style, str(folder)), encoding="utf-8")
        os.environ["FONTCONFIG_FILE"] = str(file)
        try:
            yield
        finally:
            del os.environ["FONTCONFIG_FILE"]
            if before is not None:
                os.environ["FONTCONFIG_FILE"] = before


def _configuration(style: Style, cache: str) -> str:
    folders = (f"<dir>{escape(str(folder.resolve()))}</dir>" for folder in style.font_folders())
    aliases = (
        _ALIAS.format(generic=escape(generic), family=escape(family))
        for generic, family in style.fonts.items()
    )
    return _FONTS.format(
        folders="\n".join(folders), cache=escape(cache), aliases="\n".join(aliases)
    )
