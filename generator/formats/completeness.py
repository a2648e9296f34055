"""See that a style has all that the house style has, and that its templates can be read."""

from collections.abc import Collection, Iterator
from pathlib import Path

from jinja2 import Environment, TemplateSyntaxError

from generator.findings import Finding, Rejected, Span
from generator.formats.style import Style, builtin_styles, load, templates
from generator.formats.stylefile import printed, text_of
from generator.messages import _

HOUSE = "maison"


def wanting(style: Style, languages: Collection[str]) -> list[Finding]:
    """Return what would keep a document in these languages from being made."""
    labels = _labels(style, languages)
    return [
        *_missing_templates(style),
        *_wrong_templates(style),
        *labels,
        *_css(style),
        *style.unfit_fonts(),
    ]


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
    for folder in style.folders:
        for path in templates(folder):
            if finding := _unreadable(path, folder):
                yield finding


def _unreadable(path: Path, folder: Path) -> Finding | None:
    line, problem = 1, ""
    try:
        Environment().parse(text_of(path, folder))
    except Rejected as refusal:
        return refusal.findings[0]
    except TemplateSyntaxError as error:
        line, problem = error.lineno, error.message or ""
    except UnicodeDecodeError as error:
        problem = str(error)
    if not problem:
        return None
    message = _("The template is wrong (« {problem} »).").format(problem=problem.rstrip("."))
    hint = _("Compare the line with the template of the same name in the style it extends.")
    return Finding("STYLE009", message, Span(printed(path, folder), line, 1, line, 1), hint)


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


def _css(style: Style) -> tuple[Finding, ...]:
    try:
        style.css(paged=True)
    except Rejected as refusal:
        return refusal.findings
    return ()


def _start(style: Style) -> Span:
    folder = style.folders[0]
    return Span(printed(folder / "style.yaml", folder), 1, 1, 1, 1)
