"""`communique site`: the newsroom, pages of all that came out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.now_option import now_option
from generator.commands.printing import say
from generator.commands.shared import REFUSED, follow_settings, is_refused, own_folder, tell
from generator.commands.style_option import named_style, style_option
from generator.messages import _, ngettext

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.newsroom.shown import Archive
    from generator.output.mirrored import Mirrored
    from generator.source.workspace import Workspace

_ROOMS = ("partners", "releases", "published", "templates", "agreements")


@click.command("site")
@click.option(
    "--out",
    type=click.Path(file_okay=False, path_type=Path),
    help=_("The folder to put the newsroom in; by default « public » in your folder."),
)
@style_option
@now_option
@click.pass_obj
def command(workspace: Workspace, out: Path | None, style_name: str | None) -> None:
    """Make the pages of what was published."""
    from generator.newsroom import files
    from generator.newsroom.shown import Archive
    from generator.output.mirrored import mirror

    follow_settings(workspace)
    inside = workspace.root if out is None else None
    out = out or own_folder(workspace, "public")
    _refuse_to_fill(out, workspace)
    style = named_style(workspace, style_name)
    archive = Archive(workspace, style.typography)
    made = mirror(out, files(archive, style), inside=inside)
    found = [*archive.findings, *made.findings]
    tell(found, workspace)
    _tell(archive, made, workspace, out)
    if is_refused(found):
        raise click.exceptions.Exit(REFUSED)


def _refuse_to_fill(out: Path, workspace: Workspace) -> None:
    """Refuse a folder that somebody else filled, and those that staff write in."""
    from generator.output.mirrored import is_ours

    here, root = out.resolve(), workspace.root.resolve()
    staffs = here == root or any(here.is_relative_to(root / name) for name in _ROOMS)
    if staffs or not is_ours(out):
        message = _("{folder} holds other files than a newsroom, and is left as it is.")
        hint = _("Name another folder with --out.")
        raise click.UsageError(f"{message.format(folder=out)} {hint}")


def _tell(archive: Archive, made: Mirrored, workspace: Workspace, out: Path) -> None:
    count = sum(not one.withdrawn for one in archive.shown)
    message = ngettext(
        "The newsroom shows {n} release; files written: {written}, taken away: {gone}.",
        "The newsroom shows {n} releases; files written: {written}, taken away: {gone}.",
        count,
    )
    say(message, n=count, written=made.written, gone=made.gone)
    if unkept := _unkept(archive, workspace):
        told = ngettext(
            "Marked as published, and not kept in published/: {n} release, {example} for one. It"
            " is not shown; « communique publish » keeps it.",
            "Marked as published, and not kept in published/: {n} releases, {example} for one. They"
            " are not shown; « communique publish » keeps them.",
            len(unkept),
        )
        say(told, n=len(unkept), example=unkept[0])
    if not workspace.settings.site:
        say(
            _(
                "Without its address there are neither feeds nor a sitemap: write « site: » in"
                " communique.yaml."
            )
        )
    say(_("Open {page}"), page=out / "index.html")


def _unkept(archive: Archive, workspace: Workspace) -> list[str]:
    """Return the releases that say they came out, of which nothing was kept."""
    from generator.content.editions import versions
    from generator.source.library import Library

    library = Library(workspace)
    without = [one for one in workspace.releases if not versions(workspace, one.slug)]
    typed = ((one.slug, library.release(one)) for one in without)
    return [slug for slug, release in typed if release and release.state == "published"]
