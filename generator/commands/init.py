"""`communique init`: an empty workspace, ready for a first partner and a first release."""

from os.path import isdir, lexists
from pathlib import Path

import click
from click.core import ParameterSource

from generator.commands import LANGUAGES
from generator.commands.printing import say
from generator.commands.shared import REFUSED
from generator.commands.written import tell_next, typed
from generator.drafting.editors import FOLDER
from generator.drafting.start import FOR_TOOLS, style_name, workspace_files
from generator.editor.schema import files as schemas
from generator.messages import LANGUAGE, _
from generator.output import create
from generator.source.files import unportable
from generator.source.workspace import Workspace
from generator.version import builtin_styles


@click.command("init")
@click.argument("folder", type=click.Path(file_okay=False, path_type=Path), metavar=_("FOLDER"))
@click.option(
    "--style", metavar=_("NAME"), help=_("The name of your style; by default the folder's.")
)
@click.pass_obj
def command(workspace: Workspace, folder: Path, style: str | None) -> None:
    """Start a workspace."""
    code = _language()
    root = workspace.root / folder
    _see_name(root)
    taken = [one.name for one in builtin_styles().iterdir()]
    texts = workspace_files(style_name(style or root.resolve().name, taken), code=code)
    helping = {f"{FOLDER}/{name}": data for name, data in schemas(code).items()}
    files = {path: text.encode() for path, text in texts.items()} | helping
    there = [path for path in files if lexists(root / path)]
    if len(there) == len(files) or any(_differs(root / path, files[path]) for path in there):
        say(
            _("Nothing was written, because {folder} has these already: {files}."),
            folder=folder,
            files=", ".join([*there[:3], *(["…"] if there[3:] else [])]),
            err=True,
        )
        say(_("Choose another folder, or move them away."), err=True)
        raise click.exceptions.Exit(REFUSED)
    create({root / path: data for path, data in files.items()}, inside=root)
    _tell(folder, list(texts), code)


def _see_name(root: Path) -> None:
    """See that a new folder has a name that works everywhere."""
    name = root.name.replace("..", "")
    if (why := unportable(name)) and not isdir(root):
        message = _("This name does not work on every computer: {why}.").format(why=why)
        raise click.UsageError(f"{name} – {message}")


def _differs(file: Path, data: bytes) -> bool:
    """Tell whether a file is not what an earlier run, which was stopped, would have left."""
    return not file.is_file() or file.read_bytes() != data


def _language() -> str:
    """Return the language to write: that of --lang, else French, whatever the machine speaks."""
    source = click.get_current_context().find_root().get_parameter_source("lang")
    return LANGUAGE if source is ParameterSource.COMMANDLINE else LANGUAGES[0]


def _tell(folder: Path, files: list[str], code: str) -> None:
    say(_("Written in {folder}:"), folder=folder)
    for path in files:
        if path not in FOR_TOOLS:
            say("  {path}", path=path.removesuffix(".gitkeep"))
    say(_("and files for your editor, git, GitHub and GitLab, which README.md tells of."))
    if code != LANGUAGE:
        say(_("They are in French; for an English folder: communique --lang en init FOLDER"))
    if folder != Path():
        say(_("Go there: cd {folder}"), folder=typed(folder))
    commands = [
        ("partner", _("asks about a partner and writes its file")),
        ("new", _("asks about a release and writes it")),
    ]
    tell_next(commands, folder=Path())
