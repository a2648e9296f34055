"""`communique new`: a draft of a release, with what is known and open points for the rest."""

from typing import Any

import click

from generator.commands import completing
from generator.commands.asking import answered, may_ask, office_of, questions_options
from generator.commands.shared import REFUSED, tell
from generator.commands.written import refuse, tell_written
from generator.drafting.again import AGAIN, again, source
from generator.drafting.misread import Misread
from generator.drafting.questions import Office, told_of
from generator.drafting.release import draft
from generator.drafting.release_answers import previous
from generator.drafting.release_questions import QUESTIONS
from generator.drafting.verify import release_points
from generator.findings import Rejected
from generator.messages import _
from generator.output import create
from generator.source.workspace import Workspace


@click.command("new")
@click.option(
    "--from",
    "former",
    shell_complete=completing.releases,
    metavar=_("RELEASE"),
    help=_("Start from an earlier release, on a new day."),
)
@questions_options(QUESTIONS)
@click.pass_obj
def command(workspace: Workspace, /, former: str | None, no_input: bool, **options: Any) -> None:
    """Draft a release."""
    office = office_of(workspace)
    asking = may_ask(no_input=no_input)
    typed = {field: value for field, value in options.items() if value not in (None, ())}
    if former is None:
        answers = answered(QUESTIONS, typed, office, asking=asking)
        _write(workspace, answers["slug"], draft(answers, office), office)
        return
    _refuse_useless(typed)
    answers = answered(AGAIN, typed, office, asking=asking, known=_known(former, office))
    try:
        drafted = again(answers, office, said=frozenset(typed))
    except Rejected as refusal:
        tell(refusal.findings, workspace)
        raise click.exceptions.Exit(REFUSED) from None
    _write(workspace, answers["slug"], drafted, office)
    click.echo(_("Reread it: its words are those of the former one."))
    if "partners" not in typed:
        click.echo(_("With « --partner », a partner stays, and all that names it in the texts."))


def _known(former: str, office: Office) -> dict[str, Any]:
    """Return what the earlier release answers, or refuse it for its errors."""
    try:
        slug = source(former, office)
    except Misread as error:
        raise click.UsageError(told_of("--from", error)) from None
    release = previous({"previous": slug}, office)
    if release is None:
        raise Rejected(office.library.findings)
    return {"kind": "renewal", "previous": slug, "former": release}


def _refuse_useless(typed: dict[str, Any]) -> None:
    for question in QUESTIONS:
        if question.field in typed and question.field not in {one.field for one in AGAIN}:
            raise click.UsageError(
                _("{option} has no use with --from.").format(option=question.option)
            )


def _write(workspace: Workspace, slug: str, drafted: str, office: Office) -> None:
    """Write a draft that comes out, and say what is next."""
    try:
        points = release_points(drafted, slug, office.library)
    except Rejected as refusal:
        raise refuse(refusal, drafted) from None
    path = f"releases/{slug}.yaml"
    create({workspace.root / path: drafted.encode()})
    tell_written(
        path,
        points,
        [
            (f"check {slug}", _("lists what is left to settle")),
            (f"render {slug}", _("makes the HTML, the PDF and the text")),
            (f"preview {slug}", _("shows it in the browser while you write")),
        ],
    )
