"""`communique list`: the releases of the workspace."""

from typing import Any

import click

from generator.commands.shared import (
    REFUSED,
    is_refused,
    named_releases,
    output_format_option,
    tell,
)
from generator.messages import _
from generator.reports import json
from generator.reports.text import STATES
from generator.source.library import Library
from generator.source.schema.days import Day, Moment
from generator.source.schema.fields import Open
from generator.source.schema.release import Release
from generator.source.workspace import ReleaseFile, Workspace


@click.command("list")
@output_format_option
@click.pass_obj
def command(workspace: Workspace, output_format: str) -> None:
    """List the releases by date."""
    library = Library(workspace)
    rows = [_row(file, library.release(file)) for file in named_releases(workspace, ())]
    rows.sort(key=lambda row: (row["date"], row["slug"]))
    if output_format == "json":
        click.echo(json.dumps(rows))
    else:
        click.echo(_table(rows))
        tell(library.findings, workspace)
    if is_refused(library.findings):
        raise click.exceptions.Exit(REFUSED)


def _row(file: ReleaseFile, release: Release | None) -> dict[str, Any]:
    if release is None:
        return {"date": "", "slug": file.slug, "partners": [], "state": "", "embargo": ""}
    state = release.state
    return {
        "date": _typed(release.date),
        "slug": file.slug,
        "partners": [str(partner) for partner in release.partners],
        "state": state if isinstance(state, str) else "draft",
        "embargo": _typed(release.embargo),
    }


def _typed(value: Day | Moment | Open | None) -> str:
    if isinstance(value, Day):
        return value.date.isoformat()
    return str(value.text) if value else ""


def _table(rows: list[dict[str, Any]]) -> str:
    cells = [
        (
            row["date"] or "?",
            row["slug"],
            ", ".join(row["partners"]),
            STATES.get(row["state"], _("to mend")),
            _("embargo {moment}").format(moment=row["embargo"]) if row["embargo"] else "",
        )
        for row in rows
    ]
    widths = [max(len(row[column]) for row in cells) for column in range(5)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    )
