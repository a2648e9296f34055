"""Put the typefaces of a style into its HTML, as its sheets say.

A sheet says it as anywhere on the web, with `@font-face` and `url("../fonts/Name.woff2")`. A font
that no sheet calls stays out: its licence may forbid that it is cut down or converted.
"""

import re
from base64 import b64encode
from collections.abc import Sequence
from pathlib import Path

from generator.disk import FONT
from generator.formats.stylefile import bytes_of
from generator.patterns import lazy

FOLDER = "../fonts/"
"""Where sheets find the fonts of their style, and of those that it extends."""
_FACE = lazy(r"@font-face\s*\{[^}]*\}\n?")
_CALL = lazy(rf"""url\(\s*["']?{re.escape(FOLDER)}([^"')]+)["']?\s*\)""")
_FAMILY = lazy(r"""font-family:\s*["']?([^"';}]+)""")
_CHOICE = lazy(r"(--[\w-]+):([^;}]*)")


def embedded(css: str, folders: Sequence[Path]) -> str:
    """Return the CSS with the files of its typefaces inside, of those that it goes on to use."""
    used = _used(css)

    def face(rule: re.Match[str]) -> str:
        family = _FAMILY.search(rule[0])
        if family and _CALL.search(rule[0]) and family[1].strip() not in used:
            return ""
        return _CALL.sub(lambda call: _data(call[1], folders), rule[0])

    return _FACE.sub(face, css)


def left_out(css: str) -> str:
    """Return the CSS without them: the PDF engine knows the fonts of a style by itself."""
    return _FACE.sub(lambda rule: "" if _CALL.search(rule[0]) else rule[0], css)


def _used(css: str) -> str:
    """Return the CSS that may name a family, with the last value of each choice only."""
    rest = _FACE.sub("", css)
    choices = dict(_CHOICE.findall(rest))
    return "\n".join([_CHOICE.sub("", rest), *choices.values()])


def _data(name: str, folders: Sequence[Path]) -> str:
    file = next(folder / name for folder in folders if (folder / name).is_file())
    data = b64encode(bytes_of(file, file.parent.parent, FONT)).decode("ascii")
    return f"url(data:font/{file.suffix[1:]};base64,{data})"
