"""Find and read what staff wrote: the only room that opens their files.

A workspace is a folder with `partners/`, `releases/` and, when it has styles of its own,
`templates/`; `communique.yaml`, beside them, may choose a style, a language and a time zone.
"""

import mimetypes
import re
from collections import defaultdict
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from os.path import isfile, realpath  # a name too long for the disk is no file, not a failure
from pathlib import Path
from typing import Annotated, Any

from pydantic import PlainValidator

from generator.findings import Finding, Severity, Span, nearest
from generator.language import LANGUAGES, WRITTEN
from generator.messages import _, reason
from generator.source import yaml
from generator.source.files import is_readable, yaml_paths
from generator.source.schema.fields import Model, choice, expect_text
from generator.source.schema.shapes import TEXT
from generator.source.schema.words import Id
from generator.source.tree import Node, Sequence, Text
from generator.source.validate import validate

PICTURES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
}


def _words(value: Any) -> tuple[str, ...]:
    """Cut a text, or the texts of a list, into words."""
    texts = value if isinstance(value, Sequence) else [value]
    return tuple(re.findall(r"[^\s,;]+", " ".join(expect_text(text) for text in texts)))


class Settings(Model):
    """What a workspace chooses once for all its releases.

    `words` are right, whatever the dictionary says.
    """

    language: Annotated[str, choice(*WRITTEN)] = "fr"
    timezone: Id | None = None
    style: Id | None = None
    words: Annotated[
        tuple[str, ...], PlainValidator(_words, json_schema_input_type=TEXT | list[TEXT])
    ] = ()


@dataclass(frozen=True, slots=True)
class ReleaseFile:
    """A release's file; `original` is the slug of the release that it translates, if it does."""

    slug: str
    path: str
    language: str
    original: str | None = None


class Workspace:
    """A folder of partners and releases; paths are relative to it, with forward slashes.

    `instead` holds what is read instead of the files of these paths.
    """

    def __init__(self, root: Path, instead: Mapping[str, bytes] | None = None) -> None:
        self.root = root
        self.instead = instead or {}
        self.settings = Settings.model_construct()
        self.findings: list[Finding] = []
        self._pictures: dict[str, tuple[str, bytes] | None] = {}
        if self.exists("communique.yaml"):
            self._read_settings()

    def _read_settings(self) -> None:
        tree, self.findings = self.read("communique.yaml")
        if tree is not None:
            settings, findings = validate(tree, Settings)
            self.settings = settings or self.settings
            self.findings += findings
        if self.settings.timezone:
            self._check_zone(self.settings.timezone)

    def _check_zone(self, zone: Text) -> None:
        from zoneinfo import available_timezones

        if zone not in available_timezones():
            near = nearest(zone, available_timezones())
            self.findings.append(
                Finding(
                    "FORM010",
                    _("« {zone} » is not a time zone.").format(zone=zone),
                    zone.span,
                    _("Did you mean {near}?").format(near=near or "Europe/Paris"),
                )
            )
            self.settings = Settings.model_construct()

    @property
    def language(self) -> str:
        """The language of files whose name does not tell another."""
        return self.settings.language

    @property
    def folder(self) -> str:
        """Where it lies in its git repository: empty at the root, else ending in « / »."""
        here = self.root.resolve()
        root = next((one for one in (here, *here.parents) if (one / ".git").exists()), here)
        return "" if root == here else f"{here.relative_to(root).as_posix()}/"

    def exists(self, path: str) -> bool:
        """Tell whether there is such a file."""
        return isfile(self.root / path)

    def text(self, path: str) -> str:
        """Return a file's text for showing lines of it; what is broken in it is replaced."""
        with suppress(OSError):
            return self.data(path).decode("utf-8-sig", errors="replace")
        return ""

    def data(self, path: str) -> bytes:
        """Return the bytes of a file; raises OSError."""
        instead = self.instead.get(path)
        return (self.root / path).read_bytes() if instead is None else instead

    def read(self, path: str) -> tuple[Node | None, list[Finding]]:
        """Read a YAML file: its values and what is wrong with it."""
        try:
            data = self.data(path)
        except OSError as error:
            return None, [unreadable(path, error)]
        text, findings = yaml.decode(data, path=path)
        return (None, findings) if text is None else yaml.read(text, path=path)

    def picture(self, path: str) -> tuple[str, bytes] | None:
        """Return a picture's media type and bytes, read once; None when there is no such file.

        The file must lie in the workspace, links followed, so that no path typed in YAML can
        publish something else of the machine.
        """
        if path not in self._pictures:
            self._pictures[path] = self._picture(path)
        return self._pictures[path]

    def _picture(self, path: str) -> tuple[str, bytes] | None:
        file = Path(realpath(self.root / path))
        if not isfile(file) or not file.is_relative_to(realpath(self.root)):
            return None
        return PICTURES.get(
            file.suffix.lower(), mimetypes.guess_type(file)[0] or ""
        ), file.read_bytes()

    def pictures(self, folder: str) -> list[str]:
        """List the pictures of a folder by name."""
        files = (self.root / folder).glob("*")
        return sorted(file.name for file in files if file.suffix.lower() in PICTURES)

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
            files.setdefault(file.slug, file)
        return list(files.values())

    def versions(self, file: ReleaseFile) -> list[ReleaseFile]:
        """Return a release and its translations, the original first."""
        return self._versions[file.original or file.slug]

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

    def strays(self) -> list[Finding]:
        """Tell the files whose names keep them from being read."""
        taken = {file.slug: file.path for file in self.releases}
        paths = yaml_paths(self.root, "releases")
        doubles = [path for path in paths if path not in taken.values()]
        return [
            *filter(None, map(_misnamed, self._beside())),
            *(_doubled(path, taken[Path(path).stem]) for path in doubles),
        ]

    def _beside(self) -> list[str]:
        """List everything in the folders of partners and releases."""
        folders = (self.root / name for name in ("partners", "releases"))
        files = (file for folder in folders for file in folder.rglob("*"))
        return sorted(file.relative_to(self.root).as_posix() for file in files)


def _misnamed(path: str) -> Finding | None:
    """Say what is wrong with a name: `.yml`, Notepad's `.yaml.txt`, letters of another age."""
    if re.search(r"\.(yml|ya?ml\.\w+)$", path, re.IGNORECASE):
        message = _("This file is not read: its name does not end with « .yaml ».")
        hint = _("Rename it; Windows shows the end of names with View, File name extensions.")
        return _unread(path, message, hint, "warning")
    if path.endswith(".yaml") and not is_readable(path):
        message = _("This file is not read: its name is only dots, or its letters are unreadable.")
        hint = _("Rename it; archives made on an old Windows often spoil the accents of names.")
        return _unread(path, message, hint)
    return None


def _doubled(path: str, taken: str) -> Finding:
    return _unread(
        path,
        _("This file is not read: {path} has the same name.").format(path=taken),
        _("Rename one of the two, or their documents would take each other's place."),
    )


def _unread(path: str, message: str, hint: str, severity: Severity = "error") -> Finding:
    shown = re.sub("[\ud800-\udfff]", "\ufffd", path)
    return Finding("READ008", message, Span(shown, 1, 1, 1, 1), hint, severity)


def unreadable(path: str, error: OSError) -> Finding:
    """Say that a file cannot be opened."""
    message = _("This file cannot be read: {reason}.").format(reason=reason(error))
    hint = _("Check its access rights, or ask whoever looks after this computer.")
    return Finding("READ000", message, Span(path, 1, 1, 1, 1), hint)
