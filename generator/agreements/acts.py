"""The acts of agreement: a small YAML file each, beside the wordings that were agreed to.

An act is written once and never changed: its seal is a digest of what it says. A wording lies
under the first digits of its fingerprint. So two branches only ever add files, and one that was
changed by hand is told.
"""

import datetime
from collections.abc import Iterator
from hashlib import sha256
from itertools import chain

from generator.content.document import DIGITS
from generator.content.editions import moment_of
from generator.content.wording import fingerprint
from generator.findings import Finding, Span, unreadable
from generator.messages import _
from generator.records import record
from generator.source import written
from generator.source.files import as_text
from generator.source.tree import Mapping, Text
from generator.source.workspace import Workspace

FOLDER = "agreements"
_NEEDED = ("partner", "by", "date", "wording")
_SEAL = "seal"
_STEM = 16
"""So many digits name the file of a wording."""


@record(frozen=True, slots=True)
class Act:
    """A partner's agreement: who gave it, when (ISO 8601, with its zone), to which wording."""

    partner: str
    by: str
    date: str
    wording: str
    note: str = ""

    @property
    def day(self) -> datetime.date:
        """The day it was recorded."""
        return datetime.date.fromisoformat(self.date[:10])

    @property
    def digits(self) -> str:
        """The digits of the wording that people read."""
        return self.wording[:DIGITS]

    @property
    def said(self) -> dict[str, str]:
        """What its file says, in order; nothing that is empty."""
        every = {name: getattr(self, name) for name in self.__dataclass_fields__}
        return {name: value for name, value in every.items() if value}


# Written -----------------------------------------------------------------------------------------


def files(slug: str, act: Act, wording: str) -> dict[str, bytes]:
    """Return the files that record an act, by their paths: its own, and the wording."""
    seal = _seal(act.said)
    typed = {Text(key): Text(value) for key, value in {**act.said, _SEAL: seal}.items()}
    head = _("Recorded by « communique approve »; what is changed here is noticed.")
    name = f"{act.date[:10]}-{act.partner.replace('/', '.')}-{seal[:DIGITS]}.yaml"
    return {
        f"{FOLDER}/{slug}/{name}": f"# {head}\n{written.write(Mapping(typed))}".encode(),
        _wording_path(slug, act.wording): wording.encode(),
    }


def _seal(said: dict[str, str]) -> str:
    text = "\n".join(f"{key}: {value}" for key, value in said.items())
    return sha256(text.encode(errors="surrogatepass")).hexdigest()


def _wording_path(slug: str, wording: str) -> str:
    return f"{FOLDER}/{slug}/{wording[:_STEM]}.txt"


# Read --------------------------------------------------------------------------------------------


def acts(workspace: Workspace, slug: str) -> tuple[list[Act], list[Finding]]:
    """Return the acts on a release, the earliest first, and what is wrong with its files."""
    found, amiss = [], []
    folder = f"{FOLDER}/{slug}"
    for name in workspace.names(folder):
        if name.endswith(".yaml"):
            act, findings = _read(workspace, f"{folder}/{name}")
            found += [act] if act else []
            amiss += findings
    wordings = dict.fromkeys(one.wording for one in found)
    amiss += chain.from_iterable(_altered(workspace, slug, one) for one in wordings)
    return sorted(found, key=lambda one: (moment_of(one.date), one.partner, one.by)), amiss


def _read(workspace: Workspace, path: str) -> tuple[Act | None, list[Finding]]:
    tree, findings = workspace.read(path)
    if not isinstance(tree, Mapping) or findings:
        return None, findings
    said = {str(key): str(value) for key, value in tree.items()}
    seal = said.pop(_SEAL, "")
    if seal == _seal(said) and _is_whole(said):
        return Act(**said), []
    return None, [_changed(tree.get(Text(_SEAL), tree).span)]


def _is_whole(said: dict[str, str]) -> bool:
    """Tell whether a file says what an act says, and nothing else."""
    try:
        moment_of(said.get("date", ""))
    except ValueError:
        return False
    return all(said.get(name) for name in _NEEDED) and {*said} <= {*Act.__dataclass_fields__}


def _changed(span: Span) -> Finding:
    return Finding(
        "AGREE003",
        _("This file was changed after « communique approve » wrote it: it proves nothing."),
        span,
        _("Put back what it said, or delete it and record the agreement again."),
    )


def known_wording(workspace: Workspace, slug: str, wording: str) -> str | None:
    """Return the wording of a fingerprint that was agreed to; None where it is not kept."""
    try:
        text = _wording(workspace, _wording_path(slug, wording))
    except OSError:
        return None
    return text if fingerprint(text) == wording else None


def _altered(workspace: Workspace, slug: str, wording: str) -> Iterator[Finding]:
    """Tell a wording that is no longer what was agreed to; one that is gone only tells less."""
    path = _wording_path(slug, wording)
    if not workspace.exists(path):
        return
    try:
        if fingerprint(_wording(workspace, path)) != wording:
            yield _changed(Span(path, 1, 1, 1, 1))
    except OSError as error:
        yield unreadable(path, error)


def _wording(workspace: Workspace, path: str) -> str:
    """Read a wording; git may have ended its lines as Windows does. Raises OSError."""
    return as_text(workspace.data(path)).replace("\r\n", "\n")


def recorded(workspace: Workspace, digits: str) -> Iterator[tuple[str, str]]:
    """Yield the releases that have an act on a wording that begins so, with its fingerprint."""
    for slug in workspace.names(FOLDER):
        known, _amiss = acts(workspace, slug)
        every = dict.fromkeys(one.wording for one in known if one.wording.startswith(digits))
        yield from ((slug, one) for one in every)
