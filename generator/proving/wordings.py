"""Say of a release and of a fingerprint whether it is current, and who agreed to it."""

from collections.abc import Iterator
from itertools import islice

from generator import agreements
from generator.agreements import digits as known
from generator.agreements.acts import acts
from generator.content.bound import bound
from generator.content.document import DIGITS, Release
from generator.content.prose import plain
from generator.findings import Rejected
from generator.messages import _
from generator.proving import Verdict
from generator.proving.paper import Unreadable, shown
from generator.reports.text import STATES
from generator.source.library import Library
from generator.source.workspace import ReleaseFile, Workspace

_LINES = 20


class Differs(Exception):
    """What a document says and its sources do not, in words."""


def verdict(lines: Iterator[str]) -> Verdict:
    """Gather what is said of a document, up to what is wrong with it."""
    told: list[str] = []
    try:
        for line in lines:
            told.append(line)  # noqa: PERF402  # what was told before something is wrong
    except (Differs, Unreadable) as reason:
        return Verdict(False, (*told, str(reason)))
    return Verdict(True, tuple(told))


def described(release: Release) -> str:
    """Say which release this is."""
    state, dateline = STATES[release.state], shown(plain(release.dateline))
    return f"« {shown(plain(release.title))} » · {dateline} · {state}"


def here(file: ReleaseFile, library: Library) -> Release:
    """Return a release as the files of a folder make it today, worded; raises Differs."""
    try:
        return agreements.worded(bound(file, library))
    except Rejected as refusal:
        every = Rejected([*refusal.findings, *library.findings])
        raise Differs(unprintable(_("the files of this folder cannot be printed"), every)) from None


def unprintable(what: str, refusal: Rejected) -> str:
    """Say what cannot be printed, and the first reason."""
    first = next((one for one in refusal.findings if one.severity == "error"), None)
    if first is None:
        return what
    place = f"{first.span.path}:{first.span.line}"
    message = _("{what}: {place}: {why}")
    return message.format(what=what, place=place, why=shown(first.message))


def told(digits: str, release: Release, workspace: Workspace) -> Iterator[str]:
    """Say what became of the wording of a fingerprint, and who agreed to it."""
    if release.fingerprint.startswith(digits):
        message = _("fingerprint {digits}: its content is that of today")
        yield message.format(digits=release.digits)
        yield from agreed(release, workspace)
        return
    message = _("fingerprint {digits}: its content is an earlier one, that of today has {now}")
    yield message.format(digits=digits[:DIGITS], now=release.digits)
    calls = {one.id: one.name for one in release.parties}
    for act in acts(workspace, release.slug)[0]:
        if act.wording.startswith(digits):
            name = calls.get(act.partner, act.partner)
            yield shown(agreements.said(agreements.Agreement(act.partner, name, "agreed", act)))


def refuse_earlier(digits: str, release: Release, workspace: Workspace) -> Iterator[str]:
    """Say what changed since a wording, and raise Differs, unless it is that of today."""
    if not release.fingerprint.startswith(digits):
        yield from since(known.changed(digits, release, workspace) or ())
        raise Differs(_("it is no longer current"))


def agreed(release: Release, workspace: Workspace) -> Iterator[str]:
    """Say who agreed to a release as it stands; nothing of one that came out without."""
    found = agreements.standing(release, workspace)
    if release.state != "published" or any(one.act for one in found.agreements):
        yield from (shown(agreements.said(one)) for one in found.agreements)
    yield from (f"{one.span.path}: {shown(one.message)}" for one in found.amiss)


def since(changes: tuple[str, ...] | list[str]) -> Iterator[str]:
    """Say what changed since, as far as anybody reads on."""
    if changes:
        yield _("changed since:")
        yield from (f"  {shown(one)}" for one in islice(changes, _LINES))
    if len(changes) > _LINES:
        yield "  …"
