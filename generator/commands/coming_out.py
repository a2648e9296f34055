"""What `publish`, `correct`, `replace` and `withdraw` share: a version is judged, made, kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, NamedTuple

import click

from generator.commands import TECHNICAL
from generator.commands.approve import Words
from generator.commands.printing import hand_over, say, say_lines
from generator.commands.shared import (
    REFUSED,
    bound_or_told,
    follow_settings,
    named_releases,
    tell,
)
from generator.findings import Finding, Rejected, unreadable
from generator.language import told_day
from generator.messages import _

if TYPE_CHECKING:  # The Tab key imports commands for their options, and must not wait.
    from generator.agreements import Standing
    from generator.content.document import Act, Release
    from generator.content.editions import Manifest
    from generator.source.library import Library
    from generator.source.workspace import ReleaseFile, Workspace

_TOLD_OTHERWISE = ("REQ009", "PUBLIC003")
"""What is told in words of its own: an embargo, and that the wording is another."""

why_option = click.option(
    "--why", required=True, type=Words(), help=_("The sentence that every document prints.")
)
note_option = click.option(
    "--note", type=Words(), help=_("A sentence more, printed behind the first.")
)
without_agreement_option = click.option(
    "--without-agreement", is_flag=True, help=_("Let it come out though an agreement lacks.")
)
under_embargo_option = click.option(
    "--under-embargo", is_flag=True, help=_("Let it come out while its embargo holds.")
)


class Asked(NamedTuple):
    """What is to come out, by which act, with which words, and what is granted."""

    name: str
    act: Act
    said: Mapping[str, str] = {}
    without_agreement: bool = False
    under_embargo: bool = False
    reason: str = ""


class Candidate(NamedTuple):
    """A release as it would come out: its file as read and as it will say, the version before."""

    file: ReleaseFile
    before: bytes
    after: bytes
    library: Library
    release: Release
    last: Manifest | None
    standing: Standing


def come_out(workspace: Workspace, asked: Asked, output_format: str) -> None:
    """Keep the next version of a release, and say so; or say all that is against it."""
    from generator.commands.keeping import files_of, next_version
    from generator.content.editions import folder_of
    from generator.source.workspace import Workspace as Fresh

    follow_settings(workspace)
    one = _candidate(workspace, asked.name)
    last = one.last
    if asked.act == "publish" and last and last.act != "withdraw" and _is_same(one):
        _type(one, workspace)
        _tell(last, folder_of(one.file.slug, last.version), one, output_format, again=True)
        return
    findings, faults = _against(one, asked), list(_faults(one, asked))
    if findings or faults:
        tell([_as_typed(each, one) for each in findings], workspace)
        if faults:
            say_lines(faults, err=True)
        raise click.exceptions.Exit(REFUSED)
    found = next_version(one, asked)
    folder = folder_of(one.file.slug, found.version)
    files = files_of(one, found, asked)
    if Fresh(workspace.root).data(one.file.path) != one.before:
        message = _("it was changed in the meantime; nothing was written, start again")
        raise OSError(0, message, one.file.path)
    _keep(folder, files, workspace)
    _tell(found, folder, one, output_format)
    _type(one, workspace)


def _candidate(workspace: Workspace, name: str) -> Candidate:
    """Look at a release as if its file said that it is published."""
    from generator.agreements import standing, worded
    from generator.content.editions import latest
    from generator.publishing.typed import as_published
    from generator.source.library import Library
    from generator.source.workspace import Workspace

    (file,) = named_releases(workspace, [name])
    try:
        before = workspace.data(file.path)
    except OSError as error:
        raise Rejected([unreadable(file.path, error)]) from None
    after = as_published(before, file.path)
    library = Library(Workspace(workspace.root, {file.path: after}, workspace.now))
    release = worded(bound_or_told(file, library))
    last = latest(workspace, file.slug)
    return Candidate(file, before, after, library, release, last, standing(release, workspace))


def _is_same(one: Candidate) -> bool:
    return one.last is not None and one.last.wording == one.release.fingerprint


# What is against it ------------------------------------------------------------------------------


def _against(one: Candidate, asked: Asked) -> list[Finding]:
    """Return what must be mended first; a release is withdrawn as it stands."""
    from generator import publishing
    from generator.checking import check
    from generator.content.embargo import withheld
    from generator.proofing.proof import selected
    from generator.workers.pool import Pool

    if asked.act == "withdraw":
        kept = publishing.findings(one.release, one.file, one.library)
        return [each for each in kept if each.code == publishing.ALTERED]
    rules = selected((), (), corpus=False, spelling=False)
    checked = check([one.file], one.library, rules=rules, each=Pool().each)
    told = _TOLD_OTHERWISE[: 1 if asked.act == "publish" else 2]
    errors = (each for each in checked.findings if each.severity == "error")
    found = [each for each in errors if each.code not in told]
    if not asked.without_agreement:
        found += _lacking(one, asked.act)
    if not asked.under_embargo:
        found += [_under_embargo(each) for each in withheld(one.release)]
    return list(dict.fromkeys(found))


def _under_embargo(finding: Finding) -> Finding:
    more = _("To send it to journalists before, add « --under-embargo ».")
    return replace(finding, hint=f"{finding.hint} {more}")


def _lacking(one: Candidate, act: Act) -> Iterator[Finding]:
    from generator.agreements import said, stated

    at = stated(one.file, one.library)
    option = "--without-agreement" + (" --why …" if act == "publish" else "")
    for each in one.standing.lacking:
        hint = _(
            "Record it: « communique approve {slug} --partner {partner} --by NAME »; or let the"
            " release come out without, with « {option} »."
        )
        yield Finding(
            "AGREE002" if each.act else "AGREE001",
            " · ".join((said(each), *(each.since or ())[:3])),
            at,
            hint.format(slug=one.file.slug, partner=each.partner, option=option),
        )


def _as_typed(finding: Finding, one: Candidate) -> Finding:
    """Place a finding in the file as it is typed, which may say nothing of its state yet."""
    from generator.findings import Span

    before, after = one.before.splitlines(), one.after.splitlines()
    pairs = enumerate(zip(before, after, strict=False), 1)
    typed = next((n for n, (old, new) in pairs if old != new), len(after))
    span = finding.span
    if before == after or span.path != one.file.path or span.line < typed:
        return finding
    if span.line == typed:
        return replace(finding, span=Span(span.path, typed, 1, typed, 1))
    lines = len(after) - len(before)
    moved = replace(span, line=span.line - lines, end_line=span.end_line - lines)
    return replace(finding, span=moved)


def _faults(one: Candidate, asked: Asked) -> Iterator[str]:
    """Say why the act is not one for this release."""
    from generator.content.editions import moment_of, versions

    last, slug = one.last, one.file.slug
    if one.release.state != "published":
        yield _("Type « state: published » into {path}, and start again.").format(
            path=one.file.path
        )
    if last is None:
        if asked.act != "publish" and not versions(one.library.workspace, slug):
            message = _("Nothing was published of it yet: « communique publish {slug} » does that.")
            yield message.format(slug=slug)
    elif one.library.workspace.now < moment_of(last.date):
        message = _(
            "Version {n} came out on {day}, which is yet to come: set the clock right, or --now."
        )
        yield message.format(n=last.version, day=told_day(last.day))
    elif last.act == "withdraw" and asked.act != "replace":
        message = _(
            "It was withdrawn on {day}: « communique replace {slug} --why … » publishes it again."
        )
        yield message.format(day=told_day(last.day), slug=slug)
    elif asked.act == "replace" and _is_same(one) and last.act != "withdraw":
        yield _("It says what version {n} says: nothing would be replaced.").format(n=last.version)
    elif asked.act == "correct":
        yield from _not_corrected(one, last, asked.said)


def _not_corrected(one: Candidate, last: Manifest, said: Mapping[str, str]) -> Iterator[str]:
    """Say where the published text and the new one do not say what the correction says."""
    from generator.content.editions import kept_wording
    from generator.content.wording import holds, wording

    new = wording(one.release)
    old = kept_wording(one.library.workspace, one.file.slug, last) or ""
    was, right, n = said["was"], said["is"], last.version
    if not holds(old, was):
        yield _("Version {n} does not say « {words} » (--was).").format(n=n, words=was)
    if holds(new, was):
        yield _("The text still says « {words} » (--was): correct it first.").format(words=was)
    if not holds(new, right):
        yield _("The text does not say « {words} » (--is): correct it first.").format(words=right)
    if holds(old, right):
        yield _("Version {n} says « {words} » already (--is).").format(n=n, words=right)


# What is kept ------------------------------------------------------------------------------------


def _keep(folder: str, files: Mapping[str, bytes], workspace: Workspace) -> None:
    from generator.output import settle

    try:
        settle(workspace.root / folder, files, inside=workspace.root)
    except FileExistsError:
        message = _("Somebody else published {folder} at the same moment: nothing was written.")
        say(message, folder=folder, err=True)
        raise click.exceptions.Exit(REFUSED) from None


def _type(one: Candidate, workspace: Workspace) -> None:
    """Type into the release that it is published; a run that was killed here is completed."""
    from generator.output import rewrite
    from generator.source.files import found

    if one.after == one.before:
        return
    path = found(workspace.root, one.file.path)
    try:
        rewrite({path: (one.before, one.after)}, inside=workspace.root)
    except OSError:
        message = _("It came out; but {path} cannot be written: type « state: published » there.")
        say(message, path=one.file.path, err=True)
        raise click.exceptions.Exit(TECHNICAL) from None


# What is said ------------------------------------------------------------------------------------


def _tell(
    found: Manifest, folder: str, one: Candidate, output_format: str, *, again: bool = False
) -> None:
    from generator.content.editions import sentence
    from generator.publishing import changed

    since = changed(one.release, one.last, one.library.workspace) if one.last else []
    if output_format == "json":
        from generator.reports import json

        slug = one.file.slug
        told = {"slug": slug, **found.facts, "version": found.version, "folder": folder}
        hand_over(json.dumps({**told, "new": not again, "changes": since}))
        return
    if again:
        say(
            _("It came out already, as it stands: version {n} of {day}."),
            n=found.version,
            day=told_day(found.day),
        )
    else:
        said = _("Published: version {n} is kept in {folder}/, with the documents to send.")
        if found.act == "withdraw":
            said = _("Withdrawn: version {n} says so, and is kept in {folder}/.")
        say(said, n=found.version, folder=folder)
        if since:
            say_lines([_("Changed since:"), *(f"  {line}" for line in since)])
    if found.act != "publish" and (others := _other_languages(one)):
        say(_("As they came out stay: {slugs}."), slugs=", ".join(others))
    if words := sentence(found, one.file.language):
        say(_("Printed above the title: {words}"), words=words)


def _other_languages(one: Candidate) -> list[str]:
    """Return the versions in other languages that are out, which no act touches but their own."""
    from generator.content.editions import latest

    workspace = one.library.workspace
    slugs = [each.slug for each in workspace.versions(one.file) if each.slug != one.file.slug]
    last = {slug: latest(workspace, slug) for slug in slugs}
    return [slug for slug, each in last.items() if each and each.act != "withdraw"]
