"""Say which version of a release came out last, as the manifest of that version tells it."""

import datetime
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from generator.content import document
from generator.content.addresses import absolute
from generator.content.binding import Binding
from generator.content.document import Act
from generator.content.prose import Prose, Run
from generator.content.wording import fingerprint
from generator.findings import Span
from generator.language import Language, language, told_day
from generator.language.base import ENDED
from generator.messages import _
from generator.records import record
from generator.source.files import as_text
from generator.source.tree import Mapping, Node, Text
from generator.source.workspace import Workspace

FOLDER, MANIFEST, WORDING = "published", "manifest.yaml", "wording.txt"
_SEAL = "seal: "
ACTS: tuple[Act, ...] = ("publish", "correct", "replace", "withdraw")
SAID = ("was", "is", "why", "note")
"""What the sentence of an act is made of."""


@record(frozen=True, slots=True)
class Manifest:
    """What is known of a version: its act, its moment (ISO 8601), its wording, what was said.

    `replaces` and `replaces_date` are the fingerprint and the moment of the version before,
    `replaces_address` is where it can be read. Kept here, it stays that of the day. `files` are
    the digests of what was kept, by name.
    """

    version: int
    act: Act
    date: str
    wording: str = ""
    said: tuple[tuple[str, str], ...] = ()
    replaces: str = ""
    replaces_date: str = ""
    replaces_address: str = ""
    files: tuple[tuple[str, str], ...] = ()

    @property
    def withdrawn(self) -> bool:
        """Tell whether the release was taken back by it."""
        return self.act == "withdraw"

    @property
    def day(self) -> datetime.date:
        """The day it came out."""
        return moment_of(self.date).date()

    @property
    def facts(self) -> dict[str, str]:
        """What its file says, in order; nothing that is empty."""
        replaced = ("replaces", "replaces_date", "replaces_address")
        names = ("version", "act", "date", "wording", *replaced)
        every = {name: str(getattr(self, name)) for name in names} | dict(self.said)
        return {name: value for name, value in every.items() if value}


def folder_of(slug: str, version: int) -> str:
    """Return where a version of a release lies."""
    return f"{FOLDER}/{slug}/v{version}"


def versions(workspace: Workspace, slug: str) -> list[int]:
    """List the versions of a release that came out, the first one first."""
    names = workspace.names(f"{FOLDER}/{slug}")
    return sorted(int(one[1:]) for one in names if re.fullmatch(r"v[1-9][0-9]{0,3}", one))


def latest(workspace: Workspace, slug: str) -> Manifest | None:
    """Return the last version of a release; None of one that did not come out."""
    every = versions(workspace, slug)
    return manifest(workspace, slug, every[-1]) if every else None


def manifest(workspace: Workspace, slug: str, version: int) -> Manifest | None:
    """Return a version of a release; None where its manifest is gone, or was changed."""
    path = f"{folder_of(slug, version)}/{MANIFEST}"
    tree, _findings = workspace.read(path)
    if not (isinstance(tree, Mapping) and is_sealed(workspace.text(path))):
        return None
    told = {str(key): str(one) for key, one in tree.items() if isinstance(one, Text)}
    act = next((one for one in ACTS if one == told.get("act")), None)
    days = [told.get("date"), *([told.get("replaces_date")] if version > 1 else [])]
    if act is None or told.get("version") != str(version) or not all(map(_is_moment, days)):
        return None
    return Manifest(
        version,
        act,
        told["date"],
        told.get("wording", ""),
        tuple((name, told[name]) for name in SAID if name in told),
        told.get("replaces", ""),
        told.get("replaces_date", ""),
        absolute(told.get("replaces_address", "")) or "",
        _files(tree.get(Text("files"))),
    )


def _files(told: Node | None) -> tuple[tuple[str, str], ...]:
    return (
        tuple((str(name), str(one)) for name, one in told.items())
        if isinstance(told, Mapping)
        else ()
    )


def sealed(text: str) -> str:
    """Return the text of a manifest with its last line, a digest of those above."""
    return f"{text}{_SEAL}{fingerprint(text)}\n"


def is_sealed(text: str) -> bool:
    """Tell whether a manifest is as it was written, but for how its lines end."""
    above, _mark, seal = text.replace("\r\n", "\n").rpartition(_SEAL)
    return seal == f"{fingerprint(above)}\n"


def address(workspace: Workspace, slug: str, version: int) -> str:
    """Return where the page of a version is on the web; empty where none of them is."""
    folder, root = folder_of(slug, version), workspace.settings.archive
    page = next((name for name in workspace.names(folder) if name.endswith(".html")), "")
    below = quote(f"{folder.removeprefix(f'{FOLDER}/')}/{page}")
    return f"{root.removesuffix('/')}/{below}" if root and page else ""


def kept_wording(workspace: Workspace, slug: str, found: Manifest) -> str | None:
    """Return the wording of a version; None where it is not what came out."""
    try:
        text = as_text(workspace.data(f"{folder_of(slug, found.version)}/{WORDING}"))
    except OSError:
        return None
    text = text.replace("\r\n", "\n")
    return text if fingerprint(text) == found.wording else None


def came_out(workspace: Workspace) -> Iterator[tuple[str, Manifest]]:
    """Yield every version of every release that came out, with its slug."""
    for slug in workspace.names(FOLDER):
        every = (manifest(workspace, slug, number) for number in versions(workspace, slug))
        yield from ((slug, found) for found in every if found)


def said(found: Manifest) -> str:
    """Say which version came out last, and when, for people."""
    message = _("version {n} published on {day}")
    if found.withdrawn:
        message = _("withdrawn on {day} (version {n})")
    return message.format(n=found.version, day=told_day(found.day))


def data(found: Manifest | None) -> dict[str, Any]:
    """Say the same for programs; of a release that did not come out, version 0."""
    return {
        "version": found.version if found else 0,
        "act": found.act if found else "",
        "published": found.day.isoformat() if found else "",
        "withdrawn": found is not None and found.withdrawn,
    }


def moment_of(date: str) -> datetime.datetime:
    """Return a moment as a file tells it, aware of its time zone. Raises ValueError."""
    moment = datetime.datetime.fromisoformat(date)
    return moment if moment.tzinfo else moment.replace(tzinfo=datetime.UTC)


def _is_moment(told: str | None) -> bool:
    try:
        moment_of(told or "")
    except ValueError:
        return False
    return True


# What is printed of it ---------------------------------------------------------------------------


def bound_edition(binding: Binding) -> document.Edition | None:
    """Return which version of a published release came out last; None where none was kept."""
    if binding.release.state != "published":
        return None
    found = latest(binding.library.workspace, binding.file.slug)
    if found is None:
        return None
    path = f"{folder_of(binding.file.slug, found.version)}/{MANIFEST}"
    return replace(edition(found, binding.language), origin=Span(path, 1, 1, 1, 1))


def edition(found: Manifest, grammar: Language) -> document.Edition:
    """Return a version as it is printed."""
    return document.Edition(
        number=found.version,
        date=found.day.isoformat(),
        at=moment_of(found.date).isoformat(),
        act=found.act,
        notice=_printed_notice(found, grammar),
        line=_line(found, grammar),
        wording=found.wording,
        replaces=found.replaces,
        earlier=found.replaces_address,
    )


def sentence(found: Manifest, code: str) -> str:
    """Return what an act prints above the title, in a language; empty of a first version."""
    return _notice(found, language(code))


def _line(found: Manifest, grammar: Language) -> Prose:
    """Write « Version 2 du 3 décembre 2026 – précédente : version 1 du … (4f2a91c7) »."""
    said = _version(found.version, found.date, grammar)
    line: Prose = (Run(said[0].upper() + said[1:]),)
    if found.version == 1:
        return line
    before = _version(found.version - 1, found.replaces_date, grammar)
    digits = Run(found.replaces[: document.DIGITS], verbatim=True)
    return (*line, Run(f"{grammar.words.earlier.format(version=before)} ("), digits, Run(")"))


def _version(number: int, date: str, grammar: Language) -> str:
    return grammar.words.version.format(number=number, day=_day(date, grammar))


def _day(date: str, grammar: Language) -> str:
    return grammar.day(moment_of(date).date()) if date else ""


def _printed_notice(found: Manifest, grammar: Language) -> Prose:
    """Return the sentence of an act, with a link to the version before where it can be read.

    Mails carry documents away: a link beside the file would lead nowhere.
    """
    said = _notice(found, grammar)
    if not (said and found.replaces_address):
        return (Run(said),) if said else ()
    link = Run(grammar.words.previous, href=found.replaces_address)
    return (Run(f"{said} "), link, Run("."))


def _notice(found: Manifest, grammar: Language) -> str:
    words, said = grammar.words, dict(found.said)
    patterns = {
        "correct": words.corrected,
        "replace": words.replaced,
        "withdraw": words.withdrawn,
    }
    if found.act not in patterns:
        return ""
    composed = patterns[found.act].format(
        day=_day(found.date, grammar),
        before=_day(found.replaces_date, grammar),
        right=_quoted(said.get("is", ""), grammar),
        wrong=_quoted(said.get("was", ""), grammar),
        why=_sentence(said.get("why", "")),
    )
    note = said.get("note", "")
    return f"{composed} {_sentence(note)}" if note else composed


def _quoted(said: str, grammar: Language) -> str:
    opening, closing = grammar.words.quotes
    spaced = re.sub(r"(?<=«)\s*|\s*(?=»)", "\u00a0", said)
    return f"{opening}{grammar.inner_quotes(spaced)}{closing}"


def _sentence(words: str) -> str:
    return words if re.search(ENDED, words) else f"{words}."
