"""Find and read what staff wrote, through `disk.py`, which opens their files.

A workspace is a folder with `partners/`, `releases/` and, when it has styles of its own,
`templates/`; `communique.yaml`, beside them, may choose a style, a language and a time zone.
"""

import datetime
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager, suppress
from functools import cached_property
from hashlib import sha256
from os.path import isdir, lexists, normpath  # to them a name too long is no file, no failure
from pathlib import Path
from typing import TYPE_CHECKING

from generator import clock, disk
from generator.findings import Finding, unreadable
from generator.language import LANGUAGES
from generator.records import record
from generator.source import yaml
from generator.source.files import (
    alike,
    as_text,
    composed,
    found,
    is_readable,
    partner_ids,
    yaml_paths,
)
from generator.source.schema.fields import Open
from generator.source.schema.settings import Settings
from generator.source.tree import Node
from generator.source.validate import validate

if TYPE_CHECKING:  # Hours are read when a release is.
    from generator.source.schema.moments import Moment

TIME_ZONE = "Europe/Paris"
UNREADABLE = "?"
"""What is seen of a file that cannot be read: it is never the same as before."""
PICTURES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}


@record(frozen=True, slots=True)
class ReleaseFile:
    """A release's file; `original` is the slug of the release that it translates, if it does."""

    slug: str
    path: str
    language: str
    original: str | None = None


class Workspace:
    """A folder of partners and releases; paths are relative to it, with forward slashes.

    `instead` holds what is read instead of the files of these paths; `at`, where it is given,
    stands for now. `seen` is all that was asked of the folder and of the clock, with what was seen:
    « file:partners/x.yaml » and a digest of its bytes, and so on for each row of `_asked`. What is
    made of a workspace depends on nothing else in it.
    """

    def __init__(
        self,
        root: Path,
        instead: Mapping[str, bytes] | None = None,
        at: datetime.datetime | None = None,
    ) -> None:
        self.root = root
        self.instead = instead or {}
        self.at = at
        self._begun = clock.now()
        self.seen: dict[str, str] = {}
        self.settings = Settings.model_construct()
        self.findings: list[Finding] = []
        if self.exists("communique.yaml"):
            self._read_settings()
        self._of_settings = dict(self.seen)

    def _read_settings(self) -> None:
        tree, self.findings = self.read("communique.yaml")
        if tree is not None:
            settings, findings = validate(tree, Settings)
            self.settings = settings or self.settings
            self.findings += findings

    @property
    def language(self) -> str:
        """The language of files whose name does not tell another."""
        return self.settings.language

    @property
    def timezone(self) -> str:
        """The time zone of embargoes; empty where what was typed of it cannot be right."""
        wrong = any(finding.severity == "error" for finding in self.findings)
        return self.settings.timezone or ("" if wrong else TIME_ZONE)

    @property
    def now(self) -> datetime.datetime:
        """The moment that embargoes are judged at, the same for all releases."""
        return self.at or self._begun

    def passed(self, moment: datetime.datetime) -> bool:
        """Tell whether a moment, aware of its time zone, has come."""
        passed = moment <= self.now
        self.seen[f"passed:{moment.isoformat()}"] = str(passed)
        return passed

    def end_of(self, embargo: "Moment | Open | None") -> datetime.datetime | None:
        """Return when an embargo ends, as far as that is known."""
        if embargo is None or isinstance(embargo, Open) or not self.timezone:
            return None
        return embargo.instant(self.timezone)

    def in_force(self, embargo: "Moment | Open | None") -> bool:
        """Tell whether an embargo holds; one does of which nobody knows when it ends."""
        end = self.end_of(embargo)
        return embargo is not None and (end is None or not self.passed(end))

    @property
    def folder(self) -> str:
        """Where it lies in its git repository: empty at the root, else ending in « / »."""
        here = self.root.resolve()
        root = next((one for one in (here, *here.parents) if (one / ".git").exists()), here)
        return "" if root == here else f"{here.relative_to(root).as_posix()}/"

    @contextmanager
    def seeing(self) -> Iterator[dict[str, str]]:
        """Give what is seen in the meantime, and in the settings, for who makes something of it."""
        before, self.seen = self.seen, dict(self._of_settings)
        try:
            yield self.seen
        finally:
            before.update(self.seen)
            self.seen = before

    def state(self, asked: str) -> str:
        """Ask again what was asked once, and return what is seen now."""
        kind, _colon, path = asked.partition(":")
        with self.seeing() as seen, suppress(OSError, LookupError, ValueError):
            self._asked[kind](path)
        return seen.get(asked, UNREADABLE)

    @property
    def _asked(self) -> Mapping[str, Callable[[str], object]]:
        return {
            "file": self.data,
            "there": self.exists,
            "picture": self.picture,
            "size": self.file,
            "names": self.names,
            "versions": self._versions_of,
            "partners": lambda _path: self.partner_ids(),
            "passed": lambda moment: self.passed(datetime.datetime.fromisoformat(moment)),
        }

    def exists(self, path: str) -> bool:
        """Tell whether there is such a file, even one that cannot be read."""
        file = found(self.root, path)
        there = path in self.instead or (lexists(file) and not isdir(file))
        self.seen[f"there:{path}"] = str(there)
        return there

    def text(self, path: str) -> str:
        """Return a file's text for showing lines of it; empty where it cannot be read."""
        with suppress(OSError):
            return as_text(self.data(path))
        return ""

    def data(self, path: str) -> bytes:
        """Return the bytes of a file; raises OSError."""
        instead = self.instead.get(path)
        self.seen[f"file:{path}"] = UNREADABLE
        data = self._opened(path) if instead is None else instead
        self.seen[f"file:{path}"] = sha256(data).hexdigest()
        return data

    def _opened(self, path: str, at_most: int = disk.TEXT) -> bytes:
        return disk.read(found(self.root, path), (self.root,), at_most)

    def read(self, path: str) -> tuple[Node | None, list[Finding]]:
        """Read a YAML file: its values and what is wrong with it."""
        try:
            data = self.data(path)
        except OSError as error:
            return None, [unreadable(path, error)]
        text, findings = yaml.decode(data, path=path)
        return (None, findings) if text is None else yaml.read(text, path=path)

    def file(self, path: str) -> Path | None:
        """Return where a file is that was named in YAML; None without one in the workspace."""
        asked = f"size:{path}"
        self.seen[asked] = ""
        with suppress(OSError):
            file = disk.file(found(self.root, path), (self.root,))
            self.seen[asked] = str(file.stat().st_size)
            return file
        return None

    def picture(self, path: str) -> tuple[str, bytes] | None:
        """Return a picture's media type, empty of an unknown kind, and bytes; None without it.

        Raises OSError where it is there and cannot be read.
        """
        asked = f"picture:{path}"
        if not lexists(found(self.root, path)) or normpath(path).startswith(".."):
            self.seen[asked] = ""
            return None
        self.seen[asked] = UNREADABLE
        file = disk.file(found(self.root, path), (self.root,))
        kind, data = PICTURES.get(file.suffix.lower(), ""), self._opened(path, disk.PICTURE)
        self.seen[asked] = f"{kind} {sha256(data).hexdigest()}"
        return kind, data

    def pictures(self, folder: str) -> list[str]:
        """List the pictures of a folder by name."""
        return [name for name in self.names(folder) if Path(name).suffix.lower() in PICTURES]

    def names(self, folder: str) -> list[str]:
        """List what lies in a folder by name, as it is typed in YAML."""
        files = disk.within(self.root / folder, (self.root,))
        here = {composed(file.name) for file in files if is_readable(file.name)}
        below = f"{folder}/"
        instead = (path.removeprefix(below) for path in self.instead if path.startswith(below))
        names = sorted(here | {path.partition("/")[0] for path in instead})
        self._saw(f"names:{folder}", names)
        return names

    def _saw(self, asked: str, names: Iterable[str]) -> None:
        self.seen[asked] = sha256("\n".join(names).encode()).hexdigest()

    @cached_property
    def releases(self) -> list[ReleaseFile]:
        """The releases' files by slug, translations after their original.

        Of several files of one name the first is taken: their documents would replace each other.
        """
        paths = yaml_paths(self.root, "releases")
        paths.sort(key=lambda path: path.removesuffix(".yaml"))
        files: dict[str, ReleaseFile] = {}
        for path in paths:
            file = self._release_file(path)
            files.setdefault(alike(file.slug), file)
        return list(files.values())

    def versions(self, file: ReleaseFile) -> list[ReleaseFile]:
        """Return a release and its translations, the original first."""
        return self._versions_of(file.original or file.slug)

    def _versions_of(self, slug: str) -> list[ReleaseFile]:
        versions = self._versions[slug]
        self._saw(f"versions:{slug}", (one.path for one in versions))
        return versions

    @cached_property
    def _versions(self) -> Mapping[str, list[ReleaseFile]]:
        versions: dict[str, list[ReleaseFile]] = defaultdict(list)
        for file in self.releases:
            versions[file.original or file.slug].append(file)
        return versions

    def _release_file(self, path: str) -> ReleaseFile:
        slug = Path(path).stem
        original, dot, language = slug.rpartition(".")
        if dot and language in LANGUAGES:
            return ReleaseFile(slug, path, language, original)
        return ReleaseFile(slug, path, self.language)

    @cached_property
    def partner_paths(self) -> list[str]:
        """The partners' files, translations included."""
        return yaml_paths(self.root, "partners")

    def partner_ids(self) -> list[str]:
        """List the partners and units that have a file."""
        self._saw("partners:", self.partner_paths)
        return partner_ids(self.partner_paths)
