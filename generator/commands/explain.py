"""`communique explain`: the reason of a rule, its source, a wrong and a right example."""

import click

from generator.findings import nearest
from generator.messages import _
from generator.proofing.proof import RULES
from generator.proofing.rules import Rule
from generator.reports.text import SEVERITIES


@click.command("explain")
@click.argument("code", metavar=_("CODE"))
def command(code: str) -> None:
    """Explain one rule of the proofreader."""
    rules = {rule.code: rule for rule in RULES}
    rule = rules.get(code.strip().upper())
    if rule is None:
        near = nearest(code, rules)
        message = _("No rule of the proofreader has the code {code}.").format(code=code)
        hint = _("Did you mean {near}?").format(near=near) if near else ""
        raise click.UsageError(f"{message} {hint}".strip())
    click.echo(_explained(rule))


def _explained(rule: Rule) -> str:
    return "\n".join(
        [
            f"{rule.code} ({SEVERITIES[rule.severity]})",
            rule.message,
            "",
            rule.why,
            _("Source: {source}").format(source=rule.source),
            "",
            _("Wrong: {example}").format(example=rule.wrong),
            _("Right: {example}").format(example=rule.right),
        ]
    )
