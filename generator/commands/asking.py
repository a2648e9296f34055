"""Ask questions on a terminal, with completion where it can show one."""

import datetime
import os
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from types import MappingProxyType
from typing import Any, TypeVar

import click

from generator import clock
from generator.commands import completing
from generator.commands.printing import say, say_lines
from generator.commands.shared import follow_settings
from generator.drafting.misread import Misread
from generator.drafting.questions import Answers, Choice, Office, Question, gather
from generator.language import language
from generator.messages import LANGUAGE, _, ngettext
from generator.reports import one_line
from generator.source.library import Library
from generator.source.workspace import Workspace

F = TypeVar("F", bound=Callable[..., Any])

PROPOSED = {
    "kind": completing.kinds,
    "of": completing.partners,
    "partners": completing.partners,
    "previous": completing.releases,
}
"""What the Tab key proposes for the option of a field."""

OFFERED = 20
"""How many choices are listed: more would push the question out of sight."""


def questions_options(questions: Iterable[Question]) -> Callable[[F], F]:
    """Add an option for each question, and --no-input."""

    def add(command: F) -> F:
        command = click.option("--no-input", is_flag=True, help=_("Ask nothing."))(command)
        for question in reversed([one for one in questions if one.option.startswith("--")]):
            command = click.option(
                question.option,
                question.field,
                multiple=question.many,
                shell_complete=PROPOSED.get(question.field),
                metavar=question.metavar,
                help=question.help,
            )(command)
        return command

    return add


def answered(
    questions: Iterable[Question],
    typed: Mapping[str, Any],
    office: Office,
    *,
    asking: bool,
    known: Answers = MappingProxyType({}),
) -> dict[str, Any]:
    """Answer the questions from the options, asking for the rest where someone is there."""
    given = {field: _several(value) for field, value in typed.items() if value not in (None, ())}
    try:
        answers = gather(questions, given, office, asker(office) if asking else None, known=known)
    except Misread as error:
        raise click.UsageError(str(error)) from None
    _tell_days(questions, given, answers)
    return answers


def _tell_days(
    questions: Iterable[Question], given: Mapping[str, tuple[str, ...]], answers: Answers
) -> None:
    """Say which days were understood of words: « 21 novembre » may be one of next year."""
    for question in questions:
        typed, day = given.get(question.field), answers.get(question.field)
        if typed and isinstance(day, datetime.date) and typed != (day.isoformat(),):
            say_lines([f"{question.option} → {language(LANGUAGE).day(day, 'weekday')}"])


def _several(value: Any) -> tuple[str, ...]:
    return value if isinstance(value, tuple) else (value,)


def may_ask(*, no_input: bool) -> bool:
    """Tell whether someone sits at the terminal."""
    return not no_input and sys.stdin.isatty() and sys.stdout.isatty()


def office_of(workspace: Workspace) -> Office:
    """Return what drafts are made with. Raises Rejected when the settings cannot be followed."""
    follow_settings(workspace)
    return Office(Library(workspace), today())


def today() -> datetime.date:
    """Return the day; COMMUNIQUE_TODAY stands in for it, so that what is shown can be repeated."""
    told = os.environ.get("COMMUNIQUE_TODAY")
    try:
        return datetime.date.fromisoformat(told) if told else clock.today()
    except ValueError:
        raise click.UsageError(_("COMMUNIQUE_TODAY is not a date: write 2019-10-02.")) from None


# Questions --------------------------------------------------------------------------------------


def asker(office: Office) -> Callable[[Question, Answers], Any]:
    """Return the function that puts one question, again until its answer can be taken."""
    say(_("Enter keeps the answer in brackets, or leaves the point open; « ? » leaves it open."))

    def ask(question: Question, answers: Answers) -> Any:
        choices = question.choices(answers, office)
        offered = question.proposal(answers, office) or question.default(answers, office)
        say_lines(["", question.text])
        _offer(choices)
        value = _put(question, offered, choices, answers, office)
        while question.one_by_one and (more := _put(question, "", [], answers, office)):
            value += more
        return value

    return ask


def _offer(choices: list[Choice]) -> None:
    """List the choices; where they would fill the terminal, the first of them."""
    for number, choice in enumerate(choices[:OFFERED], 1):
        say_lines([f"  {number}. {choice.label}"])
    if others := choices[OFFERED:]:
        told = ngettext(
            "… and {n} other: type a few letters of its name.",
            "… and {n} others: type a few letters of the name.",
            len(others),
        )
        say(f"  {told}", n=len(others))


def _put(
    question: Question, offered: str, choices: list[Choice], answers: Answers, office: Office
) -> Any:
    """Put a question until its answer can be taken."""
    while True:
        typed = _line(offered, choices, many=question.many).strip()
        with suppress(_Again):
            return _read(question, typed or offered, choices, answers, office)


class _Again(Exception):
    """The answer was told to be wrong."""


def _read(
    question: Question, typed: str, choices: list[Choice], answers: Answers, office: Office
) -> Any:
    if typed == "?":
        return question.answer((), answers, office)
    listed = question.many and not question.one_by_one
    attempts = [typed.split(","), [typed]] if listed else [[typed]]
    error: Misread | None = None
    for parts in attempts:
        try:
            value = question.answer(_numbered(parts, choices), answers, office)
        except Misread as misread:
            error = error or misread
            continue
        if isinstance(value, datetime.date):
            say_lines([f"→ {language(LANGUAGE).day(value, 'weekday')}"])
        return value
    say_lines([str(error)])
    raise _Again


def _numbered(parts: list[str], choices: list[Choice]) -> Iterator[str]:
    """Put the choice in the place of its number."""
    for part in map(str.strip, parts):
        known = part.isdecimal() and 1 <= int(part) <= len(choices)
        yield choices[int(part) - 1].typed if known else part


def _line(offered: str, choices: list[Choice], *, many: bool) -> str:
    """Read a line, with a menu of completions on a terminal that can show one."""
    prompt = one_line(f"[{offered}] > ") if offered else "> "
    if os.environ.get("TERM") == "dumb":
        return input(prompt)
    from prompt_toolkit import prompt as edit
    from prompt_toolkit.completion import Completer, Completion

    from generator.content.people import fold

    class Choices(Completer):
        """Complete the word after the last comma with the choices that hold it."""

        def get_completions(self, document: Any, complete_event: Any) -> Iterator[Completion]:
            begun = document.text_before_cursor.rpartition("," if many else "\n")[2].lstrip()
            for choice in choices:
                if begun and fold(begun) in fold(choice.label):
                    yield Completion(choice.typed, -len(begun), display=choice.label)

    return edit(prompt, completer=Choices() if choices else None)
