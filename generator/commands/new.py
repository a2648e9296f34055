"""`communique new`: a draft of a release, with what is known and open points for the rest."""

from itertools import accumulate
from typing import Any

import click

from generator.commands import completing
from generator.commands.asking import answered, may_ask, office_of, questions_options
from generator.commands.printing import say
from generator.commands.shared import REFUSED, tell
from generator.commands.written import refuse, tell_written
from generator.drafting.again import AGAIN, again, source
from generator.drafting.misread import Misread
from generator.drafting.names import release_file
from generator.drafting.questions import Office, told_of
from generator.drafting.release import draft
from generator.drafting.release_answers import previous
from generator.drafting.release_questions import QUESTIONS
from generator.drafting.translation import translation
from generator.drafting.verify import release_points, translation_points
from generator.findings import Rejected
from generator.language import LANGUAGES
from generator.messages import _
from generator.output import create
from generator.source.workspace import ReleaseFile, Workspace


@click.command("new")
@click.option(
    "--from",
    "former",
    shell_complete=completing.releases,
    metavar=_("RELEASE"),
    help=_("Start from an earlier release, on a new day."),
)
@click.option(
    "--translation",
    "into",
    type=click.Choice([*LANGUAGES]),
    help=_("Translate a release into this language."),
)
@click.argument(
    "release", required=False, metavar=_("[RELEASE]"), shell_complete=completing.releases
)
@questions_options(QUESTIONS)
@click.pass_obj
def command(
    workspace: Workspace,
    /,
    release: str | None,
    former: str | None,
    into: str | None,
    no_input: bool,
    **options: Any,
) -> None:
    """Draft a release, or the translation of one."""
    office = office_of(workspace)
    asking = may_ask(no_input=no_input)
    typed = {field: value for field, value in options.items() if value not in (None, ())}
    if into or release:
        _translate(release, into, office, alone=not (typed or former))
        return
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
    say(_("Reread it: its words are those of the former one."))
    if "partners" not in typed:
        say(_("With « --partner », a partner stays, and all that names it in the texts."))


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


# Translations -----------------------------------------------------------------------------------


def _translate(release: str | None, code: str | None, office: Office, *, alone: bool) -> None:
    """Write the skeleton of a translation beside its original."""
    if not (release and code and alone):
        raise click.UsageError(_("Write « communique new --translation en RELEASE », no more."))
    workspace = office.library.workspace
    file = _original(release, code, office)
    made = ReleaseFile(f"{file.slug}.{code}", f"{file.path[:-5]}.{code}.yaml", code, file.slug)
    if workspace.exists(made.path):
        raise click.UsageError(_("{path} is there already.").format(path=made.path))
    try:
        drafted = translation(file, code, office)
    except Rejected as refusal:
        tell(refusal.findings, workspace)
        raise click.exceptions.Exit(REFUSED) from None
    try:
        points = translation_points(drafted, made, workspace.root)
    except Rejected as refusal:
        raise refuse(refusal, drafted) from None
    create({workspace.root / made.path: drafted.encode()}, inside=workspace.root)
    _tell_partners(file, code, office)
    tell_written(made.path, points, _next(made.slug))


def _original(release: str, code: str, office: Office) -> ReleaseFile:
    try:
        slug = source(release, office)
    except Misread as error:
        raise click.UsageError(told_of("RELEASE", error)) from None
    file = release_file(slug, office)
    if file is None or file.language == code:
        raise click.UsageError(_("{release} is in that language already.").format(release=slug))
    return file


def _tell_partners(file: ReleaseFile, code: str, office: Office) -> None:
    """Name the partners that are not translated yet: their names, titles and About texts."""
    library, release = office.library, office.library.release(file)
    ids = [library.identity(one, release.partners) for one in release.partners] if release else []
    every = dict.fromkeys(part for one in ids if one for part in accumulate(one.split("/"), _unit))
    paths = [f"partners/{one}.{code}.yaml" for one in every if library.has_partner(one)]
    missing = [path for path in paths if not library.workspace.exists(path)]
    if missing:
        say(_("To translate as well: {paths}"), paths=", ".join(missing))


def _unit(parent: str, name: str) -> str:
    return f"{parent}/{name}"


# What is written --------------------------------------------------------------------------------


def _write(workspace: Workspace, slug: str, drafted: str, office: Office) -> None:
    """Write a draft that comes out, and say what is next."""
    try:
        points = release_points(drafted, slug, office.library)
    except Rejected as refusal:
        raise refuse(refusal, drafted) from None
    path = f"releases/{slug}.yaml"
    create({workspace.root / path: drafted.encode()}, inside=workspace.root)
    tell_written(path, points, _next(slug))


def _next(slug: str) -> list[tuple[str, str]]:
    return [
        (f"check {slug}", _("lists what is left to settle")),
        (f"render {slug}", _("makes the HTML, the PDF and the text")),
        (f"preview {slug}", _("shows it in the browser while you write")),
    ]
