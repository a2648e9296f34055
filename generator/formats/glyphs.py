"""Find the characters that fonts lack: a PDF would print a box for them."""

import unicodedata
from importlib import import_module
from pathlib import Path


def drawn(font: Path) -> set[str] | None:
    """Return the characters that a font file has a shape for; None when it is no font."""
    library = import_module("fontTools.ttLib")
    try:
        with library.TTFont(font, lazy=True) as read:
            return {chr(code) for code in read.getBestCmap()}
    except (library.TTLibError, OSError):
        return None


def has_shape(character: str) -> bool:
    """Tell whether a character needs one: spaces and marks of layout do not."""
    return unicodedata.category(character) not in ("Cc", "Cf", "Zl", "Zp", "Zs", "Mn")
