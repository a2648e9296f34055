"""What a `{name}` stands for, and what its meaning depends on."""

from collections.abc import Callable
from dataclasses import replace
from itertools import pairwise
from typing import TypeAlias

from generator.content.binding import Binding, Refused
from generator.content.prose import Paragraphs, Prose, Run
from generator.findings import Span
from generator.language import LANGUAGES, DayForm, language
from generator.language.hours import written
from generator.messages import _
from generator.records import record
from generator.source.library import Organisation
from generator.source.schema.days import Day
from generator.source.schema.fields import Open, open_points
from generator.source.schema.release import Agreement
from generator.source.tree import Text


@record(frozen=True, slots=True)
class Scope:
    """Where a text stands, which decides what its names mean.

    `owner` is the partner whose file holds it, `count` the number of items that follow an intro,
    `quoting` the facts being quoted, to notice a circle, `just_named` the organisation of the
    person named last in the paragraph, `announced` what the block before says of this one.
    """

    owner: Organisation | None = None
    count: int | None = None
    acronyms: bool = True
    quoting: tuple[str, ...] = ()
    just_named: str = ""
    announced: str = ""


@record(frozen=True, slots=True)
class Value:
    """What a name became.

    An `apposition` is closed by a comma, a `long` one even before « and »; so is what stands
    `behind` a name and a comma, at once when it is a `whole` title. `organisation` was named last;
    a `place` contracts; a `day` that is not exact, in its `form`, is fitted to what stands before.
    """

    prose: Prose
    defined: Span | None = None
    apposition: bool = False
    long: bool = False
    behind: str = ""
    whole: bool = False
    organisation: str = ""
    sentence: bool = True
    place: bool = False
    day: Day | None = None
    form: DayForm = ""


Outcome: TypeAlias = Value | Refused | None
"""What a meaning makes of a name; None when the name is not one of its own."""

Fill: TypeAlias = Callable[[Text, Scope], Paragraphs]


def text(words: str) -> Prose:
    """Return plain words as prose, open points standing out."""
    points = open_points(words)
    cuts = sorted({0, len(words), *(end for point in points for end in point)})
    return tuple(
        Run(words[start:end], frozenset({"open"} if (start, end) in points else ()))
        for start, end in pairwise(cuts)
    )


def composed(binding: Binding, words: str, name: Text, scope: Scope) -> Prose:
    """Return what a name was composed to, with acronyms where organisations are first mentioned."""
    return text(binding.introduced(words, name, acronyms=scope.acronyms))


def one_line(words: str) -> str:
    """Return a text with its line breaks as spaces."""
    return " ".join(words.split("\n"))


def day_words(binding: Binding, day: Day, form: DayForm = "") -> str:
    """Write a day, several, or a month."""
    if day.part is not None:
        return binding.language.month(day.date, day.part, form)
    if day.last:
        return binding.language.days(day.date, day.last, form)
    return binding.language.day(day.date, form)


def hours(binding: Binding, typed: Text | None) -> str:
    """Write hours as the language does; none that are told in words of a translation's original."""
    foreign = typed is not None and binding.foreign(typed)
    return written(typed or "", binding.language, foreign=foreign) or ""


def numbers(binding: Binding, prose: Prose, typed: Text) -> Prose:
    """Write the numbers of what was typed as the release's language writes them."""
    grammar = binding.language
    _stem, _dot, code = typed.span.path.removesuffix(".yaml").rpartition(".")
    source = language(code if code in LANGUAGES else binding.library.workspace.language)
    if source is grammar and grammar.thousands == " ":
        return prose
    return tuple(
        run if run.href or run.marks else replace(run, text=grammar.numbers(run.text, source))
        for run in prose
    )


def given(
    binding: Binding,
    name: Text,
    field: str,
    value: Text | None,
    *,
    owner: Organisation | None = None,
) -> Value | Refused:
    """Return a field as it was typed; refused when it was not.

    The field is the release's, or a partner's when `owner` says whose.
    """
    if value is None:
        message = _("Nothing says what {name} is.").format(name=f"{{{name}}}")
        return binding.unwritten("BIND031", message, name.span, _where(field, owner))
    if Open(value).is_whole:
        return Value(open_prose(value), value.span, sentence=False)
    place = field in ("place", "event.place")
    return Value(text(one_line(value)), value.span, sentence=False, place=place)


def _where(field: str, owner: Organisation | None) -> str:
    if owner:
        return _("Add « {field}: » in {path}.").format(
            field=field, path=f"partners/{owner.id}.yaml"
        )
    parent, _dot, key = ("agreement.name" if field == "agreement" else field).rpartition(".")
    if field in Agreement.names():
        parent = "agreement"
    if parent:
        return _("Add a line « {field}: » under « {parent}: ».").format(field=key, parent=parent)
    return _("Add a line « {field}: ».").format(field=key)


def open_prose(point: Text) -> Prose:
    """Return an open point as prose that stands out."""
    return (Run(one_line(point), frozenset({"open"}), origin=point.span),)
