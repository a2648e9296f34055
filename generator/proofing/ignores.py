"""Comments that silence findings: `# proof: ignore[CONT002] owner: reason`.

A comment speaks for what begins on the next line: a field with all it holds, or an item of a list.
"""

import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from generator.findings import Finding, Span
from generator.messages import _
from generator.patterns import lazy
from generator.records import record

_COMMENT = lazy(
    r"^(?P<indent>\s*)#\s*proof:\s*ignore\[(?P<codes>[^\]]*)\]\s*(?P<owner>owner:)?\s*(?P<reason>.*)$"
)
_MOST_IDLE = 20
"""In a file: who mends those starts again."""
_CODE = lazy(r"[A-Z]+\d{3}")


@record(frozen=True, slots=True)
class Ignore:
    """What a comment silences: these codes, on these lines of its file."""

    span: Span
    codes: frozenset[str]
    owner: bool
    reason: str
    lines: range

    def covers(self, finding: Finding) -> bool:
        """Tell whether the comment speaks of the finding, which is in its file."""
        return finding.code in self.codes and finding.span.line in self.lines


@record(frozen=True, slots=True)
class Sorted:
    """Findings to tell, and the ones only an owner can mend, with the owner's reason."""

    kept: tuple[Finding, ...]
    owners: tuple[tuple[Finding, str], ...]


def read(text: str, *, path: str) -> list[Ignore]:
    """Return the comments of a file that silence findings."""
    if "proof:" not in text:
        return []
    lines = re.split(r"\r\n|\r|\n", text)
    ranges = _spoken_for(lines)
    return [
        Ignore(
            span=Span(path, number, match.end("indent") + 1, number, len(line) + 1),
            codes=frozenset(_CODE.findall(match["codes"])),
            owner=bool(match["owner"]),
            reason=match["reason"].strip(),
            lines=ranges[number],
        )
        for number, line in enumerate(lines, start=1)
        if (match := _COMMENT.match(line))
    ]


def _spoken_for(lines: list[str]) -> list[range]:
    """Return the lines of what begins after each line: as far as lines are indented deeper."""
    ranges = [range(0)] * (len(lines) + 1)
    begun: list[tuple[int, int]] = []  # the lines below that are indented less and less
    last = range(0)
    for number in range(len(lines), 0, -1):
        ranges[number] = last
        line = lines[number - 1]
        if not line.strip():
            continue
        indent = _indent(line)
        while begun and begun[-1][1] > indent:
            begun.pop()
        if not line.lstrip().startswith("#"):
            last = range(number, begun[-1][0] if begun else len(lines) + 1)
        begun.append((number, indent))
    return ranges


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def sort(
    findings: Iterable[Finding],
    ignores: list[Ignore],
    *,
    unsure: Callable[[Ignore], bool] = lambda ignore: False,
) -> Sorted:
    """Sort findings by what the comments say of them, and tell the comments that say nothing.

    Not those that are `unsure`: nobody may have looked for what they silence.
    """
    in_file: dict[str, list[Ignore]] = defaultdict(list)
    for ignore in ignores:
        in_file[ignore.span.path].append(ignore)
    kept: list[Finding] = []
    owners: list[tuple[Finding, str]] = []
    used: set[Ignore] = set()
    for finding in findings:
        here = in_file.get(finding.span.path, ())
        silencing = next((one for one in here if one.covers(finding)), None)
        if silencing is None:
            kept.append(finding)
            continue
        used.add(silencing)
        if silencing.owner:
            owners.append((finding, silencing.reason))
    for here in in_file.values():
        idle = (one for one in here if one not in used and not unsure(one))
        kept += _idle(islice(idle, _MOST_IDLE))
    return Sorted(tuple(kept), tuple(owners))


def _idle(ignores: Iterable[Ignore]) -> Iterator[Finding]:
    for ignore in ignores:
        if not ignore.codes:
            message = _("This comment names no rule to ignore.")
            hint = _("Write the code between brackets: # proof: ignore[CONT002] and the reason.")
        else:
            message = _("This comment silences nothing.")
            hint = _("Delete it, or put it on the line above what it speaks of.")
        yield Finding("PROOF001", message, ignore.span, hint, "warning")
