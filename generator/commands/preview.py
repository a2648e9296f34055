"""`communique preview`: releases in the browser, renewed at every save."""

from __future__ import annotations

import datetime
import gc
import os
import socket
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

import click

from generator.commands import completing
from generator.commands.now_option import now_option
from generator.commands.printing import say
from generator.commands.shared import as_of_option, every_release, named_releases
from generator.commands.style_option import named_style, style_option
from generator.findings import Rejected
from generator.messages import _, reason

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.source.workspace import ReleaseFile, Workspace

PORT = 8410


class Port(click.ParamType[int]):
    """A port of this computer; 0 is any that is free."""

    name = _("NUMBER")

    def convert(self, value: Any, param: Any, ctx: Any) -> int:
        """Read « 8411 »."""
        text = str(value)
        if not (text.isdecimal() and int(text) <= 65535):
            message = _("« {text} » is not a port: write a number between 1024 and 65535.")
            self.fail(message.format(text=text), param, ctx)
        return int(text)


@click.command("preview")
@click.argument("name", required=False, metavar=_("[RELEASE]"), shell_complete=completing.releases)
@click.option(
    "--port",
    type=Port(),
    help=_("The port of this computer; by default {port}, or the next free one.").format(port=PORT),
)
@click.option("--no-open", is_flag=True, help=_("Do not open the browser."))
@style_option
@as_of_option
@now_option
@click.pass_obj
def command(
    workspace: Workspace,
    name: str | None,
    port: int | None,
    no_open: bool,
    style_name: str | None,
    as_of: datetime.date | None,
) -> None:
    """Serve the preview until Ctrl-C."""
    files = named_releases(workspace, [name]) if name else _all_there_is(workspace)
    with suppress(Rejected):  # what is wrong inside a style is shown in the preview
        named_style(workspace, style_name)
    from generator.preview.guard import Keys
    from generator.preview.server import HOST, listen, serve

    try:
        listening = listen(PORT if port is None else port, neighbours=port is None)
    except OSError as error:
        message = _("Port {port} cannot be used: {reason}. Leave --port out, or choose another.")
        raise click.UsageError(message.format(port=port or PORT, reason=reason(error))) from None
    from urllib.parse import quote

    keys = Keys()
    number = listening.getsockname()[1]
    address = f"http://{HOST}:{number}/" + (f"release/{quote(files[0].slug)}" if name else "")
    say(_("Preview: {address}"), address=f"{address}?key={keys.key}")
    if "SSH_CONNECTION" in os.environ:
        _tell_way(number)
    say(_("It follows every save. Ctrl-C stops it."))
    if not no_open and _has_screen():
        import webbrowser

        webbrowser.open(f"{address}?key={keys.ticket}")
    gc.enable()
    serve(listening, workspace.root, keys, style_name=style_name, as_of=as_of, at=workspace.at)


def _all_there_is(workspace: Workspace) -> list[ReleaseFile]:
    """Return all releases; none yet, in a folder where there may soon be one."""
    begun = any((workspace.root / name).is_dir() for name in ("partners", "releases"))
    return workspace.releases if begun else every_release(workspace)


def _tell_way(port: int) -> None:
    """Say how the browser of another computer gets here."""
    way = f"ssh -L {port}:127.0.0.1:{port} {os.environ.get('USER', '')}@{socket.gethostname()}"
    told = _("This computer is a remote one: on yours, run « {way} » first, and leave it running.")
    say(told, way=way)


def _has_screen() -> bool:
    """Tell whether there is a browser to open: a terminal's own would take the terminal."""
    if sys.platform in ("win32", "darwin"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))
