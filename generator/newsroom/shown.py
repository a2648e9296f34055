"""What the public may see: the versions that came out and whose hour has come."""

import datetime
from collections.abc import Iterator
from functools import cached_property
from pathlib import PurePosixPath
from urllib.parse import quote

from generator import disk
from generator.content.editions import (
    FOLDER,
    MANIFEST,
    WORDING,
    Manifest,
    folder_of,
    kept_wording,
    manifest,
    moment_of,
    sentence,
    versions,
)
from generator.findings import Finding
from generator.language.terms import Typography
from generator.newsroom.facts import Facts, Photo, day_of, facts, photos, typeset
from generator.publishing import altered
from generator.publishing.manifests import is_same
from generator.records import record
from generator.source.workspace import Workspace

_AT_MOST = 100_000_000
_DOCUMENTS = {".html": "html", ".pdf": "pdf", ".txt": "txt"}


@record(frozen=True, slots=True, kw_only=True)
class Document:
    """A file that came out: its format, its name, its bytes."""

    format: str
    name: str
    data: bytes


@record(frozen=True, slots=True, kw_only=True)
class Shown:
    """A release in one language as the newsroom shows it: the last version, those before.

    `original` is the slug that its translations share. `date` is the day it is of, `first` and
    `last` are the moments at which its first and its last version came out; an embargo that is
    over was `lifted`: its documents still print it.
    """

    slug: str
    original: str
    facts: Facts
    date: datetime.date
    first: datetime.datetime
    last: Manifest
    earlier: tuple[Manifest, ...]
    notice: str
    lifted: bool

    @property
    def withdrawn(self) -> bool:
        """Tell whether the release was taken back."""
        return self.last.withdrawn

    @property
    def folder(self) -> str:
        """Where its page and its documents are in the site, as in the folder that is rendered."""
        return self.original

    @property
    def page(self) -> str:
        """Where its page is in the site."""
        of_original = self.slug == self.original
        return f"{self.folder}/{'index' if of_original else self.facts.language}.html"

    @property
    def address(self) -> str:
        """Its page as it is written in links."""
        return quote(self.page)

    @property
    def updated(self) -> datetime.datetime:
        """The moment its last version came out."""
        return moment_of(self.last.date)


class Archive:
    """What was kept in `published/`, and what is wrong with it; a version altered is not shown."""

    def __init__(self, workspace: Workspace, typography: Typography) -> None:
        self.workspace, self.typography = workspace, typography
        self.findings: list[Finding] = []

    @cached_property
    def shown(self) -> list[Shown]:
        """The releases that the public may see, the newest first; those withdrawn among them."""
        slugs = self.workspace.names(FOLDER)
        every = filter(None, (self._release(slug) for slug in slugs))
        return sorted(every, key=lambda one: (-one.date.toordinal(), one.slug))

    def documents(self, slug: str, found: Manifest) -> Iterator[Document]:
        """Yield the documents of a version; one that is not what came out is told, not shown."""
        digests = dict(found.files)
        for form, name in documents_of(found):
            data = self._kept(slug, found, name, digests[name])
            if data is not None:
                yield Document(format=form, name=name, data=data)

    def photos(self, documents: list[Document]) -> list[Photo]:
        """Return the photographs of a version."""
        return list(photos(_page(documents)))

    def _release(self, slug: str) -> Shown | None:
        said: Facts | None = None
        out: list[tuple[Manifest, Facts]] = []
        for number in versions(self.workspace, slug):
            found = manifest(self.workspace, slug, number)
            wording = kept_wording(self.workspace, slug, found) if found else None
            if found is None or wording is None:
                name = WORDING if found else MANIFEST
                self._alter(f"{folder_of(slug, number)}/{name}")
                continue
            said = facts(wording, self.typography)
            if self._may_be_seen(said) or found.withdrawn:
                out.append((found, said))
        return self._shown(slug, out) if out else None

    def _shown(self, slug: str, out: list[tuple[Manifest, Facts]]) -> Shown:
        last, said = out[-1]
        code = said.language
        documents = [] if last.withdrawn else list(self.documents(slug, last))
        page = _page(documents)
        first = moment_of(out[0][0].date)
        return Shown(
            slug=slug,
            original=slug.removesuffix(f".{code}"),
            facts=said,
            date=day_of(page) or first.date(),
            first=first,
            last=last,
            earlier=() if last.withdrawn else tuple(one for one, _said in reversed(out[:-1])),
            notice=typeset(sentence(last, code), code, self.typography),
            lifted=bool(said.embargo) and not last.withdrawn and _warns(documents),
        )

    def _may_be_seen(self, said: Facts) -> bool:
        """Tell whether an hour has come; one that nobody can read never does."""
        if not said.embargo:
            return True
        try:
            return self.workspace.passed(moment_of(said.embargo))
        except ValueError:
            return False

    def _kept(self, slug: str, found: Manifest, name: str, digest: str) -> bytes | None:
        path = f"{folder_of(slug, found.version)}/{name}"
        root = self.workspace.root
        try:
            data = disk.read(root / path, (root,), _AT_MOST)
        except OSError:
            data = b""
        if is_same(data, digest):
            return data
        self._alter(path)
        return None

    def _alter(self, path: str) -> None:
        found = altered(path)
        if found not in self.findings:
            self.findings.append(found)


def documents_of(found: Manifest) -> list[tuple[str, str]]:
    """Return the documents of a version, each with its format, as its manifest names them."""
    names = [name for name, _digest in found.files if "/" not in name and name != WORDING]
    ends = ((PurePosixPath(name).suffix, name) for name in names)
    return [(_DOCUMENTS[end], name) for end, name in ends if end in _DOCUMENTS]


def _page(documents: list[Document]) -> str:
    data = next((one.data for one in documents if one.format == "html"), b"")
    return data.decode(errors="replace")


def _warns(documents: list[Document]) -> bool:
    """Tell whether the documents were sent before their hour, and still print it."""
    return 'class="embargo"' in _page(documents)
