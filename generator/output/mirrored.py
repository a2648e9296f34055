"""Keep a folder as it would be made now: what changed is written, what is no longer made goes.

A record in it knows what was written there; what somebody else wrote or changed is left, and told.
"""

import json
import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from hashlib import sha256
from itertools import islice
from pathlib import Path, PurePosixPath

from generator import disk
from generator.findings import Finding, Span
from generator.interruptions import undisturbed
from generator.messages import _
from generator.output import folders_for, see_inside, write
from generator.output.kept import RECORDS
from generator.scratch import alone

RECORD = f"{RECORDS}/site.json"
_AT_ONCE = 200
_AT_MOST = 50_000_000


@dataclass
class Mirrored:
    """What became of a folder: how many files are in it, were written, went; what was left."""

    there: int = 0
    written: int = 0
    gone: int = 0
    findings: list[Finding] = field(default_factory=list)


def is_ours(folder: Path) -> bool:
    """Tell whether a folder may be filled: a new one, or one that was filled before.

    What is hidden (`.git`) is nobody's page, and stays.
    """
    if not os.path.lexists(folder):
        return True
    if not folder.is_dir():
        return False
    return (folder / RECORD).is_file() or all(
        one.name.startswith(".") or one.name == "CNAME" for one in folder.iterdir()
    )


def mirror(folder: Path, files: Iterable[tuple[str, bytes]], *, inside: Path | None) -> Mirrored:
    """Make a folder hold these files, by their paths in it, and none that it held before.

    A run that was killed is completed by the next. Raises OSError, and Rejected for a link out.
    """
    see_inside([folder / RECORD], inside)
    told = Mirrored()
    with folders_for([folder / RECORDS]), alone(folder / RECORDS):
        known = _recorded(folder)
        made: dict[str, str] = {}
        left_to_do = iter(files)
        while some := dict(islice(left_to_do, _AT_ONCE)):
            made |= _placed(folder, some, known, made, told)
        gone = [name for name in known if name not in made]
        left = [name for name in gone if not _taken_away(folder, name, known[name], told)]
        with undisturbed():
            _remember(folder, {name: [digest] for name, digest in made.items()})
    told.there = len(made)
    told.findings += [_left(folder / name) for name in left]
    return told


def _placed(
    folder: Path,
    files: Mapping[str, bytes],
    known: Mapping[str, list[str]],
    made: Mapping[str, str],
    told: Mirrored,
) -> dict[str, str]:
    """Write those of the files that are not in place; return the digests of all."""
    digests = {name: sha256(data).hexdigest() for name, data in files.items()}
    changed: dict[str, bytes] = {}
    before: dict[str, list[str]] = {}
    for name, data in files.items():
        there = _there(folder / name)
        if there == digests[name]:
            continue
        if there is None or there in known.get(name, ()):
            changed[name], before[name] = data, [there] if there else []
        else:
            told.findings.append(_left(folder / name))
    if changed:
        with undisturbed():
            # With what stands there now: the record comes first, and a run may be killed behind it.
            now = {name: [digests[name], *before[name]] for name in changed}
            _remember(folder, {**known, **{name: [one] for name, one in made.items()}, **now})
            places = {folder / name: data for name, data in changed.items()}
            write(places, inside=folder)
    told.written += len(changed)
    return digests


def _there(target: Path) -> str | None:
    """Return the digest of what stands at a place; None of nothing, empty of what is no file."""
    if not os.path.lexists(target):
        return None
    if target.is_symlink() or not target.is_file():
        return ""
    return sha256(target.read_bytes()).hexdigest()


def _taken_away(folder: Path, name: str, digests: list[str], told: Mirrored) -> bool:
    """Take a file away that is no longer made, and its folders if they are empty."""
    target = folder / name
    there = _there(target)
    if there is None:
        return True
    see_inside([target], folder)
    if there not in digests:
        return False
    target.unlink()
    told.gone += 1
    for above in target.relative_to(folder).parents[:-1]:
        with suppress(OSError):  # another file is in it
            (folder / above).rmdir()
    return True


def _recorded(folder: Path) -> dict[str, list[str]]:
    """Return the digests of what was written; no name leads out of the folder."""
    try:
        files = json.loads(disk.read(folder / RECORD, (folder,), _AT_MOST))["files"]
        pairs = {str(name): [str(one) for one in digests] for name, digests in files.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}
    return {name: digests for name, digests in pairs.items() if _is_below(name)}


def _is_below(name: str) -> bool:
    path = PurePosixPath(name)
    return not path.is_absolute() and ".." not in path.parts and not {"\\", ":"} & {*name}


def _remember(folder: Path, digests: Mapping[str, list[str]]) -> None:
    text = json.dumps({"files": digests}, indent=0, sort_keys=True) + "\n"
    data = text.encode()
    with suppress(OSError):
        if (folder / RECORD).read_bytes() == data:
            return
    write({folder / RECORD: data}, inside=folder)


def _left(target: Path) -> Finding:
    message = _("This file was not made by « site », or was changed since, and is left as it is.")
    hint = _("Move it elsewhere, and make the site again.")
    return Finding("OUTPUT001", message, Span(target.as_posix(), 1, 1, 1, 1), hint)
