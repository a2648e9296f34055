"""See that what was kept of published releases is what came out: every file, every manifest."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator import disk
from generator.content.editions import (
    FOLDER,
    MANIFEST,
    folder_of,
    manifest,
    versions,
)
from generator.language import told_day
from generator.messages import _, ngettext
from generator.proving import BYTES_AT_MOST, Verdict
from generator.publishing.manifests import digests, is_same
from generator.source import yaml
from generator.source.tree import Mapping, Text
from generator.source.workspace import Workspace

_LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}
"""What systems leave in folders that somebody looked into; nobody was sent it."""


def every(workspace: Workspace, slugs: Iterable[str] = ()) -> Iterator[tuple[str, Verdict]]:
    """Yield the folder of each version that is kept, with what is to be said of it."""
    for slug in slugs or workspace.names(FOLDER):
        before = 0
        for number in versions(workspace, slug):
            if number > before + 1:
                yield folder_of(slug, before + 1), _gone(before + 1, number - 1)
            yield folder_of(slug, number), _verdict(workspace, slug, number)
            before = number


def _gone(first: int, last: int) -> Verdict:
    if first == last:
        return Verdict(False, (_("this version is gone"),))
    message = _("the versions {first} to {last} are gone")
    return Verdict(False, (message.format(first=first, last=last),))


def is_kept(data: bytes, manifest: str) -> bool:
    """Tell whether the text of a manifest names a file; it is read only if it may."""
    if not any(one in manifest for one in digests(data)):
        return False
    tree = _tree(manifest.encode(errors="surrogatepass"))
    return any(is_same(data, one) for one in (_files(tree).values() if tree else ()))


def _verdict(workspace: Workspace, slug: str, number: int) -> Verdict:
    folder = folder_of(slug, number)
    data = _data(workspace, f"{folder}/{MANIFEST}")
    tree = _tree(data)
    known = manifest(workspace, slug, number)
    if tree is None or known is None:
        return Verdict(False, (_("{name} was changed or is gone").format(name=MANIFEST),))
    amiss = [*_broken_chain(workspace, slug, number, tree), *_other_files(workspace, folder, tree)]
    if amiss:
        return Verdict(False, tuple(amiss))
    count = len(_files(tree)) + 1
    said = ngettext(
        "{n} file, as published on {day}", "{n} files, all of them as published on {day}", count
    )
    return Verdict(True, (said.format(n=count, day=told_day(known.day)),))


def _tree(data: bytes | None) -> Mapping | None:
    text = yaml.decode(data, path=MANIFEST)[0] if data is not None else None
    tree = yaml.read(text, path=MANIFEST)[0] if text is not None else None
    return tree if isinstance(tree, Mapping) else None


def _files(tree: Mapping) -> dict[str, str]:
    told = tree.get(Text("files"))
    return {str(name): str(one) for name, one in told.items()} if isinstance(told, Mapping) else {}


def _broken_chain(workspace: Workspace, slug: str, number: int, tree: Mapping) -> Iterator[str]:
    if number == 1:
        return
    before = _data(workspace, f"{folder_of(slug, number - 1)}/{MANIFEST}")
    told = str(tree.get(Text("earlier_manifest"), ""))
    if before is None or not is_same(before, told):
        yield _("the manifest of version {n} is no longer the one it came after").format(
            n=number - 1
        )


def _other_files(workspace: Workspace, folder: str, tree: Mapping) -> Iterator[str]:
    told = _files(tree)
    for name, known in told.items():
        data = _data(workspace, f"{folder}/{name}")
        if data is None:
            yield _("{name} is gone").format(name=name)
        elif not is_same(data, known):
            yield _("{name} was changed").format(name=name)
    root = workspace.root / folder
    there = {one.relative_to(root).as_posix() for one in disk.below(root, (workspace.root,))}
    for name in sorted(there - {*told, MANIFEST}):
        if name.rpartition("/")[2] in _LITTER:
            continue
        yield _("{name} was added").format(name=name)


def _data(workspace: Workspace, path: str) -> bytes | None:
    try:
        return disk.read(workspace.root / Path(path), (workspace.root,), BYTES_AT_MOST)
    except OSError:
        return None
