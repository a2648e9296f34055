"""Say which version of a release came out last, as the manifest of that version tells it."""

import datetime
from collections.abc import Iterator

from generator.content import document
from generator.content.binding import Binding
from generator.content.document import Act
from generator.content.prose import Prose, Run
from generator.content.wording import fingerprint
from generator.language import Language, language
from generator.language.items import unless_ended
from generator.records import record
from generator.source.files import as_text
from generator.source.tree import Mapping, Text
from generator.source.workspace import Workspace

FOLDER, MANIFEST, WORDING = "published", "manifest.yaml", "wording.txt"
ACTS: tuple[Act, ...] = ("publish", "correct", "replace", "withdraw")
SAID = ("was", "is", "why", "note")
"""What the sentence of an act is made of."""


@record(frozen=True, slots=True)
class Manifest:
    """What is known of a version: its act, its moment (ISO 8601), its wording, what was said.

    `replaces` and `replaces_date` are the fingerprint and the moment of the version before.
    """

    version: int
    act: Act
    date: str
    wording: str = ""
    said: tuple[tuple[str, str], ...] = ()
    replaces: str = ""
    replaces_date: str = ""

    @property
    def facts(self) -> dict[str, str]:
        """What its file says, in order; nothing that is empty."""
        names = ("version", "act", "date", "wording", "replaces", "replaces_date")
        every = {name: str(getattr(self, name)) for name in names} | dict(self.said)
        return {name: value for name, value in every.items() if value}


def folder_of(slug: str, version: int) -> str:
    """Return where a version of a release lies."""
    return f"{FOLDER}/{slug}/v{version}"


def versions(workspace: Workspace, slug: str) -> list[int]:
    """List the versions of a release that came out, the first one first."""
    names = workspace.names(f"{FOLDER}/{slug}")
    return sorted(int(one[1:]) for one in names if one[:1] == "v" and one[1:].isdecimal())


def latest(workspace: Workspace, slug: str) -> Manifest | None:
    """Return the last version of a release; None of one that did not come out."""
    every = versions(workspace, slug)
    return manifest(workspace, slug, every[-1]) if every else None


def manifest(workspace: Workspace, slug: str, version: int) -> Manifest | None:
    """Return a version of a release; None where its manifest tells none."""
    tree, _findings = workspace.read(f"{folder_of(slug, version)}/{MANIFEST}")
    if not isinstance(tree, Mapping):
        return None
    told = {str(key): str(one) for key, one in tree.items() if isinstance(one, Text)}
    act = next((one for one in ACTS if one == told.get("act")), None)
    days = [told.get("date"), *([told.get("replaces_date")] if version > 1 else [])]
    if act is None or told.get("version") != str(version) or not all(map(_is_day, days)):
        return None
    return Manifest(
        version,
        act,
        told["date"],
        told.get("wording", ""),
        tuple((name, told[name]) for name in SAID if name in told),
        told.get("replaces", ""),
        told.get("replaces_date", ""),
    )


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


def _is_day(told: str | None) -> bool:
    try:
        datetime.date.fromisoformat((told or "")[:10])
    except ValueError:
        return False
    return True


# What is printed of it ---------------------------------------------------------------------------


def bound_edition(binding: Binding) -> document.Edition | None:
    """Return which version of a published release came out last; None where none was kept."""
    if binding.release.state != "published":
        return None
    found = latest(binding.library.workspace, binding.file.slug)
    return edition(found, binding.language) if found else None


def edition(found: Manifest, grammar: Language) -> document.Edition:
    """Return a version as it is printed."""
    sentence = _notice(found, grammar)
    return document.Edition(
        number=found.version,
        date=found.date[:10],
        act=found.act,
        notice=(Run(sentence),) if sentence else (),
        line=_line(found, grammar),
        wording=found.wording,
        replaces=found.replaces,
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
    return grammar.day(datetime.date.fromisoformat(date[:10])) if date else ""


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


def _quoted(words: str, grammar: Language) -> str:
    opening, closing = grammar.words.quotes
    return f"{opening}{grammar.inner_quotes(words)}{closing}"


def _sentence(words: str) -> str:
    return words + unless_ended(words, ".")
