"""See that a style has all that the house style has, and that its templates can be read."""

from collections.abc import Callable, Collection, Iterator
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from generator.content.document import Release
from generator.findings import Finding, Rejected, Span
from generator.formats import FORMATS, html
from generator.formats.engine import no_fonts
from generator.formats.style import Style, load, templates
from generator.formats.stylefile import printed, text
from generator.messages import _
from generator.version import builtin_styles

HOUSE = "maison"


def wanting(style: Style, languages: Collection[str]) -> list[Finding]:
    """Return what may keep a document in these languages from being made."""
    return [*broken(style), *_labels(style, languages)]


def broken(style: Style) -> list[Finding]:
    """Return what keeps every document from being made; no release may need a label that lacks."""
    return [*_missing_templates(style), *_wrong_templates(style), *_css(style), *_fonts(style)]


def trial(style: Style) -> Callable[[Release], tuple[Finding, ...]]:
    """Make what tells why a release cannot be printed in a style of staff; for `check`."""
    page, mail = html.pages(style), FORMATS["txt"].writer(style)

    def refused(release: Release) -> tuple[Finding, ...]:
        try:
            page(release, "")
            mail(release)
        except Rejected as refusal:
            return refusal.findings
        return ()

    return refused


def _missing_templates(style: Style) -> Iterator[Finding]:
    house = builtin_styles() / HOUSE
    for path in templates(house):
        name = path.relative_to(house).as_posix()
        if not any((folder / name).is_file() for folder in style.folders):
            message = _("The style {style} lacks the template {name}.")
            hint = _(
                "Write « extends: maison » in its style.yaml, or copy the template from there."
            )
            yield Finding(
                "STYLE012", message.format(style=style.name, name=name), _start(style), hint
            )


def _wrong_templates(style: Style) -> Iterator[Finding]:
    """Find the templates that cannot be read; those of the program can."""
    for folder in style.own:
        for path in templates(folder):
            yield from _unreadable(path, folder)


def _unreadable(path: Path, folder: Path) -> Iterator[Finding]:
    try:
        Environment().parse(text(path, folder))
    except Rejected as refusal:
        yield from refusal.findings
    except (TemplateSyntaxError, RecursionError) as error:
        line = getattr(error, "lineno", 1)
        problem = (getattr(error, "message", "") or _("nested too deep")).rstrip(".")
        message = _("The template is wrong (« {problem} »).").format(problem=problem)
        hint = _("Compare the line with the template of the same name in the style it extends.")
        yield Finding("STYLE009", message, Span(printed(path, folder), line, 1, line, 1), hint)


def _labels(style: Style, languages: Collection[str]) -> Iterator[Finding]:
    """Ask for every label of the house style, as templates would."""
    house = load(HOUSE, [builtin_styles()]).labels
    keys = sorted({key for labels in house.values() for key in labels})
    for language in languages:
        for key in keys:
            try:
                style.label(key, language)
            except Rejected as refusal:
                yield from refusal.findings


def _css(style: Style) -> Iterator[Finding]:
    try:
        for paged in (True, False):
            style.css(paged=paged)
    except Rejected as refusal:
        yield from refusal.findings


def _fonts(style: Style) -> Iterator[Finding]:
    if not style.font_files():
        yield no_fonts(style)
    yield from style.unfit_fonts()


def _start(style: Style) -> Span:
    folder = style.folders[0]
    return Span(printed(folder / "style.yaml", folder), 1, 1, 1, 1)
