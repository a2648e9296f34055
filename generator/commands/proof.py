"""`communique proof`: proofread a plain text, an old communiqué or a partner's draft."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from generator.commands.printing import hand_over, say
from generator.commands.proofing_options import (
    asked_speller,
    counted,
    failing,
    proofing_options,
    tell_open_points,
    told,
)
from generator.commands.shared import REFUSED, STDIN, given, output_format_option, tell_of
from generator.findings import Finding
from generator.language import LANGUAGES
from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.proofing.rules import Rule
    from generator.proofing.spelling import Speller
    from generator.source.workspace import Workspace


@click.command("proof")
@click.argument(
    "file",
    type=click.Path(exists=True, dir_okay=False, allow_dash=True, path_type=Path),
    default=STDIN,
    metavar=_("[FILE]"),
)
@proofing_options
@click.option(
    "--lang",
    "language",
    type=click.Choice(list(LANGUAGES)),
    help=_("The language of the text; by default your folder's (French unless it says other)."),
)
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace,
    file: Path,
    spelling: bool,
    select: tuple[str, ...],
    ignore: tuple[str, ...],
    strict: bool,
    notes: bool,
    quiet: bool,
    language: str | None,
    output_format: str,
) -> None:
    """Print what the text rules find in a file, or in what is pasted."""
    from generator.proofing import plain
    from generator.proofing.proof import selected

    asked = asked_speller(workspace, select, spelling=spelling)
    name, data = given(file)
    code = language or workspace.language
    rules = selected(select, ignore, spelling=spelling)
    findings = _findings(data, name, code, rules, asked)
    if output_format == "json":
        from generator.reports import json

        hand_over(json.dumps(json.findings(findings)))
    else:
        lines = plain.lines(data.decode("utf-8-sig", errors="replace"))
        tell_of(told(findings, notes=notes, quiet=quiet), lambda _path: lines, err=False)
        if not quiet:
            tell_open_points(findings)
        say("{name} – {counts}", name=name, counts=counted(findings))
    if failing(findings, strict=strict):
        raise click.exceptions.Exit(REFUSED)


def _findings(
    data: bytes, name: str, language: str, rules: tuple[Rule, ...], speller: Speller | None
) -> list[Finding]:
    from generator.proofing import plain
    from generator.proofing.proof import proof_texts
    from generator.source import yaml

    typed, unreadable = yaml.decode(data, path=name)
    if typed is None:
        return unreadable
    typed, forbidden = yaml.sifted(typed, path=name)
    texts = plain.read(typed, path=name, language=language)
    return forbidden + proof_texts(texts, rules, speller)
