"""`communique explain`: the reason of a rule, its source, a wrong and a right example."""

from __future__ import annotations

import re
from textwrap import indent
from typing import TYPE_CHECKING

import click

from generator.commands import completing
from generator.findings import nearest
from generator.messages import _
from generator.reports.text import SEVERITIES

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.proofing.rules import Rule


@click.command("explain")
@click.argument("code", metavar=_("CODE"), shell_complete=completing.codes)
def command(code: str) -> None:
    """Explain one rule of the proofreader."""
    from generator.proofing.proof import rules as every

    code = code.strip().upper()
    rules = {rule.code: rule for rule in every()}
    rule = rules.get(code)
    if rule is None and (refuses := REFUSALS.get(code.rstrip("0123456789"))):
        told = _("{code} is no rule of the proofreader: {refuses} Its message says what to do.")
        click.echo(told.format(code=code, refuses=refuses))
        return
    if rule is None:
        near = nearest(code, rules)
        message = _("No rule of the proofreader has the code {code}.").format(code=code)
        hint = _("Did you mean {near}?").format(near=near) if near else ""
        raise click.UsageError(f"{message} {hint}".strip())
    click.echo(_explained(rule))


REFUSALS = {
    "READ": _("the file cannot be read as it is written."),
    "FORM": _("a field is unknown, lacks its value, or holds what it cannot hold."),
    "BIND": _("a partner, a person or a name in braces leads to nothing on that day."),
    "STYLE": _("something is wrong in the files of a style."),
    "PDF": _("the PDF cannot be made."),
    "PROOF": _("a comment that ignores a rule does not do what it says."),
}
"""What the codes say that refuse a text, by their letters."""


SOURCES = {
    "HOUSE": _("the house's own choice"),
    "Maison": _("the house's own choice"),
    "IN": "Lexique des règles typographiques en usage à l’Imprimerie nationale",
    "OQLF": "Office québécois de la langue française",
    "Académie": "Académie française",
    "J. André": "Jacques André, Petites leçons de typographie",
    "CLDR": "Unicode CLDR",
    "WP": "Wikipédia",
}


def _named(source: str) -> str:
    """Return a rule's source with its short names spelt out."""
    return ", ".join(SOURCES.get(part.strip(), part.strip()) for part in re.split(r"[,;]", source))


def _explained(rule: Rule) -> str:
    told = "\n".join(
        [
            f"{rule.code} ({SEVERITIES[rule.severity]})",
            re.sub(r"\{\w+\}", "…", rule.message),
            "",
            rule.why,
            _("Source: {source}").format(source=_named(rule.source)),
            "",
            _("Wrong: {example}").format(example=_example(rule.wrong)),
            _("Right: {example}").format(example=_example(rule.right)),
        ]
    )
    # The label of an example below it ends its line.
    return re.sub(r" +$", "", told, flags=re.MULTILINE)


def _example(words: str) -> str:
    """Return an example of several lines below its label, indented, without empty lines."""
    if "\n" not in words:
        return words
    return "\n" + indent("\n".join(filter(None, words.split("\n"))), "    ")
