"""Keep what was found in releases and partners, as long as nothing changed that was looked at."""

import datetime
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from hashlib import sha256
from pathlib import Path

from generator.cache.codec import Codec
from generator.cache.records import Records, records
from generator.checking.release import Looked, Partner, Partners
from generator.checking.twin import path_of, with_partners
from generator.findings import Finding, Fix, Span
from generator.formats.style import style_folders
from generator.proofing.ignores import Ignore
from generator.proofing.rules import Rule
from generator.source.workspace import ReleaseFile, Workspace
from generator.version import builtin_styles

_CODEC = Codec(Looked, Partner, Partners, ReleaseFile, Ignore, Finding, Fix, Span)
_ALONE = " alone"
"""A partner in the language of its workspace, as a release looks at it."""


@dataclass
class Known:
    """What earlier checks found, by the same rules and for the same day."""

    records: Records
    _partners: dict[str, Partner | None] = field(default_factory=dict)

    def looked(self, file: ReleaseFile) -> Looked | None:
        """Return what was found in a release and in the partners it names."""
        found = self.records.value(file.path, _CODEC, Looked)
        return found and with_partners(found, self.records.workspace, self._partner)

    def _partner(self, path: str) -> Partner | None:
        if path not in self._partners:
            self._partners[path] = self.records.value(path, _CODEC, Partner, of=_ALONE)
        return self._partners[path]

    def partners(self, identity: str) -> Partners | None:
        """Return what was found in a partner in all its languages."""
        return self.records.value(path_of(identity), _CODEC, Partners)

    def close(self) -> None:
        """Ask no further: other processes are begun."""
        self.records.store.close()

    def keep(self, looked: Mapping[ReleaseFile, Looked], partners: Mapping[str, Partners]) -> None:
        """Keep what was found; work that was ended found nothing."""
        for file, one in looked.items():
            bare = replace(one, proofread=(), seen=(), dossier=None)
            self._keep(file.path, one.seen, bare)
            for partner in one.proofread:
                self._keep(partner.path, partner.seen, replace(partner, seen=()), of=_ALONE)
        for identity, some in partners.items():
            inner = tuple(replace(one, seen=()) for one in some.partners)
            self._keep(path_of(identity), some.seen, Partners(inner, some.amiss))
        self.records.save()

    def _keep(
        self,
        path: str,
        seen: tuple[tuple[str, str], ...],
        found: Looked | Partner | Partners,
        *,
        of: str = "",
    ) -> None:
        if seen:
            self.records.keep(path, dict(seen), _CODEC.write(found), of=of)


def known(
    workspace: Workspace, rules: Sequence[Rule], as_of: datetime.date | None, cache: Path | None
) -> Known:
    """Return what a folder knows of earlier checks; nothing where there is none."""
    terms = {"rules": " ".join(sorted(one.code for one in rules)), "day": f"={as_of}"}
    made = records(workspace, "check", cache, terms)
    if cache:
        every = style_folders(workspace.root)
        folders = [one for one in every if one.is_dir() and one != builtin_styles()]
        digests = [made.files.folder(folder) for folder in folders]
        whole = sha256("\n".join(digests).encode()).hexdigest() if all(digests) else ""
        made.terms = {**made.terms, "style": whole}
    return Known(made)
