"""What `check` and `proof` share: which findings are asked for, and what becomes of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, TypeVar

import click

from generator.commands import completing
from generator.commands.printing import say, say_lines
from generator.findings import Finding, Severity
from generator.messages import _, ngettext

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.proofing.spelling import Speller
    from generator.source.workspace import Workspace

F = TypeVar("F", bound=Callable[..., Any])


def _codes(
    context: click.Context, parameter: click.Parameter, typed: Iterable[str]
) -> tuple[str, ...]:
    """Read codes or their beginnings, each option's several between commas."""
    from generator.codes.listed import RULES

    codes = [code.strip().upper() for one in typed for code in one.split(",")]
    asked = tuple(dict.fromkeys(filter(None, codes)))
    for code in asked:
        if not any(known.startswith(code) for known in RULES):
            raise click.BadParameter(_("No rule's code begins with « {code} ».").format(code=code))
    return asked


def proofing_options(command: F) -> F:
    """Add --spelling, --select, --ignore, --strict, --notes and --quiet to a command."""
    options = (
        click.option("--spelling", is_flag=True, help=_("Look words up in a dictionary, too.")),
        click.option(
            "--select",
            multiple=True,
            callback=_codes,
            shell_complete=completing.rules,
            metavar=_("CODES"),
            help=_("Look for these only: codes or their beginnings (CONT,TYPO002)."),
        ),
        click.option(
            "--ignore",
            multiple=True,
            callback=_codes,
            shell_complete=completing.rules,
            metavar=_("CODES"),
            help=_("Do not look for these: codes or their beginnings."),
        ),
        click.option("--strict", is_flag=True, help=_("Fail on warnings too.")),
        click.option(
            "--notes", is_flag=True, help=_("Print notes too, not only errors and warnings.")
        ),
        click.option("--quiet", is_flag=True, help=_("Print errors only.")),
    )
    for option in reversed(options):
        command = option(command)
    return command


def asked_speller(workspace: Workspace, select: Iterable[str], *, spelling: bool) -> Speller | None:
    """Return the speller that --spelling asks for; it is wrong to select its rules without."""
    if spelling:
        from generator.proofing.spelling import speller
        from generator.source.library import Library

        return speller(Library(workspace))
    for code in select:
        if code.startswith("SPEL") or "SPEL".startswith(code):
            raise click.UsageError(
                _("Words are looked up on request only: add --spelling to --select {code}.").format(
                    code=code
                )
            )
    return None


NEWS = "REQ025"
"""The note that tells what can be done from now on: nobody must ask for it."""


def told(
    findings: Iterable[Finding], *, notes: bool, quiet: bool, automatic: bool = False
) -> list[Finding]:
    """Return the findings to print: notes are many, so they must be asked for.

    Open points are not among them: what is left to do is a list of its own; nor is what `render`
    prints right anyway, unless it is `automatic` that is asked for.
    """
    shown = {"error"} if quiet else {"error", "warning", NEWS} | ({"info"} if notes else set())
    return [
        one
        for one in findings
        if (automatic if one.automatic else shown & {one.severity, one.code})
        and not is_open_point(one)
    ]


def asks_for_automatic(select: Iterable[str]) -> bool:
    """Tell whether the rules on typography were asked for by name."""
    return any(code.startswith("TYPO") for code in select)


def tell_automatic(findings: Iterable[Finding]) -> None:
    """Say in a line how much `render` sets by itself."""
    count = sum(1 + len(one.alike) for one in set(findings) if one.automatic)
    if count:
        said = ngettext(
            "{n} space or mark that « communique render » sets by itself (--select TYPO)",
            "{n} spaces and marks that « communique render » sets by itself (--select TYPO)",
            count,
        )
        say(said, n=count)


def is_open_point(finding: Finding) -> bool:
    """Tell whether a finding is a point to settle rather than a fault."""
    from generator.proofing.required.points import OPEN_POINT

    return finding.code == OPEN_POINT


def tell_open_points(findings: Iterable[Finding]) -> None:
    """List what is left to do, a line each."""
    from generator.source.schema.fields import open_points

    points = sorted({one for one in findings if is_open_point(one)}, key=lambda one: one.span)
    if points:
        say(_("To settle:"))
    for one in points:
        start, end = open_points(one.message)[0]
        place = f"{one.span.path}:{one.span.line}:{one.span.column}"
        say_lines([f"  {place}: {one.message[start:end]}"])


def failing(findings: Iterable[Finding], *, strict: bool) -> bool:
    """Tell whether the command fails; what is printed has no part in it."""
    fatal: tuple[Severity, ...] = ("error", "warning") if strict else ("error",)
    return any(finding.severity in fatal for finding in findings)


def counted(findings: Iterable[Finding]) -> str:
    """Say how many errors, warnings and notes there are."""
    count: Counter[str] = Counter(
        "open" if is_open_point(finding) else finding.severity for finding in set(findings)
    )
    points, errors = count["open"], count["error"]
    warnings, notes = count["warning"], count["info"]
    said = [
        (points, ngettext("{n} open point", "{n} open points", points)),
        (errors, ngettext("{n} error to mend", "{n} errors to mend", errors)),
        (warnings, ngettext("{n} warning", "{n} warnings", warnings)),
        (notes, ngettext("{n} note (--notes)", "{n} notes (--notes)", notes)),
    ]
    return ", ".join(message.format(n=n) for n, message in said if n) or _("nothing to mend")
