"""Tell what `check` found, for people and for machines."""

from collections.abc import Iterable

from generator.checking import Checked
from generator.checking.mend import settled
from generator.commands.printing import hand_over, say, say_lines
from generator.commands.proofing_options import (
    counted,
    tell_automatic,
    tell_open_points,
    told,
)
from generator.commands.shared import reported, tell
from generator.findings import Finding
from generator.messages import _, ngettext
from generator.proofing.fixes import is_fixable
from generator.records import record
from generator.source.workspace import Workspace


@record(frozen=True, slots=True)
class Asked:
    """What is to be told: of how many releases and partners, which findings, and how.

    `automatic`: what `render` sets by itself is listed, too.
    """

    releases: int
    partners: int
    notes: bool
    quiet: bool
    output_format: str
    automatic: bool = False


def tell_checked(checked: Checked, workspace: Workspace, asked: Asked) -> None:
    """Print what was found."""
    if asked.output_format == "text":
        _tell_people(checked, workspace, asked)
        return
    if asked.output_format == "json":  # Which fixes are safe is for its reader to know.
        findings: Iterable[Finding] = settled(checked, workspace).findings
    else:
        findings = _told(checked, asked)
    hand_over(reported(asked.output_format, findings, workspace))


def _tell_people(checked: Checked, workspace: Workspace, asked: Asked) -> None:
    tell(_told(checked, asked), workspace, err=False)
    if not asked.quiet:
        tell_open_points(checked.findings)
        _tell_owners(checked)
    tell_summary(checked, asked)
    if not (asked.automatic or asked.quiet):
        tell_automatic(checked.findings)
    _offer(checked)


def _told(checked: Checked, asked: Asked) -> list[Finding]:
    return told(checked.findings, notes=asked.notes, quiet=asked.quiet, automatic=asked.automatic)


def _counting(checked: Checked, asked: Asked) -> list[Finding]:
    """Return the findings that count: not what is set anyway, unless that is what was asked for."""
    return [one for one in checked.findings if asked.automatic or not one.automatic]


def _tell_owners(checked: Checked) -> None:
    """List apart what only its owner can mend."""
    if checked.owners:
        say(_("For their owners to mend:"))
    for finding, reason in sorted(checked.owners, key=lambda pair: pair[0].span):
        place = f"{finding.span.path}:{finding.span.line}:{finding.span.column}"
        say_lines([f"  {place}: [{finding.code}] {finding.message} ({reason})"])


def tell_summary(checked: Checked, asked: Asked, *, err: bool = False) -> None:
    """Print in a line how much was checked, and how much was found."""
    releases, partners = asked.releases, asked.partners
    counts = [
        (releases, ngettext("{n} release checked", "{n} releases checked", releases)),
        (partners, ngettext("{n} partner checked", "{n} partners checked", partners)),
    ]
    done = ", ".join(message.format(n=n) for n, message in counts if n)
    done = done or _("Nothing to check yet")
    say(f"{done} – {counted(_counting(checked, asked))}", err=err)


def _offer(checked: Checked) -> None:
    """Say that the program can mend by itself some of what must be mended."""
    count = sum(is_fixable(one) and one.severity != "info" for one in checked.findings)
    if count:
        offer = _("The program can mend {n} of them: --diff shows how, --fix does it.")
        say(offer, n=count)
