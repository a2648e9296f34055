"""`communique status`: how far each release has come, and which partners agreed to it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import click

from generator.commands.many import jobs_option
from generator.commands.now_option import now_option
from generator.commands.printing import hand_over, say_lines
from generator.commands.progress import followed
from generator.commands.shared import (
    REFUSED,
    follow_settings,
    is_refused,
    named_releases,
    output_format_option,
    releases_argument,
    tell,
)
from generator.messages import _
from generator.reports.text import STATES

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.agreements import Agreement
    from generator.agreements.every import Row
    from generator.source.workspace import Workspace


@click.command("status")
@releases_argument
@now_option
@jobs_option
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace, names: tuple[str, ...], jobs: int | None, output_format: str
) -> None:
    """Tell releases by date, those still to come out first."""
    from generator.agreements.every import rows
    from generator.cache.store import usual_folder
    from generator.reports import json
    from generator.source.library import Library
    from generator.workers import worthwhile
    from generator.workers.pool import Pool

    follow_settings(workspace)
    files = named_releases(workspace, names)
    library = Library(workspace)
    each = Pool(worthwhile(len(files), jobs)).each
    made = rows(files, library, cache=usual_folder(), each=each)
    found = list(followed(made, label=_("Reading"), names=[one.slug for one in files]))
    found.sort(key=lambda row: (row.state == "published", row.date, row.slug))
    if output_format == "json":
        hand_over(json.dumps([_data(row) for row in found]))
    else:
        say_lines(line for row in found for line in _lines(row))
        amiss = [finding for row in found if row.standing for finding in row.standing.amiss]
        tell(amiss, workspace)
    if any(row.standing is None or is_refused(row.standing.amiss) for row in found):
        raise click.exceptions.Exit(REFUSED)


def _lines(row: Row) -> Iterator[str]:
    from generator.agreements import said
    from generator.content import editions

    withdrawn = row.last is not None and row.last.withdrawn
    facts = [row.slug] if withdrawn else [row.slug, STATES.get(row.state, _("to mend"))]
    if row.last:
        facts.append(editions.said(row.last))
    if row.standing is None:
        message = _("it cannot be made: « communique check {slug} » says why")
        yield " · ".join([*facts, message.format(slug=row.slug)])
        return
    if withdrawn:
        yield " · ".join(facts)  # what it waited for no longer matters
        return
    if row.embargo:
        until = _("embargo {moment}") if row.under_embargo else _("embargo over ({moment})")
        facts.append(until.format(moment=row.embargo))
    yield " · ".join([*facts, row.standing.digits])
    if row.state == "published" and all(one.act is None for one in row.standing.agreements):
        return  # it came out before agreements were recorded
    for one in row.standing.agreements:
        yield f"  {said(one)}"
        yield from (f"      {change}" for change in one.since or ())


def _data(row: Row) -> dict[str, Any]:
    from generator.content import editions

    return {
        "slug": row.slug,
        "title": row.title,
        "state": row.state,
        "date": row.date,
        "embargo": row.embargo,
        "under_embargo": row.under_embargo,
        **editions.data(row.last),
        "fingerprint": row.fingerprint,
        "partners": [_agreement(one) for one in row.standing.agreements] if row.standing else [],
    }


def _agreement(one: Agreement) -> dict[str, Any]:
    return {
        "partner": one.partner,
        "name": one.name,
        "answer": one.answer,
        "by": one.act.by if one.act else "",
        "date": one.act.date if one.act else "",
        "note": one.act.note if one.act else "",
        "fingerprint": one.act.wording if one.act else "",
        "changes": None if one.since is None else list(one.since),
    }
