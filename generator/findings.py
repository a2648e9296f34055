"""Say what is wrong with a file, where, and how to mend it."""

import errno
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches
from typing import Literal, TypeAlias

from generator.messages import _, reason
from generator.records import record

Severity: TypeAlias = Literal["error", "warning", "info"]


@record(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file: 1-based lines and columns, in characters, the end excluded.

    `path` is relative to the workspace, with forward slashes, as it is printed.
    """

    path: str
    line: int
    column: int
    end_line: int
    end_column: int

    @property
    def start(self) -> tuple[int, int]:
        """Line and column of the first character."""
        return self.line, self.column

    @property
    def end(self) -> tuple[int, int]:
        """Line and column after the last character."""
        return self.end_line, self.end_column

    def contains(self, other: "Span") -> bool:
        """Tell whether another stretch lies inside this one."""
        return self.path == other.path and self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Tell whether both have a character in common."""
        return self.path == other.path and self.start < other.end and other.start < self.end

    def touches(self, other: "Span") -> bool:
        """Tell whether both have a character in common, or nothing between them."""
        return self.path == other.path and self.start <= other.end and other.start <= self.end


@record(frozen=True, slots=True)
class Fix:
    """What would mend a finding: `before` stands at its span, `after` would replace it.

    A `safe` fix may be made without asking: `check --fix` makes it.
    """

    before: str
    after: str
    safe: bool = False


@record(frozen=True, slots=True)
class Finding:
    """One thing to tell the writer: `message` says what is wrong, `hint` how to mend it.

    `touches` are the releases that a finding in a partner's file comes out in. `alike` are the
    other places of the same text where the same is to mend, told once for all of them. What is
    `automatic` nobody need mend: `render` prints it right.
    """

    code: str
    message: str
    span: Span
    hint: str = ""
    severity: Severity = "error"
    fix: Fix | None = None
    touches: tuple[str, ...] = ()
    alike: tuple[tuple[Span, Fix], ...] = ()
    automatic: bool = False

    def __hash__(self) -> int:
        """Hash the place alone: a check of a thousand releases hashes a hundred thousand."""
        return hash((self.code, self.span.path, self.span.line, self.span.column))


class Rejected(Exception):
    """What was asked for cannot be made; `findings` say why, all of them at once."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = tuple(findings)
        super().__init__("; ".join(finding.message for finding in self.findings))

    def __reduce__(self) -> tuple[type["Rejected"], tuple[tuple[Finding, ...]]]:
        return Rejected, (self.findings,)


def unreadable(path: str, error: OSError) -> Finding:
    """Say that a file cannot be opened."""
    message = _("This file cannot be read: {reason}.").format(reason=reason(error))
    return Finding("READ000", message, Span(path, 1, 1, 1, 1), remedy(error))


def unwritable(path: str, error: OSError) -> Finding:
    """Say that nothing may be written to a place."""
    message = _("Nothing is written here: {reason}.").format(reason=reason(error))
    return Finding("READ000", message, Span(path, 1, 1, 1, 1), remedy(error))


def remedy(error: OSError) -> str:
    """Say what mends a file that cannot be opened."""
    if error.errno in (errno.EXDEV, errno.ENOENT, errno.ELOOP):
        return _(
            "Put the file or the folder itself in the place of the link; what is shared on"
            " purpose is named on the command line, with --shared."
        )
    if error.errno in (errno.ENXIO, errno.EISDIR, errno.EFBIG):
        return _("See whether it is the right one, and put a file of the usual sort in its place.")
    return _("Check its access rights, or ask whoever looks after this computer.")


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Return the known word most like this one, None when none is like it."""
    folded = {_fold(name): name for name in known}
    matches = get_close_matches(_fold(word), folded, n=1, cutoff=0.6)
    return folded[matches[0]] if matches else None


def _fold(word: str) -> str:
    decomposed = unicodedata.normalize("NFD", word.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))
