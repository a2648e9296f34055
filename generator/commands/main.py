"""Assemble the commands, and turn whatever happens into a message and an exit code.

0 done, 1 content refused, 2 wrong usage, 3 technical failure, 130 interrupted, 141 not read to
the end; whatever ends the process itself has the code that the system gives.
"""

import errno
import os
import sys
import threading
import time
import traceback
from _thread import interrupt_main, start_new_thread
from collections.abc import Sequence
from contextlib import redirect_stderr, suppress
from functools import partial
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any, NoReturn

import click
from click.shell_completion import CompletionItem

from generator.commands import DONE, INTERRUPTED, LANGUAGES, REFUSED, TECHNICAL, UNHEARD
from generator.commands.streams import lost
from generator.disk import SHARED
from generator.findings import Rejected
from generator.interruptions import heed, ignore
from generator.messages import _, reason, translate_click

NO_MEMORY = ("Cannot allocate memory", "failed to map segment", "can't start new thread")
NO_HANDLES = "Too many open files"
"""What the system's loader and threads say, whatever wraps it."""

COMPLETING = "_COMMUNIQUE_COMPLETE"

# Before the decorators: click words some options as it makes them.
translate_click()

COMMANDS = {
    "init": _("Start a folder for releases: partners, releases, a style, a guide."),
    "partner": _("Start the file of a partner: its name, its people, its contacts."),
    "new": _("Start a release: you are asked what it says, or say it with options."),
    "render": _("Make the documents of releases: all of them, or the ones you name."),
    "check": _("Say what is wrong in releases and partners, and how to mend it."),
    "approve": _("Record that a partner agrees to a release as it stands."),
    "publish": _("Publish a release: its documents are made, and kept as they were sent."),
    "correct": _("Publish a rectification: what was said, what is right."),
    "replace": _("Publish a version that cancels and replaces the one before."),
    "withdraw": _("Withdraw a published release: its documents say so from then on."),
    "corrections": _("Take what partners corrected in Word back to the lines of your files."),
    "site": _("Make the pages of your newsroom: what was published, its files, feeds, contacts."),
    "status": _("Say how far each release has come, and which partners agreed to it."),
    "list": _("List the releases: date, name, partners, state, embargo, title."),
    "find": _("Find words in all that releases print: texts, figures, contacts, captions."),
    "proof": _("Proofread a plain text: an old communiqué, a partner's draft."),
    "explain": _("Explain a code: what it means, why, a wrong and a right example."),
    "preview": _("Show releases in the browser, renewed at every save."),
    "show": _("Show what each name between braces became in a release, and the line it came from."),
    "doctor": _("See whether this computer and this folder have all that is needed."),
    "completion": _("Let the Tab key complete commands, releases, partners and options."),
    "schema": _("Let your editor explain the fields and see mistakes as you type."),
    "review": _("Show what a change does to the releases, before and after, as a site."),
    "verify": _("Say of a document, or of its fingerprint, what it is and whether it is current."),
    "typeset": _("Set the typography of a text or of HTML that you paste elsewhere."),
}
"""The commands, each in the module of its name, with what they do."""


class Commands(click.Group):
    """A group that imports a command when it is called: `--help` waits for none of them."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Return the names in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Import a command and give it the help of the table."""
        if cmd_name not in COMMANDS:
            return None
        command: click.Command = import_module(f"generator.commands.{cmd_name}").command
        command.help = COMMANDS[cmd_name]
        command.options_metavar = _("[OPTIONS]")
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the command, or else the nearest name: click knows only what was imported."""
        try:
            return super().resolve_command(ctx, args)
        except click.NoSuchCommand as error:
            raise click.NoSuchCommand(error.command_name, None, COMMANDS, ctx) from None

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[Any]]:
        """Propose the commands without importing them, or the options."""
        return [
            CompletionItem(name, help=does)
            for name, does in COMMANDS.items()
            if name.startswith(incomplete)
        ] + click.Command.shell_complete(self, ctx, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Write the table."""
        with formatter.section(_("Commands")):
            formatter.write_dl(list(COMMANDS.items()))


def _share(folders: Sequence[Path]) -> None:
    """Let links lead into these folders, in this process and those that work for it."""
    known = filter(None, (os.environ.get(SHARED), *map(str, folders)))
    os.environ[SHARED] = os.pathsep.join(known)


@click.group(
    cls=Commands,
    options_metavar=_("[OPTIONS]"),
    subcommand_metavar=_("COMMAND [ARGS]..."),
    help=_("Write press releases in YAML; get documents in the house style."),
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.option(
    "-C",
    "folder",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    default=".",
    metavar=_("FOLDER"),
    help=_("Work on this folder: its partners/, releases/ and templates/."),
)
@click.option(
    "--shared",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    multiple=True,
    expose_value=False,
    callback=lambda _context, _option, folders: _share(folders),
    metavar=_("FOLDER"),
    help=_("Follow links that lead into this folder, too; COMMUNIQUE_SHARED says it for good."),
)
@click.option(
    "--lang",
    type=click.Choice(LANGUAGES),
    expose_value=False,
    help=_("Speak French or English; by default your folder's language."),
)
@click.version_option(package_name="communique", message="%(version)s")
@click.pass_context
def communique(context: click.Context, folder: Path) -> None:
    """Open the workspace for the command."""
    from generator.source.workspace import Workspace

    context.obj = Workspace(folder)


def main() -> NoReturn:
    """Run the command line and leave with its exit code."""
    code = _completed() if COMPLETING in os.environ else _heard(_run())
    ignore()
    if code == INTERRUPTED and any(one.daemon for one in threading.enumerate()):
        _leave_threads(code)
    sys.exit(code)


def _leave_threads(code: int) -> NoReturn:
    """Leave while threads work on: Python's own end would stop them in compiled code, and abort."""
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError, ValueError):
            stream.flush()
    os._exit(code)


def _completed() -> int:
    """Answer the Tab key; whatever goes wrong, it proposes nothing and says nothing."""
    with suppress(Exception), open(os.devnull, "w") as nowhere, redirect_stderr(nowhere):
        communique.main(prog_name="communique", complete_var=COMPLETING)
    return 0


def _run() -> int:
    # Whoever cancels a pipeline or closes a terminal: what was begun is put away as after Ctrl-C.
    heed()
    missed: list[object] = []
    sys.unraisablehook = partial(_again, missed)
    try:
        return _done(missed)
    except KeyboardInterrupt:  # while something else was told
        return _interrupted()


def _done(missed: list[object]) -> int:
    try:
        return communique.main(prog_name="communique", standalone_mode=False) or 0
    except click.exceptions.Abort:
        return _interrupted()
    except click.ClickException as error:
        return _misused(error)
    except Rejected as refusal:
        return _refused(refusal)
    except SystemExit:  # click's way to leave when a pipe breaks, which only our own may do
        ended = _("one of its processes was ended from outside")
        return _interrupted() if missed else _failed(OSError(0, ended))
    except OSError as error:
        # With an interruption ended the processes that worked for this one.
        return _interrupted() if missed else _failed(error)
    except Exception as error:
        wanting = _wanting(error)
        return _failed(OSError(wanting, "")) if wanting else _unforeseen(error)


def _heard(code: int) -> int:
    """Return the code of a run, whose reader may have gone (`| head`), or the disk be full."""
    missed = lost(sys.stdout) or lost(sys.stderr)
    if missed is None or code not in (DONE, REFUSED):
        return code
    return UNHEARD if isinstance(missed, BrokenPipeError) else _failed(missed)


def _failed(error: OSError) -> int:
    wanting = _wanting(error)
    if wanting:
        error = OSError(wanting, "")
    where = f"{error.filename}: " if error.filename else ""
    told = _("the folder you are in is no longer there: go to another one")
    said = told if error.errno == errno.ENOENT and _is_nowhere() else where + reason(error)
    _say(_("Technical failure: {reason}").format(reason=said))
    return TECHNICAL


def _wanting(error: BaseException | None) -> int | None:
    """Return the error of a system out of memory or files, which libraries tell in many ways."""
    while error is not None:
        said = str(error)
        if isinstance(error, MemoryError) or any(sign in said for sign in NO_MEMORY):
            return errno.ENOMEM
        if NO_HANDLES in said:
            return errno.EMFILE
        error = error.__cause__ or error.__context__
    return None


def _is_nowhere() -> bool:
    try:
        return not Path.cwd().exists()
    except OSError:
        return True


def _again(missed: list[object], failed: "sys.UnraisableHookArgs") -> None:
    """Let an interruption come again that fell into a callback, where Python only reports it."""
    if failed.exc_type is not KeyboardInterrupt:
        sys.__unraisablehook__(failed)
        return
    missed.append(failed.exc_type)
    # After the callback, which nothing can be raised from: no thread may be waited for here.
    start_new_thread(_interrupt_soon, ())


def _interrupt_soon() -> None:
    time.sleep(0.1)
    interrupt_main()


def _interrupted() -> int:
    ignore()  # one that comes again is told already
    _say(_("Interrupted."))
    return INTERRUPTED


def _refused(refusal: Rejected) -> int:
    from generator.commands.shared import tell
    from generator.source.workspace import Workspace

    tell(refusal.findings, Workspace(Path()))
    return REFUSED


def _misused(error: click.ClickException) -> int:
    """Say what click does, which quotes what was typed and names of files."""
    from generator.commands.printing import say

    written = StringIO()
    error.show(written)
    with suppress(OSError):
        say(written.getvalue().removesuffix("\n"), err=True)
    return error.exit_code


def _unforeseen(error: Exception) -> int:
    message = _("Technical failure, which is ours to mend: {reason}")
    _say(message.format(reason=f"{type(error).__name__}: {error}"))
    if os.environ.get("COMMUNIQUE_DEBUG"):
        traceback.print_exception(error)
    else:
        _say(_("COMMUNIQUE_DEBUG=1 before the command shows where it happened."))
    return TECHNICAL


def _say(message: str) -> None:
    """Say it on the error channel, if anybody can be told there."""
    from generator.commands.printing import say_lines

    with suppress(OSError):
        say_lines([message], err=True)
