"""What a question is: the field it fills, its words, and how an answer to it is read."""

import datetime
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any, TypeAlias

from generator.drafting.misread import Misread
from generator.drafting.scalars import is_open, tidy
from generator.messages import _
from generator.source.library import Library

Answers: TypeAlias = Mapping[str, Any]
"""What is known so far, by field."""


@dataclass(frozen=True, slots=True)
class Office:
    """Where and when one writes: what the workspace holds, and the day."""

    library: Library
    today: datetime.date

    @property
    def language(self) -> str:
        """The language that staff write here."""
        return self.library.workspace.language


@dataclass(frozen=True, slots=True)
class Choice:
    """An answer that is offered; `label` is how it is shown."""

    typed: str
    label: str


def _nothing(answers: Answers, office: Office) -> str:
    return ""


def _no_choices(answers: Answers, office: Office) -> list[Choice]:
    return []


def _always(answers: Answers) -> bool:
    return True


def _asked(answers: Answers, office: Office) -> bool:
    return True


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """A question, and the option of the command that answers it beforehand.

    `read` turns one answer into a value or raises Misread; with `many` the value is a tuple, typed
    between commas, or `one_by_one`. `default` is taken when nothing is said, `proposal` only
    offered; `serves` tells whether the answers so far leave a use for it, `asked` whether it is
    worth asking.
    """

    field: str
    option: str
    help: str
    text: str
    read: Callable[[str, Answers, Office], Any]
    metavar: str = _("TEXT")
    many: bool = False
    one_by_one: bool = False
    required: bool = False
    may_be_open: bool = True
    asked: Callable[[Answers, Office], bool] = _asked
    choices: Callable[[Answers, Office], list[Choice]] = _no_choices
    default: Callable[[Answers, Office], str] = _nothing
    proposal: Callable[[Answers, Office], str] = _nothing
    serves: Callable[[Answers], bool] = _always

    def answer(self, typed: Iterable[str], answers: Answers, office: Office) -> Any:
        """Read what was typed; None or an empty tuple for nothing. Raises Misread."""
        said = [one for one in map(tidy, typed) if one]
        values = [
            one if self.may_be_open and is_open(one) else self.read(one, answers, office)
            for one in said
        ]
        if self.required and not values:
            raise Misread(_("An answer is needed here."))
        if self.many:
            return tuple(dict.fromkeys(values))
        return values[0] if values else None


def gather(
    questions: Iterable[Question],
    typed: Mapping[str, tuple[str, ...]],
    office: Office,
    ask: Callable[[Question, Answers], Any] | None = None,
    *,
    known: Answers = MappingProxyType({}),
) -> dict[str, Any]:
    """Answer the questions in order: from what was typed, else by asking, else by their default.

    `known` are answers that were there before. Raises Misread, with the question's option, for
    what was typed and cannot be taken.
    """
    answers = dict(known)
    for question in questions:
        given = typed.get(question.field, ())
        if not question.serves(answers):
            if given:
                raise Misread(_useless(question))
            continue
        if given or ask is None or not question.asked(answers, office):
            answers[question.field] = _given(question, given, answers, office)
        else:
            answers[question.field] = ask(question, answers)
    return answers


def _given(question: Question, given: tuple[str, ...], answers: Answers, office: Office) -> Any:
    default = question.default(answers, office)
    typed = given or (default.split(",") if question.many else (default,))
    try:
        return question.answer(typed, answers, office)
    except Misread as error:
        raise Misread(told_of(question.option, error)) from None


def told_of(option: str, error: Misread) -> str:
    """Say which option cannot be taken, and why."""
    return _("{option}: {error}").format(option=option, error=error)


def _useless(question: Question) -> str:
    return _("{option} has no use here.").format(option=question.option)
