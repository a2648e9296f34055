"""`communique approve`: record that a partner agrees to a release as it stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from generator.characters import FORBIDDEN, name_of
from generator.commands import completing
from generator.commands.now_option import now_option
from generator.commands.printing import hand_over, say, say_lines
from generator.commands.shared import (
    REFUSED,
    bound_or_told,
    follow_settings,
    known_partner,
    named_releases,
    output_format_option,
    tell,
)
from generator.messages import _, ngettext

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.agreements import Standing
    from generator.agreements.acts import Act
    from generator.content.document import Release
    from generator.source.library import Library
    from generator.source.workspace import Workspace


class Words(click.ParamType[str]):
    """Words that go into a file, on one line."""

    name = _("TEXT")

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Put words on one line; refuse characters that no file may hold."""
        said = " ".join(str(value).split())
        if found := FORBIDDEN.search(said):
            self.fail(_("It holds {what}.").format(what=name_of(found[1])), param, ctx)
        if not said:
            self.fail(_("It is empty."), param, ctx)
        return said


class Digits(click.ParamType[str]):
    """The fingerprint of a wording, or its first digits."""

    name = _("DIGITS")

    def convert(self, value: Any, param: Any, ctx: Any) -> str:
        """Read « 4f2a91c7 » or « 4F2A 91C7 »."""
        from generator.agreements.digits import typed

        digits = typed(str(value))
        if digits is None:
            message = _("« {text} » is no fingerprint: write its 8 digits, as 4f2a91c7.")
            self.fail(message.format(text=value), param, ctx)
        return digits


@click.command("approve")
@click.argument("name", metavar=_("RELEASE"), shell_complete=completing.releases)
@click.option(
    "--partner",
    required=True,
    shell_complete=completing.partners,
    metavar=_("PARTNER"),
    help=_("The partner that agrees."),
)
@click.option("--by", required=True, type=Words(), help=_("Who says so, for the partner."))
@click.option(
    "--fingerprint",
    "digits",
    type=Digits(),
    help=_("The digits that the partner read on the document: refused if the text changed since."),
)
@click.option("--note", type=Words(), help=_("How it was said: a mail, a meeting."))
@now_option
@output_format_option
@click.pass_obj
def command(
    workspace: Workspace,
    name: str,
    partner: str,
    by: str,
    digits: str | None,
    note: str | None,
    output_format: str,
) -> None:
    """Record one agreement."""
    from generator.agreements import standing, worded
    from generator.source.library import Library

    library = Library(workspace)
    (file,) = named_releases(workspace, [name])
    follow_settings(workspace)
    release = worded(bound_or_told(file, library))
    found = standing(release, workspace)
    identity = _party(partner, release, library)
    if found.amiss:
        tell(found.amiss, workspace)
        raise click.exceptions.Exit(REFUSED)
    if digits and not found.fingerprint.startswith(digits):
        _refuse_other(digits, release, workspace)
    act = _act(release.slug, identity, by, note or "", found, workspace)
    path = _recorded(act, release, workspace)
    left = standing(release, workspace).lacking
    if output_format == "json":
        _hand_over(act, path, [one.partner for one in left])
        return
    say(_("Recorded: {path}"), path=path)
    _tell_points(release)
    _tell_left([one.name for one in left], release)


def _party(partner: str, release: Release, library: Library) -> str:
    """Return the id of a partner of the release, named by it or by one of its units."""
    identity = known_partner(library, partner)
    parties = {one.id: one for one in release.parties}
    own = next((one for one in parties if f"{identity}/".startswith(f"{one}/")), None)
    if own is None:
        message = _("{partner} is no partner of this release: name one of {known}.")
        raise click.UsageError(message.format(partner=partner, known=", ".join(parties)))
    return own


def _refuse_other(digits: str, release: Release, workspace: Workspace) -> None:
    from generator.agreements.digits import changed

    lines = [
        _("Nothing was recorded: the text is no longer {digits}, it is {now} today.").format(
            digits=digits, now=release.digits
        )
    ]
    found = changed(digits, release, workspace)
    if found is None:
        lines.append(
            _("What changed is not known here: « communique verify » of the file shows it.")
        )
    else:
        lines += [_("Changed since:"), *(f"  {one}" for one in found)]
    say_lines(lines, err=True)
    raise click.exceptions.Exit(REFUSED)


def _act(
    slug: str, identity: str, by: str, note: str, found: Standing, workspace: Workspace
) -> Act:
    """Return the act to record: the same again where the same was said already."""
    from zoneinfo import ZoneInfo

    from generator.agreements.acts import Act, acts

    for one in acts(workspace, slug)[0]:
        if (one.partner, one.by, one.wording, one.note) == (identity, by, found.fingerprint, note):
            return one
    zone = ZoneInfo(workspace.timezone)
    now = workspace.now.astimezone(zone).isoformat(timespec="seconds")
    return Act(identity, by, now, found.fingerprint, note)


def _recorded(act: Act, release: Release, workspace: Workspace) -> str:
    """Write the files of an act, whole or not at all; return the path of its own."""
    from generator.agreements.acts import files
    from generator.content.wording import wording
    from generator.output import create

    made = files(release.slug, act, wording(release))
    own = next(iter(made))
    if workspace.exists(own):  # what it says besides the act is in another language, maybe
        made.pop(own)
    create({workspace.root / path: data for path, data in made.items()}, inside=workspace.root)
    return own


def _hand_over(act: Act, path: str, left: list[str]) -> None:
    from generator.reports import json

    hand_over(json.dumps({"file": path, **act.said, "lacking": left}))


def _tell_points(release: Release) -> None:
    """Say that a text with open points will not stay as it is."""
    from generator.content.document import runs

    points = sum("open" in run.marks for run in runs(release))
    if points:
        said = ngettext(
            "{n} point is still open: once it is settled, everybody must agree again.",
            "{n} points are still open: once they are settled, everybody must agree again.",
            points,
        )
        say(said, n=points)


def _tell_left(left: list[str], release: Release) -> None:
    if left:
        say(_("Still to agree: {partners}."), partners=", ".join(left))
    elif release.state == "draft":
        say(_("All partners agree: « state: approved » may be written in the file."))
    else:
        say(_("All partners agree."))
