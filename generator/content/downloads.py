"""Say of a file to download what it is and what it weighs: « PDF, 240 Ko ».

The link leads to the address where the file will stand, since the page, the PDF and the mail all go
elsewhere; the file beside the release only tells type and weight.
"""

import re

from generator.content.binding import Binding
from generator.content.prose import Prose, Run
from generator.content.values import open_prose
from generator.findings import nearest
from generator.language import Language
from generator.messages import _
from generator.source.schema.fields import Open
from generator.source.tree import Text

_TYPES = {"jpg": "JPEG", "tif": "TIFF", "htm": "HTML"}


def described(binding: Binding, file: Text | None) -> Prose:
    """Return what follows the words of a download; nothing without a file."""
    if file is None:
        return ()
    if Open(file).is_whole:
        return (Run(" "), *open_prose(file))
    folder = binding.file.path.rpartition("/")[0]
    found = binding.library.workspace.file(f"{folder}/{file}")
    size = found.stat().st_size if found else 0
    if not size:
        _refuse(binding, file, folder, is_there=bool(found))
        return ()
    parts = (file_type(file), weight(size, binding.language))
    return (Run(f" – {', '.join(filter(None, parts))}", origin=file.span),)


def without_type(words: Text, file: Text | None) -> Text:
    """Take « (PDF) » off the words of a download: the program says it."""
    kind = file_type(file) if file else ""
    match = re.search(rf"(?i)\s*\({kind}\b[^()]*\)\s*$", words) if kind else None
    return words.part(0, match.start()) if match and match.start() else words


def file_type(name: str) -> str:
    """Return the type of a file, as readers know it by the end of its name."""
    _stem, _dot, suffix = name.strip().rpartition("/")[2].rpartition(".")
    return _TYPES.get(suffix.lower(), suffix.upper()) if _stem else ""


def weight(size: int, grammar: Language) -> str:
    """Write the size of a file in steps of a thousand: « 240 Ko », « 2,4 Mo »."""
    number, unit = max(1.0, size / 1000), 0
    while number >= 999.5 and unit < 2:
        number, unit = number / 1000, unit + 1
    digits = f"{number:.1f}".removesuffix(".0") if unit and number < 9.95 else f"{number:.0f}"
    return f"{digits.replace('.', grammar.decimals)}\u00a0{grammar.words.weights[unit]}"


def _refuse(binding: Binding, file: Text, folder: str, *, is_there: bool) -> None:
    path = f"{folder}/{file}"
    if is_there:
        message = _("The file {path} is empty.")
        binding.refuse("BIND081", message.format(path=path), file.span, _("Export it again."))
        return
    beside = binding.library.workspace.names(folder)
    near = nearest(file, [one for one in beside if not one.endswith(".yaml")])
    if near:
        hint = _("Did you mean « {near} »?").format(near=near)
    else:
        hint = _(
            "It was looked for beside the release, in {folder}/: put it there, or correct its name."
        ).format(folder=folder)
    binding.refuse("BIND081", _("There is no file {path}.").format(path=path), file.span, hint)
