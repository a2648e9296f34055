"""Who agreed to which wording of a release: acts on the disk, and what they make of it today."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

from generator.agreements.acts import FOLDER, Act, acts, known_wording
from generator.content import document
from generator.content.typeset import typeset
from generator.content.wording import texts, wording
from generator.findings import Finding, Span
from generator.language import Typography, told_day
from generator.messages import _
from generator.records import record
from generator.source.library import Library
from generator.source.tree import Mapping, Text
from generator.source.workspace import ReleaseFile, Workspace

__all__ = [
    "FOLDER", "Agreement", "Answer", "Standing", "findings", "pending", "said", "since",
    "standing", "stated", "worded",
]  # fmt: skip

Answer: TypeAlias = Literal["agreed", "earlier", "missing"]
"""To this very wording, to an earlier one, or not yet."""

_TOLD = 3


@record(frozen=True, slots=True)
class Agreement:
    """Where a partner stands: its id, how it is called, the act that says so.

    Of an earlier wording, `since` says what changed, a line each; None where that is not kept.
    """

    partner: str
    name: str
    answer: Answer
    act: Act | None = None
    since: tuple[str, ...] | None = None


@record(frozen=True, slots=True)
class Standing:
    """Where each partner stands, what is wrong with the acts, the fingerprint of the release.

    That is empty of a release that is not typeset, and that nobody agreed to yet.
    """

    fingerprint: str
    agreements: tuple[Agreement, ...]
    amiss: tuple[Finding, ...] = ()

    @property
    def digits(self) -> str:
        """The digits of the fingerprint that people read."""
        return self.fingerprint[: document.DIGITS]

    @property
    def lacking(self) -> list[Agreement]:
        """The partners that did not agree to this very wording."""
        return [one for one in self.agreements if one.answer != "agreed"]


def worded(release: document.Release) -> document.Release:
    """Return a bound release typeset, which knows its fingerprint and can be worded."""
    return release if release.fingerprint else typeset(release, Typography())


def standing(release: document.Release, workspace: Workspace) -> Standing:
    """Say where the partners of a bound release stand."""
    known, amiss = acts(workspace, release.slug)
    made = worded(release) if known else release  # which takes a while
    every = tuple(_agreement(party, made, known, workspace) for party in release.parties)
    return Standing(made.fingerprint, every, tuple(amiss))


def _agreement(
    party: document.Party, made: document.Release, known: list[Act], workspace: Workspace
) -> Agreement:
    """Find the act of a partner that says most: on this wording, or else its last one."""
    own = [one for one in known if one.partner == party.id]
    if to_this := [one for one in own if one.wording == made.fingerprint]:
        return Agreement(party.id, party.name, "agreed", to_this[-1])
    if not own:
        return Agreement(party.id, party.name, "missing")
    changed = since(own[-1].wording, made, workspace)
    return Agreement(party.id, party.name, "earlier", own[-1], changed)


def pending(release: document.Release, workspace: Workspace) -> Standing | None:
    """Say where partners stand, but of a release that came out before anybody recorded it."""
    recorded = workspace.names(f"{FOLDER}/{release.slug}")
    if release.state == "published" and not recorded:
        return None
    return standing(release, workspace)


def since(
    fingerprint: str, release: document.Release, workspace: Workspace
) -> tuple[str, ...] | None:
    """Say in lines what changed since an agreed wording; None where that is not kept."""
    earlier = known_wording(workspace, release.slug, fingerprint)
    if earlier is None:
        return None
    from generator.words import changes  # which reads pages, too: 4 ms of each check

    return tuple(changes(texts(earlier), texts(wording(worded(release)))))


def said(one: Agreement) -> str:
    """Say where a partner stands, for people."""
    if one.act is None:
        return _("{partner}: no agreement yet").format(partner=one.name)
    words = {"by": one.act.by, "day": told_day(one.act.day), "digits": one.act.digits}
    if one.answer == "agreed":
        return _("{partner}: agreed ({by}, {day})").format(partner=one.name, **words)
    message = _("{partner}: agreed to an earlier content, {digits} ({by}, {day})")
    return message.format(partner=one.name, **words)


# What `check` says -------------------------------------------------------------------------------


def findings(release: document.Release, file: ReleaseFile, library: Library) -> Iterator[Finding]:
    """Say what is wrong with the acts of a release and, once approved, which agreements lack."""
    if release.state != "approved":
        yield from acts(library.workspace, release.slug)[1]
        return
    found = standing(release, library.workspace)
    yield from found.amiss
    for one in found.lacking:
        code, message = ("AGREE002", _stale(one)) if one.act else ("AGREE001", _missing(one))
        yield Finding(code, message, stated(file, library), _hint(one, release))


def stated(file: ReleaseFile, library: Library) -> Span:
    """Return where a release says how far it has come; else where it begins."""
    tree = library.tree(file)
    typed = tree.get(Text("state")) if isinstance(tree, Mapping) else None
    return typed.span if typed is not None else Span(file.path, 1, 1, 1, 1)


def _missing(one: Agreement) -> str:
    message = _("{partner} has not agreed to this release yet, and it is approved.")
    return message.format(partner=one.name)


def _stale(one: Agreement) -> str:
    digits = one.act.digits if one.act else ""
    message = _("{partner} agreed to an earlier wording ({digits}), and the release is approved.")
    said = message.format(partner=one.name, digits=digits)
    if not one.since:
        return said
    more = " · …" if len(one.since) > _TOLD else ""
    since = _("Changed since: {changes}").format(changes=" · ".join(one.since[:_TOLD]) + more)
    return f"{said} {since}"


def _hint(one: Agreement, release: document.Release) -> str:
    hint = _(
        "Once it agrees, « communique approve {slug} --partner {partner} --by NAME » records it;"
        " until then put « state: draft » back."
    )
    return hint.format(slug=release.slug, partner=one.partner)
