"""Read a YAML file into text, lists and fields, saying all that is wrong with it at once.

A file that YAML cannot read is mended in memory and read again, as often as it takes, so that
its writer hears of everything in one run. Nothing here touches the disk.
"""

import re
from codecs import BOM_UTF8
from collections.abc import Sequence

from generator.characters import FORBIDDEN, name_of
from generator.findings import Finding
from generator.patterns import lazy
from generator.source.reading import traps
from generator.source.reading.compose import compose
from generator.source.reading.composed import Composed
from generator.source.reading.diagnose import diagnose, suspect
from generator.source.reading.draft import Draft, Edit, line_of
from generator.source.reading.indentation import hide, odd_indents, plain_tabs
from generator.source.reading.outline import Entry, at_line, outline
from generator.source.reading.silent import Mend
from generator.source.reading.traps import Sighting
from generator.source.tree import Mapping, Node

__all__ = ["decode", "read", "sifted"]

_ROUNDS = 50
_READ = 200_000  # characters in all rounds: of a long file that is all wrong, fewer are made
_AT_ONCE = 100  # places to mend in a round: of a file that is all wrong, so many tell enough
_ENOUGH = 300
_TAB_WIDTHS = (2, 4, 8)
_BYTE_ORDER = lazy("^\ufeff+", re.MULTILINE)  # where files were pasted one below the other
_TABBED = lazy(r"^ *\t", re.MULTILINE)


def read(text: str, *, path: str) -> tuple[Node | None, list[Finding]]:
    """Read the text of a file; `path` is what findings call it.

    Returns the values, each with its place, or None when they could not be made out; and the
    findings in the order of the file. Where something was mended, the values are what was most
    likely meant. Columns count after a byte order mark; lines end at LF, CR LF or CR.
    """
    typed, found = sifted(text.removeprefix("\ufeff"), path=path)
    start = Draft.of(path, typed)
    marks = list(_BYTE_ORDER.finditer(start.typed))
    found += [_forbidden(start, mark) for mark in marks]
    start = start.apply(Edit(mark.start(), mark.end(), "", "") for mark in marks)
    widths = _TAB_WIDTHS if _TABBED.search(typed) else _TAB_WIDTHS[:1]
    node, more = min((_settle(start, width) for width in widths), key=lambda read: len(read[1]))
    found += more
    if not isinstance(node, Mapping):
        node, found = None, found or [_not_fields(start, node)]
    return node, sorted(found, key=lambda finding: (finding.span, finding.code))


def sifted(text: str, *, path: str) -> tuple[str, list[Finding]]:
    """Return a text with spaces for the characters that none may hold, and say where they are."""
    runs = list(FORBIDDEN.finditer(text))
    if not runs:
        return text, []
    draft = Draft.of(path, text)
    return FORBIDDEN.sub(lambda run: " " * len(run[0]), text), [
        _forbidden(draft, run) for run in runs
    ]


def decode(data: bytes, *, path: str) -> tuple[str | None, list[Finding]]:
    """Decode the bytes of a file, a byte order mark left out.

    Returns None and one finding at the first byte that is not UTF-8.
    """
    data = data.removeprefix(BOM_UTF8)
    try:
        return data.decode(), []
    except UnicodeDecodeError as error:
        before = data[: error.start].decode()
        wrong = data[error.start : error.start + 1]
    meant = wrong.decode("cp1252", "replace")
    name = meant if meant.isprintable() and meant != "\ufffd" else wrong.hex().upper()
    span = Draft.of(path, before + " ").span(len(before), len(before) + 1)
    return None, [traps.finding(traps.NOT_UTF8, span, byte=name)]


def _settle(draft: Draft, tab: int) -> tuple[Node | None, list[Finding]]:
    """Read and mend until nothing is left to mend; `tab` is how many spaces a tab stands for."""
    found: list[Finding] = []
    met: set[tuple[str, int]] = set()
    for _ in range(max(5, min(_ROUNDS, _READ // (len(draft.parsed) + 1)))):
        composed = compose(draft)
        if composed.failure and (tabs := plain_tabs(draft)):
            draft = draft.apply(tabs)
            continue
        mends = _mends(draft, composed, tab)
        if not mends:
            return composed.node, found + _findings(draft, composed.sightings)
        new = _findings(draft, [sighting for sighting, _ in mends])
        mended = draft.apply(edit for _, edits in mends for edit in edits)
        again = met.issuperset(map(_place, new))
        if again or mended.parsed == draft.parsed:
            mended = draft.apply(_hide_above(draft, mends[0][0].start))
        if mended.parsed == draft.parsed or len(found) > _ENOUGH:
            break
        found += _unsaid(found, new)
        met.update(map(_place, new))
        draft = mended
    return None, found + _findings(draft, composed.sightings)


def _mends(draft: Draft, composed: Composed, tab: int) -> list[Mend]:
    """Choose what to mend next: what spoils the reading of the rest comes first."""
    if composed.failure or composed.odd_key:
        odd = odd_indents(draft, tab)
        if odd:
            return odd
    suspects = [suspect(draft, trap, index) for trap, index in composed.suspects[:_AT_ONCE]]
    silent = composed.mends + [mend for mend in suspects if mend]
    if silent or not composed.failure:
        return silent
    return [diagnose(draft, composed.failure)]


def _place(finding: Finding) -> tuple[str, int]:
    return finding.code, finding.span.line


def _unsaid(found: list[Finding], new: list[Finding]) -> list[Finding]:
    """Leave out what was said, and what follows from something said of the same line."""
    said = set(map(_place, found))
    said |= {(traps.UNREADABLE.code, line) for _, line in said}
    odd = [one.span for one in found if one.code == traps.ODD_INDENT.code]
    said |= {
        (traps.INDENTATION.code, line)
        for span in odd
        for line in range(span.line, span.end_line + 1)
    }
    different = {(one.code, one.span): one for one in new}
    return [one for one in different.values() if _place(one) not in said]


def _hide_above(draft: Draft, index: int) -> list[Edit]:
    """Hide the line at `index`, or the nearest above it that is not hidden yet."""
    for line in range(line_of(draft.parsed, index), -1, -1):
        if edits := hide(draft, line, line):
            return edits
    return []


def _findings(draft: Draft, sightings: Sequence[Sighting]) -> list[Finding]:
    entries = outline(draft.parsed) if sightings else []
    return [_finding(draft, sighting, entries) for sighting in sightings]


def _finding(draft: Draft, sighting: Sighting, entries: Sequence[Entry]) -> Finding:
    names = dict(sighting.names)
    if "{below}" in sighting.trap.hint:
        position = at_line(entries, line_of(draft.parsed, sighting.start))
        names["below"] = _below(entries[position] if position is not None else None)
    return traps.finding(sighting.trap, draft.span(sighting.start, sighting.end), **names)


def _below(entry: Entry | None) -> str:
    if entry and entry.dash is not None and (not entry.key or entry.spaced):
        return traps.BELOW_DASH
    if entry and entry.key:
        return traps.BELOW_KEY.format(key=entry.key.strip())
    return traps.BELOW_FIELD


def _forbidden(draft: Draft, run: re.Match[str]) -> Finding:
    span = draft.span(run.start(), run.end())
    return traps.finding(traps.FORBIDDEN, span, character=name_of(run[0][0]))


def _not_fields(draft: Draft, node: Node | None) -> Finding:
    words = re.search(r"^[^\S\r\n]*[^\s#]", draft.typed, re.MULTILINE)
    if node is None or words is None:
        return traps.finding(traps.EMPTY, draft.span(0, 0))
    return traps.finding(traps.NOT_FIELDS, node.span)
