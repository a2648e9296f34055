"""Say where a release and its files are on the web, in a workspace that has a newsroom there.

A newsroom is laid out like `build/`: a folder a release, which its translations share. Each file
keeps its name, and photographs lie below.
"""

from pathlib import PurePosixPath
from urllib.parse import quote

from generator.content.body import Asset, Image
from generator.content.document import Release, every
from generator.source.workspace import ReleaseFile, Workspace

PHOTOGRAPHS = "photos"


def address(file: ReleaseFile, workspace: Workspace) -> str:
    """Return where the folder of a release is on the web; empty where there is no newsroom."""
    site = workspace.settings.site
    folder = quote(file.original or file.slug)
    return f"{site.removesuffix('/')}/{folder}/" if site else ""


def file_address(release: Release, suffix: str, stem: str = "") -> str:
    """Return where a document is, of the release or, by its `stem`, of a translation."""
    return f"{release.web}{quote(stem or release.stem)}{suffix}"


def photograph_address(release: Release, asset: Asset) -> str:
    """Return where a photograph is on the web."""
    return f"{release.web}{PHOTOGRAPHS}/{quote(photograph_name(asset))}"


def photograph_name(asset: Asset) -> str:
    """Return what the file of a photograph is called: two of one name differ by what they show."""
    path = PurePosixPath(asset.name)
    return f"{path.stem}-{asset.digest[:8]}{path.suffix.lower()}"


def photographs(release: Release) -> list[tuple[Image, Asset]]:
    """Return the photographs of a release, logos and drawings left out, each once."""
    found = (one for one in every(release.body, Image) if one.asset)
    known = {one.asset.digest: (one, one.asset) for one in found if one.asset}
    return [pair for pair in known.values() if not pair[1].media_type.endswith("xml")]


def is_shown(release: Release) -> bool:
    """Tell whether a release may say where it is on the web: what is withheld is not there."""
    embargo, edition = release.embargo, release.edition
    held = embargo is not None and not embargo.lifted
    gone = edition is not None and edition.withdrawn
    return bool(release.web) and release.state != "draft" and not (held or gone)
