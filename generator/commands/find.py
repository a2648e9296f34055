"""`communique find`: words in all that releases print, and the lines that they come from."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

import click

from generator.commands import completing
from generator.commands.list import Year
from generator.commands.many import jobs_option
from generator.commands.progress import followed
from generator.commands.shared import (
    REFUSED,
    every_release,
    follow_settings,
    known_partner,
    output_format_option,
)
from generator.language import LANGUAGES
from generator.messages import _
from generator.reports.text import STATES
from generator.workers import worthwhile

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from collections.abc import Callable, Iterable, Sequence

    from generator.findings import Finding
    from generator.search.asked import Asked
    from generator.search.sheet import Sheet
    from generator.source.workspace import Workspace


@click.command("find")
@click.argument("words", nargs=-1, metavar=_("[WORDS]..."))
@click.option(
    "--partner",
    shell_complete=completing.partners,
    metavar=_("PARTNER"),
    help=_("In those of this partner or its units only: by its file, its name or its acronym."),
)
@click.option(
    "--person",
    metavar=_("NAME"),
    help=_("In those only that print this person: who is named, speaks or is to be called."),
)
@click.option("--year", type=Year(), help=_("Those of this year only."))
@click.option("--state", type=click.Choice([*STATES]), help=_("Those in this state only."))
@click.option(
    "--kind",
    metavar=_("KIND"),
    help=_("Those of this kind only, as « kind: » says it or by its name: appointment, report."),
)
@click.option("--language", type=click.Choice([*LANGUAGES]), help=_("Those in this language only."))
@click.option(
    "--published",
    is_flag=True,
    help=_("In what was published, version by version, and not in what the files say today."),
)
@jobs_option
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace,
    words: tuple[str, ...],
    partner: str | None,
    person: str | None,
    year: int | None,
    state: str | None,
    kind: str | None,
    language: str | None,
    published: bool,
    jobs: int | None,
    output_format: str,
) -> None:
    """Find words."""
    from generator.commands.found import tell_found
    from generator.search.asked import Asked
    from generator.search.folded import needles

    follow_settings(workspace)
    asked = Asked(
        words=needles(words),
        partner=partner or "",
        person=person or "",
        year=year,
        state=state,
        kind=_known_kind(kind) if kind else None,
        language=language,
    )
    _see_that_something_is(asked, " ".join(words), asked.person)
    every = _published(workspace) if published else _sheets(workspace, jobs)
    _see_that_a_partner_is(asked, every, workspace)
    tell_found(asked, every, workspace, output_format)
    if not all(map(_is_sheet, every)):
        raise click.exceptions.Exit(REFUSED)


def _known_kind(typed: str) -> str:
    """Return a kind of releases by its key, or by what people call it."""
    from generator.language.letters import fold
    from generator.review.labels import RELEASE_KINDS

    for kind, called in RELEASE_KINDS.items():
        if fold(typed) in (kind, fold(called)):
            return kind
    said = _("« {name} » is not a kind of release.").format(name=typed)
    kinds = _("Choose one of: {values}.").format(values=", ".join(RELEASE_KINDS.values()))
    raise click.UsageError(f"{said} {kinds}")


def _see_that_something_is(asked: Asked, *typed: str) -> None:
    from generator.search.asked import Asked
    from generator.search.folded import whole

    for words in filter(None, typed):
        if not whole(words):
            said = _("« {words} » holds no word and no number to look for.")
            raise click.UsageError(said.format(words=words))
    if asked == Asked():
        raise click.UsageError(
            _("Say what to look for, or of which partner, person, year, state, kind or language.")
        )


def _sheets(workspace: Workspace, jobs: int | None) -> list[Sheet | Finding]:
    from generator.cache.store import usual_folder
    from generator.search import sheets

    def each(work: Callable[[Any], Any], items: Iterable[Any]) -> Iterable[Any]:
        from generator.workers.pool import Pool

        new = list(items)
        return Pool(worthwhile(len(new), jobs)).each(work, new)

    files = every_release(workspace)
    follow = partial(followed, label=_("Reading"), names=[one.slug for one in files])
    return sheets(files, workspace, cache=usual_folder(), each=each, follow=follow)


def _published(workspace: Workspace) -> list[Sheet | Finding]:
    from generator.search.published import published

    return list(published(workspace))


def _see_that_a_partner_is(
    asked: Asked, every: Sequence[Sheet | Finding], workspace: Workspace
) -> None:
    """Refuse the name of a partner that no release has, nor any file."""
    from generator.search.sheet import Sheet

    known = (one for one in every if isinstance(one, Sheet))
    if asked.partner and not any(map(asked.knows_partner, known)):
        from generator.source.library import Library

        known_partner(Library(workspace), asked.partner)


def _is_sheet(one: Sheet | Finding) -> bool:
    from generator.search.sheet import Sheet

    return isinstance(one, Sheet)
