"""Print once more what is attached to a document, in memory: nothing of it is written anywhere."""

import datetime
import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from generator.content.body import Asset
from generator.content.bound import bound
from generator.content.document import Release
from generator.content.editions import MANIFEST, folder_of, sealed
from generator.content.sources import RECORD, path_of
from generator.content.typeset import typeset
from generator.findings import Rejected
from generator.formats import FORMATS
from generator.formats.style import Style, load
from generator.language import LANGUAGES
from generator.messages import _
from generator.proving.paper import Unreadable, shown
from generator.publishing.manifests import tree_of
from generator.scratch import scratch
from generator.source import written, yaml
from generator.source.library import Library
from generator.source.schema.settings import Settings
from generator.source.validate import validate
from generator.source.workspace import ReleaseFile, Workspace

_OURS = re.compile(r"partners(?:\.[\w-]+)+\.yaml")
_TOLD = ("release", "program", "style", "language", "timezone", "day")
_SLUG = re.compile(r"[\w-][\w.-]*")
_BLANK = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} 1000"/>'


@dataclass(frozen=True, slots=True)
class Record:
    """How a document was made, as it says itself, and a moment `at` which it would be again."""

    release: str
    program: str
    style: str
    language: str
    timezone: str
    day: datetime.date | None
    at: datetime.datetime | None
    pictures: Mapping[str, str]
    edition: Mapping[str, str]


def record(files: Mapping[str, bytes]) -> Record:
    """Read how a document was made; raises Unreadable."""
    values = _values(files[RECORD])
    told = {key: str(values.get(key, "")) for key in _TOLD}
    pictures = values.get("pictures", {})
    sound = _SLUG.fullmatch(told["release"]) and f"{told['release']}.yaml" in files
    try:
        typed = told.pop("day")
        day = datetime.date.fromisoformat(typed) if typed else None
        at = _moment(values)
    except (ValueError, OverflowError):
        sound = None
    edition = values.get("edition", {})
    if (
        not (sound and isinstance(pictures, dict) and isinstance(edition, dict))
        or told["language"] not in LANGUAGES
    ):
        raise Unreadable(_("the attached file {name} was altered").format(name=RECORD))
    return Record(**told, day=day, at=at, pictures=pictures, edition=edition)


def _moment(values: Mapping[str, object]) -> datetime.datetime | None:
    """Return a moment since, or before, the one that is told. Raises ValueError, OverflowError."""
    for name, away in (("since", datetime.timedelta()), ("before", datetime.timedelta(seconds=1))):
        if name in values:
            moment = datetime.datetime.fromisoformat(str(values[name]))
            if moment.tzinfo is None:
                raise ValueError(name)
            return moment - away
    return None


def ours(files: Mapping[str, bytes]) -> list[str]:
    """Return the names of the files that the program itself attaches, in order."""
    slug = record(files).release
    return sorted(one for one in files if one in (RECORD, f"{slug}.yaml") or _OURS.fullmatch(one))


def printed(files: Mapping[str, bytes], how: Record, style: Style) -> tuple[Release, bytes]:
    """Return what is attached as a release, and its PDF; raises Rejected, Unreadable."""
    with scratch() as nowhere:
        library, file = _library(files, how, nowhere)
        release = typeset(bound(file, library, as_of=how.day), style.typography)
    return release, FORMATS["pdf"].writer(style)(release)


def styled(how: Record, folders: list[Path]) -> Style:
    """Return the style a document was made in; raises Unreadable where it is not at hand."""
    try:
        return load(how.style, folders)
    except Rejected:
        message = _("its style « {style} » is not here: go to the folder that has it")
        raise Unreadable(message.format(style=shown(how.style))) from None


def _library(files: Mapping[str, bytes], how: Record, nowhere: Path) -> tuple[Library, ReleaseFile]:
    """Return a library of what is attached, in the language of the release, and the release."""
    slug = how.release.removesuffix(f".{how.language}")  # what was a translation stands alone
    file = ReleaseFile(slug, f"releases/{slug}.yaml", how.language)
    partners = {path_of(name): data for name, data in files.items() if _OURS.fullmatch(name)}
    instead = {**partners, file.path: files[f"{how.release}.yaml"], **_edition(how.edition, slug)}
    workspace = Workspace(nowhere, instead, how.at)
    workspace.settings = _settings(how)
    workspace.partner_paths = sorted(partners)
    workspace.releases = [file]
    library = Library(workspace)
    for name, size in how.pictures.items():
        library.kept(("picture", str(name)), partial(_blank, str(name), size))
    return library, file


def _edition(told: Mapping[str, str], slug: str) -> dict[str, bytes]:
    """Return the manifest of the version that a document says it is."""
    number = str(told.get("version", ""))
    if not re.fullmatch(r"[1-9]\d{0,3}", number):
        return {}
    made = sealed(written.write(tree_of({name: str(words) for name, words in told.items()})))
    return {f"{folder_of(slug, int(number))}/{MANIFEST}": made.encode()}


def _settings(how: Record) -> Settings:
    typed, _findings = yaml.read(f"timezone: {json.dumps(how.timezone)}\n", path=RECORD)
    settings = validate(typed, Settings)[0] if typed is not None and how.timezone else None
    return (settings or Settings.model_construct()).model_copy(update={"language": how.language})


def _blank(name: str, size: object) -> Asset:
    """Return a blank in the place of a picture, in its proportions."""
    try:
        ratio, width = map(float, str(size).split())
    except ValueError:
        ratio, width = 1.0, 0.0
    ratio = min(max(ratio, 0.01), 100.0)
    data = _BLANK.format(width=round(1000 * ratio)).encode()
    return Asset(name=name, media_type="image/svg+xml", data=data, ratio=ratio, width=width)


def _values(data: bytes) -> dict[str, object]:
    text, _findings = yaml.decode(data, path=RECORD)
    values = yaml.read(text, path=RECORD)[0] if text is not None else None
    return {str(key): one for key, one in values.items()} if isinstance(values, dict) else {}
