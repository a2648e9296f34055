"""`communique typeset`: set the typography of what is pasted elsewhere."""

import difflib
from pathlib import Path

import click

from generator.chosen import chosen_style
from generator.commands.printing import hand_over, say, say_lines
from generator.commands.shared import STDIN, given
from generator.findings import Rejected
from generator.fragments import html, text
from generator.language import LANGUAGES
from generator.messages import _
from generator.source import yaml
from generator.source.workspace import Workspace

HTML_SUFFIXES = (".html", ".htm", ".xhtml")
# What stands in a diff for spaces that look like any other.
SHOWN = str.maketrans({"\u00a0": "⍽", "\u202f": "⎵", "\t": "⇥"})


@click.command("typeset")
@click.argument(
    "file",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    default=STDIN,
    metavar=_("[FILE]"),
)
@click.option(
    "--html",
    "is_html",
    is_flag=True,
    help=_("Read HTML and touch its text only; understood of files in .html."),
)
@click.option("--diff", "as_diff", is_flag=True, help=_("Show what changes, not the text."))
@click.option(
    "--lang",
    "language",
    type=click.Choice(list(LANGUAGES)),
    help=_("The language of the text; by default your folder's (French unless it says other)."),
)
@click.option(
    "--spaces",
    type=click.Choice(["narrow", "nbsp"]),
    help=_("The space of ; ! ? and thousands: narrow, or nbsp; by default your style's."),
)
@click.pass_obj
def command(
    workspace: Workspace,
    file: Path,
    is_html: bool,
    as_diff: bool,
    language: str | None,
    spaces: str | None,
) -> None:
    """Print the text of a file, or of what is pasted, with its typography set."""
    style = chosen_style(workspace)
    name, before = _read(file)
    typeset = html.typeset if is_html or file.suffix.lower() in HTML_SUFFIXES else text.typeset
    after = typeset(
        before,
        language=language or workspace.language,
        options=style.typography,
        spaces=spaces or style.spaces,
    )
    if as_diff:
        _show_changes(before, after, name)
    else:
        hand_over(after.encode(), nl=False)


def _read(file: Path) -> tuple[str, str]:
    """Return what a file is called and its text; Rejected when it cannot be typeset."""
    name, data = given(file)
    decoded, findings = yaml.decode(data, path=name)
    if decoded is not None:
        _text, findings = yaml.sifted(decoded, path=name)
    if decoded is None or findings:
        raise Rejected(findings)
    return name, decoded


def _show_changes(before: str, after: str, name: str) -> None:
    """Print the lines that change, before and after, with the spaces made visible."""
    old, new = ([_shown(line) for line in whole.split("\n")] for whole in (before, after))
    typeset = _("{name}, typeset").format(name=name)
    lines = list(difflib.unified_diff(old, new, name, typeset, n=0, lineterm=""))
    if not lines:
        say(_("Nothing to change."), err=True)
        return
    say(_("⍽ no-break space, ⎵ narrow no-break space, · space at the end of a line"))
    say_lines(lines)


def _shown(line: str) -> str:
    words = line.removesuffix("\r")
    bare = words.rstrip(" ")
    return (bare + "·" * (len(words) - len(bare))).translate(SHOWN)
