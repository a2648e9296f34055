"""Write the documents of releases, and keep what somebody else wrote or changed among them."""

import errno
import json
import os
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import zip_longest
from pathlib import Path

from generator.findings import Finding, Span
from generator.interruptions import undisturbed
from generator.messages import _, reason
from generator.output import folders_for, see_inside, write
from generator.scratch import alone

RECORDS = ".communique"
"""The folder beside the outputs that knows what was written there, a file a release."""

UNWRITTEN = "OUTPUT002"

EVERYWHERE = tuple(
    getattr(errno, name)
    for name in ("ENOSPC", "EDQUOT", "EFBIG", "EROFS", "EIO", "EMFILE", "ENFILE", "ENOMEM")
    if hasattr(errno, name)
)
"""What keeps every file from being written, whichever it is found at."""


def place(
    files: Mapping[Path, bytes],
    *,
    gone: Sequence[Path] = (),
    record: Path,
    inside: Path,
    force: bool = False,
) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    """Write the outputs of a release, but for those that somebody else wrote or changed.

    Those that are `gone` have another name now: once it is there, they are taken away.
    `record` is the file that remembers what was written; with `force` nothing is kept. Return
    what was written, and what was not as findings. Raises OSError for what is wrong everywhere.
    """
    see_inside([*files, record], inside)
    folders = {target.parent for target in files}
    try:
        return _placed(files, gone, record, force=force)
    except OSError as error:
        at = Path(error.filename or "")
        here = any(at.is_relative_to(folder) for folder in folders)
        if not here or error.errno in EVERYWHERE:
            raise
        message = _("It could not be written: {reason}.").format(reason=reason(error))
        hint = _("Change its rights or move what stands in its way, and render it again.")
        return (), (Finding(UNWRITTEN, message, _start(at), hint),)


def _placed(
    files: Mapping[Path, bytes], gone: Sequence[Path], record: Path, *, force: bool
) -> tuple[tuple[Path, ...], tuple[Finding, ...]]:
    with undisturbed(), folders_for([record.parent]), alone(record.parent):
        known = _recorded(record)
        there = {one: _there(one) for one in (*files, *gone) if os.path.lexists(one)}
        made = {target: _digest(data) for target, data in files.items()}
        changed = [
            one
            for one, digest in there.items()
            if not force and digest not in (made.get(one), *known.get(one.name, ()))
        ]
        written = {target: data for target, data in files.items() if target not in changed}
        # With what stands there now: the record comes first, and a run may be killed behind it.
        digests = {one.name: sorted({made[one], there.get(one, made[one])}) for one in written}
        text = json.dumps({"files": known | digests}, indent=1, sort_keys=True) + "\n"
        if written:
            write({record: text.encode(), **written})
        for outdated in (one for one in gone if one in there and one not in changed):
            outdated.unlink(missing_ok=True)
    return tuple(written), tuple(
        _changed(one, files[one], one.name in known) if one in files else _left(one)
        for one in changed
    )


def _recorded(record: Path) -> dict[str, list[str]]:
    """Return the digests of what was written, by name; none when the record cannot be read."""
    try:
        files = json.loads(record.read_bytes())["files"]
        return {str(name): [str(one) for one in digests] for name, digests in files.items()}
    except (OSError, ValueError, LookupError, TypeError, AttributeError, RecursionError):
        return {}


def _there(target: Path) -> str:
    """Return the digest of what stands at a place; of what is no file, one that nothing has.

    No link is followed: what it leads to is not ours, and may lie anywhere.
    """
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR), str(target))
    return _digest(target.read_bytes()) if _is_own(target) else ""


def _is_own(target: Path) -> bool:
    """Tell whether a file itself stands at a place: a pipe would never answer."""
    return target.is_file() and not target.is_symlink()


def _digest(data: bytes) -> str:
    """Return what two files have in common that say the same; git may change the ends of lines."""
    return sha256(data.replace(b"\r\n", b"\n")).hexdigest()


def _changed(target: Path, data: bytes, known: bool) -> Finding:
    message = (
        _("This document was changed by hand since it was made, and is left as it is.")
        if known
        else _("This file was not made by « render », as far as is known, and is left as it is.")
    )
    hint = _(
        "Type the correction into the .yaml file, then add « --force » to write over this one; to"
        " keep this one, rename it."
    )
    return Finding("OUTPUT001", message, _start(target, _first_other(target, data)), hint)


def _left(target: Path) -> Finding:
    message = _("This document says of the embargo what is no longer so, and was changed by hand.")
    hint = _("Move it elsewhere if it is to be kept; « --force » takes it away.")
    return Finding("OUTPUT001", message, _start(target), hint)


def _first_other(target: Path, data: bytes) -> int:
    """Return the first line of a text that is not as it would be written; 1 of other files."""
    if not _is_own(target):
        return 1
    try:
        texts = target.read_text(encoding="utf-8"), data.decode()
    except (OSError, ValueError):
        return 1
    there, made = (text.splitlines() for text in texts)
    pairs = enumerate(zip_longest(there, made), start=1)
    first = next((at for at, (one, other) in pairs if one != other), 1)
    return max(1, min(first, len(there)))


def _start(path: Path, line: int = 1) -> Span:
    return Span(path.as_posix(), line, 1, line, 1)
