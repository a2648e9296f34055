"""Fill in the templates of a style, and say where a template is wrong."""

from collections.abc import Callable, Mapping
from functools import partial
from os.path import lexists
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

from jinja2 import FunctionLoader, StrictUndefined, TemplateError, TemplateSyntaxError
from jinja2.loaders import split_template_path
from jinja2.sandbox import ImmutableSandboxedEnvironment

from generator.content.body import Node, attribution
from generator.findings import Finding, Rejected, Span
from generator.formats.style import Style
from generator.formats.stylefile import printed, text_of
from generator.language import apply, language
from generator.messages import _

Render: TypeAlias = Callable[..., str]


def renderer(style: Style, name: str, filters: Mapping[str, Any]) -> Render:
    """Return the function that fills in the style's template of that name.

    Templates see what they are called with and the filters, `kind` and `attribution` among them.
    A style reaches a template it replaces by the name of the other style:
    `maison/release.html.jinja`.
    """
    environment = _environment(style)
    environment.filters.update({"kind": kind, "attribution": attribution, **filters})

    def render(**context: object) -> str:
        try:
            return environment.get_template(name).render(**context)
        except Rejected:
            raise
        except Exception as error:
            raise Rejected([_finding(error, style, name)]) from error

    return render


def kind(block: Node) -> str:
    """Return the name of a block's template: `text`, `heading`, `commitments`."""
    return type(block).__name__.lower()


def label(style: Style, code: str) -> Callable[..., str]:
    """Return the function templates call for a label: typeset, its `{name}` attached.

    « À propos de {name} » becomes « À propos du Comité… », « À propos d’Action Logement ».
    """

    def write(key: str, name: str = "") -> str:
        text = style.label(key, code)
        before, slot, after = text.partition("{name}")
        if slot:
            text = "".join(language(code).attach(before, name)) + after
        return _typeset(text, code, style)

    return write


def _typeset(text: str, code: str, style: Style) -> str:
    """Typeset a label; one that starts with a space (« : ») is judged as the end of a line."""
    line = f"A{text}" if text.startswith(" ") else text
    written = apply(line, language(code).typeset(line, options=style.typography))
    return written.removeprefix("A") if line != text else written


def _environment(style: Style) -> ImmutableSandboxedEnvironment:
    return ImmutableSandboxedEnvironment(
        loader=FunctionLoader(partial(_source, style)),
        autoescape=lambda name: name is not None and name.endswith(".html.jinja"),
        undefined=_Absent,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def _source(style: Style, name: str) -> tuple[str, str, None] | None:
    """Return what a template holds and where it lies; None where there is none."""
    parts = split_template_path(name)
    named = [(folder.joinpath(*parts), folder) for folder in style.folders]
    others = [(folder.parent.joinpath(*parts), folder) for folder in style.folders]
    for path, folder in (*named, *others):
        if lexists(path):
            return text_of(path, folder), str(path), None
    return None


class _Absent(StrictUndefined):
    """What a template asks for and nobody gave, told in plain words."""

    @property
    def _undefined_message(self) -> str:
        told = _("it asks for {name}, which there is not")
        return told.format(name=self._undefined_name)


# What went wrong, and where ---------------------------------------------------------------------


def _finding(error: Exception, style: Style, name: str) -> Finding:
    file, line = _place(error, name)
    span = Span(_printed(file, style), line, 1, line, 1)
    if not isinstance(error, TemplateError):
        message = _("The template cannot be filled in (« {kind}: {problem} »).")
        return Finding("STYLE010", message.format(problem=error, kind=type(error).__name__), span)
    message = _("The template is wrong (« {problem} »).").format(problem=error.message or error)
    hint = _("Compare the line with the template of the same name in the style it extends.")
    return Finding("STYLE009", message, span, hint)


def _place(error: Exception, name: str) -> tuple[str, int]:
    if isinstance(error, TemplateSyntaxError):
        return error.filename or error.name or name, error.lineno
    places = [place for place in _frames(error.__traceback__) if place[0].endswith(".jinja")]
    return places[-1] if places else (name, 1)


def _frames(traceback: TracebackType | None) -> list[tuple[str, int]]:
    """List the files and lines of a traceback; Jinja gives those of templates."""
    frames = []
    while traceback:
        frames.append((traceback.tb_frame.f_code.co_filename, traceback.tb_lineno))
        traceback = traceback.tb_next
    return frames


def _printed(file: str, style: Style) -> str:
    for folder in style.folders:
        if Path(file).is_relative_to(folder):
            return printed(Path(file), folder)
    return file
