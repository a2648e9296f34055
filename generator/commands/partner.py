"""`communique partner`: the first version of a partner's file."""

from collections.abc import Callable
from typing import Any

import click

from generator.commands.asking import answered, may_ask, office_of, questions_options
from generator.commands.printing import say
from generator.commands.written import refuse, tell_written
from generator.drafting.partner import QUESTIONS, draft, path
from generator.drafting.people import Person, agreed
from generator.drafting.questions import Office
from generator.drafting.verify import partner_points
from generator.findings import Rejected
from generator.language import language
from generator.messages import _
from generator.output import create
from generator.reports import one_line
from generator.source.workspace import Workspace


@click.command("partner")
@click.argument("name", required=False, metavar=_("[NAME]"))
@questions_options(QUESTIONS)
@click.pass_obj
def command(workspace: Workspace, /, no_input: bool, **typed: Any) -> None:
    """Draft a partner's file."""
    asking = may_ask(no_input=no_input)
    if typed["name"] is None and not asking:
        raise click.UsageError(_("Say the partner's name, between quotation marks."))
    office = office_of(workspace)
    answers = answered(QUESTIONS, typed, office, asking=asking)
    agree = _proposed if asking else _noted
    answers["people"] = tuple(_agreeing(one, agree, office) for one in answers["people"])
    _note_article(answers["name"], office.language)
    drafted = draft(answers, office)
    try:
        points = partner_points(drafted, path(answers))
    except Rejected as refusal:
        raise refuse(refusal, drafted) from None
    create({workspace.root / path(answers): drafted.encode()}, inside=workspace.root)
    tell_written(
        path(answers),
        points,
        [
            ("check", _("lists what is left to settle")),
            (f"new --partner {answers['slug']}", _("starts a release with this partner")),
        ],
    )


def _agreeing(
    person: Person | str, agree: Callable[[Person, Person], Person], office: Office
) -> Person | str:
    """Let the role of a person agree with the gender, if who types wants it."""
    if isinstance(person, str):
        return person
    other = agreed(person, code=office.language)
    return person if other == person else agree(person, other)


def _proposed(typed: Person, other: Person) -> Person:
    question = _("Does {name} bear the role « {role} »?").format(name=typed.name, role=other.title)
    return other if click.confirm(one_line(question), default=True) else typed


def _noted(typed: Person, other: Person) -> Person:
    message = _("Note: « {typed} » is kept for {name}; the usual form is « {other} ».")
    say(message, typed=typed.title, name=typed.name, other=other.title, err=True)
    return typed


def _note_article(name: str, code: str) -> None:
    """Say what a capital article means: many begin a name with one by habit."""
    small = f"{name[:1].lower()}{name[1:]}"
    article = language(code).article(small)
    if article and small != name:
        message = _(
            "Note: « {article} » with a capital is part of the name, as in « La Poste » or "
            "« The Hague »; write it without, if it is an article, so that it is contracted in "
            "sentences and left out of headings."
        )
        say(message, article=name[: len(article)].strip(), err=True)
