"""Fill in the templates of a style, and say where a template is wrong."""

import marshal
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import partial
from os.path import lexists
from pathlib import Path
from types import TracebackType
from typing import Any, TypeAlias

import jinja2
from jinja2 import (
    BytecodeCache,
    FunctionLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)
from jinja2.bccache import Bucket
from jinja2.loaders import split_template_path

from generator import compiled
from generator.content.body import Node, attribution
from generator.findings import Finding, Rejected, Span
from generator.formats import harmless
from generator.formats.sandbox import Bounded
from generator.formats.style import Style, templates
from generator.formats.stylefile import printed, text
from generator.language import apply, language
from generator.messages import _
from generator.patterns import lazy

_COMMENT = lazy(r"\{#.*?#\}", re.DOTALL)
_MOST_PLACES = 20
_COMPILING = ("html", "sandbox", "templates", "text")
"""The modules here that say what a template is compiled to."""
_RELEASE = "release.html.jinja"

Render: TypeAlias = Callable[..., str]


def renderer(style: Style, name: str, filters: Mapping[str, Any]) -> Render:
    """Return the function that fills in the style's template of that name.

    Templates see what they are called with and the filters, `kind` and `attribution` among them.
    A style reaches a template it replaces by the name of the other style:
    `maison/release.html.jinja`.
    """
    environment = _environment(style, {"kind": kind, "attribution": attribution, **filters})
    # Templates of the program are harmless: a test looks at what they write.
    judged = any(map(templates, style.own))

    def render(**context: object) -> str:
        environment.begin()
        try:
            written = environment.get_template(name).render(**context)
        except Rejected:
            raise
        except Exception as error:
            raise Rejected([_finding(error, style, name)]) from error
        faults = dict.fromkeys(_faults(name, written, context) if judged else ())
        if found := [_harmful(*one, written, environment, style) for one in faults]:
            raise Rejected(found)
        return written

    return render


def _faults(name: str, written: str, context: Mapping[str, object]) -> Iterator[harmless.Fault]:
    yield from harmless.unseen(written)
    if is_page(name):
        yield from harmless.faults(written, str(context["css"]))


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


def is_page(name: str | None) -> bool:
    """Tell whether a template writes HTML."""
    return name is not None and name.endswith(".html.jinja")


def _environment(style: Style, filters: Mapping[str, Any]) -> Bounded:
    return Bounded(
        filters,
        loader=FunctionLoader(partial(_source, style)),
        bytecode_cache=_Kept(style),
        autoescape=is_page,
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
            return text(path, folder), str(path), None
    return None


class _Kept(BytecodeCache):
    """The byte code of the program's own templates, from one run to the next.

    To compile those of a release takes 100 ms. What staff wrote is compiled in each run.
    """

    def __init__(self, style: Style) -> None:
        own = style.own
        self._trusted = [one for one in style.folders if one not in own]
        # Filters of constants are worked out ahead.
        modules = (Path(__file__).with_name(f"{one}.py") for one in _COMPILING)
        self._by = (jinja2.__version__, *(one.stat().st_mtime_ns for one in modules))

    def get_cache_key(self, name: str, filename: str | None = None) -> str:
        """Return nothing for a template of somebody else's."""
        ours = any(Path(filename or "").is_relative_to(folder) for folder in self._trusted)
        return f"{name}|{filename}" if ours else ""

    def load_bytecode(self, bucket: Bucket) -> None:
        """Look for what a template was compiled to."""
        if bucket.key:
            kept = compiled.find("template", bucket.key, bucket.checksum, *self._by)
            bucket.code = marshal.loads(kept) if kept else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Let it be kept."""
        if bucket.key:
            key = bucket.key, bucket.checksum, *self._by
            compiled.add("template", *key, make=partial(marshal.dumps, bucket.code))


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
        message = _("The template cannot be filled in (« {problem} »).")
        hint = _("Compare the line with the template of the same name in the style it extends.")
        return Finding("STYLE010", message.format(problem=_problem(error)), span, hint)
    message = _("The template is wrong (« {problem} »).").format(problem=error.message or error)
    hint = _("Compare the line with the template of the same name in the style it extends.")
    return Finding("STYLE009", message, span, hint)


def _harmful(problem: str, pattern: str, text: str, environment: Bounded, style: Style) -> Finding:
    """Tell what a page may not hold, at the line of the template that writes it."""
    found = _found(pattern, text)[:_MOST_PLACES]
    spans = [_typed(pattern, environment, text, one.start()) for one in found]
    own = (one for one in spans if any(Path(one.path).is_relative_to(at) for at in style.own))
    span = next(own, spans[0] if spans else Span(_RELEASE, 1, 1, 1, 1))
    message = _("The page would not be safe to open: {problem}.").format(problem=problem)
    hint = _(
        "Take it out of the template: a document runs nothing, calls nothing, and nests little."
    )
    return Finding("STYLE015", message, replace(span, path=_printed(span.path, style)), hint)


def _found(pattern: str, text: str) -> list[re.Match[str]]:
    return list(re.finditer(pattern, text, re.IGNORECASE | re.DOTALL))


def _blank(found: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", found[0])


def _typed(pattern: str, environment: Bounded, text: str, offset: int) -> Span:
    """Return where a template says it, or else the line that writes it."""
    name, first, begin, end = environment.place(offset)
    file = environment.get_template(name).filename or name
    assert environment.loader is not None
    source, _file, _fresh = environment.loader.get_source(environment, name)
    typed = _COMMENT.sub(_blank, source).split("\n")
    lines = list(enumerate(typed, 1))[first - 1 :]
    for number, words in lines:
        if found := _found(pattern, words):
            return Span(file, number, found[0].start() + 1, number, found[0].end() + 1)
    piece = text[begin:end].strip().partition("\n")[0]
    line = next((number for number, words in lines if piece in words), first)
    line += text.count("\n", text.find(piece, begin), offset)
    return Span(file, min(line, len(typed)), 1, min(line, len(typed)), 1)


def _problem(error: Exception) -> str:
    if isinstance(error, RecursionError):
        return _("it calls itself without end")
    return str(error) or type(error).__name__


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
