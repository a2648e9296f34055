"""Take over what was found in another state of a folder, where this one shows the same.

A review looks at a folder as it is and as it was: nearly all of it is alike.
"""

from collections.abc import Callable, Mapping
from dataclasses import replace

from generator.checking.release import Looked, Partner, Partners, Seen
from generator.source.workspace import ReleaseFile, Workspace


class Twin:
    """What was found in another state of a folder, by the same rules and in the same style."""

    def __init__(
        self,
        workspace: Workspace,
        looked: Mapping[ReleaseFile, Looked],
        partners: Mapping[str, Partners],
    ) -> None:
        self._workspace, self._looked, self._others = workspace, looked, partners
        every = (partner for one in looked.values() for partner in one.proofread)
        self._partners = {one.path: one for one in every}
        self._now: dict[str, str] = {}

    def looked(self, file: ReleaseFile) -> Looked | None:
        """Return what was found in a release and in the partners it names."""
        found = self._looked.get(file)
        if not (found and self._same(found.seen)):
            return None
        return with_partners(found, self._workspace, self._partner)

    def partners(self, identity: str) -> Partners | None:
        """Return what was found in a partner in all its languages."""
        found = self._others.get(identity)
        return found if found and self._same(found.seen) else None

    def close(self) -> None:
        """Ask no further."""

    def keep(self, looked: Mapping[ReleaseFile, Looked], partners: Mapping[str, Partners]) -> None:
        """Keep nothing: nobody asks again."""

    def _partner(self, path: str) -> Partner | None:
        found = self._partners.get(path)
        return found if found and self._same(found.seen) else None

    def _same(self, seen: Seen) -> bool:
        """Tell whether the same is seen here; work that was ended saw nothing."""
        return bool(seen) and all(self._see(asked) == then for asked, then in seen)

    def _see(self, asked: str) -> str:
        if asked not in self._now:
            self._now[asked] = self._workspace.state(asked)
        return self._now[asked]


def with_partners(
    looked: Looked, workspace: Workspace, partner: Callable[[str], Partner | None]
) -> Looked | None:
    """Return what was found in a release with its partners'; None where that is not known of one.

    `partner` tells what was found in a partner's file.
    """
    own = looked.file.language == workspace.language
    paths = map(path_of, looked.partners if own else ())
    partners = [partner(path) for path in paths if path not in looked.unsound]
    named = tuple(filter(None, partners))
    return replace(looked, proofread=named) if len(named) == len(partners) else None


def path_of(identity: str) -> str:
    """Return where a partner's file lies."""
    return f"partners/{identity}.yaml"
