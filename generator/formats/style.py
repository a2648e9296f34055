"""Find a style: where its templates, CSS and fonts are looked for, its labels and choices.

A style is a search path: its own folder, then the folder of the style it extends, and so on.
Templates are replaced by name along the path; CSS adds up, from the far end to the style itself;
labels and choices of `style.yaml` are merged the same way.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import field
from difflib import get_close_matches
from functools import partial
from operator import eq
from os.path import lexists
from pathlib import Path
from typing import Any

from generator import disk
from generator.content.css import faults
from generator.findings import Finding, Rejected, Span, unreadable
from generator.formats import faces, sheets
from generator.formats.stylefile import Values, inside, printed, read, text, unknown_key
from generator.language import Typography
from generator.messages import _
from generator.records import record
from generator.version import builtin_styles

_PAGED_ONLY = "pdf.css"
# Sheets that the PDF tries, one after the other, on a release whose pages end badly.
_STEPS = ("tight.css", "airy.css")


@record(frozen=True, slots=True, kw_only=True)
class Style:
    """How the documents of a house look, and what they call things.

    `folders` is the search path, nearest first. `spaces` is `nbsp` when U+202F is not to be
    written; `labels` are by language, kinds of releases under `kinds.<kind>`; `fonts` names the
    families that stand for CSS's generic ones.
    """

    name: str
    folders: tuple[Path, ...]
    spaces: str = "narrow"
    typography: Typography = field(default_factory=Typography)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    fonts: Mapping[str, str] = field(default_factory=dict)

    def label(self, key: str, language: str) -> str:
        """Return the style's word for something; Rejected when it has none in that language."""
        words = self.labels.get(language, {})
        if key not in words:
            raise Rejected([_missing_label(self, key, language)])
        return words[key]

    @property
    def own(self) -> tuple[Path, ...]:
        """The folders that do not come with the program: nobody knows who wrote them."""
        ours = builtin_styles().resolve()
        return tuple(folder for folder in self.folders if folder.resolve().parent != ours)

    def css(self, *, paged: bool = False) -> str:
        """Return the CSS of the whole path as one text, the style's own last.

        `pdf.css` is read for paged documents only: browsers do not know what it says. Nothing in
        it ends the element of a page that holds it. Raises Rejected when a sheet calls another file
        than a font, or cannot be printed: documents stand alone.
        """
        if paged:
            css = faces.left_out(self._css(lambda name: name not in _STEPS))
        else:
            css = self._css(lambda name: name not in (*_STEPS, _PAGED_ONLY))
            css = faces.embedded(css, self.font_folders())
        if self.own and (unseen := next(faults(css, _elsewhere), None)):
            raise Rejected([sheets.unplain(unseen, self.own)])
        return css.replace("</", "<\\/")

    def amiss(self) -> list[Finding]:
        """Return what is wrong with the sheets that do not come with the program."""
        fonts = {faces.FOLDER + file.name for file in self._web_fonts()}
        each = ((path, folder) for folder in self.own for path in sheets.sheets(folder))
        return [found for path, folder in each for found in sheets.amiss(path, folder, fonts)]

    def steps(self) -> list[str]:
        """Return the CSS of each step that sets all a little tighter, or airier."""
        return [self._css(partial(eq, step)) for step in _STEPS]

    def _css(self, wanted: Callable[[str], bool]) -> str:
        if findings := self.amiss():
            raise Rejected(findings)
        return "\n".join(
            text(path, folder)
            for folder in reversed(self.folders)
            for path in sheets.sheets(folder)
            if wanted(path.name)
        )

    def font_folders(self) -> tuple[Path, ...]:
        """Return the folders with font files, the style's own first."""
        return tuple(fonts for folder in self.folders if (fonts := folder / "fonts").is_dir())

    def font_files(self) -> list[Path]:
        """Return the font files, by folder and name."""
        return self._fonts(".ttf", ".otf")

    def _web_fonts(self) -> list[Path]:
        return self._fonts(".woff2")

    def _fonts(self, *suffixes: str) -> list[Path]:
        every = (disk.within(folder / "fonts", inside(folder)) for folder in self.folders)
        return [file for files in every for file in files if file.suffix in suffixes]

    def unfit_fonts(self) -> Iterator[Finding]:
        """Find what may not be opened in the folders of fonts, where the engine opens all."""
        for folder in self.folders:
            fonts = folder / "fonts"
            for path in (fonts, *disk.below(fonts, inside(folder))) if lexists(fonts) else ():
                try:
                    if path != fonts or not path.is_dir():
                        disk.file(path, inside(folder), disk.FONT)
                    disk.real(path, inside(folder))
                except OSError as error:
                    yield unreadable(printed(path, folder), error)


def style_folders(root: Path) -> list[Path]:
    """Return the folders where a workspace's styles are looked for, the built-in ones last.

    A copy of the program brings its styles along: whichever installation renders it, a change
    to one of them is seen.
    """
    own = root / "templates"
    return [own] if is_program(root) else [own, builtin_styles()]


def is_program(root: Path) -> bool:
    """Tell whether a folder is a copy of the program, and not of texts only."""
    return (root / "generator" / "formats" / "style.py").is_file() and (root / "templates").is_dir()


def load(name: str, folders: Sequence[Path]) -> Style:
    """Load a style by name from folders of styles, searched in order, the built-in one last.

    Raises Rejected when there is no such style, when a `style.yaml` on its path is wrong, or
    when a workspace style takes the name of a built-in one.
    """
    chain = _chain(name, folders)
    _check_labels(chain)
    choices = _merged(chain, "typography")
    return Style(
        name=name,
        folders=tuple(folder for folder, _values in chain),
        spaces=choices.pop("spaces", "narrow"),
        typography=Typography(**choices),
        labels={code: _labels(chain, code) for code in _languages(chain)},
        fonts=_merged(chain, "fonts"),
    )


# The search path --------------------------------------------------------------------------------

_Chain = list[tuple[Path, Values]]
_LONGEST = 16
"""How many styles may extend one another."""


def _chain(name: str, folders: Sequence[Path]) -> _Chain:
    chain: _Chain = []
    asked = Span("--style", 1, 1, 1, 1)
    while name:
        folder = _find(name, folders, asked)
        if any(folder == seen for seen, _values in chain):
            raise Rejected([_circle(name, asked)])
        if len(chain) == _LONGEST:
            raise Rejected([_too_long(name, asked)])
        values = read(folder)
        chain.append((folder, values))
        parent = values.get(("extends",))
        name, asked = (parent.text, parent.span) if parent else ("", asked)
    return chain


def names(folders: Sequence[Path]) -> list[str]:
    """Return the names of the styles in these folders of styles."""
    return sorted({name for folder in folders for name in _names(folder)})


def _find(name: str, folders: Sequence[Path], asked: Span) -> Path:
    found = [folder / name for folder in folders if name in _names(folder)]
    if not found:
        raise Rejected([_unknown_style(name, folders, asked)])
    builtin = folders[-1]
    if name in _names(builtin) and found[0].resolve() != (builtin / name).resolve():
        raise Rejected([_taken(name, found[0])])
    return found[0]


def _names(folder: Path) -> list[str]:
    there = disk.within(folder, (folder.parent,))
    return [path.name for path in there if path.is_dir() and path.name.isprintable()]


def _unknown_style(name: str, folders: Sequence[Path], asked: Span) -> Finding:
    known = names(folders)
    near = get_close_matches(name, known, n=1)
    message = _("There is no style {name}.").format(name=name)
    hint = _("Did you mean {near}?").format(near=near[0]) if near else ""
    hint = hint or _("Known styles: {styles}.").format(styles=", ".join(known))
    return Finding("STYLE001", message, asked, hint)


def _taken(name: str, folder: Path) -> Finding:
    message = _("{name} is the name of a style that comes with the program.").format(name=name)
    hint = _("Rename the folder and write « extends: {name} » in its style.yaml.")
    span = Span(printed(folder, folder), 1, 1, 1, 1)
    return Finding("STYLE005", message, span, hint.format(name=name))


def _circle(name: str, asked: Span) -> Finding:
    message = _("The style {name} extends itself, directly or by another one.").format(name=name)
    return Finding("STYLE006", message, asked, _("Take one « extends: » away."))


def _too_long(name: str, asked: Span) -> Finding:
    message = _("The style {name} lies more than {n} styles below the first one.")
    hint = _("Let it extend « maison », or a style that does.")
    return Finding("STYLE006", message.format(name=name, n=_LONGEST), asked, hint)


# Labels and choices -----------------------------------------------------------------------------


def _merged(chain: _Chain, section: str) -> dict[str, Any]:
    """Return the keys of a section, the nearest style's value for each."""
    return {
        path[-1]: value.text
        for _folder, values in reversed(chain)
        for path, value in values.items()
        if path[0] == section
    }


def _labels(chain: _Chain, language: str) -> dict[str, str]:
    return {
        ".".join(path[2:]): value.text
        for _folder, values in reversed(chain)
        for path, value in values.items()
        if path[:2] == ("labels", language)
    }


def _languages(chain: _Chain) -> set[str]:
    return {
        path[1]
        for _folder, values in chain
        for path in values
        if path[0] == "labels" and len(path) > 2
    }


def templates(folder: Path) -> list[Path]:
    """Return the templates of one style."""
    return sorted(one for one in disk.below(folder, inside(folder)) if one.suffix == ".jinja")


def _check_labels(chain: _Chain) -> None:
    """Refuse a label that neither the extended style nor a template of this one knows."""
    for at, (folder, values) in enumerate(chain[:-1]):
        known = tuple(_known_labels(chain[at + 1 :]))
        used = "".join(text(path, folder) for path in templates(folder))
        findings = [
            unknown_key(path[2], known, value.key)
            for path, value in values.items()
            if path[0] == "labels" and path[2] not in known and path[2] not in used
        ]
        if findings:
            raise Rejected(findings)


def _known_labels(chain: _Chain) -> set[str]:
    return {path[2] for _folder, values in chain for path in values if path[0] == "labels"}


def _missing_label(style: Style, key: str, language: str) -> Finding:
    message = _("The style {style} has no label {key} for the language {language}.")
    hint = _("Add it to the file under « labels: {language}: ».").format(language=language)
    file = printed(style.folders[0] / "style.yaml", style.folders[0])
    text = message.format(style=style.name, key=key, language=language)
    return Finding("STYLE007", text, Span(file, 1, 1, 1, 1), hint)


def _elsewhere(address: str) -> str | None:
    """Say of an address whether it still leads out, now that fonts are inside."""
    return None if address.startswith(("#", "data:")) else ""
