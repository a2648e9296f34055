"""`communique show`: what every reference of a release became, and the line it came from."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING

import click

from generator.commands import completing
from generator.commands.now_option import now_option
from generator.commands.printing import hand_over, say_lines
from generator.commands.shared import (
    REFUSED,
    as_of_option,
    follow_settings,
    named_releases,
    output_format_option,
    tell,
)
from generator.findings import Rejected, Span
from generator.messages import _
from generator.reports.text import STATES

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.content.document import Release
    from generator.source.workspace import Workspace


@click.command("show")
@click.argument("name", metavar=_("RELEASE"), shell_complete=completing.releases)
@as_of_option
@now_option
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace, name: str, as_of: datetime.date | None, output_format: str
) -> None:
    """Show one bound release."""
    from generator.content.bound import bound
    from generator.reports import json
    from generator.source.library import Library

    library = Library(workspace)
    (file,) = named_releases(workspace, [name])
    try:
        follow_settings(workspace)
        release = bound(file, library, as_of=as_of)
    except Rejected as refusal:
        findings = list(dict.fromkeys((*refusal.findings, *library.findings)))
        if output_format == "json":
            hand_over(json.dumps({"findings": json.findings(findings)}))
        else:
            tell(findings, workspace)
        raise click.exceptions.Exit(REFUSED) from None
    if output_format == "json":
        hand_over(json.dumps(json.tree(release)))
    else:
        say_lines(_lines(release))


def _lines(release: Release) -> Iterator[str]:
    from generator.content.embargo import withheld
    from generator.content.prose import plain

    yield plain(release.title)
    yield f"{plain(release.dateline)} · {release.slug} · {STATES[release.state]}"
    yield from (one.message for one in withheld(release))
    yield ""
    for reference in release.references:
        yield f"{{{reference.name}}}  {_place(reference.used)}"
        yield f"    « {reference.text} »"
        if reference.defined:
            yield f"    ← {_place(reference.defined)}"
    yield from _section(_("Logos"), [(logo.name, logo.origin) for logo in release.logos])
    yield from _section(_("About texts"), [(about.name, about.origin) for about in release.abouts])
    yield from _section(
        _("Contacts"),
        [
            (plain(contact.name or contact.office or contact.service), contact.origin)
            for group in release.contacts
            for organisation in group.organisations
            for contact in organisation.contacts
        ],
    )


def _section(title: str, rows: list[tuple[str, Span | None]]) -> Iterator[str]:
    if rows:
        yield ""
        yield title
    for name, span in rows:
        yield f"    {name}  ← {_place(span)}"


def _place(span: Span | None) -> str:
    return f"{span.path}:{span.line}:{span.column}" if span else ""
