"""`communique completion`: let the Tab key complete commands, releases, partners and options."""

import shutil
import sys

import click
from click.shell_completion import get_completion_class

from generator.commands.main import COMPLETING
from generator.commands.printing import hand_over, say, say_lines
from generator.messages import _

INSTALL = {
    "bash": (
        "{program} completion bash > ~/.communique.bash",
        "echo '. ~/.communique.bash' >> ~/.bashrc",
    ),
    "zsh": (
        "{program} completion zsh > ~/.communique.zsh",
        "echo 'autoload -Uz compinit; compinit; . ~/.communique.zsh' >> ~/.zshrc",
    ),
    "fish": ("{program} completion fish > ~/.config/fish/completions/communique.fish",),
}
"""The lines to run once, by shell."""


@click.command("completion")
@click.argument(
    "shell", type=click.Choice([*INSTALL]), required=False, metavar=f"[{'|'.join(INSTALL)}]"
)
@click.pass_context
def command(context: click.Context, shell: str | None) -> None:
    """Print the script for a shell, or how to install it."""
    if shell:
        hand_over(_script(context.find_root().command, shell))
        return
    for name, lines in INSTALL.items():
        say(_("With {shell}, run once:"), shell=name)
        shown = [f"    {line}".format(program=_program()) for line in lines]
        say_lines(["", *shown, ""])
    say(_("Then open a new terminal: the Tab key completes what you begin to type."))


def _script(program: click.Command, shell: str) -> str:
    kind = get_completion_class(shell)
    assert kind is not None, shell
    script = kind(program, {}, "communique", COMPLETING)
    return script.source_template % script.source_vars()


def _program() -> str:
    """Return what to type for this program: its name where the shell finds it."""
    return "communique" if shutil.which("communique") else sys.argv[0]
