"""Read a revision of a git repository: what it holds is written to a folder, nothing is run.

Only plumbing commands are called, which run no hook, filter, pager or other program that a
configuration names; there is no checkout, and the index is not touched.
"""

import hashlib
import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from generator import disk
from generator.messages import _
from generator.review.git import Objects, Unreadable, missing, run

MAIN_BRANCHES = ("main", "master", "trunk")
REMOTES = ("origin", "upstream")
REGULAR, SYMLINK = ("100644", "100755", "100664"), "120000"

LINKS_AT_MOST = 4
"""So many links in a row are followed, as one may lead to itself."""

_POINTER = re.compile(
    rb"version https://git-lfs\.github\.com/spec/v1\n.*?oid sha256:(\w{64})\n", re.S
)
_POINTER_AT_MOST = 1024
_LINK_AT_MOST = 4096


@dataclass(frozen=True, slots=True)
class Base:
    """A revision to compare with: its full commit, and how it is called."""

    commit: str
    name: str


@dataclass(frozen=True, slots=True)
class Blob:
    """A file of a revision; `path` is relative to the workspace, with forward slashes."""

    path: str
    id: str
    is_link: bool


@dataclass(frozen=True, slots=True)
class Repository:
    """A git repository; `prefix` is the workspace's folder inside it, empty or ending in « / »."""

    root: Path
    prefix: str
    objects: Path

    def base(self, asked: str | None) -> Base | None:
        """Return the revision asked for, by default where the work left the main branch.

        None when there is no revision to compare with at all. Raises Unreadable.
        """
        if asked is not None:
            return self._asked(asked)
        if not (head := self._commit("HEAD")):
            return None
        for branch in self._main_branches():
            if commit := self._commit(branch):
                return self._left(branch, head, commit)
        if self._is_shallow():
            raise Unreadable(_shallow(_("the main branch")))
        return None

    def _main_branches(self) -> Iterator[str]:
        """Yield the names the main branch may have: what a remote says, then the usual ones."""
        yield from (f"{remote}/HEAD" for remote in REMOTES)
        usual = self._git("config", "--get", "init.defaultBranch").stdout.decode().strip()
        local = [*MAIN_BRANCHES, *([usual] if usual else [])]
        yield from (f"{remote}/{branch}" for remote in REMOTES for branch in local)
        yield from local

    def _asked(self, name: str) -> Base:
        if commit := self._commit(name):
            return Base(commit, name)
        if self._is_shallow():
            raise Unreadable(_shallow(f"« {name} »"))
        raise Unreadable(_("There is no revision « {name} » in this repository.").format(name=name))

    def _left(self, branch: str, head: str, commit: str) -> Base:
        done = self._git("merge-base", head, commit)
        if done.returncode == 0:
            return Base(done.stdout.decode().strip(), branch)
        if self._is_shallow():
            raise Unreadable(_shallow(f"« {branch} »"))
        return Base(commit, branch)

    def _commit(self, name: str) -> str:
        verify = ("rev-parse", "--verify", "--quiet", "--end-of-options")
        return self._git(*verify, f"{name}^{{commit}}").stdout.decode().strip()

    def _is_shallow(self) -> bool:
        return self._git("rev-parse", "--is-shallow-repository").stdout.strip() == b"true"

    def extract(self, commit: str, folder: Path) -> None:
        """Write the workspace as it stood at a commit into a folder.

        Submodules, and files too large to be printed, are left out; a link stands for the file
        or the folder of the workspace that it leads to. Raises Unreadable when objects are
        missing.
        """
        blobs = list(self._blobs(commit))
        with Objects(self.root) as objects:
            links = {blob.path: _led_to(blob, objects) for blob in blobs if blob.is_link}
            files = {blob.path: blob for blob in blobs if not blob.is_link}
            for path, real in _followed(files, links).items():
                data = self._real(objects.read(real.id), path)
                if data is not None:
                    target = folder.joinpath(*PurePosixPath(path).parts)
                    target.parent.mkdir(parents=True, exist_ok=True)
                    target.write_bytes(data)

    def _blobs(self, commit: str) -> Iterator[Blob]:
        """Yield the files of the workspace that may be written: no path leads out of it."""
        below = ["--", self.prefix] if self.prefix else []
        done = self._git("ls-tree", "-r", "-z", "--long", "--full-tree", commit, *below)
        if done.returncode:
            raise Unreadable(missing(commit))
        for entry in filter(None, done.stdout.split(b"\0")):
            facts, _tab, name = entry.partition(b"\t")
            mode, _kind, identity, size = facts.decode("ascii").split()
            path = os.fsdecode(name).removeprefix(self.prefix)
            if mode not in (*REGULAR, SYMLINK) or not _is_inside(path):
                continue
            if not size.isdigit():
                raise Unreadable(missing(commit))
            if int(size) <= (_LINK_AT_MOST if mode == SYMLINK else disk.PICTURE):
                yield Blob(path, identity, mode == SYMLINK)

    def _real(self, data: bytes | None, path: str) -> bytes | None:
        """Return what a pointer of Git LFS stands for, when this machine has it."""
        pointer = _POINTER.match(data) if data and len(data) < _POINTER_AT_MOST else None
        if pointer is None:
            return data
        wanted = pointer[1].decode("ascii")
        workspace = self.root / self.prefix
        store = self.objects / wanted[:2] / wanted[2:4] / wanted
        for file, folder in ((store, self.objects), (workspace / path, workspace)):
            with suppress(OSError):
                kept = disk.read(file, (folder,), disk.PICTURE)
                if hashlib.sha256(kept).hexdigest() == wanted:
                    return kept
        return data

    def _git(self, *words: str) -> subprocess.CompletedProcess[bytes]:
        return run(self.root, *words)


def repository(folder: Path) -> Repository | None:
    """Return the repository a folder lies in; None when there is none.

    Raises Unreadable when there is one that git does not open, or no git.
    """
    marked = _marked(folder)
    try:
        done = run(folder, "rev-parse", "--show-toplevel", "--show-prefix", "--git-common-dir")
    except FileNotFoundError:
        if marked is None:
            return None
        message = _("This folder is in a git repository, but git is not here.")
        raise Unreadable(message) from None
    if done.returncode:
        if b"dubious ownership" in done.stderr:
            raise Unreadable(_foreign(folder))
        if marked:
            raise Unreadable(_broken(marked))
        return None
    root, prefix, common = os.fsdecode(done.stdout).split("\n")[:3]
    return Repository(Path(root), prefix, Path(folder, common) / "lfs" / "objects")


def _marked(folder: Path) -> Path | None:
    """Return the folder that says it is a repository, this one or one above."""
    here = folder.resolve()
    for one in (here, *here.parents):
        if (one / ".git" / "config").exists() or (one / ".git").is_file():
            return one
    return None


def _is_inside(path: str) -> bool:
    """Tell whether a path can be written below a folder on any system."""
    parts = path.split("/")
    return all(part not in ("", ".", "..") and not re.search(r"[\\\0]", part) for part in parts)


def _followed(files: Mapping[str, Blob], links: Mapping[str, str]) -> dict[str, Blob]:
    """Return the files by their paths and by those of links to them or to a folder above."""
    found = dict(files)
    for link in links:
        target = link
        for _turn in range(LINKS_AT_MOST):
            target = links.get(target, target)
        for path, blob in files.items():
            if path == target or path.startswith(f"{target}/"):
                found[link + path.removeprefix(target)] = blob
    return found


def _led_to(link: Blob, objects: Objects) -> str:
    target = PurePosixPath(link.path).parent / os.fsdecode(objects.read(link.id))
    return os.path.normpath(target).replace(os.sep, "/")


# What to do --------------------------------------------------------------------------------------


def _shallow(what: str) -> str:
    return _(
        "This copy of the repository does not go back to {what}. Fetch the rest with "
        "« git fetch --unshallow origin » (in GitHub Actions « fetch-depth: 0 », in GitLab "
        "« GIT_DEPTH: 0 »)."
    ).format(what=what)


def _broken(folder: Path) -> str:
    return _(
        "git does not open the repository in {folder}: « git status » there says why. Get a new"
        " copy of it or, where it is none, delete its folder « .git »."
    ).format(folder=folder)


def _foreign(folder: Path) -> str:
    return _(
        "git does not open this repository, because it belongs to somebody else. Allow it with "
        "« git config --global --add safe.directory {folder} »."
    ).format(folder=folder.resolve())
