"""`communique list`: the releases of the workspace."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

import click

from generator.commands import completing
from generator.commands.now_option import now_option
from generator.commands.printing import hand_over, say_lines
from generator.commands.progress import followed
from generator.commands.shared import (
    REFUSED,
    every_release,
    is_refused,
    known_partner,
    output_format_option,
    tell,
)
from generator.messages import _
from generator.reports.text import STATES

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.source.workspace import Workspace


class Year(click.ParamType[int]):
    """A year on the command line."""

    name = _("YEAR")

    def convert(self, value: Any, param: Any, ctx: Any) -> int:
        """Read 2019."""
        if not re.fullmatch(r"[1-9]\d{3}", str(value)):
            self.fail(_("« {text} » is not a year: write 2019.").format(text=value), param, ctx)
        return int(value)


@click.command("list")
@click.option("--state", type=click.Choice([*STATES]), help=_("Those in this state only."))
@click.option(
    "--partner",
    shell_complete=completing.partners,
    metavar=_("PARTNER"),
    help=_("Those of this partner or its units only."),
)
@click.option("--year", type=Year(), help=_("Those of this year only."))
@click.option("--withdrawn", is_flag=True, help=_("Those that were withdrawn, too."))
@now_option
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace,
    state: str | None,
    partner: str | None,
    year: int | None,
    withdrawn: bool,
    output_format: str,
) -> None:
    """List the releases by date."""
    from generator.commands.listing import listed
    from generator.reports import json
    from generator.source.library import Library

    library = Library(workspace)
    wanted = known_partner(library, partner) if partner else None
    files = every_release(workspace)
    every = followed(
        (listed(file, library) for file in files),
        label=_("Reading"),
        names=[file.slug for file in files],
    )
    rows = [
        row
        for row in sorted(every, key=lambda row: (row["date"], row["slug"]))
        if state in (None, row["state"])
        and (withdrawn or not row["withdrawn"])
        and (not year or row["date"].startswith(f"{year}-"))
        and (not wanted or any(f"{one}/".startswith(f"{wanted}/") for one in row["partners"]))
    ]
    if output_format == "json":
        hand_over(json.dumps([{key: json.tree(one) for key, one in row.items()} for row in rows]))
    else:
        say_lines(_table(rows) if rows else [_("No release is like that.")])
        tell(library.findings, workspace)
    if is_refused(library.findings):
        raise click.exceptions.Exit(REFUSED)


def _table(rows: list[dict[str, Any]]) -> list[str]:
    cells = [
        (
            _brief(row["date"]) or "?",
            row["slug"],
            _brief(", ".join(row["partners"])),
            _state(row),
            _embargo(row),
        )
        for row in rows
    ]
    widths = [max(len(row[column]) for row in cells) for column in range(5)]
    lines = [
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip()
        for row in cells
    ]
    titles = [_brief(" ".join(row["title"].split())) for row in rows]
    return [
        line
        for row, title in zip(lines, titles, strict=True)
        for line in (row, *([f"{' ' * widths[0]}  {title}"] if title else []))
    ]


def _state(row: dict[str, Any]) -> str:
    """Say how far a release has come; which version is told of those that were corrected."""
    state = _("withdrawn") if row["withdrawn"] else STATES.get(row["state"], _("to mend"))
    if row["version"] < 2 or row["withdrawn"]:
        return state
    return _("{state}, version {n}").format(state=state, n=row["version"])


def _embargo(row: dict[str, Any]) -> str:
    if not row["embargo"] or row["withdrawn"]:
        return ""
    if not row["under_embargo"]:
        return _("embargo over ({moment})").format(moment=row["embargo"])
    from generator.language import told_moment

    until = row["embargo_until"]
    said = told_moment(until) if until else _brief(row["embargo"])
    return _("under embargo until {moment}").format(moment=said)


def _brief(cell: str) -> str:
    """Leave out what an open point asks: a column is as wide as its widest cell."""
    from generator.source.schema.fields import open_points

    for start, end in reversed(open_points(cell)):
        cell = cell[:start] + cell[start:end].partition("(")[0].rstrip() + cell[end:]
    return cell
