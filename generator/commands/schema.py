"""`communique schema`: what editors need to help with the writing of a file."""

import os

import click

from generator.commands import LANGUAGES
from generator.commands.printing import hand_over, say, say_lines
from generator.drafting.editors import FOLDER, way
from generator.editor.schema import KINDS, files, schema, written
from generator.language import LANGUAGES as KNOWN
from generator.messages import _
from generator.output import write
from generator.source.workspace import Workspace

PLACES = (
    ("releases/", "release"),
    ("releases/*.{code}.yaml", "release-translation"),
    ("partners/", "partner"),
    ("partners/*/", "partner"),
    ("partners/*.{code}.yaml", "partner-translation"),
    ("templates/*/style.yaml", "style"),
    ("communique.yaml", "workspace"),
)
"""The files of a workspace, and the kind of each."""


@click.command("schema")
@click.argument("kind", type=click.Choice([*KINDS]), required=False, metavar=f"[{'|'.join(KINDS)}]")
@click.option(
    "--lang",
    "language",
    type=click.Choice(LANGUAGES),
    default=lambda: os.environ.get("COMMUNIQUE_LANG", LANGUAGES[0]),
    help=_("The language of the explanations; by default the one the program speaks."),
)
@click.option(
    "--write",
    "to_folder",
    is_flag=True,
    help=_("Write all of them into the folder .communique/ of your folder."),
)
@click.pass_obj
def command(workspace: Workspace, kind: str | None, language: str, to_folder: bool) -> None:
    """Print a schema, or write all of them."""
    if kind:
        hand_over(written(schema(kind, language)), nl=False)
    elif to_folder:
        made = files(language)
        write(
            {workspace.root / FOLDER / name: data for name, data in made.items()},
            inside=workspace.root,
        )
        _tell_lines(workspace.language)
    else:
        raise click.UsageError(
            _("Name one of: {known}; or ask for all with --write.").format(known=", ".join(KINDS))
        )


def _tell_lines(own: str) -> None:
    others = [code for code in KNOWN if code != own]
    say(_("The schemas are in {folder}/. First line of each file:"), folder=FOLDER)
    for model, kind in PLACES:
        for place in dict.fromkeys(model.format(code=code) for code in others):
            say_lines(["", place, f"# yaml-language-server: $schema={way(place, kind)}"])
