"""Know which documents in place are those that would be rendered, and say why others are not.

A release is bound again when anything changed that was looked at for it; a document is rendered
again when what is bound prints otherwise, or it is no longer in its place as it was made.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from os.path import lexists
from pathlib import Path

from generator.cache import content
from generator.cache.codec import Codec
from generator.cache.records import Record, Records, records
from generator.content.document import Release
from generator.content.embargo import other_stem
from generator.content.wording import fingerprint
from generator.findings import Finding, Fix, Span
from generator.formats import FORMATS, carries_sources
from generator.formats.style import Style
from generator.messages import _
from generator.source.workspace import ReleaseFile, Workspace

_OFTEN = 500
"""After so many documents what was made is written down: a long run may be interrupted."""


@dataclass(frozen=True, slots=True)
class Known:
    """What became of a release: the digest of what each format prints, and what there is to say.

    `stem` is what its documents are called.
    """

    prints: Mapping[str, str]
    stem: str
    findings: tuple[Finding, ...] = ()
    amiss: tuple[Finding, ...] = ()
    notes: tuple[Finding, ...] = ()


_CODEC = Codec(Known, Finding, Fix, Span)


@dataclass
class Documents:
    """The documents of releases in a folder, by style and formats."""

    records: Records
    style: Style
    formats: tuple[str, ...]
    out: Path
    _placed: list[Path] = field(default_factory=list)
    _found: dict[str, Known | None] = field(default_factory=dict)

    def path(self, file: ReleaseFile, name: str, stem: str) -> Path:
        """Return where a document goes; that of a translation beside its original's."""
        return self.out / (file.original or file.slug) / f"{stem}{FORMATS[name].suffix}"

    def outdated(self, file: ReleaseFile, name: str, stem: str) -> tuple[Path, ...]:
        """Return where a document lies that says of the embargo what is no longer so."""
        other = other_stem(file, stem, self.records.workspace)
        path = self.path(file, name, other)
        return (path,) if other and lexists(path) else ()

    def known(self, file: ReleaseFile) -> Known | None:
        """Return what became of a release, where nothing changed that was looked at for it."""
        if file.slug not in self._found:
            self._found[file.slug] = self.records.value(file.path, _CODEC, Known)
        return self._found[file.slug]

    def prints(self, release: Release) -> dict[str, str]:
        """Return a digest of what each format prints of a release, where that is kept."""
        if not self.records.certain:
            return {}
        places = bool(self.style.own)
        bare = content.digest(replace(release, sources=()), places=places)
        whole = content.digest(release, places=places) if release.sources else bare
        return {
            name: whole if one.whole else bare
            for name, one in FORMATS.items()
            if one.suits(release)
        }

    def suited(self, prints: Mapping[str, str]) -> tuple[str, ...]:
        """Return the formats that a release has, of those that are asked for."""
        return tuple(name for name in self.formats if name in prints)

    def current(self, file: ReleaseFile, prints: Mapping[str, str], stem: str) -> tuple[str, ...]:
        """Return the formats whose documents are in place as they would be rendered."""
        return tuple(
            name
            for name in self.suited(prints)
            if (made := self.records.made(*self._document(name, prints[name])))
            and self.records.files.digest(self.path(file, name, stem)) == made
            and not self.outdated(file, name, stem)
        )

    def keep(
        self,
        file: ReleaseFile,
        known: Known,
        seen: Mapping[str, str],
        data: Mapping[str, bytes],
        draft: str = "",
    ) -> None:
        """Keep what became of a release, what its documents are, and the wording of a `draft`."""
        if not self.records.certain:
            return
        if draft:
            self.records.keep_wording(draft, file.slug, fingerprint(draft))
        self.records.keep(file.path, seen, _CODEC.write(known))
        for name, made in data.items():
            what = self._document(name, known.prints[name])
            self.records.keep_made(sha256(made).hexdigest(), *what)
            self._placed.append(self.path(file, name, known.stem))
        if len(self._placed) >= _OFTEN:
            self.save()

    def save(self) -> None:
        """Write down what was kept, unless the style is no longer the one that was read."""
        if self.records.new and _digest(self.records, self.style) != self._style:
            self.records.drop()
        self.records.files.ahead(self._placed)
        self._placed.clear()
        self.records.save()

    @property
    def _style(self) -> str:
        return self.records.terms["style"]

    def _document(self, name: str, prints: str) -> tuple[str, ...]:
        terms = self.records.terms
        return "document", name, prints, terms["program"], terms["engine"], self._style

    # Why ------------------------------------------------------------------------------------------

    def why(self, file: ReleaseFile) -> tuple[str, ...]:
        """Say why a release cannot be left as it is; nothing where nothing can be known."""
        if not self.records.certain:
            return ()
        if known := self.known(file):
            current = self.current(file, known.prints, known.stem)
            missing = [name for name in self.suited(known.prints) if name not in current]
            return tuple(self._not_in_place(file, name, known.stem) for name in missing)
        last = self.records.last(file.path)
        if last is None:
            return (_("nothing is known of an earlier time"),)
        return (*_other_terms(last, self.records), *_other_files(last, self.records))

    def _not_in_place(self, file: ReleaseFile, name: str, stem: str) -> str:
        for path in self.outdated(file, name, stem):
            return _("{name} is still there").format(name=path.name)
        path = self.path(file, name, stem)
        said = _("{name} is not as it was made") if path.exists() else _("{name} is missing")
        return said.format(name=path.name)


def documents_in(
    out: Path,
    workspace: Workspace,
    style: Style,
    formats: Sequence[str],
    cache: Path | None,
    **options: object,
) -> Documents:
    """Return the documents that a folder holds, or will hold; `options` make them other ones."""
    terms = {
        name: f"={said}" for name, said in {**options, "whole": carries_sources(formats)}.items()
    }
    known = records(workspace, "render", cache, terms)
    if cache:
        known.terms = {**known.terms, "style": _digest(known, style)}
    return Documents(known, style, tuple(formats), out)


def _digest(known: Records, style: Style) -> str:
    """Return a digest of all files of a style that do not come with the program.

    It is empty where one changed a moment ago.
    """
    folders = [known.files.folder(folder) for folder in style.own]
    return sha256("\n".join((style.name, *folders)).encode()).hexdigest() if all(folders) else ""


def _other_terms(last: Record, now: Records) -> Iterator[str]:
    words = {
        "program": _("the program changed"),
        "engine": _("the PDF engine or one of its libraries changed"),
        "style": _("the style changed"),
    }
    other = [name for name, said in now.terms.items() if last.terms.get(name) != said]
    yield from dict.fromkeys(words.get(name, _("other options were given")) for name in other)


def _other_files(last: Record, now: Records) -> Iterator[str]:
    """Name what is seen otherwise than when a release was bound last, each file once."""
    told: dict[str, str] = {}
    for asked, then in last.seen.items():
        kind, _colon, path = asked.partition(":")
        if now.now(asked) != then:
            told.setdefault(path, _change(kind, then, now.now(asked)))
    yield from (said.format(path=path) for path, said in told.items())


def _change(kind: str, then: str, now: str) -> str:
    if kind == "passed":
        return _("its embargo is over") if now == "True" else _("it is under embargo again")
    if kind in ("partners", "versions", "names"):
        words = {
            "partners": _("partners came or went"),
            "versions": _("translations of it came or went"),
            "names": _("files came or went in {path}"),
        }
        return words[kind]
    if now == "True" or then == "":
        return _("{path} is new")
    return _("{path} is gone") if now in ("False", "") else _("{path} changed")
