"""`communique init`: an empty workspace, ready for a first partner and a first release."""

import shlex
from pathlib import Path

import click

from generator.commands.shared import REFUSED
from generator.commands.written import tell_next
from generator.drafting.start import style_name, workspace_files
from generator.formats.style import builtin_styles
from generator.messages import _
from generator.output import create
from generator.source.workspace import Workspace


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar=_("FOLDER"))
@click.option(
    "--style", metavar=_("NAME"), help=_("The name of your style; by default the folder's.")
)
@click.pass_obj
def command(workspace: Workspace, folder: Path, style: str | None) -> None:
    """Start a workspace."""
    root = workspace.root / folder
    taken = [one.name for one in builtin_styles().iterdir()]
    files = workspace_files(style_name(style or root.resolve().name, taken))
    there = [path for path in files if (root / path).exists()]
    if there:
        click.echo(
            _("Nothing was written, because {folder} has these already: {files}.").format(
                folder=folder, files=", ".join(there)
            ),
            err=True,
        )
        click.echo(_("Choose another folder, or move them away."), err=True)
        raise click.exceptions.Exit(REFUSED)
    create({root / path: text.encode() for path, text in files.items()})
    _tell(folder, list(files))


def _tell(folder: Path, files: list[str]) -> None:
    click.echo(_("Written in {folder}:").format(folder=folder))
    for path in files:
        if not path.endswith(".gitkeep"):
            click.echo(f"  {path}")
    if folder != Path():
        click.echo(_("Go there: cd {folder}").format(folder=shlex.quote(str(folder))))
    commands = [
        ("partner", _("asks about a partner and writes its file")),
        ("new", _("asks about a release and writes it")),
    ]
    tell_next(commands, folder=Path())
